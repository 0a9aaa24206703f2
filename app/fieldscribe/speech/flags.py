"""Which segments a person should check, and why: what Whisper is known to invent. Pure; nothing is ever removed.

Whisper's own figures are no sign: over noise `no_speech_prob` may be near 0 while the text is made up. So the text
itself is looked at, and whether there was speech in the sound. People do repeat themselves in a debrief ("yes, yes")
and count aloud (compressions, breaths): that is not flagged.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from fieldscribe.domain import Flag, Segment
from fieldscribe.paths import bundled

SpeechShare = Callable[[float, float], float]

MIN_SPEECH_SHARE = 0.25  # share of a segment that must be speech
NO_SPEECH, IMPROBABLE = 0.6, -1.0  # Whisper's own thresholds for a window without speech
MAX_LOOP_WORDS = 12  # words that may make up a loop
ALIKE_PASSAGES = 3  # in a row
ALIKE_SHORT = 6  # in a row, where a segment has one or two words ("Yes.")

_COUNTING = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
and breathe breath squeeze release push pump up down in out
"""


def flagged(segments: Sequence[Segment], speech_share: SpeechShare) -> tuple[Segment, ...]:
    """The segments of one block with their flags; `speech_share(start, end)` is the share of speech in a span (s)."""
    repeats = repeated(segments)
    return tuple(
        replace(segment, flags=tuple(_flags(segment, speech_share, position in repeats)))
        for position, segment in enumerate(segments)
    )


def repeated(segments: Sequence[Segment]) -> frozenset[int]:
    """Positions of the segments that say the same as several before them, over block edges too."""
    found: set[int] = set()
    for text, run in groupby(enumerate(segments), lambda item: " ".join(normalised(item[1].text))):
        positions = [position for position, _ in run]
        if text and len(positions) >= (ALIKE_PASSAGES if text.count(" ") >= 2 else ALIKE_SHORT):
            found.update(positions[1:])
    return frozenset(found)


def is_loop(text: str) -> bool:
    """Whether the text gets stuck: the same few words again and again, without a word between."""
    words = normalised(text)
    for length in range(1, min(MAX_LOOP_WORDS, len(words) // 3) + 1):
        repeats = 0
        for position in range(length, len(words)):
            repeats = repeats + 1 if words[position] == words[position - length] else 0
            times = repeats // length + 1
            phrase = set(words[position + 1 - length : position + 1])
            if times >= _allowed(length, phrase):
                return True
    return False


def normalised(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    return "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in plain).split()


def _allowed(length: int, phrase: set[str]) -> int:
    """From how many times in a row on a phrase of so many words is a loop."""
    if all(word in _COUNTED or word.isdigit() for word in phrase):
        return 20
    return {1: 8, 2: 6, 3: 5}.get(length, 3)


def _flags(segment: Segment, speech_share: SpeechShare, repeats: bool) -> Iterator[Flag]:
    if is_loop(segment.text):
        yield Flag.LOOP
    if repeats:
        yield Flag.REPEAT
    doubtful = (segment.no_speech_prob or 0) > NO_SPEECH and (segment.avg_logprob or 0) < IMPROBABLE
    if doubtful or speech_share(segment.start, segment.end) < MIN_SPEECH_SHARE:
        yield Flag.SILENCE
    if " ".join(normalised(segment.text)) in _stock_phrases():
        yield Flag.STOCK_PHRASE


@cache
def _stock_phrases() -> frozenset[str]:
    """The sentences of assets/stock-phrases.txt, normalised."""
    lines = bundled("assets", "stock-phrases.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(normalised(line)) for line in lines if line and not line.startswith("#"))


_COUNTED = frozenset(_COUNTING.split())
