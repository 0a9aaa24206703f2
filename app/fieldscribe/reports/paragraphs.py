"""Segments to turns and paragraphs: how a conversation is set for reading.

A turn is what one speaker says until another one speaks, or until a passage has no speaker. Within it paragraphs start
where they do in the editor (`editing.breaks`: a pause, a long turn, or because a person wants it so), when the language
changes, and around a flagged passage, so that the mark covers that passage only.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from fieldscribe.domain import Flag, MomentKind, Segment, Transcript
from fieldscribe.editing import breaks
from fieldscribe.reports.attribution import Attribution, attributions
from fieldscribe.reports.characters import clean_line
from fieldscribe.reports.wording import Say

_SPACELESS = frozenset({"zh", "ja", "yue"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Segments that are read in one go: their span in seconds and their clean text."""

    start: float
    end: float
    text: str
    language: str = ""
    flags: tuple[Flag, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why a person should listen to this again, in sentences."""
        return tuple(flag.reason for flag in self.flags)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before another one does, or before nobody is assigned.

    `marks` are the kinds of the moments at a passage that is shown because of them.
    """

    by: Attribution
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[MomentKind, ...] = ()

    @property
    def speaker(self) -> str:
        """The label of the turn; "" in a debrief without any speaker."""
        return self.by.label


def in_time_order(segments: Iterable[Segment]) -> list[Segment]:
    """The segments that say something, by start; what starts together stays as it was."""
    return sorted((segment for segment in segments if clean_line(segment.text)), key=lambda segment: segment.start)


def turns(transcript: Transcript, say: Say = str) -> tuple[Turn, ...]:
    """The whole transcript as turns of paragraphs, in time order; labels in the words of `say`."""
    segments = in_time_order(transcript.segments)
    return tuple(
        Turn(by, tuple(_paragraphs(passages))) for by, passages in groupby(segments, key=attributions(transcript, say))
    )


def marked_turns(
    transcript: Transcript, marks: Mapping[int, tuple[MomentKind, ...]], say: Say = str
) -> tuple[Turn, ...]:
    """Only the passages at marks, each a turn of its own; `marks` is by place in `in_time_order`."""
    segments = in_time_order(transcript.segments)
    who = attributions(transcript, say)
    return tuple(Turn(who(segments[at]), (_joined([segments[at]]),), marks[at]) for at in sorted(marks))


def _paragraphs(segments: Iterable[Segment]) -> Iterator[Paragraph]:
    current: list[Segment] = []
    for segment in segments:
        if current and _starts(segment, current[-1]):
            yield _joined(current)
            current = []
        current.append(segment)
    yield _joined(current)


def _starts(segment: Segment, last: Segment) -> bool:
    return breaks(last, segment) or segment.flags != last.flags or segment.language != last.language


def _joined(segments: list[Segment]) -> Paragraph:
    first = segments[0]
    space = "" if first.language in _SPACELESS else " "
    return Paragraph(
        start=first.start,
        end=max(segment.end for segment in segments),
        text=space.join(clean_line(segment.text) for segment in segments),
        language=clean_line(first.language),
        flags=first.flags,
    )
