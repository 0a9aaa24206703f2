"""Settings for the way from sound to text."""

from fieldscribe.desktop.models.chooser import ModelChooser
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.desktop.settings.controls import WIDEST, Controls, Group
from fieldscribe.desktop.settings.language_models import LanguageModels
from fieldscribe.desktop.settings.vocabulary import VocabularyFiles
from fieldscribe.desktop.style.widgets import field_name
from fieldscribe.desktop.texts import spoken_languages
from fieldscribe.workflow.models import set_default


class TranscriptionGroup(Group):
    """Model, language, special words, and how hard the laptop may work."""

    def __init__(self, controls: Controls) -> None:
        super().__init__(self.tr("Transcription"))
        self._controls = controls
        self.model = ModelChooser(controls.operations)
        self.model.setMaximumWidth(WIDEST)
        self.model.chosen.connect(self._use)
        controls.state.connect(lambda state: self.model.refresh() if state is SaveState.FAILED else None)
        self.speech = controls.choice(
            "speech_language",
            self.tr("Spoken language"),
            (("", self.tr("Detect automatically")), *spoken_languages()),
        )
        self.vocabulary = controls.lines(
            "vocabulary", self.tr("Names and special words"), self.tr("One word or name per line")
        )
        self.word_times = controls.checkbox(
            "word_times", self.tr("Find the time of every word, so that clicking a word plays it")
        )
        self.keep_decoded = controls.checkbox(
            "keep_decoded", self.tr("Keep the prepared sound, so that transcribing again starts faster")
        )
        self.meanwhile = controls.checkbox("transcribe_while_recording", self.tr("Transcribe while recording"))
        self.battery = controls.checkbox(
            "pause_on_low_battery", self.tr("Pause transcription while the battery is below 20 %")
        )
        self.languages = LanguageModels(controls)
        self.words = VocabularyFiles(controls.operations)
        self.add(
            field_name(self.tr("Model")),
            self.model,
            self.languages,
            field_name(self.tr("Spoken language")),
            self.speech,
            field_name(self.tr("Names and special words, one per line")),
            self.vocabulary,
            self.words,
            self.word_times,
            self.keep_decoded,
            self.meanwhile,
            self.battery,
        )

    def _use(self, name: str) -> None:
        self._controls.run(lambda workspace: set_default(workspace, name), lambda _: None)
