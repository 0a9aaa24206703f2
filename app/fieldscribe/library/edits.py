"""What was done to a transcript, line by line, and the way back and forth along it, also after a restart.

A line is added for each deed of a person, and for each second transcription that took the place of a first; undo and
redo are lines too, so nothing is ever rewritten except by joining what was typed in one go. Segments that go are
retired, not deleted.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from fieldscribe.domain import Flag, Segment, Speaker, Word
from fieldscribe.editing import Change, EditKind, StaleChange, compose
from fieldscribe.library.connection import Library
from fieldscribe.library.stamps import utc_now
from fieldscribe.library.transcripts import get_segment, segment_values, segments_of_ids, write_words


@dataclass(frozen=True, slots=True)
class Renewal:
    """A later transcription took the place of an earlier one: the job, the segments that went and those that came."""

    job_id: int
    went: tuple[int, ...]
    came: tuple[int, ...]


def save_change(library: Library, recording_id: int, change: Change, *, join: bool = False) -> None:
    """Make the change in the segments and speakers, and add it to the history; on the disk on return.

    With `join` it becomes part of the line before it, if that is of the same kind and was not undone since. Raises
    StaleChange, with nothing done, when the segments are not as the change says.
    """
    with library.atomic():
        _make(library, recording_id, change)
        undo, _ = _stacks(library, recording_id)
        last = _latest(library, recording_id)
        before = _load(library, last) if join and undo and undo[-1] == last else None
        if isinstance(before, Change) and before.kind is change.kind:
            whole = compose(before, change)
            library.execute("UPDATE edits SET change = ? WHERE id = ?", (_dump(whole), last))
        else:
            _add_line(library, recording_id, "done", None, _dump(change))


def add_renewal(library: Library, recording_id: int, renewal: Renewal) -> None:
    """Add to the history what a job has done already, so that it can be undone like everything else."""
    if renewal.went or renewal.came:
        _add_line(library, recording_id, "done", None, json.dumps(asdict(renewal), separators=(",", ":")))


def undo(library: Library, recording_id: int) -> Change | None:
    """Take back the last deed that stands; returns the change that did it, None when there is nothing left.

    Raises StaleChange when the passage was changed by something else since, such as a new transcription.
    """
    with library.atomic():
        done, _ = _stacks(library, recording_id)
        if not done:
            return None
        change = _do(library, recording_id, _load(library, done[-1]), back=True)
        _add_line(library, recording_id, "undone", done[-1])
        return change


def redo(library: Library, recording_id: int) -> Change | None:
    """Do again what was undone last; returns the change, None when there is nothing. Raises StaleChange."""
    with library.atomic():
        _, undone = _stacks(library, recording_id)
        if not undone:
            return None
        change = _do(library, recording_id, _load(library, undone[-1]), back=False)
        _add_line(library, recording_id, "redone", undone[-1])
        return change


def steps(library: Library, recording_id: int) -> tuple[int, int]:
    """How many steps there are back and forth."""
    done, undone = _stacks(library, recording_id)
    return len(done), len(undone)


def _stacks(library: Library, recording_id: int) -> tuple[list[int], list[int]]:
    done: list[int] = []
    undone: list[int] = []
    lines = library.rows("SELECT id, step, of FROM edits WHERE recording_id = ? ORDER BY id", (recording_id,))
    for line, step, of in lines:
        if step == "done":
            done.append(line)
            undone.clear()
        elif step == "undone":
            done.remove(of)
            undone.append(of)
        else:
            undone.remove(of)
            done.append(of)
    return done, undone


def _latest(library: Library, recording_id: int) -> int:
    row = library.row("SELECT max(id) FROM edits WHERE recording_id = ?", (recording_id,))
    return row[0] if row and row[0] else 0


def _add_line(library: Library, recording_id: int, step: str, of: int | None, change: str = "") -> None:
    library.insert(
        "edits", {"recording_id": recording_id, "step": step, "of": of, "change": change, "made_at": utc_now()}
    )


def _do(library: Library, recording_id: int, deed: Change | Renewal, *, back: bool) -> Change:
    if isinstance(deed, Renewal):
        return _renew(library, deed, back=back)
    change = deed.inverse if back else deed
    _make(library, recording_id, change)
    return change


def _renew(library: Library, renewal: Renewal, *, back: bool) -> Change:
    """Let the one text take the place of the other; returns what that changed."""
    going, coming = (renewal.came, renewal.went) if back else (renewal.went, renewal.came)
    change = Change(EditKind.AGAIN, segments_of_ids(library, going), segments_of_ids(library, coming))
    step = "UPDATE segments SET state = ?, retired_by = ? WHERE state = ? AND id IN (SELECT value FROM json_each(?))"
    gone = library.execute(step, ("retired", renewal.job_id, "live", json.dumps(going))).rowcount
    come = library.execute(step, ("live", None, "retired", json.dumps(coming))).rowcount
    if (gone, come) != (len(going), len(coming)):
        raise StaleChange
    return change


def _make(library: Library, recording_id: int, change: Change) -> None:
    for segment in change.removed:
        row = library.row("SELECT state FROM segments WHERE id = ?", (segment.id,))
        # The end of a transcription may have flagged it since; that makes no difference to what a person writes.
        if (
            row is None
            or row[0] != "live"
            or replace(get_segment(library, segment.id or 0), flags=()) != replace(segment, flags=())
        ):
            raise StaleChange
    people = [speaker.id for speaker in (*change.speakers_removed, *change.speakers_added)]
    staying = {segment.id for segment in change.added}
    for segment in change.removed:
        if segment.id not in staying:
            library.execute("UPDATE segments SET state = 'retired' WHERE id = ?", (segment.id,))
    for speaker in change.speakers_added:
        library.execute(
            "INSERT INTO speakers (id, uid, debrief_id, name, position) "
            "SELECT ?, ?, debrief_id, ?, ? FROM recordings WHERE id = ? "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position",
            (speaker.id, speaker.uid, speaker.name, speaker.position, recording_id),
        )
    for segment in change.added:
        _write_segment(library, recording_id, segment)
    for speaker_id in people:
        if speaker_id not in {speaker.id for speaker in change.speakers_added}:
            library.execute("DELETE FROM speakers WHERE id = ?", (speaker_id,))


def _write_segment(library: Library, recording_id: int, segment: Segment) -> None:
    sure = bool(segment.words) and all(word.probability == 1 for word in segment.words)
    values = {
        **segment_values(segment),
        "recording_id": recording_id,
        "state": "live",
        "edited": segment.edited or sure,
    }
    if library.row("SELECT 1 FROM segments WHERE id = ?", (segment.id,)):
        library.update("segments", segment.id or 0, values)
    else:
        library.insert("segments", {"id": segment.id, **values})
    library.execute("DELETE FROM words WHERE segment_id = ?", (segment.id,))
    write_words(library, segment.id or 0, values["start_ms"], segment.words)


# ---- a change as JSON


def _load(library: Library, line: int) -> Change | Renewal:
    (text,) = library.rows("SELECT change FROM edits WHERE id = ?", (line,))[0]
    read = json.loads(text)
    if isinstance(read, dict):
        return Renewal(read["job_id"], tuple(read["went"]), tuple(read["came"]))
    kind, removed, added, gone, named = read
    return Change(
        EditKind(kind),
        tuple(_segment(values) for values in removed),
        tuple(_segment(values) for values in added),
        tuple(Speaker(**values) for values in gone),
        tuple(Speaker(**values) for values in named),
    )


def _dump(change: Change) -> str:
    return json.dumps(
        [
            change.kind,
            [_values(segment) for segment in change.removed],
            [_values(segment) for segment in change.added],
            [asdict(speaker) for speaker in change.speakers_removed],
            [asdict(speaker) for speaker in change.speakers_added],
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _values(segment: Segment) -> dict[str, Any]:
    plain = {field.name: getattr(segment, field.name) for field in fields(segment) if field.name != "words"}
    return plain | {"words": [(word.text, word.start, word.end, word.probability) for word in segment.words]}


def _segment(values: dict[str, Any]) -> Segment:
    words = tuple(Word(*word) for word in values.pop("words"))
    flags = tuple(Flag(flag) for flag in values.pop("flags"))
    return Segment(**values, words=words, flags=flags)
