"""The question before a passage or a whole debrief is transcribed again: with which model, in which language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import button, label, paragraph
from fieldscribe.desktop.texts import spoken_languages
from fieldscribe.domain import ModelInfo
from fieldscribe.workflow import models


class TranscribeAgainDialog(QDialog):
    """Opened with `open`; `chosen` carries the names of the model and of the language ("" to find it out)."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget, operations: Operations, language: str, *, whole: bool = False) -> None:
        """`whole` asks for the whole debrief, else for a passage."""
        super().__init__(parent)
        title = self.tr("Transcribe the whole debrief again") if whole else self.tr("Transcribe this part again")
        self.setWindowTitle(title)
        self.model = self._choice(self.tr("Model"))
        self.language = self._choice(self.tr("Spoken language"))
        self.language.addItem(self.tr("Detect automatically"), "")
        for code, name in spoken_languages():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.start = button(self.tr("Transcribe"), self._done, kind="primary")
        self.start.setEnabled(False)
        about = paragraph(
            self.tr(
                "The new text takes the place of the old one when all of it is written. "
                "What you have corrected stays, and Undo restores the old text."
            )
            if whole
            else self.tr(
                "The new text takes the place of the old one when it is written. "
                "What you have corrected stays, and Undo restores the old text."
            ),
            380,
        )
        self.setLayout(
            column(
                label(title, "heading"),
                about,
                8,
                label(self.tr("Model"), "caption"),
                self.model,
                label(self.tr("Spoken language"), "caption"),
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
        # The starter model is offered, but chosen only where there is no other.
        wanted = next((model for model in found if model.default and not model.starter), None)
        wanted = wanted or next((model for model in found if not model.starter), None)
        self.model.setCurrentIndex(max(0, self.model.findData(wanted.name)) if wanted else 0)
        self.start.setEnabled(True)

    def _done(self) -> None:
        self.accept()
        self.chosen.emit(self.model.currentData(), self.language.currentData())

    def _choice(self, about: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(about)
        made.setToolTip(about)
        return made
