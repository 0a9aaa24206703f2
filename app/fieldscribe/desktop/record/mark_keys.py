"""F2 to F6 mark a moment on every page while something is recorded, whatever else a page does with them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from fieldscribe.desktop.record.moments import KEYS
from fieldscribe.domain import MomentKind

_KINDS: dict[int, MomentKind] = {getattr(Qt.Key, f"Key_{key}").value: kind for kind, key in KEYS.items()}


class MarkKeys(QObject):
    """Takes F2 to F6 before any shortcut does, while something is being recorded."""

    marked = Signal(object)
    """The MomentKind that a person wants to mark now."""

    def listen(self, on: bool) -> None:
        """Begin or end to take the keys."""
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        if on:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept the key before it becomes a shortcut, then take it itself."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        kind = _KINDS.get(event.key())
        if kind is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.marked.emit(kind)
        return True
