"""Times come back to the recording: in order, within their block, parted where a silence was left out."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.domain import Segment, Word
from fieldscribe.speech.timeline import MAX_WORD_S, DecodedSegment, Timeline, joined, segments

EVERYTHING = (0.0, 1e6)
FIGURES = {"avg_logprob": -0.3, "compression_ratio": 1.2, "no_speech_prob": 0.1}


def passage(*words: tuple[str, float, float], text: str = "", start: float = 0, end: float = 0) -> DecodedSegment:
    made = tuple(Word(f" {word}", a, b, 0.9) for word, a, b in words)
    return DecodedSegment(
        made[0].start if made else start,
        made[-1].end if made else end,
        text or "".join(word.text for word in made),
        made,
        **FIGURES,
    )


times = st.floats(-5, 70)
word = st.tuples(st.sampled_from(["the", "baby", "breathed"]), times, times)
passages = st.lists(st.lists(word, min_size=1, max_size=8).map(lambda words: passage(*words)), max_size=6)
lengths = st.lists(st.tuples(st.floats(0, 9), st.floats(0.1, 20)), min_size=1, max_size=5)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    pieces, now = [], 0.0
    for silence, sound in draw(lengths):
        pieces.append((now + silence, now + silence + sound))
        now += silence + sound
    return Timeline(pieces)


def in_order(found: tuple[Segment, ...]) -> bool:
    marks = [mark for segment in found for word in segment.words for mark in (word.start, word.end)]
    edges = [mark for segment in found for mark in (segment.start, segment.end)]
    return marks == sorted(marks) and edges == sorted(edges)


@settings(deadline=None)
@given(passages, timelines())
def test_times_never_go_back_nor_leave_the_block(found, timeline):
    made = segments(found, timeline, EVERYTHING, "en")
    assert in_order(made)
    first, last = timeline.pieces[0][0], timeline.pieces[-1][1]
    assert all(first - 0.001 <= segment.start and segment.end <= last + 0.001 for segment in made)
    assert all(word.end - word.start <= MAX_WORD_S + 1e-9 for segment in made for word in segment.words)
    assert all(segment.start <= word.start and word.end <= segment.end for segment in made for word in segment.words)


@settings(deadline=None)
@given(passages, timelines())
def test_no_word_is_lost_or_doubled(found, timeline):
    made = segments(found, timeline, EVERYTHING, "en")
    said = [word.text.strip() for one in found for word in one.words]
    assert [word.text for segment in made for word in segment.words] == said
    assert " ".join(segment.text for segment in made).split() == said


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0.05, 0.6), st.floats(0, 0.4)), min_size=1, max_size=60), st.floats(0, 40))
def test_words_at_a_cut_through_speech_go_to_one_side(spoken, cut):
    """Both blocks hear a second beyond the cut; together they keep each word once."""
    now, said = 0.0, []
    for number, (length, pause) in enumerate(spoken):
        said.append((f"w{number}", now, now + length))
        now += length + pause

    def heard(first: float, last: float) -> list[DecodedSegment]:
        inside = [(word, a - first, b - first) for word, a, b in said if a >= first and b <= last]
        return [passage(*inside)] if inside else []

    left, right = max(0.0, cut - 1), min(now, cut + 1)
    before = segments(heard(0, right), Timeline([(0, max(right, 0.1))]), (0, cut), "en")
    after = segments(heard(left, now), Timeline([(left, max(now, left + 0.1))]), (cut, now), "en")
    middles = [(a + b) / 2 for _, a, b in said]
    if all(abs(middle - cut) > 0.01 for middle in middles):
        assert [word.text for segment in (*before, *after) for word in segment.words] == [word for word, _, _ in said]


def test_a_passage_over_a_left_out_silence_becomes_two():
    timeline = Timeline([(10, 12), (20, 25)])
    made = segments([passage(("I", 0.5, 0.9), ("dried", 1.2, 1.9), ("her", 2.4, 2.8))], timeline, EVERYTHING, "sw")
    assert [(segment.text, segment.start, segment.end) for segment in made] == [
        ("I dried", 10.5, 11.9),
        ("her", 20.4, 20.8),
    ]
    assert {segment.language for segment in made} == {"sw"}
    assert all(segment.machine_text == segment.text for segment in made)
    assert all(segment.avg_logprob == -0.3 and segment.no_speech_prob == 0.1 for segment in made)


def test_words_of_a_neighbouring_block_are_dropped():
    heard = [passage(("before", 0.1, 0.5), ("cut", 0.8, 1.4), ("inside", 1.6, 2.0)), passage(("after", 3.2, 3.6))]
    made = segments(heard, Timeline([(9, 14)]), (10, 12), "en")
    assert [segment.text for segment in made] == ["cut inside"]


def test_the_text_of_a_whole_passage_stays_as_the_engine_wrote_it():
    [made] = segments([passage(("well", 0, 1), text=" Well...  done ")], Timeline([(0, 9)]), EVERYTHING, "en")
    assert made.text == "Well...  done"


def test_a_passage_without_word_times_keeps_its_own():
    timeline = Timeline([(10, 12), (20, 25)])
    [made] = segments([passage(text="yes", start=2.5, end=3)], timeline, EVERYTHING, "en")
    assert (made.start, made.end, made.words, made.text) == (20.5, 21, (), "yes")
    assert segments([passage(text="yes", start=2.5, end=3)], timeline, (0, 15), "en") == ()


def test_a_word_stretched_over_a_silence_is_shortened():
    [made] = segments([passage(("push", 1.0, 8.0))], Timeline([(0, 9)]), EVERYTHING, "en")
    assert made.words[0].end == made.end == 1.0 + MAX_WORD_S


def test_overlapping_words_share_their_edge():
    [made] = segments([passage(("a", 1.0, 2.0), ("b", 1.5, 2.5))], Timeline([(0, 9)]), EVERYTHING, "en")
    assert [(word.start, word.end) for word in made.words] == [(1.0, 1.5), (1.5, 2.5)]


@pytest.mark.parametrize("heard, piece", [(-1, 0), (0, 0), (1.99, 0), (2, 1), (6.9, 1), (99, 1)])
def test_each_moment_has_its_piece(heard, piece):
    assert Timeline([(10, 12), (20, 25)]).piece_at(heard) == piece


def test_segments_are_ordered_pairs():
    made = segments([passage(("b", 5, 6)), passage(("a", 1, 2))], Timeline([(0, 9)]), EVERYTHING, "en")
    assert all(before.end <= after.start for before, after in pairwise(made))


def test_text_after_an_apostrophe_belongs_to_the_word_before():
    split = [Word(" o", 1, 1.2, 0.9), Word("'clock", 1.2, 1.5, 0.6), Word(" 'twas", 1.6, 1.8, 0.5)]
    assert joined(split) == (Word(" o'clock", 1, 1.5, 0.6), Word(" 'twas", 1.6, 1.8, 0.5))
    assert joined([Word("'clock", 1, 2, 0.5)]) == (Word("'clock", 1, 2, 0.5),)
    assert joined([Word("你", 1, 2, 0.5), Word("好", 2, 3, 0.5)])[1].text == "好"
