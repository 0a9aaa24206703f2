"""Level displays: a bar for the present level, and a rolling waveform of the last minute."""

import math
from collections import deque

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldscribe.desktop.style.theme import colours

LOUD, QUIET = -3.0, -45.0  # dB below full scale
_BAR, _GAP = 3, 2  # px


def share(level: float) -> float:
    """A level (0..1) as a share of what is shown, 0..1, in decibels as the ear has it."""
    if level <= 0:
        return 0.0
    return min(1.0, max(0.0, 1 + 20 * math.log10(level) / 60))


def loudness(rms: float) -> float:
    """An RMS (0..1) as a share of the height, 0..1: loud speech, about 0.3, takes two thirds of it."""
    return float(min(1.0, (1.7 * max(0.0, rms)) ** 0.6))


class LevelMeter(QWidget):
    """Root mean square as a bar, peak as a line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Level of the microphone"))
        self.setToolTip(self.tr("Sound level. Voices should reach the middle."))
        self._peak = self._rms = 0.0

    def show_level(self, peak: float, rms: float) -> None:
        """The level now, each 0..1; the peak falls slowly, so that the eye can follow."""
        self._peak = max(peak, self._peak * 0.85)
        self._rms = rms
        self.update()

    def clear(self) -> None:
        """Nothing is heard, or nothing is recorded of it."""
        self._peak = self._rms = 0.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar."""
        c = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.hover))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, 6, 6)
        too_loud = self._peak >= 10 ** (LOUD / 20)
        painter.setBrush(QColor(c.record if too_loud else c.accent))
        width = box.width() * share(self._rms)
        if width >= 4:
            painter.drawRoundedRect(QRectF(0, 0, max(12.0, width), box.height()), 6, 6)
        x = box.width() * share(self._peak)
        if x > 2:
            painter.drawRoundedRect(QRectF(x - 3, 0, 3, box.height()), 1.5, 1.5)


class RollingWave(QWidget):
    """The last minute, the present at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(12)  # in little space the labels are left out first
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Sound level of the last minute"))
        self.setToolTip(self.tr("Sound level of the last minute"))
        self._levels: deque[tuple[float, float, str]] = deque(maxlen=900)

    def add(self, peak: float, rms: float) -> None:
        """The next tenth of a second: its peak and RMS, 0 to 1."""
        self._levels.append((peak, rms, ""))
        self.update()

    def mark(self, colour: str) -> None:
        """A moment was marked now."""
        if self._levels:
            self._levels[-1] = (*self._levels[-1][:2], colour)
            self.update()

    def clear(self) -> None:
        """Begin again."""
        self._levels.clear()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar for each tenth of a second."""
        c = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        x = float(self.width() - _BAR)
        for peak, rms, marked in reversed(self._levels):
            if x < -_BAR:
                break
            half = max(1.5, (self.height() / 2 - 6) * loudness(rms))
            painter.setBrush(QColor(c.record if peak >= 10 ** (LOUD / 20) else c.accent))
            painter.drawRoundedRect(QRectF(x, middle - half, _BAR, 2 * half), 1.5, 1.5)
            if marked:
                painter.setBrush(QColor(marked))
                painter.drawRoundedRect(QRectF(x, 0, _BAR, self.height()), 1.5, 1.5)
                painter.drawEllipse(QRectF(x - 5, 0, 13, 13))
            x -= _BAR + _GAP
