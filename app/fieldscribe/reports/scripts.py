"""Which writing system a text is in: Word wants to know it, run by run, for the font and for the direction.

Calibri has no Ethiopic, Devanagari or Arabic letters. Windows has fonts that do (since Windows 8); naming them keeps
Word and LibreOffice from guessing.
"""

import unicodedata
from dataclasses import dataclass
from itertools import groupby

# First and last code point, font on Windows: Ethiopic, the scripts of India and Nepal, Hebrew to Arabic.
_FONTS = (
    (0x1200, 0x139F, "Ebrima"),
    (0x2D80, 0x2DDF, "Ebrima"),
    (0xAB00, 0xAB2F, "Ebrima"),
    (0x0900, 0x0DFF, "Nirmala UI"),
    (0x0590, 0x08FF, "Arial"),
    (0xFB1D, 0xFDFF, "Arial"),
    (0xFE70, 0xFEFC, "Arial"),
)


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one writing system; `font` "" where the document's own font has its letters."""

    text: str
    font: str = ""
    right_to_left: bool = False


def runs(text: str) -> list[Run]:
    """The text cut where the writing system changes; spaces, digits and marks stay with the letters before them."""
    if text.isascii():
        return [Run(text)] if text else []
    fonts = [_font(character) for character in text]
    first = next((font for font in fonts if font is not None), ("", False))
    settled = []
    for font in fonts:
        first = first if font is None else font
        settled.append(first)
    parts = groupby(zip(text, settled, strict=True), key=lambda pair: pair[1])
    return [Run("".join(c for c, _ in pairs), font, rtl) for (font, rtl), pairs in parts]


def _font(character: str) -> tuple[str, bool] | None:
    """Font and direction that a letter asks for; None for what takes those of its neighbour."""
    if not character.isalpha():
        return None
    code = ord(character)
    font = next((name for first, last, name in _FONTS if first <= code <= last), "")
    return font, unicodedata.bidirectional(character) in ("R", "AL")
