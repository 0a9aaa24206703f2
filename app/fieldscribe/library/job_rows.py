"""Conversion of rows of the table `jobs` to `Job`."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from fieldscribe import sentences
from fieldscribe.domain import Job, JobKind, JobState, TranscribeOptions

_COLUMNS = (
    "id", "uid", "recording_id", "state", "options", "position", "attempts", "last_error", "done_seconds",
    "total_seconds", "spent_seconds", "language", "language_probability", "created_at", "started_at", "finished_at",
    "draft", "kind",
)  # fmt: skip
# Nobody but the job of a recording that grows has blocks without knowing how much there is in all.
_REACHED = """
    CASE WHEN jobs.total_seconds = 0 AND jobs.done_seconds > 0 THEN coalesce(
        (SELECT min(start_seconds) FROM blocks WHERE job_id = jobs.id AND NOT done),
        (SELECT max(end_seconds) FROM blocks WHERE job_id = jobs.id),
        0.0
    ) ELSE 0.0 END
"""
JOB_VALUES = ", ".join([*(f"jobs.{column}" for column in _COLUMNS), _REACHED])
"""What to select of a row of the table `jobs` for `job_from`."""


def _transcribe_options(values: dict[str, Any]) -> TranscribeOptions:
    span = values["span"]
    return TranscribeOptions(
        **values | {"vocabulary": tuple(values["vocabulary"]), "span": tuple(span) if span else None}
    )


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
        "last_error": sentences.read(values["last_error"]),
    }
    return Job(**values)
