"""Where the library cannot be opened at the start: choose a backup and restore it, before there is a window."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QListWidget, QListWidgetItem

from fieldscribe.desktop import texts
from fieldscribe.desktop.style.widgets import WIDE, button, column, label, paragraph, row, set_property
from fieldscribe.errors import FieldscribeError
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.backup import (
    BackupContent,
    BackupFile,
    Restored,
    list_backups,
    look_into_backup,
    restore_backup,
)
from fieldscribe.workflow.sound_backup import restore_sound
from fieldscribe.workflow.workspace import Workspace

_SHOWN = 5  # backups
_WIDTH = 540  # px


class RestoreAtStart(QDialog):
    """Lists the newest backups with their date and number of debriefs; no title, as no passphrase was asked for.

    After it was accepted, `restored` tells what was done, and `trouble` what kept a missing recording from coming back.
    """

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self.setWindowTitle("Fieldscribe")
        self._folder = folder
        self.restored: Restored | None = None
        self.trouble: FieldscribeError | None = None
        about = self.tr(
            "The file of your library is damaged and cannot be opened. It was left as it is. The recordings are stored "
            "separately and are safe. Choose a backup to restore: all texts, moments and settings will be as they were "
            "then. The damaged file is kept."
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups on this computer"))
        self.list.setToolTip(self.tr("Backups on this computer"))
        self.list.setFixedHeight(150)
        self.list.currentItemChanged.connect(lambda: self._show_action())
        self.says = label(self.tr("Looking into the backups …"), wrap=True)
        self.says.setMinimumHeight(3 * self.says.fontMetrics().lineSpacing())
        self.file_button = button(
            self.tr("Restore from another file …"), self._choose_file, kind="quiet", symbol="folder"
        )
        self.no = button(self.tr("Cancel"), self.reject)
        self.no.setDefault(True)
        self.yes = button(self.tr("Restore"), self._restore_chosen, kind="record")
        for made in (self.file_button, self.yes):
            made.setAutoDefault(False)
        self.setLayout(
            column(
                label(self.tr("Restore a backup"), "heading"),
                6,
                paragraph(about, _WIDTH - 2 * WIDE),
                8,
                self.list,
                self.says,
                row(self.file_button, None, self.no, self.yes),
                gap=4,
                margins=(WIDE, 20, WIDE, 20),
            )
        )
        self.setFixedWidth(_WIDTH)
        self._show_action()
        self.no.setFocus()
        self.looking = True
        """Some backups are not in the list yet."""
        waiting = iter(list_backups(folder.backups)[:_SHOWN])
        QTimer.singleShot(0, self, lambda: self._look_into_next(waiting))

    # -- the backups that there are

    def _look_into_next(self, waiting: Iterator[BackupFile]) -> None:
        """Look into one, then let the dialog be seen and used before the next."""
        found = next(waiting, None)
        if found is None:
            self.looking = False
            nothing = self.tr("No backup was found on this computer. If there is one on a USB stick, choose its file.")
            self._say("" if self.list.count() else nothing)
            return
        when = texts.local_time(found.made_at)
        try:
            content: BackupContent | None = look_into_backup(self._folder, found.path)
        except FieldscribeError:
            content = None
        number = self.tr("%n debrief(s)", "", content.debriefs) if content else self.tr("damaged")
        item = QListWidgetItem(f"{when}  ·  {number}")
        item.setData(Qt.ItemDataRole.UserRole, str(found.path))
        if content is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)
        if content and self.list.currentItem() is None:
            self.list.setCurrentItem(item)
        QTimer.singleShot(0, self, lambda: self._look_into_next(waiting))

    def _show_action(self) -> None:
        self.yes.setEnabled(self.list.currentItem() is not None)

    # -- restoring one

    def _choose_file(self) -> None:
        kinds = self.tr("Backups (*.sqlite)")
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the backup to restore"), "", kinds)
        if file:
            self.restore(Path(file))

    def _restore_chosen(self) -> None:
        if item := self.list.currentItem():
            self.restore(Path(item.data(Qt.ItemDataRole.UserRole)))

    def restore(self, source: Path) -> None:
        """Put this backup in the place of the library, with recordings that are missing, and close."""
        self.setEnabled(False)
        self._say(self.tr("Restoring the backup …"))
        try:
            self.restored = restore_backup(self._folder, source)
        except FieldscribeError as error:
            self.setEnabled(True)
            self._say(texts.translated(error), bad=True)
            return
        try:
            with Workspace.open(self._folder) as workspace:
                restore_sound(workspace, source.absolute().parent, self._show_copied)
        except FieldscribeError as error:
            self.trouble = error
        self.setEnabled(True)
        self.accept()

    def _show_copied(self, done: int, total: int) -> None:
        self._say(
            self.tr("Recordings: {done} of {total} copied.").format(done=texts.size(done), total=texts.size(total))
        )

    def _say(self, text: str, bad: bool = False) -> None:
        set_property(self.says, "role", "bad" if bad else "")
        self.says.setText(text)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def told(self) -> str:
        """What was restored, to be said in the window."""
        return self.tr("The backup was restored: %n debrief(s).", "", self.restored.debriefs if self.restored else 0)
