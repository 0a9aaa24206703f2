"""What is done while a model is added from a file or folder, or written to one: how far it is, and a button to stop."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.widgets import button
from fieldscribe.errors import Cancelled
from fieldscribe.workflow.workspace import Workspace

Answer = TypeVar("Answer")
Report = Callable[[int, int], None]
ShouldStop = Callable[[], bool]


class Carrying(Banner):
    """Hidden while nothing is done; one piece of work at a time."""

    busy = Signal(bool)
    _reported = Signal(int)

    def __init__(self, operations: Operations) -> None:
        super().__init__("import")
        self._operations = operations
        self._doing = ""
        self._stopping = threading.Event()
        self.stop_button = button(self.tr("Stop"), self.stop)
        self.add(self.stop_button)
        self._reported.connect(self._show)
        self.hide()

    def run(
        self,
        text: str,
        call: Callable[[Workspace, Report, ShouldStop], Answer],
        then: Callable[[Answer], object],
    ) -> None:
        """Say `text` while `call` works in the background; `then` gets its answer."""
        self._doing, self._stopping = text, threading.Event()
        stop = self._stopping
        shown = -1

        def report(done: int, total: int) -> None:
            nonlocal shown
            percent = min(99, 100 * done // max(1, total))
            if percent != shown:
                shown = percent
                self._reported.emit(percent)

        def ended(answer: Answer) -> None:
            self._end()
            then(answer)

        def failed(error: Exception) -> None:
            self._end()
            if not isinstance(error, Cancelled):
                self._operations.report_error(error)

        self.stop_button.setEnabled(True)
        self.set_text(text)
        self.show()
        self.busy.emit(True)
        self._operations.run(
            self, lambda workspace: call(workspace, report, stop.is_set), ended, otherwise=failed, long=True
        )

    def stop(self) -> None:
        """Stop it; what was half done is deleted."""
        self._stopping.set()
        self.stop_button.setEnabled(False)

    def _show(self, percent: int) -> None:
        self.set_text(f"{self._doing} " + self.tr("{percent} % done.").format(percent=percent))

    def _end(self) -> None:
        self.hide()
        self.busy.emit(False)
