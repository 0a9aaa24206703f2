import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fieldscribe.audio.record.gaps import DRIFT, TOLERANCE, GapFinder

RATE = 16_000
BLOCK = 800


def play(finder: GapFinder, seconds: float, start: float = 0.0, speed: float = 1.0, late=lambda at: 0.0) -> int:
    """Blocks of 50 ms from a sound card that runs at `speed`; the samples that were found missing."""
    missing = 0
    for number in range(1, round(seconds * RATE / BLOCK) + 1):
        at = start + number * BLOCK / RATE / speed
        missing += finder.received(at + late(at), BLOCK)
    return missing


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.integers(0, 10**6))
@example(576)  # held up again and again for more than two seconds
@example(8619)
def test_bursts_and_delays_are_not_reported_as_a_gap(seed: int) -> None:
    randomness = random.Random(seed)
    finder = GapFinder(RATE)
    arrivals, now = [], 0.0
    for number in range(1, 2000):
        now = max(now, number * BLOCK / RATE + (randomness.uniform(0, 1.2) if randomness.random() < 0.02 else 0.0))
        arrivals.append(now)  # what was held up comes in a burst, and then in time again
    assert sum(finder.received(at, BLOCK) for at in arrivals) == 0


@pytest.mark.parametrize("speed", [0.9998, 1.0002])
def test_a_sound_card_that_drifts_for_four_hours_has_no_gap(speed: float) -> None:
    assert play(GapFinder(RATE), 4 * 3600, speed=speed) == 0


def test_a_file_faster_than_real_time_has_no_gap() -> None:
    assert play(GapFinder(RATE), 3600, speed=900.0) == 0


@settings(max_examples=40, deadline=None)
@given(st.floats(0.25, 3600.0), st.floats(5.0, 60.0))
def test_lost_sound_is_located_to_the_block(lost: float, before: float) -> None:
    finder = GapFinder(RATE)
    assert play(finder, before) == 0
    missing = play(finder, 10.0, start=before + lost)
    assert missing / RATE == pytest.approx(lost, abs=0.06)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_many_small_losses_add_up_to_true_time(seed: int) -> None:
    randomness = random.Random(seed)
    finder = GapFinder(RATE)
    now = missing = heard = 0.0
    for _ in range(100):
        lost = randomness.uniform(0.001, 0.19)
        missing += play(finder, 3.0, start=now)
        heard += 3.0
        now += 3.0 + lost
    # a loss is seen two windows later at the latest: up to three may still be on their way
    assert abs(now - heard - missing / RATE) < TOLERANCE + 3 * 0.19 + DRIFT * now


def test_after_an_overflow_the_loss_is_found_within_half_a_second() -> None:
    finder = GapFinder(RATE)
    play(finder, 10.0)
    finder.suspect(10.6)
    assert play(finder, 0.7, start=10.6) == pytest.approx(0.6 * RATE, abs=BLOCK)


def test_a_device_that_was_opened_anew_leaves_what_lies_between() -> None:
    finder = GapFinder(RATE)
    play(finder, 10.0)
    finder.reopened()
    assert finder.received(14.0, BLOCK) == pytest.approx(3.95 * RATE, abs=1)
    assert play(finder, 10.0, start=14.0) == 0


def test_a_device_opened_anew_that_hands_over_old_sound_leaves_no_gap() -> None:
    finder = GapFinder(RATE)
    play(finder, 10.0)
    finder.reopened()
    assert finder.received(10.01, RATE) == 0
    assert play(finder, 10.0, start=10.01) == 0


def test_sound_missing_at_the_end_is_counted() -> None:
    finder = GapFinder(RATE)
    assert finder.missing_at(5.0) == 0
    play(finder, 10.0)
    assert finder.missing_at(12.0) == pytest.approx(2 * RATE, abs=1)
    assert finder.missing_at(9.0) == 0


def test_a_gap_is_counted_once() -> None:
    finder = GapFinder(RATE)
    play(finder, 10.0)
    assert finder.settle(12.0) == pytest.approx(2 * RATE, abs=1)
    finder.reopened()
    assert finder.received(15.0, BLOCK) == pytest.approx(2.95 * RATE, abs=1)


def test_a_device_that_answered_only_when_it_was_opened_anew_begins_the_recording() -> None:
    finder = GapFinder(RATE)
    finder.reopened()
    assert finder.received(8.0, BLOCK) == 0
    assert finder.received(8.051, BLOCK) == 0
