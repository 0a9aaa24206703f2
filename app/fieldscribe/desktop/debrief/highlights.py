"""Highlights over the plain text: doubtful words, flags, search matches, and the word that plays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from fieldscribe.desktop.debrief.paragraphs import DOUBTFUL, VERY_DOUBTFUL, Paragraph, Place, Shift
from fieldscribe.desktop.debrief.transcript_document import TranscriptDocument
from fieldscribe.desktop.style.theme import colours

Selection = QTextEdit.ExtraSelection
Stretch = tuple[int, int]
"""From, to in the text of a paragraph, in UTF-16 units."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The matches of a search by paragraph, and which one is current."""

    places: dict[int, list[Stretch]] = field(default_factory=dict)
    current: tuple[int, Stretch] | None = None


def decorations(
    document: TranscriptDocument, paragraphs: Iterable[tuple[int, Paragraph]], matches: Matches
) -> list[Selection]:
    """Flags, doubtful words and matches of the given paragraphs, which are named by their block.

    Between two keys the text may read otherwise than its paragraph: what is laid over it moves with the text, and what
    somebody types in is not marked any more.
    """
    c = colours()
    laid = []
    for number, paragraph in paragraphs:
        shift = _shift(document, number, paragraph)
        for start, end in paragraph.flagged:
            laid.append(_laid(document, number, (start, max(start, end + shift.longer)), ground=c.warning_soft))
        for place in paragraph.places:
            now = shift.place(place.start, place.end) if place.probability < DOUBTFUL else None
            if now is not None:
                line = c.record if place.probability < VERY_DOUBTFUL else c.warning
                laid.append(_laid(document, number, now, line=line))
        for stretch in matches.places.get(number, ()):
            now = shift.place(*stretch)
            if now is not None:
                current = matches.current == (number, stretch)
                laid.append(_laid(document, number, now, ground=c.match_current if current else c.match))
    return laid


def playing_mark(document: TranscriptDocument, number: int, paragraph: Paragraph, place: Place) -> Sequence[Selection]:
    """The highlight of the playing word; nothing while its paragraph is being edited."""
    now = _shift(document, number, paragraph).place(place.start, place.end)
    return [] if now is None else [_laid(document, number, now, ground=colours().playing)]


def _shift(document: TranscriptDocument, number: int, paragraph: Paragraph) -> Shift:
    return Shift.between(paragraph.text, document.findBlockByNumber(number).text())


def _laid(document: TranscriptDocument, number: int, stretch: Stretch, ground: str = "", line: str = "") -> Selection:
    made = Selection()
    made.cursor = document.cursor(number, *stretch)
    look = QTextCharFormat()
    if ground:
        look.setBackground(QColor(ground))
    if line:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(QColor(line))
    made.format = look
    return made
