"""Marks on the time line: what went well, what to change, actions, quotes, questions."""

from dataclasses import replace

from fieldscribe.domain import Moment, MomentKind
from fieldscribe.library.connection import Library
from fieldscribe.library.stamps import new_uid, utc_now
from fieldscribe.typed_text import many_lines, one_line


def add_moment(library: Library, debrief_id: int, moment: Moment) -> Moment:
    """Keep a mark; its id is given here, and a uid if it has none. It is on the disk on return.

    One whose uid is known stays as it is, changed or put away: it was only told once more.
    """
    uid = moment.uid or new_uid()
    with library.atomic():
        known = library.row("SELECT id FROM moments WHERE uid = ?", (uid,))
        moment_id = (
            known[0] if known else library.insert("moments", {"uid": uid, "debrief_id": debrief_id, **_values(moment)})
        )
    return replace(moment, id=moment_id, uid=uid)


def moments(library: Library, debrief_id: int) -> list[Moment]:
    """The marks of a debrief in the order of time, without those that were put away."""
    rows = library.rows(
        "SELECT time_ms / 1000.0, kind, text, owner, due, id, uid FROM moments "
        "WHERE debrief_id = ? AND put_away_at IS NULL ORDER BY time_ms, id",
        (debrief_id,),
    )
    return [Moment(time, MomentKind(kind), *rest) for time, kind, *rest in rows]


def update_moment(library: Library, moment: Moment) -> None:
    """Write a mark anew."""
    assert moment.id is not None
    with library.atomic():
        library.update("moments", moment.id, _values(moment))


def put_away_moment(library: Library, moment_id: int) -> None:
    """Take a mark off the time line; `bring_back_moment` undoes it."""
    with library.atomic():
        library.update("moments", moment_id, {"put_away_at": utc_now()})


def bring_back_moment(library: Library, moment_id: int) -> None:
    """Undo `put_away_moment`."""
    with library.atomic():
        library.update("moments", moment_id, {"put_away_at": None})


def _values(moment: Moment) -> dict[str, object]:
    return {
        "time_ms": round(moment.time * 1000),
        "kind": moment.kind,
        "text": many_lines(moment.text),
        "owner": one_line(moment.owner),
        "due": one_line(moment.due),
    }
