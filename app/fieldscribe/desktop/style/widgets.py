"""Labels, buttons, icons and frames. Each button has its accessible name and a tooltip with its key from the start."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QScrollArea, QSizePolicy, QToolButton, QWidget

from fieldscribe.desktop.style.icons import draw_icon, icon
from fieldscribe.desktop.style.layout import GAP, column
from fieldscribe.desktop.style.theme import colours

_ICON_GAP = 5  # px more than Qt leaves between the icon of a button and its text


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text; `role` is one of the style sheet (title, heading, muted, caption ...). Never rich text by accident."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def field_name(text: str) -> QLabel:
    """What the field below it is; it keeps clear of what is above, so that it is seen to which one it belongs."""
    made = label(text, "caption", wrap=True)
    made.setContentsMargins(0, 8, 0, 0)
    return made


def paragraph(text: str, width: int) -> QLabel:
    """A muted text of that width (px) in a dialog, which asks how high a text is before it knows how wide."""
    made = label(text, "muted", wrap=True)
    made.setMinimumSize(width, made.heightForWidth(width))
    return made


def pill(text: str = "", tone: str = "") -> QLabel:
    """A short state in a rounded box."""
    made = label(text, "pill")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    set_tone(made, tone)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Change the tone (accent, good, warning, bad) that the style sheet asks for."""
    set_property(widget, "tone", tone)


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet asks for."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def key_name(key: str) -> str:
    """A key as it stands on the keyboard, in the language of the program; "" for none."""
    enter = key.replace("Return", "Enter")  # Qt's name of the key that says Enter
    return QKeySequence(enter).toString(QKeySequence.SequenceFormat.NativeText) if key else ""


def _explain(widget: QPushButton | QToolButton, name: str, tip: str, key: str, listen: bool = True) -> None:
    widget.setAccessibleName(name)
    shown = key_name(key)
    widget.setToolTip(f"{tip or name} ({shown})" if shown else tip or name)
    if key and listen:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        # A hidden page must not answer to a key of the page that is shown.
        shortcut.activated.connect(lambda: widget.click() if widget.isVisible() else None)


def button(
    text: str,
    act: Callable[[], object],
    *,
    kind: str = "",
    symbol: str = "",
    tip: str = "",
    key: str = "",
    window_key: str = "",
    large: bool = False,
) -> QPushButton:
    """A button with a text; `kind` is primary, record, quiet, danger or chip.

    It answers to `key` while it is seen; a `window_key` is only named, because the window itself answers to it.
    """
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setProperty("kind", kind)
    made.setProperty("sizing", "large" if large else "")
    if symbol:
        role = {"primary": "on_accent", "record": "surface", "quiet": "accent", "danger": "record"}.get(kind, "muted")
        made.setIcon(icon(symbol, role))
        side = 20 if large else 17
        made.setIconSize(QSize(side + _ICON_GAP, side))
    _explain(made, text, tip, key or window_key, listen=not window_key)
    made.clicked.connect(lambda: act())
    return made


def tool(
    symbol: str,
    name: str,
    act: Callable[[], object] | None = None,
    *,
    key: str = "",
    window_key: str = "",
    kind: str = "",
    size: int = 20,
    role: str = "muted",
) -> QToolButton:
    """A button with an icon only; its name is its tooltip."""
    made = QToolButton()
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setIcon(icon(symbol, "on_accent" if kind == "round" else role))
    made.setIconSize(QSize(size, size))
    if kind:
        made.setProperty("kind", kind)
    _explain(made, name, name, key or window_key, listen=not window_key)
    if act:
        made.clicked.connect(lambda: act())
    return made


def frame(role: str, layout: QLayout | None = None) -> QFrame:
    """A frame in a role of the style sheet: card, sidebar, bar, header, side, banner, line."""
    made = QFrame()
    made.setProperty("role", role)
    if layout is not None:
        made.setLayout(layout)
    return made


def card(*items: QWidget | QLayout | int | None, gap: int = GAP) -> QFrame:
    """Things that belong together, on a surface of their own."""
    return frame("card", column(*items, gap=gap, margins=(20, 18, 20, 18)))


def scrolling(content: QWidget, *, widest: int = 0) -> QScrollArea:
    """The content in an area that scrolls up and down; `widest` (px) keeps lines at a length that reads well."""
    content.setProperty("role", "plain")
    if widest:
        content.setMaximumWidth(widest)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class Symbol(QWidget):
    """An icon without a button, in the colours of the theme."""

    def __init__(self, name: str, role: str = "muted", size: int = 20) -> None:
        super().__init__()
        self._name, self._role = name, role
        self.setFixedSize(size, size)

    def set_look(self, name: str, role: str) -> None:
        """Another icon or colour."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colour of the theme in force."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_icon(painter, self._name, QRectF(self.rect()), getattr(colours(), self._role, self._role))


class Elided(QLabel):
    """One line that ends with … where the room ends; the tooltip has all of it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text as far as it fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
