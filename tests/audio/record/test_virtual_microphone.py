"""The recorder in real time, on a microphone of a sound server: pulled out and in, put to sleep, taken over, killed."""

import contextlib
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from fieldscribe.audio.record.alarms import AlarmKind
from fieldscribe.audio.record.events import Finished, Missing, RecorderEvent, Started, Warned
from fieldscribe.audio.record.recorder import Recorder
from fieldscribe.audio.record.recovery import is_interrupted, repair
from fieldscribe.audio.record.sidecar import read_sidecar

pytestmark = pytest.mark.real_time

RATE = 16_000
Read = Callable[[Path], np.ndarray]

WINDOW = """
import sys
from pathlib import Path
from fieldscribe.audio.record.events import Level
from fieldscribe.audio.record.recorder import Recorder
with Recorder(Path(sys.argv[1]), "uid", device="pulse") as recorder:
    print(recorder.pid, flush=True)
    for event in recorder.events():
        if isinstance(event, Level):
            print(event.time, event.saved, flush=True)
"""


@pytest.fixture
def source(speech: np.ndarray) -> np.ndarray:
    """Speech with noise under it, so that every stretch of it is at one place only; of low pitch, which stays whole
    when the sound server changes the rate."""
    speech = speech[: 60 * RATE]
    noise = np.convolve(np.random.default_rng(1).normal(0, 2000, len(speech)), np.ones(8) / 8, "same")
    return (speech // 2 + noise).astype(np.int16)


def place(found: np.ndarray, source: np.ndarray) -> tuple[float, float]:
    """Where in the source (s) this was heard, and the correlation there."""
    size = 1 << (len(found) + len(source)).bit_length()
    spectrum = np.fft.rfft(source.astype(float), size) * np.conj(np.fft.rfft(found.astype(float), size))
    lags = np.fft.irfft(spectrum, size)[: len(source) - len(found) // 2]
    at = int(np.argmax(lags))
    there = source[at : at + len(found)].astype(float)
    return at / RATE, float(np.corrcoef(there, found[: len(there)].astype(float))[0, 1])


class Listening:
    """A recorder whose events are collected while the test goes on."""

    def __init__(self, recorder: Recorder) -> None:
        self.events: list[RecorderEvent] = []
        self._changed = threading.Condition()
        self.recorder = recorder
        self.thread = threading.Thread(target=self._listen)
        self.thread.start()

    def _listen(self) -> None:
        for event in self.recorder.events():
            with self._changed:
                self.events.append(event)
                self._changed.notify_all()

    def until(self, what: Callable[[RecorderEvent], bool], after: int = 0, seconds: float = 60) -> RecorderEvent:
        """The first event since number `after` that is it; fails when it does not come."""
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(what, self.events[after:])), seconds), self.events[-3:]
            return next(event for event in self.events[after:] if what(event))

    def recorded_until(self, seconds: float) -> None:
        self.until(lambda event: getattr(event, "time", 0.0) >= seconds)

    def alarm(self, kind: AlarmKind, active: bool = True) -> Warned:
        return self.until(
            lambda event: isinstance(event, Warned) and event.alarm.kind is kind and event.alarm.active is active
        )

    def stop(self) -> Finished:
        self.recorder.stop()
        self.thread.join(60)
        assert isinstance(self.events[-1], Finished)
        return self.events[-1]


@contextlib.contextmanager
def recording(folder: Path) -> Iterator[Listening]:
    with Recorder(folder, "uid", device="pulse") as recorder:
        listening = Listening(recorder)
        listening.until(lambda event: isinstance(event, Started))
        yield listening
    listening.thread.join(60)


def test_a_recording_in_real_time_has_every_second_in_its_place(
    sound_server, source: np.ndarray, tmp_path: Path, recorded: Read
) -> None:
    """Up to the first gap that the recorder noted: benchmarks/recorder.py says whether a busy computer makes any."""
    sound_server.add_microphone("desk")
    player = sound_server.play(source, "desk")
    with recording(tmp_path) as listening:
        listening.recorded_until(10)
        listening.stop()
    player.kill()
    player.wait()
    gap = next((event.time for event in listening.events if isinstance(event, Missing)), 10.0)
    found = recorded(tmp_path)[RATE : round(gap * RATE)]  # what an idle server gives first is not what is played
    begins = place(found, source)[0]
    for at in range(0, len(found) - RATE, RATE):  # no second of it came earlier or later than the whole
        where, correlation = place(found[at : at + RATE], source)
        assert where - at / RATE == pytest.approx(begins, abs=2 / RATE)
        assert correlation > 0.95


def test_a_suspended_microphone_leaves_a_gap_of_the_right_length(
    sound_server, source: np.ndarray, tmp_path: Path, recorded: Read
) -> None:
    sound_server.add_microphone("desk")
    player = sound_server.play(source, "desk")
    with recording(tmp_path) as listening:
        listening.recorded_until(4)
        sound_server.pactl("suspend-source", "desk", "1")
        listening.alarm(AlarmKind.NO_SOUND)
        sound_server.pactl("suspend-source", "desk", "0")
        listening.alarm(AlarmKind.NO_SOUND, active=False)
        (missing,) = [listening.until(lambda event: isinstance(event, Missing))]
        listening.recorded_until(missing.time + missing.filled + 5)
        listening.stop()
    player.kill()
    player.wait()
    assert missing.filled == missing.seconds > 0.5
    found = recorded(tmp_path)
    end = round((missing.time + missing.filled) * RATE)
    silent = found[round(missing.time * RATE) : end]
    assert not silent.any()
    before, correlation_before = place(found[RATE : round(missing.time * RATE)], source)
    after, correlation_after = place(found[end + RATE :], source)
    assert min(correlation_before, correlation_after) > 0.95
    # what is heard after the gap lies where it lies in the source, as what was heard before
    assert (after - (end + RATE) / RATE) - (before - 1.0) == pytest.approx(0, abs=0.35)
    assert [gap.seconds for gap in read_sidecar(tmp_path).gaps] == [missing.seconds]


def test_recording_continues_after_the_microphone_is_unplugged_and_plugged_in(
    sound_server, source: np.ndarray, tmp_path: Path, recorded: Read
) -> None:
    modules = sound_server.add_microphone("desk")
    player = sound_server.play(source, "desk")
    with recording(tmp_path) as listening:
        listening.recorded_until(3)
        sound_server.remove(modules)
        player.wait()
        listening.alarm(AlarmKind.NO_SOUND)
        sound_server.add_microphone("table")
        player = sound_server.play(source[20 * RATE :], "table")
        listening.alarm(AlarmKind.NO_SOUND, active=False)
        missing = listening.until(lambda event: isinstance(event, Missing))
        listening.recorded_until(missing.time + missing.filled + 4)
        end = listening.stop()
    player.kill()
    player.wait()
    assert end.saved
    found = recorded(tmp_path)
    assert len(found) == pytest.approx(end.seconds * RATE, abs=1)
    assert place(found[RATE : round(missing.time * RATE)], source)[1] > 0.95
    assert place(found[-2 * RATE :], source)[1] > 0.95


def test_a_switch_to_another_microphone_raises_an_alarm(sound_server, tmp_path: Path) -> None:
    sound_server.add_microphone("webcam")
    modules = sound_server.add_microphone("desk")
    with recording(tmp_path) as listening:
        listening.recorded_until(4)  # the watch looks every two seconds: it has to have seen the first one
        sound_server.remove(modules)
        told = listening.alarm(AlarmKind.OTHER_DEVICE)
        listening.stop()
    assert "webcam" in told.alarm.sentence or "Webcam" in told.alarm.sentence


def test_a_kill_at_any_moment_loses_nothing_that_was_shown_as_saved(
    sound_server, source: np.ndarray, tmp_path: Path, recorded: Read
) -> None:
    """Six recorders side by side; how much later sound is lost in 42 kills is in benchmarks/recorder.py."""
    sound_server.add_microphone("desk")
    player = sound_server.play(source, "desk")
    randomness = random.Random(9)
    victims = [*["recorder"] * 2, *["window"] * 2, *["both"] * 2]
    folders = [tmp_path / f"{victim}-{number}" for number, victim in enumerate(victims)]
    programs = []
    for folder in folders:
        folder.mkdir()
        command = [sys.executable, "-c", WINDOW, str(folder)]
        programs.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, bufsize=1))
    recorders, saved = [], {}
    for program in programs:
        recorders.append(psutil.Process(int(program.stdout.readline())))
        while float(program.stdout.readline().split()[0]) < 3:
            pass
    for number in randomness.sample(range(len(victims)), len(victims)):
        time.sleep(randomness.uniform(0.1, 0.9))
        if victims[number] != "window":
            recorders[number].send_signal(signal.SIGKILL)
        if victims[number] != "recorder":
            programs[number].kill()
        with contextlib.suppress(psutil.NoSuchProcess):
            recorders[number].wait(60)
        programs[number].kill()
        *whole, _ = programs[number].stdout.read().split("\n")  # the last line may be torn
        saved[number] = float(whole[-1].split()[1])
        programs[number].wait()
        programs[number].stdout.close()
    player.kill()
    player.wait()
    for number, folder in enumerate(folders):
        assert is_interrupted(folder) is (victims[number] != "window")
        repair(folder)
        found = recorded(folder)
        assert len(found) / RATE >= saved[number] > 0, folder.name
        assert place(found[RATE:], source)[1] > 0.95, folder.name
