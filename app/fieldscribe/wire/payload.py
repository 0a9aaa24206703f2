"""What a bundle can say: a debrief at one of its revisions, or that one is to be deleted. Plain frozen data.

Times are in tenths of a second on the time line of the recording, confidences in steps of 5 %.
"""

from dataclasses import dataclass

from fieldscribe.domain import Flag, LossKind, MomentKind, OwnField, Participant, SpeakerBy

STEPS = 20
"""The highest confidence; 1 step is 5 %."""

LATEST = 2**40
"""The latest place on the time line (tenths of a second)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the transcript, from `start` to `end` (tenths of a second; the end not before the start).

    `speaker` counts in `Document.speakers`, `speaker_by` says who assigned it; both are None when nobody did.
    `confidence` (0 to `STEPS`) is the model's in its own text: None when unknown, and once a person changed the text,
    which `edited` tells. `machine_text` is then what the model wrote, None where that is not sent.
    """

    start: int
    end: int
    text: str
    speaker: int | None = None
    speaker_by: SpeakerBy | None = None
    confidence: int | None = None
    edited: bool = False
    machine_text: str | None = None
    language: str = ""
    flags: tuple[Flag, ...] = ()
    paragraph: bool | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment at `time` (tenths of a second). `key` names it within its debrief: hexadecimal digits, an even number.

    All keys of a document are equally long.
    """

    key: str
    time: int
    kind: MomentKind
    text: str = ""
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Sound that is missing `at` a place, and how much of it (tenths of a second; None when that is not known)."""

    kind: LossKind
    at: int
    duration: int | None = None


@dataclass(frozen=True, slots=True)
class Continuation:
    """Where (tenths of a second) the recording had ended and was continued, and when that was (UTC)."""

    at: int
    when: str


@dataclass(frozen=True, slots=True)
class Document:
    """What is sent of one debrief at one `revision`; the names are those of `domain`. No audio, no sound file's name.

    `uid` has 32 hexadecimal digits. `duration` is of the recording (tenths of a second, 0 without one).
    `complete` is False when part of the recording was not transcribed.
    """

    uid: str
    revision: int
    title: str = ""
    date: str = ""
    date_from_file: bool = False
    site: str = ""
    programme: str = ""
    scenario: str = ""
    facilitator: str = ""
    language: str = ""
    objectives: str = ""
    notes: str = ""
    participants: tuple[Participant, ...] = ()
    fields: tuple[OwnField, ...] = ()
    speakers: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    moments: tuple[Mark, ...] = ()
    duration: int = 0
    losses: tuple[Loss, ...] = ()
    continuations: tuple[Continuation, ...] = ()
    model: str = ""
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The wish that what was sent of a debrief is deleted; `reason` is the person's, it may be empty."""

    uid: str
    reason: str = ""
