"""Models that are downloaded: a source that cannot be reached, has no such model, or sends something else."""

from collections.abc import Mapping

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence, Value


class SourceUnreachable(FieldscribeError):
    """Where models are downloaded from cannot be asked what there is."""

    message = Sentence(
        "{host} cannot be reached ({reason}). Nothing was downloaded. Connect this computer to the internet and try "
        "again."
    )
    host: str
    reason: str
    detail: str = ""


class DownloadStopped(FieldscribeError):
    """The connection failed while a model was downloaded; `done` and `total` are bytes."""

    message = Sentence(
        "The download of {model} stopped ({reason}). {done_mb} of {total_mb} MB are on this computer and are kept. To "
        "go on from there, download it again."
    )
    model: str
    reason: str
    done: int
    total: int
    detail: str = ""

    def values(self) -> Mapping[str, Value]:
        """With what is there and what there will be, in whole megabytes."""
        return {**super().values(), "done_mb": self.done // 10**6, "total_mb": -(-self.total // 10**6)}


class CatalogueBroken(FieldscribeError):
    """A list of models, the program's or an organisation's, cannot be read."""

    message = Sentence(
        "The list of models in {path} cannot be read: {lack}. The models on this computer are not affected. Ask "
        "whoever made the file for a correct one, or remove it."
    )
    path: str
    lack: str
    detail: str = ""


class NetworkMayCost(FieldscribeError):
    """A model is not downloaded in a network that may cost money; `size` is how many bytes are missing."""

    message = Sentence(
        "{model} was not downloaded: {size_mb} MB are missing, and this network may cost money. What is here is kept. "
        "Use a network that costs nothing, or say that it may be downloaded in any network."
    )
    model: str
    size: int

    def values(self) -> Mapping[str, Value]:
        """With the missing bytes in whole megabytes."""
        return {**super().values(), "size_mb": -(-self.size // 10**6)}


class NotInCatalogue(FieldscribeError):
    """No model of that name can be downloaded."""

    message = Sentence("No model in the list is named {name}. Nothing was downloaded. Choose one that is in the list.")
    command = "To see the list: fieldscribe models available"
    name: str


class RepositoryUnknown(FieldscribeError):
    """The source has no model of that name that everyone may have."""

    message = Sentence(
        "{host} has no model {model} that anyone may download. Nothing was downloaded. Check the name, which looks "
        "like Systran/faster-whisper-small."
    )
    host: str
    model: str


class RepositoryIncomplete(FieldscribeError):
    """What the source has under that name is no Whisper model in CTranslate2 format."""

    message = Sentence(
        "{model} cannot be used: the file {file} is missing there. Nothing was downloaded. Choose a model that was "
        "made for faster-whisper, such as Systran/faster-whisper-small."
    )
    model: str
    file: str


class UnexpectedAnswer(FieldscribeError):
    """Something else than the source of models answered, as the login page of a Wi-Fi does."""

    message = Sentence(
        "What came from {host} is not the model. Perhaps this network asks you to log in first: open any page in a web "
        "browser, then try again. What was downloaded before is kept."
    )
    host: str
    detail: str = ""


class DownloadDamaged(FieldscribeError):
    """A file arrived whole, and is not the one that was announced."""

    message = Sentence(
        "The file {file} of {model} arrived damaged and was thrown away; the other files are kept. Download it again. "
        "If this happens every time, use another internet connection."
    )
    model: str
    file: str


class DownloadRunning(FieldscribeError):
    """Another window or command downloads the same model."""

    message = Sentence(
        "{model} is already being downloaded by another Fieldscribe on this computer. Let that one finish."
    )
    model: str


class RepositoryChanged(FieldscribeError):
    """The source has another version of the model than at the start of the download."""

    message = Sentence(
        "The model was changed on {host} during the download. Nothing is wrong with this computer. Download it again: "
        "what stayed the same is kept."
    )
    host: str
