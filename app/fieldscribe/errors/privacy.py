"""The bin, sound that was deleted after its days, and the lock of the window."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class NotInBin(FieldscribeError):
    """What was to be brought back or deleted does not lie in the bin."""

    message = Sentence(
        "Of debrief {number} nothing is among the recently deleted. Nothing was changed. See what is there with: "
        "fieldscribe bin list"
    )
    number: int


class DebriefAtWork(FieldscribeError):
    """A debrief was to be deleted that is being recorded or transcribed."""

    message = Sentence(
        "Debrief {number} is being recorded or transcribed just now. Nothing was deleted. Wait until that has ended, "
        "or stop it first."
    )
    number: int


class SoundAtWork(FieldscribeError):
    """Sound was to be set aside that is still needed."""

    message = Sentence(
        "The sound of debrief {number} is still needed: it is not transcribed to its end, or is in use. It was left "
        "where it is."
    )
    number: int


class SoundStays(FieldscribeError):
    """The files of a sound that is deleted could not be removed from the disk now."""

    message = Sentence(
        "The sound of debrief {number} could not be removed from the disk yet ({reason}). Nobody can play it here "
        "any more, and Fieldscribe removes it at its next start."
    )
    number: int
    reason: str


class SoundSetAside(FieldscribeError):
    """Sound is needed that lies in the bin. `day` is the ISO date since when."""

    message = Sentence(
        "The sound of debrief {number} is among the recently deleted since {day}, as the settings say. Its text is "
        "safe. Bring the sound back from there to hear or transcribe it."
    )
    number: int
    day: str


class SoundDeleted(FieldscribeError):
    """Sound is needed that was deleted. `day` is the ISO date of that."""

    message = Sentence(
        "The sound of debrief {number} was deleted on {day}, as the settings say. Its text, its moments and its "
        "reports are kept."
    )
    number: int
    day: str


class PassphraseTooShort(FieldscribeError):
    """A passphrase of too few characters."""

    message = Sentence(
        "A passphrase has {number} characters or more. Nothing was changed. Choose a longer one, such as three words."
    )
    number: int


class PassphraseDamaged(FieldscribeError):
    """What is kept of the passphrase makes no sense any more."""

    message = Sentence(
        "What is kept of the passphrase is damaged, so that no passphrase can fit. Your debriefs are safe. Remove "
        "the passphrase, then set a new one, with: fieldscribe passphrase remove"
    )
