"""How a child process can end before its work is done, and that a person stopped it."""

from dataclasses import dataclass

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Work:
    """What a child process was busy with, in the words that the sentences below need."""

    name: str
    safe: str
    lighter: str
    again: str


TRANSCRIBING = Work(
    name=Sentence("The transcription"),
    safe=Sentence("What is already written is safe."),
    lighter=Sentence("Choose a smaller model or close other programs, then press Go on in the queue."),
    again=Sentence("Press Go on in the queue: it goes on where it stopped."),
)
READING = Work(
    name=Sentence("Reading the sound file"),
    safe=Sentence("The file itself is unchanged."),
    lighter=Sentence("Close other programs, then try again."),
    again=Sentence("Try again; if it happens again, the file is damaged: convert it with another program first."),
)
RECORDING = Work(
    name=Sentence("The recording"),
    safe=Sentence("What was recorded up to the last second is safe."),
    lighter=Sentence("Close other programs, then start a new recording."),
    again=Sentence("Start a new recording; the one before is repaired by itself."),
)


class Cancelled(FieldscribeError):
    """The person stopped it."""

    def __init__(self) -> None:
        super().__init__(Sentence("Stopped, as you asked."))


class ChildDied(FieldscribeError):
    """A child process ended before its work was done; the subclasses know why."""

    def __init__(self, work: Work, detail: str = "") -> None:
        super().__init__(
            Sentence("{work} ended unexpectedly. {safe} {again}", work=work.name, safe=work.safe, again=work.again),
            detail,
        )


class OutOfMemory(ChildDied):
    """The child could get no more memory, or (`killed`) the system ended it, nearly always for want of memory."""

    def __init__(self, work: Work, detail: str = "", killed: bool = False) -> None:
        values = {"work": work.name, "safe": work.safe, "lighter": work.lighter}
        FieldscribeError.__init__(
            self,
            Sentence(
                "{work} was stopped by the computer, most likely because memory ran out. {safe} {lighter}", **values
            )
            if killed
            else Sentence("{work} ran out of memory. {safe} {lighter}", **values),
            detail,
        )


class IllegalInstruction(ChildDied):
    """The processor lacks an instruction that a library uses."""

    def __init__(self, work: Work, detail: str = "") -> None:
        FieldscribeError.__init__(
            self,
            Sentence(
                "{work} needs a newer processor than this computer has. {safe} Use another computer.",
                work=work.name,
                safe=work.safe,
            ),
            detail,
        )


class ChildCrashed(ChildDied):
    """A native library in the child crashed."""

    def __init__(self, work: Work, detail: str = "") -> None:
        FieldscribeError.__init__(
            self,
            Sentence("{work} broke down. {safe} {again}", work=work.name, safe=work.safe, again=work.again),
            detail,
        )


class ChildSilent(ChildDied):
    """The child lived but said nothing for too long, and was ended."""

    def __init__(self, work: Work, detail: str = "") -> None:
        FieldscribeError.__init__(
            self,
            Sentence("{work} stopped answering. {safe} {again}", work=work.name, safe=work.safe, again=work.again),
            detail,
        )


class CouldNotStart(ChildDied):
    """The child could not be started, or a library that it needs is missing."""

    def __init__(self, work: Work, detail: str = "") -> None:
        FieldscribeError.__init__(
            self,
            Sentence(
                "{work} could not be started. {safe} "
                "Restart the computer; if that does not help, install Fieldscribe again.",
                work=work.name,
                safe=work.safe,
            ),
            detail,
        )
