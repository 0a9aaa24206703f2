"""Queued work on a recording, and the options of a transcription."""

from dataclasses import dataclass, field
from enum import StrEnum

TO_THE_END = 1e9
"""s; as the end of a span: up to the end of the recording, however long that becomes."""


class JobState(StrEnum):
    """Life of a job: queued -> running -> done, or failed, cancelled, or paused."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    FAILED = "failed"
    CANCELLED = "cancelled"
    DONE = "done"


class JobKind(StrEnum):
    """What a job does with a recording; each kind has its own options and its own runner."""

    TRANSCRIBE = "transcribe"


class Encoder(StrEnum):
    """The library that computes the encoder of a model; the decoder is always CTranslate2's."""

    CTRANSLATE2 = "ctranslate2"
    ONNXRUNTIME = "onnxruntime"


@dataclass(frozen=True, slots=True)
class TranscribeOptions:
    """How a recording is to be transcribed. `language` "" means: find out. `span` limits the work to a part (s).

    `compute_type` is in which numbers the model computes, in CTranslate2's words. `encoder` is None until the work
    begins; then it stays, so that a resumed job writes what an uninterrupted one would have written. Nobody asks for
    it, so it makes no difference between options.
    """

    model: str = ""
    language: str = ""
    translate: bool = False
    vocabulary: tuple[str, ...] = ()
    word_times: bool = True
    span: tuple[float, float] | None = None
    compute_type: str = "int8"
    encoder: Encoder | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of sound between two silences that is transcribed in one go."""

    position: int
    start: float
    end: float
    done: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of queued work on a recording.

    `done_seconds` of `total_seconds` of sound are finished; `spent_seconds` is working time over all attempts.
    `language` and `language_probability` are what was detected (probability None when the person chose the language).
    The segments of a `draft` job stay out of sight until it is done and then take the place of the ones before.
    While the recording grows, `total_seconds` is 0 and everything up to `reached` (s on its time line) is written.
    """

    id: int
    uid: str
    recording_id: int
    state: JobState
    options: TranscribeOptions
    position: int = 0
    attempts: int = 0
    last_error: str = ""
    done_seconds: float = 0.0
    total_seconds: float = 0.0
    spent_seconds: float = 0.0
    language: str = ""
    language_probability: float | None = None
    created_at: str = ""
    started_at: str = ""
    finished_at: str = ""
    draft: bool = False
    reached: float = 0.0
    kind: JobKind = JobKind.TRANSCRIBE

    @property
    def fraction(self) -> float:
        """Share of the sound that is done, 0 to 1."""
        return min(1.0, self.done_seconds / self.total_seconds) if self.total_seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Working seconds left at the speed measured so far; None while that or the length is not known."""
        if self.done_seconds <= 0 or self.spent_seconds <= 0 or not self.total_seconds:
            return None
        return (self.total_seconds - self.done_seconds) * self.spent_seconds / self.done_seconds
