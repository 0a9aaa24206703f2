"""What keeps the window from opening."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class DesktopMissing(FieldscribeError):
    """Qt is not installed, or a system library that it needs."""

    message = Sentence(
        "The app cannot be opened: the desktop part of Fieldscribe, or a system library that it needs, is not "
        "installed. Your debriefs are safe, and all commands work without it. To install the desktop part: pip "
        'install "fieldscribe[desktop]". To install the libraries on Debian and Ubuntu: sudo apt install libglib2.0-0 '
        "libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0."
    )
    detail: str = ""


class NoScreen(FieldscribeError):
    """There is no display to show the window on."""

    message = Sentence(
        "There is no screen to open the app on. Your debriefs are safe. Start Fieldscribe from a desktop, or use its "
        "commands: fieldscribe --help."
    )
