"""Several debriefs become documents in a folder, one after the other, off the window's thread."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.messages import Action, Banner
from fieldscribe.desktop.style.widgets import button
from fieldscribe.domain import DebriefSummary
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Document:
    debrief_id: int
    title: str
    format_name: str


@dataclass(slots=True)
class _Batch:
    """What was asked for at once: the documents that are still to be written, and what became of the others."""

    folder: Path
    documents: deque[_Document]
    total: int
    written: list[Path] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Exporter(QObject):
    """Writes the documents. Each is a call of its own, so that other work on files comes in between."""

    progressed = Signal(str)
    """What is being written now; "" when nothing is."""
    message = Signal(str, object)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._batches: deque[_Batch] = deque()

    def add(self, chosen: Sequence[DebriefSummary], formats: Sequence[str], folder: Path) -> None:
        """Write each debrief in each of these formats; what cannot be written does not keep the others out."""
        documents = deque(_Document(entry.id, entry.title, name) for entry, name in product(chosen, formats))
        self._batches.append(_Batch(folder, documents, len(documents)))
        if len(self._batches) == 1:
            self._go_on()

    def stop(self) -> None:
        """Write nothing after the present document. What was written stays."""
        for batch in self._batches:
            batch.documents.clear()

    def _go_on(self) -> None:
        batch = self._batches[0]
        if not batch.documents or self._operations.ending.is_set():
            self._end()
            return
        at = batch.total - len(batch.documents) + 1
        document = batch.documents.popleft()
        self.progressed.emit(
            self.tr("Exporting {number} of {total}: {title}").format(number=at, total=batch.total, title=document.title)
        )

        def write(workspace: Workspace) -> Path:
            from fieldscribe.desktop.debrief.paper import export  # the window has no need of reports at its start

            return export(workspace, document.debrief_id, document.format_name, batch.folder)

        self._operations.run(self, write, self._written, otherwise=self._failed, long=True)

    def _written(self, path: Path) -> None:
        self._batches[0].written.append(path)
        self._go_on()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, FieldscribeError):
            self._batches[0].errors.append(texts.translated(error))
        else:
            self._operations.report_error(error)
        self._go_on()

    def _end(self) -> None:
        batch = self._batches.popleft()
        self.progressed.emit("")
        if batch.errors:
            self._operations.failed.emit("\n".join(dict.fromkeys(batch.errors)))
        if batch.written:
            text = (
                self.tr("Saved as {name}.").format(name=batch.written[0].name)
                if len(batch.written) == 1
                else self.tr("%n document(s) saved.", "", len(batch.written))
            )
            self.message.emit(text, Action(self.tr("Open the folder"), partial(open_folder, batch.folder)))
        if self._batches:
            self._go_on()


class ExportBanner(Banner):
    """How far an export of several documents is, and the button that stops it."""

    def __init__(self, exporter: Exporter) -> None:
        super().__init__("export")
        self.stop_button = button(self.tr("Stop"), exporter.stop, symbol="stop")
        self.add(self.stop_button)
        exporter.progressed.connect(self._show)

    def _show(self, text: str) -> None:
        self.set_text(text)
        self.setVisible(bool(text))


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
