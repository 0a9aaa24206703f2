"""What can be done with debriefs of the list: one, or several that were chosen."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.transcribe_again import TranscribeAgainDialog
from fieldscribe.desktop.formats_dialog import FormatsDialog
from fieldscribe.desktop.home.exporting import Exporter, open_folder
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.icons import icon
from fieldscribe.domain import DebriefSummary, RecordingState
from fieldscribe.workflow import jobs
from fieldscribe.workflow.debriefs import describe, get_transcript, move_to_bin, restore
from fieldscribe.workflow.sound_files import part_paths
from fieldscribe.workflow.workspace import Workspace

_FORMATS = ("docx", "pdf", "html", "md", "txt", "srt", "vtt", "csv", "json")


class DebriefActions(QObject):
    """Rename, export, transcribe again, show the sound, continue, delete; what was deleted last can be undone."""

    message = Signal(str, object)
    continue_asked = Signal(int)
    queued = Signal()
    """Work was queued."""

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations = operations
        self._page = page
        self.exporter = Exporter(operations, self)
        self.exporter.message.connect(self.message)
        self._deleted: list[list[int]] = []  # what `undo_delete` restores, the last one last
        self.dialog: QWidget | None = None

    def fill(self, menu: QMenu, chosen: Sequence[DebriefSummary]) -> None:
        """Offer what can be done with the chosen debriefs."""
        if len(chosen) == 1:
            one = chosen[0]
            menu.addAction(self.tr("Rename …"), partial(self.rename, one))
        self.fill_export(menu.addMenu(icon("export"), self.tr("Export as")), chosen)
        if len(chosen) == 1:
            menu.addAction(self.tr("Transcribe again …"), partial(self.ask_transcribe, one))
            menu.addAction(icon("record"), self.tr("Continue this recording"), lambda: self.continue_asked.emit(one.id))
            menu.addAction(self.tr("Show the sound file"), partial(self.show_sound, one))
        menu.addSeparator()
        menu.addAction(icon("trash", "record"), self.tr("Delete") + "\tDel", partial(self.delete, chosen))

    def fill_export(self, menu: QMenu, chosen: Sequence[DebriefSummary]) -> None:
        """Offer the kinds of document."""
        for name in _FORMATS:
            menu.addAction(texts.format_name(name), partial(self.ask_export, chosen, (name,)))
        menu.addSeparator()
        menu.addAction(self.tr("Several formats …"), partial(self.ask_formats, chosen))

    def rename(self, entry: DebriefSummary) -> None:
        """Ask for another title."""
        dialog = QInputDialog(self._page)
        dialog.setWindowTitle(self.tr("Rename"))
        dialog.setLabelText(self.tr("Title of the debrief"))
        dialog.setTextValue(entry.title)
        dialog.setOkButtonText(self.tr("Rename"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.setMinimumWidth(420)

        def accept(title: str) -> None:
            if title.strip():
                self._operations.run(self, lambda workspace: describe(workspace, entry.id, title=title.strip()))

        dialog.textValueSelected.connect(accept)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def ask_formats(self, chosen: Sequence[DebriefSummary]) -> None:
        """Ask for the formats, then for the folder."""
        dialog = FormatsDialog(self._page, _FORMATS, _FORMATS[:1])
        dialog.confirmed.connect(partial(self.ask_export, chosen))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def ask_export(self, chosen: Sequence[DebriefSummary], formats: Sequence[str]) -> None:
        """Ask for the folder in which the documents shall be."""
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = QFileDialog.getExistingDirectory(self._page, self.tr("Choose a folder for the documents"), start)
        if folder:
            self.exporter.add(chosen, formats, Path(folder))

    def ask_transcribe(self, entry: DebriefSummary) -> None:
        """Ask with which model, and in which language."""
        dialog = TranscribeAgainDialog(self._page, self._operations, "", whole=True)

        def start(model: str, language: str) -> None:
            def enqueue(workspace: Workspace) -> None:
                options = replace(jobs.options_from_settings(workspace), model=model, language=language)
                jobs.enqueue(workspace, entry.id, options, again=True)

            self._operations.run(self, enqueue, lambda _: self.queued.emit())

        dialog.chosen.connect(start)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def show_sound(self, entry: DebriefSummary) -> None:
        """Open the folder in which the sound lies."""

        def find(workspace: Workspace) -> Path | None:
            recording = get_transcript(workspace, entry.id).recording
            paths = part_paths(workspace, recording) if recording else []
            return paths[0].parent if paths else None

        def show(folder: Path | None) -> None:
            if folder is None:
                self.message.emit(self.tr("This debrief has no sound."), None)
            else:
                open_folder(folder)

        self._operations.run(self, find, show)

    def delete(self, chosen: Sequence[DebriefSummary]) -> None:
        """Move debriefs to the bin, but for one that is being recorded."""
        going = [entry for entry in chosen if entry.recording_state is not RecordingState.RECORDING]
        if not going:
            return
        ids = [entry.id for entry in going]

        def move(workspace: Workspace) -> None:
            for debrief_id in ids:
                move_to_bin(workspace, debrief_id)

        def moved(_nothing: None) -> None:
            self._deleted.append(ids)
            text = (
                self.tr("“{title}” moved to Recently deleted.").format(title=going[0].title)
                if len(going) == 1
                else self.tr("%n debrief(s) moved to Recently deleted.", "", len(going))
            )
            self.message.emit(text, partial(self._restore, ids))

        self._operations.run(self, move, moved)

    def undo_delete(self) -> None:
        """Restore the debriefs that were deleted last in this run of the program."""
        if self._deleted:
            self._restore(self._deleted[-1])

    def _restore(self, ids: list[int]) -> None:
        if ids in self._deleted:
            self._deleted.remove(ids)

        def back(workspace: Workspace) -> None:
            for debrief_id in ids:
                restore(workspace, debrief_id)

        self._operations.run(self, back)
