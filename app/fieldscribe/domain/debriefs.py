"""Debriefs: their details and moments, all that a document is made of, and what lists, the bin and the search show."""

from dataclasses import dataclass
from enum import StrEnum

from fieldscribe.domain.jobs import Job
from fieldscribe.domain.sound import Recording, RecordingState
from fieldscribe.domain.words import Segment, Speaker


class MomentKind(StrEnum):
    """The kinds of moments."""

    PLUS = "plus"
    DELTA = "delta"
    ACTION = "action"
    QUOTE = "quote"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Moment:
    """A mark on the time line. `owner` and `due` (ISO date) matter for actions only."""

    time: float
    kind: MomentKind
    text: str = ""
    owner: str = ""
    due: str = ""
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part, by role; the name may stay empty."""

    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class OwnField:
    """What the programme itself wants to know of a debrief, such as its cohort or a case number."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """One debriefing after one simulation. `date` is the local ISO date (with time when it is known).

    With `date_from_file` it is that of the imported sound file, and nobody has said that the debrief took place then.
    `template` is the key of the template that was chosen for its report ("": as the settings say). `revision` grows
    with each change of what a report shows.
    """

    id: int
    uid: str
    title: str
    date: str
    site: str = ""
    programme: str = ""
    scenario: str = ""
    facilitator: str = ""
    language: str = ""
    objectives: str = ""
    notes: str = ""
    participants: tuple[Participant, ...] = ()
    created_at: str = ""
    updated_at: str = ""
    fields: tuple[OwnField, ...] = ()
    template: str = ""
    revision: int = 0
    date_from_file: bool = False


@dataclass(frozen=True, slots=True)
class Transcript:
    """A debrief with its sound, its words and its marks, in time order: what every document is made from."""

    debrief: Debrief
    recording: Recording | None = None
    segments: tuple[Segment, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    moments: tuple[Moment, ...] = ()
    model: str = ""
    complete: bool = True

    def speaker_name(self, segment: Segment) -> str:
        """Name of the segment's speaker, "" when nobody was assigned."""
        return next((speaker.name for speaker in self.speakers if speaker.id == segment.speaker_id), "")


class BinKind(StrEnum):
    """What lies in the bin: a debrief with everything, or the sound of one alone."""

    DEBRIEF = "debrief"
    SOUND = "sound"


class Attention(StrEnum):
    """Why a person should look at a debrief."""

    INTERRUPTED = "interrupted"
    SOUND_LOST = "sound_lost"
    JOB_FAILED = "job_failed"
    NO_SPEECH = "no_speech"
    SEND_REFUSED = "send_refused"


class ReportState(StrEnum):
    """Whether the last document that was written of a debrief shows it as it is, or something changed since."""

    DONE = "done"
    OUTDATED = "outdated"


class SendState(StrEnum):
    """Where a debrief stands on its way to the organisation.

    `NOT_FINISHED`: nobody has said that it may be sent. `WAITING`: it is to be sent, or its latest changes are.
    `SENDING`: a part of it has arrived. `REFUSED`: the receiver does not take it. `DIFFERS`: the receiver has another
    version beside it.
    """

    NOT_FINISHED = "not_finished"
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class DebriefSummary:
    """What a list shows of a debrief. `duration` in seconds; `segments` counts its passages.

    `job` is at work, or failed and nothing later has transcribed its part, or else the newest. `report` is None before
    the first document. It needs attention when its recording was interrupted,
    sound was lost (as `Recording.losses` tells), its transcription failed, no speech was found in it, or the receiver
    refused it: `attention`, empty when all is well.
    """

    id: int
    uid: str
    title: str
    date: str
    site: str
    recording_id: int | None = None
    recording_state: RecordingState | None = None
    duration: float = 0.0
    segments: int = 0
    job: Job | None = None
    report: ReportState | None = None
    facilitator: str = ""
    attention: tuple[Attention, ...] = ()
    sending: SendState = SendState.NOT_FINISHED

    @property
    def sound_lost(self) -> bool:
        """Whether `Recording.losses` are not empty."""
        return Attention.SOUND_LOST in self.attention


@dataclass(frozen=True, slots=True)
class Binned:
    """What the bin shows, and what is deleted with it: passages of text and, where `sound` is true, sound files.

    `size` of these is in bytes, `since` when it was put there (UTC).
    `shown_days` counts the days on which the bin has shown it. `leaves` is the local ISO date from which on it is
    deleted by itself, "" for never.
    """

    kind: BinKind
    debrief_id: int
    title: str
    date: str
    duration: float = 0.0
    segments: int = 0
    sound: bool = False
    size: int = 0
    since: str = ""
    shown_days: int = 0
    leaves: str = ""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A passage that matches a search: where it is, and a snippet with the matches between \\x02 and \\x03."""

    debrief_id: int
    title: str
    date: str
    segment_id: int
    start: float
    snippet: str
