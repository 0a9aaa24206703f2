"""Segments to turns and paragraphs: how a conversation is set for reading.

A turn is what one speaker says until another one speaks. Within it paragraphs start where they do in the editor
(`editing.breaks`: a pause, a long turn, or because a person wants it so), when the language changes, and around a
flagged passage, so that the mark covers that passage only.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from fieldscribe.domain import Flag, Segment, Transcript
from fieldscribe.editing import breaks
from fieldscribe.reports.characters import clean_line

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
    """What one speaker says before another one does; `speaker` "" and `position` None when nobody is assigned."""

    speaker: str
    position: int | None
    paragraphs: tuple[Paragraph, ...]


def in_time_order(segments: Iterable[Segment]) -> list[Segment]:
    """The segments that say something, by start; what starts together stays as it was."""
    return sorted((segment for segment in segments if clean_line(segment.text)), key=lambda segment: segment.start)


def turns(transcript: Transcript) -> tuple[Turn, ...]:
    """The whole transcript as turns of paragraphs, in time order."""
    speakers = {speaker.id: speaker for speaker in transcript.speakers}

    def who(segment: Segment) -> tuple[str, int | None]:
        speaker = speakers.get(segment.speaker_id) if segment.speaker_id is not None else None
        return (clean_line(speaker.name), speaker.position) if speaker else ("", None)

    return tuple(
        Turn(name, position, tuple(_paragraphs(said)))
        for (name, position), said in groupby(in_time_order(transcript.segments), key=who)
    )


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
