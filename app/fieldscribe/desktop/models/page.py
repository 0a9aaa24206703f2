"""The models on this computer: which one is used, and how a better one gets here."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.question import Question
from fieldscribe.desktop.style.widgets import (
    SCROLL_BAR,
    SPACE,
    WIDE,
    Banner,
    button,
    card,
    column,
    label,
    pill,
    row,
    scrolling,
    tool,
)
from fieldscribe.domain import ModelInfo
from fieldscribe.workflow import models
from fieldscribe.workflow.workspace import Workspace


class ModelsPage(QWidget):
    """A card for each model."""

    message = Signal(str, object)
    succeeded = Signal()
    """What an error said before is over."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations = operations
        self.question: Question | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._starter = Banner("info", "warning")
        self._starter.set_text(
            self.tr(
                "Only the starter model is installed. It is for trying out only. For real debriefs, add a full "
                "Whisper model."
            )
        )
        self._copying = Banner("import")
        self._copying.set_text(self.tr("The model is being copied and checked. This can take a few minutes."))
        self._copying.hide()
        self.add_button = button(self.tr("Add a model"), self._choose, kind="primary", symbol="plus", large=True)
        self.add_button.setToolTip(self.tr("Add a model from a folder on this computer or on a USB stick"))
        how = label(
            self.tr(
                "A model is a folder, for example on a USB stick from a colleague: a Whisper model in CTranslate2 "
                "format, with the files model.bin, config.json and tokenizer.json. Larger models make fewer mistakes, "
                "but need more time and memory. Fieldscribe never downloads anything."
            ),
            "muted",
            wrap=True,
        )
        inside = QWidget()
        inside.setLayout(
            column(self._copying, self._starter, self._list, 4, how, None, gap=14, margins=(0, 0, SCROLL_BAR, 0))
        )
        head = row(label(self.tr("Models"), "title"), None, self.add_button, SCROLL_BAR)
        self.setLayout(column(head, scrolling(inside), gap=SPACE, margins=(WIDE + 8, WIDE, WIDE + 8 - SCROLL_BAR, 12)))
        operations.changed.connect(self._refresh_if)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        self._operations.run(self, models.list_models, self._fill)

    def add(self, folder: Path) -> None:
        """Copy a model from a folder."""
        self._wait(True)
        self._operations.run(
            self,
            lambda workspace: models.add_model(workspace, folder),
            self._added,
            otherwise=self._refused,
            long=True,
        )

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if Changed.MODELS in changes:
            self.refresh()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose the model folder"))
        if folder:
            self.add(Path(folder))

    def _wait(self, on: bool) -> None:
        self.add_button.setDisabled(on)
        self._copying.setVisible(on)

    def _added(self, model: ModelInfo) -> None:
        self._wait(False)
        self.succeeded.emit()
        self.message.emit(
            self.tr(
                "The model {name} was added. To transcribe earlier debriefs again with it, right-click them in the "
                "list."
            ).format(name=model.name),
            None,
        )

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        self._operations.report_error(error)

    def ask_remove(self, model: ModelInfo) -> None:
        """Ask whether a model shall go, and say what follows from it."""
        about = self.tr(
            "Its folder will be deleted from this computer. Texts that it wrote are kept. You can add it again later."
        )
        if model.default:
            about += " " + self.tr(
                "It is the model in use. Another model will take its place, or the starter model if there is no other."
            )
        self.question = Question(
            self,
            self.tr("Remove this model?"),
            [(model.name, texts.size(model.size))],
            about,
            self.tr("Remove"),
            partial(self.remove, model.name),
        )
        self.question.open()

    def remove(self, name: str) -> None:
        """Delete a model that was added."""

        def removed(successor: ModelInfo | None) -> None:
            text = self.tr("The model {name} was removed.").format(name=name)
            if successor is not None:
                used = self.tr("Starter model") if successor.starter else successor.name
                text += " " + self.tr("In use now: {name}.").format(name=used)
            self.message.emit(text, None)

        self._operations.run(self, lambda workspace: models.remove_model(workspace, name), removed, long=True)

    def _use(self, name: str) -> None:
        def use(workspace: Workspace) -> ModelInfo:
            return models.set_default(workspace, name)

        self._operations.run(self, use)

    def _fill(self, found: list[ModelInfo]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._starter.setVisible(all(model.starter for model in found))
        for model in found:
            self._list.addWidget(self._card(model))

    def _card(self, model: ModelInfo) -> QFrame:
        languages = self.tr("Many languages") if model.multilingual else self.tr("English only")
        facts = f"{languages}  ·  {texts.size(model.size)}"
        title = self.tr("Starter model") if model.starter else model.name
        if model.default:
            state: QWidget = pill(self.tr("In use"), "good")
        else:
            state = button(self.tr("Use this one"), lambda: self._use(model.name))
            state.setAccessibleName(self.tr("Use the model {name}").format(name=title))
        words = column(label(title, "heading"), label(facts, "muted"), gap=2)
        line = row(words, None, state)
        made = card(line)
        if not model.starter:
            gone = tool("trash", self.tr("Remove the model {name}").format(name=title), partial(self.ask_remove, model))
            line.addWidget(gone)
            remove = QAction(icon("trash", "record"), self.tr("Remove this model …"), made)
            remove.triggered.connect(partial(self.ask_remove, model))
            made.addAction(remove)
            made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return made
