"""All output of the command line: safe on any terminal, and in a pipe or file.

Titles, file names, transcripts and error details come from people, files and models, and may hold anything that a
string can: escape sequences that rename the window or rewrite the screen, line breaks that fake another line,
direction overrides that make `exe.mp3` look like `3pm.exe`. None of these is ever written as it is.
"""

import json
import re
import sys
import threading
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.live import Live

_SPACING = "[\t-\r\x1c-\x1f\x85\u2028\u2029]"
_INVISIBLE = "[\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff\U000e0000-\U000e0fff]"
_HARMFUL = "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff]"
_UNSAFE = re.compile("|".join((_SPACING, _INVISIBLE, _HARMFUL)))
_SPACING_RUN = re.compile(_SPACING + "+")
_REPLACED = re.compile(_HARMFUL)
_REMOVED = re.compile(_INVISIBLE)
_JOINERS = "\u200c\u200d"
_MARKS = re.compile("([\x02\x03])")
_BOLD = {"\x02": "\x1b[1m", "\x03": "\x1b[0m"}


def safe(text: str) -> str:
    """The text on one line without control characters, escape sequences or direction overrides (replaced by U+FFFD)."""
    return _REPLACED.sub("\ufffd", _REMOVED.sub("", _SPACING_RUN.sub(" ", text)))


def fit(text: str, width: int) -> str:
    """The safe text in exactly `width` columns of a terminal, where some characters take two: cut, or filled up."""
    from rich.cells import cell_len, set_cell_size

    shown = safe(text[: 4 * width + 4])  # beyond it nothing is seen, and counting the columns takes its time
    if cell_len(shown) > width:
        shown = set_cell_size(shown, width - 1).rstrip(_JOINERS) + "…"
    shown = shown.rstrip(_JOINERS)  # one at the end would swallow the first space
    return shown + " " * (width - cell_len(shown))


def as_json(data: Any) -> str:
    """The data as JSON on one line; every character that is unsafe on a terminal is written as an escape."""
    return _UNSAFE.sub(lambda found: json.dumps(found[0])[1:-1], json.dumps(data, ensure_ascii=False))


class Terminal:
    """Standard output and standard error, with one status line below what is written. Safe in several threads."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._live: Live | None = None

    @property
    def shows_status(self) -> bool:
        """Whether a person sees the status line."""
        return sys.stderr.isatty()

    def write_line(self, text: str, *, error: bool = False, marked: bool = False) -> None:
        """Write one line. `marked`: text between U+0002 and U+0003 is bold on a terminal."""
        if marked:
            bold = sys.stdout.isatty()
            pieces = _MARKS.split(text)
            line = "".join((_BOLD[each] if bold else "") if each in _BOLD else safe(each) for each in pieces)
            line += _BOLD["\x03"] if bold else ""
        else:
            line = safe(text)
        with self._lock:
            self._write(line, error)

    def write_json(self, data: Any) -> None:
        """Write one JSON document on one line of standard output."""
        with self._lock:
            self._write(as_json(data), error=False)

    def show_status(self, text: str) -> None:
        """Show or replace the status line; without a terminal nothing is written."""
        if not self.shows_status:
            return
        from rich.text import Text

        line = Text(safe(text), no_wrap=True, overflow="ellipsis")
        with self._lock:
            if self._live is None:
                self._live = _live_line()
            self._live.update(line, refresh=True)

    def clear_status(self) -> None:
        """Remove the status line."""
        with self._lock:
            if self._live is not None:
                self._live.stop()
                self._live = None

    def _write(self, line: str, error: bool) -> None:
        self.clear_status()  # the next `show_status` puts it below this line
        click.echo(line, err=error)


def _live_line() -> "Live":
    from rich.console import Console
    from rich.live import Live

    console = Console(stderr=True, highlight=False)
    live = Live(console=console, auto_refresh=False, transient=True, redirect_stdout=False, redirect_stderr=False)
    live.start()
    return live
