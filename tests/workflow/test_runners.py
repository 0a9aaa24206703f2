"""Each kind of job has its runner, which is opened when its first job comes."""

from types import TracebackType
from typing import ClassVar

from fieldscribe.domain import JobKind, JobState, Part, RecordingState, TranscribeOptions
from fieldscribe.library import debriefs, jobs, recordings
from fieldscribe.workflow import runners
from fieldscribe.workflow.jobs import run_queue


class Noting:
    """A runner that is done at once, and notes what happens to it."""

    def __init__(self, workspace, emit, should_stop) -> None:
        self.library = workspace.library
        self.happened.append("made")

    happened: ClassVar[list[str]] = []

    def __enter__(self) -> "Noting":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None):
        self.happened.append("closed")

    def has_work(self, job) -> bool:
        return True

    def work_on(self, job):
        self.happened.append(f"job {job.id}")
        jobs.start(self.library, job.id)
        return jobs.finish(self.library, job.id)


def test_every_kind_has_a_runner_and_options():
    from fieldscribe.library.job_rows import OPTIONS

    assert set(runners.RUNNERS) == set(OPTIONS) == set(JobKind)


def test_a_runner_is_opened_for_its_first_job_and_closed_after_the_last(workspace, monkeypatch):
    Noting.happened = []
    monkeypatch.setitem(runners.RUNNERS, JobKind.TRANSCRIBE, Noting)
    assert run_queue(workspace) == []
    assert Noting.happened == []
    debrief = debriefs.add_debrief(workspace.library, title="One")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.COMPLETE)
    recordings.add_part(workspace.library, recording.id, Part("a.flac", 60.0))
    for model in ("small", "large"):
        jobs.add_job(workspace.library, recording.id, TranscribeOptions(model=model))
    assert [job.state for job in run_queue(workspace)] == [JobState.DONE] * 2
    assert Noting.happened == ["made", "job 1", "job 2", "closed"]
