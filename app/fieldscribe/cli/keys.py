"""Single keys from a plain terminal, without waiting for Enter."""

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator


@contextlib.contextmanager
def keys(pressed: Callable[[str], None]) -> Iterator[bool]:
    """Call `pressed` with each key, from a thread, within the `with` block. Yields whether there is a keyboard."""
    if not sys.stdin.isatty():
        yield False
        return
    done = threading.Event()
    with _raw_terminal():
        reader = threading.Thread(target=_read, args=(pressed, done), daemon=True)
        reader.start()
        try:
            yield True
        finally:
            done.set()
            reader.join(1)


if sys.platform == "win32":
    import msvcrt

    @contextlib.contextmanager
    def _raw_terminal() -> Iterator[None]:
        yield

    def _read(pressed: Callable[[str], None], done: threading.Event) -> None:
        while not done.wait(0.05):
            while msvcrt.kbhit():
                key = msvcrt.getwch()
                if key in "\x00\xe0" and msvcrt.kbhit():  # an arrow or the like, whose second half is a letter
                    msvcrt.getwch()
                else:
                    pressed(key)

else:
    import os
    import re
    import select
    import termios
    import tty

    _ARROWS = re.compile(r"\x1b(?:[\[O][0-9;]*.)?")  # and all other keys that are none: with letters in what they send

    @contextlib.contextmanager
    def _raw_terminal() -> Iterator[None]:
        """Read keys one by one without echo; Ctrl+C still interrupts."""
        before = termios.tcgetattr(sys.stdin)
        try:
            tty.setcbreak(sys.stdin)
            yield
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)

    def _read(pressed: Callable[[str], None], done: threading.Event) -> None:
        while not done.is_set():
            if select.select([sys.stdin], [], [], 0.1)[0]:
                typed = os.read(sys.stdin.fileno(), 1024)  # all of it: what Python keeps back, `select` does not see
                if not typed:
                    return
                for key in _ARROWS.sub("", typed.decode("utf-8", "ignore")):
                    pressed(key)
