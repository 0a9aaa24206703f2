"""Writes sound as FLAC parts that join without a gap, and forces them to the disk twice a second.

Each packet goes straight to the final file; twice a second the file is forced to the disk. What was forced is
`saved_samples`, and only that is ever shown to a person as saved. A power cut costs what came after.
"""

import contextlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np

from fieldscribe.audio.levels import Samples
from fieldscribe.durable import sync_folder

RATE = 16_000
"""Hz of everything we record: what Whisper takes, and enough for every voice."""

SYNC_SECONDS = 0.5
PART_SECONDS = 600
FRAME = 1152  # samples in a FLAC frame at this rate: 72 ms
_HEADROOM = 64 * 1024 * 1024  # bytes that may wait in memory while the disk takes nothing: half an hour and more

_force_to_disk: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)


def part_name(number: int) -> str:
    """File name of part `number`, from 1."""
    return f"part-{number:03d}.flac"


def next_part_number(folder: Path) -> int:
    """The number of the part that follows all that were ever begun in the folder, 1 in an empty one."""
    numbers = [found.name.split(".")[0].removeprefix("part-") for found in folder.glob("part-*.flac*")]
    return max((int(number) for number in numbers if number.isdecimal()), default=0) + 1


class DurableFile:
    """A file for the muxer whose writes never fail: data that the disk refuses waits in memory.

    An error inside of a muxer would leave it in a state from which the file can no longer be closed properly. So the
    error is kept in `error` instead, and each `sync` tries again.
    """

    def __init__(self, path: Path) -> None:
        """Create the file. Raises OSError."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(path, flags, 0o600)
        self._position = 0
        self._end = 0  # of what the disk took
        self._waiting = bytearray()  # what belongs after `_end`
        self._patches: list[tuple[int, bytes]] = []  # what belongs before `_end`: the muxer completing its header
        self.error: OSError | None = None

    def write(self, data: bytes) -> int:
        """Take the bytes, for the disk or for memory."""
        inside = data[: max(0, self._end - self._position)]
        if inside:
            self._patches.append((self._position, bytes(inside)))
        beyond = data[len(inside) :]
        at = self._position + len(inside) - self._end
        self._waiting[at : at + len(beyond)] = beyond
        self._position += len(data)
        self._try()
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move as a file does."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._end + len(self._waiting)}[whence]
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        """The position of the next byte."""
        return self._position

    def sync(self) -> bool:
        """Force everything to the disk; whether that succeeded."""
        if not self._try():
            return False
        try:
            _force_to_disk(self._descriptor)
        except OSError as error:
            self.error = error
            return False
        return True

    @property
    def waiting(self) -> int:
        """Bytes that are in memory only."""
        return len(self._waiting)

    @property
    def size(self) -> int:
        """Bytes that the disk took."""
        return self._end

    def close(self) -> None:
        """Give the file back to the system."""
        os.close(self._descriptor)

    def _try(self) -> bool:
        try:
            while self._waiting:
                os.lseek(self._descriptor, self._end, os.SEEK_SET)
                taken = os.write(self._descriptor, self._waiting)
                self._end += taken
                del self._waiting[:taken]
            while self._patches:
                position, data = self._patches[0]
                os.lseek(self._descriptor, position, os.SEEK_SET)
                os.write(self._descriptor, data)
                del self._patches[0]
        except OSError as error:
            self.error = error
            return False
        self.error = None
        return True


class FlacPart:
    """One FLAC file in the making, 16-bit mono."""

    def __init__(self, path: Path, rate: int = RATE) -> None:
        """Create the file and its header. Raises OSError."""
        self.path = path
        self.samples = 0  # that went to the muxer
        self.saved_samples = 0  # that are on the disk for good
        self._rate = rate
        self._rest = np.empty(0, np.int16)
        self._file = DurableFile(path)
        self._container: Any = av.open(self._file, "w", format="flac", options={"flush_packets": "1"})
        self._stream: Any = self._container.add_stream("flac", rate=rate, layout="mono", format="s16")
        with contextlib.suppress(OSError):  # the name of the file, too, should survive a power cut
            sync_folder(path.parent)

    @property
    def error(self) -> OSError | None:
        """Why the disk takes nothing, or None."""
        return self._file.error

    @property
    def size(self) -> int:
        """Bytes of the file on the disk."""
        return self._file.size

    @property
    def taken(self) -> int:
        """Samples taken so far, with those that do not fill a FLAC frame yet."""
        return self.samples + len(self._rest)

    @property
    def waiting(self) -> int:
        """Bytes that are in memory only."""
        return self._file.waiting

    def write(self, samples: Samples) -> None:
        """Add sound; whole FLAC frames go to the file at once, a rest of up to 72 ms waits for the next call."""
        sound = np.concatenate([self._rest, samples]) if self._rest.size else samples
        whole = len(sound) - len(sound) % FRAME
        for start in range(0, whole, FRAME):
            self._encode(sound[start : start + FRAME])
        self._rest = sound[whole:].copy()

    def sync(self) -> bool:
        """Force to the disk what was written; whether that succeeded."""
        done = self._file.sync()
        if done:
            self.saved_samples = self.samples
        return done

    def finish(self) -> None:
        """Complete the file: last frame, header with its length. `sync` and `release` have to follow."""
        if self._rest.size:
            self._encode(self._rest)
        for packet in self._stream.encode(None):
            self._container.mux(packet)
        self._container.close()

    def release(self) -> None:
        """Give the file back to the system."""
        self._file.close()

    def _encode(self, samples: Samples) -> None:
        frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
        frame.sample_rate = self._rate
        frame.pts = self.samples
        for packet in self._stream.encode(frame):
            self._container.mux(packet)
        self.samples += len(samples)


class PartsWriter:
    """A recording as consecutive FLAC parts in one folder. Joined, the parts are exactly the recording.

    When the next part cannot be created, the present one goes on: a long part is better than none.
    """

    def __init__(
        self,
        folder: Path,
        rate: int = RATE,
        part_seconds: float = PART_SECONDS,
        on_part: Callable[[str, int], None] = lambda name, samples: None,
        first: int = 1,
    ) -> None:
        """Create the part of number `first`. Raises OSError.

        `on_part(name, samples)` is called with each part that is complete.
        """
        self._folder = folder
        self._rate = rate
        self._part_samples = round(part_seconds * rate)
        self._on_part = on_part
        self._number = first
        self._goal = self._part_samples
        self._parts = [FlacPart(folder / part_name(first), rate)]  # the last one grows, those before wait for the disk
        self._complete = 0  # samples in complete parts
        self._complete_bytes = 0
        self._synced_at = time.monotonic()

    @property
    def samples(self) -> int:
        """Samples taken so far, saved or not."""
        return self._complete + sum(part.taken for part in self._parts)

    @property
    def saved_samples(self) -> int:
        """Samples, counted from the start without a gap, that are safely on the disk."""
        return self._complete + (self._parts[0].saved_samples if self._parts else 0)

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return self._complete_bytes + sum(part.size for part in self._parts)

    @property
    def error(self) -> OSError | None:
        """Why the disk takes nothing, or None."""
        return self._parts[0].error if self._parts else None

    @property
    def overwhelmed(self) -> bool:
        """Whether the disk has refused data for so long that the memory limit is reached."""
        return sum(part.waiting for part in self._parts) > _HEADROOM

    def write(self, samples: Samples) -> None:
        """Add sound to the recording. Data that the disk refuses is kept in memory and tried again (see `error`)."""
        while samples.size:
            part = self._parts[-1]
            free = self._goal - part.taken
            part.write(samples[:free])
            samples = samples[free:]
            if part.taken >= self._goal:
                self._next_part()

    def write_silence(self, count: int) -> None:
        """Add `count` samples of silence, a second at a time so that memory stays flat."""
        second = np.zeros(self._rate, np.int16)
        while count > 0:
            self.write(second[:count])
            count -= self._rate

    def sync_when_due(self) -> bool:
        """Force to the disk when half a second has passed since the last time; whether anything new was saved."""
        if time.monotonic() - self._synced_at < SYNC_SECONDS:
            return False
        return self.sync()

    def sync(self) -> bool:
        """Force to the disk what was written; whether that succeeded."""
        self._synced_at = time.monotonic()
        while self._parts[0].sync():
            if len(self._parts) == 1:
                return True
            self._let_go(self._parts.pop(0))
        return False

    def close(self) -> bool:
        """Complete the last part; whether all of it reached the disk. An empty part is removed."""
        self._parts[-1].finish()
        done = self.sync()
        for part in self._parts:
            self._let_go(part, saved=done)
        if done:
            self._parts.clear()
        return done

    def _next_part(self) -> None:
        try:
            following = FlacPart(self._folder / part_name(self._number + 1), self._rate)
        except OSError:
            self._goal += self._part_samples
            return
        self._number += 1
        self._goal = self._part_samples
        self._parts[-1].finish()
        self._parts.append(following)
        self.sync()

    def _let_go(self, part: FlacPart, saved: bool = True) -> None:
        part.release()
        if not part.samples:
            with contextlib.suppress(OSError):
                part.path.unlink()
        elif saved:
            self._complete += part.samples
            self._complete_bytes += part.size
            self._on_part(part.path.name, part.samples)
