"""What keeps the window from opening."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class DesktopMissing(FieldscribeError):
    """Qt is not installed, or a system library that it needs."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "The window cannot be opened: its part of Fieldscribe, or a library of the system that it needs, is "
                "not installed. Your debriefs are safe, and all commands work without it. Start it with: "
                "python3 dev.py app. On Debian and Ubuntu this brings the libraries: sudo apt install libglib2.0-0 "
                "libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0."
            ),
            detail,
        )


class NoScreen(FieldscribeError):
    """There is no display to show the window on."""

    def __init__(self) -> None:
        super().__init__(
            Sentence(
                "There is no screen to show the window on. Your debriefs are safe. Start Fieldscribe from a desktop, "
                "or use its commands: fieldscribe --help."
            )
        )
