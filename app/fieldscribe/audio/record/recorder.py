"""The parent's side of the recorder: start it, iterate its events, send it commands.

The recording itself runs in a process of its own (`recorder_worker`). Whatever happens to this side of it, the file is
closed properly over there.
"""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from fieldscribe import errors
from fieldscribe.audio.record.events import Finished, RecorderEvent, from_message
from fieldscribe.domain import MomentKind
from fieldscribe.processes import Child

WORKER = "fieldscribe.audio.record.worker"
_CLOSE_TIMEOUT_S = 20.0  # s for closing the file on a slow disk before the process is ended by force


class Recorder:
    """A recording in progress. Iterate `events` in one thread; the other methods may be called from any thread.

    A context manager: leaving it stops the recording properly.
    """

    def __init__(
        self,
        folder: Path,
        uid: str,
        *,
        device: str | None = None,
        title: str = "",
        started_at: str = "",
        limit: float | None = None,
        part_seconds: float | None = None,
        continued: bool = False,
    ) -> None:
        """Start to record into an existing, empty `folder`, from the microphone named `device` or the default one.

        `continued`: the folder holds a recording that has ended, and the new parts follow its own. `limit` (s of new
        sound) ends the recording by itself. Raises `CouldNotStart`; what else can fail at the start
        (`NoMicrophone`, `UnknownMicrophone`, `MicrophoneRefused`, `NoRoomToRecord`, `NotWritable`) is raised by
        `events`.
        """
        self._child = Child(WORKER, work=errors.RECORDING)
        self._child.send(
            {
                "kind": "start",
                "folder": str(folder),
                "uid": uid,
                "device": device,
                "title": title,
                "started_at": started_at,
                "limit": limit,
                "part_seconds": part_seconds,
                "continue": continued,
            }
        )

    @property
    def pid(self) -> int:
        """Process id of the recorder."""
        return self._child.pid

    def events(self) -> Iterator[RecorderEvent]:
        """Yield the events up to and including `Finished`. Raises `ChildDied` when the recorder was killed."""
        for message in self._child.messages():
            event = from_message(message)
            if event is not None:
                yield event
            if isinstance(event, Finished):
                return

    def pause(self) -> None:
        """Record nothing until `resume`."""
        self._child.send({"kind": "pause"})

    def resume(self) -> None:
        """Continue recording."""
        self._child.send({"kind": "resume"})

    def mark(self, kind: MomentKind, text: str = "", uid: str = "") -> None:
        """Mark a moment at the present time of the recording; the event `Marked` has the time."""
        self._child.send({"kind": "mark", "moment": str(kind), "text": text, "uid": uid})

    def stop(self) -> None:
        """Stop recording; `events` continues until `Finished`."""
        self._child.send({"kind": "stop"})

    def close(self) -> None:
        """Stop if that was not done yet, and wait until the process has closed the file and left."""
        self._child.stop(_CLOSE_TIMEOUT_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
