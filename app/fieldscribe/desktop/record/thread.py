"""A recording in a thread of its own; the events of the recorder become signals."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fieldscribe.desktop.texts import translated
from fieldscribe.domain import MomentKind
from fieldscribe.errors import FieldscribeError
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import jobs
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.workflow.recording import LiveRecording


class RecordingThread(QObject):
    """Records one debrief at a time. The sound is recorded by another process, which this thread controls."""

    began = Signal(object)
    """The Debrief that is recorded."""
    queued = Signal(object)
    """The Job that writes the text while it is recorded."""
    event_received = Signal(object)
    """A `RecorderEvent`."""
    ended = Signal(int, bool)
    """The id of the debrief, and whether its sound was closed as it should be."""
    failed = Signal(str)
    broke = Signal(object)

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self._folder = folder
        self._live: LiveRecording | None = None
        self._thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        """Whether something is being recorded."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, device: str | None, title: str = "", continued: int | None = None) -> None:
        """Begin a debrief with that title, or add a part to the debrief of the id `continued`."""
        given = (device, title, continued)
        self._thread = threading.Thread(target=self._record, args=given, name="recording", daemon=True)
        self._thread.start()

    def pause(self) -> None:
        """Record nothing for a while."""
        if self._live:
            self._live.pause()

    def resume(self) -> None:
        """Go on."""
        if self._live:
            self._live.resume()

    def mark(self, kind: MomentKind) -> None:
        """Mark this moment."""
        if self._live:
            self._live.mark(kind)

    def stop(self) -> None:
        """Stop; `ended` comes when the sound is closed."""
        if self._live:
            self._live.stop()

    def close(self) -> None:
        """Stop, and wait until the sound is closed."""
        self.stop()
        if self._thread is not None:
            self._thread.join(30)

    def _record(self, device: str | None, title: str, continued: int | None) -> None:
        # Recording imports NumPy and PyAV, which the window does not need earlier.
        from fieldscribe.workflow.events import Finished, Started
        from fieldscribe.workflow.recording import LiveRecording

        debrief_id, whole = 0, False
        try:
            with Workspace.open(self._folder) as workspace:
                options = jobs.options_from_settings(workspace)
                live_options = options if workspace.setting("transcribe_while_recording") else None
                with LiveRecording(
                    workspace, device, live_transcription=live_options, continued=continued, title=title
                ) as live:
                    self._live = live
                    debrief_id = live.debrief.id
                    self.began.emit(live.debrief)
                    for event in live.events():
                        self.event_received.emit(event)
                        if isinstance(event, Started) and live.job:
                            self.queued.emit(live.job)
                    whole = isinstance(event, Finished) and event.saved
                    if whole:  # here and not in the window, which may be closing
                        live.transcribe(options)
        except FieldscribeError as error:
            self.failed.emit(translated(error))
        except Exception as error:
            self.broke.emit(error)
        finally:
            self._live = None
            self.ended.emit(debrief_id, whole)
