"""Once a day while the program is open: what has been deleted long enough goes, and sound whose days are over."""

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import QObject, QTimer

from fieldscribe.desktop.operations import Operations
from fieldscribe.workflow.retention import apply_retention

_POLL_MS = 3600_000  # ms


class RetentionTimer(QObject):
    """`busy` names the debriefs that are open; they are left alone."""

    def __init__(self, operations: Operations, busy: Callable[[], Collection[int]]) -> None:
        super().__init__()
        self._operations = operations
        self._busy = busy
        self._done: date | None = None
        self._ticks = QTimer(self)
        self._ticks.setInterval(_POLL_MS)
        self._ticks.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and then each hour whether it is another day."""
        self._ticks.start()
        self.look()

    def look(self) -> None:
        """Do the work of the day, unless it is done."""
        today = date.today()
        if today != self._done:
            self._done = today
            busy = frozenset(self._busy())
            self._operations.run(
                self,
                lambda workspace: apply_retention(workspace, busy),
                otherwise=self._not_done,
                long=True,
            )

    def _not_done(self, error: Exception) -> None:
        self._done = None  # an hour later it is tried again
        self._operations.report_error(error)
