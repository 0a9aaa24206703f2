"""What can go wrong when models are measured: the speech, and the records of what was measured."""

from pathlib import Path

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class SpeechSetBroken(FieldscribeError):
    """A folder or file of speech cannot be used to measure; `lack` says what is wrong."""

    message = Sentence(
        "The speech in {path} cannot be used: {lack}. Nothing was changed. Put that right, or choose other speech."
    )
    path: Path
    lack: str
    detail: str = ""


class RecordBroken(FieldscribeError):
    """The record of a measurement cannot be read; `lack` says why."""

    message = Sentence(
        "The record {path} of a measurement cannot be read: {lack}. It was left as it is. Move it away, and measure "
        "again."
    )
    path: Path
    lack: str
    detail: str = ""


class NothingMeasured(FieldscribeError):
    """There are no records in a folder."""

    message = Sentence("No measurement is recorded in {path}. Measure a model first.")
    path: Path
    command = "To measure a model: fieldscribe lab evaluate"
