"""The field to search everything that was said."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from fieldscribe.desktop.style.icons import icon

_SEARCH_AFTER_MS = 150  # ms of rest after the last key


class SearchField(QLineEdit):
    """Asks for a search when the person stops typing; the arrow keys walk the list below, Escape clears the field."""

    wanted = Signal()
    """The text is to be looked for, or the list shown again where there is none."""
    stepped = Signal(int)
    """By so many rows, on (1) or back (-1)."""

    def __init__(self) -> None:
        super().__init__()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.wanted)
        self.setProperty("kind", "search")
        self.setPlaceholderText(self.tr("Search everything that was said"))
        self.setAccessibleName(self.tr("Search everything that was said"))
        self.setToolTip(self.tr("Search everything that was said (Ctrl+F)"))
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        clear = self.addAction(icon("close"), QLineEdit.ActionPosition.TrailingPosition)
        clear.setToolTip(self.tr("Clear search"))
        clear.setVisible(False)
        clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: clear.setVisible(bool(text)))
        self.textChanged.connect(lambda: self._rest.start(_SEARCH_AFTER_MS))

    @property
    def typing(self) -> bool:
        """Whether the text changed just now, and `wanted` is still to come."""
        return self._rest.isActive()

    def search_now(self) -> None:
        """Do not wait for the person to stop typing."""
        self._rest.stop()
        self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk the list; Escape clears the field."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)
