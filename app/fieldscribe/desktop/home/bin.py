"""The bin: recently deleted debriefs and sound, which can be restored or deleted permanently."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.home.rows import Rows, put, row_list
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.layout import SCROLL_BAR, column, row
from fieldscribe.desktop.style.question import Question
from fieldscribe.desktop.style.widgets import button, label
from fieldscribe.domain import BinKind, Binned
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow import retention
from fieldscribe.workflow.workspace import Workspace


class BinPanel(QWidget):
    """The list of the bin, with buttons to restore and to delete permanently."""

    message = Signal(str, object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._entries: list[Binned] = []
        self.rows = Rows()
        self.list = row_list(
            self.rows, self.tr("Recently deleted"), self.tr("Enter restores it, Del deletes it permanently")
        )
        self.list.activated.connect(self.restore)
        self.list.selectionModel().currentChanged.connect(self._show_actions)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self.ask_one)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.back = button(self.tr("Restore"), self.restore, symbol="undo")
        self.delete = button(self.tr("Delete permanently"), self.ask_one, kind="danger", symbol="trash")
        self.empty = button(self.tr("Delete all permanently"), self.ask_all, kind="danger")
        nothing = label(self.tr("Nothing has been deleted recently."), "muted")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        full, bare = QWidget(), QWidget()
        actions = row(self.back, self.delete, None, self.empty, margins=(0, 0, SCROLL_BAR, 0))
        full.setLayout(column(actions, self.list))
        bare.setLayout(column(60, nothing, None))
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(bare)
        self.setLayout(column(self._stack))
        self.question: Question | None = None

    def show_entries(self, entries: list[Binned]) -> None:
        """The present contents of the bin."""
        self._entries = entries
        put(list(entries), self.rows, self.list)
        self._stack.setCurrentIndex(0 if entries else 1)
        if entries and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0))
        self._show_actions()

    def current(self) -> Binned | None:
        """What is chosen."""
        at = self.list.currentIndex().row()
        return self._entries[at] if 0 <= at < len(self._entries) else None

    def restore(self) -> None:
        """Take what is chosen out of the bin."""
        chosen = self.current()
        if chosen is None:
            return
        words = (
            self.tr("The sound of “{title}” was restored.")
            if chosen.kind is BinKind.SOUND
            else self.tr("“{title}” was restored.")
        ).format(title=chosen.title)

        def back(workspace: Workspace) -> None:
            retention.restore_from_bin(workspace, chosen)

        self._operations.run(self, back, lambda _: self.message.emit(words, None))

    def ask_one(self) -> None:
        """Ask whether what is chosen is to be deleted permanently."""
        chosen = self.current()
        if chosen is not None:
            self._ask([chosen], self.tr("Delete this permanently?"))

    def ask_all(self) -> None:
        """Ask whether all of it is to be deleted permanently."""
        if self._entries:
            self._ask(self._entries, self.tr("Delete all of this permanently?"))

    def _ask(self, entries: list[Binned], title: str) -> None:
        about = self.tr(
            "This cannot be undone. Sound files outside Fieldscribe are not touched. Older backups of the library "
            "still contain the text until newer ones replace them."
        )
        self._operations.run(
            self, lambda workspace: _any_sent(workspace, entries), partial(self._ask_knowing, entries, title, about)
        )

    def _ask_knowing(self, entries: list[Binned], title: str, about: str, sent: bool) -> None:
        self.withdraw = QCheckBox(self.tr("Also ask your programme to delete what it has received"))
        self.withdraw.setAccessibleName(self.withdraw.text())
        self.withdraw.setToolTip(self.tr("The request goes out when something is sent next"))
        things = [(entry.title, "  ·  ".join(texts.binned_facts(entry))) for entry in entries]
        action = self.tr("Delete permanently")
        choice = self.withdraw if sent else None
        self.question = Question(self, title, things, about, action, partial(self._delete, entries), choice=choice)
        self.question.open()

    def _delete(self, entries: list[Binned]) -> None:
        withdraw = self.withdraw.isChecked()

        def delete(workspace: Workspace) -> list[str]:
            errors = []
            for entry in entries:
                try:
                    retention.delete_for_good(workspace, entry, withdraw=withdraw)
                except FieldscribeError as error:
                    errors.append(texts.translated(error))
            return errors

        self._operations.run(self, delete, self._deleted, long=True)

    def _deleted(self, errors: list[str]) -> None:
        if errors:
            self._operations.failed.emit("\n".join(errors))

    def _show_actions(self) -> None:
        chosen = self.current()
        self.back.setEnabled(chosen is not None)
        self.delete.setEnabled(chosen is not None)
        self.back.setText(
            self.tr("Restore the sound") if chosen and chosen.kind is BinKind.SOUND else self.tr("Restore")
        )


def _any_sent(workspace: Workspace, entries: list[Binned]) -> bool:
    """Whether the programme has, or may have, any of these debriefs."""
    from fieldscribe.workflow.outbox import was_sent  # loads what makes bundles

    return any(was_sent(workspace, entry.debrief_id) for entry in entries if entry.kind is BinKind.DEBRIEF)
