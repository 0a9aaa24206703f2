"""Sending without a network: bundles as files on a USB stick or in a mail, and the acknowledgement that comes back."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.settings.controls import Group
from fieldscribe.desktop.style.layout import WrappingRow
from fieldscribe.desktop.style.messages import Action
from fieldscribe.desktop.style.widgets import button, label
from fieldscribe.workflow import exchange_by_file
from fieldscribe.workflow.exchange_by_file import Exported, Imported


class FilesGroup(Group):
    """Write what waits into a folder, and read what comes back."""

    message = Signal(str, object)

    def __init__(self, operations: Operations) -> None:
        super().__init__(self.tr("Without a network"))
        self._operations = operations
        about = self.tr(
            "Save what is waiting to a USB stick, or attach the files to an email. Your programme sends back a small "
            "file: open it here, so that Fieldscribe knows what has arrived. Until then, everything keeps waiting."
        )
        self.write_button = button(self.tr("Save files to a folder …"), self._choose_folder, symbol="folder")
        self.read_button = button(self.tr("Open the file that came back …"), self._choose_file, symbol="import")
        self.add(label(about, "muted", wrap=True), WrappingRow([self.write_button, self.read_button]))

    def _choose_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Choose the folder for the files")):
            self.write(Path(folder))

    def write(self, folder: Path) -> None:
        """Write what waits into this folder."""
        self._operations.run(
            self,
            lambda workspace: exchange_by_file.export_bundles(workspace, folder),
            lambda done: self._written(folder, done),
            long=True,
        )

    def _written(self, folder: Path, done: Exported) -> None:
        if not done.files:
            self.message.emit(self.tr("Nothing is waiting."), None)
            return
        text = self.tr("%n file(s) saved ({size}).", "", len(done.files)).format(size=texts.size(done.bytes))
        show = Action(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self.message.emit(text, show)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the file that came back"),
            "",
            self.tr("Acknowledgements (*{suffix})").format(suffix=".fsack") + ";;" + self.tr("All files (*)"),
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, file: Path) -> None:
        """Read an acknowledgement."""
        self._operations.run(
            self,
            lambda workspace: exchange_by_file.import_acknowledgements(workspace, file),
            self._read,
            long=True,
        )

    def _read(self, done: Imported) -> None:
        text = self.tr("%n debrief(s) have arrived.", "", done.arrived)
        if done.refused:
            text += " " + self.tr("%n debrief(s) were refused and are listed above.", "", len(done.refused))
        self.message.emit(text, None)
