"""The waveform at the foot: where one is, what is marked, and a place to click."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.style.theme import colours
from fieldscribe.domain import Moment
from fieldscribe.workflow.listening import drawn

STEP = 3.0  # s with an arrow key
BAR, GAP = 2, 1  # px


class Waveform(QWidget):
    """Shows a whole recording in one row; a click seeks, the arrow keys seek by 3 s."""

    sought = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Position in the recording"))
        self.setToolTip(self.tr("Click to go there; the arrow keys move three seconds back or forward"))
        self._peaks: Any = None
        self._duration = 0.0
        self._time = 0.0
        self._moments: Sequence[Moment] = ()
        self._pictures: dict[str, QPixmap] = {}

    def sizeHint(self) -> QSize:
        """As wide as the available space."""
        return QSize(400, 44)

    def set_duration(self, seconds: float) -> None:
        """How long the recording is."""
        self._duration = seconds
        self.forget()

    def set_peaks(self, peaks: Any) -> None:
        """What to draw; None for nothing yet."""
        self._peaks = peaks
        self.forget()

    def set_moments(self, moments: Sequence[Moment]) -> None:
        """The marks to draw on it."""
        self._moments = moments
        self.update()

    def set_time(self, time: float) -> None:
        """Where one is (s)."""
        old, self._time = self._x(self._time), time
        left, right = sorted((old, self._x(time)))
        self.update(int(left) - 4, 0, int(right - left) + 9, self.height())

    def forget(self) -> None:
        """Discard the drawn pictures, after a change of size, theme or sound."""
        self._pictures.clear()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pictures no longer fit."""
        super().resizeEvent(event)
        self.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What was played in the accent colour, the rest quietly, the marks above."""
        c = colours()
        painter = QPainter(self)
        now = self._x(self._time)
        for colour, left, right in ((c.accent, 0.0, now), (c.border_strong, now, float(self.width()))):
            picture = self._picture(colour)
            ratio = picture.devicePixelRatio()
            source = QRectF(left * ratio, 0, (right - left) * ratio, picture.height())
            painter.drawPixmap(QRectF(left, 0, right - left, self.height()), picture, source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for moment in self._moments:
            x = self._x(moment.time)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.moment(moment.kind)))
            painter.drawEllipse(QPointF(x, 4), 3.5, 3.5)
        painter.setPen(QPen(QColor(c.text), 2))
        painter.drawLine(QLineF(now, 2, now, self.height() - 2))
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._seek(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End."""
        goal = {
            Qt.Key.Key_Left: self._time - STEP,
            Qt.Key.Key_Right: self._time + STEP,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self._duration,
        }.get(Qt.Key(event.key()))
        if goal is None:
            super().keyPressEvent(event)
        else:
            self.sought.emit(min(max(0.0, goal), self._duration))

    def _seek(self, x: float) -> None:
        if self._duration:
            self.sought.emit(min(max(0.0, x / self.width()), 1.0) * self._duration)
            self.setAccessibleDescription(texts.clock(self._time))

    def _x(self, time: float) -> float:
        return time / self._duration * self.width() if self._duration else 0.0

    def _picture(self, colour: str) -> QPixmap:
        if colour in self._pictures:
            return self._pictures[colour]
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        middle, room = self.height() / 2 + 3, self.height() / 2 - 7
        bars = max(1, self.width() // (BAR + GAP))
        shape = drawn(self._peaks, 0.0, self._duration, bars) if self._peaks is not None else [(0.0, 0.0)] * bars
        top = max((max(high, -low) for low, high in shape), default=0.0) or 1.0
        for number, (low, high) in enumerate(shape):
            half = max(1.0, room * max(high, -low) / top)
            painter.drawRoundedRect(QRectF(number * (BAR + GAP), middle - half, BAR, 2 * half), 1, 1)
        painter.end()
        self._pictures[colour] = picture
        return picture
