"""Replacements of a text in many debriefs: each is one line of the history of each debrief, held together here."""

from dataclasses import dataclass

from fieldscribe.library.connection import Library
from fieldscribe.library.edits import lines_of_replacement
from fieldscribe.library.stamps import utc_now


@dataclass(frozen=True, slots=True)
class Replacement:
    """`wanted` was replaced by `by` (UTC `made_at`); `debrief_ids` are those in which that still stands."""

    id: int
    wanted: str
    by: str
    made_at: str
    debrief_ids: tuple[int, ...] = ()


def add_replacement(library: Library, wanted: str, by: str) -> Replacement:
    """Begin a replacement; the lines that belong to it name it."""
    made_at = utc_now()
    number = library.insert("replacements", {"wanted": wanted, "replacement": by, "made_at": made_at})
    return Replacement(number, wanted, by, made_at)


def list_replacements(library: Library) -> list[Replacement]:
    """All replacements, the latest first."""
    rows = library.rows("SELECT id, wanted, replacement, made_at FROM replacements ORDER BY id DESC")
    return [
        Replacement(
            number,
            wanted,
            by,
            made_at,
            tuple(debrief for debrief, line in lines_of_replacement(library, number).items() if line is not None),
        )
        for number, wanted, by, made_at in rows
    ]
