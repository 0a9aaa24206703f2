"""The bin, sound that was deleted after its days, and the lock of the window."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class NotInBin(FieldscribeError):
    """What was to be restored or deleted does not lie in the bin."""

    message = Sentence("Debrief {number} is not among the recently deleted. Nothing was changed.")
    command = "To see them: fieldscribe bin list"
    number: int


class DebriefInUse(FieldscribeError):
    """A debrief was to be deleted that is being recorded or transcribed."""

    message = Sentence(
        "Debrief {number} is being recorded or transcribed. Nothing was deleted. Wait until that is finished, or stop "
        "it first."
    )
    number: int


class SoundInUse(FieldscribeError):
    """Sound was to be moved to the bin that is still needed."""

    message = Sentence(
        "The sound of debrief {number} is still needed: it is not fully transcribed, or it is in use. It was left "
        "where it is."
    )
    number: int


class SoundNotRemoved(FieldscribeError):
    """The files of a sound that is deleted could not be removed from the disk now."""

    message = Sentence(
        "The sound of debrief {number} could not be removed from the disk yet ({reason}). It can no longer be played "
        "here, and Fieldscribe removes it the next time it starts."
    )
    number: int
    reason: str


class SoundBinned(FieldscribeError):
    """Sound is needed that lies in the bin. `day` is the ISO date since when."""

    message = Sentence(
        "The sound of debrief {number} was moved to Recently deleted on {day}, as set in the settings. Its text is "
        "safe. Restore the sound from there to play or transcribe it."
    )
    number: int
    day: str


class SoundDeleted(FieldscribeError):
    """Sound is needed that was deleted. `day` is the ISO date of that."""

    message = Sentence(
        "The sound of debrief {number} was deleted on {day}, as set in the settings. Its text and its moments are kept."
    )
    number: int
    day: str


class PassphraseTooShort(FieldscribeError):
    """A passphrase of too few characters."""

    message = Sentence(
        "A passphrase needs at least {number} characters. Nothing was changed. Choose a longer one, such as three "
        "words."
    )
    number: int


class PassphraseDamaged(FieldscribeError):
    """The stored hash of the passphrase is invalid."""

    message = Sentence(
        "The stored passphrase is damaged, so no passphrase will be accepted. Your debriefs are safe. To remove it "
        "and then set a new one: fieldscribe passphrase remove"
    )
