"""The head of the debrief: its title, whether it is saved, and the buttons for the text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from fieldscribe.desktop.debrief.edit_session import SaveState
from fieldscribe.desktop.style.widgets import pill, row, set_tone, tool


class DebriefHeader(QFrame):
    """Buttons say by signals what is wanted."""

    back_asked = Signal()
    renamed = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    doubtful_asked = Signal()
    find_asked = Signal()
    side_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.title = QLineEdit()
        self.title.setProperty("kind", "title")
        self.title.setAccessibleName(self.tr("Title of the debrief"))
        self.title.setToolTip(self.tr("Title of the debrief"))
        self.title.textEdited.connect(self.renamed)
        self._saved = pill()
        self._saved.setObjectName("save-state")
        self._saved.setAccessibleName(self.tr("State of the text"))
        self._undo = tool("undo", self.tr("Undo"), self.undo_asked.emit, key="Ctrl+Z")
        self._redo = tool("redo", self.tr("Redo"), self.redo_asked.emit, key="Ctrl+Shift+Z")
        line = row(
            tool("chevron-left", self.tr("Back to the debriefs"), self.back_asked.emit, key="Alt+Left"),
            self.title,
            self._saved,
            8,
            self._undo,
            self._redo,
            tool("doubt", self.tr("Next doubtful word"), self.doubtful_asked.emit, key="F8"),
            tool("search", self.tr("Find and replace"), self.find_asked.emit, key="Ctrl+H"),
            tool("details", self.tr("Show or hide the side"), self.side_asked.emit, key="Ctrl+B"),
            gap=4,
            margins=(12, 10, 12, 10),
        )
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_title(self, text: str) -> None:
        """The title; a long one shows its beginning."""
        self.title.setText(text)
        self.title.setCursorPosition(0)

    def show_steps(self, undo: int, redo: int) -> None:
        """How many steps there are back and forth."""
        self._undo.setEnabled(undo > 0)
        self._redo.setEnabled(redo > 0)

    def show_saved(self, state: SaveState) -> None:
        """Whether everything is in the library."""
        words, tone = {
            SaveState.SAVED: (self.tr("Saved"), ""),
            SaveState.SAVING: (self.tr("Saving"), ""),
            SaveState.FAILED: (self.tr("Not saved yet"), "bad"),
        }[state]
        self._saved.setText(words)
        set_tone(self._saved, tone)
