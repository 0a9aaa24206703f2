"""The models that can be downloaded, as cards: the first of them, and all when asked for."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldscribe.desktop.models.cards import AvailableCard
from fieldscribe.desktop.models.downloader import Download
from fieldscribe.desktop.style.layout import clear, column
from fieldscribe.desktop.style.widgets import button
from fieldscribe.workflow.advice import Advice

_FIRST = 5  # cards
_AT_A_TIME = 3  # cards, so that the window stays free


class AvailableModels(QWidget):
    """Cards in the order of the entries. Signals: the name of a model."""

    get_asked = Signal(str)
    pause_asked = Signal()
    resume_asked = Signal(str)
    stop_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, AvailableCard] = {}
        self._advice: Sequence[Advice] = ()
        self._languages: Collection[str] = ()
        self._downloads: Mapping[str, Download] = {}
        self._blocked_by = ""
        self._all = False
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.all_button = button("", self.show_all, kind="quiet")
        self.all_button.hide()
        self.setLayout(column(self._list, self.all_button, gap=10))
        self._later = QTimer(self)
        self._later.timeout.connect(self._add_some)

    def show_advice(self, advice: Sequence[Advice], languages: Collection[str]) -> None:
        """What can be downloaded, and what is to be said of it; the cards that are there stay."""
        if [each.entry for each in advice] != [each.entry for each in self._advice]:
            self.cards = {}
            clear(self._list)
        self._advice, self._languages = advice, languages
        for each in advice:
            if card := self.cards.get(each.entry.name):
                card.show_advice(each, languages)
        self._later.start(0)

    def show_downloads(self, downloads: Mapping[str, Download], working_on: str) -> None:
        """What is done with models by their name, or lies here of them; one is being worked on, or none ("")."""
        self._downloads, self._blocked_by = downloads, working_on
        for name, card in self.cards.items():
            card.show_download(downloads.get(name), blocked=working_on not in ("", name))

    def show_all(self) -> None:
        """Show every model, not only the first ones."""
        self._all = True
        self._later.start(0)

    def _add_some(self) -> None:
        names = [each.entry.name for each in self._advice]
        wanted = [name for at, name in enumerate(names) if self._all or at < _FIRST or name in self._downloads]
        missing = [each for each in self._advice if each.entry.name in wanted and each.entry.name not in self.cards]
        for advice in missing[:_AT_A_TIME]:
            self._add(advice, wanted)
        if len(missing) <= _AT_A_TIME:
            self._later.stop()
        hidden = len(names) - len(wanted)
        self.all_button.setText(self.tr("Show %n more", "", hidden))
        self.all_button.setAccessibleName(self.all_button.text())
        self.all_button.setToolTip(self.all_button.text())
        self.all_button.setVisible(hidden > 0)

    def _add(self, advice: Advice, wanted: Sequence[str]) -> None:
        name = advice.entry.name
        card = self.cards[name] = AvailableCard(advice)
        card.show_advice(advice, self._languages)
        card.get_asked.connect(self.get_asked)
        card.pause_asked.connect(self.pause_asked)
        card.resume_asked.connect(self.resume_asked)
        card.stop_asked.connect(self.stop_asked)
        card.show_download(self._downloads.get(name), blocked=self._blocked_by not in ("", name))
        before = [each for each in wanted[: wanted.index(name)] if each in self.cards]
        self._list.insertWidget(len(before), card)
        after = self.cards[before[-1]].controls[-1] if before else self.all_button
        for control in (*card.controls, self.all_button):  # Tab would come to them last of all in the window
            QWidget.setTabOrder(after, control)
            after = control
