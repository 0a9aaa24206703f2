"""Applies the retention settings once a day while the program is open."""

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
        """Apply them now, then check every hour whether a new day has begun."""
        self._ticks.start()
        self.look()

    def look(self) -> None:
        """Apply the retention settings, unless that was done today."""
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
