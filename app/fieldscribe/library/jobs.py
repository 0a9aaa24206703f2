"""The queue of work, as a state machine in the database: no transition happens that is not in `TRANSITIONS`.

    queued -> running -> done
    queued, running -> paused -> queued         (pause, resume)
    running -> failed -> queued                 (fail, retry)
    any but done -> cancelled -> queued         (cancel, retry)
    running -> queued                           (recover after a crash; requeue to end, or to wait for the recording)

Every change is one transaction, so that two processes never start the same job. `start` counts an attempt.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from fieldscribe import sentences
from fieldscribe.domain import STARTER, TO_THE_END, Block, Encoder, Job, JobKind, JobState, TranscribeOptions
from fieldscribe.errors import JobRefused, JobUnknown
from fieldscribe.library.connection import Library
from fieldscribe.library.drafts import adopt_drafts
from fieldscribe.library.job_rows import JOB_TO_SHOW, JOB_VALUES, job_from
from fieldscribe.library.recordings import get_recording
from fieldscribe.library.stamps import new_uid, utc_now

TRANSITIONS: dict[JobState, frozenset[JobState]] = {
    JobState.QUEUED: frozenset({JobState.RUNNING, JobState.PAUSED, JobState.CANCELLED}),
    JobState.RUNNING: frozenset({JobState.DONE, JobState.PAUSED, JobState.FAILED, JobState.CANCELLED, JobState.QUEUED}),
    JobState.PAUSED: frozenset({JobState.QUEUED, JobState.CANCELLED}),
    JobState.FAILED: frozenset({JobState.QUEUED, JobState.CANCELLED}),
    JobState.CANCELLED: frozenset({JobState.QUEUED}),
    JobState.DONE: frozenset(),
}

_SELECT = f"SELECT {JOB_VALUES} FROM jobs"


def add_job(library: Library, recording_id: int, options: TranscribeOptions, kind: JobKind = JobKind.TRANSCRIBE) -> Job:
    """Add a job at the end of the queue. Raises RecordingUnknown."""
    with library.atomic():
        get_recording(library, recording_id)
        (position,) = library.rows("SELECT coalesce(max(position), 0) + 1 FROM jobs")[0]
        job_id = library.insert(
            "jobs",
            {
                "uid": new_uid(),
                "recording_id": recording_id,
                "kind": kind,
                "state": JobState.QUEUED,
                "options": json.dumps(asdict(options), ensure_ascii=False),
                "position": position,
                "language": options.language,
                "created_at": utc_now(),
            },
        )
        return get_job(library, job_id)


def get_job(library: Library, job_id: int) -> Job:
    """The job of that number. Raises JobUnknown."""
    found = library.read(job_from, f"{_SELECT} WHERE id = ?", (job_id,))
    if not found:
        raise JobUnknown(job_id)
    return found[0]


def jobs(library: Library, states: Iterable[JobState] = JobState, recording_id: int | None = None) -> list[Job]:
    """Jobs in these states in the order of the queue, of one recording or of all, without what was moved to the bin."""
    wanted = tuple(states)
    return library.read(
        job_from,
        f"{_SELECT} WHERE state IN ({', '.join('?' * len(wanted))}) AND recording_id IN (SELECT recordings.id "
        "FROM recordings JOIN debriefs ON debriefs.id = debrief_id WHERE binned_at IS NULL) "
        f"{'AND recording_id = ?' if recording_id is not None else ''} ORDER BY position, id",
        (*wanted, *((recording_id,) if recording_id is not None else ())),
    )


def languages_transcribed(library: Library) -> list[str]:
    """The languages (codes) of finished transcriptions, the most frequent one first; not those of the starter model."""
    rows = library.rows(
        "SELECT language FROM jobs WHERE state = ? AND language <> '' AND json_extract(options, '$.model') <> ? "
        "GROUP BY language ORDER BY count(*) DESC, language",
        (JobState.DONE, STARTER),
    )
    return [language for (language,) in rows]


def job_to_show(library: Library, recording_id: int) -> Job | None:
    """The transcription of a recording that a person must know of, as the list of debriefs shows it; None without."""
    found = library.read(
        job_from,
        f"SELECT {JOB_VALUES} FROM recordings JOIN jobs ON jobs.id = ({JOB_TO_SHOW}) WHERE recordings.id = ?",
        (recording_id,),
    )
    return found[0] if found else None


def start(library: Library, job_id: int) -> Job:
    """Start a queued job: counts an attempt, and resets progress to the blocks that are finished. Raises JobRefused.

    Its segments come as a draft where its span has live ones already that it did not write, else live.
    """
    with library.atomic():
        job = _move(library, job_id, JobState.RUNNING)
        # Edited segments of an earlier attempt may have lost their job.
        of_others = "job_id <> ?" if job.attempts else "job_id IS NOT ?"
        start, end = job.options.span or (0.0, TO_THE_END)
        others = library.row(
            f"SELECT 1 FROM segments WHERE recording_id = ? AND state = 'live' AND {of_others} "
            "AND (start_ms + end_ms) / 2 >= ? AND (start_ms + end_ms) / 2 < ? LIMIT 1",
            (job.recording_id, job_id, start * 1000, end * 1000),
        )
        library.update(
            "jobs",
            job_id,
            {
                "draft": job.draft or others is not None,  # its drafts of before are still to be adopted
                "attempts": job.attempts + 1,
                "started_at": job.started_at or utc_now(),
                "last_error": "",
            },
        )
        _count_done(library, job_id)
        return get_job(library, job_id)


def set_encoder(library: Library, job_id: int, encoder: Encoder) -> Job:
    """Note which encoder a job uses from now on. Raises JobUnknown."""
    with library.atomic():
        options = replace(get_job(library, job_id).options, encoder=encoder)
        library.update("jobs", job_id, {"options": json.dumps(asdict(options), ensure_ascii=False)})
        return get_job(library, job_id)


def pause(library: Library, job_id: int) -> Job:
    """Pause a queued or running job. Raises JobRefused."""
    return _moved(library, job_id, JobState.PAUSED)


def resume(library: Library, job_id: int) -> Job:
    """Put a paused job back to its place in the queue. Raises JobRefused."""
    return _moved(library, job_id, JobState.QUEUED, JobState.PAUSED)


def retry(library: Library, job_id: int) -> Job:
    """Put a failed or cancelled job back to its place in the queue. Raises JobRefused."""
    return _moved(library, job_id, JobState.QUEUED, JobState.FAILED, JobState.CANCELLED)


def cancel(library: Library, job_id: int) -> Job:
    """Cancel a job; its segments are kept and `retry` continues from there. Raises JobRefused."""
    return _moved(library, job_id, JobState.CANCELLED)


def requeue(library: Library, job_id: int) -> Job:
    """Put a running job back to its place in the queue: the program is closing, or its recording is not finished.

    Raises JobRefused.
    """
    return _moved(library, job_id, JobState.QUEUED, JobState.RUNNING)


def fail(library: Library, job_id: int, sentence: str) -> Job:
    """Mark a running job as failed, with the reason as a sentence for the person. Raises JobRefused."""
    with library.atomic():
        _move(library, job_id, JobState.FAILED)
        library.update("jobs", job_id, {"last_error": sentences.to_column(sentence)})
        return get_job(library, job_id)


def finish(library: Library, job_id: int) -> Job:
    """Finish a running job whose blocks are all done; in the same transaction its draft replaces the earlier text.

    What a person has edited stays. Raises JobRefused, ValueError when blocks are open.
    """
    with library.atomic():
        if open_blocks(library, job_id):
            raise ValueError(f"job {job_id} has unfinished blocks")
        job = _move(library, job_id, JobState.DONE)
        if job.draft:
            adopt_drafts(library, job)
        library.update("jobs", job_id, {"finished_at": utc_now()})
        _count_done(library, job_id)
        return get_job(library, job_id)


def recover_jobs(library: Library) -> list[Job]:
    """Queue again what a dead process left running; call it only while holding the lock on jobs. Returns them.

    Their attempts stay counted, so that a job that repeatedly crashes the program can be recognised.
    """
    with library.atomic():
        left = library.rows("SELECT id FROM jobs WHERE state = 'running' ORDER BY position, id")
        return [_moved(library, job_id, JobState.QUEUED) for (job_id,) in left]


def reorder(library: Library, job_ids: Sequence[int]) -> None:
    """Put these jobs in this order among themselves; the others keep their places. Raises JobUnknown."""
    with library.atomic():
        places = sorted(get_job(library, job_id).position for job_id in job_ids)
        for job_id, position in zip(job_ids, places, strict=True):
            library.update("jobs", job_id, {"position": position})


def set_language(library: Library, job_id: int, language: str, probability: float | None) -> None:
    """Store the detected language and its probability (0 to 1)."""
    library.update("jobs", job_id, {"language": language, "language_probability": probability})


def set_blocks(library: Library, job_id: int, blocks: Iterable[Block], *, whole: bool = True) -> None:
    """Store the blocks that the sound was cut into, and its length (s). Finished blocks are not changed.

    Not `whole` means that the recording still grows: the first blocks are known, and the length is not.
    """
    with library.atomic():
        library.execute("DELETE FROM blocks WHERE job_id = ? AND NOT done", (job_id,))
        library.executemany(
            "INSERT INTO blocks (job_id, position, start_seconds, end_seconds, done) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            [(job_id, block.position, block.start, block.end, block.done) for block in blocks],
        )
        library.execute(
            "UPDATE jobs SET total_seconds = "
            "(SELECT coalesce(sum(end_seconds - start_seconds), 0.0) FROM blocks WHERE job_id = jobs.id AND ?) "
            "WHERE id = ?",
            (whole, job_id),
        )
        _count_done(library, job_id)


def reopen_blocks(library: Library, job_id: int) -> None:
    """Mark all blocks as not done, so that they are computed again; their segments are kept until then."""
    with library.atomic():
        library.execute("UPDATE blocks SET done = 0 WHERE job_id = ?", (job_id,))
        _count_done(library, job_id)


def blocks(library: Library, job_id: int) -> list[Block]:
    """All blocks of a job in order; empty before the sound was cut."""
    rows = library.rows(
        "SELECT position, start_seconds, end_seconds, done FROM blocks WHERE job_id = ? ORDER BY position", (job_id,)
    )
    return [Block(position, start, end, bool(done)) for position, start, end, done in rows]


def open_blocks(library: Library, job_id: int) -> list[Block]:
    """The blocks that are still to be done, in order."""
    return [block for block in blocks(library, job_id) if not block.done]


def finish_block(library: Library, job_id: int, position: int, spent_seconds: float = 0.0) -> None:
    """Mark a block as done, so that it is never computed again, and add the working time (s) that it took."""
    with library.atomic(durable=False):
        library.execute("UPDATE blocks SET done = 1 WHERE job_id = ? AND position = ?", (job_id, position))
        library.execute("UPDATE jobs SET spent_seconds = spent_seconds + ? WHERE id = ?", (spent_seconds, job_id))
        _count_done(library, job_id)


def _move(library: Library, job_id: int, wanted: JobState, *only_from: JobState) -> Job:
    """Change the state if that is allowed; returns the job as it was before."""
    job = get_job(library, job_id)
    if wanted not in TRANSITIONS[job.state] or (only_from and job.state not in only_from):
        raise JobRefused(job_id, job.state, wanted)
    library.update("jobs", job_id, {"state": wanted})
    return job


def _moved(library: Library, job_id: int, wanted: JobState, *only_from: JobState) -> Job:
    with library.atomic():
        _move(library, job_id, wanted, *only_from)
        return get_job(library, job_id)


def _count_done(library: Library, job_id: int) -> None:
    library.execute(
        "UPDATE jobs SET done_seconds = "
        "(SELECT coalesce(sum(end_seconds - start_seconds), 0.0) FROM blocks WHERE job_id = jobs.id AND done) "
        "WHERE id = ?",
        (job_id,),
    )
