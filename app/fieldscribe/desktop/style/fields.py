"""Fields to choose a date or one of several values."""

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QDateEdit, QFrame, QStyledItemDelegate, QToolButton

from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.layout import SCROLL_BAR

_NO_DAY = QDate(2000, 1, 1)  # stands for no date
_LIST_EDGE = 6  # px around the entries of a list that opens: its border and padding


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
        self._styled = False

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
        if not self._styled:
            self._styled = True
            _style_calendar(self.calendarWidget())
        super().mousePressEvent(event)
        calendar = self.calendarWidget()
        if self.empty and calendar.isVisible():
            calendar.blockSignals(True)  # showing this month must not choose a day
            calendar.setSelectedDate(QDate.currentDate())
            calendar.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead."""
        event.ignore()


def _style_calendar(calendar: QCalendarWidget) -> None:
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
        self._styled = False

    def showPopup(self) -> None:
        """Open the list, which Qt makes now in the style of the window, with room for each entry."""
        if not self._styled:
            self._styled = True
            self.setItemDelegate(QStyledItemDelegate(self))  # the one that heeds the style sheet
            # Otherwise a shadow shows the smaller size that Qt had measured.
            self.view().window().setWindowFlags(
                Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
            )
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
        """Let the page scroll instead."""
        event.ignore()
