"""The words of a debrief: segments with their words, who speaks them, and why a passage should be checked."""

from dataclasses import dataclass
from enum import StrEnum

from fieldscribe.sentences import Sentence

DOUBTFUL = 0.5
"""A word of which the model was less sure than this is shown as uncertain."""


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


class SpeakerBy(StrEnum):
    """Who assigned the speaker of a segment. What the machine assigned may be computed again."""

    MACHINE = "machine"
    PERSON = "person"


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
