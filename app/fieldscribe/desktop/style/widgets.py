"""The small parts that screens are made of. Each has its accessible name and a tooltip with its key from the start."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fieldscribe.desktop.style.icons import draw_icon, icon
from fieldscribe.desktop.style.theme import colours

Box = TypeVar("Box", bound=QBoxLayout)
GAP = 8
SPACE = 16
WIDE = 24
SCROLL_BAR = 12  # its width in the style sheet; what scrolls leaves this free, so that edges are in line
_NO_DAY = QDate(2000, 1, 1)  # stands for no date
_LIST_EDGE = 6  # px around the entries of a list that opens: its border and padding
_ICON_GAP = 5  # px more than Qt leaves between the icon of a button and its text


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text; `role` is one of the style sheet (title, heading, muted, caption ...). Never rich text by accident."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
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


def _explain(widget: QPushButton | QToolButton, name: str, tip: str, key: str, listen: bool = True) -> None:
    widget.setAccessibleName(name)
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
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
    made.setProperty("size", "large" if large else "")
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


def row(
    *items: QWidget | QLayout | int | None, gap: int = GAP, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Things side by side: a number is space, None takes what is left."""
    return _fill(QHBoxLayout(), items, gap, margins)


def column(
    *items: QWidget | QLayout | int | None, gap: int = GAP, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Things below each other: a number is space, None takes what is left."""
    return _fill(QVBoxLayout(), items, gap, margins)


def _fill(
    box: Box, items: tuple[QWidget | QLayout | int | None, ...], gap: int, margins: tuple[int, int, int, int]
) -> Box:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)
    return box


class WrappingRow(QWidget):
    """Widgets side by side, in as many lines as they need, so that they neither touch nor are cut."""

    def __init__(self, widgets: Sequence[QWidget], gap: int = GAP) -> None:
        super().__init__()
        self._widgets, self._gap = widgets, gap
        for widget in widgets:
            widget.setParent(self)
            widget.installEventFilter(self)
        room = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        room.setHeightForWidth(True)
        self.setSizePolicy(room)

    def heightForWidth(self, width: int) -> int:
        """How high (px) its lines are at that width."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as that makes it."""
        return QSize(300, self._place(max(300, self.width()), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the lines again."""
        self._place(self.width(), move=True)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One of them comes, goes, or changes its size."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.FontChange):
            self._place(self.width(), move=True)
            self.updateGeometry()
        return False

    def _place(self, width: int, move: bool) -> int:
        x = y = line = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = widget.sizeHint().expandedTo(widget.minimumSize())
            if x and x + size.width() > width:
                x, y, line = 0, y + line + self._gap, 0
            if move:
                widget.setGeometry(x, y, size.width(), size.height())
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line


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


class Day(QDateEdit):
    """A date with its calendar. The wheel moves the page, as with a `Choice`.

    With `none`, what is shown without a date, there may be none; then the calendar and the arrow keys begin today.
    """

    def __init__(self, shown_as: str, none: str = "") -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat(shown_as)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if none:
            self.setMinimumDate(_NO_DAY)
            self.setSpecialValueText(none)
        self._dressed = False

    @property
    def empty(self) -> bool:
        """Whether there is no date."""
        return bool(self.specialValueText()) and self.date() == self.minimumDate()

    def empty_it(self) -> None:
        """Have no date."""
        self.setDate(self.minimumDate())

    def stepBy(self, steps: int) -> None:
        """A day, month or year on or back."""
        if self.empty:
            self.setDate(QDate.currentDate())
        else:
            super().stepBy(steps)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the calendar, which Qt makes now."""
        if not self._dressed:
            self._dressed = True
            _dress(self.calendarWidget())
        super().mousePressEvent(event)
        calendar = self.calendarWidget()
        if self.empty and calendar.isVisible():
            calendar.blockSignals(True)  # to look at this month is not to choose a day
            calendar.setSelectedDate(QDate.currentDate())
            calendar.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what lies around."""
        event.ignore()


def _dress(calendar: QCalendarWidget) -> None:
    """Room for every name of a day, and the colours of the theme in place of Qt's."""
    names = [QLocale().dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
    widest = max(map(calendar.fontMetrics().horizontalAdvance, names)) + 16
    calendar.setMinimumSize(7 * max(40, widest), 260)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
    for name, symbol in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
        arrow = calendar.findChild(QToolButton, f"qt_calendar_{name}")
        if arrow is not None:
            arrow.setIcon(icon(symbol))


class Choice(QComboBox):
    """A box of choices. The wheel moves the page, and not the choice over which the mouse comes by, which is kept.

    Its list is as high as its entries and as wide as the longest of them, as far as the screen has room. Qt measures
    them without the paddings of the style sheet, and so cuts the last one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.setItemDelegate(QStyledItemDelegate(self))  # the one that heeds the style sheet
        # Else a shadow is seen beside the list that is smaller than its entries need.
        self.view().window().setWindowFlags(
            Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )

    def showPopup(self) -> None:
        """Open the list, with room for each entry."""
        super().showPopup()
        view, container = self.view(), self.view().window()
        if isinstance(container, QFrame):
            container.setFrameShape(QFrame.Shape.NoFrame)  # the view has its own edge
        rows = min(self.count(), self.maxVisibleItems())
        room = self.screen().availableGeometry()
        height = sum(view.sizeHintForRow(at) for at in range(rows)) + 2 * _LIST_EDGE
        width = view.sizeHintForColumn(0) + 2 * _LIST_EDGE + (SCROLL_BAR if rows < self.count() else 0)
        place = QRect(container.geometry())
        below = place.top() >= self.mapToGlobal(QPoint(0, 0)).y()
        place.setWidth(min(max(place.width(), width), room.width()))
        bottom = place.bottom()
        place.setHeight(min(height, room.height()))
        if not below:
            place.moveBottom(bottom)
        place.moveTop(max(room.top(), min(place.top(), room.bottom() - place.height())))
        place.moveLeft(max(room.left(), min(place.left(), room.right() - place.width())))
        container.setGeometry(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what lies around."""
        event.ignore()


class Symbol(QWidget):
    """An icon that stands by itself; drawn again with each theme."""

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
        """Its lines break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._area is not None:
            needed = self._text.heightForWidth(max(200, self._area.viewport().width()))
            self._area.setFixedHeight(min(self._tallest, max(needed, 22)))

    def add(self, *buttons: QWidget) -> None:
        """Buttons at its end."""
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
        """One of them comes or goes."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(not all(banner.isHidden() for banner in self._banners))
        return False


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do about a message, other than to undo it."""

    text: str
    act: Callable[[], object]


class Toast(QFrame):
    """A short message at the foot of the window that goes by itself; what can be undone stays longer."""

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
        """Sit in the middle of the foot of the parent, in more lines where one would be too long for it."""
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
