"""Cleans text that a person types into a field: no control characters, and a limited length."""

import re

from fieldscribe.errors import TextTooLong

LINE = 300
"""Characters of a title, a name, a place: a field of one line."""
NOTE = 100_000
"""Characters of notes and objectives: a field of many lines."""

_LINE_ENDS = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_CONTROLS_AND_ODD_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def one_line(text: str) -> str:
    """The text as a field of one line keeps it: line ends become spaces, other control characters go.

    Raises TextTooLong beyond `LINE` characters.
    """
    return _limited(_CONTROLS.sub("", _LINE_ENDS.sub(" ", text)), LINE)


def many_lines(text: str) -> str:
    """The text as a field of many lines keeps it: every line end is "\\n", other control characters go.

    Raises TextTooLong beyond `NOTE` characters.
    """
    return _limited(_CONTROLS.sub("", _CONTROLS_AND_ODD_LINE_ENDS.sub("\n", text)), NOTE)


def _limited(text: str, most: int) -> str:
    if len(text) > most:
        raise TextTooLong(most)
    return text
