"""Sound files that were chosen or dropped become debriefs, and are queued to be transcribed."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.texts import translated
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow.events import Event, ImportProgress
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.workflow.importing import Imported


class Importer(QObject):
    """Imports files one after the other, off the window's thread."""

    progress = Signal(str)
    """What is being read now; "" when nothing is."""
    message = Signal(str, object)
    finished = Signal(list)
    """The ids of the debriefs that the files are."""
    _read = Signal(str, int)

    def __init__(self, operations: Operations, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._runner = operations, runner
        self._read.connect(self._show_progress)

    def add(self, files: list[Path], **details: str) -> None:
        """Import files, or the sound files of folders."""

        def import_files(workspace: Workspace) -> tuple[list["Imported"], list[FieldscribeError]]:
            from fieldscribe.workflow import importing, jobs  # not needed for the window to be there

            results = list(importing.import_all(workspace, files, self._watch, **details))  # type: ignore[arg-type]
            imported = [result for result in results if isinstance(result, importing.Imported)]
            errors = [result.error for result in results if isinstance(result, importing.Refused)]
            for result in imported:
                try:
                    if not result.known:
                        jobs.enqueue(workspace, result.debrief.id, jobs.options_from_settings(workspace))
                except FieldscribeError as error:  # such as a language that the model lacks: the others go on
                    errors.append(error)
            return imported, errors

        self.progress.emit(self.tr("Reading the sound"))
        self._operations.run(self, import_files, self._done, otherwise=self._failed, long=True)

    def add_sample(self) -> None:
        """The sample debrief that comes with the program, as of today."""
        title = self.tr("Sample debrief: newborn resuscitation")
        scenario = self.tr("A baby that does not breathe at birth")

        def import_files(workspace: Workspace) -> tuple[list["Imported"], list[FieldscribeError]]:
            from fieldscribe.workflow import jobs, sample

            today = date.today().isoformat()
            imported = sample.add_sample(workspace, self._watch, title=title, scenario=scenario, date=today)
            if not imported.known:
                options = replace(jobs.options_from_settings(workspace), language="en")
                jobs.enqueue(workspace, imported.debrief.id, options)
            return [imported], []

        self.progress.emit(self.tr("Reading the sound"))
        self._operations.run(self, import_files, self._done, otherwise=self._failed, long=True)

    def _watch(self, event: Event) -> None:
        if isinstance(event, ImportProgress) and event.total:
            self._read.emit(event.source.name, int(100 * min(1.0, event.done / event.total)))

    def _show_progress(self, name: str, percent: int) -> None:
        self.progress.emit(self.tr("Reading {name}: {percent} %").format(name=name, percent=percent))

    def _done(self, answer: tuple[list["Imported"], list[FieldscribeError]]) -> None:
        self.progress.emit("")
        self._runner.wake()
        imported, errors = answer
        lost = [translated(remark) for result in imported for remark in result.remarks]
        sentences = list(dict.fromkeys([*lost, *map(translated, errors)]))  # what was lost of a sound comes first
        if sentences:
            self._operations.failed.emit("\n".join(sentences))
        if imported:
            self.finished.emit([result.debrief.id for result in imported])
        known = [result.debrief.title for result in imported if result.known]
        if known:
            self.message.emit(self.tr("“{title}” is already here.").format(title=known[0]), None)

    def _failed(self, error: Exception) -> None:
        self.progress.emit("")
        self._operations.report_error(error)
