"""Settings of the program itself."""

from fieldscribe.desktop.settings.controls import Controls, Group
from fieldscribe.desktop.style.widgets import field_name
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
            field_name(self.tr("Language of the program")),
            self.language,
            field_name(self.tr("Appearance")),
            self.appearance,
        )
