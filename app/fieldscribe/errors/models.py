"""Models that are missing, broken, or do not know a language."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.languages import language_name
from fieldscribe.sentences import Sentence


class ModelExists(FieldscribeError):
    """A model of that name is there already."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence(
                "A model named {name} is there already. It was left as it is. Give the new one another name.", name=name
            )
        )


class ModelFolderMissing(FieldscribeError):
    """The folder of a model is not there."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            Sentence(
                "There is no model folder at {folder}. Your debriefs are safe. Choose another model or add it again.",
                folder=folder,
            )
        )


class ModelFolderBroken(FieldscribeError):
    """The folder of a model lacks something; `lack` says what."""

    def __init__(self, folder: str, lack: str, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "The model in {folder} cannot be used: {lack}. Get the folder again, whole, and add it once more.",
                folder=folder,
                lack=lack,
            ),
            detail,
        )
        self.lack = lack


class ModelUnknown(FieldscribeError):
    """No model of that name was added."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence(
                "There is no model named {name}. Add it again, or choose another one, on the page Models or with: "
                "fieldscribe models list",
                name=name,
            )
        )


class LanguageUnsupported(FieldscribeError):
    """The model does not know the language that was asked for."""

    def __init__(self, language: str) -> None:
        super().__init__(
            Sentence(
                "This model cannot transcribe the language {language}. Nothing was changed. "
                "Choose another language, or a model for many languages.",
                language=language_name(language),
            )
            if language
            else Sentence(
                "This model cannot transcribe the language that was chosen. Nothing was changed. "
                "Choose another language, or a model for many languages."
            )
        )
