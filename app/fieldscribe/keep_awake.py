"""Ask the laptop not to fall asleep meanwhile. That it cannot be asked is stated, and never an error."""

import contextlib
import threading
from collections.abc import Iterator

_TIMEOUT_S = 2.0  # s for an answer; a desktop that gives none must not hold anything up


@contextlib.contextmanager
def keep_awake() -> Iterator[bool]:
    """Hold off sleep within the `with` block; yields whether the system agreed. The screen may still go dark."""
    answered, done = threading.Event(), threading.Event()
    agreed: list[bool] = []

    def hold() -> None:
        with contextlib.suppress(Exception):  # a courtesy of the desktop: whatever it answers, the work goes on
            from wakepy import keep

            with keep.running(on_fail="pass") as mode:
                agreed.append(bool(mode.active))
                answered.set()
                done.wait()
        answered.set()

    threading.Thread(target=hold, daemon=True).start()
    answered.wait(_TIMEOUT_S)
    try:
        yield bool(agreed and agreed[0])
    finally:
        done.set()
