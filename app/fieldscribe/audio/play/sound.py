"""The sound of a recording as one row of samples, read from anywhere: for playing, for the waveform, for clips.

Everything is 16-bit mono at 16 kHz here. Our own FLAC parts are read as they are; what was imported is read from its
decoded copy, on the very time line that its transcript has.
"""

import contextlib
import threading
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Protocol

import av
import numpy as np

from fieldscribe.audio.levels import Samples
from fieldscribe.audio.record.writer import RATE
from fieldscribe.errors import NothingToPlay


class Sound(Protocol):
    """A row of samples at 16 kHz."""

    @property
    def samples(self) -> int:
        """How many there are."""

    def read(self, start: int, count: int) -> Samples:
        """Up to `count` samples from sample `start`; fewer at the end, none behind it. Raises `NothingToPlay`."""


class DecodedSound:
    """A decoded copy: raw samples in a file. The file is never held open, so that it can be deleted at any time."""

    def __init__(self, path: Path) -> None:
        """Look at it. Raises `NothingToPlay`."""
        self._path = path
        try:
            self._samples = path.stat().st_size // 2
        except OSError as error:
            raise NothingToPlay(str(error)) from error

    @property
    def samples(self) -> int:
        """How many samples there are."""
        return self._samples

    def read(self, start: int, count: int) -> Samples:
        """Up to `count` samples from sample `start`. Raises `NothingToPlay` when the file is gone."""
        start = max(0, start)
        count = min(count, self._samples - start)
        if count <= 0:
            return np.empty(0, np.int16)
        try:
            return np.fromfile(self._path, "<i2", count, offset=2 * start)
        except OSError as error:
            raise NothingToPlay(str(error)) from error


class RecordedSound:
    """The FLAC parts of a recording of ours. Reading on from where one was costs no seek. Any thread may read."""

    def __init__(self, parts: Sequence[tuple[Path, int]]) -> None:
        """`parts` are files in order, each with its length in samples."""
        self._paths = [path for path, _ in parts]
        self._starts = [0, *accumulate(samples for _, samples in parts)]
        self._position = -1
        self._frames: Iterator[Samples] = iter(())
        self._rest: Samples = np.empty(0, np.int16)
        self._container: Any = None
        self._reading = threading.RLock()  # FFmpeg crashes when two threads decode with the same container

    @property
    def samples(self) -> int:
        """How many samples there are."""
        return self._starts[-1]

    def read(self, start: int, count: int) -> Samples:
        """Up to `count` samples from sample `start`. Raises `NothingToPlay` when a part cannot be read."""
        start = max(0, start)
        end = min(start + count, self.samples)
        pieces = []
        with self._reading:
            while start < end:
                number = bisect_right(self._starts, start) - 1
                piece = self._read_part(number, start, min(end, self._starts[number + 1]) - start)
                pieces.append(piece)
                start += len(piece)
        return np.concatenate(pieces) if pieces else np.empty(0, np.int16)

    def close(self) -> None:
        """Close the file that is open."""
        with self._reading:
            self._position = -1
            self._frames = iter(())
            if self._container is not None:
                self._container.close()
                self._container = None

    def _read_part(self, number: int, start: int, count: int) -> Samples:
        """1 to `count` samples from one part; silence where the file is shorter than it should be."""
        if start != self._position:
            self._open(number, start - self._starts[number])
        if not self._rest.size:
            try:
                self._rest = next(self._frames, np.empty(0, np.int16))
            except (OSError, av.error.FFmpegError) as error:  # the stick was pulled out
                raise NothingToPlay(str(error)) from error
        piece, self._rest = self._rest[:count], self._rest[count:]
        if not piece.size:
            piece = np.zeros(count, np.int16)
        self._position = start + len(piece)
        if self._position == self._starts[number + 1]:
            self.close()
        return piece

    def _open(self, number: int, start: int) -> None:
        self.close()
        self._rest = np.empty(0, np.int16)
        try:
            self._container = av.open(str(self._paths[number]))
            if start > RATE:
                with contextlib.suppress(av.error.PermissionError):  # near the end: then it is read from its beginning
                    self._container.seek(start - RATE, stream=self._container.streams.audio[0])
        except (OSError, IndexError, av.error.FFmpegError) as error:
            raise NothingToPlay(str(error)) from error
        self._frames = _decoded(self._container, start)


def _decoded(container: Any, start: int) -> Iterator[Samples]:
    """The sound of an opened file from sample `start` on; a damaged packet is left out, its time kept as silence."""
    position = start
    for packet in container.demux(audio=0):
        try:
            frames = packet.decode()
        except av.error.FFmpegError:
            continue
        for frame in frames:
            samples: Samples = frame.to_ndarray()[0]
            first = round(frame.pts * frame.time_base * RATE) if frame.pts is not None else position
            while first > position:
                silence = np.zeros(min(first - position, RATE), np.int16)
                yield silence
                position += len(silence)
            if first + len(samples) > position:
                yield samples[position - first :]
                position = first + len(samples)


def blocks(sound: Sound, size: int, start: int = 0, end: int | None = None) -> Iterator[Samples]:
    """The sound from sample `start` to `end` in blocks of `size` samples, the last one shorter."""
    end = sound.samples if end is None else min(end, sound.samples)
    for first, last in pairwise([*range(start, end, size), end]):
        yield sound.read(first, last - first)
