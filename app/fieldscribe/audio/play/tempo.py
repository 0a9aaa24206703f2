"""Sound faster or slower at the same pitch, at the rate that a loudspeaker takes: FFmpeg's `atempo` and `aresample`."""

from typing import Any

import av
import numpy as np
from av.filter import Graph

from fieldscribe.audio.levels import Samples
from fieldscribe.audio.record.writer import RATE

MIN_SPEED, MAX_SPEED = 0.5, 2.0


class Tempo:
    """A stream of samples at 16 kHz in, the same sound at `speed` (0.5 to 2) and `rate` (Hz) out."""

    def __init__(self, speed: float = 1.0, rate: int = RATE) -> None:
        """Raises ValueError for a speed out of range."""
        if not MIN_SPEED <= speed <= MAX_SPEED:
            raise ValueError(f"speed {speed}")
        self._position = 0
        self._graph: Any = None
        if speed == 1.0 and rate == RATE:
            return  # to the bit
        graph = Graph()
        nodes = [graph.add_abuffer(sample_rate=RATE, format="s16", layout="mono")]
        if speed != 1.0:
            nodes.append(graph.add("atempo", str(speed)))
        nodes += [
            graph.add("aresample", str(rate)),
            graph.add("aformat", "sample_fmts=s16:channel_layouts=mono"),
            graph.add("abuffersink"),
        ]
        graph.link_nodes(*nodes).configure()
        self._graph = graph

    def feed(self, samples: Samples) -> Samples:
        """Add samples and return the samples that are ready, a few hundredths of a second late."""
        if self._graph is None:
            return samples
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples)[None, :], format="s16", layout="mono")
        frame.sample_rate = RATE
        frame.pts = self._position
        self._position += len(samples)
        self._graph.push(frame)
        return self._pull()

    def finish(self) -> Samples:
        """Return the remaining samples."""
        if self._graph is None:
            return np.empty(0, np.int16)
        self._graph.push(None)
        return self._pull()

    def _pull(self) -> Samples:
        pieces: list[Samples] = []
        while True:
            try:
                pieces.append(self._graph.pull().to_ndarray()[0])
            except (av.error.BlockingIOError, av.error.EOFError):
                return np.concatenate(pieces) if pieces else np.empty(0, np.int16)
