"""What Fieldscribe is about: debriefs, their sound, their words. Plain frozen data, no input or output.

Times are seconds on the time line of a recording, which is the gapless sum of its parts.
Probabilities lie between 0 and 1. Dates are ISO 8601 text: local date for a debrief, UTC for bookkeeping.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import accumulate

from fieldscribe.sentences import Duration, Sentence
from fieldscribe.times import clock

LOSS_TOLERANCE = 2.0
"""Seconds by which a file may be shorter than its container says: encoders round and pad, and that is no loss."""

STARTER = "starter"
"""The name of the model that comes along. It is there to try the program; nobody should rely on what it writes."""


TO_THE_END = 1e9
"""s; as the end of a span: up to the end of the recording, however long that becomes."""


class RecordingState(StrEnum):
    """Where the sound of a debrief stands. `recording` outlives a crash, which is how recovery finds it."""

    RECORDING = "recording"
    INTERRUPTED = "interrupted"
    COMPLETE = "complete"


class SoundState(StrEnum):
    """What became of the sound of a recording: binned, it can be restored; deleted, only the words are left."""

    KEPT = "kept"
    BINNED = "binned"
    DELETED = "deleted"


class BinKind(StrEnum):
    """What lies in the bin: a debrief with everything, or the sound of one alone."""

    DEBRIEF = "debrief"
    SOUND = "sound"


class JobState(StrEnum):
    """Life of a job: queued -> running -> done, or failed, cancelled, or paused."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    FAILED = "failed"
    CANCELLED = "cancelled"
    DONE = "done"


class JobKind(StrEnum):
    """What a job does with a recording; each kind has its own options and its own runner."""

    TRANSCRIBE = "transcribe"


class SpeakerBy(StrEnum):
    """Who said which person speaks in a segment. What a machine said is no person's work, and may be computed again."""

    MACHINE = "machine"
    PERSON = "person"


class MomentKind(StrEnum):
    """What a mark on the time line stands for in the debrief."""

    PLUS = "plus"
    DELTA = "delta"
    ACTION = "action"
    QUOTE = "quote"
    QUESTION = "question"


class Flag(StrEnum):
    """Why a passage should be heard again by a person. Flagged text is never removed by us."""

    LOOP = "loop"
    REPEAT = "repeat"
    SILENCE = "silence"
    STOCK_PHRASE = "stock_phrase"

    @property
    def reason(self) -> str:
        """The reason in a sentence for the person who checks the passage."""
        return {
            Flag.LOOP: Sentence("The same words are repeated many times in this passage."),
            Flag.REPEAT: Sentence("This passage repeats the passages before it."),
            Flag.SILENCE: Sentence("There is text here, but hardly any speech."),
            Flag.STOCK_PHRASE: Sentence("This is a phrase that models tend to invent when there is only noise."),
        }[self]


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its time span and the model's probability; a word written by a person has probability 1."""

    text: str
    start: float
    end: float
    probability: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A passage of a transcript.

    `text` is what counts today, `machine_text` what the model wrote. `words` belong to `text`.
    `avg_logprob`, `compression_ratio`, `no_speech_prob` and `temperature` are Whisper's figures (None when unknown).
    `speaker_by` says who assigned `speaker_id`, None when nobody did.
    `paragraph` is set when a person decided that a paragraph starts here, or that none does (None: nobody did).
    """

    start: float
    end: float
    text: str
    words: tuple[Word, ...] = ()
    machine_text: str = ""
    language: str = ""
    avg_logprob: float | None = None
    compression_ratio: float | None = None
    no_speech_prob: float | None = None
    temperature: float | None = None
    flags: tuple[Flag, ...] = ()
    speaker_id: int | None = None
    id: int | None = None
    paragraph: bool | None = None
    speaker_by: SpeakerBy | None = None

    @property
    def edited(self) -> bool:
        """Whether a person changed what the model wrote."""
        return self.text != self.machine_text


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person who speaks in a debrief; `position` (from 0) gives the order and the colour."""

    id: int
    name: str
    position: int
    uid: str = ""


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


class LossKind(StrEnum):
    """How sound was lost: the file ends before its time, pieces of it were damaged, or the recorder got nothing."""

    ENDS_EARLY = "ends_early"
    DAMAGED = "damaged"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class SoundLoss:
    """Sound that a recording should have and does not.

    `at` is where in the recording (s): the end of a file that ends early, else the start of the part that it concerns.
    `seconds` are those that are missing, None when that is not known. `sentence` says it to the person.
    """

    kind: LossKind
    at: float
    seconds: float | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Part:
    """One sound file of a recording.

    `path` is relative to the data folder for a copy, absolute for a linked original. `sha256` is of the original file.
    `container_duration` is what the container claimed (None when it claimed nothing); `duration` is what was decoded,
    with `silence` seconds that stand for sound that was lost. `bad_packets` counts the damaged pieces of an imported
    file, or the interruptions of one that was recorded here (which has no `original_name`). `continued_at` (UTC) is set
    where the recording had ended before this part, and was continued then.
    """

    path: str
    duration: float
    sha256: str = ""
    size: int = 0
    linked: bool = False
    original_name: str = ""
    codec: str = ""
    container_duration: float | None = None
    bad_packets: int = 0
    id: int | None = None
    silence: float = 0.0
    continued_at: str = ""

    @property
    def losses(self) -> tuple[SoundLoss, ...]:
        """What was lost of this file, with places (s) from its own start; see `Recording.losses`."""
        return tuple(self._losses())

    def _losses(self) -> Iterator[SoundLoss]:
        name = self.original_name
        missing = (self.container_duration or 0.0) - self.duration
        if missing > LOSS_TOLERANCE:
            sentence = Sentence(
                "{name} should be {promised} long, but its sound ends after {found}.",
                name=name,
                promised=clock(self.container_duration or 0.0),
                found=clock(self.duration),
            )
            yield SoundLoss(LossKind.ENDS_EARLY, self.duration, missing, sentence)
        if self.bad_packets and not name:
            time = Duration(self.silence)
            sentence = Sentence("During recording, {time} of sound was lost.", time=time)
            yield SoundLoss(LossKind.GAP, 0.0, self.silence or None, sentence)
        elif self.bad_packets:
            sentence = (
                Sentence("{name}: one damaged piece of sound could not be read.", name=name)
                if self.bad_packets == 1
                else Sentence(
                    "{name}: {count} damaged pieces of sound could not be read.", name=name, count=self.bad_packets
                )
            )
            yield SoundLoss(LossKind.DAMAGED, 0.0, self.silence or None, sentence)


@dataclass(frozen=True, slots=True)
class Recording:
    """The sound of a debrief: parts that join without a gap.

    `trim` (s from, s to) leaves out idle minutes at the ends: two points on the time line, nothing is cut.
    `sound_since` is when the sound was binned, restored or deleted (UTC), "" when none of it happened.
    """

    id: int
    uid: str
    debrief_id: int
    state: RecordingState
    parts: tuple[Part, ...] = ()
    trim: tuple[float, float] | None = None
    sound: SoundState = SoundState.KEPT
    sound_since: str = ""

    @property
    def duration(self) -> float:
        """Seconds of sound in all parts."""
        return sum(part.duration for part in self.parts)

    @property
    def losses(self) -> tuple[SoundLoss, ...]:
        """What was lost of the sound, in the order of the parts: for the banner, the list, the reports, the CLI."""
        starts = accumulate((part.duration for part in self.parts), initial=0.0)
        return tuple(
            replace(loss, at=start + loss.at)
            for start, part in zip(starts, self.parts, strict=False)
            for loss in part.losses
        )

    @property
    def continuations(self) -> tuple[tuple[float, str], ...]:
        """Where (s) the recording had ended and was continued, and when that was (UTC)."""
        starts = accumulate((part.duration for part in self.parts), initial=0.0)
        found = zip(starts, self.parts, strict=False)
        return tuple((start, part.continued_at) for start, part in found if part.continued_at)

    @property
    def span(self) -> tuple[float, float]:
        """From where to where (s) the recording counts: the trim, else all of it."""
        return self.trim or (0.0, self.duration)


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
class TranscribeOptions:
    """How a recording is to be transcribed. `language` "" means: find out. `span` limits the work to a part (s).

    `compute_type` is in which numbers the model computes, in CTranslate2's words.
    """

    model: str = ""
    language: str = ""
    translate: bool = False
    vocabulary: tuple[str, ...] = ()
    word_times: bool = True
    span: tuple[float, float] | None = None
    compute_type: str = "int8"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of sound between two silences that is transcribed in one go."""

    position: int
    start: float
    end: float
    done: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of queued work on a recording.

    `done_seconds` of `total_seconds` of sound are finished; `spent_seconds` is working time over all attempts.
    `language` and `language_probability` are what was detected (probability None when the person chose the language).
    The segments of a `draft` job stay out of sight until it is done and then take the place of the ones before.
    While the recording grows, `total_seconds` is 0 and everything up to `reached` (s on its time line) is written.
    """

    id: int
    uid: str
    recording_id: int
    state: JobState
    options: TranscribeOptions
    position: int = 0
    attempts: int = 0
    last_error: str = ""
    done_seconds: float = 0.0
    total_seconds: float = 0.0
    spent_seconds: float = 0.0
    language: str = ""
    language_probability: float | None = None
    created_at: str = ""
    started_at: str = ""
    finished_at: str = ""
    draft: bool = False
    reached: float = 0.0
    kind: JobKind = JobKind.TRANSCRIBE

    @property
    def fraction(self) -> float:
        """Share of the sound that is done, 0 to 1."""
        return min(1.0, self.done_seconds / self.total_seconds) if self.total_seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Working seconds left at the speed measured so far; None while that or the length is not known."""
        if self.done_seconds <= 0 or self.spent_seconds <= 0 or not self.total_seconds:
            return None
        return (self.total_seconds - self.done_seconds) * self.spent_seconds / self.done_seconds


class Attention(StrEnum):
    """Why a person should look at a debrief."""

    INTERRUPTED = "interrupted"
    SOUND_LOST = "sound_lost"
    JOB_FAILED = "job_failed"
    NO_SPEECH = "no_speech"


class ReportState(StrEnum):
    """Whether the last document that was written of a debrief shows it as it is, or something changed since."""

    DONE = "done"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class DebriefSummary:
    """What a list shows of a debrief. `duration` in seconds; `segments` counts its passages; `job` is its newest.

    `report` is None before the first document. It needs attention when its recording was interrupted,
    sound was lost (as `Recording.losses` tells), its transcription failed, or no speech was found in it: `attention`,
    empty when all is well.
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


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A passage that matches a search: where it is, and a snippet with the matches between \\x02 and \\x03."""

    debrief_id: int
    title: str
    date: str
    segment_id: int
    start: float
    snippet: str


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A validated Whisper model in CTranslate2 format. `languages` is empty for an English-only model.

    `window` is how much sound (s) it takes at once.
    """

    name: str
    folder: str
    size: int
    multilingual: bool
    mel_bins: int
    compute_type: str
    starter: bool = False
    default: bool = False
    languages: tuple[str, ...] = field(default=())
    window: float = 30.0
