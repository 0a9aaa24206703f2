"""The margins of the text: speakers and times on the left, flags and moments on the right."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.paragraphs import Paragraph
from fieldscribe.desktop.style.icons import draw_icon
from fieldscribe.desktop.style.theme import colours, font
from fieldscribe.domain import Moment, Speaker

_STEP = 22  # px from one mark to the next


class ScrolledText(Protocol):
    """What a margin needs from the text view beside it."""

    def blocks_in_sight(self) -> list[tuple[int, QRectF]]:
        """Numbers and boxes (on the viewport) of the blocks that can be seen."""
        ...

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph of a block; None for one that is being edited."""
        ...

    def moments_of(self, number: int) -> list[Moment]:
        """The moments that lie in a paragraph."""
        ...

    @property
    def people(self) -> Mapping[int, Speaker]:
        """The speakers by id."""
        ...

    @property
    def playing(self) -> int:
        """Number of the paragraph that is playing, -1 for none."""
        ...

    def margin_clicked(self, margin: QWidget, event: QMouseEvent) -> None:
        """The margin was clicked."""
        ...


class Margin(QWidget):
    """A strip that scrolls with the text."""

    def __init__(self, view: ScrolledText, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what belongs to the paragraphs in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours().surface))
        for number, box in self.view.blocks_in_sight():
            paragraph = self.view.paragraph(number)
            if paragraph is not None and paragraph.segments:
                self.paint(painter, number, paragraph, box)

    def paint(self, painter: QPainter, number: int, paragraph: Paragraph, box: QRectF) -> None:
        """Paint the part of one paragraph, whose text is in `box`."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pass the click on to the text view."""
        self.view.margin_clicked(self, event)


class SpeakerMargin(Margin):
    """Name and colour of the speaker, and the time."""

    def paint(self, painter: QPainter, number: int, paragraph: Paragraph, box: QRectF) -> None:
        """Paint the speaker at the start of each turn, and the time at each paragraph."""
        c, width = colours(), self.width()
        before = self.view.paragraph(number - 1)
        begins = before is None or before.speaker_id != paragraph.speaker_id
        playing = self.view.playing == number
        top = box.top() + 2
        if playing:
            painter.fillRect(QRectF(0, box.top() + 3, 3, box.height() - 16), QColor(c.accent))
        speaker = self.view.people.get(paragraph.speaker_id or 0)
        if speaker is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.speaker(speaker.position)))
            painter.drawRoundedRect(QRectF(width - 8, box.top() + 5, 3, max(12.0, box.height() - 20)), 1.5, 1.5)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if begins and speaker is not None:
            strong = font(13.5, strong=True)
            name = QFontMetricsF(strong).elidedText(speaker.name, Qt.TextElideMode.ElideRight, width - 34)
            painter.setPen(QColor(c.speaker(speaker.position)))
            painter.setFont(strong)
            painter.drawText(QRectF(16, top, width - 32, 22), middle, name)
            top += 20
        elif begins:
            quiet = font(12)
            name = QFontMetricsF(quiet).elidedText(self.tr("Add speaker"), Qt.TextElideMode.ElideRight, width - 20)
            painter.setPen(QColor(c.faint))
            painter.setFont(quiet)
            painter.drawText(QRectF(16, top, width - 18, 22), middle, name)
            top += 20
        painter.setFont(font(12))
        painter.setPen(QColor(c.accent if playing else c.faint))
        painter.drawText(QRectF(16, top, width - 32, 20), middle, texts.clock(paragraph.start))


class MarkMargin(Margin):
    """A flag where a person should listen again, and the moments."""

    def paint(self, painter: QPainter, number: int, paragraph: Paragraph, box: QRectF) -> None:
        """One icon below the other; two side by side where that would reach beyond the paragraph."""
        c = colours()
        for place, moment in self._marks(number, paragraph, box):
            name, colour = (f"moment-{moment.kind}", c.moment(moment.kind)) if moment else ("flag", c.warning)
            draw_icon(painter, name, place, colour)

    def moment_at(self, number: int, box: QRectF, point: QPointF) -> Moment | None:
        """The moment whose mark is at `point`, beside the paragraph of that number in `box`."""
        paragraph = self.view.paragraph(number)
        marks = self._marks(number, paragraph, box) if paragraph else []
        return next(
            (moment for place, moment in marks if moment and place.adjusted(-2, -2, 2, 2).contains(point)), None
        )

    def _marks(self, number: int, paragraph: Paragraph, box: QRectF) -> list[tuple[QRectF, Moment | None]]:
        """The box of each mark, with its moment; None for the flag."""
        shown = [*([None] if paragraph.flags else []), *self.view.moments_of(number)]
        columns = 2 if len(shown) * _STEP > box.height() else 1
        left = 10 if columns == 1 else 2
        places = (divmod(at, columns) for at in range(len(shown)))
        return [
            (QRectF(left + right * _STEP, box.top() + 4 + down * _STEP, 18, 18), moment)
            for (down, right), moment in zip(places, shown, strict=True)
        ]
