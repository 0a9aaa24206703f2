"""Jobs: queue them, work through the queue, pause, retry, cancel and reorder them. One process at a time works."""

import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace

from fieldscribe.domain import TO_THE_END, Job, JobKind, JobState, Recording, RecordingState, TranscribeOptions
from fieldscribe.errors import FieldscribeError, JobRefused, JobsRunElsewhere, LanguageUnsupported, NothingToTranscribe
from fieldscribe.keep_awake import keep_awake
from fieldscribe.library import jobs
from fieldscribe.library.debriefs import find_debrief
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.recordings import get_recording, recording_of
from fieldscribe.workflow.events import Emit, ignore
from fieldscribe.workflow.model_choice import model_for
from fieldscribe.workflow.models import find_model
from fieldscribe.workflow.runners import Runners
from fieldscribe.workflow.sound_files import is_being_recorded, require_sound
from fieldscribe.workflow.upkeep import remove_leftovers
from fieldscribe.workflow.vocabulary import words_for
from fieldscribe.workflow.workspace import Workspace

_ROUNDING = 0.001  # s
_AT_WORK = (JobState.QUEUED, JobState.RUNNING)
_POLL_S = 0.5  # s between two looks for the next part of a recording
_MAX_IDLE_POLLS = 6  # looks, until a recording that nobody records any more is left to recovery: it may just be closing


def list_jobs(workspace: Workspace) -> list[Job]:
    """All jobs in the order of the queue."""
    requeue_dead_jobs(workspace)
    return jobs.jobs(workspace.library)


def get_job(workspace: Workspace, job_id: int) -> Job:
    """The job of that number. Raises JobUnknown."""
    return jobs.get_job(workspace.library, job_id)


def job_to_show(workspace: Workspace, recording_id: int) -> Job | None:
    """The transcription of a recording that a person must know of, as the list of debriefs shows it; None without."""
    requeue_dead_jobs(workspace)
    return jobs.job_to_show(workspace.library, recording_id)


def pause_job(workspace: Workspace, job_id: int) -> Job:
    """Pause a job; a running one stops within a second. Raises JobUnknown, JobRefused."""
    return jobs.pause(workspace.library, job_id)


def retry_job(workspace: Workspace, job_id: int) -> Job:
    """Queue a paused, failed or cancelled job again; it continues where it stopped. Raises JobUnknown, JobRefused."""
    paused = jobs.get_job(workspace.library, job_id).state is JobState.PAUSED
    return (jobs.resume if paused else jobs.retry)(workspace.library, job_id)


def cancel_job(workspace: Workspace, job_id: int) -> Job:
    """Cancel a job; a running one stops within a second, what it wrote is kept. Raises JobUnknown, JobRefused."""
    return jobs.cancel(workspace.library, job_id)


def reorder(workspace: Workspace, job_ids: Sequence[int]) -> None:
    """Put the jobs into this order; the others follow in the order that they had."""
    jobs.reorder(workspace.library, job_ids)


def requeue_dead_jobs(workspace: Workspace) -> None:
    """Queue again what a process that was killed left running, so that lists tell the truth."""
    if jobs.jobs(workspace.library, (JobState.RUNNING,)):
        with suppress(FieldscribeError), jobs_lock(workspace.library):  # held: somebody really works on it
            jobs.recover_jobs(workspace.library)


def options_from_settings(workspace: Workspace, span: tuple[float, float] | None = None) -> TranscribeOptions:
    """The options that the settings say, for the whole sound or a span of it (s)."""
    return TranscribeOptions(
        language=str(workspace.setting("speech_language")),
        vocabulary=tuple(workspace.setting("vocabulary")),
        word_times=bool(workspace.setting("word_times")),
        span=span,
    )


def enqueue(workspace: Workspace, debrief_id: int, options: TranscribeOptions, *, again: bool = False) -> Job:
    """Queue the transcription of a debrief, which may still be recorded, and return the job.

    Work that was started with the same options is resumed instead of started again; work that is done is returned
    as it is, unless `again`, or unless other work has replaced its text since. A model that is not named is the one for
    the language, else the default one; the words of the programme are added to the vocabulary. Raises DebriefUnknown,
    NothingToTranscribe, SoundBinned, SoundDeleted, LanguageUnsupported, ModelUnknown, ModelFolderMissing,
    ModelFolderBroken.
    """
    debrief = find_debrief(workspace.library, debrief_id)
    recording = recording_of(workspace.library, debrief.id)
    if recording is None or not _is_there(workspace, recording):
        raise NothingToTranscribe(debrief_id)
    if not recording.parts and recording.state is not RecordingState.RECORDING:
        raise NothingToTranscribe(debrief_id)
    model = find_model(workspace, options.model or model_for(workspace, options.language))
    if options.language and options.language not in model.languages:
        raise LanguageUnsupported(options.language)
    # The model is written down by its name: a later change of the default does not change work that was begun.
    options = replace(
        options,
        model=model.name,
        span=options.span or recording.trim,
        vocabulary=words_for(workspace, debrief.programme, options.vocabulary),
        encoder=None,
    )
    earlier = _transcriptions(workspace, recording)
    done = [job for job in earlier if job.state is JobState.DONE and job.options.span == options.span]
    shown = max(done, key=lambda job: (job.finished_at, job.id), default=None)
    for job in reversed(earlier):
        if job.options == options and (job.state is not JobState.DONE or (job == shown and not again)):
            begun = job.state in (JobState.PAUSED, JobState.FAILED, JobState.CANCELLED)
            if not begun:
                return job
            require_sound(recording)
            return retry_job(workspace, job.id)
    if options.span is None and not again:  # of a recording that was continued, each job is about its part
        covered, last = _covered([job for job in _in_force(earlier) if replace(job.options, span=None) == options])
        if last is not None and covered >= recording.duration - _ROUNDING:
            return last if last.state in (JobState.DONE, *_AT_WORK) else retry_job(workspace, last.id)
        options = replace(options, span=(covered, TO_THE_END) if covered else None)
    require_sound(recording)
    return jobs.add_job(workspace.library, recording.id, options)


def _in_force(earlier: Sequence[Job]) -> list[Job]:
    """The jobs whose text no later one with other options has replaced."""

    def replaced(job: Job) -> bool:
        return any(
            other.state is JobState.DONE
            and (other.finished_at, other.id) > (job.finished_at, job.id)
            and other.options.span in (None, job.options.span)
            and replace(other.options, span=None) != replace(job.options, span=None)
            for other in earlier
        )

    return [job for job in earlier if job.state is not JobState.DONE or not replaced(job)]


def enqueue_rest(workspace: Workspace, debrief_id: int, options: TranscribeOptions) -> Job:
    """Queue the transcription of what no job is about yet, as after a recording that was continued; returns its job.

    Where there is nothing left the job that is about the end is returned, queued again if it had failed. Raises what
    `enqueue` raises.
    """
    recording = recording_of(workspace.library, find_debrief(workspace.library, debrief_id).id)
    if recording is None or recording.trim:
        return enqueue(workspace, debrief_id, options)
    known = [
        job for job in _transcriptions(workspace, recording) if not job.draft and job.state is not JobState.CANCELLED
    ]
    covered, last = _covered(known)
    if last is None:
        return enqueue(workspace, debrief_id, options)
    grows = recording.state is RecordingState.RECORDING
    if covered >= (TO_THE_END if grows else recording.duration - _ROUNDING):
        return retry_job(workspace, last.id) if last.state is JobState.FAILED else last
    return enqueue(workspace, debrief_id, replace(options, span=(covered, TO_THE_END)))


def _transcriptions(workspace: Workspace, recording: Recording) -> list[Job]:
    known = jobs.jobs(workspace.library, recording_id=recording.id)
    return [job for job in known if job.kind is JobKind.TRANSCRIBE]


def _covered(known: Collection[Job]) -> tuple[float, Job | None]:
    """Up to where (s) jobs are about the sound without a gap, and the job that is about the end of that."""
    covered, last = 0.0, None
    for job in sorted(known, key=lambda job: job.options.span or (0.0, TO_THE_END)):
        start, end = job.options.span or (0.0, TO_THE_END)
        if start <= covered + _ROUNDING and end > covered:
            covered, last = end, job
    return covered, last


def run_queue(
    workspace: Workspace,
    emit: Emit = ignore,
    *,
    only: Collection[int] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> list[Job]:
    """Run the queue (or the jobs in `only`) until nothing waits, and return the jobs as they ended.

    A job whose recording grows is worked on part by part, and others have their turn in between. Jobs that a dead
    process left running are taken up first. `should_stop` is asked often, also within a job; the laptop is asked not to
    sleep meanwhile. Raises JobsRunElsewhere while another process works on this library.
    """
    ended: dict[int, Job] = {}
    _run_until_empty(workspace, emit, only, should_stop, ended)
    with suppress(JobsRunElsewhere):
        # A job that another process queued while this one was closing was refused there, and counts on this one.
        while not should_stop() and _waiting(workspace, only):
            _run_until_empty(workspace, emit, only, should_stop, ended)
    for job_id in only or ():
        ended.setdefault(job_id, jobs.get_job(workspace.library, job_id))
    return list(ended.values())


def _run_until_empty(
    workspace: Workspace,
    emit: Emit,
    only: Collection[int] | None,
    should_stop: Callable[[], bool],
    ended: dict[int, Job],
) -> None:
    with jobs_lock(workspace.library):
        jobs.recover_jobs(workspace.library)
        remove_leftovers(workspace)
        if not _waiting(workspace, only):  # an idle program asks the laptop for nothing
            return
        with keep_awake(), Runners(workspace, emit, should_stop) as runners:
            polls_left = _MAX_IDLE_POLLS
            while not should_stop() and polls_left and (queued := _queued(workspace, only)):
                if job := next((job for job in queued if runners.of(job).has_work(job)), None):
                    with suppress(JobRefused):  # somebody has paused or cancelled it just now
                        ended[job.id] = runners.of(job).work_on(job)
                else:
                    polls_left = _MAX_IDLE_POLLS if _waiting(workspace, only) else polls_left - 1
                    time.sleep(_POLL_S)


def _queued(workspace: Workspace, only: Collection[int] | None) -> list[Job]:
    queued = jobs.jobs(workspace.library, (JobState.QUEUED,))
    return [job for job in queued if only is None or job.id in only]


def _waiting(workspace: Workspace, only: Collection[int] | None) -> list[Job]:
    """The queued jobs, without those of interrupted recordings that must be recovered first."""
    found = [(job, get_recording(workspace.library, job.recording_id)) for job in _queued(workspace, only)]
    return [job for job, recording in found if _is_there(workspace, recording)]


def _is_there(workspace: Workspace, recording: Recording) -> bool:
    """Whether the recording is finished or still growing; else its recorder was killed, and it must be recovered."""
    return recording.state is not RecordingState.RECORDING or is_being_recorded(workspace, recording)
