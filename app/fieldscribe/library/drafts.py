"""Drafts: how the segments of a second transcription replace those of the first."""

from fieldscribe.domain import Job
from fieldscribe.library.connection import Library
from fieldscribe.library.edit_rows import Retranscription
from fieldscribe.library.edits import add_retranscription
from fieldscribe.library.recordings import get_recording

_PREPARE = (
    """
    UPDATE segments AS draft SET state = 'retired', retired_by = :job
    WHERE job_id = :job AND state = 'draft' AND (
        (draft.start_ms + draft.end_ms) / 2 NOT BETWEEN :start AND :end - 1
        OR EXISTS (
            SELECT 1 FROM segments AS live
            WHERE live.recording_id = draft.recording_id AND live.state = 'live' AND live.edited
                AND live.start_ms <= (draft.start_ms + draft.end_ms) / 2
                AND live.end_ms > (draft.start_ms + draft.end_ms) / 2
        )
    )
    """,
    """
    UPDATE segments AS draft SET (speaker_id, speaker_by) = (
        SELECT live.speaker_id, live.speaker_by FROM segments AS live
        WHERE live.recording_id = draft.recording_id AND live.state = 'live'
            AND live.start_ms <= (draft.start_ms + draft.end_ms) / 2
            AND live.end_ms > (draft.start_ms + draft.end_ms) / 2
        ORDER BY live.start_ms DESC LIMIT 1
    )
    WHERE job_id = :job AND state = 'draft' AND speaker_id IS NULL
    """,
)
_RETIRE = """
    UPDATE segments SET state = 'retired', retired_by = :job
    WHERE recording_id = :recording AND state = 'live' AND NOT edited
        AND (start_ms + end_ms) / 2 BETWEEN :start AND :end - 1
    RETURNING id
"""
_ADOPT = "UPDATE segments SET state = 'live' WHERE job_id = :job AND state = 'draft' RETURNING id"
# A job that was cancelled half-way and loses its segments here must do their blocks again when it is retried.
_REOPEN = """
    UPDATE blocks SET done = 0 WHERE job_id IN (
        SELECT jobs.id FROM jobs JOIN segments ON segments.job_id = jobs.id
        WHERE segments.retired_by = :job AND jobs.state <> 'done'
    )
"""


def adopt_drafts(library: Library, job: Job) -> None:
    """Make the drafts of a job live, and retire the live segments of its span that they replace; a step for `undo`.

    A segment belongs to the span in which its middle lies. What a person has edited stays, and a draft whose middle
    lies within it retires instead. New segments take over the speaker who was assigned at their middle.
    """
    span = job.options.span
    start, end = (round(edge * 1000) for edge in span) if span else (0, 2**53)
    values = {"job": job.id, "recording": job.recording_id, "start": start, "end": end}
    with library.atomic():
        for step in _PREPARE:
            library.execute(step, values)
        removed, added = (tuple(number for (number,) in library.rows(step, values)) for step in (_RETIRE, _ADOPT))
        library.execute(_REOPEN, values)
        debrief_id = get_recording(library, job.recording_id).debrief_id
        add_retranscription(library, debrief_id, Retranscription(job.id, removed, added))
