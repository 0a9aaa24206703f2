"""Undo and redo in a field are those of the whole debrief, and not the field's own."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def leave_undo_to_page(*fields: QWidget) -> None:
    """Let Ctrl+Z and Ctrl+Shift+Z pass these fields, which would take them for themselves, to the page around them."""
    for field in fields:
        field.installEventFilter(_UndoFilter(field))


class _UndoFilter(QObject):
    """Makes a field leave Ctrl+Z and Ctrl+Shift+Z to the shortcuts of the window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the field not ask for these keys."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not any(event.matches(key) for key in _KEYS):
            return False
        event.ignore()
        return True
