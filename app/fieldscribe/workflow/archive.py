"""Transcribes a folder of hundreds of hours: here file by file, or by many workers at a time.

What the workers return are plain values, and this one process writes them into the library. What is in the library is
not asked for again, so that the same call goes on where an earlier one was killed.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from fieldscribe.domain import Encoder, Job, JobState, TranscribeOptions
from fieldscribe.errors import FieldscribeError, JobRefused, SchedulerUnreachable, WorkersBrokeDown
from fieldscribe.keep_awake import keep_awake
from fieldscribe.library import jobs
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.recordings import get_recording
from fieldscribe.workflow.events import Emit, JobEnded, ignore
from fieldscribe.workflow.file_transcription import FileToTranscribe, FileTranscribed, transcribe_file
from fieldscribe.workflow.importing import Imported, Refused, import_all, sound_files_below
from fieldscribe.workflow.jobs import enqueue, run_queue
from fieldscribe.workflow.models import find_model
from fieldscribe.workflow.sound_files import discard_decoded
from fieldscribe.workflow.transcribing import flag_repeats, write_block
from fieldscribe.workflow.workspace import Workspace

_POLL_S = 0.5


@dataclass(frozen=True, slots=True)
class Archived:
    """What became of a file: its debrief, the job as it ended, and who worked on it ("" when it was done before)."""

    imported: Imported
    job: Job
    host: str = ""


def transcribe_archive(
    workspace: Workspace,
    folder: Path,
    options: TranscribeOptions,
    emit: Emit = ignore,
    *,
    workers: Executor | None = None,
    link: bool | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Iterator[Archived | Refused]:
    """Import the sound files below a folder and transcribe them; yields what became of each, as soon as it is known.

    With `workers` (`scheduler.open_workers`) all files are handed to them as they are imported; else they are
    transcribed here, one after the other. A file that cannot be read or transcribed keeps none of the others out.
    Raises NoSoundInFolder, JobsRunElsewhere, SchedulerUnreachable when it is lost on the way, and what `enqueue` raises
    about the model or the language.
    """
    files = sound_files_below(folder)
    if workers:
        yield from _by_workers(workspace, files, options, emit, workers, link, should_stop)
        return
    for result in import_all(workspace, files, emit, link=link):
        if isinstance(result, Refused):
            yield result
            continue
        job = enqueue(workspace, result.debrief.id, options)
        if job.state is not JobState.DONE:
            (job,) = run_queue(workspace, emit, only=[job.id], should_stop=should_stop)
        yield Archived(result, job)
        if should_stop():
            return


def _by_workers(
    workspace: Workspace,
    files: list[Path],
    options: TranscribeOptions,
    emit: Emit,
    workers: Executor,
    link: bool | None,
    should_stop: Callable[[], bool],
) -> Iterator[Archived | Refused]:
    handed: dict[Future[FileTranscribed], tuple[Imported, Job]] = {}
    with jobs_lock(workspace.library), keep_awake():
        jobs.recover_jobs(workspace.library)
        for result in import_all(workspace, files, emit, link=link):
            if isinstance(result, Refused):
                yield result
                continue
            job = enqueue(workspace, result.debrief.id, options)
            if job.state is JobState.DONE:
                yield Archived(result, job)
            else:
                # the samples of hundreds of hours would fill the disk, and the workers make their own
                discard_decoded(workspace, get_recording(workspace.library, job.recording_id))
                model = find_model(workspace, job.options.model)
                wanted = FileToTranscribe(result.source.absolute(), model, job.options)
                handed[workers.submit(transcribe_file, wanted)] = result, job
            for future in [future for future in handed if future.done()]:
                yield _written(workspace, emit, future, *handed.pop(future))
        while handed and not should_stop():
            finished, _ = wait(handed, timeout=_POLL_S, return_when=FIRST_COMPLETED)
            for future in finished:
                yield _written(workspace, emit, future, *handed.pop(future))


def _written(
    workspace: Workspace, emit: Emit, future: Future[FileTranscribed], imported: Imported, job: Job
) -> Archived:
    """Write the answer for a file into the library: its transcript, or why there is none.

    Raises SchedulerUnreachable when that was lost; the job then waits in the queue.
    """
    library, host, error = workspace.library, "", future.exception()
    if isinstance(error, BrokenProcessPool):
        error = WorkersBrokeDown(str(error))
    if error and (isinstance(error, SchedulerUnreachable) or not isinstance(error, FieldscribeError)):
        raise error
    with suppress(JobRefused):  # somebody has paused or cancelled it meanwhile
        job = jobs.start(library, job.id)
        if isinstance(error, FieldscribeError):
            jobs.fail(library, job.id, error.sentence)
        else:
            found = future.result()
            _keep(workspace, job, found)
            host = found.host
    job = jobs.get_job(library, job.id)
    emit(JobEnded(job))
    return Archived(imported, job, host)


def _keep(workspace: Workspace, job: Job, found: FileTranscribed) -> None:
    """Write a transcript in one transaction."""
    library = workspace.library
    whole = sum(done.block.end - done.block.start for done in found.blocks)
    with library.atomic():
        jobs.set_encoder(library, job.id, Encoder.CTRANSLATE2)
        jobs.set_blocks(library, job.id, [replace(done.block, done=False) for done in found.blocks])
        jobs.set_language(library, job.id, found.language, found.probability)
        for done in found.blocks:
            write_block(library, job.id, done, found.spent * (done.block.end - done.block.start) / whole)
        flag_repeats(library, job.id)
        jobs.finish(library, job.id)
