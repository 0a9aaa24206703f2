"""Events of long operations, passed to one callback in the working thread.

The events of a recording are the recorder's own (`RecorderEvent`); `recording.LiveRecording.events` yields them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fieldscribe.audio.record import events as recorder
from fieldscribe.audio.record.alarms import disk_full as disk_full
from fieldscribe.audio.record.events import Finished as Finished
from fieldscribe.audio.record.events import Level as Level
from fieldscribe.audio.record.events import Marked as Marked
from fieldscribe.audio.record.events import Missing as Missing
from fieldscribe.audio.record.events import PartDone as PartDone
from fieldscribe.audio.record.events import Paused as Paused
from fieldscribe.audio.record.events import Resumed as Resumed
from fieldscribe.audio.record.events import Started as Started
from fieldscribe.audio.record.events import Warned as Warned
from fieldscribe.audio.record.events import to_message as to_message
from fieldscribe.domain import Block, Debrief, Job, ModelInfo, Segment

RecorderEvent = recorder.RecorderEvent


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """A file is being read: seconds of sound so far, and of how many (None when the file does not tell)."""

    source: Path
    done: float
    total: float | None


@dataclass(frozen=True, slots=True)
class DownloadProgressed:
    """A model is being downloaded: bytes that are here, of how many, and the seconds that are left, once known."""

    model: str
    done: int
    total: int
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class JobStarted:
    """A job left the queue."""

    job: Job
    model: ModelInfo


@dataclass(frozen=True, slots=True)
class JobPlanned:
    """The silences were found: what is to be transcribed, in how many blocks, in which language (probability).

    While its recording is `growing`, that is what can be transcribed so far.
    """

    job: Job
    blocks: tuple[Block, ...]
    growing: bool = False


@dataclass(frozen=True, slots=True)
class BlockWritten:
    """A block is done: its segments are in the library. Blocks may come in another order than that of the time line."""

    job_id: int
    block: Block
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class JobProgressed:
    """The job made progress; `job` has the present fraction and time left."""

    job: Job


@dataclass(frozen=True, slots=True)
class JobWaits:
    """The job has written all that is recorded so far, but for its end; it continues with the next part."""

    job: Job


@dataclass(frozen=True, slots=True)
class JobEnded:
    """The job is done, failed, cancelled or paused, as its state says."""

    job: Job


@dataclass(frozen=True, slots=True)
class DebriefAdded:
    """A debrief was added to the library."""

    debrief: Debrief


Event = (
    ImportProgress
    | DownloadProgressed
    | JobStarted
    | JobPlanned
    | BlockWritten
    | JobProgressed
    | JobWaits
    | JobEnded
    | DebriefAdded
)
Emit = Callable[[Event], None]


def ignore(event: Event) -> None:
    """An `Emit` that ignores all events."""
