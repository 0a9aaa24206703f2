"""The question before a passage is transcribed again: with which model, in which language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.widgets import button, column, label, paragraph, row
from fieldscribe.desktop.texts import spoken_languages
from fieldscribe.domain import ModelInfo
from fieldscribe.workflow import models


class TranscribeAgainDialog(QDialog):
    """Opened with `open`; `chosen` carries the names of the model and of the language ("" to find it out)."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget, operations: Operations, language: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Transcribe this part again"))
        self.model = self._choice(self.tr("Model"))
        self.language = self._choice(self.tr("Language that is spoken"))
        self.language.addItem(self.tr("Find out"), "")
        for code, name in spoken_languages():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.start = button(self.tr("Transcribe"), self._done, kind="primary")
        self.start.setEnabled(False)
        about = paragraph(
            self.tr(
                "The text of this passage is replaced when it is done. What you have corrected stays, "
                "and Undo brings the text of before back."
            ),
            380,
        )
        self.setLayout(
            column(
                label(self.tr("Transcribe this part again"), "heading"),
                about,
                8,
                label(self.tr("Model"), "caption"),
                self.model,
                label(self.tr("Language that is spoken"), "caption"),
                self.language,
                12,
                row(None, button(self.tr("Cancel"), self.reject), self.start),
                margins=(24, 20, 24, 20),
            )
        )
        operations.run(self, models.list_models, self._fill)

    def _fill(self, found: list[ModelInfo]) -> None:
        for model in found:
            self.model.addItem(self.tr("Starter model") if model.starter else model.name, model.name)
            if model.default:
                self.model.setCurrentIndex(self.model.count() - 1)
        self.start.setEnabled(True)

    def _done(self) -> None:
        self.accept()
        self.chosen.emit(self.model.currentData(), self.language.currentData())

    def _choice(self, about: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(about)
        made.setToolTip(about)
        return made
