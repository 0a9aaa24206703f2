"""The worker of the queue survives errors: it reports them once, tries again, and works when they are gone."""

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from fieldscribe.desktop import runner
from fieldscribe.domain import Debrief, Job, JobState, TranscribeOptions
from fieldscribe.errors import JobsRunElsewhere, NotWritable
from fieldscribe.library import jobs
from fieldscribe.library.jobs_lock import jobs_lock, lock_file
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import jobs as workflow_jobs
from fieldscribe.workflow.battery import Battery
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.jobs import get_job
from fieldscribe.workflow.transcribing import Transcriber
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def worker(qapp, folder, monkeypatch):
    """A runner that does not wait long between two looks, what it complained of, and how often it looked."""
    monkeypatch.setattr(runner, "_POLL_S", 0.01)
    looks = []
    look = workflow_jobs.run_queue
    monkeypatch.setattr(
        workflow_jobs, "run_queue", lambda *given, **named: (looks.append(True), look(*given, **named))[1]
    )
    complaints = []
    made = runner.JobRunner(folder)
    made.failed.connect(complaints.append)
    yield made, complaints, looks
    made.close()


def block(lock: Path) -> None:
    """Put a folder, which nobody can lock, in the place of the lock."""
    while not lock.is_dir():
        lock.unlink(missing_ok=True)
        with suppress(FileExistsError):  # the runner was quicker
            lock.mkdir()


def add_job(folder: DataFolder, debrief: Debrief) -> Job:
    with Workspace.open(folder) as workspace:
        recording = get_transcript(workspace, debrief.id).recording
        options = TranscribeOptions(language="en", span=(0.0, 8.0), model="starter")
        return jobs.add_job(workspace.library, recording.id, options)


def test_a_lasting_error_is_reported_once_until_it_returns(worker, folder, qtbot):
    with Workspace.open(folder) as workspace:
        lock = lock_file(workspace.library)
    block(lock)
    made, complaints, looks = worker
    made.start()
    qtbot.waitUntil(lambda: len(looks) >= 5)
    assert [type(error) for error in complaints] == [NotWritable]
    lock.rmdir()
    before = len(looks)
    qtbot.waitUntil(lambda: len(looks) >= before + 3)  # one look may have begun before the error was gone
    block(lock)
    qtbot.waitUntil(lambda: len(complaints) == 2)


def test_a_queue_that_could_not_run_is_tried_again(worker, folder, add_debrief, qtbot):
    debrief = add_debrief()
    job = add_job(folder, debrief)
    with Workspace.open(folder) as workspace:
        lock = lock_file(workspace.library)
    block(lock)
    made, complaints, _ = worker
    made.start()
    qtbot.waitUntil(lambda: bool(complaints))
    lock.rmdir()

    def state() -> JobState:
        with Workspace.open(folder) as workspace:
            return jobs.get_job(workspace.library, job.id).state

    qtbot.waitUntil(lambda: state() is JobState.DONE, timeout=120_000)


def test_another_process_running_the_queue_is_no_error(worker, folder, qtbot):
    made, complaints, looks = worker
    with Workspace.open(folder) as workspace, jobs_lock(workspace.library):
        made.start()
        qtbot.waitUntil(lambda: len(looks) >= 5)
        with pytest.raises(JobsRunElsewhere), jobs_lock(workspace.library):
            pass
    assert complaints == []


def test_a_bug_in_one_job_is_reported_once_and_other_jobs_run(worker, folder, add_debrief, qtbot, monkeypatch):
    def broken(self, job, model, split):
        if job.id == odd.id:
            raise AssertionError
        return True

    monkeypatch.setattr(Transcriber, "_transcribe", broken)
    odd, plain = (add_job(folder, add_debrief(title)) for title in ("Odd", "Plain"))
    made, complaints, _ = worker
    bugs = []
    made.broke.connect(bugs.append)
    made.start()
    with Workspace.open(folder) as workspace:
        qtbot.waitUntil(lambda: get_job(workspace, plain.id).state is JobState.DONE)
        assert get_job(workspace, odd.id).state is JobState.PAUSED
    assert [type(error) for error in bugs] == [AssertionError]
    assert complaints == []


def test_work_pauses_while_the_battery_is_low(worker, folder, add_debrief, qtbot):
    job = add_job(folder, add_debrief())
    low = [True]
    made, _, looks = worker
    made._should_pause = lambda: low[0]
    told = []
    made.pause_changed.connect(told.append)
    made.start()
    qtbot.waitUntil(lambda: told == [True])
    with Workspace.open(folder) as workspace:
        assert (looks, made.paused, get_job(workspace, job.id).state) == ([], True, JobState.QUEUED)
        low[0] = False
        qtbot.waitUntil(lambda: get_job(workspace, job.id).state is JobState.DONE, timeout=120_000)
    assert (told, made.paused) == ([True, False], False)


def test_a_running_job_is_requeued_when_the_battery_runs_low(worker, folder, add_debrief, qtbot):
    job = add_job(folder, add_debrief())
    low = [False]
    made, _, _ = worker
    made._should_pause = lambda: low[0]
    made.progressed.connect(lambda _: low.__setitem__(0, True), Qt.ConnectionType.SingleShotConnection)
    made.start()
    qtbot.waitUntil(lambda: made.paused, timeout=120_000)
    with Workspace.open(folder) as workspace:
        assert get_job(workspace, job.id).state is JobState.QUEUED
        low[0] = False
        qtbot.waitUntil(lambda: get_job(workspace, job.id).state is JobState.DONE, timeout=120_000)


def test_the_queue_says_that_it_pauses_for_the_battery(open_program, folder, add_debrief, settle, qtbot, monkeypatch):
    monkeypatch.setattr(runner, "_POLL_S", 0.01)
    monkeypatch.setattr(Battery, "low", lambda _: True)
    program = open_program()
    settle(program)
    program.window.queue.toggle()
    qtbot.waitUntil(lambda: program.runner.paused)
    assert not program.window.queue._low.isVisible(), "nothing waits"
    add_job(folder, add_debrief())
    program.window.queue.refresh()
    qtbot.waitUntil(program.window.queue._low.isVisible)
    assert "battery" in program.window.queue._low.text()
