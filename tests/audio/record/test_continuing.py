"""A recording that had ended and goes on: its parts follow the earlier ones, and nothing of these is touched."""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from fieldscribe import errors
from fieldscribe.audio.record import clock
from fieldscribe.audio.record.events import Finished, Level, Marked, Started
from fieldscribe.audio.record.microphone import CapturedBlock
from fieldscribe.audio.record.recorder import Recorder
from fieldscribe.audio.record.recovery import is_interrupted, repair
from fieldscribe.audio.record.sidecar import Sidecar, read_sidecar
from fieldscribe.audio.record.take import Take
from fieldscribe.domain import MomentKind

Read = Callable[[Path], np.ndarray]
Microphone = Callable[[np.ndarray], str]
RATE = 16_000

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the file microphone is one of ALSA")


def record(folder: Path, sidecar: Sidecar, sound: np.ndarray, *, end: str = "stopped", **options: object) -> list:
    """Record the sound into the folder by hand; the events."""
    events: list = []
    take = Take(folder, sidecar, events.append, free_bytes=lambda _: 2**30, **options)
    now = clock.elapsed_seconds()
    for at in range(0, len(sound), 800):
        now += 0.05
        take.sound(CapturedBlock(sound[at : at + 800], now, False))
    take.mark(MomentKind.PLUS)
    take.finish(end)
    return events


def test_the_new_part_follows_on_one_time_line(tmp_path: Path, speech: np.ndarray, recorded: Read) -> None:
    record(tmp_path, Sidecar("uid", "Title"), speech[:160_000], part_seconds=6)
    before = {path.name: path.read_bytes() for path in tmp_path.glob("part-*.flac")}
    ended = read_sidecar(tmp_path)
    events = record(tmp_path, ended, speech[160_000:240_000], limit=4)
    after = read_sidecar(tmp_path)
    assert after.ended == "stopped" and after.parts[:2] == ended.parts and len(after.parts) == 3
    assert [one.time for one in after.continuations] == [10.0]
    assert np.array_equal(recorded(tmp_path), speech[: 14 * RATE])
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    levels = [event for event in events if isinstance(event, Level)]
    assert all(event.time >= 10 for event in levels)
    assert [event.moment.time for event in events if isinstance(event, Marked)] == [14.0]
    assert [moment.time for moment in after.moments] == [10.0, 14.0]
    assert events[-1] == Finished(14.0, "stopped", True)


def test_it_may_be_continued_again_and_again_also_after_an_interruption(
    tmp_path: Path, speech: np.ndarray, recorded: Read
) -> None:
    record(tmp_path, Sidecar("uid"), speech[:80_000])
    record(tmp_path, read_sidecar(tmp_path), speech[80_000:160_000], end="disk_full")
    (tmp_path / "part-003.flac.unreadable").touch()  # begun before a power cut, without any sound
    record(tmp_path, read_sidecar(tmp_path), speech[160_000:240_000])
    after = read_sidecar(tmp_path)
    assert [part.name for part in after.parts] == ["part-001.flac", "part-002.flac", "part-004.flac"]
    assert [one.time for one in after.continuations] == [5.0, 10.0]
    assert np.array_equal(recorded(tmp_path), speech[: 15 * RATE])


def test_what_cannot_begin_leaves_the_recording_as_it_was(tmp_path: Path, speech: np.ndarray) -> None:
    record(tmp_path, Sidecar("uid"), speech[:80_000])
    ended = read_sidecar(tmp_path)
    files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(errors.NoRoomToRecord):
        Take(tmp_path, ended, lambda _: None, free_bytes=lambda _: 0)
    take = Take(tmp_path, ended, lambda _: None, free_bytes=lambda _: 2**30)
    take.give_up()  # no sound ever came
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == files
    assert not is_interrupted(tmp_path)


def test_a_sidecar_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    Sidecar("uid").write(tmp_path)
    data = json.loads((tmp_path / "recording.json").read_text("utf-8"))
    del data["pauses"], data["continuations"]
    data["rests"] = [{"time": 4.0, "seconds": 60.0}]
    (tmp_path / "recording.json").write_text(json.dumps(data), "utf-8")
    assert [(one.time, one.seconds) for one in read_sidecar(tmp_path).pauses] == [(4.0, 60.0)]


@linux_only
def test_a_recorder_killed_in_the_second_part_loses_nothing_of_the_first(
    tmp_path: Path, file_microphone: Microphone, speech: np.ndarray, recorded: Read
) -> None:
    device = file_microphone(speech)
    with Recorder(tmp_path, "uid", device=device, limit=20) as recorder:
        list(recorder.events())
    first = (tmp_path / "part-001.flac").read_bytes()
    saved = 0.0
    with Recorder(tmp_path, "uid", device=device, continued=True) as recorder, pytest.raises(errors.ChildDied):
        for event in recorder.events():
            if isinstance(event, Started):
                recorder.mark(MomentKind.QUESTION)
            if isinstance(event, Level) and event.saved > 21:
                saved = event.saved
                os.kill(recorder.pid, signal.SIGKILL)
    assert is_interrupted(tmp_path)
    repaired = repair(tmp_path)
    assert (tmp_path / "part-001.flac").read_bytes() == first
    assert repaired.ended == "repaired" and repaired.seconds >= saved
    assert [moment.kind for moment in repaired.moments] == [MomentKind.QUESTION]
    found = recorded(tmp_path)
    second = found[20 * RATE :]
    assert np.array_equal(found[: 20 * RATE], speech[: 20 * RATE])
    assert np.array_equal(second, speech[: len(second)])  # the file begins anew for each who opens it
    assert repair(tmp_path) == repaired
