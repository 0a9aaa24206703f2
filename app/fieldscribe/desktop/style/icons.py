"""Icons from `assets/icons`, drawn sharp at every scale, in the colours of the theme in force."""

from functools import cache
from typing import cast

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from fieldscribe.desktop.style.theme import colours
from fieldscribe.paths import bundled


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    source = (bundled("assets", "icons") / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Paint an icon into a box in a colour."""
    _drawing(name, colour).render(painter, box)


class _Engine(QIconEngine):
    """Asks the theme for its colour each time it paints, so that a change of theme needs no new icons.

    In a box that is wider than high the icon stands at the left, which leaves room before a text.
    """

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = self._role
        if mode == QIcon.Mode.Disabled:
            role = "faint"
        elif state == QIcon.State.On and role in ("muted", "text"):
            role = "accent"
        colour = cast(str, getattr(colours(), role, role))
        side = min(rect.width(), rect.height())
        draw_icon(painter, self._name, QRectF(rect.left(), rect.top(), side, side), colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        if picture.isNull():
            return picture  # a button that a layout has squeezed to nothing for a moment
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)


def icon(name: str, role: str = "muted") -> QIcon:
    """The icon in the colour of a role of the theme (`muted`, `accent`, `on_accent` ...) or in a colour of its own."""
    return QIcon(_Engine(name, role))
