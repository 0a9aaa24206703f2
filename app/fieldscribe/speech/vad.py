"""Where in a sound is speech: Silero's small network over 16 kHz mono s16le PCM on disk, one frame of 32 ms at a time.

The network is recurrent. To give the same answer for any part of a long sound alone, and with memory that does not
grow, it runs over chunks on a fixed grid, each after two seconds of what comes before.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

FloatSamples = NDArray[np.float32]
"""Sound: shape (n,), 16 kHz, values in [-1, 1)."""

RATE = 16000
FRAME_SAMPLES = 512
_CHUNK = 1024  # frames, 33 s
_LEAD = 64  # frames, 2 s: after these the network's state no longer depends on how it started


class PcmFile:
    """A PCM file: its length, its samples, and the speech probability of its frames (computed once, then kept)."""

    def __init__(self, pcm: Path) -> None:
        """Raises OSError when the file cannot be read. A last odd byte is ignored."""
        self._pcm = pcm
        self.samples = self.frames = 0
        self._chunks: dict[int, list[float]] = {}
        self.grow()

    def grow(self) -> None:
        """Take in what was put at the end of the file since; the probabilities of the rest stay. Raises OSError."""
        whole = self.stable // _CHUNK
        self._chunks = {chunk: found for chunk, found in self._chunks.items() if chunk < whole}
        self.samples = self._pcm.stat().st_size // 2
        self.frames = -(-self.samples // FRAME_SAMPLES)

    @property
    def stable(self) -> int:
        """The frames whose speech probability does not change when the file grows: those of whole chunks."""
        return self.samples // FRAME_SAMPLES // _CHUNK * _CHUNK

    @property
    def duration(self) -> float:
        """Seconds of sound."""
        return self.samples / RATE

    def read(self, first: int, last: int) -> FloatSamples:
        """The sound of the frames [first, last) as float32 in [-1, 1), without those beyond the end of the file."""
        first, last = first * FRAME_SAMPLES, min(self.samples, last * FRAME_SAMPLES)
        with self._pcm.open("rb") as file:
            file.seek(2 * first)
            raw = np.frombuffer(file.read(max(0, 2 * (last - first))), "<i2")
        return raw.astype(np.float32) * np.float32(1 / 32768)

    def speech_probabilities(self, first: int, last: int) -> list[float]:
        """Speech probability (0 to 1) of the frames [first, last)."""
        first, last = max(0, first), min(self.frames, last)
        found: list[float] = []
        for chunk in self.chunks(first, last):
            start = chunk * _CHUNK
            found += self.chunk_probabilities(chunk)[max(0, first - start) : last - start]
        return found

    def chunks(self, first: int, last: int) -> range:
        """The chunks of the grid that hold the frames [first, last)."""
        return range(first // _CHUNK, -(-last // _CHUNK))

    def chunk_probabilities(self, chunk: int) -> list[float]:
        """Speech probability of the frames of one chunk. May be called from several threads."""
        if chunk not in self._chunks:
            lead = _LEAD if chunk else 0
            start = chunk * _CHUNK
            sound = self.read(start - lead, start + _CHUNK)
            padded = np.pad(sound, (0, -len(sound) % FRAME_SAMPLES))
            found = np.asarray(_network()(padded)).ravel()[lead:]
            self._chunks[chunk] = [round(float(probability), 4) for probability in found]
        return self._chunks[chunk]


def benchmark(seconds: float, clock: Callable[[], float] = perf_counter) -> float:
    """How long (s) it takes to find the speech in so much sound."""
    sound = np.zeros(round(seconds * RATE / FRAME_SAMPLES) * FRAME_SAMPLES, np.float32)
    network, began = _network(), clock()
    network(sound)
    return clock() - began


@cache
def _network() -> Callable[[FloatSamples], FloatSamples]:
    from faster_whisper.vad import get_vad_model

    network: Callable[[FloatSamples], FloatSamples] = get_vad_model()
    return network
