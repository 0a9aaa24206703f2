"""The list of models of an organisation: which one is used, and how another one is taken."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.layout import WrappingRow, column, row
from fieldscribe.desktop.style.widgets import button, label, set_tone
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow.catalogue import (
    OrganisationCatalogue,
    organisation_catalogue,
    refresh_catalogue,
    use_catalogue,
)
from fieldscribe.workflow.workspace import Workspace


class OrganisationList(QWidget):
    """From an address or a file. What goes wrong stands below the field."""

    changed = Signal()
    """There are other models to get."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self.about = label("", "muted", wrap=True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Address, such as https://…/models.toml"))
        self.field.setAccessibleName(self.tr("Address of the list of your organisation"))
        self.field.setToolTip(self.tr("Your organisation tells you the address of its list of models"))
        self.field.returnPressed.connect(self._use_address)
        self.field.textChanged.connect(lambda: self._show_buttons())
        self.state = label("", "muted", wrap=True)
        self.use_button = button(self.tr("Use this list"), self._use_address)
        self.file_button = button(
            self.tr("Choose a file …"), self._choose_file, symbol="folder", tip=self.tr("A list on a USB stick")
        )
        self.again_button = button(
            self.tr("Read it again"), self._read_again, kind="quiet", tip=self.tr("Look whether the list has changed")
        )
        self.remove_button = button(
            self.tr("Remove the list"), lambda: self.use(""), kind="quiet", tip=self.tr("Models on this computer stay")
        )
        self._found: OrganisationCatalogue | None = None
        self._there = False
        """There is a list, which may be broken."""
        self._busy = False
        self.setLayout(
            column(
                self.about,
                row(self.field, self.use_button),
                self.state,
                WrappingRow([self.file_button, self.again_button, self.remove_button]),
                gap=8,
            )
        )
        self.look()

    def look(self) -> None:
        """Read which list is used."""
        self._run(organisation_catalogue, changed=False)

    def use(self, where: str) -> None:
        """Take the list at an address or in a file; "" for none."""

        def use(workspace: Workspace) -> OrganisationCatalogue | None:
            return use_catalogue(workspace, where)

        self._run(use)

    def _use_address(self) -> None:
        if self.use_button.isEnabled():
            self.use(self.field.text())

    def _choose_file(self) -> None:
        kinds = self.tr("Lists of models (*.toml)") + ";;" + self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the list of models"), "", kinds)
        if chosen:
            self.use(chosen)

    def _read_again(self) -> None:
        self._run(refresh_catalogue)

    def _run(self, call: Callable[[Workspace], OrganisationCatalogue | None], *, changed: bool = True) -> None:
        def done(found: OrganisationCatalogue | None) -> None:
            if changed:
                self.field.setModified(False)
                self.changed.emit()
            self._show(found)

        def failed(error: Exception) -> None:
            self._busy = False
            if isinstance(error, FieldscribeError):
                self._there = self._there or not changed
                self._say(texts.translated(error), "bad")
            else:
                self._operations.report_error(error)
            self._show_buttons()

        self._busy = True
        self._say(self.tr("Reading the list …") if changed else "")
        self._show_buttons()
        self._operations.run(self, call, done, otherwise=failed, long=changed)

    def _show(self, found: OrganisationCatalogue | None) -> None:
        self._busy = False
        self._found, self._there = found, found is not None
        self._say("")
        if not self.field.isModified():  # a person may have begun to type
            self.field.setText(found.where if found else "")
        if found is None:
            self.about.setText(
                self.tr("If your organisation has models of its own, it gives you the address or the file of its list.")
            )
        else:
            count = self.tr("%n model(s)", "", found.models)
            text = self.tr("{title}: {models}, read on {date}.")
            self.about.setText(text.format(title=found.title, models=count, date=texts.date_of(found.fetched_at)))
        self._show_buttons()

    def _say(self, text: str, tone: str = "") -> None:
        self.state.setText(text)
        set_tone(self.state, tone)
        self.state.setVisible(bool(text))

    def _show_buttons(self) -> None:
        where, used = self.field.text().strip(), self._found.where if self._found else ""
        self.use_button.setEnabled(not self._busy and bool(where) and where != used)
        for each in (self.again_button, self.remove_button):
            each.setVisible(self._there)
        for each in (self.file_button, self.again_button, self.remove_button):
            each.setEnabled(not self._busy)
