"""Changes of a debrief as plain data: what is removed and added, so that each can be applied and inverted."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from fieldscribe.domain import Moment, Segment, Speaker
from fieldscribe.errors import TextChangedSince

_FIRST_OWN_ID, _LAST_OWN_START = 2**40, 2**52

_Row = TypeVar("_Row", bound=Segment | Speaker)


class EditKind(StrEnum):
    """The kind of edit, for the text of the undo message."""

    TYPING = "typing"
    DELETE = "delete"
    REPLACE = "replace"
    SPEAKER = "speaker"
    ADD_SPEAKER = "add_speaker"
    RENAME_SPEAKER = "rename_speaker"
    MERGE_SPEAKERS = "merge_speakers"
    MACHINE_TEXT = "machine_text"
    CHECKED = "checked"
    AGAIN = "again"  # transcribed once more
    MOMENT = "moment"
    DETAILS = "details"
    TRIM = "trim"
    BIN = "bin"


@dataclass(frozen=True, slots=True)
class Document:
    """The editable part of a transcript."""

    segments: tuple[Segment, ...] = ()
    speakers: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Segments and speakers that are removed and added; a changed segment is in both."""

    kind: EditKind
    removed: tuple[Segment, ...] = ()
    added: tuple[Segment, ...] = ()
    speakers_removed: tuple[Speaker, ...] = ()
    speakers_added: tuple[Speaker, ...] = ()

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back, exactly."""
        return Change(self.kind, self.added, self.removed, self.speakers_added, self.speakers_removed)


@dataclass(frozen=True, slots=True)
class MomentChange:
    """A moment as it was and as it is; None where there is none: it was added, or removed."""

    before: Moment | None
    after: Moment | None

    @property
    def kind(self) -> EditKind:
        """What a person did."""
        return EditKind.MOMENT

    @property
    def inverse(self) -> "MomentChange":
        """The change that takes this one back."""
        return MomentChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class DetailsChange:
    """Details of a debrief by name, as they were and as they are; only those that changed."""

    before: dict[str, Any]
    after: dict[str, Any]

    @property
    def kind(self) -> EditKind:
        """What a person did."""
        return EditKind.DETAILS

    @property
    def inverse(self) -> "DetailsChange":
        """The change that takes this one back."""
        return DetailsChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class TrimChange:
    """From where to where (s) the recording counted, and counts; None for all of it."""

    before: tuple[float, float] | None
    after: tuple[float, float] | None

    @property
    def kind(self) -> EditKind:
        """What a person did."""
        return EditKind.TRIM

    @property
    def inverse(self) -> "TrimChange":
        """The change that takes this one back."""
        return TrimChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class BinChange:
    """Whether the debrief was in the bin, and is."""

    before: bool
    after: bool

    @property
    def kind(self) -> EditKind:
        """What a person did."""
        return EditKind.BIN


Step = Change | MomentChange | DetailsChange | TrimChange
"""What one line of the history of a debrief does."""


def order(segment: Segment) -> tuple[float, int]:
    """Sort key of segments in a document."""
    return segment.start, segment.id or 0


def new_id(above: int = 0) -> int:
    """A key above this one that nobody has to hand out, so that an edit needs no answer from the library.

    The step is short where keys follow each other, so that the keys do not run out however many paragraphs are pasted.
    """
    if above < _FIRST_OWN_ID:
        return random.randrange(_FIRST_OWN_ID, _LAST_OWN_START)  # noqa: S311 - a key, not a secret
    return above + random.randrange(1, 2**32)  # noqa: S311


def apply(document: Document, change: Change) -> Document:
    """The document after the change. Raises TextChangedSince, with the document as it was, when it does not fit."""
    segments = {segment.id: segment for segment in document.segments}
    speakers = {speaker.id: speaker for speaker in document.speakers}
    for gone in change.removed:
        if segments.pop(gone.id, None) != gone:
            raise TextChangedSince
    for lost in change.speakers_removed:
        if speakers.pop(lost.id, None) != lost:
            raise TextChangedSince
    for new in change.added:
        if new.id in segments:
            raise TextChangedSince
        segments[new.id] = new
    for named in change.speakers_added:
        if named.id in speakers:
            raise TextChangedSince
        speakers[named.id] = named
    return Document(
        tuple(sorted(segments.values(), key=order)),
        tuple(sorted(speakers.values(), key=lambda speaker: (speaker.position, speaker.id))),
    )


def _joined(
    old: tuple[_Row, ...], new_rows: tuple[_Row, ...], gone_rows: tuple[_Row, ...], new: tuple[_Row, ...]
) -> tuple[tuple[_Row, ...], tuple[_Row, ...]]:
    removed = {row.id: row for row in (*(row for row in gone_rows if row not in new_rows), *old)}
    added = {row.id: row for row in (*(row for row in new_rows if row not in gone_rows), *new)}
    same = {key for key in removed if removed[key] == added.get(key)}
    return (
        tuple(row for key, row in removed.items() if key not in same),
        tuple(row for key, row in added.items() if key not in same),
    )


def compose(first: Change, second: Change) -> Change:
    """One change that does what the two do one after the other."""
    removed, added = _joined(first.removed, first.added, second.removed, second.added)
    gone, named = _joined(first.speakers_removed, first.speakers_added, second.speakers_removed, second.speakers_added)
    return Change(second.kind, removed, added, gone, named)


def changed(kind: EditKind, old: Iterable[Segment], new: Iterable[Segment]) -> Change | None:
    """The change from the old segments to the new ones, None when they are the same."""
    before, after = {segment.id: segment for segment in old}, {segment.id: segment for segment in new}
    removed = tuple(segment for key, segment in before.items() if after.get(key) != segment)
    added = tuple(segment for key, segment in after.items() if before.get(key) != segment)
    return Change(kind, removed, added) if removed or added else None
