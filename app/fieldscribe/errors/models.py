"""Models that are missing, broken, or do not know a language."""

from collections.abc import Mapping

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.languages import language_name
from fieldscribe.sentences import Sentence, Value


class ModelExists(FieldscribeError):
    """A model of that name is there already."""

    message = Sentence("There is already a model named {name}. It was left as it is. Give the new one another name.")
    name: str


class ModelNeeded(FieldscribeError):
    """A model cannot be removed because jobs that are not finished use it."""

    message = Sentence(
        "The model {name} was not removed: recordings that are waiting or in progress use it. Let them finish, or "
        "cancel them, then remove it."
    )
    name: str


class StarterModelNotRemovable(FieldscribeError):
    """The starter model belongs to the program."""

    message = Sentence("The starter model is part of Fieldscribe and cannot be removed. Nothing was changed.")


class ModelFolderMissing(FieldscribeError):
    """The folder of a model is not there."""

    message = Sentence(
        "There is no model folder at {folder}. Your debriefs are safe. Choose another model, or add it again."
    )
    folder: str


class ModelFolderBroken(FieldscribeError):
    """The folder of a model lacks something; `lack` says what."""

    message = Sentence(
        "The model in {folder} cannot be used: {lack}. Get a complete copy of the folder, and add it again."
    )
    folder: str
    lack: str
    detail: str = ""


class ModelFailed(FieldscribeError):
    """A model that could be loaded failed over a sound."""

    message = Sentence(
        "The model {model} failed during transcription. The text written so far is safe. Choose another model, or "
        "remove {model} and add a complete copy of it."
    )
    model: str
    detail: str = ""


class ModelUnknown(FieldscribeError):
    """No model of that name was added."""

    message = Sentence("There is no model named {name} on this computer. Add it again, or choose another model.")
    command = "To see all models: fieldscribe models list"
    name: str


class NotRemoved(FieldscribeError):
    """No model of that name was removed lately, so there is none to be restored."""

    message = Sentence("No removed model is named {name}. Nothing was changed. Removed models are kept for 7 days.")
    command = "To see all models: fieldscribe models list"
    name: str


class MeasuringRefused(FieldscribeError):
    """The speed of the computer cannot be measured now."""

    message = Sentence(
        "The speed of this computer cannot be measured while something is being recorded or transcribed. Nothing was "
        "changed. Try again afterwards."
    )


class VocabularyBroken(FieldscribeError):
    """A list of names and special words cannot be used."""

    message = Sentence(
        "The words in {name} cannot be used: {lack}. Nothing was changed. Write one word or name on each line of a "
        "text file."
    )
    name: str
    lack: str


class LanguageUnsupported(FieldscribeError):
    """The model does not know the language that was asked for."""

    message = Sentence(
        "This model does not know the language {language}. Nothing was changed. Choose another language, or a model "
        "for many languages."
    )
    brief_message = Sentence(
        "This model does not know the language that was chosen. Nothing was changed. Choose another language, or a "
        "model for many languages."
    )
    language: str

    def values(self) -> Mapping[str, Value]:
        """With the name of the language."""
        return {**super().values(), "language": self.language and language_name(self.language)}
