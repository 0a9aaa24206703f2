"""What is laid over the text: doubt, flags, what a search found, the word that is heard. The text stays plain."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from fieldscribe.desktop.debrief.paragraphs import DOUBTFUL, VERY_DOUBTFUL, Paragraph, Place, overlap, utf16_length
from fieldscribe.desktop.debrief.transcript_document import TranscriptDocument
from fieldscribe.desktop.style.theme import colours

Selection = QTextEdit.ExtraSelection


def decorations(
    document: TranscriptDocument,
    paragraphs: Iterable[tuple[int, Paragraph]],
    matches: Mapping[int, Sequence[tuple[int, int]]],
) -> list[Selection]:
    """Flags, doubtful words and matches of the given paragraphs, which are named by their block."""
    c = colours()
    laid = []
    for number, paragraph in paragraphs:
        text = document.findBlockByNumber(number).text()
        head, tail, longer = overlap(paragraph.text, text)
        for start, end in paragraph.flagged:
            laid.append(_laid(document, number, start, max(start, end + longer), ground=c.warning_soft))
        length = utf16_length(paragraph.text)
        for place in paragraph.places:
            # Somebody may be typing in between: what a person writes is certain.
            if place.probability < DOUBTFUL and (place.end <= head or place.start >= length - tail):
                shift = 0 if place.end <= head else longer
                line = c.record if place.probability < VERY_DOUBTFUL else c.warning
                laid.append(_laid(document, number, place.start + shift, place.end + shift, line=line))
        for start, end in matches.get(number, ()):
            laid.append(_laid(document, number, start, end, ground=c.playing))
    return laid


def playing_mark(document: TranscriptDocument, number: int, place: Place) -> Selection:
    """The word that is heard."""
    return _laid(document, number, place.start, place.end, ground=colours().playing)


def _laid(
    document: TranscriptDocument, number: int, start: int, end: int, ground: str = "", line: str = ""
) -> Selection:
    made = Selection()
    made.cursor = document.cursor(number, start, end)
    look = QTextCharFormat()
    if ground:
        look.setBackground(QColor(ground))
    if line:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(QColor(line))
    made.format = look
    return made
