"""What Fieldscribe is about: debriefs, their sound, their words. Plain frozen data, no input or output.

Times are seconds on the time line of a recording, which is the gapless sum of its parts.
Probabilities lie between 0 and 1. Dates are ISO 8601 text: local date for a debrief, UTC for bookkeeping.
"""

from fieldscribe.domain.debriefs import (
    Attention,
    BinKind,
    Binned,
    Debrief,
    DebriefSummary,
    Moment,
    MomentKind,
    OwnField,
    Participant,
    ReportState,
    SearchHit,
    SendState,
    Transcript,
)
from fieldscribe.domain.jobs import TO_THE_END, Block, Encoder, Job, JobKind, JobState, TranscribeOptions
from fieldscribe.domain.models import STARTER, ModelInfo
from fieldscribe.domain.sound import LOSS_TOLERANCE, LossKind, Part, Recording, RecordingState, SoundLoss, SoundState
from fieldscribe.domain.words import DOUBTFUL, Flag, Segment, Speaker, SpeakerBy, Word

__all__ = [
    "DOUBTFUL",
    "LOSS_TOLERANCE",
    "STARTER",
    "TO_THE_END",
    "Attention",
    "BinKind",
    "Binned",
    "Block",
    "Debrief",
    "DebriefSummary",
    "Encoder",
    "Flag",
    "Job",
    "JobKind",
    "JobState",
    "LossKind",
    "ModelInfo",
    "Moment",
    "MomentKind",
    "OwnField",
    "Part",
    "Participant",
    "Recording",
    "RecordingState",
    "ReportState",
    "SearchHit",
    "Segment",
    "SendState",
    "SoundLoss",
    "SoundState",
    "Speaker",
    "SpeakerBy",
    "TranscribeOptions",
    "Transcript",
    "Word",
]
