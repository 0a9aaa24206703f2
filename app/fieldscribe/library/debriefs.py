"""Debriefs: what, when, where and who. Nothing is deleted without undo, except by `purge`."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypedDict, Unpack

from fieldscribe.domain import (
    LOSS_TOLERANCE,
    Attention,
    Debrief,
    DebriefSummary,
    Job,
    JobState,
    OwnField,
    Participant,
    RecordingState,
    ReportState,
)
from fieldscribe.errors import DebriefUnknown
from fieldscribe.library.connection import Library, Row
from fieldscribe.library.job_rows import JOB_TO_SHOW, JOB_VALUES, job_from
from fieldscribe.library.search import match_expression
from fieldscribe.library.stamps import new_uid, utc_now
from fieldscribe.typed_text import many_lines, one_line

_TEXTS = ("title", "date", "site", "programme", "scenario", "facilitator", "language", "objectives", "notes")
_LONG_TEXTS = ("objectives", "notes")
_SHORTEST_UID = 4
_COLUMNS = f"id, uid, {', '.join(_TEXTS)}, created_at, updated_at, fields, template, revision, date_from_file"


class Details(TypedDict, total=False):
    """What a person fills in about a debrief; each may be left out. A `date` alone is not from a file."""

    title: str
    date: str
    date_from_file: bool
    site: str
    programme: str
    scenario: str
    facilitator: str
    language: str
    objectives: str
    notes: str
    participants: Iterable[Participant]
    fields: Iterable[OwnField]


def add_debrief(library: Library, **details: Unpack[Details]) -> Debrief:
    """Add a debrief and return it. Without a date it took place just now (local time, to the minute)."""
    participants = details.pop("participants", ())
    fields = _fields_text(details.pop("fields", ()))
    date_from_file = details.pop("date_from_file", False)
    texts = dict.fromkeys(_TEXTS, "") | {"date": datetime.now().strftime("%Y-%m-%dT%H:%M")} | _texts(details)
    with library.atomic():
        debrief_id = library.insert(
            "debriefs",
            {
                "uid": new_uid(),
                **texts,
                "fields": fields,
                "date_from_file": date_from_file,
                "created_at": utc_now(),
                "updated_at": utc_now(),
            },
        )
        _write_participants(library, debrief_id, participants)
        return get_debrief(library, debrief_id)


def get_debrief(library: Library, debrief_id: int) -> Debrief:
    """The debrief of that number, also when it is in the bin. Raises DebriefUnknown."""
    with library.snapshot():
        people = library.read(
            lambda row: Participant(*row),
            "SELECT role, name FROM participants WHERE debrief_id = ? ORDER BY position",
            (debrief_id,),
        )
        found = library.read(
            lambda row: _debrief(row, tuple(people)), f"SELECT {_COLUMNS} FROM debriefs WHERE id = ?", (debrief_id,)
        )
    if not found:
        raise DebriefUnknown(debrief_id)
    return found[0]


def find_debrief(library: Library, which: int | str) -> Debrief:
    """The debrief with that number (also as text), that uid, or the only one whose uid starts so.

    Raises DebriefUnknown.
    """
    name = str(which).strip().lower()
    there = "SELECT id FROM debriefs WHERE deleted_at IS NULL AND"
    found = library.rows(f"{there} CAST(id AS TEXT) = ?", (name,))
    if not found and len(name) >= _SHORTEST_UID:
        found = library.rows(f"{there} substr(uid, 1, ?) = ? LIMIT 2", (len(name), name))
    if len(found) != 1:
        raise DebriefUnknown(which)
    return get_debrief(library, found[0][0])


def require_debrief(library: Library, debrief_id: int) -> None:
    """Raises DebriefUnknown where there is no debrief of that number."""
    if library.row("SELECT 1 FROM debriefs WHERE id = ?", (debrief_id,)) is None:
        raise DebriefUnknown(debrief_id)


def is_binned(library: Library, debrief_id: int) -> bool:
    """Whether a debrief is in the bin. Raises DebriefUnknown."""
    row = library.row("SELECT binned_at FROM debriefs WHERE id = ? AND deleted_at IS NULL", (debrief_id,))
    if row is None:
        raise DebriefUnknown(debrief_id)
    return row[0] is not None


def details_of(library: Library, debrief_id: int, names: Iterable[str]) -> dict[str, Any]:
    """These details of a debrief by name, as `update_debrief` takes them. Raises DebriefUnknown."""
    debrief = get_debrief(library, debrief_id)
    return {name: getattr(debrief, name) for name in names}


def count_debriefs(library: Library) -> int:
    """How many debriefs there are, without those that were moved to the bin."""
    ((count,),) = library.rows("SELECT count(*) FROM debriefs WHERE binned_at IS NULL")
    return int(count)


def update_debrief(library: Library, debrief_id: int, **changes: Unpack[Details]) -> Debrief:
    """Change what is named, leave the rest; `participants` and `fields` replace all of them. Raises DebriefUnknown.

    A date that is named is the day of the debrief from then on, also when it is the one that the sound file had.
    """
    participants = changes.pop("participants", None)
    fields = changes.pop("fields", None)
    date_from_file = changes.pop("date_from_file", None)
    with library.atomic():
        before = get_debrief(library, debrief_id)
        values: dict[str, str | int] = {**_texts(changes), "updated_at": utc_now()}
        if "date" in values or date_from_file is not None:
            values["date_from_file"] = bool(date_from_file)
        if fields is not None:
            values["fields"] = _fields_text(fields)
        library.update("debriefs", debrief_id, values)
        if participants is not None and (participants := tuple(participants)) != before.participants:
            library.execute("DELETE FROM participants WHERE debrief_id = ?", (debrief_id,))
            _write_participants(library, debrief_id, participants)
        return get_debrief(library, debrief_id)


def list_debriefs(
    library: Library, *, words: str = "", binned: bool = False, limit: int | None = None, offset: int = 0
) -> list[DebriefSummary]:
    """Debriefs, the latest first, with what a list shows of each, in one query.

    `words` keeps those that have the words in title, site, programme, scenario, facilitator, objectives, notes or
    fields of the programme.
    `binned` lists what is in the bin instead of the rest, without what is being deleted permanently.
    """
    expression = match_expression(words)
    if words and not expression:
        return []
    # Each subquery looks at few rows by an index; joins would multiply them.
    return library.read(
        _summary,
        f"""
        SELECT debriefs.id, debriefs.uid, debriefs.title, debriefs.date, debriefs.site, recordings.id,
            recordings.state,
            (SELECT coalesce(sum(duration_seconds), 0.0) FROM parts WHERE recording_id = recordings.id),
            (SELECT count(*) FROM segments WHERE recording_id = recordings.id AND state = 'live'),
            CASE reports.revision = debriefs.revision WHEN 1 THEN 'done' WHEN 0 THEN 'outdated' END,
            debriefs.facilitator,
            EXISTS (SELECT 1 FROM parts WHERE recording_id = recordings.id AND (
                bad_packets > 0 OR promised_seconds - duration_seconds > {LOSS_TOLERANCE}
            )),
            EXISTS (SELECT 1 FROM segments WHERE recording_id = recordings.id),
            {JOB_VALUES}
        FROM debriefs
        LEFT JOIN recordings ON recordings.debrief_id = debriefs.id
        LEFT JOIN reports ON reports.debrief_id = debriefs.id
        LEFT JOIN jobs ON jobs.id = ({JOB_TO_SHOW})
        WHERE debriefs.binned_at IS {"NOT" if binned else ""} NULL AND debriefs.deleted_at IS NULL
            {"AND debriefs.id IN (SELECT rowid FROM debriefs_fts WHERE debriefs_fts MATCH ?)" if words else ""}
        ORDER BY debriefs.date DESC, debriefs.id DESC LIMIT ? OFFSET ?
        """,
        (*((expression,) if words else ()), -1 if limit is None else limit, offset),
    )


def move_to_bin(library: Library, debrief_id: int) -> None:
    """Take a debrief out of lists and search, into the bin. Everything of it stays. Raises DebriefUnknown."""
    _set_binned_at(library, debrief_id, utc_now())


def restore(library: Library, debrief_id: int) -> None:
    """Undo `move_to_bin`. Raises DebriefUnknown."""
    _set_binned_at(library, debrief_id, None)


def purge(library: Library, debrief_id: int) -> None:
    """Delete a debrief with everything that belongs to it, for good. Sound files and backups are the caller's.

    Its words are overwritten in the file, in the search index and in the write-ahead log. Raises DebriefUnknown.
    """
    with library.atomic():
        get_debrief(library, debrief_id)
        library.execute("DELETE FROM debriefs WHERE id = ?", (debrief_id,))
        # The index keeps removed words until it is merged; this does it now.
        library.execute("INSERT INTO segments_fts (segments_fts) VALUES ('optimize')")
        library.execute("INSERT INTO debriefs_fts (debriefs_fts) VALUES ('optimize')")
    library.empty_log()


def _texts(details: Details) -> dict[str, str]:
    texts: dict[str, Any] = dict(details)
    if unknown := texts.keys() - set(_TEXTS):
        raise TypeError(f"a debrief has no {', '.join(sorted(unknown))}")
    return {name: many_lines(text) if name in _LONG_TEXTS else one_line(text) for name, text in texts.items()}


def _fields_text(fields: Iterable[OwnField]) -> str:
    """The fields that have a value, as the library keeps them: on one line each, which the search needs."""
    values = {_word_line(field.name): _word_line(field.value) for field in fields}
    return json.dumps({name: value for name, value in values.items() if name and value}, ensure_ascii=False)


def _word_line(text: str) -> str:
    return " ".join(one_line(text).split())


def _write_participants(library: Library, debrief_id: int, participants: Iterable[Participant]) -> None:
    library.executemany(
        "INSERT INTO participants (debrief_id, position, role, name) VALUES (?, ?, ?, ?)",
        [
            (debrief_id, position, one_line(person.role), one_line(person.name))
            for position, person in enumerate(participants)
        ],
    )


def _set_binned_at(library: Library, debrief_id: int, stamp: str | None) -> None:
    with library.atomic():
        find_debrief(library, debrief_id)  # not one that is being deleted permanently
        library.update("debriefs", debrief_id, {"binned_at": stamp, "bin_days": 0, "bin_day": ""})


def _debrief(row: Row, participants: tuple[Participant, ...]) -> Debrief:
    number, uid, *texts, created_at, updated_at, fields, template, revision, date_from_file = row
    return Debrief(
        number,
        uid,
        **dict(zip(_TEXTS, texts, strict=True)),
        participants=participants,
        created_at=created_at,
        updated_at=updated_at,
        fields=tuple(OwnField(name, value) for name, value in json.loads(fields).items()),
        template=template,
        revision=revision,
        date_from_file=bool(date_from_file),
    )


def _attention(recording: RecordingState | None, lost: bool, job: Job | None, spoken: bool) -> tuple[Attention, ...]:
    state = job.state if job else None
    found = {
        Attention.INTERRUPTED: recording is RecordingState.INTERRUPTED,
        Attention.SOUND_LOST: lost,
        Attention.JOB_FAILED: state is JobState.FAILED,
        Attention.NO_SPEECH: state is JobState.DONE and not spoken,
    }
    return tuple(each for each, found_it in found.items() if found_it)


def _summary(row: Row) -> DebriefSummary:
    debrief_id, uid, title, date, site, recording_id, state, duration, segments, report, *rest = row
    facilitator, lost, spoken, *job_values = rest
    job = job_from(job_values) if job_values[0] else None
    recording_state = RecordingState(state) if state else None
    return DebriefSummary(
        debrief_id,
        uid,
        title,
        date,
        site,
        recording_id,
        recording_state,
        duration,
        segments,
        job,
        ReportState(report) if report else None,
        facilitator,
        _attention(recording_state, bool(lost), job, bool(spoken)),
    )
