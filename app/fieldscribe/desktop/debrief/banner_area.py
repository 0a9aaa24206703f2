"""The place for banners above the text: as high as they are, but never so high that no text is left."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from fieldscribe.desktop.style.layout import column
from fieldscribe.desktop.style.widgets import scrolling

_SHARE = 0.45  # of the height around it
_CHANGED = (QEvent.Type.LayoutRequest,)
_MOVED = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize)
_LEAST = 60  # px; where less is left, none are shown


class BannerArea(QFrame):
    """Scrolls where the banners need more than their share of the height, so that nothing they say is cut off."""

    def __init__(self, *banners: QWidget, beside: QWidget) -> None:
        """What `beside` takes of the height while it is shown, such as the find bar, is part of the same share."""
        super().__init__()
        self._beside = beside
        self._content = QWidget()
        self._content.setLayout(column(*banners, gap=0))
        self._area: QScrollArea = scrolling(self._content)
        self.setLayout(column(self._area, gap=0))
        self._content.installEventFilter(self)
        beside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the height when a banner, or what is beside them, is shown, hidden or changed."""
        if event.type() in (_CHANGED if watched is self._content else _MOVED):
            self.fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts break at other places."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height that the banners need, up to their share."""
        layout, around = self._content.layout(), self.parentWidget()
        if layout is None or around is None:
            return
        needed = layout.heightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
        room = round(around.height() * _SHARE) - (self._beside.height() if self._beside.isVisible() else 0)
        height = min(max(0, needed), room)
        self.setFixedHeight(height if height == needed or height >= _LEAST else 0)
