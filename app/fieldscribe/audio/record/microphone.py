"""The microphone as a stream of 16 kHz mono blocks that may stop and resume.

The callback of PortAudio runs on a foreign thread and only hands bytes over. A lost device raises nothing there: blocks
simply stop. Whoever reads notices that and calls `reopen`, which works in a thread of its own, because calls into the
system's sound may hang when a device was torn out.
"""

import contextlib
import queue
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

import av
import numpy as np

from fieldscribe import errors
from fieldscribe.audio import device as devices
from fieldscribe.audio.levels import Samples
from fieldscribe.audio.record.clock import elapsed_seconds
from fieldscribe.audio.record.writer import RATE

_QUEUE_SECONDS = 600  # of sound that may wait for a slow disk: 19 MB
_RETRY_SECONDS = 1.0
_OPEN_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class CapturedBlock:
    """Some sound: 16-bit mono at 16 kHz, when it arrived (elapsed seconds), whether the system lost sound before it.

    `opened` is the device that it is the first block of, after `Microphone` was opened or opened again.
    """

    samples: Samples
    at: float
    overflow: bool = False
    opened: devices.Device | None = None


@dataclass(frozen=True, slots=True)
class _Raw:
    data: bytes
    at: float
    overflow: bool
    source: "_Source"


@dataclass(eq=False, slots=True)
class _Source:
    """One opened device with what is needed to turn its bytes into our samples."""

    device: devices.Device
    stream: Any = None
    rate: int = RATE
    resampler: Any = None
    opened: threading.Event = field(default_factory=threading.Event)  # sound may come before the call returns
    given_up: bool = False
    announced: bool = False

    @property
    def channels(self) -> int:
        return int(self.stream.channels)


class Microphone:
    """A microphone by name, or the default one. `open`, then `read` until `close`; `reopen` when it has dried up."""

    def __init__(self, name: str | None = None) -> None:
        """Nothing is opened yet."""
        self.wanted = name
        self._blocks: queue.Queue[_Raw] = queue.Queue(_QUEUE_SECONDS * devices.BLOCKS_PER_SECOND)
        self._source: _Source | None = None
        self._reader: _Source | None = None  # whose blocks are being read
        self._reopening: threading.Thread | None = None
        self._closed = threading.Event()

    def open(self) -> devices.Device:
        """Open the microphone and let it run. Raises `NoMicrophone`, `UnknownMicrophone`, `MicrophoneRefused`."""
        found = devices.microphone_named(self.wanted)
        opening: Future[_Source] = Future()

        def open_it() -> None:
            try:
                opening.set_result(self._opened(found))
            except BaseException as error:
                opening.set_exception(error)

        threading.Thread(target=open_it, daemon=True).start()  # may hang, as with a Bluetooth headset out of range
        try:
            self._source = opening.result(_OPEN_SECONDS)
        except TimeoutError:
            raise errors.MicrophoneRefused(found.name, "no answer") from None
        return found

    def read(self, timeout: float) -> CapturedBlock | None:
        """The next block, or None when there was none for `timeout` seconds."""
        try:
            raw = self._blocks.get(timeout=timeout) if timeout else self._blocks.get_nowait()
        except queue.Empty:
            return None
        source = raw.source
        samples = _to_mono_16k(source, raw.data)
        if self._reader is not source:
            tail = _rest_of(self._reader)
            self._reader = source
            samples = np.concatenate([tail, samples]) if tail.size else samples
        opened = None if source.announced else source.device
        source.announced = True
        return CapturedBlock(samples, raw.at, raw.overflow, opened)

    def reopen(self) -> None:
        """Close the device, and try in the background to open it, or the default one, again. Returns at once."""
        if self._reopening is not None and self._reopening.is_alive():
            return
        self._reopening = threading.Thread(target=self._search, daemon=True)
        self._reopening.start()

    def close(self) -> list[CapturedBlock]:
        """Stop capturing and return the blocks that were not read yet. The device closes when the process ends."""
        self._closed.set()
        rest = []
        while (block := self.read(0)) is not None:
            rest.append(block)
        if (tail := _rest_of(self._reader)).size:
            rest.append(CapturedBlock(tail, rest[-1].at if rest else elapsed_seconds()))
        return rest

    def _opened(self, device: devices.Device) -> _Source:
        source = _Source(device)

        def callback(data: Any, frames: int, time: Any, status: Any) -> None:
            raw = _Raw(bytes(data), elapsed_seconds(), bool(status.input_overflow), source)
            while not (self._closed.is_set() or source.given_up):
                # full only when the disk stood still for ten minutes: then the system buffers, loses, and we notice
                with contextlib.suppress(queue.Full):
                    self._blocks.put(raw, timeout=0.2)
                    return

        source.stream, source.rate = devices.open_input(device, RATE, callback)
        source.opened.set()
        return source

    def _search(self) -> None:
        """Try to open the wanted device, or else any, until one opens."""
        if self._source is not None:
            self._source.given_up = True
            devices.abort_stream(self._source.stream)
            self._source = None
        while not self._closed.is_set():
            devices.refresh()
            for name in dict.fromkeys([self.wanted, None]):
                with contextlib.suppress(errors.FieldscribeError):
                    self._source = self._opened(devices.microphone_named(name))
                    return
            self._closed.wait(_RETRY_SECONDS)


def _to_mono_16k(source: _Source, data: bytes) -> Samples:
    """A device's bytes as our samples. What is 16 kHz mono already stays as it is, to the bit."""
    source.opened.wait()
    samples = np.frombuffer(data, np.int16)
    if source.rate == RATE and source.channels == 1:
        return samples
    layout = "mono" if source.channels == 1 else "stereo"
    if source.resampler is None:
        source.resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout=layout)
    frame.sample_rate = source.rate
    return _joined(source.resampler.resample(frame))


def _rest_of(source: _Source | None) -> Samples:
    """The samples that a device's resampler still holds."""
    if source is None or source.resampler is None:
        return np.empty(0, np.int16)
    rest = _joined(source.resampler.resample(None))
    source.resampler = None
    return rest


def _joined(frames: list[Any]) -> Samples:
    parts: list[Samples] = [frame.to_ndarray()[0] for frame in frames]
    return np.concatenate(parts) if parts else np.empty(0, np.int16)
