"""Recordings in the library: what is there while, after, and in spite of what happened."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest

from fieldscribe import errors
from fieldscribe.audio.record.events import Finished, Level, Marked, PartDone, Started
from fieldscribe.audio.record.sidecar import PartNote, Sidecar
from fieldscribe.audio.record.writer import PartsWriter
from fieldscribe.domain import MomentKind, RecordingState, TranscribeOptions
from fieldscribe.library import debriefs, moments, recordings
from fieldscribe.library.recordings import recordings_in_state
from fieldscribe.paths import data_folder
from fieldscribe.workflow.debriefs import find_debrief, list_debriefs
from fieldscribe.workflow.jobs import enqueue
from fieldscribe.workflow.listening import open_sound, proposed_trim, trim, write_clip
from fieldscribe.workflow.recording import LiveRecording
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.sound_files import recording_folder
from fieldscribe.workflow.upkeep import find_problems
from fieldscribe.workflow.workspace import Workspace

Read = Callable[[Path], np.ndarray]
Microphone = Callable[[np.ndarray], str]

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the file microphone is one of ALSA")


@pytest.fixture
def workspace():
    with Workspace.open(data_folder()) as workspace:
        yield workspace


def leave_behind(workspace: Workspace, sound: np.ndarray, uid: str, part_seconds: float = 600) -> Path:
    """A folder as a power cut leaves it."""
    folder = workspace.folder.recordings / uid
    folder.mkdir()
    writer = PartsWriter(folder, part_seconds=part_seconds)
    writer.write(sound)
    writer.sync()
    Sidecar(uid, "Nach dem Stromausfall", "2026-11-20T08:00:00+00:00").write(folder)
    return folder


@linux_only
def test_a_recording_is_in_the_library_from_its_start(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    states = []
    with LiveRecording(workspace, file_microphone(speech), title="Übung", site="Mwanza") as live:
        states += [one.uid for one in recordings_in_state(workspace.library, RecordingState.RECORDING)]
        for event in live.events():
            if isinstance(event, Started):
                live.mark(MomentKind.ACTION, "Sauger prüfen")
            if isinstance(event, Marked):
                live.stop()
    assert states == [live.recording.uid]
    recording = recordings.recording_of(workspace.library, live.debrief.id)
    assert recording.state is RecordingState.COMPLETE
    assert all(part.size and not Path(part.path).is_absolute() for part in recording.parts)
    (moment,) = moments.moments(workspace.library, live.debrief.id)
    assert (moment.kind, moment.text) == (MomentKind.ACTION, "Sauger prüfen")
    assert find_debrief(workspace, live.debrief.id).site == "Mwanza"
    sound = open_sound(workspace, recording)
    assert 0 < recording.duration * 16_000 == pytest.approx(sound.samples)
    found = sound.read(0, len(speech))  # behind its end the file microphone gives anything
    assert np.array_equal(found, speech[: len(found)])
    assert find_problems(workspace) == []
    assert recover(workspace) == []


@linux_only
def test_a_recording_that_cannot_start_leaves_nothing_behind(workspace: Workspace, file_microphone: Microphone) -> None:
    file_microphone(np.zeros(10))
    with LiveRecording(workspace, "no such microphone") as live, pytest.raises(errors.UnknownMicrophone):
        list(live.events())
    assert list_debriefs(workspace) == []
    assert list(workspace.folder.recordings.iterdir()) == []


@linux_only
def test_a_killed_recorder_is_reported_and_its_sound_recovered(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    marked = False
    with LiveRecording(workspace, file_microphone(speech)) as live, pytest.raises(errors.ChildDied) as death:
        for event in live.events():
            if isinstance(event, Started):
                live.mark(MomentKind.PLUS)
            marked = marked or isinstance(event, Marked)
            if marked and isinstance(event, Level) and event.saved:
                os.kill(live._recorder.pid, signal.SIGKILL)
    assert "is safe" in str(death.value)
    recording = recordings.recording_of(workspace.library, live.debrief.id)
    assert recording.state is RecordingState.INTERRUPTED
    assert recording.duration >= event.saved
    sound = open_sound(workspace, recording)
    found = sound.read(0, len(speech))
    assert np.array_equal(found, speech[: len(found)])
    assert len(moments.moments(workspace.library, live.debrief.id)) == 1  # told by the recorder, and in the sidecar


@linux_only
def test_changed_and_removed_moments_stay_so_when_the_recorder_is_killed(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    with LiveRecording(workspace, file_microphone(speech)) as live, pytest.raises(errors.ChildDied):
        for event in live.events():
            if isinstance(event, Started):
                live.mark(MomentKind.PLUS)
                live.mark(MomentKind.DELTA)
            if isinstance(event, Marked) and event.moment.kind is MomentKind.DELTA:
                plus, delta = moments.moments(workspace.library, live.debrief.id)
                moments.remove_moment(workspace.library, plus.id)
                moments.update_moment(workspace.library, replace(delta, kind=MomentKind.ACTION))
                os.kill(live._recorder.pid, signal.SIGKILL)
    assert [one.kind for one in moments.moments(workspace.library, live.debrief.id)] == [MomentKind.ACTION]


@linux_only
def test_a_recording_recovered_by_another_program_is_not_added_twice(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    """The window stood still while its recording ended, and a second program was opened."""
    with LiveRecording(workspace, file_microphone(speech)) as live:
        events = live.events()
        for event in events:
            if isinstance(event, Started):
                live.mark(MomentKind.PLUS)
            if isinstance(event, Marked):
                live.stop()
                break
        psutil.Process(live._recorder.pid).wait(60)
        with Workspace.open(workspace.folder) as other:
            (found,) = recover(other)
        assert found.recording.duration > 0
        list(events)
    recording = recordings.recording_of(workspace.library, live.debrief.id)
    assert recording.duration == found.recording.duration
    assert recording.state is RecordingState.COMPLETE
    assert len(moments.moments(workspace.library, live.debrief.id)) == 1


@linux_only
def test_an_unreachable_data_folder_is_reported_and_loses_nothing(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    folder, away = workspace.folder.recordings, workspace.folder.root / "away"
    live = LiveRecording(workspace, file_microphone(speech), limit=20)
    with pytest.raises(errors.NotWritable):
        for event in live.events():
            if isinstance(event, Started):
                folder.rename(away)
    away.rename(folder)
    live.close()
    recording = recordings.recording_of(workspace.library, live.debrief.id)
    sound = open_sound(workspace, recording)
    assert np.array_equal(sound.read(0, sound.samples), speech[: 20 * 16_000])


@linux_only
def test_leaving_the_context_closes_the_recording(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    with LiveRecording(workspace, file_microphone(speech)) as live:
        for event in live.events():
            if isinstance(event, Level):
                break
    recording = recordings.recording_of(workspace.library, live.debrief.id)
    assert recording.state is RecordingState.INTERRUPTED
    assert recording.duration > 0


@linux_only
def test_after_a_kill_the_next_start_recovers_the_recording(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    program = """
from fieldscribe.audio.record.events import Level, Marked, Started
from fieldscribe.domain import MomentKind
from fieldscribe.paths import data_folder
from fieldscribe.workflow.recording import LiveRecording
from fieldscribe.workflow.workspace import Workspace
marked = False
with Workspace.open(data_folder()) as workspace, LiveRecording(workspace, "filemic", title="T") as live:
    for event in live.events():
        if isinstance(event, Started):
            live.mark(MomentKind.DELTA, "x")
        marked = marked or isinstance(event, Marked)
        if marked and isinstance(event, Level) and event.saved:
            print(live._recorder.pid, flush=True)
"""
    device = file_microphone(speech)
    assert device == "filemic"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        recorder = psutil.Process(int(process.stdout.readline()))
        assert recover(workspace) == []  # it runs: hands off
        process.kill()
        recorder.kill()
        with contextlib.suppress(psutil.NoSuchProcess):
            recorder.wait(60)
    (found,) = recover(workspace)
    assert found.error is None and found.debrief.title == "T"
    assert found.recording.state is RecordingState.INTERRUPTED
    assert found.recording.duration > 0
    assert [moment.text for moment in moments.moments(workspace.library, found.debrief.id)] == ["x"]
    assert recover(workspace) == []


def test_a_recording_folder_unknown_to_the_library_is_recovered(workspace: Workspace, speech: np.ndarray) -> None:
    leave_behind(workspace, speech[: 16_000 * 30], "a" * 32, part_seconds=10)
    (workspace.folder.recordings / "incoming").mkdir(exist_ok=True)
    (found,) = recover(workspace)
    assert found.debrief.title == "Nach dem Stromausfall"
    assert found.debrief.date.startswith("2026-11-20T")
    assert (found.recording.uid, found.recording.state) == ("a" * 32, RecordingState.INTERRUPTED)
    assert found.recording.duration == pytest.approx(30, abs=0.1)
    assert recover(workspace) == []
    shutil.rmtree(workspace.folder.backups)
    workspace.close()
    workspace.folder.library.unlink()  # the library is lost altogether
    with Workspace.open(workspace.folder) as anew:
        (again,) = recover(anew)
        assert again.recording.duration == found.recording.duration


def test_one_recording_that_cannot_be_repaired_does_not_stop_the_others(
    workspace: Workspace, speech: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fieldscribe.workflow import recovery as workflow

    for uid in ("a" * 32, "b" * 32):
        leave_behind(workspace, speech[:80_000], uid)
    real = workflow.repair

    def refuse(folder: Path) -> Sidecar:
        if folder.name.startswith("a"):
            raise errors.CannotRepair
        return real(folder)

    monkeypatch.setattr(workflow, "repair", refuse)
    found = {one.recording.uid[0]: one for one in recover(workspace)}
    assert found["a"].error is not None and found["b"].error is None
    monkeypatch.setattr(workflow, "repair", real)
    (again,) = recover(workspace)
    assert again.error is None and again.recording.duration == pytest.approx(5, abs=0.1)


def test_a_recording_with_a_missing_file_is_recovered_with_the_rest(workspace: Workspace, speech: np.ndarray) -> None:
    torn = leave_behind(workspace, speech[: 16_000 * 30], "a" * 32, part_seconds=10)
    names = sorted(path.name for path in torn.glob("part-*.flac"))
    parts = tuple(PartNote(name, 160_000) for name in names)
    Sidecar("a" * 32, "Torn", "2026-11-20T08:00:00+00:00", ended="stopped", parts=parts).write(torn)
    (torn / names[0]).unlink()
    leave_behind(workspace, speech[:80_000], "b" * 32)
    found = {one.recording.uid[0]: one for one in recover(workspace)}
    assert [Path(part.path).name for part in found["a"].recording.parts] == names[1:]
    assert found["b"].recording.duration == pytest.approx(5, abs=0.1)
    assert recover(workspace) == []


def test_a_recording_without_a_folder_is_interrupted_and_empty(workspace: Workspace) -> None:
    debrief = debriefs.add_debrief(workspace.library, title="x")
    recordings.add_recording(workspace.library, debrief.id, RecordingState.RECORDING)
    (found,) = recover(workspace)
    assert found.error is None and found.recording.duration == 0
    assert recover(workspace) == []


def test_a_recording_that_is_just_beginning_is_left_alone(workspace: Workspace) -> None:
    """The row and the folder are there, the recorder's process is not yet: as when another program starts just now."""
    debrief = debriefs.add_debrief(workspace.library, title="x")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.RECORDING)
    folder = recording_folder(workspace, recording)
    assert recover(workspace) == []
    assert list(folder.iterdir()) == []
    os.utime(folder, (0, 0))  # nobody came
    (found,) = recover(workspace)
    assert found.recording.state is RecordingState.INTERRUPTED


def test_without_a_folder_no_recording_is_started(workspace: Workspace) -> None:
    workspace.folder.recordings.rmdir()
    workspace.folder.recordings.touch()
    with pytest.raises(errors.NotWritable):
        LiveRecording(workspace)
    assert list_debriefs(workspace) == []


def test_the_folder_exists_before_the_row_of_a_recording(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a program that starts just now takes it for one of which nothing is left."""
    found = []

    def begin(*given: object, **named: object) -> None:
        raise errors.CouldNotStart(errors.RECORDING)

    def watch(statement: str) -> None:
        if statement == "COMMIT":
            found.append([entry.name for entry in workspace.folder.recordings.iterdir()])

    monkeypatch.setattr("fieldscribe.workflow.recording.Recorder", begin)
    workspace.library.connection.set_trace_callback(watch)
    with pytest.raises(errors.CouldNotStart):
        LiveRecording(workspace)
    assert len(found[0]) == 1
    assert list(workspace.folder.recordings.iterdir()) == []


@linux_only
@pytest.mark.parametrize("until", ["the first part", "the end"])
def test_a_library_that_is_busy_does_not_end_the_recording(
    workspace: Workspace, paced_microphone: Microphone, speech: np.ndarray, until: str
) -> None:
    workspace.library.connection.execute("PRAGMA busy_timeout = 1")
    options = TranscribeOptions(model="starter")  # parts of a minute
    with Workspace.open(workspace.folder) as other:
        live = LiveRecording(workspace, paced_microphone(speech), limit=100, live_transcription=options)
        refused = pytest.raises(errors.LibraryBusy) if until == "the end" else contextlib.nullcontext()
        with refused:
            for event in live.events():
                if isinstance(event, Started):
                    live.mark(MomentKind.ACTION, "Sauger prüfen")
                    other.library.execute("BEGIN IMMEDIATE")
                if (
                    isinstance(event, PartDone)
                    and until == "the first part"
                    and other.library.connection.in_transaction
                ):
                    other.library.execute("ROLLBACK")
    live.close()
    recording = recordings.recording_of(workspace.library, live.debrief.id)
    assert [part.duration for part in recording.parts] == pytest.approx([60, 40])
    assert [moment.text for moment in moments.moments(workspace.library, live.debrief.id)] == ["Sauger prüfen"]
    closed = RecordingState.COMPLETE if until == "the first part" else RecordingState.INTERRUPTED
    assert recording.state is closed


def test_a_clip_of_a_debrief_is_written(workspace: Workspace, speech: np.ndarray, tmp_path: Path) -> None:
    import av

    leave_behind(workspace, speech[: 16_000 * 30], "c" * 32, part_seconds=7)
    (found,) = recover(workspace)
    path = write_clip(workspace, found.debrief.id, 5, 16, tmp_path / "Clip ä.mp3")
    with av.open(str(path)) as container:
        assert sum(frame.samples for frame in container.decode(audio=0)) / 16_000 == pytest.approx(11, abs=0.2)
    empty = debriefs.add_debrief(workspace.library, title="x")
    with pytest.raises(errors.NothingToPlay):
        write_clip(workspace, empty.id, 0, 1, tmp_path / "x.wav")


def test_idle_ends_are_found_trimmed_and_restored(workspace: Workspace, speech: np.ndarray) -> None:
    idle = np.random.default_rng(1).normal(0, 20, 90 * 16_000).astype(np.int16)
    folder = leave_behind(workspace, np.concatenate([idle, speech[: 60 * 16_000], idle]), "d" * 32, part_seconds=100)
    (found,) = recover(workspace)
    before = {path: path.read_bytes() for path in folder.glob("*.flac")}
    proposed = proposed_trim(workspace, found.debrief.id)
    assert proposed == pytest.approx((88, 152), abs=3)
    assert trim(workspace, found.debrief.id, *proposed).trim == pytest.approx(proposed, abs=0.001)
    job = enqueue(workspace, found.debrief.id, TranscribeOptions(model="starter"))
    assert job.options.span == pytest.approx(proposed, abs=0.001)
    assert {path: path.read_bytes() for path in folder.glob("*.flac")} == before
    assert trim(workspace, found.debrief.id, 10, None).trim == (10, pytest.approx(found.recording.duration, abs=0.01))
    with pytest.raises(errors.SpanEmpty):
        trim(workspace, found.debrief.id, 50, 50.5)
    assert trim(workspace, found.debrief.id, None, None).trim is None


@linux_only
def test_events_end_when_the_recording_ends(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    with LiveRecording(workspace, file_microphone(speech), limit=20) as live:
        events = list(live.events())
    assert isinstance(events[-1], Finished)
    assert not [event for event in events if isinstance(event, Marked)]
    live.close()
