"""From the sound that was decoded back to the time line of the recording. Pure.

The engine decodes the pieces of a block without the long silences between them, and a little beyond a cut through
speech. Here its segments get their place on the recording, are split where a silence was left out, lose what belongs
to the neighbouring block, and get times in which no word overlaps the next or lasts impossibly long.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from fieldscribe.domain import Segment, Word

MAX_WORD_S = 2.0  # s; Whisper often stretches the last word over the silence behind it


@dataclass(frozen=True, slots=True)
class DecodedSegment:
    """A segment as the engine gives it: in seconds of the decoded sound, words with the blanks around them kept."""

    start: float
    end: float
    text: str
    words: tuple[Word, ...]
    avg_logprob: float
    compression_ratio: float
    no_speech_prob: float
    temperature: float = 0.0


def joined(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words, with those that begin with an apostrophe and no blank ("o" + "'clock") joined to the one before."""
    found: list[Word] = []
    for word in words:
        if found and word.text.startswith(("'", "’")):
            before = found.pop()
            likely = min(before.probability, word.probability)
            word = Word(before.text + word.text, before.start, word.end, likely)
        found.append(word)
    return tuple(found)


class Timeline:
    """Maps times (s) of the decoded sound to the recording, given the pieces (start, end in s) it consists of."""

    def __init__(self, pieces: Sequence[tuple[float, float]]) -> None:
        self.pieces = pieces
        self._starts = list(accumulate((end - start for start, end in pieces[:-1]), initial=0.0))

    def piece_at(self, time: float) -> int:
        """Index of the piece in which a moment lies."""
        return max(0, bisect_right(self._starts, time) - 1)

    def place(self, time: float, piece: int) -> float:
        """The moment on the recording, held within the piece."""
        start, end = self.pieces[piece]
        return round(min(max(start, start + time - self._starts[piece]), end), 3)


def segments(
    found: Sequence[DecodedSegment], timeline: Timeline, keep: tuple[float, float], language: str
) -> tuple[Segment, ...]:
    """The decoded segments as segments of the recording: what has its middle within `keep` (s), in time order.

    The text of a segment that is kept whole is the engine's; one that is split or trimmed gets the text of the words
    that remain.
    """
    return tuple(_tidy([segment for decoded in found for segment in _parts(decoded, timeline, keep, language)]))


def _parts(decoded: DecodedSegment, timeline: Timeline, keep: tuple[float, float], language: str) -> Iterator[Segment]:
    if not decoded.words:
        piece = timeline.piece_at((decoded.start + decoded.end) / 2)
        start, end = timeline.place(decoded.start, piece), timeline.place(decoded.end, piece)
        if keep[0] <= (start + end) / 2 <= keep[1]:
            yield _segment(decoded, decoded.text.strip(), (), start, end, language)
        return
    for piece, group in groupby(decoded.words, lambda word: timeline.piece_at((word.start + word.end) / 2)):
        placed = [
            Word(word.text, timeline.place(word.start, piece), timeline.place(word.end, piece), word.probability)
            for word in group
        ]
        kept = [word for word in placed if keep[0] <= (word.start + word.end) / 2 <= keep[1]]
        if not kept:
            continue
        whole = len(kept) == len(decoded.words)
        text = (decoded.text if whole else "".join(word.text for word in kept)).strip()
        words = tuple(Word(word.text.strip(), word.start, word.end, word.probability) for word in kept)
        yield _segment(decoded, text, words, words[0].start, words[-1].end, language)


def _segment(
    decoded: DecodedSegment, text: str, words: tuple[Word, ...], start: float, end: float, language: str
) -> Segment:
    return Segment(
        start=start,
        end=end,
        text=text,
        words=words,
        machine_text=text,
        language=language,
        avg_logprob=decoded.avg_logprob,
        compression_ratio=decoded.compression_ratio,
        no_speech_prob=decoded.no_speech_prob,
        temperature=decoded.temperature,
    )


def _tidy(found: list[Segment]) -> Iterator[Segment]:
    """The segments with times that never go back, no overlaps, and no word longer than MAX_WORD_S."""
    words = [word for segment in found for word in segment.words]
    starts = list(accumulate((word.start for word in words), max))
    following = [*starts[1:], float("inf")]
    times = (
        (start, min(max(start, word.end), round(start + MAX_WORD_S, 3), after))
        for word, start, after in zip(words, starts, following, strict=False)
    )
    earliest = 0.0
    for segment in found:
        tidied = tuple(Word(word.text, *next(times), word.probability) for word in segment.words)
        start = max(earliest, tidied[0].start if tidied else segment.start)
        end = max(start, tidied[-1].end if tidied else segment.end)
        earliest = end
        yield replace(segment, start=start, end=end, words=tidied)
