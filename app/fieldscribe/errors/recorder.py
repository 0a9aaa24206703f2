"""Microphone, loudspeaker, and recordings in the making."""

from collections.abc import Iterable

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class NoSoundSystem(FieldscribeError):
    """The sound library of the system is missing."""

    message = Sentence(
        "Fieldscribe cannot reach the sound system of this computer, so it can neither record nor play. Importing "
        "sound files works. On Linux, install the package libportaudio2, then start Fieldscribe again."
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
        "computer may forbid it. Close other programs, look at the settings, then try again."
    )
    name: str
    detail: str = ""


class NoRoomToRecord(FieldscribeError):
    """The disk is too full to begin a recording."""

    message = Sentence(
        "The disk is too full to record. What is on it is safe. Make room, at least 100 MB for a debrief, then start "
        "again."
    )


class CannotContinue(FieldscribeError):
    """There is no recording of ours to which a part could be added."""

    message = Sentence(
        "This recording cannot be continued: only what Fieldscribe recorded on this computer, and whose sound is "
        "still here, can be. Nothing was changed. Start a new recording instead."
    )
    debrief_id: int


class CannotRepair(FieldscribeError):
    """An interrupted recording could not be repaired now."""

    message = Sentence(
        "An interrupted recording could not be repaired yet, for want of room or of the right to write. It is left "
        "as it is, nothing of it is lost. Make room on the disk, then start Fieldscribe again."
    )
    detail: str = ""


class NoLoudspeaker(FieldscribeError):
    """Nothing to play on."""

    message = Sentence(
        "There is no loudspeaker or headphone to play on. Plug one in and try again; the recording is unharmed."
    )
    detail: str = ""
