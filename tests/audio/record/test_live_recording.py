"""From the microphone to the text while it records: the real recorder, the real queue, the real starter model."""

import contextlib
import json
import os
import queue as queues
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable

import numpy as np
import psutil
import pytest

from fieldscribe.audio.record.events import Missing, PartDone
from fieldscribe.domain import JobState, RecordingState, TranscribeOptions
from fieldscribe.library import jobs, recordings
from fieldscribe.paths import data_folder
from fieldscribe.workflow import recording as recording_workflow
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.events import JobWaits
from fieldscribe.workflow.jobs import enqueue, list_jobs, options_from_settings, pause_job, run_queue
from fieldscribe.workflow.recording import LiveRecording
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

Microphone = Callable[[np.ndarray], str]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the file microphone is one of ALSA")


@pytest.fixture
def workspace():
    with Workspace.open(data_folder()) as workspace:
        yield workspace


@pytest.fixture(autouse=True)
def _short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording_workflow, "LIVE_PART_SECONDS", 10)


def made(workspace: Workspace, debrief_id: int, job_id: int) -> tuple:
    """All that a job has made, without the numbers that rows happen to have."""
    segments = get_transcript(workspace, debrief_id).segments
    told = [(s.start, s.end, s.text, s.words, s.flags, s.avg_logprob, s.no_speech_prob, s.language) for s in segments]
    return told, jobs.blocks(workspace.library, job_id)


def assert_as_if_done_afterwards(workspace: Workspace, debrief_id: int, job_id: int) -> None:
    job = jobs.get_job(workspace.library, job_id)
    assert (job.state, job.last_error) == (JobState.DONE, "")
    meanwhile = made(workspace, debrief_id, job_id)
    assert len(meanwhile[0]) > 3
    again = enqueue(workspace, debrief_id, job.options, again=True)
    run_queue(workspace)
    assert made(workspace, debrief_id, again.id) == meanwhile


def test_live_transcription_gives_the_same_text_as_one_afterwards(
    workspace: Workspace, paced_microphone: Microphone, speech: np.ndarray
) -> None:
    """The recording is paused after some parts until the text has caught up: a file as a microphone has no patience."""
    events: queues.SimpleQueue = queues.SimpleQueue()

    def work() -> None:
        with Workspace.open(workspace.folder) as own:
            run_queue(own, events.put)

    thread = threading.Thread(target=work)
    heard = []
    options = options_from_settings(workspace)
    with LiveRecording(workspace, paced_microphone(speech), live_transcription=options, limit=45) as live:
        for event in live.events():
            heard.append(event)
            parts = sum(isinstance(one, PartDone) for one in heard)
            if isinstance(event, PartDone) and parts in (2, 4):
                live.pause()
                if not thread.is_alive():
                    thread.start()
                while not isinstance(events.get(timeout=120), JobWaits):
                    pass
                assert jobs.get_job(workspace.library, live.job.id).state in (JobState.QUEUED, JobState.RUNNING)
                live.resume()
        assert live.transcribe(options).id == live.job.id
    thread.join(120)
    assert len(list_jobs(workspace)) == 1
    assert not [event for event in heard if isinstance(event, Missing)]
    recording = recordings.recording_of(workspace.library, live.debrief.id)
    assert recording.state is RecordingState.COMPLETE
    assert {round(part.duration) for part in recording.parts[:-1]} == {10}
    assert_as_if_done_afterwards(workspace, live.debrief.id, live.job.id)


def test_a_transcription_paused_by_a_person_stays_paused(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    options = options_from_settings(workspace)
    with LiveRecording(workspace, file_microphone(speech), live_transcription=options, limit=15) as live:
        for event in live.events():
            if isinstance(event, PartDone):
                with contextlib.suppress(Exception):
                    pause_job(workspace, live.job.id)
        assert live.transcribe(options).state is JobState.PAUSED


def test_without_a_model_it_records_and_says_so_afterwards(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    from fieldscribe.errors import ModelUnknown

    options = TranscribeOptions(model="none")
    with LiveRecording(workspace, file_microphone(speech), live_transcription=options, limit=15) as live:
        list(live.events())
        assert live.job is None
        with pytest.raises(ModelUnknown):
            live.transcribe(options)
    assert recordings.recording_of(workspace.library, live.debrief.id).duration == pytest.approx(15)


PROGRAM = """
import sys, threading
from fieldscribe.domain import TranscribeOptions
from fieldscribe.paths import data_folder
from fieldscribe.workflow import recording
from fieldscribe.workflow.events import BlockWritten
from fieldscribe.workflow.jobs import run_queue
from fieldscribe.workflow.workspace import Workspace
recording.LIVE_PART_SECONDS = 10
parts = []
def tell(event):
    if isinstance(event, BlockWritten):
        live.resume()
        print("block", flush=True)
def work():
    with Workspace.open(data_folder()) as own:
        run_queue(own, tell)
options = TranscribeOptions(language="en")
with Workspace.open(data_folder()) as workspace:
    with recording.LiveRecording(workspace, "filemic", live_transcription=options) as live:
        for event in live.events():
            if type(event).__name__ == "Started":
                print(live._recorder.pid, flush=True)
                threading.Thread(target=work, daemon=True).start()
            if type(event).__name__ == "PartDone":
                parts.append(event)
                if len(parts) == 5:  # a file as a microphone has no patience: it waits for the text
                    live.pause()
"""


@pytest.mark.parametrize("also_recorder", [False, True], ids=["program", "program and recorder"])
def test_after_sigkill_nothing_is_lost_and_the_text_is_the_same(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray, also_recorder: bool
) -> None:
    file_microphone(speech)
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True) as process:
        recorder = psutil.Process(int(process.stdout.readline()))
        assert process.stdout.readline() == "block\n"
        children = psutil.Process(process.pid).children(recursive=True)
        os.kill(process.pid, signal.SIGKILL)
        if also_recorder:
            with contextlib.suppress(psutil.NoSuchProcess):
                recorder.kill()
        psutil.wait_procs(children, timeout=60)
    before = get_transcript(workspace, 1).segments
    assert before
    (found,) = recover(workspace)
    assert found.error is None and found.recording.state is RecordingState.INTERRUPTED
    (job,) = list_jobs(workspace)
    assert job.state is JobState.QUEUED
    run_queue(workspace)
    assert set(before) <= set(get_transcript(workspace, 1).segments)
    assert_as_if_done_afterwards(workspace, 1, job.id)


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "fieldscribe", *words]


def test_record_with_json_prints_the_live_text(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    words = ("record", "--device", file_microphone(speech), "--minutes", "1.1", "--transcribe", "--json")
    done = subprocess.run(command(*words), capture_output=True, text=True, check=False, timeout=200)
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["name"] for line in told if line.get("kind") == "part"] == ["part-001.flac", "part-002.flac"]
    assert told[-1] == {"event": "ended", "job": 1, "state": "done", "sentence": ""}
    segments = [line for line in told if line.get("event") == "segment"]
    assert [line["text"] for line in sorted(segments, key=lambda line: line["start"])] == [
        segment.text for segment in get_transcript(workspace, 1).segments
    ]
    assert_as_if_done_afterwards(workspace, 1, 1)


def test_on_a_terminal_the_text_stands_above_the_level(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    import pty

    screen, terminal = pty.openpty()
    words = ("record", "--device", file_microphone(speech), "--minutes", "1.1", "--transcribe")
    with subprocess.Popen(command(*words), stdin=terminal, stdout=terminal, stderr=terminal) as process:
        os.close(terminal)
        shown = b""
        with contextlib.suppress(OSError):  # the terminal was closed: the program has left
            while piece := os.read(screen, 4096):
                shown += piece
        assert process.wait(200) == 0
    os.close(screen)
    plain = re.sub("\x1b\\[[0-9;?]*[a-zA-Z]", "", shown.decode())
    lines = plain.replace("\r", "\n").splitlines()
    assert any(line.lower().startswith("recording") and "saved:" in line for line in lines)
    for segment in get_transcript(workspace, 1).segments:
        assert any(line.startswith("[") and segment.text[:30] in line for line in lines)
    assert any("times as fast as real time" in line for line in lines)


def test_the_settings_can_delay_transcription_until_the_end(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    change_setting(workspace, "transcribe_while_recording", False)
    words = ("record", "--device", file_microphone(speech), "--minutes", "1.05", "--transcribe", "--json")
    done = subprocess.run(command(*words), capture_output=True, text=True, check=False, timeout=200)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["name"] for line in told if line.get("kind") == "part"] == ["part-001.flac"]
    assert told[-1]["state"] == "done"


def test_another_program_running_the_queue_does_not_disturb_the_recording(
    workspace: Workspace, file_microphone: Microphone, speech: np.ndarray
) -> None:
    from fieldscribe.library.jobs_lock import jobs_lock

    words = ("record", "--device", file_microphone(speech), "--minutes", "0.3", "--transcribe")
    with jobs_lock(workspace.library):
        done = subprocess.run(command(*words), capture_output=True, text=True, check=False, timeout=200)
    assert done.returncode == 1
    assert "0:18 of sound saved" in done.stdout
    assert "Traceback" not in done.stderr and done.stderr.strip().endswith(".")
    assert [job.state for job in list_jobs(workspace)] == [JobState.QUEUED]
