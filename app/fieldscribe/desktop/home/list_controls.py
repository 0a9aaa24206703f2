"""The controls above the list: which debriefs by their state, and in which order."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from fieldscribe.desktop.home.filters import Show, Sort
from fieldscribe.desktop.style.fields import Choice
from fieldscribe.desktop.style.layout import WrappingRow, column
from fieldscribe.desktop.style.theme import font
from fieldscribe.desktop.style.widgets import button


class StateChips(QWidget):
    """A chip for each state of `Show`, one of which is chosen."""

    chosen = Signal(Show)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.by_state: dict[Show, QPushButton] = {}
        for show, text in (
            (Show.ALL, self.tr("All")),
            (Show.READY, self.tr("Ready")),
            (Show.WORK, self.tr("In progress")),
            (Show.ATTENTION, self.tr("Needs attention")),
            (Show.REPORTED, self.tr("Report done")),
            (Show.SENT, self.tr("Sent")),
            (Show.BIN, self.tr("Recently deleted")),
        ):
            chip = button(text, partial(self.chosen.emit, show), kind="chip")
            chip.setCheckable(True)
            chip.setChecked(show is Show.ALL)
            # A chosen chip is bold, and the layout does not ask for its size again.
            chip.setMinimumWidth(QFontMetrics(font(strong=True)).horizontalAdvance(text) + 28)
            self._group.addButton(chip)
            self.by_state[show] = chip
        self.setLayout(column(WrappingRow([*self.by_state.values()])))

    def show_bin(self, shown: bool) -> None:
        """Whether there is a chip for what was deleted recently."""
        self.by_state[Show.BIN].setVisible(shown)


class SortBox(Choice):
    """In which order the debriefs are listed."""

    def __init__(self) -> None:
        super().__init__()
        for order, text in (
            (Sort.NEWEST, self.tr("Newest first")),
            (Sort.OLDEST, self.tr("Oldest first")),
            (Sort.TITLE, self.tr("By title")),
            (Sort.SITE, self.tr("By site")),
            (Sort.FACILITATOR, self.tr("By facilitator")),
        ):
            self.addItem(text, order)
        self.setAccessibleName(self.tr("Sort by"))
        self.setToolTip(self.tr("Sort by"))

    @property
    def order(self) -> Sort:
        """The order that is chosen."""
        return Sort(self.currentData())
