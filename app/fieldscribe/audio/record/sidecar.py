"""`recording.json` beside the sound: the details to restore a recording that the library does not know.

It is written, whole or not at all, when a recording starts, with each part, mark and gap, and when it ends.
"""

import contextlib
import dataclasses
import errno
import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldscribe import durable
from fieldscribe.domain import Moment, MomentKind
from fieldscribe.locks import try_lock

FILE_NAME = "recording.json"
BALLAST = "room-to-close"  # a file that reserves space to close the recording when the disk fills up
_LOCK_NAME = "being-recorded"
_TRIES = 20
VERSION = 1


@dataclass(frozen=True, slots=True)
class PartNote:
    """A complete part: its file name in the folder and its length in samples."""

    name: str
    samples: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Sound that could not be recorded: `seconds` of it are missing at `time` on the recording.

    `filled` seconds of silence stand there, so that what follows keeps its time.
    """

    time: float
    seconds: float
    filled: float


@dataclass(frozen=True, slots=True)
class Pause:
    """The person paused at `time` on the recording, for `seconds`; the recording has nothing there."""

    time: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Continuation:
    """The recording had ended at `time` (s), and was continued at the UTC time `at` (ISO 8601)."""

    time: float
    at: str


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The content of `recording.json`.

    `ended` is "" while recording, then why it ended: "stopped", "window_gone", "shutdown", "disk_full", "limit",
    "error", or "repaired" after a crash. `uid`, `title` and `started_at` (ISO 8601, UTC) are the library's.
    """

    uid: str
    title: str = ""
    started_at: str = ""
    device: str = ""
    rate: int = 16_000
    ended: str = ""
    parts: tuple[PartNote, ...] = ()
    gaps: tuple[Gap, ...] = ()
    pauses: tuple[Pause, ...] = ()
    moments: tuple[Moment, ...] = ()
    continuations: tuple[Continuation, ...] = ()

    @property
    def seconds(self) -> float:
        """Length of the complete parts."""
        return self.samples / self.rate

    @property
    def samples(self) -> int:
        """Samples in the complete parts."""
        return sum(part.samples for part in self.parts)

    def write(self, folder: Path) -> None:
        """Write it into the folder of the recording, whole or not at all. Raises OSError."""
        data = json.dumps({"version": VERSION, **dataclasses.asdict(self)}, ensure_ascii=False, indent=1)
        with durable.writing(folder / FILE_NAME) as file:
            file.write(data.encode("utf-8"))


class FolderLock:
    """A lock held by the process that records into a folder, so that no other process repairs it.

    A lock of the operating system, not a note of the process's number: numbers are given again, and the time at which
    a process began moves when a clock is set.
    """

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises OSError, also when another process has it."""
        self._path = folder / _LOCK_NAME
        for _ in range(_TRIES):
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            if try_lock(self._descriptor) and self._path.exists():  # who had it before may have removed it meanwhile
                return
            os.close(self._descriptor)
            time.sleep(0.01)  # who only checks whether it is being recorded has it for a moment
        raise BlockingIOError(errno.EAGAIN, "it is being recorded")

    def release(self) -> None:
        """Give the lock back."""
        if sys.platform == "win32":  # which removes no file that is open
            os.close(self._descriptor)
        with contextlib.suppress(OSError):
            self._path.unlink()  # while the lock is held: afterwards the file may belong to another process
        if sys.platform != "win32":
            os.close(self._descriptor)


def is_being_recorded(folder: Path) -> bool:
    """Whether a process, this one or another, records into the folder just now."""
    try:
        descriptor = os.open(folder / _LOCK_NAME, os.O_RDWR)
    except OSError:
        return False
    try:
        return not try_lock(descriptor)
    finally:
        os.close(descriptor)


def read_sidecar(folder: Path) -> Sidecar | None:
    """The sidecar of a recording's folder; None when there is none that can be understood."""
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return _from_json(json.loads((folder / FILE_NAME).read_text("utf-8")))
    return None


def _from_json(data: dict[str, Any]) -> Sidecar:
    known = {field.name for field in dataclasses.fields(Sidecar)}
    plain = {name: value for name, value in data.items() if name in known}
    plain["parts"] = tuple(PartNote(_plain_name(part["name"]), int(part["samples"])) for part in data.get("parts", ()))
    plain["gaps"] = tuple(Gap(**gap) for gap in data.get("gaps", ()))
    # Version 0.1.0 wrote "rests".
    plain["pauses"] = tuple(Pause(**pause) for pause in data.get("pauses", data.get("rests", ())))
    plain["continuations"] = tuple(
        Continuation(float(one["time"]), str(one["at"])) for one in data.get("continuations", ())
    )
    plain["moments"] = tuple(
        Moment(float(mark["time"]), MomentKind(mark["kind"]), str(mark.get("text", "")), uid=str(mark.get("uid", "")))
        for mark in data.get("moments", ())
    )
    sidecar = Sidecar(**plain)
    texts = (sidecar.uid, sidecar.title, sidecar.started_at, sidecar.device, sidecar.ended)
    if not all(isinstance(text, str) for text in texts) or not isinstance(sidecar.rate, int) or sidecar.rate <= 0:
        raise ValueError("not a sidecar")
    return sidecar


def _plain_name(name: str) -> str:
    """A file name that stays inside its folder, whatever the file says."""
    if not name or Path(name).name != name or name in (".", ".."):
        raise ValueError("not a file name")
    return name
