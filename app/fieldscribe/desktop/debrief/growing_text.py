"""A text field that is as high as its text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from fieldscribe.desktop.debrief.undo_filter import leave_undo_to_page

_MOST_LINES = 8
_AROUND = 16  # px of border and padding


class GrowingText(QPlainTextEdit):
    """One paragraph that wraps over several lines. Enter is no new line: it ends the entry."""

    edited = Signal()
    entered = Signal()

    def __init__(self, text: str, about: str) -> None:
        """`about` is what the field is for: shown while it is empty, and read by screen readers."""
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(about)
        self.setAccessibleName(about)
        self.setToolTip(about)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)
        leave_undo_to_page(self)
        self._fit()

    def text(self) -> str:
        """The text as one paragraph."""
        return " ".join(self.toPlainText().splitlines())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the entry."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines may be needed."""
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))  # a plain text document counts its height in lines
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(lines, _MOST_LINES) * self.fontMetrics().lineSpacing() + _AROUND)
