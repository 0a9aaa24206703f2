"""Where paragraphs begin: at a pause, at a question and its answer, within a long turn, or where a person wants it."""

from collections.abc import Iterable, Sequence

from fieldscribe.domain import Segment

PAUSE = 1.2
"""Seconds of silence after which a new paragraph starts."""
SHORT_TURN, LONG_TURN = 30.0, 90.0
"""A long turn is broken on this grid (s): at the end of a sentence, or in any case."""
_QUESTION_MARKS = ("?", "؟", "？", "፧", "\u037e")  # Latin, Arabic, Chinese, Ethiopic, Greek
_SENTENCE_ENDS = (".", "!", "…", "።", "।", "。", *_QUESTION_MARKS)
_CLOSING = " \n\t\"'”’»)]"


def natural_break(before: Segment, after: Segment) -> bool:
    """Whether a paragraph starts between two neighbours unless a person decided otherwise. Typing does not change it.

    A question and its answer stand apart, before anyone has said who speaks: a paragraph starts where questions begin
    or end, as it does after a pause and when the speaker changes.
    """
    if before.speaker_id != after.speaker_id or after.start - before.end >= PAUSE:
        return True
    sentence_ended = _ends_with(before, _SENTENCE_ENDS)
    if sentence_ended and _ends_with(before, _QUESTION_MARKS) != _ends_with(after, _QUESTION_MARKS):
        return True
    grid = SHORT_TURN if sentence_ended else LONG_TURN
    return before.start // grid != after.start // grid


def breaks(before: Segment, after: Segment) -> bool:
    """Whether a paragraph starts between two neighbours."""
    if after.paragraph is None or before.speaker_id != after.speaker_id:
        return natural_break(before, after)
    return after.paragraph


def paragraphs(segments: Sequence[Segment]) -> list[tuple[int, int]]:
    """The paragraphs as ranges (first, after last) of segments. A segment without text never makes one of its own."""
    starts: list[int] = []
    spoken: Segment | None = None
    for at, segment in enumerate(segments):
        if segment.text.strip():
            if spoken is None or breaks(spoken, segment):
                starts.append(at)
            spoken = segment
    starts[:1] = [0] if starts else []
    return list(zip(starts, [*starts[1:], len(segments)], strict=True)) if starts else []


def text_of(segments: Iterable[Segment]) -> str:
    """The words of the segments with single spaces between them."""
    return " ".join(piece for segment in segments for piece in segment.text.split())


def _ends_with(segment: Segment, marks: tuple[str, ...]) -> bool:
    """Whether what the model wrote ends with one of the marks, behind which quotes and brackets may close."""
    return segment.machine_text.rstrip(_CLOSING).endswith(marks)
