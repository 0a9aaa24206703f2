"""How loud the sound is: peak and RMS, ten times a second of sound."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.int16]

PER_SECOND = 10
FULL_SCALE = 32768.0
_CLIPPED = 32767 - 8  # converters rarely reach the very last step


@dataclass(frozen=True, slots=True)
class Loudness:
    """A tenth of a second of sound: `peak` and `rms` from 0 to 1, and how many of its samples were clipped."""

    peak: float
    rms: float
    clipped: int = 0


def measure(samples: Samples) -> Loudness:
    """Peak, RMS and clipped samples of a stretch of 16-bit sound; all zero for an empty one."""
    if not samples.size:
        return Loudness(0.0, 0.0)
    wide = samples.astype(np.float64)
    magnitude = np.abs(wide)
    return Loudness(
        peak=float(magnitude.max()) / FULL_SCALE,
        rms=math.sqrt(float(np.mean(wide * wide))) / FULL_SCALE,
        clipped=int(np.count_nonzero(magnitude >= _CLIPPED)),
    )


class LoudnessMeter:
    """Cuts sound of any block size into tenths of a second and measures each."""

    def __init__(self, rate: int) -> None:
        self._size = rate // PER_SECOND
        self._rest = np.empty(0, np.int16)

    def add(self, samples: Samples) -> list[Loudness]:
        """The loudness of each tenth of a second that was completed by these samples."""
        sound = np.concatenate([self._rest, samples])
        whole = len(sound) - len(sound) % self._size
        self._rest = sound[whole:].copy()
        return [measure(part) for part in sound[:whole].reshape(-1, self._size)]
