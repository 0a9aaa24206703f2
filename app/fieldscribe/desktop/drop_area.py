"""What is seen while files are dragged over the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from fieldscribe.desktop.style.layout import column
from fieldscribe.desktop.style.widgets import label

_EDGE = 12  # px around it


class DropArea(QFrame):
    """Lies over `parent` while files are dragged over the window, on which it is installed as an event filter."""

    dropped = Signal(list)
    """The files and folders (paths) that were dropped."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop")
        words = label(self.tr("Drop the sound files here to import them"), "heading")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(None, words, None))
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show it when files come, hide it when they leave, and take them when they are dropped."""
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._drop(event)
        else:
            return False
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        parent = self.parentWidget()
        if parent is None or not local_paths(event.mimeData().urls()):
            event.ignore()
            return
        self.setGeometry(parent.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
        self.show()
        self.raise_()
        event.acceptProposedAction()

    def _drop(self, event: QDropEvent) -> None:
        self.hide()
        files = local_paths(event.mimeData().urls())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)


def local_paths(urls: list[QUrl]) -> list[Path]:
    """The files and folders of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
