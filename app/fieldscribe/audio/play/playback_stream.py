"""The sound to play as a stream: from a position, at a speed, in a loop, without silences. Opens no device."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from fieldscribe.audio.levels import Samples, measure
from fieldscribe.audio.play.sound import Sound
from fieldscribe.audio.play.tempo import Tempo
from fieldscribe.audio.record.writer import RATE

BLOCK = RATE // 20
_SILENT_BLOCKS = 12  # 0.6 s: pauses of speech are shorter, and are kept
_KEPT_BLOCKS = 4  # of a silence, before the sound that ends it
_SILENT_RMS = 0.003
_SILENT_SHARE = 0.06  # of the loudest passage of the last ten seconds: a fan does not count as sound
_MEMORY_BLOCKS = 200


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some sound for the loudspeaker; `time` (s) is where its first sample lies on the recording."""

    samples: Samples
    time: float


def chunks(
    sound: Sound,
    start: float,
    *,
    speed: float = 1.0,
    rate: int = RATE,
    loop: tuple[float, float] | None = None,
    end: float | None = None,
    skip_silence: bool = False,
) -> Iterator[Chunk]:
    """The sound from `start` (s) on, at `speed`, at `rate` Hz, up to `end` (s) or the end of the recording.

    With `loop` (from, to; s) it goes back to its beginning each time it reaches its end, for ever.
    """
    tempo = Tempo(speed, rate)
    fed = 0  # samples that went into `tempo`
    given = 0  # samples that came out
    starts, places = [0], [round(start * RATE)]  # at which input sample the sound went on at which place

    def chunk(samples: Samples) -> Chunk:
        played = min(fed, round(given * speed * RATE / rate))
        at = bisect_right(starts, played) - 1
        return Chunk(samples, (places[at] + played - starts[at]) / RATE)

    for place, block in _pieces(sound, round(start * RATE), loop, end, skip_silence):
        if place != places[-1] + fed - starts[-1]:
            starts.append(fed)
            places.append(place)
            del starts[:-64], places[:-64]
        out = tempo.feed(block)
        fed += len(block)
        if out.size:
            yield chunk(out)
            given += len(out)
    out = tempo.finish()
    if out.size:
        yield chunk(out)


def _pieces(
    sound: Sound, start: int, loop: tuple[float, float] | None, end: float | None, skip_silence: bool
) -> Iterator[tuple[int, Samples]]:
    """Blocks with their place (sample), in the order in which they are to be heard."""
    stop = sound.samples if end is None else min(sound.samples, round(end * RATE))
    if loop is None:
        yield from _stretch(sound, start, stop, skip_silence)
        return
    first, last = round(loop[0] * RATE), min(round(loop[1] * RATE), stop)
    begin = start if first <= start < last else first
    while last > first:
        yield from _stretch(sound, begin, last, skip_silence)
        begin = first


def _stretch(sound: Sound, start: int, stop: int, skip_silence: bool) -> Iterator[tuple[int, Samples]]:
    blocks = ((place, sound.read(place, min(BLOCK, stop - place))) for place in range(start, stop, BLOCK))
    yield from _without_silence(blocks) if skip_silence else blocks


def _without_silence(blocks: Iterator[tuple[int, Samples]]) -> Iterator[tuple[int, Samples]]:
    """Leave long silences out, but for their first 0.6 s and their last 0.2 s."""
    levels: deque[float] = deque(maxlen=_MEMORY_BLOCKS)
    held: deque[tuple[int, Samples]] = deque(maxlen=_KEPT_BLOCKS)
    silent = 0
    for place, block in blocks:
        level = measure(block).rms
        levels.append(level)
        silent = silent + 1 if level < max(_SILENT_RMS, _SILENT_SHARE * max(levels)) else 0
        if silent > _SILENT_BLOCKS:
            held.append((place, block))
            continue
        yield from held
        held.clear()
        yield place, block
