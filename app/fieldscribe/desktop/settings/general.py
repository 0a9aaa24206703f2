"""Settings of the program itself."""

from fieldscribe.desktop.settings.controls import Controls, Group
from fieldscribe.desktop.style.widgets import label
from fieldscribe.desktop.texts import LANGUAGES


class GeneralGroup(Group):
    """Language and look."""

    def __init__(self, controls: Controls) -> None:
        super().__init__(self.tr("General"))
        self.language = controls.choice(
            "program_language",
            self.tr("Language of the program"),
            (("system", self.tr("Same as computer")), *LANGUAGES.items()),
        )
        self.appearance = controls.choice(
            "appearance",
            self.tr("Appearance"),
            (("system", self.tr("Same as computer")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
        )
        self.add(
            label(self.tr("Language of the program"), "caption"),
            self.language,
            label(self.tr("Appearance"), "caption"),
            self.appearance,
        )
