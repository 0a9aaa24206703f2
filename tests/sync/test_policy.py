"""When something is sent by itself, and when it waits for a person, an hour or another network."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.sync.policy import (
    LONGEST_PAUSE,
    Link,
    LinkKind,
    Rules,
    Situation,
    decide,
    pause_after,
    quiet_until,
)

NOON = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)
MB = 1_000_000
HOT_SPOT = Link(LinkKind.UNKNOWN, "wifi-1", "Amina's phone")
FREE = Link(LinkKind.FREE, "office")


def situation(**facts):
    return Situation(**{"now": NOON, "link": HOT_SPOT, "used": 0, "size": 13_000, "agreed": True, **facts})


def test_within_the_budget_it_goes_by_itself_in_any_network():
    for kind in (LinkKind.UNKNOWN, LinkKind.METERED, LinkKind.FREE):
        assert decide(Rules(5 * MB), situation(link=Link(kind))).send


def test_the_budget_is_never_passed_in_a_network_that_may_cost_money():
    for kind in (LinkKind.UNKNOWN, LinkKind.METERED):
        decision = decide(Rules(5 * MB), situation(link=Link(kind), used=5 * MB - 13_000))
        assert not decision.send
        assert decision.at == datetime(2026, 4, 1, tzinfo=UTC)
    assert decide(Rules(5 * MB), situation(link=FREE, used=9 * MB)).send
    assert not decide(Rules(0), situation(size=0)).send
    assert decide(Rules(0), situation(link=FREE)).send


def test_the_first_bundle_to_a_receiver_is_always_asked_for():
    for asked in (True, False):
        decision = decide(Rules(5 * MB), situation(link=FREE, agreed=False), asked=asked)
        assert decision.ask and not decision.send


@pytest.mark.parametrize(
    ("rules", "facts"),
    [
        (Rules(0), {}),
        (Rules(5 * MB, paused=True), {}),
        (Rules(5 * MB, 12, 13), {}),
        (Rules(5 * MB), {"link": Link(LinkKind.OFFLINE)}),
        (Rules(5 * MB), {"not_before": NOON + timedelta(minutes=3)}),
        (Rules(5 * MB), {"used": 5 * MB}),
    ],
)
def test_send_now_means_now_and_otherwise_it_waits_with_a_reason(rules, facts):
    assert decide(rules, situation(**facts), asked=True).send
    decision = decide(rules, situation(**facts))
    assert not decision.send and decision.reason


@pytest.mark.parametrize(
    ("hours", "hour", "end"),
    [
        ((22, 6), 23, 6), ((22, 6), 5, 6), ((22, 6), 6, None), ((22, 6), 21, None), ((8, 17), 8, 17),
        ((8, 17), 17, None), ((0, 0), 0, None), ((9, 9), 9, None),
    ],
)  # fmt: skip
def test_quiet_hours(hours, hour, end):
    now = NOON.replace(hour=hour)
    found = quiet_until(Rules(0, *hours), now)
    assert (found and found.hour) == end
    assert found is None or timedelta() < found - now <= timedelta(days=1)


@pytest.mark.parametrize("day", ["2026-03-28", "2026-10-24"])
def test_quiet_hours_end_by_the_clock_on_the_wall_in_the_night_in_which_that_is_changed(day):
    rules, paris = Rules(0, 22, 6), ZoneInfo("Europe/Paris")
    began = datetime.fromisoformat(f"{day}T22:00").replace(tzinfo=paris).astimezone(UTC)
    inside = []
    for minutes in range(-30, 12 * 60, 15):
        now = (began + timedelta(minutes=minutes)).astimezone(paris)
        inside.append((now, quiet_until(rules, now)))
    quiet = [now for now, end in inside if end is not None]
    assert (quiet[0].strftime("%H:%M"), quiet[-1].strftime("%H:%M")) == ("22:00", "05:45")
    assert {end.strftime("%H:%M") for _, end in inside if end is not None} == {"06:00"}
    assert len(quiet) == 4 * (7 if day == "2026-03-28" else 9)


def test_an_attempt_that_is_due_in_ten_years_comes_from_a_wrong_clock():
    later = situation(not_before=NOON + timedelta(days=3650))
    assert decide(Rules(5 * MB), later).send


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_the_pause_grows_to_an_hour_and_no_two_computers_share_it(failures, chance):
    pause = pause_after(failures, lambda low, high: low + chance * (high - low))
    assert 0 <= pause <= LONGEST_PAUSE
    assert pause <= 5.0 * 2.0 ** min(failures, 30)


def test_a_network_is_free_only_when_a_person_said_so():
    """What the system takes for free may be a telephone."""
    assert FREE.known(()).kind is LinkKind.UNKNOWN
    assert FREE.known({"office"}).kind is LinkKind.FREE
    assert HOT_SPOT.known({"wifi-1"}).kind is LinkKind.FREE
    assert Link(LinkKind.METERED).known({""}).kind is LinkKind.METERED
    assert Link(LinkKind.METERED).known((), always_free=True).kind is LinkKind.FREE
    assert Link(LinkKind.OFFLINE, "office").known({"office"}, always_free=True).kind is LinkKind.OFFLINE
