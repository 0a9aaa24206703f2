"""The state of a recording, fed with blocks by hand: what needs no microphone to be shown."""

import contextlib
import dataclasses
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from fieldscribe import errors
from fieldscribe.audio.device import Device
from fieldscribe.audio.record import clock
from fieldscribe.audio.record.alarms import AlarmKind
from fieldscribe.audio.record.events import (
    Finished,
    Level,
    Marked,
    Missing,
    PartDone,
    Paused,
    RecorderEvent,
    Resumed,
    Started,
    Warned,
    from_message,
    to_message,
)
from fieldscribe.audio.record.microphone import CapturedBlock
from fieldscribe.audio.record.recovery import is_interrupted, repair
from fieldscribe.audio.record.sidecar import Sidecar, read_sidecar
from fieldscribe.audio.record.take import FILL_LIMIT, Take
from fieldscribe.domain import MomentKind

Read = Callable[[Path], np.ndarray]
GB = 2**30


class Stage:
    """A take with a microphone that we are ourselves; `now` is the time at which the next block ends."""

    def __init__(self, folder: Path, **options: object) -> None:
        self.said: list[RecorderEvent] = []
        self.free = GB
        self.take = Take(
            folder, Sidecar("uid", "Title"), self.said.append, free_bytes=lambda folder: self.free, **options
        )
        self.now = clock.elapsed_seconds()
        self.sound = np.random.default_rng(3).integers(-9000, 9000, 16_000 * 60).astype(np.int16)
        self.at = 0

    def hear(self, seconds: float, overflow: bool = False) -> None:
        for _ in range(round(seconds * 20)):
            self.now += 0.05
            self.take.sound(CapturedBlock(self.sound[self.at : self.at + 800], self.now, overflow))
            self.at += 800
            overflow = False

    def alarms(self) -> list[tuple[AlarmKind, bool]]:
        return [(event.alarm.kind, event.alarm.active) for event in self.said if isinstance(event, Warned)]

    def of(self, kind: type) -> list:
        return [event for event in self.said if isinstance(event, kind)]


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder that refuses new files and new names; root, whom nothing is refused, is nobody meanwhile."""
    folder.chmod(0o500)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
        folder.chmod(0o700)


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


def test_sound_during_a_pause_is_not_recorded(stage: Stage, tmp_path: Path, recorded: Read) -> None:
    stage.hear(2)
    stage.take.pause()
    stage.take.pause()
    stage.hear(5)
    stage.take.resume()
    stage.hear(1)
    stage.take.finish("stopped")
    assert np.array_equal(recorded(tmp_path), np.concatenate([stage.sound[:32_000], stage.sound[112_000:128_000]]))
    assert stage.of(Paused) == [Paused(2.0)] and stage.of(Resumed) == [Resumed(2.0)]
    assert [pause.time for pause in read_sidecar(tmp_path).pauses] == [2.0]
    assert stage.alarms() == []
    assert stage.of(Finished) == [Finished(3.0, "stopped", True)]


def test_stopping_while_paused_closes_the_pause(stage: Stage, tmp_path: Path) -> None:
    stage.hear(1)
    stage.take.pause()
    stage.take.finish("stopped")
    assert len(read_sidecar(tmp_path).pauses) == 1


def test_moments_have_the_time_of_the_recording(stage: Stage, tmp_path: Path) -> None:
    stage.hear(1.5)
    stage.take.mark(MomentKind.PLUS, "gute Übergabe", "m1")
    stage.take.pause()
    stage.hear(3)
    stage.take.resume()
    stage.hear(0.5)
    stage.take.mark(MomentKind.QUESTION)
    assert [event.moment.time for event in stage.of(Marked)] == [1.5, 2.0]
    kept = read_sidecar(tmp_path).moments
    assert [(moment.time, moment.kind) for moment in kept] == [(1.5, MomentKind.PLUS), (2.0, MomentKind.QUESTION)]


def test_a_gap_is_filled_with_silence_and_reported(stage: Stage, tmp_path: Path, recorded: Read) -> None:
    stage.hear(5)
    stage.now += 3.0
    stage.hear(5, overflow=True)
    stage.take.finish("stopped")
    found = recorded(tmp_path)
    assert len(found) == pytest.approx(13 * 16_000, abs=1600)
    assert np.array_equal(found[-64_000:], stage.sound[96_000:160_000])
    (gap,) = read_sidecar(tmp_path).gaps
    assert gap.seconds == gap.filled == pytest.approx(3.0, abs=0.1)
    assert stage.of(Missing) == [Missing(gap.time, gap.seconds, gap.filled)]
    assert stage.alarms() == [(AlarmKind.GAP, True)]


def test_a_device_that_comes_back_leaves_silence_for_the_time_between(
    stage: Stage, tmp_path: Path, recorded: Read
) -> None:
    stage.hear(2)
    stage.now += 10.0
    stage.take.reopened("Webcam")
    stage.hear(2)
    stage.take.finish("stopped")
    found = recorded(tmp_path)
    assert len(found) == pytest.approx(14 * 16_000, abs=1)
    assert np.array_equal(found[:32_000], stage.sound[:32_000])
    assert np.array_equal(found[-32_000:], stage.sound[32_000:64_000])
    assert stage.alarms() == [(AlarmKind.OTHER_DEVICE, True), (AlarmKind.GAP, True)]
    assert read_sidecar(tmp_path).device == "Webcam"


def test_a_pause_while_the_microphone_is_lost_is_not_filled(
    stage: Stage, tmp_path: Path, recorded: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is pulled out, the person pauses, plugs it in again after a while, and goes on."""
    monkeypatch.setattr(clock, "elapsed_seconds", lambda: stage.now)
    stage.hear(2)
    stage.take._lost = True  # as after a second of ticks
    stage.now += 3.0
    stage.take.pause()
    stage.now += 60.0
    stage.take.resume()
    stage.now += 1.0
    stage.take.reopened("")
    stage.hear(2)
    stage.take.finish("stopped")
    assert len(recorded(tmp_path)) == pytest.approx((2 + 3 + 1 + 2) * 16_000, abs=1)
    assert [gap.seconds for gap in read_sidecar(tmp_path).gaps] == pytest.approx([3.0, 1.0], abs=0.001)


def test_reopening_the_same_device_is_not_reported_as_another_one(stage: Stage) -> None:
    """A sound server has one device for whichever microphone it chooses, and tells of that by itself."""
    server = Device("pulse", 44_100, 1, default=True, index=0, host="ALSA")
    stage.take.started(CapturedBlock(stage.sound[:800], stage.now, opened=server), awake=True)
    stage.hear(1)
    stage.take.other_device("Webcam")
    stage.take.reopened("pulse")
    stage.hear(1)
    assert stage.alarms() == [(AlarmKind.OTHER_DEVICE, True)]


def test_a_microphone_that_never_answered_leaves_no_gap(stage: Stage, tmp_path: Path) -> None:
    stage.take._lost = True
    stage.take.finish("stopped")
    assert read_sidecar(tmp_path).gaps == () and stage.alarms() == []


def test_a_night_of_sleep_is_only_partly_filled_with_silence(stage: Stage, tmp_path: Path) -> None:
    stage.hear(1)
    stage.now += 9 * 3600
    stage.take.reopened("")
    stage.hear(1)
    (gap,) = read_sidecar(tmp_path).gaps
    assert gap.filled == FILL_LIMIT and gap.seconds == pytest.approx(9 * 3600, abs=1)
    assert stage.take.time == pytest.approx(FILL_LIMIT + 2, abs=0.1)


def test_sleep_and_a_changed_clock_raise_alarms(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    real = clock.read_clocks()
    after = dataclasses.replace(real, elapsed=real.elapsed + 600, wall=real.wall + 7800)
    monkeypatch.setattr(clock, "read_clocks", lambda: after)
    stage.take.tick()
    assert stage.alarms() == [(AlarmKind.SLEPT, True), (AlarmKind.CLOCK, True)]


def test_the_time_limit_is_exact_to_the_sample(tmp_path: Path, recorded: Read) -> None:
    stage = Stage(tmp_path, limit=1.2345)
    stage.hear(3)
    assert stage.take.ended == "limit"
    stage.take.finish(stage.take.ended)
    assert np.array_equal(recorded(tmp_path), stage.sound[: round(1.2345 * 16_000)])


def test_saved_is_what_is_on_the_disk(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    later = time.monotonic() + 100
    monkeypatch.setattr(time, "monotonic", lambda: later)
    stage.hear(1.0)
    (level,) = stage.of(Level)
    assert level.time == 0.05 and level.saved == 0.0
    later += 1
    stage.hear(0.05)
    assert 0.9 < stage.of(Level)[-1].saved <= stage.of(Level)[-1].time


def test_little_disk_space_warns_and_none_ends_the_recording(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: later)
    stage.hear(1)
    stage.free = 50 * 2**20
    later += 3
    stage.take.tick()
    assert stage.alarms()[-1] == (AlarmKind.DISK_LOW, True) and not stage.take.ended
    stage.free = 2**20
    later += 3
    stage.take.tick()
    assert stage.alarms()[-1] == (AlarmKind.DISK_FULL, True)
    assert stage.take.ended == "disk_full"
    stage.take.finish(stage.take.ended)
    assert not is_interrupted(tmp_path)


def test_a_full_disk_is_reported_before_recording(tmp_path: Path) -> None:
    with pytest.raises(errors.NoRoomToRecord):
        Take(tmp_path, Sidecar("u"), print, free_bytes=lambda folder: 2**20)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_full_at_the_start_is_reported_and_leaves_nothing(small_disk: Callable[[int], Path]) -> None:
    """As where each person may use so much of it, and the system tells of more."""
    disk = small_disk(512)
    with pytest.raises(errors.NoRoomToRecord):
        Take(disk, Sidecar("u"), print, free_bytes=lambda folder: GB)
    assert list(disk.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no folder that is read-only")
def test_sound_is_closed_even_when_the_folder_became_read_only(stage: Stage, tmp_path: Path, recorded: Read) -> None:
    stage.hear(2)
    with read_only(tmp_path):
        stage.take.finish("stopped")
    assert np.array_equal(recorded(tmp_path), stage.sound[: 16_000 * 2])
    assert stage.of(Finished) == [Finished(2.0, "stopped", True)]


def test_a_folder_that_cannot_be_written_is_reported_before_recording(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(errors.NotWritable):
        Take(tmp_path / "file" / "folder", Sidecar("u"), print, free_bytes=lambda folder: GB)


def test_on_a_full_disk_the_recording_is_closed_with_reserved_space(
    small_disk: Callable[[int], Path], recorded: Read
) -> None:
    disk = small_disk(4096)
    folder = disk / "u"
    folder.mkdir()
    stage = Stage(folder)
    stage.hear(10)
    with (disk / "other").open("wb", buffering=0) as other:
        try:
            while other.write(bytes(4096)):
                pass
        except OSError:
            pass
    stage.hear(2)
    stage.take._writer.sync()
    stage.take.tick()
    assert stage.take.ended == "disk_full"
    assert (AlarmKind.DISK_FULL, True) in stage.alarms()
    stage.take.finish(stage.take.ended)
    assert stage.of(Finished) == [Finished(12.0, "disk_full", True)]
    assert np.array_equal(recorded(folder), stage.sound[: 12 * 16_000])
    assert read_sidecar(folder).ended == "disk_full"


def test_sound_that_the_disk_refused_is_reported_and_repaired_later(
    small_disk: Callable[[int], Path], recorded: Read
) -> None:
    disk = small_disk(3000)
    folder = disk / "u"
    folder.mkdir()
    stage = Stage(folder)
    stage.hear(2)
    stage.take._writer.sync()
    with (disk / "other").open("wb", buffering=0) as other:
        try:
            while other.write(bytes(4096)):
                pass
        except OSError:
            pass
    stage.hear(58)  # far more than the room kept for closing
    stage.take.finish("disk_full")
    (end,) = stage.of(Finished)
    assert not end.saved and end.seconds < 60
    (disk / "other").unlink()
    assert is_interrupted(folder)
    repair(folder)
    found = recorded(folder)
    assert len(found) >= end.seconds * 16_000
    assert np.array_equal(found, stage.sound[: len(found)])


@pytest.mark.parametrize(
    "event",
    [
        Started("Mikrofon", 44_100, 1.0, True),
        Level(1.0, 0.5, 0.1, 0.01, False),
        Paused(1.0),
        Resumed(1.0),
        Missing(1.0, 2.0, 2.0),
        PartDone("part-001.flac", 600.0),
        Finished(1.0, "stopped", True),
    ],
)
def test_events_travel_as_messages(event: RecorderEvent) -> None:
    assert from_message(to_message(event)) == event


def test_events_with_nested_data_travel_as_messages(stage: Stage) -> None:
    stage.hear(1)
    stage.take.mark(MomentKind.DELTA, "x")
    stage.take.other_device("Y")
    for event in (stage.of(Marked)[0], stage.of(Warned)[0]):
        assert from_message(to_message(event)) == event
    assert from_message({"kind": "hello"}) is None
