"""Clocks that detect when the laptop slept and when its time was set.

Three clocks are compared from tick to tick. `elapsed` goes on while the laptop sleeps, `awake` stands still meanwhile,
`wall` is what the person sees and may be set at any moment.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

NOTICEABLE = 2.0
"""Seconds by which clocks must disagree before it is worth a word; slewing by NTP stays far below."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The three clocks at one moment, in seconds; only differences mean anything."""

    elapsed: float
    awake: float
    wall: float


@dataclass(frozen=True, slots=True)
class ClockChange:
    """What happened between two readings: `slept` seconds, and `jumped` seconds by which the wall clock was set."""

    slept: float = 0.0
    jumped: float = 0.0


def compare(before: Reading, after: Reading) -> ClockChange | None:
    """How long the laptop slept and how far the clock was set between two readings; None for neither."""
    elapsed = after.elapsed - before.elapsed
    slept = elapsed - (after.awake - before.awake)
    jumped = (after.wall - before.wall) - elapsed
    change = ClockChange(
        slept=slept if slept >= NOTICEABLE else 0.0,
        jumped=jumped if abs(jumped) >= NOTICEABLE else 0.0,
    )
    return change if change.slept or change.jumped else None


def read_clocks() -> Reading:
    """The three clocks now."""
    return Reading(elapsed_seconds(), _awake(), time.time())


def _pick() -> tuple[Callable[[], float], Callable[[], float]]:
    """The clocks of this system that count sleep and that do not."""
    if sys.platform == "linux":
        return lambda: time.clock_gettime(time.CLOCK_BOOTTIME), time.monotonic
    if sys.platform == "darwin":
        return lambda: time.clock_gettime(time.CLOCK_MONOTONIC_RAW), lambda: time.clock_gettime(time.CLOCK_UPTIME_RAW)
    if sys.platform == "win32":
        import ctypes

        ticks = ctypes.c_ulonglong()

        def unbiased() -> float:
            ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
            return ticks.value * 1e-7

        return time.monotonic, unbiased
    return time.monotonic, time.monotonic


elapsed_seconds, _awake = _pick()
