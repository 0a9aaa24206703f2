"""What was sent when, for how many bytes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.settings.controls import Group
from fieldscribe.desktop.style.layout import clear, column
from fieldscribe.desktop.style.widgets import Elided, button, label
from fieldscribe.workflow.outbox import SentItem

_FEW, MOST = 8, 100


class HistoryGroup(Group):
    """The latest first."""

    def __init__(self) -> None:
        super().__init__(self.tr("Sent"))
        self._sent: tuple[SentItem, ...] = ()
        self._all = False
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.more_button = button(self.tr("Show more"), self._show_all, kind="quiet")
        self.add(self._list, self.more_button)

    def show_items(self, items: tuple[SentItem, ...]) -> None:
        """What was sent or refused."""
        self._sent = items
        self.setVisible(bool(items))
        clear(self._list)
        shown = items if self._all else items[:_FEW]
        for item in shown:
            self._list.addWidget(self._row(item))
        self.more_button.setVisible(len(shown) < len(items))

    def _show_all(self) -> None:
        self._all = True
        self.show_items(self._sent)

    def _row(self, item: SentItem) -> QWidget:
        title = item.title or self.tr("A debrief that was deleted")
        if item.withdrawal:
            title = self.tr("Withdrawn: {title}").format(title=title)
        if item.by_file and not item.sent_bytes:
            size = self.tr("{size} as a file").format(size=texts.size(item.bytes))
        else:
            size = self.tr("{size} of data").format(size=texts.size(item.sent_bytes + item.received_bytes))
        facts = "  ·  ".join((texts.local_time(item.at), size))
        why = label(texts.translated(item.reason), "muted", wrap=True)
        why.setVisible(bool(item.reason))
        made = QWidget()
        made.setLayout(column(Elided(title), Elided(facts, "muted"), why, gap=0))
        return made
