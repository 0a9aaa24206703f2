"""The ways in which a child process can end before its work is done, and cancellation by the person."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence, Value


@dataclass(frozen=True, slots=True)
class TaskWording:
    """A child process's task in the words that the sentences below need."""

    name: str
    safe: str
    lighter: str
    again: str


TRANSCRIBING = TaskWording(
    name=Sentence("The transcription"),
    safe=Sentence("The text written so far is safe."),
    lighter=Sentence("Choose a smaller model or close other programs, then press Resume in the queue."),
    again=Sentence("Press Resume in the queue to continue where it stopped."),
)
TRYING_MODEL = TaskWording(
    name=Sentence("The test of the model"),
    safe=Sentence("Nothing was changed."),
    lighter=Sentence("Close other programs and add it again, or choose a smaller model."),
    again=Sentence("Close other programs and add it again. If that fails too, get a new copy of the model."),
)
MEASURING = TaskWording(
    name=Sentence("Measuring the speed of this computer"),
    safe=Sentence("Nothing was changed."),
    lighter=Sentence("Close other programs, then try again."),
    again=Sentence("Try again."),
)
READING = TaskWording(
    name=Sentence("Reading the sound file"),
    safe=Sentence("The file itself is unchanged."),
    lighter=Sentence("Close other programs, then try again."),
    again=Sentence("Try again. If it happens again, the file may be damaged: convert it with another program first."),
)
FINDING_DEVICES = TaskWording(
    name=Sentence("The search for microphones"),
    safe=Sentence("A recording in progress is not affected."),
    lighter=Sentence("Close other programs, then try again."),
    again=Sentence("Try again. If it happens again, unplug the microphone or headset, or restart the computer."),
)
READING_PICTURE = TaskWording(
    name=Sentence("Reading the picture"),
    safe=Sentence("Nothing was changed."),
    lighter=Sentence("Close other programs, then try again."),
    again=Sentence("Try again, or type the code or link."),
)
RECORDING = TaskWording(
    name=Sentence("The recording"),
    safe=Sentence("Everything up to the last second or two is safe."),
    lighter=Sentence("Close other programs, then start a new recording."),
    again=Sentence("Start a new recording. The interrupted one is repaired automatically."),
)


class Cancelled(FieldscribeError):
    """The person stopped it."""

    message = Sentence("Stopped, as you asked.")


class ChildDied(FieldscribeError):
    """A child process ended before its work was done; the subclasses know why."""

    message = Sentence("{work} ended unexpectedly. {safe} {again}")
    work: TaskWording
    detail: str = ""

    def values(self) -> Mapping[str, Value]:
        """The words of the work."""
        return {"work": self.work.name, "safe": self.work.safe, "lighter": self.work.lighter, "again": self.work.again}


class OutOfMemory(ChildDied):
    """The child could get no more memory, or (`killed`) the system ended it, nearly always for want of memory."""

    killed_message = Sentence(
        "{work} was stopped by the computer, most likely because it ran out of memory. {safe} {lighter}"
    )
    message = Sentence("{work} ran out of memory. {safe} {lighter}")
    killed: bool = False

    def chosen_message(self) -> Sentence:
        """Whether the child noticed, or was ended."""
        return self.killed_message if self.killed else self.message


class IllegalInstruction(ChildDied):
    """The processor lacks an instruction that a library uses."""

    message = Sentence("{work} needs a newer processor than this computer has. {safe} Use another computer.")


class ChildCrashed(ChildDied):
    """A native library in the child crashed."""

    message = Sentence("{work} failed. {safe} {again}")


class ChildSilent(ChildDied):
    """The child sent nothing for too long, and was killed."""

    message = Sentence("{work} stopped responding. {safe} {again}")


class CouldNotStart(ChildDied):
    """The child could not be started, or a library that it needs is missing."""

    message = Sentence(
        "{work} could not be started. {safe} Restart the computer. If that does not help, install Fieldscribe again."
    )
