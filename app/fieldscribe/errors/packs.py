"""Packed models and ZIP files that cannot be added, and models that two programs want to change at once."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class PackBroken(FieldscribeError):
    """A file is no packed model, or is damaged; `lack` says what is wrong."""

    message = Sentence(
        "The file {name} cannot be added: {lack}. Nothing was changed. Get a complete copy of it, and add it again."
    )
    name: str
    lack: str
    detail: str = ""


class PackTooNew(FieldscribeError):
    """A packed model has a later format than this program knows."""

    message = Sentence(
        "The file {name} was made by a newer Fieldscribe. Nothing was changed. Update Fieldscribe on this computer, or "
        "ask for a model folder instead."
    )
    name: str


class SelfTestFailed(FieldscribeError):
    """A model arrived whole, and computes something else here than where it was packed."""

    message = Sentence(
        "The model {name} arrived complete, but on this computer it does not write what it should for the sound that "
        "comes with it. It was not added. Choose another model, and tell whoever gave you this one."
    )
    name: str
    detail: str = ""


class ModelBusy(FieldscribeError):
    """Another program adds or removes the same model."""

    message = Sentence(
        "The model {name} is being added or removed by another Fieldscribe on this computer. Nothing was changed here. "
        "Let that one finish."
    )
    name: str
