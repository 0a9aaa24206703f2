"""The bin, sound that was deleted after its days, and the lock of the window."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class NotInBin(FieldscribeError):
    """What was to be brought back or deleted does not lie in the bin."""

    def __init__(self, debrief_id: int) -> None:
        super().__init__(
            Sentence(
                "Of debrief {number} nothing is among the recently deleted. Nothing was changed. "
                "See what is there with: fieldscribe bin list",
                number=debrief_id,
            )
        )


class DebriefAtWork(FieldscribeError):
    """A debrief was to be deleted that is being recorded or transcribed."""

    def __init__(self, debrief_id: int) -> None:
        super().__init__(
            Sentence(
                "Debrief {number} is being recorded or transcribed just now. Nothing was deleted. "
                "Wait until that has ended, or stop it first.",
                number=debrief_id,
            )
        )


class SoundAtWork(FieldscribeError):
    """Sound was to be set aside that is still needed."""

    def __init__(self, debrief_id: int) -> None:
        super().__init__(
            Sentence(
                "The sound of debrief {number} is still needed: it is not transcribed to its end, or is in use. "
                "It was left where it is.",
                number=debrief_id,
            )
        )


class SoundStays(FieldscribeError):
    """The files of a sound that is deleted could not be removed from the disk now."""

    def __init__(self, debrief_id: int, reason: str) -> None:
        super().__init__(
            Sentence(
                "The sound of debrief {number} could not be removed from the disk yet ({reason}). Nobody can play it "
                "here any more, and Fieldscribe removes it at its next start.",
                number=debrief_id,
                reason=reason,
            )
        )


class SoundSetAside(FieldscribeError):
    """Sound is needed that lies in the bin. `day` is the ISO date since when."""

    def __init__(self, debrief_id: int, day: str) -> None:
        super().__init__(
            Sentence(
                "The sound of debrief {number} is among the recently deleted since {day}, as the settings say. Its "
                "text is safe. Bring the sound back from there to hear or transcribe it.",
                number=debrief_id,
                day=day,
            )
        )


class SoundDeleted(FieldscribeError):
    """Sound is needed that was deleted. `day` is the ISO date of that."""

    def __init__(self, debrief_id: int, day: str) -> None:
        super().__init__(
            Sentence(
                "The sound of debrief {number} was deleted on {day}, as the settings say. "
                "Its text, its moments and its reports are kept.",
                number=debrief_id,
                day=day,
            )
        )


class PassphraseTooShort(FieldscribeError):
    """A passphrase of too few characters."""

    def __init__(self, shortest: int) -> None:
        super().__init__(
            Sentence(
                "A passphrase has {number} characters or more. Nothing was changed. Choose a longer one, such as "
                "three words.",
                number=shortest,
            )
        )


class PassphraseDamaged(FieldscribeError):
    """What is kept of the passphrase makes no sense any more."""

    def __init__(self) -> None:
        super().__init__(
            Sentence(
                "What is kept of the passphrase is damaged, so that no passphrase can fit. Your debriefs are safe. "
                "Remove the passphrase, then set a new one, with: fieldscribe passphrase remove"
            )
        )
