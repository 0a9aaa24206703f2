"""Cut the time line of a recording into blocks of speech. Pure: probabilities in, blocks out.

The input is one speech probability per frame of 32 ms. A block is what the engine decodes in one go: at most one
window of the model (30 s for OpenAI's), cut in a silence, so that every window is well filled and no word is cut.
Longer silences belong to no block. Speech without any silence stays in one block, which Whisper decodes window after
window by its time tokens; only beyond two minutes it is cut at its quietest place, and both sides then extend a little
beyond it.

Everything here depends on the probabilities alone, never on what was done before, so that a block that is done again
after a crash comes out as it would have.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from fieldscribe.domain import Block

FRAME = 0.032  # s, 512 samples at 16 kHz
Span = tuple[int, int]  # [first, last) in frames

# A stretch is speech when it stays above LOW and reaches HIGH once. Conversation has quiet ends of sentences and
# short answers: what is missed here is lost for good, what is too much only costs time.
HIGH, LOW = 0.4, 0.2
MIN_SILENCE = 7  # frames (0.22 s): shorter ones lie within words
MIN_SPEECH = 3  # frames (0.1 s)
MARGIN = 10  # frames (0.32 s) of silence left on each side of speech
LONG_SILENCE = 48  # frames (1.5 s): longer ones within a block are shortened to two margins
BREAK = 312  # frames (10 s): a silence that ends a block, however short it is
WINDOW = 30.0  # s, the window of OpenAI's models
WELL_FILLED = 0.7  # of a window: from here on the longest silence wins, before it the last one
_SLACK = 0.24  # s of a window that no block fills
STRETCH = 3750  # frames (120 s): the longest speech without silence
CONTEXT = 31  # frames (1 s) decoded beyond a cut through speech
AROUND = CONTEXT + MIN_SILENCE  # frames on each side of a block that its text depends on


def seconds(frame: int) -> float:
    """The time at which a frame begins, in seconds."""
    return round(frame * FRAME, 3)


def frame_at(time: float) -> int:
    """The frame that begins nearest to a time in seconds."""
    return round(time / FRAME)


def speech_spans(probabilities: Sequence[float]) -> list[Span]:
    """Where there is speech, in frames: ordered, with at least MIN_SILENCE between two spans."""
    spans: list[Span] = []
    first = 0
    for voiced, run in groupby(probabilities, lambda probability: probability >= LOW):
        frames = list(run)
        last = first + len(frames)
        if voiced and max(frames) >= HIGH:
            if spans and first - spans[-1][1] < MIN_SILENCE:
                first, last = spans.pop()[0], last
                spans.append((first, last))
            else:
                spans.append((first, last))
        first = last
    return [span for span in spans if span[1] - span[0] >= MIN_SPEECH]


def cut_blocks(
    probabilities: Sequence[float], span: tuple[float, float] | None = None, window: float = WINDOW
) -> tuple[Block, ...]:
    """The blocks of a recording, or of the `span` (s) of it: ordered, disjoint, holding all speech.

    `window` is how much sound (s) the model decodes at once.
    """
    first, last = 0, len(probabilities)
    if span:
        first, last = max(0, frame_at(span[0])), min(last, frame_at(span[1]))
    spans = [(first + a, first + b) for a, b in speech_spans(probabilities[first:last])]
    groups = list(_groups(list(_split_stretches(spans, probabilities)), int((window - _SLACK) / FRAME)))
    edges = [[group[0][0] - MARGIN, group[-1][1] + MARGIN] for group in groups]
    if edges:
        edges[0][0], edges[-1][1] = max(edges[0][0], first), min(edges[-1][1], last)
    for left, right in pairwise(edges):
        if left[1] > right[0]:
            left[1] = right[0] = (left[1] + right[0]) // 2
    return tuple(Block(position, seconds(a), seconds(b)) for position, (a, b) in enumerate(edges))


def stable_blocks(
    probabilities: Sequence[float], span: tuple[float, float] | None = None, window: float = WINDOW
) -> tuple[Block, ...]:
    """The first of the blocks that `cut_blocks` will give once the recording, which still grows, has ended.

    Blocks are cut from left to right, so that only the last one depends on what is yet to be recorded. Left out is also
    what lies so near the end that its text depends on sound that is not there yet.
    """
    end = len(probabilities) - AROUND
    return tuple(block for block in cut_blocks(probabilities, span, window)[:-1] if frame_at(block.end) <= end)


def pieces(probabilities: Sequence[float]) -> list[Span]:
    """The spans of a block that are decoded, in frames from its start: all but the middle of long silences."""
    spans = speech_spans(probabilities)
    kept = [0]
    for (_, before), (after, _) in pairwise(spans):
        if after - before > LONG_SILENCE:
            kept += [before + MARGIN, after - MARGIN]
    kept.append(len(probabilities))
    return list(zip(kept[::2], kept[1::2], strict=True))


def cuts_speech(probabilities: Sequence[float], edge: int) -> bool:
    """Whether a block's edge at frame `edge` lies in no real silence, so that words may go on beyond it."""
    return any(first < edge < last for first, last in speech_spans(probabilities))


def _split_stretches(spans: list[Span], probabilities: Sequence[float]) -> Iterator[Span]:
    """The spans, those longer than STRETCH cut at the quietest places of their last thirds."""
    for first, last in spans:
        start = first
        while last - start > STRETCH:
            cut = _quietest(probabilities, start + STRETCH * 2 // 3, start + STRETCH)
            yield start, cut
            start = cut
        yield start, last


def _quietest(probabilities: Sequence[float], first: int, last: int) -> int:
    """The frame in [first, last) around which five frames together are the least likely to be speech."""
    return min(range(first, last), key=lambda frame: (sum(probabilities[frame - 2 : frame + 3]), frame))


def _groups(spans: list[Span], window: int) -> Iterator[list[Span]]:
    """The spans of each block of at most `window` frames."""
    while spans:
        count = _count(spans, window)
        yield spans[:count]
        spans = spans[count:]


def _count(spans: list[Span], window: int) -> int:
    """How many spans from the first on make the next block of at most `window` frames."""
    well_filled = WELL_FILLED * window
    length = spans[0][1] - spans[0][0] + 2 * MARGIN
    best, longest = 1, 0
    for count, ((_, before), (after, end)) in enumerate(pairwise(spans), 1):
        silence = after - before
        if silence >= BREAK or (count == 1 and length > window):
            return count
        if silence >= longest or length < well_filled:
            best, longest = count, silence if length >= well_filled else 0
        length += min(silence, 2 * MARGIN if silence > LONG_SILENCE else silence) + end - after
        if length > window:
            return best
    return len(spans)
