"""Which model writes what is spoken in a language, where that is another one than usual."""

from PySide6.QtWidgets import QWidget

from fieldscribe.desktop.operations import Changed
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.desktop.settings.controls import WIDEST, Controls
from fieldscribe.desktop.style.fields import Choice
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import field_name, label
from fieldscribe.desktop.texts import spoken_languages, translated
from fieldscribe.domain import ModelInfo
from fieldscribe.languages import language_name
from fieldscribe.workflow.model_choice import language_models, set_language_model
from fieldscribe.workflow.models import list_models, set_default
from fieldscribe.workflow.workspace import Workspace


class LanguageModels(QWidget):
    """A language, the model for it, and below them what was chosen for others."""

    def __init__(self, controls: Controls) -> None:
        super().__init__()
        self._controls = controls
        self._chosen: dict[str, str] = {}
        self._models: list[ModelInfo] = []
        self.language = Choice()
        self.language.setAccessibleName(self.tr("Language with a model of its own"))
        self.language.setToolTip(self.tr("Choose a language, then the model for it"))
        for code, name in spoken_languages():
            self.language.addItem(name, code)
        self.language.activated.connect(self._show)
        self.model = Choice()
        self.model.setAccessibleName(self.tr("Model for this language"))
        self.model.setToolTip(self.tr("The model for debriefs whose spoken language is set to this one"))
        self.model.activated.connect(self._choose)
        self.all = label("", "muted", wrap=True)
        both = row(self.language, self.model)
        self.setMaximumWidth(WIDEST)
        self.setLayout(column(field_name(self.tr("Another model for a language")), both, self.all, gap=4))
        controls.operations.changed.connect(self._look_if)
        controls.state.connect(lambda state: self.look() if state is SaveState.FAILED else None)
        self.look()

    def look(self) -> None:
        """Read what is chosen."""

        def read(workspace: Workspace) -> tuple[dict[str, str], list[ModelInfo]]:
            return language_models(workspace), list_models(workspace)

        self._controls.operations.run(self, read, self._read)

    def _look_if(self, changes: frozenset[Changed]) -> None:
        if changes & {Changed.MODELS, Changed.SETTINGS}:
            self.look()

    def _read(self, found: tuple[dict[str, str], list[ModelInfo]]) -> None:
        first = not self._models
        self._chosen, self._models = found
        if first:
            self.language.setCurrentIndex(max(0, self.language.findData(next(iter(self._chosen), "sw"))))
        self._show()

    def _show(self) -> None:
        language = self.language.currentData()
        self.model.clear()
        self.model.addItem(self.tr("Same as above"), "")
        for model in self._models:
            if language in model.languages:
                self.model.addItem(self.tr("Starter model") if model.starter else model.name, model.name)
        self.model.setCurrentIndex(max(0, self.model.findData(self._chosen.get(language, ""))))
        named = [f"{translated(language_name(code))}: {model}" for code, model in sorted(self._chosen.items())]
        self.all.setText("  ·  ".join(named))
        self.all.setVisible(bool(named))

    def _choose(self) -> None:
        language, name = self.language.currentData(), self.model.currentData()

        def choose(workspace: Workspace) -> None:
            if name:
                set_default(workspace, name, language)
            else:
                set_language_model(workspace, language, "")

        self._controls.run(choose, lambda _: self.look())
