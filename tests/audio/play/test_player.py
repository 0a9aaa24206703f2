"""The player on real streams: a loudspeaker of a sound server that is heard again, and ALSA's null that never waits."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tests.microphones import ASSETS, decoded

from fieldscribe.audio.record.recorder import Recorder
from fieldscribe.audio.record.writer import PartsWriter

RATE = 16_000
Microphone = Callable[[np.ndarray], str]

PLAYER = """
import json, sys, threading
from pathlib import Path
from fieldscribe.audio.play.player import Player
from fieldscribe.audio.play.sound import DecodedSound
ended = threading.Event()
positions, errors = [], []
def on_error(error):
    errors.append(str(error))
    ended.set()
player = Player(DecodedSound(Path(sys.argv[1])), positions.append, ended.set, on_error, device=sys.argv[2])
{steps}
player.close()
print(json.dumps([positions, errors]))
"""


def play(sound: Path, device: str, steps: str) -> tuple[list[float], list[str]]:
    """Run a player in a process of its own; the positions (s) that it reported, and its problems."""
    import json

    code = PLAYER.replace("{steps}", steps)
    done = subprocess.run(
        [sys.executable, "-c", code, str(sound), device], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    positions, errors = json.loads(done.stdout)
    return positions, errors


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "sound.s16"
    decoded(ASSETS / "sample-debrief.flac")[: 20 * RATE].astype("<i2").tofile(path)
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="the null device is one of ALSA")
def test_the_player_reports_positions_up_to_the_end(file_microphone: Microphone, raw: Path) -> None:
    device = file_microphone(np.zeros(10))
    positions, errors = play(raw, device, "player.seek(4.0)\nplayer.speed = 1.5\nplayer.play()\nassert ended.wait(60)")
    assert errors == []
    assert positions[0] == 4.0 and positions == sorted(positions)
    assert positions[-1] == pytest.approx(20.0, abs=0.1)


@pytest.mark.skipif(sys.platform != "linux", reason="the null device is one of ALSA")
def test_the_player_stops_at_the_given_time(file_microphone: Microphone, raw: Path) -> None:
    device = file_microphone(np.zeros(10))
    steps = """
player.play(until=2.0)
assert ended.wait(60)
assert not player.playing and abs(player.position - 2.0) < 0.1, player.position
player.seek(99)
assert player.position == player.duration == 20.0
player.seek(-3)
assert player.position == 0.0
player.speed = 9
assert player.speed == 2.0
"""
    assert play(raw, device, steps)[1] == []


@pytest.mark.skipif(sys.platform != "linux", reason="the null device is one of ALSA")
def test_a_recording_with_trimmed_ends_plays_from_its_start_to_its_end(file_microphone: Microphone, raw: Path) -> None:
    device = file_microphone(np.zeros(10))
    steps = """
player = Player(DecodedSound(Path(sys.argv[1])), positions.append, ended.set, on_error, sys.argv[2], span=(5.0, 8.0))
assert player.position == 5.0
for start in (None, None, 6.0, 2.0):
    ended.clear()
    before = len(positions)
    if start is not None:
        player.seek(start)
        assert player.position == start
    player.play()
    assert ended.wait(60)
    # The null device does not wait, so the first position that is reported may be a late one.
    assert (start or 5.0) <= positions[before] <= positions[-1] and abs(positions[-1] - 8.0) < 0.1, positions[before:]
ended.clear()
player.seek(19.0)  # what was left out can be heard all the same
player.play()
assert ended.wait(60) and positions[-1] > 19.5
"""
    assert play(raw, device, steps)[1] == []


@pytest.mark.skipif(sys.platform != "linux", reason="the null device is one of ALSA")
def test_a_loop_is_left_only_by_the_person(file_microphone: Microphone, raw: Path) -> None:
    device = file_microphone(np.zeros(10))
    steps = """
import time
player.loop = (3.0, 4.0)
player.play()
while len(positions) < 30:
    time.sleep(0.01)
assert player.playing
player.loop = None
assert ended.wait(60)
"""
    positions, _ = play(raw, device, steps)
    arrived = next(position for position, time in enumerate(positions) if time >= 2.9)
    assert all(2.9 <= time <= 4.1 for time in positions[arrived:25])
    assert positions[-1] == pytest.approx(20.0, abs=0.1)


@pytest.mark.skipif(sys.platform != "linux", reason="the null device is one of ALSA")
def test_a_file_that_disappears_during_playback_is_reported_in_a_sentence(
    file_microphone: Microphone, raw: Path
) -> None:
    device = file_microphone(np.zeros(10))
    steps = "player.loop = (0.0, 5.0)\nplayer.play()\nPath(sys.argv[1]).unlink()\nassert ended.wait(60)"
    assert "no sound to play" in play(raw, device, steps)[1][0]


@pytest.mark.real_time
def test_playback_keeps_the_pitch_and_reports_a_lost_loudspeaker(sound_server, tmp_path: Path, recorded) -> None:
    modules = sound_server.add_microphone("room")
    sound_server.pactl("set-default-sink", "room-sink")
    tone = (9000 * np.sin(2 * np.pi * 440 * np.arange(20 * RATE) / RATE)).astype("<i2")
    tone.tofile(tmp_path / "tone.s16")
    folder = tmp_path / "heard"
    folder.mkdir()
    with Recorder(folder, "uid", device="pulse") as recorder:
        events = recorder.events()
        next(events)
        steps = "player.speed = 1.5\nplayer.play(until=6.0)\nassert ended.wait(60)"
        assert play(tmp_path / "tone.s16", "pulse", steps)[1] == []
        recorder.stop()
        list(events)
    heard = recorded(folder).astype(float)
    loud = heard[np.flatnonzero(np.abs(heard) > 3000)[0] + RATE // 4 :][: 2 * RATE]
    assert np.argmax(np.abs(np.fft.rfft(loud * np.hanning(len(loud))))) * RATE / len(loud) == pytest.approx(440, abs=2)
    steps = f"""
import subprocess
player.play()
for module in {modules!r}:
    subprocess.run(["pactl", "unload-module", module], check=True)
assert ended.wait(60)
"""
    assert "no loudspeaker" in play(tmp_path / "tone.s16", "pulse", steps)[1][0]


def test_after_a_seek_no_old_position_is_reported(raw: Path) -> None:
    """The loudspeaker takes sound at any moment: here, as soon as it may."""
    import threading

    from fieldscribe.audio.play.player import Player
    from fieldscribe.audio.play.sound import DecodedSound

    class Eager:
        """A lock after which the loudspeaker always comes next."""

        def __init__(self, lock: threading.Lock) -> None:
            self.lock = lock

        def __enter__(self) -> None:
            self.lock.acquire()

        def __exit__(self, *error: object) -> None:
            self.lock.release()
            player._lock = self.lock
            player._callback(bytearray(1600), 800, None, None)
            player._lock = self

    player = Player(DecodedSound(raw))
    player._restart()
    player._prepare()
    player._lock = Eager(player._lock)
    player.seek(10.0)
    assert player.position == 10.0


def test_a_missing_sound_is_reported_in_a_sentence(tmp_path: Path) -> None:
    from fieldscribe.audio.play.player import Player
    from fieldscribe.audio.play.sound import DecodedSound, RecordedSound
    from fieldscribe.errors import NothingToPlay

    (tmp_path / "empty").touch()
    with pytest.raises(NothingToPlay):
        Player(DecodedSound(tmp_path / "empty")).play()
    writer = PartsWriter(tmp_path)
    writer.write(np.zeros(RATE, np.int16))
    writer.close()
    gone = Player(RecordedSound([(tmp_path / "gone.flac", RATE)]))
    with pytest.raises(NothingToPlay):
        gone.play()
    assert not gone.playing
