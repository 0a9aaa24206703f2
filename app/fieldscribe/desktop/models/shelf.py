"""What is known of models: those on this computer, those that can be downloaded, and what is being done with them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from fieldscribe.desktop.models.downloader import Download, Downloader, DownloadState
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.domain import ModelInfo
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow import models
from fieldscribe.workflow.advice import Advice, Recommendation, advise
from fieldscribe.workflow.removed_models import RemovedModel, removed_models
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Found:
    """What was read: `parts` are the bytes that lie here of models whose download was interrupted, by name."""

    installed: tuple[ModelInfo, ...]
    evaluations: Mapping[str, models.Evaluation]
    """What was measured of those, by name."""
    parts: Mapping[str, int]
    removed: tuple[RemovedModel, ...]
    recommendation: Recommendation | None
    problem: FieldscribeError | None
    """Why the list of what can be downloaded cannot be read."""


class Shelf(QObject):
    """Reads it again whenever something of it changes. `found` is None before the first time."""

    read = Signal()
    """`found` is there, or is another one."""
    progressed = Signal()
    """A download is further than before."""

    def __init__(self, parent: QObject, operations: Operations, downloader: Downloader) -> None:
        super().__init__(parent)
        self._operations, self._downloader = operations, downloader
        self.found: Found | None = None
        self.languages: tuple[str, ...] | None = None
        """The languages (codes) that the advice is for; None: those of the settings and of the debriefs."""
        operations.changed.connect(self._read_if)
        downloader.changed.connect(self._follow)

    def look(self) -> None:
        """Read everything."""
        languages = self.languages
        self._operations.run(self, lambda workspace: _read(workspace, languages), self._show)

    @property
    def downloads(self) -> dict[str, Download]:
        """What is done with models by their name, or lies here of them."""
        parts = self.found.parts if self.found else {}
        sizes = {each.entry.name: each.entry.download for each in self._advice}
        found = {name: Download(name, DownloadState.PAUSED, size, sizes.get(name, 0)) for name, size in parts.items()}
        current = self._downloader.current
        if current is not None:
            found[current.model] = current if current.at_work else replace(current, done=parts.get(current.model, 0))
        return found

    @property
    def working_on(self) -> str:
        """The model that is being downloaded, before which no other one can be; "" for none."""
        current = self._downloader.current
        return current.model if current is not None and current.at_work else ""

    @property
    def _advice(self) -> tuple[Advice, ...]:
        recommendation = self.found.recommendation if self.found else None
        return recommendation.advice if recommendation else ()

    def _read_if(self, changes: frozenset[Changed]) -> None:
        if changes & {Changed.MODELS, Changed.SETTINGS} and self.found is not None:
            self.look()

    def _follow(self) -> None:
        if self._downloader.busy:
            self.progressed.emit()
        elif self.found is not None:
            self.look()

    def _show(self, found: Found) -> None:
        self.found = found
        self.read.emit()


def _read(workspace: Workspace, languages: tuple[str, ...] | None) -> Found:
    recommendation = problem = None
    try:
        recommendation = advise(workspace, languages)
    except FieldscribeError as error:
        problem = error
    installed = tuple(models.list_models(workspace))
    evaluations = {model.name: found for model in installed if (found := models.evaluation_of(model))}
    removed = tuple(removed_models(workspace))
    return Found(installed, evaluations, models.interrupted_downloads(workspace), removed, recommendation, problem)
