"""Play a recording: from any sample, at another speed, a span again and again, without the silences.

A thread prepares sound ahead of the loudspeaker; PortAudio's callback only takes what is ready. Sound that is ready
when the person seeks or changes the speed is thrown away, so that every change is heard at once.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from fieldscribe import errors
from fieldscribe.audio import device as devices
from fieldscribe.audio.play.playback_stream import Chunk, chunks
from fieldscribe.audio.play.sound import Sound
from fieldscribe.audio.play.tempo import MAX_SPEED, MIN_SPEED
from fieldscribe.audio.record.writer import RATE

_AHEAD = 0.3  # s of sound that is ready before it is needed
_TICK = 0.05  # s between two position events
_DEAD = 100  # ticks without a callback after which the loudspeaker is gone; Bluetooth takes seconds to wake up


class Player:
    """Plays one sound. All times are seconds on the recording.

    `on_position(time)` is called 20 times a second while it plays, `on_end()` when it reached the end,
    `on_error(error)` when the loudspeaker went away; all from the player's own thread. Close it when done.
    """

    def __init__(
        self,
        sound: Sound,
        on_position: Callable[[float], None] = lambda time: None,
        on_end: Callable[[], None] = lambda: None,
        on_error: Callable[[errors.FieldscribeError], None] = lambda error: None,
        device: str | None = None,
        span: tuple[float, float] | None = None,
    ) -> None:
        """Nothing is opened yet. `device` names the loudspeaker; None takes the default one.

        `span` (s from, s to) is what counts of the sound: playing begins at its start and stops at its end. What lies
        outside is heard by whoever goes there with `seek`.
        """
        self._sound = sound
        self._first, self._last = span or (0.0, sound.samples / RATE)
        self._on_position, self._on_end, self._on_error = on_position, on_end, on_error
        self._device = device
        self._lock = threading.Lock()
        self._ready: deque[Chunk] = deque()
        self._ready_samples = 0
        self._source: Iterator[Chunk] | None = None
        self._exhausted = False
        self._time = self._first
        self._speed = 1.0
        self._loop: tuple[float, float] | None = None
        self._until: float | None = None
        self._skip_silence = False
        self._stream: Any = None
        self._rate = RATE
        self._callbacks = 0
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()

    @property
    def duration(self) -> float:
        """Seconds of sound."""
        return self._sound.samples / RATE

    @property
    def position(self) -> float:
        """The present position in seconds."""
        return self._time

    @property
    def playing(self) -> bool:
        """Whether sound is playing."""
        return self._thread is not None and not self._stop.is_set()

    @property
    def speed(self) -> float:
        """The playback speed; 1 is normal."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._speed = min(MAX_SPEED, max(MIN_SPEED, speed))
        self._restart()

    @property
    def loop(self) -> tuple[float, float] | None:
        """The span that is played again and again, or None."""
        return self._loop

    @loop.setter
    def loop(self, span: tuple[float, float] | None) -> None:
        self._loop = span if span is None or span[1] - span[0] >= _TICK else None
        self._restart()

    @property
    def skip_silence(self) -> bool:
        """Whether long silences are left out."""
        return self._skip_silence

    @skip_silence.setter
    def skip_silence(self, skip: bool) -> None:
        self._skip_silence = skip
        self._restart()

    def seek(self, time: float) -> None:
        """Go to a time, playing or not."""
        self._restart(min(max(0.0, time), self.duration))
        if not self.playing:
            self._on_position(self._time)

    def play(self, until: float | None = None) -> None:
        """Play from where it is (at the end: from the start), up to `until` (s) or the end.

        Raises `NoLoudspeaker`, `NothingToPlay`.
        """
        if not self._sound.samples:
            raise errors.NothingToPlay
        self._sound.read(round(self._time * RATE), 1)  # raises here, and not in the thread, when the file is gone
        if self.playing:
            with self._lock:
                self._until = until
            self._restart()
            return
        if self._time >= self.duration or (until is None and abs(self._time - self._last) < _TICK):
            self._time = self._first
        self._until = until
        self._restart()
        self._stop = threading.Event()
        self._open()
        self._thread = threading.Thread(target=self._feed, args=(self._stop, self._stream), daemon=True)
        self._thread.start()

    def pause(self) -> None:
        """Stop at the present position."""
        self._stop.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(2)
        self._thread = None

    def close(self) -> None:
        """Stop, and close the loudspeaker."""
        self.pause()

    @property
    def _end(self) -> float | None:
        inside = self._until is None and self._loop is None and self._time < self._last
        return self._last if inside else self._until

    def _restart(self, time: float | None = None) -> None:
        """Begin to prepare sound again: at `time`, to be played on from there, or at the present place."""
        with self._lock:  # for all of it: the loudspeaker moves the place on whenever it takes sound
            if time is not None:
                self._time, self._until = time, None
            self._ready.clear()
            self._ready_samples = 0
            self._exhausted = False
            self._source = chunks(
                self._sound,
                self._time,
                speed=self._speed,
                rate=self._rate,
                loop=self._loop,
                end=self._end,
                skip_silence=self._skip_silence,
            )

    def _open(self) -> None:
        try:
            self._stream, rate = _open_output(self._device, self._callback)
        except errors.NoLoudspeaker:
            devices.refresh()  # something may have been plugged in since
            self._stream, rate = _open_output(self._device, self._callback)
        if rate != self._rate:
            self._rate = rate
            self._restart()

    def _callback(self, data: Any, frames: int, time: Any, status: Any) -> None:
        """Pass prepared sound to the loudspeaker, or silence when none is ready."""
        out = np.frombuffer(data, np.int16)
        filled = 0
        with self._lock:
            self._callbacks += 1
            while filled < frames and self._ready:
                chunk = self._ready.popleft()
                piece = chunk.samples[: frames - filled]
                out[filled : filled + len(piece)] = piece
                filled += len(piece)
                self._ready_samples -= len(piece)
                self._time = chunk.time + len(piece) / self._rate * self._speed
                if len(piece) < len(chunk.samples):
                    self._ready.appendleft(Chunk(chunk.samples[len(piece) :], self._time))
        out[filled:] = 0

    def _feed(self, stop: threading.Event, stream: Any) -> None:
        """Prepare sound, report the position, detect the end and a lost loudspeaker."""
        idle = seen = 0
        try:
            while not stop.wait(_TICK):
                self._prepare()
                with self._lock:
                    at_end = self._exhausted and not self._ready
                    idle = 0 if self._callbacks != seen else idle + 1
                    seen = self._callbacks
                self._on_position(self._time)
                if at_end:
                    stop.wait(stream.latency)
                    break
                if idle >= _DEAD:
                    raise errors.NoLoudspeaker("no callback")
        except errors.FieldscribeError as error:
            stop.set()
            self._on_error(error)
            return
        finally:
            ended = not stop.is_set()
            stop.set()
            devices.abort_stream(stream)
        if ended:
            self._on_end()

    def _prepare(self) -> None:
        while True:
            with self._lock:
                source = self._source
                if source is None or self._exhausted or self._ready_samples >= _AHEAD * self._rate:
                    return
            chunk = next(source, None)
            with self._lock:
                if source is not self._source:
                    continue
                if chunk is None:
                    self._exhausted = True
                else:
                    self._ready.append(chunk)
                    self._ready_samples += len(chunk.samples)


def _open_output(name: str | None, callback: Callable[..., None]) -> tuple[Any, int]:
    """The loudspeaker of that name, or the default one, started, and its rate (Hz). Raises `NoLoudspeaker`."""
    for device in devices.loudspeakers():
        if name is None or device.name == name:
            return devices.open_output(device, RATE, callback)
    raise errors.NoLoudspeaker(f"no {name or 'device'}")
