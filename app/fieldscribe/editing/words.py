"""Words and their times: the tokens of a text, and the alignment of new words with old ones."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from fieldscribe.domain import Segment, Word


@dataclass(frozen=True, slots=True)
class Token:
    """A text between two spaces, with the words of the model that spell it, and the index of its segment."""

    text: str
    words: tuple[Word, ...]
    segment: int


def tokens(segment: Segment, index: int = 0) -> list[Token]:
    """The tokens of a segment. Words are made up by length where the segment has none that spell its text."""
    texts = segment.text.split()
    words = [word for word in segment.words if word.text.strip()]
    found: list[Token] = []
    for text in texts:
        taken: list[Word] = []
        spelt = ""
        while words and len(spelt) < len(text):
            taken.append(words.pop(0))
            spelt += taken[-1].text.strip()
        if spelt != text:
            break
        found.append(Token(text, tuple(taken), index))
    if len(found) == len(texts) and not words:
        return found
    probability = math.exp(segment.avg_logprob) if segment.avg_logprob is not None else 1.0
    made_up = spread(texts, segment.start, segment.end, round(min(1.0, probability), 3))
    return [Token(word.text, (word,), index) for word in made_up]


def milliseconds(seconds: float) -> float:
    """Whole milliseconds, as the library keeps them: what was saved and read again is equal to what was made."""
    return round(seconds, 3)


def spread(texts: Sequence[str], start: float, end: float, probability: float = 1.0) -> list[Word]:
    """Words laid between two times, each as long as its letters."""
    total = sum(len(text) + 1 for text in texts) or 1
    edges = [start]
    letters = 0
    for text in texts:
        letters += len(text) + 1
        edges.append(milliseconds(min(end, max(edges[-1], start + (end - start) * letters / total))))
    return [Word(text, left, right, probability) for text, (left, right) in zip(texts, pairwise(edges), strict=True)]


def common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many items two texts or lists have in common at their start and, behind that, at their end."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Opcodes as of difflib. What is the same at both ends is taken off first: a typed word stands in one place, and
    difflib's longest match would be led astray by repeated words.
    """
    head, tail = common_ends(old, new)
    yield "equal", 0, head, 0, head
    middle = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
    for what, i1, i2, j1, j2 in middle.get_opcodes():
        yield what, i1 + head, i2 + head, j1 + head, j2 + head
    yield "equal", len(old) - tail, len(old), len(new) - tail, len(new)


def align_words(old: Sequence[Token], texts: Sequence[str], low: float, high: float) -> list[Token]:
    """Tokens for the new texts, with the old words where they stayed; segment -1 where no old one is near.

    New words lie between `low` and `high` (s), and between the starts of the words beside them.
    """
    laid: list[Token] = []

    def ceiling(at: int) -> float:
        return old[at].words[0].start if at < len(old) else high

    for what, i1, i2, j1, j2 in _differences([token.text for token in old], texts):
        if what == "equal":
            laid += old[i1:i2]
        elif what == "replace" and i2 - i1 == j2 - j1:
            laid += [
                Token(text, (Word(text, token.words[0].start, token.words[-1].end, 1.0),), token.segment)
                for text, token in zip(texts[j1:j2], old[i1:i2], strict=True)
            ]
        elif what == "replace":
            left = old[i1].words[0].start
            words = spread(texts[j1:j2], left, max(left, min(old[i2 - 1].words[-1].end, ceiling(i2))))
            share = (i2 - i1) / (j2 - j1)
            laid += [Token(w.text, (w,), old[i1 + int(at * share)].segment) for at, w in enumerate(words)]
        elif what == "insert":
            last = laid[-1].words[-1] if laid else None
            right = max(last.start, ceiling(i1)) if last else ceiling(i1)
            left = min(right, last.end if last else low)
            laid += [Token(word.text, (word,), -1) for word in spread(texts[j1:j2], left, right)]
    return laid
