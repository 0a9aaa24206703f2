"""The characters of a document: what may stand in it, how wide it is, where it may be cut.

Text comes from models, people and other programs, so it may hold anything that a Python string can: control
characters, half a surrogate pair, NUL. Every text passes through `clean_line` or `clean_lines` once, on its way in.
"""

import re
import unicodedata
from pathlib import PurePath

SENTENCE_MARKS = ".!?…。！？።؟۔।॥"
CLAUSE_MARKS = ",;:،؛፣፤፥、，；："
CLOSING_MARKS = "\"')]}»”’›」』）"
# XML 1.0 §2.2 allows none of these, and nobody can read them. White space is handled before.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# Half a surrogate pair has no UTF-8; U+FFFE and U+FFFF are no characters.
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_JOINERS = "\u200d\u200c"


def clean_line(text: str) -> str:
    """The text on one line: white space runs are one space, what no document may hold is gone or U+FFFD."""
    return " ".join(_BROKEN.sub("\ufffd", _FORBIDDEN.sub("", " ".join(text.split()))).split())


def title_of_file(name: str) -> str:
    """The title that a sound file of that name suggests, "" for none."""
    return clean_line(PurePath(name).stem.replace("_", " "))


def clean_lines(text: str) -> tuple[str, ...]:
    """The lines of a longer text, each clean, empty ones left out."""
    return tuple(clean for line in _LINE_ENDS.split(text) if (clean := clean_line(line)))


def width(text: str) -> int:
    """Columns of a text: a wide (East Asian, emoji) character takes two. Never less than `len(text)`."""
    return len(text) + (0 if text.isascii() else sum(unicodedata.east_asian_width(c) in "WF" for c in text))


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left (Unicode UAX 9, rules P2 and P3)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def ends_sentence(text: str) -> bool:
    """Whether a sentence is over after this text."""
    return text.rstrip(CLOSING_MARKS).endswith(tuple(SENTENCE_MARKS))


def ends_clause(text: str) -> bool:
    """Whether a clause is over after this text, so that a reader may breathe."""
    return text.rstrip(CLOSING_MARKS).endswith(tuple(CLAUSE_MARKS))


def has_spaceless_script(text: str) -> bool:
    """Whether the text has letters of a script that puts no space between words (Chinese, Japanese)."""
    return not text.isascii() and any(
        unicodedata.east_asian_width(c) in "WF" and unicodedata.category(c) == "Lo" for c in text
    )


def clusters(text: str) -> list[str]:
    """The text cut into what a reader takes for one character: a letter with its marks, an emoji with its tone."""
    cut: list[str] = []
    for character in text:
        belongs = unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf", "Sk")
        if cut and (belongs or cut[-1].endswith(tuple(_JOINERS))):
            cut[-1] += character
        else:
            cut.append(character)
    return cut


def shorten(text: str, words: int) -> str:
    """The first `words` words, with an ellipsis where something was left out."""
    parts = text.split(" ")
    return text if len(parts) <= words else " ".join(parts[:words]).rstrip(SENTENCE_MARKS + CLAUSE_MARKS) + " …"
