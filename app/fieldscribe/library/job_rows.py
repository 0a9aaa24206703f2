"""Conversion of rows of the table `jobs` to `Job`."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from fieldscribe import sentences
from fieldscribe.domain import TO_THE_END, Encoder, Job, JobKind, JobState, TranscribeOptions

_COLUMNS = (
    "id", "uid", "recording_id", "state", "options", "position", "attempts", "last_error", "done_seconds",
    "total_seconds", "spent_seconds", "language", "language_probability", "created_at", "started_at", "finished_at",
    "draft", "kind",
)  # fmt: skip
# Only a job on a live recording has blocks without a total.
_REACHED = """
    CASE WHEN jobs.total_seconds = 0 AND jobs.done_seconds > 0 THEN coalesce(
        (SELECT min(start_seconds) FROM blocks WHERE job_id = jobs.id AND NOT done),
        (SELECT max(end_seconds) FROM blocks WHERE job_id = jobs.id),
        0.0
    ) ELSE 0.0 END
"""
JOB_VALUES = ", ".join([*(f"jobs.{column}" for column in _COLUMNS), _REACHED])
"""What to select of a row of the table `jobs` for `job_from`."""

# Whether a later job has transcribed what `jobs` was to transcribe, as far as the trim of the recording leaves it.
_SUPERSEDED = f"""
    EXISTS (
        SELECT 1 FROM jobs AS later JOIN recordings AS sound ON sound.id = later.recording_id
        WHERE later.recording_id = jobs.recording_id AND later.kind = jobs.kind AND later.id > jobs.id
            AND later.state = 'done'
            AND coalesce(json_extract(later.options, '$.span[0]'), 0.0) - 0.01 <= max(
                coalesce(json_extract(jobs.options, '$.span[0]'), 0.0), coalesce(sound.trim_start_ms / 1000.0, 0.0)
            )
            AND coalesce(json_extract(later.options, '$.span[1]'), {TO_THE_END}) + 0.01 >= min(
                coalesce(json_extract(jobs.options, '$.span[1]'), {TO_THE_END}),
                coalesce(sound.trim_end_ms / 1000.0, {TO_THE_END})
            )
    )
"""
JOB_TO_SHOW = f"""
    SELECT jobs.id FROM jobs
    WHERE jobs.recording_id = recordings.id AND jobs.kind = 'transcribe'
        AND NOT (jobs.draft AND jobs.state = 'cancelled')  -- the text is as it was before
    ORDER BY CASE
        WHEN jobs.state IN ('done', 'cancelled') OR {_SUPERSEDED} THEN 4
        WHEN jobs.state = 'running' THEN 0
        WHEN jobs.state = 'queued' THEN 1
        WHEN jobs.state = 'failed' THEN 2
        ELSE 3
    END, jobs.id DESC LIMIT 1
"""
"""The transcription that a person must know of, for a row of `recordings`: what is at work, else what failed or waits,
also where a later one about another part is done, else the newest."""


def _transcribe_options(values: dict[str, Any]) -> TranscribeOptions:
    span, encoder = values["span"], values.get("encoder")
    read = {
        "vocabulary": tuple(values["vocabulary"]),
        "span": tuple(span) if span else None,
        "encoder": Encoder(encoder) if encoder else None,
    }
    return TranscribeOptions(**values | read)


OPTIONS: dict[JobKind, Callable[[dict[str, Any]], TranscribeOptions]] = {JobKind.TRANSCRIBE: _transcribe_options}
"""How the options of each kind of job are read."""


def job_from(row: Sequence[Any]) -> Job:
    """A job from the values of `JOB_VALUES`."""
    values = dict(zip((*_COLUMNS, "reached"), row, strict=True))
    kind = JobKind(values["kind"])
    values |= {
        "kind": kind,
        "state": JobState(values["state"]),
        "options": OPTIONS[kind](json.loads(values["options"])),
        "draft": bool(values["draft"]),
        "last_error": sentences.from_column(values["last_error"]),
    }
    return Job(**values)
