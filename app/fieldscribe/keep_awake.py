"""Keep the laptop awake. When the system does not support that, the caller is told; it is never an error."""

import contextlib
import threading
from collections.abc import Iterator

_TIMEOUT_S = 2.0  # s to wait for an answer


@contextlib.contextmanager
def keep_awake() -> Iterator[bool]:
    """Hold off sleep within the `with` block; yields whether the system agreed. The screen may still go dark."""
    answered, done = threading.Event(), threading.Event()
    agreed: list[bool] = []

    def hold() -> None:
        with contextlib.suppress(Exception):  # optional for the work: any failure is ignored
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
