"""Blocks: silence-cut, ordered, bounded, holding all speech; the same for the same sound."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.speech.blocks import (
    AROUND,
    BREAK,
    CONTEXT,
    FRAME,
    LONG_SILENCE,
    MARGIN,
    MIN_SILENCE,
    STRETCH,
    cut_blocks,
    cuts_speech,
    frame_at,
    pieces,
    seconds,
    speech_spans,
    stable_blocks,
)

SECOND = round(1 / FRAME)


def sound(*runs: tuple[str, float]) -> list[float]:
    """Probabilities for runs such as ("speech", 2.0), ("silence", 0.5), in seconds."""
    level = {"speech": 0.95, "silence": 0.02, "doubt": 0.3}
    return [level[kind] for kind, length in runs for _ in range(round(length / FRAME))]


def talk(*lengths: float) -> list[float]:
    """Speech and silence in turn."""
    return sound(*(("silence" if index % 2 else "speech", length) for index, length in enumerate(lengths)))


runs = st.lists(
    st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.3, 0.5, 0.95]), st.integers(1, 60) | st.integers(1, 1500)), max_size=60
)
probabilities = runs.map(lambda found: [level for level, count in found for _ in range(count)])


def heard(found: list[float], first: int, last: int) -> int:
    """Frames of a block that the engine will hear."""
    return sum(b - a for a, b in pieces(found[first:last]))


@settings(deadline=None)
@given(probabilities)
def test_blocks_are_ordered_and_disjoint_and_lie_within_the_sound(found):
    cut = cut_blocks(found)
    assert [block.position for block in cut] == list(range(len(cut)))
    assert all(block.start < block.end and not block.done for block in cut)
    assert all(before.end <= after.start for before, after in pairwise(cut))
    assert not cut or (cut[0].start >= 0 and frame_at(cut[-1].end) <= len(found))


@settings(deadline=None)
@given(probabilities)
def test_all_speech_is_in_a_block(found):
    cut = [(frame_at(block.start), frame_at(block.end)) for block in cut_blocks(found)]
    covered = {frame for first, last in cut for frame in range(first, last)}
    assert all(frame in covered for first, last in speech_spans(found) for frame in range(first, last))


@settings(deadline=None)
@given(probabilities, st.sampled_from([5, 12, 30]))
def test_a_block_fills_one_window_at_most_unless_nobody_pauses(found, window):
    most = int(window / FRAME)
    for block in cut_blocks(found, window=window):
        first, last = frame_at(block.start), frame_at(block.end)
        spans = speech_spans(found[first:last])
        assert heard(found, first, last) <= most or len(spans) <= 1
        assert last - first <= max(STRETCH, most * (BREAK // (2 * MIN_SILENCE))) + 2 * MARGIN
        if len(spans) <= 1:
            assert last - first <= STRETCH + 2 * MARGIN


@settings(deadline=None)
@given(probabilities)
def test_the_same_sound_gives_the_same_blocks(found):
    assert cut_blocks(found) == cut_blocks(list(found))


@settings(deadline=None)
@given(probabilities, st.data())
def test_a_span_gives_blocks_of_that_span_only(found, data):
    start, end = sorted(data.draw(st.tuples(st.floats(0, 200), st.floats(0, 200))))
    first, last = frame_at(start), min(len(found), frame_at(end))
    cut = [(frame_at(block.start), frame_at(block.end)) for block in cut_blocks(found, (start, end))]
    assert all(first <= a < b <= last for a, b in cut)
    covered = {frame for a, b in cut for frame in range(a, b)}
    inside = speech_spans(found[first:last])
    assert all(first + frame in covered for a, b in inside for frame in range(a, b))


@settings(deadline=None)
@given(probabilities)
def test_spans_are_separated_by_real_silences(found):
    spans = speech_spans(found)
    assert all(after - before >= MIN_SILENCE for (_, before), (after, _) in pairwise(spans))


@settings(deadline=None)
@given(probabilities)
def test_pieces_keep_all_speech_and_leave_out_long_silences_only(found):
    kept = pieces(found)
    assert kept[0][0] == 0 and kept[-1][1] == len(found)
    assert all(after - before > LONG_SILENCE - 2 * MARGIN for (_, before), (after, _) in pairwise(kept))
    assert all(any(a <= first and last <= b for a, b in kept) for first, last in speech_spans(found))


def test_silence_has_no_blocks():
    assert cut_blocks([]) == ()
    assert cut_blocks(sound(("silence", 3600))) == ()
    assert cut_blocks([0.95]) == (), "a click of one frame"
    assert speech_spans(sound(("doubt", 5))) == [], "never reached HIGH"


def test_quiet_speech_at_the_edges_belongs_to_a_span():
    [(first, last)] = speech_spans(
        sound(("silence", 1), ("doubt", 0.32), ("speech", 1), ("doubt", 0.32), ("silence", 1))
    )
    assert seconds(first) == pytest.approx(1, abs=FRAME) and seconds(last) == pytest.approx(2.64, abs=3 * FRAME)


def test_the_longest_silence_near_the_limit_is_where_a_block_ends():
    found = talk(12, 0.4, 10, 0.9, 4, 0.3, 10)
    cut = cut_blocks(found)
    assert len(cut) == 2
    assert cut[0].end < 22.4 + 0.9 / 2 + 0.1 and cut[1].start > 22.4 + 0.9 / 2 - 0.1


def test_a_short_silence_is_shared_and_a_long_one_belongs_to_nobody():
    near, far = cut_blocks(talk(25, 0.3, 25)), cut_blocks(talk(5, 60, 5))
    assert near[0].end == near[1].start
    assert far[0].end == pytest.approx(5.32, abs=0.05) and far[1].start == pytest.approx(64.68, abs=0.05)


def test_many_short_answers_with_pauses_share_a_window():
    found = talk(*[2.0, 5.0] * 12)
    cut = cut_blocks(found)
    assert len(cut) == 2
    assert all(heard(found, frame_at(block.start), frame_at(block.end)) <= 30 / FRAME for block in cut)


def test_long_speech_without_a_pause_stays_whole_up_to_two_minutes():
    assert [block.end - block.start for block in cut_blocks(talk(90))] == [pytest.approx(90, abs=0.1)]


def test_speech_beyond_two_minutes_is_cut_at_its_quietest_place():
    found = talk(300)
    dip = frame_at(100)
    found[dip - 2 : dip + 3] = [0.1] * 5  # 0.16 s: too short to be a silence
    cut = cut_blocks(found)
    assert cut[0].end == cut[1].start == seconds(dip)
    assert all(before.end == after.start for before, after in pairwise(cut))
    assert all(block.end - block.start <= STRETCH * FRAME for block in cut)
    assert cuts_speech(found, dip) and pytest.approx(1, abs=0.01) == CONTEXT * FRAME


def test_only_a_cut_through_speech_is_marked_as_one():
    found = talk(5, 0.3, 5)
    assert cuts_speech(found, 2 * SECOND)
    assert not cuts_speech(found, frame_at(5.15))
    assert not cuts_speech(found, 0) and not cuts_speech(found, len(found))
    assert not cuts_speech(sound(("silence", 5)), SECOND)


def test_a_long_silence_within_a_block_is_shortened():
    before, silence, after = 60, 120, 40
    found = [0.9] * before + [0.0] * silence + [0.9] * after
    assert pieces(found) == [(0, before + MARGIN), (before + silence - MARGIN, len(found))]
    assert pieces([0.9] * before + [0.0] * LONG_SILENCE + [0.9] * after) == [(0, before + LONG_SILENCE + after)]


@pytest.mark.parametrize("frame", [0, 1, 31, 1000, 450_000])
def test_frames_survive_conversion_to_seconds(frame):
    assert frame_at(seconds(frame)) == frame


@settings(deadline=None, max_examples=settings.default.max_examples * 3)
@given(probabilities, st.data())
def test_stable_blocks_do_not_change_while_the_recording_grows(found, data):
    """Whatever is said after any moment: stable blocks are the first of all, and what is heard of them is there."""
    whole = cut_blocks(found)
    ends = [frame_at(block.end) + AROUND for block in whole] or [0]
    near = st.builds(lambda end, more: max(0, min(len(found), end + more)), st.sampled_from(ends), st.integers(-50, 50))
    known = data.draw(st.integers(0, len(found)) | near)
    stable = stable_blocks(found[:known])
    assert stable == whole[: len(stable)]
    assert all(frame_at(block.end) + AROUND <= known for block in stable)


def test_blocks_become_stable_about_one_block_behind_the_sound():
    found = talk(*[4.0, 0.6] * 60)
    whole, stable = cut_blocks(found), stable_blocks(found)
    assert len(stable) >= len(whole) - 2 > 5


def test_speech_without_a_pause_becomes_stable_when_it_is_cut():
    found = sound(("speech", 500))
    assert [len(stable_blocks(found[: second * SECOND])) for second in (100, 240, 480)] == [0, 2, 5]


def test_a_silence_makes_a_block_stable_only_when_it_is_long_enough():
    found = talk(2, 3, 2, 20, 2)
    assert len(cut_blocks(found)) == 2
    assert stable_blocks(talk(2, 3)) == stable_blocks(talk(2, 9)) == stable_blocks(talk(2, 3, 2, 5)) == ()
    assert stable_blocks(found) == cut_blocks(found)[:1]
