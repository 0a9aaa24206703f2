"""What the transcript view shows: paragraphs with the places of their words. Plain data, no Qt.

Places are counted as Qt counts them, in UTF-16 units, so that they fit cursors and layouts.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from fieldscribe.domain import DOUBTFUL as DOUBTFUL
from fieldscribe.domain import Flag, Segment, Speaker
from fieldscribe.editing import Document, common_ends, paragraphs, text_of, tokens

VERY_DOUBTFUL = 0.25


@dataclass(frozen=True, slots=True)
class Place:
    """A word in the text of a paragraph: from, to (UTF-16 units), start and end (s), probability, its segment."""

    start: int
    end: int
    begins: float
    ends: float
    probability: float
    segment: int


@dataclass(frozen=True)
class Paragraph:
    """One block of text: what one speaker says in one go. Without segments it is one that is still being typed."""

    segments: tuple[Segment, ...] = ()

    @cached_property
    def text(self) -> str:
        """What it says."""
        return text_of(self.segments)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Its words in order."""
        return tuple(self._places())

    @property
    def start(self) -> float:
        """Where it begins (s)."""
        return self.segments[0].start if self.segments else 0.0

    @property
    def end(self) -> float:
        """Where it ends (s)."""
        return self.segments[-1].end if self.segments else 0.0

    @property
    def speaker_id(self) -> int | None:
        """Who speaks."""
        return self.segments[0].speaker_id if self.segments else None

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """The reasons to check it."""
        return tuple(dict.fromkeys(flag for segment in self.segments for flag in segment.flags))

    @cached_property
    def flagged(self) -> tuple[tuple[int, int], ...]:
        """The stretches of text (UTF-16 units) that are flagged."""
        spans = []
        for index, segment in enumerate(self.segments):
            own = [place for place in self.places if place.segment == index]
            if segment.flags and own:
                spans.append((own[0].start, own[-1].end))
        return tuple(spans)

    def place_at(self, position: int) -> Place | None:
        """The word at, or just before, a position in the text."""
        found = None
        for place in self.places:
            if place.start > position:
                break
            found = place
        return found or (self.places[0] if self.places else None)

    def _places(self) -> Iterator[Place]:
        at = 0
        for index, segment in enumerate(self.segments):
            for token in tokens(segment):
                end = at + utf16_length(token.text)
                first, last = token.words[0], token.words[-1]
                probability = min(word.probability for word in token.words)
                yield Place(at, end, first.start, last.end, probability, index)
                at = end + 1


def utf16_length(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def layout_paragraphs(document: Document, known: Sequence[Paragraph] = ()) -> list[Paragraph]:
    """The paragraphs of a document; those that did not change are the same objects as in `known`."""
    old = {paragraph.segments[0].id: paragraph for paragraph in known if paragraph.segments}
    made = []
    for first, end in paragraphs(document.segments):
        segments = document.segments[first:end]
        before = old.get(segments[0].id)
        same = before is not None and len(before.segments) == len(segments)
        if before is not None and same and all(a is b for a, b in zip(before.segments, segments, strict=True)):
            made.append(before)
        else:
            made.append(Paragraph(segments))
    return made


def spoken_text(shown: Sequence[Paragraph], people: Mapping[int, Speaker], nobody: str) -> str:
    """The paragraphs as plain text with an empty line between them, and the speaker before each where one is named.

    `nobody` stands for the speaker of a paragraph that nobody was assigned to; without any speaker there are no names.
    """
    spoken = [paragraph for paragraph in shown if paragraph.text]
    named = [people.get(paragraph.speaker_id or 0) for paragraph in spoken]
    if not any(named):
        return "\n\n".join(paragraph.text for paragraph in spoken)
    return "\n\n".join(
        f"{speaker.name if speaker else nobody}: {paragraph.text}"
        for speaker, paragraph in zip(named, spoken, strict=True)
    )


def paragraph_at(shown: Sequence[Paragraph], time: float) -> int:
    """Index of the paragraph that is heard at a time (s), the last one that has begun; -1 before the first."""
    spoken = [index for index, paragraph in enumerate(shown) if paragraph.segments]
    at = bisect_right(spoken, time, key=lambda index: shown[index].start)
    return spoken[at - 1] if at else -1


def next_doubtful(
    shown: Sequence[Paragraph], paragraph: int, position: int, back: bool = False
) -> tuple[int, Place] | None:
    """The next word that the model was not sure of, from a position on (or before it); None when there is none."""
    if back:
        for index in range(min(paragraph, len(shown) - 1), -1, -1):
            for place in reversed(shown[index].places):
                if place.probability < DOUBTFUL and (index < paragraph or place.end <= position):
                    return index, place
        return None
    for index in range(max(0, paragraph), len(shown)):
        for place in shown[index].places:
            if place.probability < DOUBTFUL and (index > paragraph or place.start >= position):
                return index, place
    return None


@dataclass(frozen=True, slots=True)
class Shift:
    """Maps positions of an old text to an edited one: unchanged up to `head` and from `tail` on."""

    head: int
    tail: int
    longer: int

    @classmethod
    def between(cls, old: str, new: str) -> "Shift":
        """The shift from the old text to the new one, in UTF-16 units."""
        length = utf16_length(old)
        if old == new:
            return cls(length, length, 0)
        head, tail = common_ends(old, new)
        kept = utf16_length(old[len(old) - tail :]) if tail else 0
        return cls(utf16_length(old[:head]), length - kept, utf16_length(new) - length)

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """The new position of a span of the old text; None when it was edited inside."""
        if end <= self.head:
            return start, end
        if start >= self.tail:
            return start + self.longer, end + self.longer
        return None
