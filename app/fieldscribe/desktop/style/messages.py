"""Messages to the person: banners that stay, and a toast that disappears by itself."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fieldscribe.desktop.style.layout import GAP, SPACE, column, row
from fieldscribe.desktop.style.widgets import Symbol, button, label, scrolling, set_tone


class Banner(QFrame):
    """A message that stays where it is, with what can be done about it. From `tallest` (px) on its text scrolls."""

    def __init__(self, symbol: str = "info", tone: str = "", tallest: int = 0) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._symbol = Symbol(symbol)
        self._text = label(wrap=True)
        self._tallest = tallest
        self._area = scrolling(self._text) if tallest else None
        self._actions = QHBoxLayout()
        self._actions.setSpacing(GAP)
        self.setLayout(row(self._symbol, self._area or self._text, self._actions, gap=12, margins=(14, 10, 12, 10)))
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setStretch(1, 1)
        self.set_look(symbol, tone)

    def set_look(self, symbol: str, tone: str) -> None:
        """Another icon and tone."""
        role = {"": "accent", "bad": "record"}.get(tone, tone)
        self._symbol.set_look(symbol, role)
        set_tone(self, tone)

    def set_text(self, text: str) -> None:
        """What it says."""
        self._text.setText(text)
        self._fit()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the wrapped text."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._area is not None:
            needed = self._text.heightForWidth(max(200, self._area.viewport().width()))
            self._area.setFixedHeight(min(self._tallest, max(needed, 22)))

    def add(self, *buttons: QWidget) -> None:
        """Add buttons at the end."""
        for made in buttons:
            self._actions.addWidget(made)


class Notes(QWidget):
    """Messages below each other, clear of the edge of the window; without any it takes no room."""

    def __init__(self, *banners: Banner) -> None:
        super().__init__()
        self._banners = banners
        self.setLayout(column(*banners, margins=(SPACE, 0, SPACE, 12)))
        for banner in banners:
            banner.hide()
            banner.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show this only while one of the banners is shown."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(not all(banner.isHidden() for banner in self._banners))
        return False


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a message other than Undo."""

    text: str
    act: Callable[[], object]


class Toast(QFrame):
    """A short message at the bottom of the window that disappears by itself; one with Undo stays longer."""

    SECONDS = 8
    UNDO_SECONDS = 20

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._text = label(wrap=True)
        self._back = button(self.tr("Undo"), self._undo)
        self._act: Callable[[], object] | None = None
        self.setLayout(row(self._text, SPACE, self._back, margins=(16, 8, 10, 8)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_message(self, text: str, undo: Callable[[], object] | Action | None = None) -> None:
        """Show the message with a button "Undo", or one for another action."""
        self._text.setText(text)
        named = undo.text if isinstance(undo, Action) else self.tr("Undo")
        self._back.setText(named)
        self._back.setAccessibleName(named)
        self._back.setToolTip(named)
        self._act = undo.act if isinstance(undo, Action) else undo
        self._back.setVisible(undo is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start((self.UNDO_SECONDS if undo else self.SECONDS) * 1000)

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def place(self) -> None:
        """Move to the bottom centre of the parent, wrapping long text."""
        parent = self.parentWidget()
        assert parent is not None
        self.ensurePolished()
        self._text.ensurePolished()
        beside = 2 * SPACE + 26 + (SPACE + self._back.sizeHint().width() if self._act else 0)  # px
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 2
        self._text.setFixedWidth(max(0, min(words, parent.width() - beside - 2 * GAP)))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 28)

    def _undo(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act:
            act()
