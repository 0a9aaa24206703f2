"""Layouts and distances: things side by side, below each other, or in as many lines as they need."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

Box = TypeVar("Box", bound=QBoxLayout)
GAP = 8
SPACE = 16
WIDE = 24
SCROLL_BAR = 12  # its width in the style sheet; what scrolls leaves this free, so that edges are in line


def row(
    *items: QWidget | QLayout | int | None, gap: int = GAP, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Things side by side: a number is space, None takes what is left."""
    return _fill(QHBoxLayout(), items, gap, margins)


def column(
    *items: QWidget | QLayout | int | None, gap: int = GAP, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Things below each other: a number is space, None takes what is left."""
    return _fill(QVBoxLayout(), items, gap, margins)


def _fill(
    box: Box, items: tuple[QWidget | QLayout | int | None, ...], gap: int, margins: tuple[int, int, int, int]
) -> Box:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)
    return box


class WrappingRow(QWidget):
    """Widgets side by side, in as many lines as they need, so that they neither touch nor are cut."""

    def __init__(self, widgets: Sequence[QWidget], gap: int = GAP) -> None:
        super().__init__()
        self._widgets, self._gap = widgets, gap
        for widget in widgets:
            widget.setParent(self)
            widget.installEventFilter(self)
        room = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        room.setHeightForWidth(True)
        self.setSizePolicy(room)

    def heightForWidth(self, width: int) -> int:
        """How high (px) its lines are at that width."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as that makes it."""
        return QSize(300, self._place(max(300, self.width()), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the lines again."""
        self._place(self.width(), move=True)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay out again when a widget is shown, hidden or resized."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.FontChange):
            self._place(self.width(), move=True)
            self.updateGeometry()
        return False

    def _place(self, width: int, move: bool) -> int:
        x = y = line = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = widget.sizeHint().expandedTo(widget.minimumSize())
            if x and x + size.width() > width:
                x, y, line = 0, y + line + self._gap, 0
            if move:
                widget.setGeometry(x, y, size.width(), size.height())
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line


def clear(layout: QBoxLayout) -> None:
    """Take all widgets out of a layout; they go when the event loop comes to it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
