"""The order in which Tab goes through what is added to a screen later; Qt puts that at the end."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_before(anchor: QWidget, rows: Sequence[QWidget]) -> None:
    """Let Tab come to the rows, in this order, before `anchor`, and to what is in each of them in its own order."""
    moved = list(_stops(rows))
    at = _previous(anchor)
    while at is not anchor and (at in moved or not at.focusPolicy() & Qt.FocusPolicy.TabFocus):
        at = _previous(at)
    for stop in moved if at.window() is anchor.window() else ():
        QWidget.setTabOrder(at, stop)
        at = stop


def first_stop(row: QWidget) -> QWidget:
    """What Tab comes to first in a row."""
    return next(iter(_stops([row])), row)


def _stops(rows: Iterable[QWidget]) -> Iterable[QWidget]:
    for row in rows:
        for each in (row, *row.findChildren(QWidget)):
            own = each.window() is row.window()  # not in a list or a calendar that opens as a window
            if own and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None:
                yield each


def _previous(widget: QWidget) -> QWidget:
    before = widget.previousInFocusChain()
    assert before is not None  # the chain is a ring
    return before
