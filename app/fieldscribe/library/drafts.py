"""A second try at a recording, or at a span of it: how its segments take the place of the ones before, and back."""

from fieldscribe.errors import ReplacedSince
from fieldscribe.library.connection import Library


def adopt_drafts(
    library: Library, job_id: int, span: tuple[float, float] | None = None, *, keep_edited: bool = True
) -> None:
    """Make the drafts of a job live, and retire the live segments of the span that they replace.

    A segment belongs to the span (s) in which its middle lies. What a person has edited stays, and a draft whose
    middle lies within it retires instead; with `keep_edited` false it is replaced like the rest. New segments take
    over the speaker who was assigned at their middle.
    """
    start, end = (round(edge * 1000) for edge in span) if span else (0, 2**53)
    values = {"job": job_id, "start": start, "end": end, "keep_edited": keep_edited}
    steps = (
        """
        UPDATE segments AS draft SET state = 'retired', retired_by = :job
        WHERE job_id = :job AND state = 'draft' AND (
            (draft.start_ms + draft.end_ms) / 2 NOT BETWEEN :start AND :end - 1
            OR :keep_edited AND EXISTS (
                SELECT 1 FROM segments AS live
                WHERE live.recording_id = draft.recording_id AND live.state = 'live' AND live.edited
                    AND live.start_ms <= (draft.start_ms + draft.end_ms) / 2
                    AND live.end_ms > (draft.start_ms + draft.end_ms) / 2
            )
        )
        """,
        """
        UPDATE segments AS draft SET speaker_id = (
            SELECT live.speaker_id FROM segments AS live
            WHERE live.recording_id = draft.recording_id AND live.state = 'live'
                AND live.start_ms <= (draft.start_ms + draft.end_ms) / 2
                AND live.end_ms > (draft.start_ms + draft.end_ms) / 2
            ORDER BY live.start_ms DESC LIMIT 1
        )
        WHERE job_id = :job AND state = 'draft' AND speaker_id IS NULL
        """,
        """
        UPDATE segments SET state = 'retired', retired_by = :job
        WHERE recording_id = (SELECT recording_id FROM jobs WHERE id = :job) AND state = 'live'
            AND (start_ms + end_ms) / 2 BETWEEN :start AND :end - 1 AND NOT (:keep_edited AND edited)
        """,
        "UPDATE segments SET state = 'live' WHERE job_id = :job AND state = 'draft'",
        # A job that was given up half-way and lost its segments here must not believe that their blocks are done.
        """
        UPDATE blocks SET done = 0 WHERE job_id IN (
            SELECT jobs.id FROM jobs JOIN segments ON segments.job_id = jobs.id
            WHERE segments.retired_by = :job AND jobs.state <> 'done'
        )
        """,
    )
    with library.atomic():
        for step in steps:
            library.execute(step, values)


def take_back(library: Library, job_id: int) -> None:
    """Undo what the finished draft job did: its segments retire and the ones that they replaced are live again.

    Raises ReplacedSince when a later job has replaced its segments in turn.
    """
    with library.atomic():
        if library.row("SELECT 1 FROM segments WHERE job_id = ? AND retired_by <> ? LIMIT 1", (job_id, job_id)):
            raise ReplacedSince
        library.execute(
            "UPDATE segments SET state = 'retired', retired_by = ? WHERE job_id = ? AND state = 'live'",
            (job_id, job_id),
        )
        library.execute(
            "UPDATE segments SET state = 'live', retired_by = NULL WHERE retired_by = ? AND job_id IS NOT ?",
            (job_id, job_id),
        )
