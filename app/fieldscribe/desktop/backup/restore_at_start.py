"""Where the library cannot be opened at the start: choose a backup and restore it, before there is a window."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QListWidgetItem, QProgressBar

from fieldscribe.desktop import texts
from fieldscribe.desktop.style.layout import WIDE, column, row
from fieldscribe.desktop.style.theme import dress
from fieldscribe.desktop.style.widgets import button, label, paragraph, set_property
from fieldscribe.errors import Cancelled, FieldscribeError
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.backup import (
    BackupContent,
    BackupFile,
    Restored,
    inspect_backup,
    list_backups,
    restore_backup,
)
from fieldscribe.workflow.sound_backup import restore_sound
from fieldscribe.workflow.workspace import Workspace

_SHOWN = 5  # backups
_WIDTH = 540  # px


class RestoreAtStart(QDialog):
    """Lists the newest backups with their date and number of debriefs; no title, as no passphrase was asked for.

    After it was accepted, `restored` tells what was done, and `error` what kept a missing recording from coming back.
    """

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self.setWindowTitle("Fieldscribe")
        self._folder = folder
        self.restored: Restored | None = None
        self.error: FieldscribeError | None = None
        about = self.tr(
            "The file of your library is damaged and cannot be opened. It was left as it is. The recordings are stored "
            "separately and are safe. Choose a backup to restore: all texts, moments and settings will be as they were "
            "then. The damaged file is kept."
        )
        self.list = QListWidget()
        self.list.setProperty("kind", "choices")
        self.list.setAccessibleName(self.tr("Backups on this computer"))
        self.list.setToolTip(self.tr("Backups on this computer"))
        self.list.setFixedHeight(150)
        self.list.currentItemChanged.connect(lambda: self._show_action())
        self.says = label(self.tr("Looking into the backups …"), wrap=True)
        self.says.setMinimumHeight(3 * self.says.fontMetrics().lineSpacing())
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of restoring"))
        self.progress.hide()
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
                self.progress,
                row(self.file_button, None, self.no, self.yes),
                gap=4,
                margins=(WIDE, 20, WIDE, 20),
            )
        )
        self.setFixedWidth(_WIDTH)
        dress(self)
        self._show_action()
        self.no.setFocus()
        self._work = _Work(self)
        self._work.looked.connect(self._add)
        self._work.copied.connect(self._show_copied)
        self._work.restored.connect(self._restored)
        self._work.ended.connect(self._ended)
        self._restoring = False
        self._stopped = False
        self.looking = True
        """Some backups are not in the list yet."""
        self._work.start(self._inspect_all)

    def done(self, result: int) -> None:
        """Close. What still works in the background ends first, which takes a moment."""
        self._work.end()
        super().done(result)

    def reject(self) -> None:
        """Cancel; while something is restored, stop that as far as it can be stopped."""
        if not self._restoring:
            super().reject()
            return
        self._work.stopping.set()
        self.no.setEnabled(False)
        self._say(self.tr("Stopping …"))

    # -- the backups that there are

    def _inspect_all(self) -> None:
        """In the background: inspect one backup after the other."""
        for found in list_backups(self._folder.backups)[:_SHOWN]:
            try:
                content: BackupContent | None = inspect_backup(self._folder, found.path, self._work.stopping.is_set)
            except Cancelled:
                return
            except FieldscribeError:
                content = None
            self._work.looked.emit(found, content)

    def _add(self, found: BackupFile, content: BackupContent | None) -> None:
        when = texts.local_time(found.made_at)
        number = self.tr("%n debrief(s)", "", content.debriefs) if content else self.tr("damaged")
        item = QListWidgetItem(f"{when}  ·  {number}")
        item.setData(Qt.ItemDataRole.UserRole, str(found.path))
        if content is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)
        if content and self.list.currentItem() is None:
            self.list.setCurrentItem(item)

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
        """Restore this backup with the recordings that are missing, and close the dialog when done."""
        self._work.end()  # the others need not be looked into any more
        self.looking = False
        self._show_busy(True)
        self._say(self.tr("Restoring the backup …"))
        self._work.start(lambda: self._restore(source))

    def _restore(self, source: Path) -> None:
        """In the background: the library, then the recordings that it misses."""
        stopped = self._work.stopping.is_set
        self._work.restored.emit(restore_backup(self._folder, source, should_stop=stopped))
        with Workspace.open(self._folder) as workspace:
            restore_sound(workspace, source.absolute().parent, self._work.copied.emit, stopped)

    def _show_busy(self, on: bool) -> None:
        self._restoring = on
        for control in (self.list, self.file_button):
            control.setDisabled(on)
        self.yes.setVisible(not on)
        self.no.setText(self.tr("Stop") if on else self.tr("Cancel"))
        self.no.setAccessibleName(self.no.text())
        self.no.setToolTip(self.no.text())
        self.no.setEnabled(True)
        self.no.setDefault(not on)  # Enter stops nothing
        self.no.setAutoDefault(not on)
        self.progress.setRange(0, 0)  # nobody knows yet how long it takes
        self.progress.setVisible(on)

    def _restored(self, done: Restored) -> None:
        self.restored = done

    def _show_copied(self, done: int, total: int) -> None:
        self.progress.setRange(0, 1000)
        self.progress.setValue(int(1000 * done / max(1, total)))
        if not self._work.stopping.is_set():
            self._say(
                self.tr("Recordings: {done} of {total} copied.").format(done=texts.size(done), total=texts.size(total))
            )

    def _ended(self, call: object, error: Exception | None) -> None:
        if call is not self._work.stopping:
            return  # another one was begun since
        known = isinstance(error, FieldscribeError)
        if error is not None and not known:
            self.done(QDialog.DialogCode.Rejected)
            raise error  # a bug of ours
        if not self._restoring:
            self.looking = False
            nothing = self.tr("No backup was found on this computer. If there is one on a USB stick, choose its file.")
            self._say("" if self.list.count() else nothing)
        elif self.restored is None:
            self._show_busy(False)
            self._say("" if error is None or isinstance(error, Cancelled) else texts.translated(error), bad=True)
        else:  # the text is restored, and perhaps a recording not
            self._stopped = isinstance(error, Cancelled)
            if isinstance(error, FieldscribeError) and not self._stopped:
                self.error = error
            self._restoring = False
            self.accept()

    def _say(self, text: str, bad: bool = False) -> None:
        set_property(self.says, "role", "bad" if bad else "")
        self.says.setText(text)

    def summary(self) -> str:
        """What was restored, as a message for the window."""
        text = self.tr("The backup was restored: %n debrief(s).", "", self.restored.debriefs if self.restored else 0)
        if self._stopped:
            text += " " + self.tr("Restoring the recordings was stopped. To go on, restore this backup once more.")
        return text


class _Work(QObject):
    """A thread beside the dialog; its signals arrive in the dialog's own thread."""

    looked = Signal(object, object)
    copied = Signal(object, object)
    restored = Signal(object)
    ended = Signal(object, object)
    """Which call (its `stopping`), and the error that it raised, or None."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stopping = threading.Event()
        """Set it to ask the present call to stop."""
        self._thread: threading.Thread | None = None

    def start(self, call: Callable[[], Any]) -> None:
        """Call it in the background."""
        stopping = self.stopping = threading.Event()

        def work() -> None:
            try:
                call()
            except Exception as error:
                self.ended.emit(stopping, error)
            else:
                self.ended.emit(stopping, None)

        self._thread = threading.Thread(target=work, name="restore", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Ask the call to stop, and wait for it."""
        self.stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
