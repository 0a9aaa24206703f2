"""A recording that had ended and goes on: its parts follow the earlier ones, and nothing of these is touched."""

import contextlib
import json
import os
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
from fieldscribe.audio.record import clock
from fieldscribe.audio.record.events import Finished, Level, Marked, Started
from fieldscribe.audio.record.microphone import CapturedBlock
from fieldscribe.audio.record.recorder import Recorder
from fieldscribe.audio.record.recovery import is_interrupted, repair
from fieldscribe.audio.record.sidecar import Gap, Sidecar, read_sidecar
from fieldscribe.audio.record.take import Take
from fieldscribe.domain import (
    TO_THE_END,
    JobState,
    MomentKind,
    RecordingState,
    Segment,
    SoundState,
    TranscribeOptions,
    Word,
)
from fieldscribe.library import debriefs, jobs, moments, recordings, transcripts
from fieldscribe.paths import bundled, data_folder
from fieldscribe.workflow.importing import import_all
from fieldscribe.workflow.jobs import enqueue, enqueue_rest, options_from_settings, run_queue
from fieldscribe.workflow.listening import open_sound, trim
from fieldscribe.workflow.recording import LiveRecording
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.workspace import Workspace

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


def test_a_recording_can_be_continued_several_times_even_after_an_interruption(
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


def test_a_continuation_that_cannot_start_leaves_the_recording_unchanged(tmp_path: Path, speech: np.ndarray) -> None:
    record(tmp_path, Sidecar("uid"), speech[:80_000])
    ended = read_sidecar(tmp_path)
    files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(errors.NoRoomToRecord):
        Take(tmp_path, ended, lambda _: None, free_bytes=lambda _: 0)
    take = Take(tmp_path, ended, lambda _: None, free_bytes=lambda _: 2**30)
    take.discard()  # no sound ever came
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
    saved, marked = 0.0, False
    with Recorder(tmp_path, "uid", device=device, continued=True) as recorder, pytest.raises(errors.ChildDied):
        for event in recorder.events():
            if isinstance(event, Started):
                recorder.mark(MomentKind.QUESTION)
            marked = marked or isinstance(event, Marked)
            if marked and isinstance(event, Level) and event.saved > 21:
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


# -- in the library


@pytest.fixture
def workspace():
    with Workspace.open(data_folder()) as workspace:
        yield workspace


def record_all(live: LiveRecording) -> list:
    with live:
        return list(live.events())


@linux_only
def test_a_debrief_is_continued_and_only_the_new_part_is_transcribed(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    device = file_microphone(speech)
    options = TranscribeOptions(model="starter", language="en")
    first = LiveRecording(workspace, device, limit=30, title="Handover")
    record_all(first)
    enqueue(workspace, first.debrief.id, options)
    run_queue(workspace)
    text = transcripts.transcript(workspace.library, first.debrief.id).segments
    trim(workspace, first.debrief.id, 5, 25)
    assert text

    second = LiveRecording(workspace, device, limit=20, continued=first.debrief.id)
    with second:
        for event in second.events():
            if isinstance(event, Started):
                second.mark(MomentKind.DELTA)
                recording = recordings.recording_of(workspace.library, first.debrief.id)
                assert (recording.state, recording.trim) == (RecordingState.RECORDING, None)
        second.transcribe(options)
    recording = recordings.recording_of(workspace.library, first.debrief.id)
    assert recording.state is RecordingState.COMPLETE and recording.duration == pytest.approx(50)
    ((place, when),) = recording.continuations
    assert place == pytest.approx(30) and when.startswith("20"), "the pause between can be seen"
    assert [debrief.title for debrief in debriefs.list_debriefs(workspace.library)] == ["Handover"]
    sound = open_sound(workspace, recording)
    assert np.array_equal(sound.read(0, sound.samples), np.concatenate([speech[: 30 * RATE], speech[: 20 * RATE]]))
    (moment,) = moments.moments(workspace.library, first.debrief.id)
    assert moment.time >= 30
    before, new = jobs.jobs(workspace.library)
    assert (before.options.span, before.state) == ((0.0, 30.0), JobState.DONE)
    assert (new.options.span, new.state) == ((30.0, TO_THE_END), JobState.QUEUED)
    assert not transcripts.transcript(workspace.library, first.debrief.id).complete
    run_queue(workspace)
    after = transcripts.transcript(workspace.library, first.debrief.id)
    assert after.segments[: len(text)] == text, "what was written stays as it is"
    assert after.complete and all(segment.start >= 29.9 for segment in after.segments[len(text) :])
    assert len(after.segments) > len(text)
    spent = [job.spent_seconds for job in jobs.jobs(workspace.library)]
    assert enqueue(workspace, first.debrief.id, options).id == new.id
    assert enqueue_rest(workspace, first.debrief.id, options).id == new.id
    run_queue(workspace)
    assert [job.spent_seconds for job in jobs.jobs(workspace.library)] == spent, "nothing is computed twice"


@linux_only
def test_the_text_of_the_new_part_follows_while_it_is_recorded(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldscribe.workflow.recording.LIVE_PART_SECONDS", 15)
    device = file_microphone(speech)
    options = TranscribeOptions(model="starter", language="en")
    record_all(first := LiveRecording(workspace, device, limit=20))
    enqueue(workspace, first.debrief.id, options)  # waits, while the recording is continued
    live = LiveRecording(workspace, device, limit=60, continued=first.debrief.id, live_transcription=options)
    record_all(live)
    before, new = jobs.jobs(workspace.library)
    assert (before.options.span, new.options.span) == ((0.0, 20.0), (20.0, TO_THE_END))
    assert live.transcribe(options).id == new.id
    run_queue(workspace)
    assert [job.state for job in jobs.jobs(workspace.library)] == [JobState.DONE] * 2
    transcript = transcripts.transcript(workspace.library, first.debrief.id)
    assert transcript.complete
    times = [segment.start for segment in transcript.segments]
    assert times == sorted(times) and min(times) < 20 < max(times)


@linux_only
def test_a_program_killed_in_the_second_part_finds_both_at_its_next_start(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    device = file_microphone(speech)
    record_all(first := LiveRecording(workspace, device, limit=20, title="Handover"))
    job = enqueue(workspace, first.debrief.id, TranscribeOptions(model="starter", language="en"))
    run_queue(workspace)
    text = transcripts.transcript(workspace.library, first.debrief.id).segments
    program = """
import sys
from fieldscribe.audio.record.events import Level, Marked, Started
from fieldscribe.domain import MomentKind, TranscribeOptions
from fieldscribe.paths import data_folder
from fieldscribe.workflow.recording import LiveRecording
from fieldscribe.workflow.workspace import Workspace
options = TranscribeOptions(model="starter", language="en")
marked = False
with Workspace.open(data_folder()) as workspace:
    with LiveRecording(workspace, "filemic", continued=int(sys.argv[1]), live_transcription=options) as live:
        for event in live.events():
            if isinstance(event, Started):
                live.mark(MomentKind.ACTION, "x")
            marked = marked or isinstance(event, Marked)
            if marked and isinstance(event, Level) and event.saved > 22:
                print(live._recorder.pid, event.saved, flush=True)
"""
    with subprocess.Popen(
        [sys.executable, "-c", program, str(first.debrief.id)], stdout=subprocess.PIPE, text=True
    ) as process:
        number, saved = process.stdout.readline().split()
        recorder = psutil.Process(int(number))
        assert recover(workspace) == []  # it runs
        recorder.kill()
        process.kill()
        with contextlib.suppress(psutil.NoSuchProcess):
            recorder.wait(60)
    found = recover(workspace)
    assert [one.error for one in found] in ([], [None])  # the program itself may have been quick enough
    recording = recordings.recording_of(workspace.library, first.debrief.id)
    assert recording.state is RecordingState.INTERRUPTED
    assert recording.duration >= float(saved)
    sound = open_sound(workspace, recording)
    samples = sound.read(0, sound.samples)
    assert np.array_equal(samples[: 20 * RATE], speech[: 20 * RATE])
    assert np.array_equal(samples[20 * RATE :], speech[: len(samples) - 20 * RATE])
    assert [moment.text for moment in moments.moments(workspace.library, first.debrief.id)] == ["x"]
    assert [place for place, _ in recording.continuations] == [pytest.approx(20)]
    assert recover(workspace) == []
    assert jobs.get_job(workspace.library, job.id).options.span == (0.0, 20.0)
    rest = enqueue_rest(workspace, first.debrief.id, options_from_settings(workspace))
    assert rest.id != job.id and rest.options.span == (20.0, TO_THE_END)
    assert transcripts.transcript(workspace.library, first.debrief.id).segments == text


def test_a_part_recorded_before_a_kill_and_unknown_to_the_library_is_recovered(
    workspace: Workspace, speech: np.ndarray
) -> None:
    """The recorder has begun to continue the recording; the library still says that it is complete."""
    debrief = debriefs.add_debrief(workspace.library, title="x")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.RECORDING)
    folder = workspace.folder.recordings / recording.uid
    folder.mkdir()
    record(folder, Sidecar(recording.uid), speech[:80_000])
    (found,) = recover(workspace)
    recordings.set_state(workspace.library, recording.id, RecordingState.COMPLETE)
    job = enqueue(workspace, debrief.id, TranscribeOptions(model="starter"))
    record(folder, read_sidecar(folder), speech[80_000:160_000], end="")
    (found,) = recover(workspace)
    assert found.error is None and found.recording.duration == pytest.approx(10)
    assert found.recording.state is RecordingState.INTERRUPTED
    assert jobs.get_job(workspace.library, job.id).options.span == (0.0, 5.0)
    assert recover(workspace) == []


@linux_only
def test_continuing_without_a_microphone_leaves_the_debrief_unchanged(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    record_all(first := LiveRecording(workspace, file_microphone(speech), limit=5))
    before = recordings.recording_of(workspace.library, first.debrief.id)
    live = LiveRecording(workspace, "gone", continued=first.debrief.id)
    with live, pytest.raises(errors.UnknownMicrophone):
        list(live.events())
    assert recordings.recording_of(workspace.library, first.debrief.id) == before
    assert recover(workspace) == []


def test_imported_sound_cannot_be_continued(workspace: Workspace) -> None:
    (imported,) = import_all(workspace, [bundled("assets", "sample-debrief.flac")])
    with pytest.raises(errors.CannotContinue, match="new recording"):
        LiveRecording(workspace, continued=imported.debrief.id)
    empty = debriefs.add_debrief(workspace.library, title="x")
    with pytest.raises(errors.CannotContinue):
        LiveRecording(workspace, continued=empty.id)
    with pytest.raises(errors.DebriefUnknown):
        LiveRecording(workspace, continued=77)
    assert recordings.recording_of(workspace.library, imported.debrief.id).sound is SoundState.KEPT


def test_only_a_transcription_that_replaces_text_is_a_draft(workspace: Workspace) -> None:
    debrief = debriefs.add_debrief(workspace.library, title="x")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.COMPLETE)
    first = jobs.add_job(workspace.library, recording.id, TranscribeOptions(span=(0.0, 30.0)))
    jobs.start(workspace.library, first.id)
    words = (Word("Good", 1.0, 1.5, 0.9),)
    transcripts.commit_segment(workspace.library, first.id, 0, Segment(1.0, 1.5, "Good", words, "Good"))
    jobs.finish(workspace.library, first.id)
    after = jobs.add_job(workspace.library, recording.id, TranscribeOptions(span=(30.0, TO_THE_END)))
    again = jobs.add_job(workspace.library, recording.id, TranscribeOptions(span=(0.0, 10.0)))
    assert not jobs.start(workspace.library, after.id).draft
    assert jobs.start(workspace.library, again.id).draft


def test_interruptions_of_a_recording_are_known_to_the_library(workspace: Workspace, speech: np.ndarray) -> None:
    debrief = debriefs.add_debrief(workspace.library, title="x")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.RECORDING)
    folder = workspace.folder.recordings / recording.uid
    folder.mkdir()
    record(folder, Sidecar(recording.uid), speech[:80_000], part_seconds=2, end="")
    sidecar = read_sidecar(folder)
    gaps = (Gap(1.0, 0.5, 0.5), Gap(3.0, 3.0, 1.0), Gap(5.0, 2.0, 0.0))
    replace(sidecar, gaps=gaps).write(folder)
    (found,) = recover(workspace)
    assert [(part.bad_packets, part.silence) for part in found.recording.parts] == [(1, 0.5), (1, 3.0), (1, 2.0)]
    assert len(found.recording.losses) == 3
