"""Subtitles: the words of a transcript cut into cues that can be read in time.

The limits are those of the usual guides (Netflix Timed Text Style Guide, BBC Subtitle Guidelines): two lines of 42
characters, 17 characters a second where the speech leaves the time, at least 0.8 s and at most 7 s, no overlap. Where
to cut is a shortest path over the words (as Knuth and Plass break paragraphs): each cue has a cost, the sum is minimal.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from fieldscribe.domain import Segment, Transcript
from fieldscribe.reports.characters import (
    clean_line,
    clusters,
    ends_clause,
    ends_sentence,
    has_spaceless_script,
    width,
)
from fieldscribe.reports.paragraphs import in_time_order

LINE_WIDTH = 42  # columns
CHARACTERS_PER_SECOND = 17.0
MIN_DURATION = 0.8  # s
MAX_DURATION = 7.0  # s
GAP = 0.08  # s, two frames, so that the eye sees that the text has changed
PAUSE = 1.5  # s of silence over which no cue stays
LABEL_WIDTH = LINE_WIDTH // 2


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle: seconds to the millisecond, one or two lines, and who speaks ("" when unknown)."""

    start: float
    end: float
    lines: tuple[str, ...]
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class _Token:
    """What is never cut: a word, or a character of a script without spaces. `glued`: no space before it."""

    text: str
    start: float
    end: float
    glued: bool = False
    label: bool = False


def cues(transcript: Transcript, labels: bool = False) -> tuple[Cue, ...]:
    """The subtitles of a transcript, in time order; with `labels`, "Name: " opens a turn where it is short enough."""
    drafts: list[Cue] = []
    speaker = ""
    for name, tokens in _runs(transcript):
        if labels and name and name != speaker and width(name) < LABEL_WIDTH:
            tokens = [_Token(f"{name}:", tokens[0].start, tokens[0].start, label=True), *tokens]
        speaker = name
        drafts += (_cue(tokens[start:end], name) for start, end in pairwise(_cuts(tokens)))
    return tuple(_scheduled(drafts))


def _runs(transcript: Transcript) -> Iterator[tuple[str, list[_Token]]]:
    """Tokens that may share a cue: one speaker, no long pause."""
    run: list[_Token] = []
    speaker = ""
    for segment in in_time_order(transcript.segments):
        name = clean_line(transcript.speaker_name(segment))
        for token in _tokens(segment):
            if run and (name != speaker or token.start - run[-1].end > PAUSE):
                yield speaker, run
                run = []
            if run and token.start < run[-1].end:  # crosstalk, or a clock that ran backwards
                token = replace(token, start=run[-1].end, end=max(run[-1].end, token.end))
            speaker = name
            run.append(token)
    if run:
        yield speaker, run


def _tokens(segment: Segment) -> Iterator[_Token]:
    """The text of a segment in pieces with times: from its words, else in proportion to the characters."""
    text = clean_line(segment.text)
    spans = _spans(segment, text)
    starts = [span[0] for span in spans]

    def time(position: int, after: int) -> float:
        """When the character at `position` begins (`after` 0) or ends (1)."""
        first, last, start, end = spans[bisect_right(starts, position) - 1]
        return max(0.0, start + (end - start) * (position + after - first) / (last - first))

    position = 0
    for word in text.split(" "):
        glued = False
        for piece in _pieces(word):
            start, end = time(position, 0), time(position + len(piece) - 1, 1)
            yield _Token(piece, start, min(max(start, end), start + MAX_DURATION), glued)
            position, glued = position + len(piece), True
        position += 1


def _spans(segment: Segment, text: str) -> list[tuple[int, int, float, float]]:
    """Stretches of the text (first and last position) with their seconds; one stretch when words and text differ."""
    spans: list[tuple[int, int, float, float]] = []
    position = 0
    for word in segment.words:
        if not (written := clean_line(word.text)):
            continue
        position += text[position : position + 1] == " "
        if not text.startswith(written, position):
            break
        spans.append((position, position + len(written), word.start, max(word.start, word.end)))
        position += len(written)
    if spans and position == len(text):
        return spans
    return [(0, len(text), segment.start, max(segment.start, segment.end))]


def _pieces(word: str) -> list[str]:
    """A word whole, unless it has to be cut: no spaces in its script, or longer than a line."""
    if width(word) <= LINE_WIDTH and not has_spaceless_script(word):
        return [word]
    whole = LINE_WIDTH // 2  # characters, each at most two columns
    return [part[at : at + whole] for part in clusters(word) for at in range(0, len(part), whole)]


def _cuts(tokens: list[_Token]) -> list[int]:
    """Where cues start, and the end: the cheapest way through the tokens."""
    edges = [0]  # edges[i]: columns before token i when all stand on one line, each with its space
    for token in tokens:
        edges.append(edges[-1] + (not token.glued) + width(token.text))
    pauses = [0]  # pauses[i]: pauses up to token i that a cue had better not hold
    for before, after in pairwise(tokens):
        pauses.append(pauses[-1] + (after.start - before.end > PAUSE / 2))
    sentences = [0]  # sentences[i]: how many end before token i
    for token in tokens:
        sentences.append(sentences[-1] + ends_sentence(token.text))

    def columns(start: int, end: int) -> int:
        return edges[end] - edges[start] - (not tokens[start].glued)

    cost = [0.0] + [float("inf")] * len(tokens)
    came_from = [0] * (len(tokens) + 1)
    for start in range(len(tokens)):
        first_line = start + 1
        for end in range(start + 1, len(tokens) + 1):
            if columns(start, end) <= LINE_WIDTH:
                first_line = end
            elif columns(first_line, end) > LINE_WIDTH:
                break
            if tokens[end - 1].end - tokens[start].start > MAX_DURATION + 1e-6:
                break
            held = pauses[end - 1] - pauses[start]
            torn = end < len(tokens) and sentences[end - 1] > sentences[start] and sentences[end] == sentences[end - 1]
            total = cost[start] + held + torn + _cost(tokens, start, end, columns(start, end))
            if total < cost[end]:
                cost[end], came_from[end] = total, start
    cuts = [len(tokens)]
    while cuts[-1]:
        cuts.append(came_from[cuts[-1]])
    return cuts[::-1]


def _cost(tokens: list[_Token], start: int, end: int, columns: int) -> float:
    """How bad a cue of these tokens is: a bad place to cut, too little time, a scrap."""
    cost = 1.0 + _cut_cost(tokens, end)
    following = tokens[end].start if end < len(tokens) else tokens[end - 1].end + PAUSE
    seconds = max(MIN_DURATION, following - tokens[start].start)
    cost += 0.3 * max(0.0, columns / CHARACTERS_PER_SECOND - seconds)
    if following - tokens[start].start < MIN_DURATION:
        cost += 1.0
    scrap = max(0.0, 1 - columns / LINE_WIDTH)
    cost += 0.5 * scrap if ends_sentence(tokens[end - 1].text) else 2 * scrap
    if columns > LINE_WIDTH:
        cost += 0.3  # one line is read faster than two
    return cost


def _cut_cost(tokens: list[_Token], at: int) -> float:
    """How bad it is to cut before token `at`, be it between cues or between lines."""
    if at == len(tokens):
        return 0.0
    before, after = tokens[at - 1], tokens[at]
    if before.label:
        return 100.0
    if ends_sentence(before.text):
        return 0.0
    pause = min(1.0, 2 * max(0.0, after.start - before.end))
    if ends_clause(before.text):
        return 0.8 - 0.5 * pause
    return (2.0 if not after.glued or has_spaceless_script(after.text) else 6.0) - 1.2 * pause


def _cue(tokens: list[_Token], speaker: str) -> Cue:
    return Cue(tokens[0].start, tokens[-1].end, _lines(tokens), speaker)


def _lines(tokens: list[_Token]) -> tuple[str, ...]:
    """One line, or two: cut where a clause ends, else in the middle, the lower one rather longer."""
    whole = _text(tokens)
    if width(whole) <= LINE_WIDTH:
        return (whole,)
    choices = []
    for at in range(1, len(tokens)):
        upper, lower = _text(tokens[:at]), _text(tokens[at:])
        if (widest := max(width(upper), width(lower))) <= LINE_WIDTH:
            uneven = abs(width(upper) - width(lower)) / LINE_WIDTH + (0.1 if width(upper) > width(lower) else 0.0)
            choices.append((uneven + 0.4 * _cut_cost(tokens, at), widest, (upper, lower)))
    return min(choices)[2]


def _text(tokens: Iterable[_Token]) -> str:
    return "".join(("" if token.glued else " ") + token.text for token in tokens).strip()


def _scheduled(drafts: list[Cue]) -> Iterator[Cue]:
    """The cues in time: each stays long enough to be read where the next one allows it, and none overlap."""
    free = 0.0
    for cue, following in zip_longest(drafts, drafts[1:]):
        start = round(max(cue.start, free), 3)
        reading = sum(map(width, cue.lines)) / CHARACTERS_PER_SECOND
        end = max(min(cue.end, start + MAX_DURATION), start + min(reading, MAX_DURATION))
        if following is not None:
            end = min(end, following.start - GAP)
        end = round(max(end, start + MIN_DURATION), 3)
        yield replace(cue, start=start, end=end)
        free = end
