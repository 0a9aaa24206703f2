"""The sound of a debrief: recordings made of parts, and what was lost of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from fieldscribe.sentences import Duration, Sentence
from fieldscribe.times import clock

LOSS_TOLERANCE = 2.0
"""Seconds by which a file may be shorter than its container says: encoders round and pad, and that is no loss."""


class RecordingState(StrEnum):
    """The state of a recording. `recording` survives a crash, which is how recovery finds it."""

    RECORDING = "recording"
    INTERRUPTED = "interrupted"
    COMPLETE = "complete"


class SoundState(StrEnum):
    """What became of the sound of a recording: binned, it can be restored; deleted, only the words are left."""

    KEPT = "kept"
    BINNED = "binned"
    DELETED = "deleted"


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
