"""The events of the recorder. Plain frozen data; each travels as one JSON message."""

import dataclasses
import math
from dataclasses import dataclass
from typing import Any

from fieldscribe.audio.record.alarms import Alarm, AlarmKind
from fieldscribe.domain import Moment, MomentKind
from fieldscribe.sentences import from_json, to_json


@dataclass(frozen=True, slots=True)
class Started:
    """The first sound came. `at` is the monotonic clock at time 0 of the recording; `awake` says whether the laptop
    was asked not to sleep, and agreed.
    """

    device: str
    device_rate: int
    at: float
    awake: bool


@dataclass(frozen=True, slots=True)
class Level:
    """The state of the recording, ten times a second: `time` recorded and `saved` (s), peak and RMS (0 to 1)."""

    time: float
    saved: float
    peak: float
    rms: float
    paused: bool

    @property
    def decibels(self) -> float:
        """The peak in dB below full scale: 0 is the loudest, -120 silence."""
        return 20 * math.log10(max(self.peak, 1e-6))


@dataclass(frozen=True, slots=True)
class Paused:
    """Nothing is recorded from `time` (s) until `Resumed`."""

    time: float


@dataclass(frozen=True, slots=True)
class Resumed:
    """Recording continues at `time` (s)."""

    time: float


@dataclass(frozen=True, slots=True)
class Marked:
    """A moment was marked."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Missing:
    """`seconds` of sound are missing at `time`; `filled` seconds of silence stand there."""

    time: float
    seconds: float
    filled: float


@dataclass(frozen=True, slots=True)
class Warned:
    """An alarm began, ended, or happened at `time`."""

    time: float
    alarm: Alarm


@dataclass(frozen=True, slots=True)
class PartDone:
    """A part of the recording is complete and on the disk: file name in the folder, length in seconds."""

    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Finished:
    """The recording is closed. `reason` as in the sidecar; `saved` is False when the disk did not take all of it."""

    seconds: float
    reason: str
    saved: bool


RecorderEvent = Started | Level | Paused | Resumed | Marked | Missing | Warned | PartDone | Finished

_KINDS: dict[str, type[Any]] = {
    "started": Started,
    "level": Level,
    "paused": Paused,
    "resumed": Resumed,
    "marked": Marked,
    "missing": Missing,
    "warned": Warned,
    "part": PartDone,
    "done": Finished,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def to_message(event: RecorderEvent) -> dict[str, Any]:
    """The event as a JSON message with its "kind"."""
    message = {"kind": _NAMES[type(event)], **dataclasses.asdict(event)}
    if isinstance(event, Warned):
        message["alarm"]["made_of"] = to_json(event.alarm.sentence)
    return message


def from_message(message: dict[str, Any]) -> RecorderEvent | None:
    """The event of a message; None when the message is none."""
    kind = _KINDS.get(str(message.get("kind")))
    if kind is None:
        return None
    fields = {name: value for name, value in message.items() if name != "kind"}
    if kind is Marked:
        moment = fields["moment"]
        fields["moment"] = Moment(**{**moment, "kind": MomentKind(moment["kind"])})
    if kind is Warned:
        alarm = fields["alarm"]
        fields["alarm"] = Alarm(AlarmKind(alarm["kind"]), from_json(alarm["made_of"]), alarm["active"])
    event: RecorderEvent = kind(**fields)
    return event
