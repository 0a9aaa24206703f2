"""Backups: make one, choose where they go, restore one after a look at what is in it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed
from fieldscribe.desktop.settings.controls import Controls, Group
from fieldscribe.desktop.style.focus import focus_before
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.question import Question
from fieldscribe.desktop.style.widgets import Elided, button, label
from fieldscribe.errors import Cancelled
from fieldscribe.workflow import backup, sound_backup
from fieldscribe.workflow.backup import BackupContent, BackupFile, Restored
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

_SHOWN = 6  # backups in the list


@dataclass(frozen=True, slots=True)
class _State:
    chosen: Path | None
    there: bool
    sound: int  # bytes that are not copied yet
    backups: list[BackupFile]


class BackupGroup(Group):
    """Settings and actions for backups, and the list of the backups that exist."""

    restored = Signal()
    """The library is another one now."""
    message = Signal(str, object)
    _copied = Signal(object, object)

    def __init__(self, controls: Controls) -> None:
        super().__init__()
        self._controls = controls
        self._operations = controls.operations
        self._chosen: Path | None = None
        self._stopping = False
        about = self.tr(
            "A backup contains all texts: debriefs, transcripts, moments and settings, but no recordings unless you "
            "choose that below. Fieldscribe makes a backup on this computer once a week. Choose a folder on a USB "
            "stick as well: whenever it is plugged in, a weekly backup is made there too."
        )
        self.now_button = button(self.tr("Back up now"), self.back_up, kind="primary")
        self.stop_button = button(self.tr("Stop"), self._stop)
        self.stop_button.hide()
        self.choose_button = button(self.tr("Choose a folder …"), self._choose, symbol="folder")
        self.here_button = button(self.tr("On this computer only"), lambda: self.set_folder(None), kind="quiet")
        self.place = Elided("", "strong")
        self.result = label("", "muted", wrap=True)
        self.result.hide()
        self.sound = controls.checkbox("backup_sound", self.tr("Also copy the recordings to this folder"))
        self.sound_size = label("", "caption", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.file_button = button(
            self.tr("Restore from another file …"), self._choose_file, kind="quiet", symbol="folder"
        )
        self.add(
            label(about, "muted", wrap=True),
            row(self.now_button, self.stop_button, self.choose_button, self.here_button, None),
            self.place,
            self.result,
            self.sound,
            self.sound_size,
            label(self.tr("Backups"), "section"),
            self._list,
            row(self.file_button, None),
        )
        self._copied.connect(self._show_copied)
        controls.kept.connect(lambda name, _value: self.look() if name == "backup_sound" else None)

    # -- what there is

    def look(self) -> None:
        """Find out what backups there are, and how much sound waits to be copied."""

        def look(workspace: Workspace) -> _State:
            chosen = backup.chosen_folder(workspace)
            there = chosen is not None and chosen.is_dir()
            sound = 0
            if chosen and there and workspace.setting("backup_sound"):
                sound = sound_backup.sound_to_copy(workspace, chosen).size
            folders = [workspace.folder.backups, *([chosen] if chosen else [])]
            return _State(chosen, there, sound, backup.list_backups(*folders))

        self._operations.run(self, look, self._show, long=True)

    def _show(self, state: _State) -> None:
        self._chosen = state.chosen
        if state.chosen is None:
            self.place.setText(self.tr("Backups are kept on this computer only."))
        elif state.there:
            self.place.setText(self.tr("Backup folder: {folder}").format(folder=state.chosen))
        else:
            self.place.setText(self.tr("Backup folder (not plugged in): {folder}").format(folder=state.chosen))
        self.here_button.setVisible(state.chosen is not None)
        self.sound.setVisible(state.chosen is not None)
        self.sound_size.setText(
            self.tr("{size} of recordings are not copied yet.").format(size=texts.size(state.sound))
            if state.sound
            else ""
        )
        self.sound_size.setVisible(bool(state.sound))
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        rows = [self._row(found) for found in state.backups[:_SHOWN]]
        for made in rows:
            self._list.addWidget(made)
        focus_before(self.file_button, rows)
        if not state.backups:
            self._list.addWidget(label(self.tr("There is no backup yet."), "muted"))

    def _row(self, found: BackupFile) -> QWidget:
        when = texts.local_time(found.made_at)
        place = self.tr("On this computer") if found.path.parent == self._operations.folder.backups else ""
        facts = "  ·  ".join((texts.size(found.size), place or str(found.path.parent)))
        restore = button(self.tr("Restore …"), lambda: self.ask_to_restore(found.path))
        restore.setAccessibleName(self.tr("Restore the backup of {time}").format(time=when))
        made = QWidget()
        line = row(column(label(when), Elided(facts, "muted"), gap=0), restore, gap=12)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made

    # -- where it goes

    def _choose(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Choose the folder for backups")):
            self.set_folder(Path(folder))

    def set_folder(self, folder: Path | None) -> None:
        """Keep backups in this folder from now on, as well as on this computer."""
        self._controls.run(
            lambda workspace: change_setting(workspace, "backup_folder", str(folder) if folder else ""),
            lambda _: self.look(),
        )

    # -- making one

    def back_up(self) -> None:
        """Make a backup now, with the recordings if that was chosen."""
        self._stopping = False
        self._busy(True, stop=self.sound.isChecked() and self._chosen is not None)
        self._say(self.tr("Making the backup …"))

        def make(workspace: Workspace) -> Path:
            folder = backup.chosen_folder(workspace)
            made = backup.back_up_to(workspace, folder)
            if folder and workspace.setting("backup_sound"):
                sound_backup.copy_sound(workspace, folder, self._copied.emit, lambda: self._stopping)
            return made

        self._operations.run(self, make, self._made, otherwise=self._not_made, long=True)

    def _stop(self) -> None:
        self._stopping = True

    def _show_copied(self, done: int, total: int) -> None:
        self._say(
            self.tr("Recordings: {done} of {total} copied.").format(done=texts.size(done), total=texts.size(total))
        )

    def _made(self, made: Path) -> None:
        self._busy(False)
        self._say(self.tr("Backup saved: {file}").format(file=made))
        self.look()

    def _not_made(self, error: Exception) -> None:
        self._busy(False)
        if isinstance(error, Cancelled):
            self._say(self.tr("The text is backed up. Copying the recordings was stopped."))
        else:
            self._say("")
            self._operations.report_error(error)
        self.look()

    def _say(self, text: str) -> None:
        self.result.setText(text)
        self.result.setVisible(bool(text))

    def _busy(self, on: bool, stop: bool = False) -> None:
        for control in (self.now_button, self.choose_button, self.here_button, self.file_button):
            control.setDisabled(on)
        self.stop_button.setVisible(stop)

    # -- restoring one

    def _choose_file(self) -> None:
        kinds = self.tr("Backups (*.sqlite)")
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the backup to restore"), "", kinds)
        if file:
            self.ask_to_restore(Path(file))

    def ask_to_restore(self, source: Path) -> None:
        """Inspect a backup, then ask whether to restore it."""
        self._operations.run(
            self, lambda workspace: backup.inspect_backup(workspace.folder, source), self._ask, long=True
        )

    def _ask(self, content: BackupContent) -> None:
        newest = [(title, texts.day(date)) for date, title in content.newest]
        about = self.tr(
            "It holds %n debrief(s), made: {time}. All texts, moments and settings become what they were then. What "
            "you have now is kept as a backup first, and no recording is deleted.",
            "",
            content.debriefs,
        ).format(time=texts.local_time(content.made_at))
        self.question = Question(
            self.window(),
            self.tr("Restore this backup?"),
            newest,
            about,
            self.tr("Restore"),
            lambda: self.restore(content.path),
        )
        self.question.open()

    def restore(self, source: Path) -> None:
        """Restore the backup, with the recordings that are missing."""
        self._stopping = False
        self._busy(True, stop=True)
        self._say(self.tr("Restoring the backup …"))

        def restore(workspace: Workspace) -> tuple[Restored, bool]:
            done = backup.restore_backup(workspace.folder, source, alone=False, should_stop=lambda: self._stopping)
            try:
                sound_backup.restore_sound(workspace, source.parent, self._copied.emit, lambda: self._stopping)
            except Cancelled:
                return done, True
            return done, False

        self._operations.run(
            self, restore, lambda found: self._restored(*found), otherwise=self._not_restored, long=True
        )

    def _restored(self, done: Restored, stopped: bool) -> None:
        self._busy(False)
        text = self.tr("The backup was restored: %n debrief(s).", "", done.debriefs)
        if done.unknown:
            text += " " + self.tr("%n recording(s) are not in this backup and are listed below.", "", done.unknown)
        if stopped:
            text += " " + self.tr("Restoring the recordings was stopped. To go on, restore this backup once more.")
        self._say(text)
        self._operations.announce(*Changed)
        self.restored.emit()
        self.look()

    def _not_restored(self, error: Exception) -> None:
        self._busy(False)
        self._say("")
        if isinstance(error, Cancelled):
            return  # before anything was changed
        self._operations.report_error(error)
        self._operations.announce(*Changed)  # the text may be restored, and only a recording not
        self.look()
