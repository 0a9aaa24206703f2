"""Speakers of a debrief. Their order gives their numbers and colours."""

from collections.abc import Iterable

from fieldscribe.domain import Speaker
from fieldscribe.library.connection import Library
from fieldscribe.library.stamps import new_uid
from fieldscribe.typed_text import one_line


def add_speaker(library: Library, debrief_id: int, name: str) -> Speaker:
    """Add a speaker after the others."""
    name = one_line(name)
    with library.atomic():
        (position,) = library.rows(
            "SELECT coalesce(max(position) + 1, 0) FROM speakers WHERE debrief_id = ?", (debrief_id,)
        )[0]
        uid = new_uid()
        values = {"uid": uid, "debrief_id": debrief_id, "name": name, "position": position}
        return Speaker(library.insert("speakers", values), name, position, uid)


def speakers(library: Library, debrief_id: int) -> list[Speaker]:
    """The speakers of a debrief in order."""
    rows = library.rows(
        "SELECT id, name, position, uid FROM speakers WHERE debrief_id = ? ORDER BY position, id", (debrief_id,)
    )
    return [Speaker(*row) for row in rows]


def rename_speaker(library: Library, speaker_id: int, name: str) -> None:
    """Give a speaker another name, in the whole debrief."""
    with library.atomic():
        library.update("speakers", speaker_id, {"name": one_line(name)})


def merge_speakers(library: Library, kept_id: int, other_id: int) -> tuple[int, ...]:
    """Merge two speakers of a debrief: `other` is removed. Returns the ids of the reassigned segments."""
    with library.atomic():
        moved = library.rows("SELECT id FROM segments WHERE speaker_id = ? ORDER BY id", (other_id,))
        library.execute(
            "UPDATE segments SET speaker_id = ?, speaker_by = 'person' WHERE speaker_id = ?", (kept_id, other_id)
        )
        library.execute("DELETE FROM speakers WHERE id = ? AND id <> ?", (other_id, kept_id))
    return tuple(segment_id for (segment_id,) in moved)


def assign_speaker(library: Library, segment_ids: Iterable[int], speaker_id: int | None) -> None:
    """Assign a speaker to these segments; None for an unidentified speaker."""
    with library.atomic():
        library.executemany(
            "UPDATE segments SET speaker_id = :speaker, speaker_by = iif(:speaker IS NULL, NULL, 'person')"
            " WHERE id = :segment",
            [{"speaker": speaker_id, "segment": segment_id} for segment_id in segment_ids],
        )
