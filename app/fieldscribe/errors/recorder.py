"""Microphone, loudspeaker, and recordings in the making."""

from collections.abc import Iterable

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class NoSoundSystem(FieldscribeError):
    """The sound library of the system is missing."""

    message = Sentence(
        "Fieldscribe cannot use the sound system of this computer, so it can neither record nor play. Importing sound "
        "files works. On Linux, install the package libportaudio2, then start Fieldscribe again."
    )
    detail: str = ""


class NoMicrophone(FieldscribeError):
    """There is no microphone."""

    message = Sentence("There is no microphone. Plug one in, or record with a phone and import the file.")


class UnknownMicrophone(FieldscribeError):
    """There is no microphone of that name."""

    message = Sentence("There is no microphone named {name}. Plug it in, or choose one of these: {known}.")
    name: str
    known: Iterable[str]


class MicrophoneRefused(FieldscribeError):
    """The system does not let us use the microphone."""

    message = Sentence(
        "The microphone {name} could not be opened. Another program may be using it, or the privacy settings of the "
        "computer may not allow it. Close other programs, check the settings, then try again."
    )
    name: str
    detail: str = ""


class NoRoomToRecord(FieldscribeError):
    """The disk is too full to begin a recording."""

    message = Sentence("The disk is too full to record. What is on it is safe. Free at least 100 MB, then start again.")


class CannotContinue(FieldscribeError):
    """There is no recording of ours to which a part could be added."""

    message = Sentence(
        "This recording cannot be continued: Fieldscribe must have recorded it on this computer, and its sound must "
        "still be here. Nothing was changed. Start a new recording instead."
    )
    debrief_id: int


class CannotRepair(FieldscribeError):
    """An interrupted recording could not be repaired now."""

    message = Sentence(
        "An interrupted recording could not be repaired yet: the disk is full, or Fieldscribe may not write to it. "
        "Nothing of the recording is lost. Free some space on the disk, then start Fieldscribe again."
    )
    detail: str = ""


class NoLoudspeaker(FieldscribeError):
    """Nothing to play on."""

    message = Sentence(
        "There is no loudspeaker or headphone to play on. Plug one in and try again. The recording is safe."
    )
    detail: str = ""
