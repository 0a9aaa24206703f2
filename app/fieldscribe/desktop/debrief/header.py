"""The head of the debrief: its title, whether it is saved, and the buttons for the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QToolButton

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.undo_filter import leave_undo_to_page
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.layout import row
from fieldscribe.desktop.style.widgets import Symbol, label, set_tone, tool
from fieldscribe.domain import SendState

_ROOM_FOR_WORDS = 1000  # px


class DebriefHeader(QFrame):
    """Buttons say by signals what is wanted."""

    back_asked = Signal()
    renamed = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    doubtful_asked = Signal()
    find_asked = Signal()
    side_asked = Signal()
    again_asked = Signal()
    copy_asked = Signal()
    sound_asked = Signal()
    continue_asked = Signal()
    finish_asked = Signal()
    text_size_asked = Signal(int)
    """Larger (1), smaller (-1) or as usual (0)."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.title = QLineEdit()
        self.title.setProperty("kind", "title")
        self.title.setAccessibleName(self.tr("Title of the debrief"))
        self.title.setToolTip(self.tr("Title of the debrief"))
        self.title.textEdited.connect(self.renamed)
        leave_undo_to_page(self.title)
        self._tick = Symbol("check", "good", 16)
        self._saved = label("", "caption")
        self._saved.setObjectName("save-state")
        self._saved.setAccessibleName(self.tr("State of the text"))
        self._undo = tool("undo", self.tr("Undo"), self.undo_asked.emit, key="Ctrl+Z")
        self._redo = tool("redo", self.tr("Redo"), self.redo_asked.emit, key="Ctrl+Shift+Z")
        self._doubt = tool("doubt", self.tr("Next uncertain word"), self.doubtful_asked.emit, key="F8")
        self._doubt.setText(self.tr("Uncertain words"))
        self._find = tool("search", self.tr("Find and replace"), self.find_asked.emit, key="Ctrl+H")
        self._find.setText(self.tr("Find"))
        self._finish = tool("send", self.tr("Finish"), self.finish_asked.emit, key="Ctrl+Shift+Return")
        self._finish.setText(self.tr("Finish"))
        self.more = tool("more", self.tr("More for this debrief"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        line = row(
            tool("chevron-left", self.tr("Back to the debriefs"), self.back_asked.emit, key="Alt+Left"),
            self.title,
            self._tick,
            self._saved,
            8,
            self._undo,
            self._redo,
            self._doubt,
            self._find,
            self._finish,
            tool("details", self.tr("Show or hide the side panel"), self.side_asked.emit, key="Ctrl+B"),
            self.more,
            gap=4,
            margins=(12, 10, 12, 10),
        )
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_title(self, text: str) -> None:
        """The title; a long one shows its beginning."""
        if text == self.title.text().strip():
            return  # somebody may be typing in it
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
        self._tick.setVisible(state is SaveState.SAVED)
        set_tone(self._saved, tone)

    def offer(self, *, sound: bool, text: bool) -> None:
        """What can be done with the open debrief: something with its sound, something with its text."""
        self._again.setEnabled(sound)
        self._save_sound.setEnabled(sound)
        self._continue.setEnabled(sound)
        self._copy.setEnabled(text)

    def show_sending(self, state: SendState) -> None:
        """Where it stands on its way to the programme; the button *Finish* says it once that was pressed."""
        words = self.tr("Finish") if state is SendState.NOT_FINISHED else texts.send_state(state)[0]
        self._finish.setText(words)
        self._finish.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the labels of icons where there is space."""
        super().resizeEvent(event)
        wide = self.width() >= _ROOM_FOR_WORDS
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        for made in (self._doubt, self._find, self._finish):
            made.setToolButtonStyle(style)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._again = menu.addAction(
            icon("retry"), self.tr("Transcribe the whole debrief again …"), self.again_asked.emit
        )
        self._copy = menu.addAction(icon("copy"), self.tr("Copy the whole transcript"), self.copy_asked.emit)
        self._save_sound = menu.addAction(icon("sound"), self.tr("Save the sound as …"), self.sound_asked.emit)
        self._continue = menu.addAction(icon("record"), self.tr("Continue this recording"), self.continue_asked.emit)
        menu.addSeparator()
        for name, by, keys in (
            (self.tr("Larger text"), 1, ("Ctrl++", "Ctrl+=")),
            (self.tr("Smaller text"), -1, ("Ctrl+-",)),
            (self.tr("Normal text size"), 0, ("Ctrl+0",)),
        ):
            act = QAction(name, menu)
            act.setShortcuts([QKeySequence(each) for each in keys])
            act.triggered.connect(lambda _checked=False, by=by: self.text_size_asked.emit(by))
            menu.addAction(act)
            self.addAction(act)  # the keys count also while the menu is closed
        return menu
