"""What a person does with the sound of the open debrief: listen to it, restore it from the bin, find its file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldscribe.desktop.debrief.open_debrief import OpenDebrief
from fieldscribe.desktop.debrief.paragraphs import Place
from fieldscribe.desktop.debrief.transcript_view import TranscriptView
from fieldscribe.desktop.operations import Operations
from fieldscribe.workflow import missing_sound, retention


class SoundActions(QObject):
    """Where it plays, the transcript follows."""

    message = Signal(str, object)
    reload_asked = Signal()
    """The sound is another one than was read."""

    def __init__(self, operations: Operations, opened: OpenDebrief, view: TranscriptView, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._open, self._view, self._window = operations, opened, view, window

    def play_word(self, place: Place) -> None:
        """Let a word be heard."""
        self._open.sound.hear_word(place.begins, place.ends)

    def toggle(self) -> None:
        """Play, or stop here."""
        self._view.follow(True)
        self._open.sound.toggle()

    def play_from(self, time: float) -> None:
        """Play from a time (s) on."""
        self._view.follow(True)
        self._view.show_time(time)
        self._open.sound.play(time)

    def restore(self) -> None:
        """Take the sound out of the bin."""
        debrief_id = self._open.debrief.id
        self._operations.run(
            self,
            lambda workspace: retention.restore_from_bin(workspace, retention.find_in_bin(workspace, debrief_id)),
            lambda _: self.reload_asked.emit(),
        )

    def ask_for_file(self) -> None:
        """Ask where the missing file is now."""
        title = self.tr("Find the sound file of this debrief")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, str(Path.home()))
        if names:
            self.find([Path(name) for name in names])

    def find(self, files: list[Path]) -> None:
        """Give the debrief its missing sound back from these files."""
        debrief_id = self._open.debrief.id
        self._operations.run(
            self,
            lambda workspace: missing_sound.find_sound(workspace, debrief_id, files),
            lambda missing: self._found(debrief_id, missing),
            long=True,
        )

    def _found(self, debrief_id: int, missing: int) -> None:
        if debrief_id != self._open.debrief.id:
            return
        self._open.sound.close()  # it is read again from where it is now
        self.reload_asked.emit()
        if missing:
            self.message.emit(self.tr("%n sound file(s) are still missing.", "", missing), None)
        else:
            self.message.emit(self.tr("The sound was found."), None)
