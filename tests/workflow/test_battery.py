"""When the battery counts as low: only where there is one, off the mains, below the limit; and it is asked rarely."""

from types import SimpleNamespace

import psutil
import pytest

from fieldscribe.workflow import battery


@pytest.mark.parametrize(
    ("found", "low"),
    [
        (None, False),
        (SimpleNamespace(percent=19.9, power_plugged=False), True),
        (SimpleNamespace(percent=19.9, power_plugged=True), False),
        (SimpleNamespace(percent=19.9, power_plugged=None), True),
        (SimpleNamespace(percent=20.0, power_plugged=False), False),
    ],
)
def test_the_battery_is_low_below_twenty_percent_without_mains_power(monkeypatch, found, low):
    monkeypatch.setattr(psutil, "sensors_battery", lambda: found, raising=False)  # this computer has none
    assert battery.battery_is_low() is low


def test_a_system_that_cannot_tell_has_no_low_battery(monkeypatch):
    monkeypatch.delattr(psutil, "sensors_battery", raising=False)
    assert not battery.battery_is_low()


def test_the_battery_is_read_at_intervals(monkeypatch):
    clock, answers = [100.0], [True, False]
    monkeypatch.setattr(battery.time, "monotonic", lambda: clock[0])
    asked = battery.Battery(lambda: answers.pop(0))
    assert [asked.low(), asked.low()] == [True, True]
    clock[0] += 15
    assert [asked.low(), asked.low()] == [False, False]
