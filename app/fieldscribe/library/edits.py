"""The history of a debrief as rows, with undo and redo that survive a restart.

A line is added for each step of a person (of the text, a moment, the details, the trim), and for each second
transcription that took the place of a first. Undo and redo are lines too, so nothing is ever rewritten except by
joining what was typed in one go. Segments and moments that go are kept, out of sight.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fieldscribe.domain import Moment, Recording, Segment
from fieldscribe.editing import Change, DetailsChange, EditKind, MomentChange, Step, TrimChange, compose
from fieldscribe.errors import DebriefUnknown, TextChangedSince
from fieldscribe.library import debriefs, moments, recordings
from fieldscribe.library.connection import Library
from fieldscribe.library.edit_rows import Retranscription, step_from, step_text
from fieldscribe.library.stamps import utc_now
from fieldscribe.library.transcripts import get_segment, segment_values, segments_of_ids, write_words

ONE_GO = timedelta(seconds=5)
"""Details, or a moment, that change again within this time of the last change are one step."""


def save_change(
    library: Library, debrief_id: int, change: Change, *, join: bool = False, replacement_id: int | None = None
) -> None:
    """Make the change in the segments and speakers, and add it to the history; on the disk on return.

    With `join` it becomes part of the line before it, if that is of the same kind and was not undone since.
    `replacement_id` says that it is part of a replacement in many debriefs. Raises TextChangedSince, with nothing done,
    when the segments are not as the change says.
    """
    with library.atomic():
        _make(library, debrief_id, change)
        last = _latest_done(library, debrief_id) if join else None
        before = _load(library, last) if last else None
        if last and isinstance(before, Change) and before.kind is change.kind:
            library.execute("UPDATE edits SET change = ? WHERE id = ?", (step_text(compose(before, change)), last))
        else:
            _add_line(library, debrief_id, "done", None, step_text(change), replacement_id)


def add_step(library: Library, debrief_id: int, step: MomentChange | DetailsChange | TrimChange) -> None:
    """Add a step that was already carried out; continuous typing in one field or moment is joined to one step."""
    if step.before == step.after:
        return
    with library.atomic():
        last = _latest_done(library, debrief_id, within=ONE_GO)
        joined = _joined(_load(library, last), step) if last else None
        if last and joined:
            library.execute(
                "UPDATE edits SET change = ?, made_at = ? WHERE id = ?", (step_text(joined), utc_now(), last)
            )
        else:
            _add_line(library, debrief_id, "done", None, step_text(step))


def add_retranscription(library: Library, debrief_id: int, made: Retranscription) -> None:
    """Add a transcription that replaced an earlier one, so that it can be undone."""
    if made.removed or made.added:
        _add_line(library, debrief_id, "done", None, step_text(made))


def undo(library: Library, debrief_id: int) -> Step | None:
    """Undo the last step and return the change that did so; None when there is nothing to undo.

    Raises TextChangedSince when the place was changed by something else since, such as a new transcription.
    """
    with library.atomic():
        done, _ = _stacks(library, debrief_id)
        return undo_line(library, debrief_id, done[-1]) if done else None


def undo_line(library: Library, debrief_id: int, line: int) -> Step:
    """Undo the step of one line, even when it is not the last. Raises TextChangedSince."""
    with library.atomic():
        change = _do(library, debrief_id, _load(library, line), back=True)
        _add_line(library, debrief_id, "undone", line)
        return change


def undo_step(library: Library, debrief_id: int, line: int) -> Step | None:
    """Undo the step of one line; None where it is undone already. Raises TextChangedSince."""
    with library.atomic():
        done, _ = _stacks(library, debrief_id)
        return undo_line(library, debrief_id, line) if line in done else None


def last_step(library: Library, debrief_id: int) -> int | None:
    """The line that `undo` would undo; None when there is none."""
    done, _ = _stacks(library, debrief_id)
    return done[-1] if done else None


def redo(library: Library, debrief_id: int) -> Step | None:
    """Redo what was undone last and return the change; None when there is nothing to redo. Raises TextChangedSince."""
    with library.atomic():
        _, undone = _stacks(library, debrief_id)
        if not undone:
            return None
        change = _do(library, debrief_id, _load(library, undone[-1]), back=False)
        _add_line(library, debrief_id, "redone", undone[-1])
        return change


def steps(library: Library, debrief_id: int) -> tuple[int, int]:
    """The number of steps that can be undone and redone."""
    done, undone = _stacks(library, debrief_id)
    return len(done), len(undone)


def lines_of_replacement(library: Library, replacement_id: int) -> dict[int, int | None]:
    """For each debrief that a replacement changed, the history row of it; None where it was undone."""
    rows = library.rows("SELECT debrief_id, id FROM edits WHERE replacement_id = ? ORDER BY id", (replacement_id,))
    return {debrief_id: line if line in _stacks(library, debrief_id)[0] else None for debrief_id, line in rows}


def _stacks(library: Library, debrief_id: int) -> tuple[list[int], list[int]]:
    done: list[int] = []
    undone: list[int] = []
    lines = library.rows("SELECT id, step, of FROM edits WHERE debrief_id = ? ORDER BY id", (debrief_id,))
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


def _latest_done(library: Library, debrief_id: int, within: timedelta | None = None) -> int | None:
    """The latest row if it is a done step within that time and part of no replacement."""
    row = library.row(
        "SELECT id, made_at FROM edits WHERE id = (SELECT max(id) FROM edits WHERE debrief_id = ?) "
        "AND step = 'done' AND replacement_id IS NULL",
        (debrief_id,),
    )
    if row is None:
        return None
    line, made_at = row
    recent = within is None or abs(datetime.now(UTC) - datetime.fromisoformat(made_at)) <= within
    return int(line) if recent else None


def _joined(first: Step | Retranscription, then: Step) -> Step | None:
    """Two steps joined to one; None when they concern different things."""
    match first, then:
        case DetailsChange(), DetailsChange() if first.after.keys() == then.before.keys():
            return DetailsChange(first.before, then.after)
        case MomentChange(after=Moment(id=number)), MomentChange(before=Moment(), after=Moment(id=same)) if (
            number == same
        ):
            return MomentChange(first.before, then.after)
    return None


def _add_line(
    library: Library, debrief_id: int, step: str, of: int | None, change: str = "", replacement_id: int | None = None
) -> None:
    values = {"debrief_id": debrief_id, "step": step, "of": of, "change": change, "made_at": utc_now()}
    library.insert("edits", values | {"replacement_id": replacement_id})


def _load(library: Library, line: int) -> Step | Retranscription:
    (found,) = library.read(lambda row: step_from(row[0]), "SELECT change FROM edits WHERE id = ?", (line,))
    return found


def _do(library: Library, debrief_id: int, done: Step | Retranscription, *, back: bool) -> Step:
    if isinstance(done, Retranscription):
        return _replace_transcription(library, done, back=back)
    step: Step = done.inverse if back else done
    match step:
        case Change():
            _make(library, debrief_id, step)
        case MomentChange(before, after):
            _change_moment(library, before, after)
        case DetailsChange(before, after):
            _require(debriefs.details_of(library, debrief_id, before), before)
            debriefs.update_debrief(library, debrief_id, **after)
        case TrimChange(trimmed, trim):
            recording = _recording(library, debrief_id)
            _require(recording.trim, trimmed)
            recordings.set_trim(library, recording.id, trim)
    return step


def _require(present: object, expected: object) -> None:
    if present != expected:
        raise TextChangedSince


def _change_moment(library: Library, before: Moment | None, after: Moment | None) -> None:
    either = after or before
    number = either.id if either and either.id else 0
    _require(moments.find_moment(library, number), before)
    if after is None:
        moments.remove_moment(library, number)
        return
    if before is None:
        moments.restore_moment(library, number)
    moments.update_moment(library, after)


def _replace_transcription(library: Library, made: Retranscription, *, back: bool) -> Change:
    """Replace one text by the other and return the change."""
    going, coming = (made.added, made.removed) if back else (made.removed, made.added)
    change = Change(EditKind.AGAIN, segments_of_ids(library, going), segments_of_ids(library, coming))
    gone = _set_states(library, going, ("retired", made.job_id, "live"))
    come = _set_states(library, coming, ("live", None, "retired"))
    _require((gone, come), (len(going), len(coming)))
    return change


def _set_states(library: Library, numbers: Iterable[int], values: tuple[str, int | None, str]) -> int:
    update = "UPDATE segments SET state = ?, retired_by = ? WHERE state = ? AND id = ?"
    return sum(library.execute(update, (*values, number)).rowcount for number in numbers)


def _recording(library: Library, debrief_id: int) -> Recording:
    recording = recordings.recording_of(library, debrief_id)
    if recording is None:
        raise DebriefUnknown(debrief_id)
    return recording


def _make(library: Library, debrief_id: int, change: Change) -> None:
    for segment in change.removed:
        row = library.row("SELECT state FROM segments WHERE id = ?", (segment.id,))
        # The end of a transcription may have flagged it since; that makes no difference to what a person writes.
        if (
            row is None
            or row[0] != "live"
            or replace(get_segment(library, segment.id or 0), flags=()) != replace(segment, flags=())
        ):
            raise TextChangedSince
    people = [speaker.id for speaker in (*change.speakers_removed, *change.speakers_added)]
    staying = {segment.id for segment in change.added}
    for segment in change.removed:
        if segment.id not in staying:
            library.execute("UPDATE segments SET state = 'retired' WHERE id = ?", (segment.id,))
    for speaker in change.speakers_added:
        library.execute(
            "INSERT INTO speakers (id, uid, debrief_id, name, position) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position",
            (speaker.id, speaker.uid, debrief_id, speaker.name, speaker.position),
        )
    recording_id = _recording(library, debrief_id).id if change.added else 0
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
