"""The rows of the home screen: debriefs and passages that a search found, as a model, and how a row is painted."""

from textwrap import fill
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldscribe.desktop import texts
from fieldscribe.desktop.style.layout import SCROLL_BAR
from fieldscribe.desktop.style.theme import colours, font
from fieldscribe.domain import Binned, DebriefSummary, JobState, SearchHit

Index = QModelIndex | QPersistentModelIndex
Entry = DebriefSummary | SearchHit | Binned

ENTRY = Qt.ItemDataRole.UserRole
HEIGHT = 68
_TIP = 80  # letters of a line


class Rows(QAbstractListModel):
    """Debriefs, then passages; or what lies in the bin."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Show these instead; rows that stay keep their place on the screen."""
        if [_key(entry) for entry in entries] == [_key(entry) for entry in self._entries]:
            self._entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def renew(self, entry: Entry) -> None:
        """Update an entry, if it is listed."""
        at = self.place_of(entry)
        if at >= 0:
            self._entries[at] = entry
            self.dataChanged.emit(self.index(at), self.index(at))

    def place_of(self, entry: Entry) -> int:
        """The row of an entry; -1 when it is not listed."""
        return next((at for at, shown in enumerate(self._entries) if _key(shown) == _key(entry)), -1)

    def entry(self, row: int) -> Entry:
        """The entry of a row."""
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry itself for the painter, a sentence for the screen reader, the whole title for the mouse."""
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return fill(entry.title, _TIP)  # all of what may be cut off in the row
        return None


def spoken(entry: Entry) -> str:
    """A row in words."""
    if isinstance(entry, SearchHit):
        plain = entry.snippet.replace("\x02", "").replace("\x03", "")
        return f"{entry.title}, {texts.clock(entry.start)}: {plain}"
    if isinstance(entry, Binned):
        return ", ".join((entry.title, *texts.binned_facts(entry), texts.binned_state(entry)[0]))
    state, _ = texts.state(entry)
    parts = [
        entry.title,
        texts.day_and_time(entry.date),
        entry.site,
        entry.facilitator,
        texts.length(entry.duration),
        state,
    ]
    return ", ".join(part for part in parts if part)


def _key(entry: Entry) -> tuple[str, int]:
    match entry:
        case SearchHit():
            return "hit", entry.segment_id
        case Binned():
            return entry.kind, entry.debrief_id
        case _:
            return "debrief", entry.id


def row_list(rows: Rows, name: str, tip: str) -> QListView:
    """The list in which the rows are seen; `name` is for a screen reader."""
    made = QListView()
    made.setProperty("kind", "rows")
    made.setModel(rows)
    made.setItemDelegate(RowPainter(made))
    made.setUniformItemSizes(True)
    made.setMouseTracking(True)
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    made.setAccessibleName(name)
    made.setToolTip(tip)
    return made


def put(entries: list[Entry], rows: Rows, view: QListView) -> None:
    """Show these in the list, scrolled as it is.

    What is chosen stays chosen wherever it stands now; if it is gone, its neighbour is.
    """
    bar = view.verticalScrollBar()
    scrolled = bar.value()
    at = view.currentIndex().row()
    chosen = rows.entry(at) if at >= 0 else None
    rows.show(entries)
    if chosen is not None and entries:
        place = rows.place_of(chosen)
        view.setCurrentIndex(rows.index(place if place >= 0 else min(at, len(entries) - 1)))
        bar.setValue(scrolled)


class RowPainter(QStyledItemDelegate):
    """Paints a row: what it is at the left, how far it is at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is equally high."""
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        c = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(0, 2, 0, -2)
        box.setWidth(option.widget.width() - SCROLL_BAR)  # the same with and without a scroll bar
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(QColor(c.accent if chosen else c.border), 2 if chosen else 1))
        painter.setBrush(QColor(c.hover if under and not chosen else c.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 10, 10)
        entry: Entry = index.data(ENTRY)
        inner = box.adjusted(18, 9, -18, -9)
        match entry:
            case SearchHit():
                _paint_hit(painter, inner, entry)
            case Binned():
                _paint_titled(painter, inner, entry.title, texts.binned_facts(entry), texts.binned_state(entry))
            case _:
                _paint_debrief(painter, inner, entry)
        painter.restore()


def _paint_debrief(painter: QPainter, box: QRect, entry: DebriefSummary) -> None:
    length = texts.length(entry.duration) if entry.duration else ""
    facts = [texts.day_and_time(entry.date), length, entry.site, entry.facilitator]
    working = entry.job is not None and entry.job.state is JobState.RUNNING
    pill = _paint_titled(painter, box, entry.title, facts, texts.state(entry), lift=5 if working else 0)
    if working and entry.job is not None:
        c = colours()
        bar = QRectF(pill.left(), pill.bottom() + 6, pill.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.hover))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(QColor(c.accent))
        bar.setWidth(max(4.0, pill.width() * entry.job.fraction))
        painter.drawRoundedRect(bar, 2, 2)


def _paint_titled(
    painter: QPainter, box: QRect, heading: str, facts: list[str], state: tuple[str, str], lift: int = 0
) -> QRectF:
    """A title over its facts, and the state (words, tone) in a pill at the right, whose place is returned."""
    c = colours()
    words, tone = state
    small = font(12.5)
    width = round(QFontMetricsF(small).horizontalAdvance(words)) + 24
    pill = QRectF(box.right() - width, box.center().y() - 12, width, 24)
    pill.translate(0, -lift)
    ground, ink = {
        "accent": (c.accent_soft, c.accent),
        "good": (c.good_soft, c.good),
        "warning": (c.warning_soft, c.warning),
        "bad": (c.record_soft, c.record),
        "": (c.hover, c.muted),
    }[tone]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(pill, 12, 12)
    painter.setPen(QColor(ink))
    painter.setFont(small)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
    room = box.adjusted(0, 0, -width - 16, 0)
    strong = font(15, strong=True)
    painter.setFont(strong)
    painter.setPen(QColor(c.text))
    title = QFontMetricsF(strong).elidedText(heading, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(QRectF(room).adjusted(0, -1, 0, -24), int(Qt.AlignmentFlag.AlignVCenter), title)
    line = "  ·  ".join(fact for fact in facts if fact)
    painter.setFont(font(13))
    painter.setPen(QColor(c.muted))
    line = QFontMetricsF(font(13)).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(QRectF(room).adjusted(0, 25, 0, 1), int(Qt.AlignmentFlag.AlignVCenter), line)
    return pill


def _paint_hit(painter: QPainter, box: QRect, entry: SearchHit) -> None:
    c = colours()
    painter.setFont(font(12.5))
    painter.setPen(QColor(c.muted))
    when = f"  ·  {texts.day(entry.date)}  ·  {texts.clock(entry.start)}"
    metrics = QFontMetricsF(font(12.5))
    room = box.width() - metrics.horizontalAdvance(when)
    head = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room) + when
    painter.drawText(QRectF(box).adjusted(0, -2, 0, -28), int(Qt.AlignmentFlag.AlignVCenter), head)
    plain, formats = marked(entry.snippet)
    layout = QTextLayout(plain, font(14.5))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    painter.setPen(QColor(c.text))
    painter.setClipRect(box)
    layout.draw(painter, QPointF(box.left(), box.top() + 24))


def marked(snippet: str) -> tuple[str, list[QTextLayout.FormatRange]]:
    """The snippet without its marks, and the formats that show them."""
    plain, formats = "", []
    for piece in snippet.replace("\n", " ").split("\x02"):
        found, mark, rest = piece.partition("\x03")
        if mark:
            shown = QTextLayout.FormatRange()
            shown.start, shown.length = len(plain.encode("utf-16-le")) // 2, len(found.encode("utf-16-le")) // 2
            style = QTextCharFormat()
            style.setBackground(QColor(colours().playing))
            style.setFontWeight(600)
            shown.format = style
            formats.append(shown)
        plain += found + rest
    return plain, formats
