"""The sections of a report: the moments by kind, the objectives, the notes, as a template wants them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldscribe.domain import Moment, MomentKind, Segment, Transcript
from fieldscribe.reports import times
from fieldscribe.reports.attribution import Attribution, attributions
from fieldscribe.reports.characters import clean_line, clean_lines, shorten
from fieldscribe.reports.paragraphs import in_time_order
from fieldscribe.reports.templates import Planned, Share, Template
from fieldscribe.reports.wording import Say
from fieldscribe.sentences import Sentence

NO_NOTE = Sentence("Marked passage; no note was written.")
NONE_MARKED = Sentence("None marked.")
_PASSAGE_WORDS = 40
_NEAR = 30.0  # s between a mark and the words that it may be about
_BULLET = re.compile(r"^(?:[-*+•·–]|\d{1,2}[.)])\s+")
_EDGES = re.compile(r"^\W+|\W+$")


class Layout(StrEnum):
    """How the items of a section are set."""

    POINTS = "points"
    ACTIONS = "actions"
    QUOTES = "quotes"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section. `time` in seconds; `spoken` when the text itself is what was said.

    `heard` is what was said at a mark without a note, `speaker` the label of whoever said the words.
    """

    text: str
    time: float | None = None
    speaker: str = ""
    spoken: bool = False
    heard: str = ""
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report with a heading; `key` is the same in every language. `beside`: see `Report.rows`.

    Without items it says `NONE_MARKED`.
    """

    key: str
    heading: str
    layout: Layout
    items: tuple[Item, ...]
    beside: bool = False


_MARKS = {
    "plus": (MomentKind.PLUS, Layout.POINTS),
    "delta": (MomentKind.DELTA, Layout.POINTS),
    "actions": (MomentKind.ACTION, Layout.ACTIONS),
    "questions": (MomentKind.QUESTION, Layout.POINTS),
    "quotes": (MomentKind.QUOTE, Layout.QUOTES),
}


def sections(transcript: Transcript, template: Template, say: Say = str) -> tuple[Section, ...]:
    """The sections that the template names, in its order; what has no content is left out, as far as `_kept` allows."""
    segments = in_time_order(transcript.segments)
    starts = [segment.start for segment in segments]
    who = attributions(transcript, say)
    notes = _notes(transcript.debrief.notes, [planned.part for planned in template.sections])

    def section(planned: Planned) -> Section:
        heading = say(planned.heading)
        if planned.shows == "notes":
            return Section(planned.shows, heading, Layout.TEXT, tuple(map(Item, notes.get(planned.part, ()))))
        if planned.shows == "objectives":
            lines = (_BULLET.sub("", line, count=1) for line in clean_lines(transcript.debrief.objectives))
            items = tuple(Item(line) for line in lines if line)
            return Section(planned.shows, heading, Layout.POINTS, items, planned.beside)
        kind, layout = _MARKS[planned.shows]
        of_kind = sorted((moment for moment in transcript.moments if moment.kind == kind), key=lambda it: it.time)
        places = (_passage(segments, starts, moment.time) for moment in of_kind)
        said = (None if at is None else segments[at] for at in places)
        items = tuple(
            _item(moment, passage, who(passage) if passage else Attribution(), say)
            for moment, passage in zip(of_kind, said, strict=True)
        )
        return Section(planned.shows, heading, layout, items, planned.beside)

    return _kept(tuple(map(section, template.sections)), template.transcript)


def marked(transcript: Transcript) -> dict[int, tuple[MomentKind, ...]]:
    """Which passages (by place in `in_time_order`) have a mark, each with the kinds of its marks."""
    segments = in_time_order(transcript.segments)
    starts = [segment.start for segment in segments]
    found: dict[int, dict[MomentKind, None]] = {}
    for moment in sorted(transcript.moments, key=lambda it: it.time):
        at = _passage(segments, starts, moment.time)
        if at is not None:
            found.setdefault(at, {})[moment.kind] = None
    return {at: tuple(kinds) for at, kinds in found.items()}


def _kept(found: tuple[Section, ...], share: Share) -> tuple[Section, ...]:
    """The sections with content, and the empty ones that say "None marked".

    In a report without transcript they are all that there is to say. Elsewhere what went well and what to change are
    one pair: one of them alone would read as if nobody had asked for the other.
    """
    always_shown = {"plus", "delta", "actions", "questions"} if share is Share.NONE else set()
    if any(section.items and section.key in ("plus", "delta") for section in found):
        always_shown |= {"plus", "delta"}
    return tuple(section for section in found if section.items or section.key in always_shown)


def _notes(notes: str, parts: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], list[str]]:
    """The lines of the notes by the part that they stand in, () for the rest. See `templates.Planned`."""
    names = {name.casefold(): part for part in parts for name in part}
    found: dict[tuple[str, ...], list[str]] = {}
    current: tuple[str, ...] = ()
    for line in clean_lines(notes):
        head, _, rest = line.lstrip("#* ").partition(":")
        part = names.get(head.strip("* ").casefold())
        if part is None:
            found.setdefault(current, []).append(line)
            continue
        current = part
        if text := rest.strip("* "):
            found.setdefault(current, []).append(text)
    return found


def _passage(segments: Sequence[Segment], starts: list[float], time: float) -> int | None:
    """The index of the segment at or shortly before a moment; the first one for a moment before it."""
    at = max(0, bisect_right(starts, time) - 1)
    near = bool(segments) and segments[at].start - _NEAR <= time <= segments[at].end + _NEAR
    return at if near else None


def _item(moment: Moment, passage: Segment | None, by: Attribution, say: Say) -> Item:
    """A moment with its note; without a note it says so, and quotes the words spoken there.

    A quote is the exception: the words that were said are what the mark stands for.
    """
    text = clean_line(moment.text)
    said = clean_line(passage.text) if passage else ""
    quote = moment.kind is MomentKind.QUOTE
    if quote and text:
        # A mark is made a little after the words; the speaker is named only when these are the words.
        return Item(text, moment.time, by.label if _says(said, text) else "", spoken=True)
    if quote and said:
        return Item(said, moment.time, by.label, spoken=True)
    heard = "" if text else shorten(said, _PASSAGE_WORDS)
    return Item(
        text or say(NO_NOTE),
        moment.time,
        by.label if heard else "",
        heard=heard,
        owner=clean_line(moment.owner),
        due=times.long_date(clean_line(moment.due), say),
    )


def _says(passage: str, quote: str) -> bool:
    """Whether the words of a quote stand in the passage, in this order and without others between them."""
    said, quoted = _plain_words(passage), _plain_words(quote)
    return bool(quoted) and any(said[at : at + len(quoted)] == quoted for at in range(len(said) - len(quoted) + 1))


def _plain_words(text: str) -> list[str]:
    return [word for part in text.casefold().split() if (word := _EDGES.sub("", part))]
