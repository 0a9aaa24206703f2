"""Any sound or video file to raw 16 kHz mono on disk, in a child process that a hostile file may crash."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldscribe.durable import remove_temporary_files
from fieldscribe.errors import READING
from fieldscribe.processes import Child

SAMPLE_RATE = 16_000
"""Hz of the decoded sound, which is what Whisper takes."""

BYTES_PER_SAMPLE = 2
"""The decoded sound is signed 16 bit little endian, one channel, without a header."""

MAX_SECONDS = 24 * 3600
"""Seconds of sound in all parts together beyond which files are refused."""

_TIMEOUT_S = 180.0  # without a message from the child


@dataclass(frozen=True, slots=True)
class DecodedPart:
    """What was found in one file.

    `duration` (s) is counted in decoded samples, with the `filled` seconds of silence that stand for lost packets;
    `container_duration` (s) is what the container claims, None when it claims nothing that can be trusted.
    `sample_rate` (Hz) and `channels` are those of the file, at its start.
    """

    duration: float
    container_duration: float | None
    filled: float
    bad_packets: int
    codec: str
    sample_rate: int
    channels: int


@dataclass(frozen=True, slots=True)
class DecodeResult:
    """The decoded sound at `path`: all parts in order, without a gap between them."""

    path: Path
    parts: tuple[DecodedPart, ...]

    @property
    def duration(self) -> float:
        """Seconds of sound in the file."""
        return sum(part.duration for part in self.parts)


def decode(
    sources: Sequence[Path],
    target: Path,
    on_progress: Callable[[float, float | None], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    names: Sequence[str] | None = None,
) -> DecodeResult:
    """Decode `sources` in order into one file of raw samples (`SAMPLE_RATE`, `BYTES_PER_SAMPLE`) at `target`.

    `target` appears when it is whole, and nothing is left behind otherwise. Memory does not grow with the length.
    `on_progress(done, total)` is called with seconds of sound, total None where a container promises no duration;
    `should_stop` is asked several times a second. Damaged packets are left out and counted. `names` are what the person
    calls the files, for the sentences of errors, where they lie under other names.

    Raises `Cancelled`, `DiskFull`, `NotWritable`, a `ChildDied` when the decoder itself fails, and for the files:
    `SoundMissing`, `SoundUnreadable`, `NotAFile`, `SoundEmpty`, `NotSound`, `NoSoundTrack`, `SoundUnfinished`,
    `NothingDecoded`, `SoundTooLong`.
    """
    if not sources:
        raise ValueError("nothing to decode")
    parts: list[DecodedPart] = []
    total: float | None = None
    try:
        with Child("fieldscribe.audio.decode.worker", work=READING, nice=True) as child:
            request = {
                "sources": [str(source.absolute()) for source in sources],
                "names": list(names or [source.name for source in sources]),
                "target": str(target.absolute()),
            }
            child.send({"kind": "decode", **request})
            for message in child.messages(idle=_TIMEOUT_S, should_stop=should_stop):
                match message.pop("kind"):
                    case "total":
                        total = message["seconds"]
                    case "progress" if on_progress:
                        on_progress(message["seconds"], total)
                    case "part":
                        parts.append(DecodedPart(**message))
    except BaseException:
        remove_temporary_files(target.parent)  # the child did so itself, unless it was killed
        raise
    return DecodeResult(target, tuple(parts))
