"""Times on the time line, and how much longer a piece of work takes."""

import pytest

from fieldscribe.times import clock, time_left


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (None, ""),
        (0, ""),
        (0.4, "less than a minute left"),
        (59.9, "less than a minute left"),
        (60, "1 min left"),
        (3540, "59 min left"),
        (3600, "1 h 0 min left"),
        (9000, "2 h 30 min left"),
    ],
)
def test_the_time_left_is_told_in_minutes_and_hours(seconds: float | None, shown: str) -> None:
    assert time_left(seconds) == shown


def test_a_time_shows_hours_only_where_there_are_any() -> None:
    assert [clock(seconds) for seconds in (0, 59.9, 61, 3600, 36_000)] == [
        "0:00",
        "0:59",
        "1:01",
        "1:00:00",
        "10:00:00",
    ]
    assert clock(61, long=True) == "00:01:01"
