"""Builds the screens that are not shown yet while nothing else is to be done, so that each is there at the click."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QObject, QTimer

LATER = ("debrief", "record", "sending", "backup", "settings", "models", "help", "welcome")
"""The screens that are built when they are needed; each is a package of that name beside this module."""

_SEEN_MS = 200  # ms after which the window is there to be seen


def build_later(parent: QObject, build: Callable[[str], object]) -> None:
    """Call `build` with the name of one screen of `LATER` after the other, from `parent`'s event loop."""
    steps = _steps(build)
    timer = QTimer(parent)
    timer.timeout.connect(lambda: timer.setInterval(0) if next(steps, False) else timer.stop())
    timer.start(_SEEN_MS)


def _steps(build: Callable[[str], object]) -> Iterator[bool]:
    for name in LATER:
        package = import_module(f"fieldscribe.desktop.{name}")
        for module in iter_modules(package.__path__):  # one at a time, so that no step blocks the window for long
            import_module(f"{package.__name__}.{module.name}")
            yield True
        build(name)
        yield True
