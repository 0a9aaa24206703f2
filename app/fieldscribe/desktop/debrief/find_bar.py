"""Find and replace, in this debrief."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit

from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import button, label, tool

_ROOM_FOR_ALL = 700  # px


class FindBar(QFrame):
    """Opened by Ctrl+F, closed by Esc."""

    searched = Signal(str, bool)
    """Text and whether upper case matters; an empty text ends the search."""
    stepped = Signal(int)
    replace_one = Signal(str)
    replace_all = Signal(str)
    replace_everywhere = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.wanted = self._field(self.tr("Find"))
        self.by = self._field(self.tr("Replace with"))
        self.case = QCheckBox(self.tr("Match case"))
        self.case.setAccessibleName(self.tr("Match case"))
        self.case.setToolTip(self.tr("Treat capital and small letters as different"))
        self._count = label("", "caption")
        self._count.setMinimumWidth(70)
        before = tool("chevron-up", self.tr("Find previous"), lambda: self.stepped.emit(-1), key="Shift+F3", size=18)
        after = tool("chevron-down", self.tr("Find next"), lambda: self.stepped.emit(1), key="F3", size=18)
        one = button(self.tr("Replace"), lambda: self.replace_one.emit(self.by.text()))
        every = button(self.tr("Replace all"), lambda: self.replace_all.emit(self.by.text()))
        shut = tool("close", self.tr("Close search"), self.shut, size=16)
        self._first = row(self.wanted, self._count, before, after, None, shut)
        self._first.setStretch(0, 3)
        self._everywhere_button = button(self.tr("Replace in all debriefs …"), self._everywhere)
        self._second = row(self.by, one, every)
        self._second.setStretch(0, 3)
        self._third = row(self._everywhere_button, self.case, None)
        self.setLayout(column(self._first, self._second, self._third, gap=6, margins=(16, 8, 12, 8)))
        self.wanted.textChanged.connect(self._search)
        self.case.toggled.connect(self._search)
        self.wanted.returnPressed.connect(lambda: self.stepped.emit(1))
        self.by.returnPressed.connect(lambda: self.replace_one.emit(self.by.text()))
        escape = QShortcut(QKeySequence("Esc"), self, self.shut)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit into the two rows has a third one."""
        super().resizeEvent(event)
        wide = self.width() >= _ROOM_FOR_ALL
        if wide is (self._third.indexOf(self.case) < 0):
            return
        if wide:
            self._first.insertWidget(self._first.count() - 2, self.case)
            self._second.addWidget(self._everywhere_button)
        else:
            self._third.insertWidget(0, self._everywhere_button)
            self._third.insertWidget(1, self.case)

    def open(self, text: str = "") -> None:
        """Show the bar, with a text to look for if there is one."""
        self.show()
        if text:
            self.wanted.setText(text)
        self.wanted.setFocus()
        self.wanted.selectAll()
        self._search()

    def shut(self) -> None:
        """Hide the bar."""
        self.hide()
        self.searched.emit("", False)
        self.closed.emit()

    def show_count(self, at: int, count: int) -> None:
        """How many there are, and which one is the current one (from 1; 0 for none)."""
        if not self.wanted.text():
            self._count.setText("")
        elif not count:
            self._count.setText(self.tr("Not found"))
        elif not at:
            self._count.setText(self.tr("%n place(s)", "", count))
        else:
            self._count.setText(self.tr("{at} of {count}").format(at=at, count=count))

    def _everywhere(self) -> None:
        self.replace_everywhere.emit(self.by.text())

    def _search(self) -> None:
        self.searched.emit(self.wanted.text(), self.case.isChecked())

    def _field(self, about: str) -> QLineEdit:
        made = QLineEdit()
        made.setMinimumWidth(130)
        made.setPlaceholderText(about)
        made.setAccessibleName(about)
        made.setToolTip(about)
        return made
