"""Sends what waits while the window is open, in a thread of its own, and emits what happens as signals."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fieldscribe.errors import FieldscribeError, SendingElsewhere
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.networks import Link
from fieldscribe.workflow.send_states import is_set_up
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.workflow.sending import SendEvent, SendReport

_LOOK_S = 900.0  # s between looks: what a person changes meanwhile goes as one small difference
_AGAIN_S = 30.0  # s, after a run that broke off
_LEAVE_S = 3.0  # s that `close` waits: only looking up a name or opening a connection takes longer


class Sender(QObject):
    """One worker. `wake` when something became ready or the network is back; `close` stops it and waits."""

    progressed = Signal(object)
    """A `SendEvent`."""
    running = Signal(bool)
    """Whether it is sending: not while it only looks whether something may go."""
    ended = Signal(object)
    """The `SendReport` of a run that sent something, that was asked for, or that leaves something to a person."""
    changed = Signal()
    """The states of debriefs may be others now: a run is over, however it ended."""
    failed = Signal(object)
    """An error of which a person should know, other than a network that fails; once while it stays the same."""
    broke = Signal(object)

    def __init__(self, folder: DataFolder, link: Callable[[], Link]) -> None:
        super().__init__()
        self._folder, self.link = folder, link
        self._asked = self.is_running = False
        self._complained = ""
        self._stopping = threading.Event()
        self._closing = threading.Event()
        self._woken = threading.Event()
        self._thread = threading.Thread(target=self._live, name="sending", daemon=True)

    def start(self) -> None:
        """Begin to work: what waits from before goes first."""
        self._woken.set()
        self._thread.start()

    def wake(self) -> None:
        """Look now, and send what the rules allow."""
        self._woken.set()

    def send_now(self) -> None:
        """A person asks for it, and has seen how many bytes it is."""
        self._asked = True
        self._woken.set()

    def stop(self) -> None:
        """Send nothing further now; a bundle under way goes on where it stopped, at the next look."""
        self._asked = False
        self._stopping.set()

    def close(self) -> None:
        """Stop within moments; what is half sent goes on at the next start."""
        self._closing.set()
        self._stopping.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(_LEAVE_S)

    def _live(self) -> None:
        wait = 0.0
        while not self._closing.is_set():
            self._woken.wait(wait)
            if self._closing.is_set():
                return
            self._woken.clear()
            self._stopping.clear()
            wait = _LOOK_S
            try:
                report = self._send()
                self._complained = ""
                wait = _until(report.next_attempt) if report else _LOOK_S
            except Exception as error:
                wait = _AGAIN_S
                if repr(error) != self._complained:
                    self._complained = repr(error)
                    (self.failed if isinstance(error, FieldscribeError) else self.broke).emit(error)

    def _send(self) -> "SendReport | None":
        asked, self._asked = self._asked, False
        report = None
        try:
            # Opened for each run: so it waits for nobody, and nobody for it.
            with Workspace.open(self._folder) as workspace:
                if not is_set_up(workspace):
                    return None
                from fieldscribe.workflow.sending import send  # loaded only where something may be sent

                report = send(
                    workspace,
                    now=asked,
                    link=self.link,
                    events=self._progress,
                    should_stop=lambda: self._stopping.is_set() or self._closing.is_set(),
                )
        except SendingElsewhere:  # the command line, just now
            if asked:
                raise
        finally:
            if self.is_running:
                self.is_running = False
                self.running.emit(False)
                self.changed.emit()
        if report is not None and (asked or report.arrived or report.refused or report.error):
            self.ended.emit(report)
        return report

    def _progress(self, event: "SendEvent") -> None:
        if not self.is_running:
            self.is_running = True
            self.running.emit(True)
        self.progressed.emit(event)


def _until(attempt: str) -> float:
    """Seconds until the next look, by the time (UTC) of the next attempt; "" where there is none."""
    if not attempt:
        return _LOOK_S
    return min(_LOOK_S, max(1.0, (datetime.fromisoformat(attempt) - datetime.now(UTC)).total_seconds()))
