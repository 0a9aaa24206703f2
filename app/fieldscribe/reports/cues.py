"""Subtitles: the words of a transcript cut into cues that can be read in time.

The limits are those of the usual guides (Netflix Timed Text Style Guide, BBC Subtitle Guidelines): two lines of 42
characters, 17 characters a second where the speech leaves the time, at least 0.8 s and at most 7 s, no overlap. Where
to cut is a shortest path over the words (as Knuth and Plass break paragraphs): each cue has a cost, the sum is minimal.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, zip_longest

from fieldscribe.domain import Segment, Transcript
from fieldscribe.reports.attribution import attributions
from fieldscribe.reports.characters import (
    clean_line,
    clusters,
    ends_clause,
    ends_sentence,
    has_spaceless_script,
    width,
)
from fieldscribe.reports.paragraphs import in_time_order
from fieldscribe.reports.wording import Say

LINE_WIDTH = 42  # columns
CHARACTERS_PER_SECOND = 17.0
MIN_DURATION = 0.8  # s
MAX_DURATION = 7.0  # s
GAP = 0.08  # s, two frames, so that the eye sees that the text has changed
PAUSE = 1.5  # s of silence over which no cue stays


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle: seconds to the millisecond, one or two lines, and who speaks ("" in a debrief without speakers)."""

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


def cues(transcript: Transcript, labels: bool = False, say: Say = str) -> tuple[Cue, ...]:
    """The subtitles of a transcript, in time order.

    With `labels`, "Name: " opens each turn, also one of a speaker who is not identified, and opens it again after a
    pause; no other cue begins like that. None ends after the sound.
    """
    runs = list(_runs(transcript, say))
    shown = _short_labels(name for name, _ in runs) if labels else {}
    drafts: list[Cue] = []
    for name, tokens in runs:
        if label := shown.get(name):
            tokens = [_Token(f"{label}:", tokens[0].start, tokens[0].start, label=True), *tokens]
        made = [_cue(tokens[start:end], name) for start, end in pairwise(_cuts(tokens))]
        drafts += (_unlike_a_label(cue, shown) if at else cue for at, cue in enumerate(made))
    sound = transcript.recording.duration if transcript.recording else 0.0
    return _within(tuple(_scheduled(drafts)), sound)


def _short_labels(names: Iterable[str]) -> dict[str, str]:
    """The labels by name: each fits a line with its colon, has no other colon, and is unlike all others."""
    shown: dict[str, str] = {}
    taken = {""}
    for name in names:
        if not name or name in shown:
            continue
        whole = name.replace(":", "∶")
        label, number = _cut_to(whole, LINE_WIDTH - 1), 1
        while label in taken:
            number += 1
            end = f"… {number}"
            label = _cut_to(whole, LINE_WIDTH - 1 - width(end)).rstrip(" …") + end
        taken.add(label)
        shown[name] = label
    return shown


def _cut_to(text: str, columns: int) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if width(text) <= columns:
        return text
    kept = ""
    for cluster in clusters(text[: columns * 2]):
        if width(kept + cluster) >= columns:
            break
        kept += cluster
    return kept.rstrip() + "…"


def _unlike_a_label(cue: Cue, shown: dict[str, str]) -> Cue:
    """The cue with another sign for a colon that would make its first words look like one of the labels."""
    head, colon, rest = cue.lines[0].partition(":")
    if colon and head in shown.values():
        return replace(cue, lines=(f"{head}∶{rest}", *cue.lines[1:]))
    return cue


def _runs(transcript: Transcript, say: Say) -> Iterator[tuple[str, list[_Token]]]:
    """Tokens that may share a cue: one speaker, no long pause."""
    run: list[_Token] = []
    speaker = ""
    who = attributions(transcript, say)
    for segment in in_time_order(transcript.segments):
        name = who(segment).label
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
    spaceless = has_spaceless_script(word)
    if width(word) <= LINE_WIDTH and not spaceless:
        return [word]
    whole = LINE_WIDTH // 2  # characters, each at most two columns
    parts = [part[at : at + whole] for part in clusters(word) for at in range(0, len(part), whole)]
    return parts if spaceless else list(_half_lines(parts))


def _half_lines(parts: list[str]) -> Iterator[str]:
    """The parts of a word that is longer than a line, joined to pieces of at most half a line."""
    piece: list[str] = []
    columns = 0
    for part in parts:
        if piece and columns + width(part) > LINE_WIDTH // 2:
            yield "".join(piece)
            piece, columns = [], 0
        piece.append(part)
        columns += width(part)
    yield "".join(piece)


def _cuts(tokens: list[_Token]) -> list[int]:
    """Where cues start and end, by the cheapest sequence of cuts (dynamic programming).

    Everything that depends on one token only is computed once for each, so that the search itself is arithmetic.
    """
    last = len(tokens)
    edges = [0]  # edges[i]: columns before token i when all stand on one line, each with its space
    for token in tokens:
        edges.append(edges[-1] + (not token.glued) + width(token.text))
    pauses = [0]  # pauses[i]: pauses up to token i that a cue had better not hold
    for before, after in pairwise(tokens):
        pauses.append(pauses[-1] + (after.start - before.end > PAUSE / 2))
    ended = [ends_sentence(token.text) for token in tokens]
    sentences = [0, *accumulate(ended)]  # sentences[i]: how many end before token i
    cut_cost = [_cut_cost(tokens, at) for at in range(1, last + 1)]
    following = [token.start for token in tokens[1:]] + [tokens[-1].end + PAUSE]

    cost = [0.0] + [float("inf")] * last
    came_from = [0] * (last + 1)
    for start, first in enumerate(tokens):
        begin = edges[start] + (not first.glued)
        first_line = start + 1
        for end in range(start + 1, last + 1):
            columns = edges[end] - begin
            if columns <= LINE_WIDTH:
                first_line = end
            elif edges[end] - edges[first_line] - (not tokens[first_line].glued) > LINE_WIDTH:
                break
            if tokens[end - 1].end - first.start > MAX_DURATION + 1e-6:
                break
            pauses_inside = pauses[end - 1] - pauses[start]
            splits = end < last and sentences[end - 1] > sentences[start] and sentences[end] == sentences[end - 1]
            cue = _cue_cost(columns, following[end - 1] - first.start, ended[end - 1])
            total = cost[start] + pauses_inside + splits + cue + cut_cost[end - 1]
            if total < cost[end]:
                cost[end], came_from[end] = total, start
    cuts = [last]
    while cuts[-1]:
        cuts.append(came_from[cuts[-1]])
    return cuts[::-1]


def _cue_cost(columns: int, seconds: float, whole: bool) -> float:
    """The cost of a cue of that width and duration: high for too little time, a fragment, or two lines.

    `whole`: a sentence ends with it.
    """
    cost = 1.0
    needed = columns / CHARACTERS_PER_SECOND - (seconds if seconds > MIN_DURATION else MIN_DURATION)
    if needed > 0:
        cost += 0.3 * needed
    if seconds < MIN_DURATION:
        cost += 1.0
    if columns < LINE_WIDTH:
        cost += (0.5 if whole else 2) * (1 - columns / LINE_WIDTH)
    if columns > LINE_WIDTH:
        cost += 0.3  # one line is read faster than two
    return cost


def _cut_cost(tokens: list[_Token], at: int) -> float:
    """The cost of a cut before token `at`, between cues or between lines."""
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


def _within(made: tuple[Cue, ...], sound: float) -> tuple[Cue, ...]:
    """The cues such that none ends after the sound (s), as far as there is room; 0: how long it is, is not known."""
    if not made or made[-1].end <= sound or made[-1].start - MAX_DURATION > sound or sound < MIN_DURATION * len(made):
        return made  # times that lie outside of the sound are not put right by us
    moved: list[Cue] = []
    limit = sound
    for cue in reversed(made):
        end = min(cue.end, limit)
        limit = min(cue.start, end - MIN_DURATION)
        moved.append(replace(cue, start=round(limit, 3), end=int(end * 1000) / 1000))
    return tuple(reversed(moved))
