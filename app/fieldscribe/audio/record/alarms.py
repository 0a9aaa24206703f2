"""The alarms of a recording, and when to raise them. Pure: measurements in, alarms out.

An alarm that describes a condition (`lasting`) is raised once when it begins and cleared once when it ends.
The others stand for something that happened at a time of the recording.
"""

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from fieldscribe.audio.record.clock import ClockChange
from fieldscribe.sentences import Duration, Sentence

MiB = 2**20


class AlarmKind(StrEnum):
    """What an alarm is about."""

    ONLY_ZEROS = "only_zeros"
    TOO_QUIET = "too_quiet"
    CLIPPING = "clipping"
    NO_SOUND = "no_sound"
    GAP = "gap"
    OTHER_DEVICE = "other_device"
    DISK_LOW = "disk_low"
    DISK_FULL = "disk_full"
    NOT_SAVED = "not_saved"
    SLEPT = "slept"
    CLOCK = "clock"

    @property
    def lasting(self) -> bool:
        """Whether it lasts until it is cleared, or is raised once."""
        return self in _LASTING


_LASTING = {
    AlarmKind.ONLY_ZEROS,
    AlarmKind.TOO_QUIET,
    AlarmKind.CLIPPING,
    AlarmKind.NO_SOUND,
    AlarmKind.DISK_LOW,
    AlarmKind.NOT_SAVED,
}


@dataclass(frozen=True, slots=True)
class Alarm:
    """A sentence for the person who records. `active` False clears the lasting alarm of that kind."""

    kind: AlarmKind
    sentence: str = ""
    active: bool = True


def no_sound() -> Alarm:
    """The alarm for a second without any data from the microphone."""
    return Alarm(
        AlarmKind.NO_SOUND,
        Sentence(
            "No sound comes from the microphone: it may be unplugged or switched off. What you have recorded is safe. "
            "Plug it in again; recording resumes by itself as soon as a microphone is found."
        ),
    )


def gap(seconds: float, filled: bool = True) -> Alarm:
    """The alarm for `seconds` of sound that are missing; `filled` of them became silence."""
    lost = Duration(seconds)
    return Alarm(
        AlarmKind.GAP,
        Sentence(
            "Here, {time} of sound could not be recorded. Silence takes its place, so that all times stay correct.",
            time=lost,
        )
        if filled
        else Sentence("Here, {time} of sound could not be recorded and is missing from the recording.", time=lost),
    )


def other_device(name: str) -> Alarm:
    """The alarm for a switch to another microphone."""
    return Alarm(
        AlarmKind.OTHER_DEVICE,
        Sentence(
            "Now recording with another microphone: {name}. Check that it is near the people who talk.",
            name=name,
        ),
    )


def slept(seconds: float) -> Alarm:
    """The alarm for a laptop that slept while recording."""
    return Alarm(
        AlarmKind.SLEPT,
        Sentence(
            "The computer was asleep for {time}, and nothing was recorded in that time. Keep the lid open while you "
            "record.",
            time=Duration(seconds),
        ),
    )


def clock_jump(seconds: float) -> Alarm:
    """The alarm for a clock of the computer that was set."""
    by = Duration(abs(seconds))
    return Alarm(
        AlarmKind.CLOCK,
        Sentence(
            "The computer's clock was set forward by {time}. The times in the recording stay correct. Check the date "
            "of this debrief.",
            time=by,
        )
        if seconds > 0
        else Sentence(
            "The computer's clock was set back by {time}. The times in the recording stay correct. Check the date of "
            "this debrief.",
            time=by,
        ),
    )


def clock_alarms(change: ClockChange) -> list[Alarm]:
    """The alarms for what happened between two readings of the clocks."""
    return [
        *([slept(change.slept)] if change.slept else []),
        *([clock_jump(change.jumped)] if change.jumped else []),
    ]


def not_saved(reason: str) -> Alarm:
    """The alarm for a disk that accepts no data at the moment."""
    return Alarm(
        AlarmKind.NOT_SAVED,
        Sentence(
            "The sound cannot be saved right now ({reason}). It is kept in memory and saved as soon as possible. What "
            "was saved before is safe.",
            reason=reason,
        ),
    )


def disk_full() -> Alarm:
    """The alarm for a recording that ended because the disk is nearly full."""
    return Alarm(
        AlarmKind.DISK_FULL,
        Sentence(
            "The disk is full. The recording was stopped and is safe. Free some space, then continue the recording or "
            "start a new one."
        ),
    )


class LevelAlarms:
    """Detects a microphone that is muted, too far or too near from the loudness of each tenth of a second."""

    ZEROS_AFTER = 30  # tenths of a second
    QUIET_AFTER = 300
    QUIET_RMS = 0.0025  # -52 dB: quieter than a voice from the far end of a room
    HEARD_RMS = 0.0045  # -47 dB: quiet no longer
    CLIP_WINDOW = 50
    CLIP_TENTHS = 5

    def __init__(self) -> None:
        self._zeros = 0
        self._quiet = 0
        self._clipped: deque[bool] = deque(maxlen=self.CLIP_WINDOW)
        self._active: set[AlarmKind] = set()

    def add(self, peak: float, rms: float, clipped: int) -> list[Alarm]:
        """The alarms that begin or end with this tenth of a second."""
        self._zeros = self._zeros + 1 if peak == 0 else 0
        self._quiet = self._quiet + 1 if rms < self.QUIET_RMS else 0 if rms >= self.HEARD_RMS else self._quiet
        self._clipped.append(clipped >= 3)
        zeros = self._zeros >= self.ZEROS_AFTER
        clips = sum(self._clipped)
        return [
            *self._turn(
                AlarmKind.ONLY_ZEROS,
                zeros,
                Sentence(
                    "No sound at all comes from the microphone. It may be muted, or Fieldscribe may not be allowed to "
                    "use it. Check the mute key, and the privacy settings for the microphone."
                ),
            ),
            *self._turn(
                AlarmKind.TOO_QUIET,
                self._quiet >= self.QUIET_AFTER and not zeros,
                Sentence(
                    "The sound is very quiet. Move the microphone closer to the people who talk, or choose another "
                    "microphone."
                ),
            ),
            *self._turn(
                AlarmKind.CLIPPING,
                clips >= self.CLIP_TENTHS or (clips > 0 and AlarmKind.CLIPPING in self._active),
                Sentence("The sound is too loud and distorted. Move the microphone away, or turn its level down."),
            ),
        ]

    def _turn(self, kind: AlarmKind, on: bool, sentence: str) -> list[Alarm]:
        if on == (kind in self._active):
            return []
        self._active ^= {kind}
        return [Alarm(kind, sentence)] if on else [Alarm(kind, active=False)]


class NoSoundTimer:
    """Measures how long the microphone has delivered no data.

    Time is counted in ticks of at most 0.2 s: while our own process, or the whole laptop, stood still, the microphone
    could deliver nothing, and that is no reason to give it up.
    """

    TIMEOUT_S = 1.0
    OPENING_TIMEOUT_S = 3.0  # Bluetooth and sound servers take their time after they were opened
    MAX_TICK_S = 0.2

    def __init__(self) -> None:
        self._waited = 0.0
        self._timeout = self.OPENING_TIMEOUT_S

    def received(self) -> None:
        """Reset the timer: the microphone delivered sound."""
        self._waited = 0.0
        self._timeout = self.TIMEOUT_S

    def tick(self, seconds: float) -> bool:
        """Add `seconds` without sound; True when the device should be opened again."""
        self._waited += min(seconds, self.MAX_TICK_S)
        if self._waited < self._timeout:
            return False
        self._waited = 0.0
        self._timeout = self.OPENING_TIMEOUT_S
        return True


class DiskAlarms:
    """Watches the free space on the disk. `RESERVE` stays free for the library, for closing the file and for repair."""

    RESERVE = 32 * MiB
    WARN_SECONDS = 30 * 60
    STOP_SECONDS = 30
    MIN_BYTES_PER_SECOND = 16_000  # bytes/s assumed at least: a noisy room; what is measured counts when it is more

    def __init__(self) -> None:
        self._warned = False

    def seconds_left(self, free: int, bytes_per_second: float) -> float:
        """How long one can still record with `free` bytes on the disk."""
        return max(0, free - self.RESERVE) / max(bytes_per_second, self.MIN_BYTES_PER_SECOND)

    def check(self, free: int, bytes_per_second: float) -> tuple[list[Alarm], bool]:
        """The alarms that begin or end now, and whether to stop."""
        left = self.seconds_left(free, bytes_per_second)
        if left <= self.STOP_SECONDS:
            return [disk_full()], True
        low = left <= self.WARN_SECONDS
        if low == self._warned:
            return [], False
        self._warned = low
        if not low:
            return [Alarm(AlarmKind.DISK_LOW, active=False)], False
        return [
            Alarm(
                AlarmKind.DISK_LOW,
                Sentence(
                    "The disk is nearly full: there is space for about {time} of recording. Free some space if you "
                    "can. The recording is stopped safely before the disk is full.",
                    time=Duration(left),
                ),
            )
        ], False
