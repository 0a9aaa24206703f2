import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.reports import times


@pytest.mark.parametrize(
    ("seconds", "short", "long"),
    [
        (0, "0:00", "00:00:00"),
        (-3, "0:00", "00:00:00"),
        (59.999, "0:59", "00:00:59"),
        (125, "2:05", "00:02:05"),
        (3725.9, "1:02:05", "01:02:05"),
        (400_000, "111:06:40", "111:06:40"),
    ],
)
def test_positions_are_formatted(seconds: float, short: str, long: str) -> None:
    assert times.clock(seconds) == short
    assert times.clock(seconds, long=True) == long


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "00:00:00,000"), (-1, "00:00:00,000"), (59.9996, "00:01:00,000"), (3661.0415, "01:01:01,042")],
)
def test_cue_times_carry_over(seconds: float, written: str) -> None:
    assert times.cue_time(seconds, ",") == written


@given(st.floats(0, 1e6))
def test_cue_times_lose_less_than_a_millisecond(seconds: float) -> None:
    hours, minutes, rest = times.cue_time(seconds, ".").split(":")
    assert abs(int(hours) * 3600 + int(minutes) * 60 + float(rest) - seconds) <= 0.00051


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-1, "0 seconds"),
        (1, "1 second"),
        (48.4, "48 seconds"),
        (59.7, "1 minute"),
        (2520, "42 minutes"),
        (3599, "1 hour"),
        (3900, "1 hour 5 minutes"),
        (7260, "2 hours 1 minute"),
    ],
)
def test_lengths_in_words(seconds: float, words: str) -> None:
    assert times.length(seconds) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-03-04", "4 March 2026"),
        ("2026-03-04T14:05", "4 March 2026, 14:05"),
        ("2026-03-04 09:05:10+03:00", "4 March 2026, 9:05"),
        ("next Tuesday", "next Tuesday"),
        ("2026-02-31", "2026-02-31"),
        ("", ""),
    ],
)
def test_dates_in_words(text: str, words: str) -> None:
    assert times.long_date(text) == words


def test_iso_durations() -> None:
    assert times.iso_duration(125.9) == "PT125S"
    assert times.iso_duration(-1) == "PT0S"
