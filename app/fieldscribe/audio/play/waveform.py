"""The waveform of a recording: smallest and largest sample of each 20 ms, computed once, streaming, and kept."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fieldscribe import durable
from fieldscribe.audio.levels import FULL_SCALE
from fieldscribe.audio.play.sound import Sound, blocks
from fieldscribe.audio.record.writer import RATE
from fieldscribe.errors import Cancelled

PEAKS_PER_SECOND = 50
_BUCKET = RATE // PEAKS_PER_SECOND
_BLOCK = RATE * 20

Peaks = NDArray[np.int16]
"""Shape (n, 2): smallest and largest sample of each bucket."""


def compute_peaks(
    sound: Sound,
    on_progress: Callable[[float], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Peaks:
    """The peaks of a sound, `PEAKS_PER_SECOND` of them a second; nothing else grows with its length.

    `on_progress` is called with the share done, 0 to 1. Raises `Cancelled`, `NothingToPlay`.
    """
    peaks: list[Peaks] = []
    done = 0
    for block in blocks(sound, _BLOCK):
        if should_stop and should_stop():
            raise Cancelled
        if short := -len(block) % _BUCKET:
            block = np.concatenate([block, np.repeat(block[-1:], short)])
        buckets = block.reshape(-1, _BUCKET)
        peaks.append(np.stack([buckets.min(axis=1), buckets.max(axis=1)], axis=1))
        done += len(block)
        if on_progress:
            on_progress(min(1.0, done / sound.samples))
    return np.concatenate(peaks) if peaks else np.empty((0, 2), np.int16)


def cached_peaks(
    sound: Sound,
    cache: Path,
    on_progress: Callable[[float], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Peaks:
    """The peaks from the file `cache` if they fit the sound, else computed and saved there if possible."""
    wanted = -(-sound.samples // _BUCKET)
    with contextlib.suppress(OSError, ValueError, EOFError):
        peaks: Peaks = np.load(cache, allow_pickle=False)
        if peaks.shape == (wanted, 2) and peaks.dtype == np.int16:
            return peaks
    peaks = compute_peaks(sound, on_progress, should_stop)
    with contextlib.suppress(OSError):
        cache.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with durable.writing(cache) as file:
            np.save(file, peaks)
    return peaks


def overview(peaks: Peaks, start: float, end: float, width: int) -> NDArray[np.float32]:
    """What to draw `width` pixels wide for the span from `start` to `end` (s): shape (width, 2), -1 to 1.

    Where the span reaches beyond the sound there are zeros.
    """
    edges = np.linspace(start, end, width + 1) * PEAKS_PER_SECOND
    first = np.floor(edges[:-1]).astype(np.int64)
    last = np.maximum(first + 1, np.floor(edges[1:]).astype(np.int64))
    out = np.zeros((width, 2), np.float32)
    inside = (last > 0) & (first < len(peaks))
    first, last = np.clip(first[inside], 0, len(peaks)), np.clip(last[inside], 0, len(peaks))
    if len(first):
        # reduceat takes pairs (from, to) with `to` inside the array, hence one row more than is used; what it computes
        # between `to` and the next `from` is thrown away
        shown = peaks[first[0] : last[-1]]
        shown = np.concatenate([shown, shown[-1:]])
        pairs = (np.stack([first, last], axis=1) - first[0]).ravel()
        out[inside, 0] = np.minimum.reduceat(shown[:, 0], pairs)[::2] / FULL_SCALE
        out[inside, 1] = np.maximum.reduceat(shown[:, 1], pairs)[::2] / FULL_SCALE
    return out


def idle_ends(peaks: Peaks, shortest: float = 60.0) -> tuple[float, float] | None:
    """Where to trim (s from, s to) when nobody talks for `shortest` seconds or more at the beginning or at the end.

    Two seconds stay on either side. None when there is nothing worth cutting, or nothing but silence. It is a proposal
    for the person: a trim is two points on the time line, and the sound itself stays as it is.
    """
    if not len(peaks):
        return None
    height = np.maximum(peaks[:, 1].astype(np.int32), -peaks[:, 0].astype(np.int32))
    tenths = height[: len(height) // 5 * 5].reshape(-1, 5).max(axis=1)
    if not len(tenths):
        return None
    loud = float(np.percentile(tenths, 95))
    # sound counts when it lasts three of five tenths of a second, which a short bang does not
    busy = np.convolve(tenths > max(0.005 * FULL_SCALE, 0.15 * loud), np.ones(5), "same") >= 3
    places = np.flatnonzero(busy)
    if not len(places):
        return None
    duration = len(peaks) / PEAKS_PER_SECOND
    start, end = max(0.0, places[0] / 10 - 2.0), min(duration, places[-1] / 10 + 2.0)
    start, end = (start if start >= shortest else 0.0), (end if duration - end >= shortest else duration)
    return None if (start, end) == (0.0, duration) else (float(start), float(end))
