"""Moments: marks on the time line (went well, to change, action, quote, question)."""

from dataclasses import replace

from fieldscribe.domain import Moment, MomentKind
from fieldscribe.errors import RowGone
from fieldscribe.library.connection import Library, Row
from fieldscribe.library.stamps import new_uid, utc_now
from fieldscribe.typed_text import many_lines, one_line

_SELECT = "SELECT time_ms / 1000.0, kind, text, owner, due, id, uid FROM moments"


def add_moment(library: Library, debrief_id: int, moment: Moment) -> Moment:
    """Keep a moment; its id is given here, and a uid if it has none. It is on the disk on return.

    One whose uid is known stays as it is, changed or removed: it was only reported again.
    """
    uid = moment.uid or new_uid()
    with library.atomic():
        known = library.row("SELECT id FROM moments WHERE uid = ?", (uid,))
        moment_id = (
            known[0] if known else library.insert("moments", {"uid": uid, "debrief_id": debrief_id, **_values(moment)})
        )
    return replace(moment, id=moment_id, uid=uid)


def moments(library: Library, debrief_id: int) -> list[Moment]:
    """The moments of a debrief in time order, without removed ones."""
    return library.read(
        _moment, f"{_SELECT} WHERE debrief_id = ? AND removed_at IS NULL ORDER BY time_ms, id", (debrief_id,)
    )


def find_moment(library: Library, moment_id: int) -> Moment | None:
    """The moment of that number; None when it was removed or does not exist."""
    found = library.read(_moment, f"{_SELECT} WHERE id = ? AND removed_at IS NULL", (moment_id,))
    return found[0] if found else None


def update_moment(library: Library, moment: Moment) -> None:
    """Replace a moment."""
    assert moment.id is not None
    with library.atomic():
        library.update("moments", moment.id, _values(moment))


def remove_moment(library: Library, moment_id: int) -> None:
    """Remove a moment from the time line; `restore_moment` undoes it."""
    with library.atomic():
        library.update("moments", moment_id, {"removed_at": utc_now()})


def restore_moment(library: Library, moment_id: int) -> None:
    """Undo `remove_moment`."""
    with library.atomic():
        library.update("moments", moment_id, {"removed_at": None})


def debrief_of(library: Library, moment_id: int) -> int:
    """The debrief that a moment belongs to, even a removed one. Raises RowGone."""
    row = library.row("SELECT debrief_id FROM moments WHERE id = ?", (moment_id,))
    if row is None:
        raise RowGone
    return int(row[0])


def _moment(row: Row) -> Moment:
    time, kind, *rest = row
    return Moment(time, MomentKind(kind), *rest)


def _values(moment: Moment) -> dict[str, object]:
    return {
        "time_ms": round(moment.time * 1000),
        "kind": moment.kind,
        "text": many_lines(moment.text),
        "owner": one_line(moment.owner),
        "due": one_line(moment.due),
    }
