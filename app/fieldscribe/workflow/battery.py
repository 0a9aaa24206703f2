"""The battery of the laptop."""

import time
from collections.abc import Callable

LOW = 20  # percent
_ASK_EVERY = 15.0  # s between two looks


class Battery:
    """The charge of the battery, read from the system at intervals."""

    def __init__(self, ask: Callable[[], bool] | None = None) -> None:
        self._ask = ask or battery_is_low
        self._asked_at = -_ASK_EVERY
        self._low = False

    def low(self) -> bool:
        """Whether the battery is nearly empty."""
        now = time.monotonic()
        if now - self._asked_at >= _ASK_EVERY:
            self._asked_at = now
            self._low = self._ask()
        return self._low


def battery_is_low() -> bool:
    """Whether the laptop runs on battery with a charge below `LOW`; False when unknown."""
    import psutil

    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    return battery is not None and not battery.power_plugged and battery.percent < LOW
