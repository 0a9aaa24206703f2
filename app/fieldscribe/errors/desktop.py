"""What keeps the window from opening."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class DesktopMissing(FieldscribeError):
    """Qt is not installed, or a system library that it needs."""

    message = Sentence(
        "The window cannot be opened: its part of Fieldscribe, or a library of the system that it needs, is not "
        "installed. Your debriefs are safe, and all commands work without it. Start it with: python3 dev.py app. On "
        "Debian and Ubuntu this brings the libraries: sudo apt install libglib2.0-0 libegl1 libgl1 libdbus-1-3 "
        "libfontconfig1 libxkbcommon0."
    )
    detail: str = ""


class NoScreen(FieldscribeError):
    """There is no display to show the window on."""

    message = Sentence(
        "There is no screen to show the window on. Your debriefs are safe. Start Fieldscribe from a desktop, or use "
        "its commands: fieldscribe --help."
    )
