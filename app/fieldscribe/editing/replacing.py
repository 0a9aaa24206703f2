"""Find a text in the paragraphs of a document, and replace it there."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from fieldscribe.domain import Segment
from fieldscribe.editing.changes import Change, Document, EditKind, changed
from fieldscribe.editing.paragraph_rule import paragraphs, text_of
from fieldscribe.editing.retyping import rewrite


@dataclass(frozen=True, slots=True)
class Found:
    """A match: the index of the paragraph, and the first and after-last character in its text."""

    paragraph: int
    start: int
    end: int


def find(document: Document, wanted: str, match_case: bool = False) -> list[Found]:
    """Every place of `wanted` in the paragraphs, in order, without overlap."""
    needle = " ".join(wanted.split())
    if not needle:
        return []
    needle = needle if match_case else _lower(needle)
    places: list[Found] = []
    for index, (first, end) in enumerate(paragraphs(document.segments)):
        text = text_of(document.segments[first:end])
        folded = text if match_case else _lower(text)
        at = folded.find(needle)
        while at >= 0:
            places.append(Found(index, at, at + len(needle)))
            at = folded.find(needle, at + len(needle))
    return places


def _lower(text: str) -> str:
    """The text in lower case, letter for letter: one that would become two, such as İ, stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def replace_found(document: Document, places: Sequence[Found], by: str) -> Change | None:
    """Puts `by` at all the places; paragraphs and their speakers stay."""
    by_paragraph = {index: list(group) for index, group in groupby(places, key=lambda place: place.paragraph)}
    ranges = paragraphs(document.segments)
    old_all: list[Segment] = []
    new_all: dict[int | None, Segment] = {}
    for index, group in by_paragraph.items():
        first, end = ranges[index]
        old = document.segments[first:end]
        text = text_of(old)
        for place in reversed(group):
            text = text[: place.start] + by + text[place.end :]
        before = document.segments[first - 1] if first else None
        before = new_all.get(before.id, before) if before else None
        after = document.segments[end] if end < len(document.segments) else None
        old_all += old
        new = rewrite(old, [text], before, after)
        if after is not None and new and new[-1].id == after.id:
            old_all.append(after)
        new_all |= {segment.id: segment for segment in new}
    return changed(EditKind.REPLACE, old_all, new_all.values())
