"""Which model transcribes unless another one is asked for."""

from PySide6.QtCore import Signal

from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.fields import Choice
from fieldscribe.domain import ModelInfo
from fieldscribe.workflow import models


class ModelChooser(Choice):
    """The models on this computer, the one in use shown."""

    chosen = Signal(str)
    """The name of another one."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self.setAccessibleName(self.tr("Model"))
        self.setToolTip(self.tr("The model for new transcriptions"))
        self.activated.connect(lambda: self.chosen.emit(self.currentData()))
        operations.changed.connect(self._refresh_if)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        self._operations.run(self, models.list_models, self._fill)

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if Changed.MODELS in changes:
            self.refresh()

    def _fill(self, found: list[ModelInfo]) -> None:
        self.clear()
        for model in found:
            self.addItem(self.tr("Starter model") if model.starter else model.name, model.name)
            if model.default:
                self.setCurrentIndex(self.count() - 1)
