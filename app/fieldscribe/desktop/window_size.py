"""The size of the window: as it was left, as far as the screen has room for it."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow

SMALLEST = QSize(900, 480)  # px
USUAL = QSize(1180, 760)  # px
FRAME = QSize(8, 36)  # px that a title bar and the edges of a window take
_LEAST = QSize(400, 300)  # px, whatever the screen says of itself


def size_of(window: QMainWindow) -> str:
    """The size as `fit` reads it: "1180x760", or "1180x760 maximised"."""
    normal = window.normalGeometry()
    return f"{normal.width()}x{normal.height()}{' maximised' if window.isMaximized() else ''}"


def fit(window: QMainWindow, size: str) -> None:
    """Give a window the size that `size_of` returned, or the usual one, and never more than the screen has."""
    room = window.screen().availableSize() - FRAME
    window.setMinimumSize(SMALLEST.boundedTo(room))
    left = re.fullmatch(r"(\d{1,5})x(\d{1,5})( maximised)?", size)
    wanted = QSize(int(left[1]), int(left[2])) if left else USUAL
    window.resize(wanted.boundedTo(room).expandedTo(_LEAST))
    if left and left[3]:
        window.setWindowState(Qt.WindowState.WindowMaximized)
