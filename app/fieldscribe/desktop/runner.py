"""Runs the queue while the window is open, in a thread of its own, and emits its events as signals."""

import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from fieldscribe.errors import FieldscribeError, JobsRunElsewhere
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.events import (
    BlockWritten,
    Event,
    ImportProgress,
    JobEnded,
    JobPlanned,
    JobProgressed,
    JobStarted,
    JobWaits,
)
from fieldscribe.workflow.workspace import Workspace

_POLL_S = 5.0  # s until the queue is looked at again while another process works on it


class JobRunner(QObject):
    """One worker for the queue. `wake` when something was queued; `close` puts a running job back and waits."""

    progressed = Signal(object)
    """A Job that got on."""
    ended = Signal(object)
    """A Job that ended, in whatever way."""
    wrote = Signal(int, object)
    """A block is in the library: id of the job, its segments."""
    preparing = Signal(float)
    """The sound is being read: share done, 0 to 1."""
    failed = Signal(object)
    """An error of which a person should know; told once for as long as it stays the same."""
    broke = Signal(object)
    pause_changed = Signal(bool)
    """Whether the queue pauses because the battery is low; `paused` says how it is now."""

    def __init__(self, folder: DataFolder, *, should_pause: Callable[[], bool] = lambda: False) -> None:
        """`should_pause` is asked often; while it says so, nothing is transcribed (the battery is low)."""
        super().__init__()
        self._folder = folder
        self._should_pause = should_pause
        self.paused = False
        self._complained = ""
        self._closing = threading.Event()
        self._woken = threading.Event()
        self._thread = threading.Thread(target=self._live, name="queue", daemon=True)

    def start(self) -> None:
        """Start the thread; jobs that an earlier run left behind are continued."""
        self._woken.set()
        self._thread.start()

    def wake(self) -> None:
        """Check the queue now."""
        self._woken.set()

    def close(self) -> None:
        """Stop within a second or two: a running job is requeued and continues at the next start."""
        self._closing.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(30)

    def _stopping(self) -> bool:
        return self._closing.is_set() or self._should_pause()

    def _live(self) -> None:
        """Run until closed; what fails because the disk is full or the library busy is tried again."""
        while not self._closing.is_set():
            try:
                with Workspace.open(self._folder) as workspace:
                    self._look_after(workspace)
            except Exception as error:  # a bug of ours too: its job is put off, and the others shall not wait for it
                if repr(error) != self._complained:  # not every five seconds
                    self._complained = repr(error)
                    (self.failed if isinstance(error, FieldscribeError) else self.broke).emit(error)
                self._closing.wait(_POLL_S)

    def _look_after(self, workspace: Workspace) -> None:
        from fieldscribe.workflow import jobs  # not needed for the window to be there

        while not self._closing.is_set():
            self._woken.wait(_POLL_S)
            self._woken.clear()
            self._update_paused()
            if not self._stopping():
                with suppress(JobsRunElsewhere):  # another window or the command line: look again later
                    jobs.run_queue(workspace, self._forward, should_stop=self._stopping)
                self._complained = ""

    def _update_paused(self) -> None:
        paused = self._should_pause()
        if paused is not self.paused:
            self.paused = paused
            self.pause_changed.emit(paused)

    def _forward(self, event: Event) -> None:
        match event:
            case JobStarted(job=job) | JobPlanned(job=job) | JobProgressed(job=job) | JobWaits(job=job):
                self.progressed.emit(job)
            case JobEnded(job=job):
                self.ended.emit(job)
            case BlockWritten(job_id=job_id, segments=segments):
                self.wrote.emit(job_id, segments)
            case ImportProgress(done=done, total=total) if total:
                self.preparing.emit(min(1.0, done / total))
            case _:
                pass
