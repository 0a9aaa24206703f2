"""What can go wrong in the lab, where models are compressed."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class LabMissing(FieldscribeError):
    """The libraries of the lab are not installed."""

    message = Sentence(
        "This part of the lab needs {library}, which is not installed. Nothing was changed. Install it with "
        "pip install 'fieldscribe[lab]', and run the same command again."
    )
    library: str


class CheckpointUnreadable(FieldscribeError):
    """The weights of a model cannot be read; `lack` says why."""

    message = Sentence("The model {path} cannot be read: {lack}. Nothing was changed. Get a complete copy of it.")
    path: str
    lack: str
    detail: str = ""


class OutputExists(FieldscribeError):
    """The folder to be made is there already."""

    message = Sentence(
        "There is something at {path} already. It was left as it is. Choose another place for the output."
    )
    path: str


class SpeechUnusable(FieldscribeError):
    """A folder has no speech to calibrate with."""

    message = Sentence(
        "In {folder} there is no sound in which the model hears speech. Nothing was made. Choose a folder with some "
        "minutes of speech in the language of the model; nobody needs to have transcribed it."
    )
    folder: str


class BudgetTooSmall(FieldscribeError):
    """A model cannot be made as small as was asked for."""

    message = Sentence(
        "The model cannot be made as small as {asked} MB. Nothing was made. Ask for {least} MB at least, or start from "
        "a smaller model."
    )
    asked: str
    least: str
