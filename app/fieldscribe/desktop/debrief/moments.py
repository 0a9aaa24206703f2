"""The moments of a debrief: what went well, what to change, actions with owner and date, quotes, questions."""

from dataclasses import replace

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.growing_text import GrowingText
from fieldscribe.desktop.debrief.open_debrief import OpenDebrief
from fieldscribe.desktop.debrief.undo_filter import leave_undo_to_page
from fieldscribe.desktop.style.fields import Day
from fieldscribe.desktop.style.focus import first_stop, focus_before
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import Symbol, button, label, scrolling, tool
from fieldscribe.domain import Moment, MomentKind
from fieldscribe.workflow import moments

_KEEP_AFTER = 500  # ms
_AT_ONCE = 2  # cards; each takes some milliseconds


class MomentsPanel(QWidget):
    """A card for each moment, in time order."""

    changed = Signal(object)
    """The moments as they are now."""
    play = Signal(float)
    message = Signal(str, object)

    def __init__(self, opened: OpenDebrief) -> None:
        super().__init__()
        self._open = opened
        self._debrief_id = 0
        self._moments: dict[int, Moment] = {}
        self._cards: dict[int, MomentCard] = {}  # those that are built; the others follow one by one
        self._build_rest = QTimer(self)
        self._build_rest.setInterval(0)
        self._build_rest.timeout.connect(self._build_next)
        self._empty = label(
            self.tr(
                "No moments yet. While you listen, press F2 to F6 or the button Mark beside the sound. "
                "A right click on a passage can mark it too."
            ),
            "muted",
            wrap=True,
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        inside = QWidget()
        inside.setLayout(column(self._empty, self._list, None, margins=(18, 14, 18, 14)))
        self.setLayout(column(scrolling(inside)))

    def show_moments(self, debrief_id: int, moments: tuple[Moment, ...]) -> None:
        """The moments of a debrief."""
        if debrief_id == self._debrief_id and moments == self.moments:
            return  # somebody may be typing in one of them
        same = debrief_id == self._debrief_id
        self._debrief_id = debrief_id
        now = {moment.id or 0: moment for moment in moments}
        for number, card in list(self._cards.items()):
            # A card in which somebody types is left as it is; it is saved shortly.
            if not (same and number in now and (card.pending or card.moment == now[number])):
                self._drop(number)
        self._moments = {**now, **{number: card.moment for number, card in self._cards.items()}}
        for _ in range(_AT_ONCE):
            self._build_next()
        self._build_rest.start()
        self._empty.setVisible(not moments)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """What is shown, in the order of time."""
        return tuple(sorted(self._moments.values(), key=lambda moment: moment.time))

    def mark(self, time: float, kind: MomentKind, text: str = "") -> None:
        """Add a moment, and put the cursor into its text."""
        debrief_id = self._debrief_id
        self._open.write(
            self,
            debrief_id,
            lambda workspace: moments.add_moment(workspace, debrief_id, Moment(time, kind, text)),
            lambda moment: self._marked(debrief_id, moment),
        )

    def focus_on(self, moment: Moment) -> None:
        """Put the cursor into the text of a moment."""
        number = moment.id or 0
        if number in self._moments and number not in self._cards:
            self._insert(moment)
        if number in self._cards:
            self._cards[number].text.setFocus()

    def flush(self) -> None:
        """Save what was typed."""
        for card in self._cards.values():
            card.flush()

    def _marked(self, debrief_id: int, moment: Moment) -> None:
        if debrief_id != self._debrief_id:
            return  # another debrief is shown by now
        if (moment.id or 0) in self._moments:
            return  # undo was faster
        self._insert(moment)
        self._empty.hide()
        self.changed.emit(self.moments)
        self.focus_on(moment)

    def _insert(self, moment: Moment) -> None:
        card = MomentCard(moment)
        card.edited.connect(self._edited)
        card.removed.connect(self._remove)
        card.play.connect(self.play)
        self._moments[moment.id or 0] = moment
        self._cards[moment.id or 0] = card
        built = [each.id for each in self.moments if (each.id or 0) in self._cards]
        self._list.insertWidget(built.index(moment.id), card)
        following = built[built.index(moment.id) + 1 :]
        focus_before(first_stop(self._cards[following[0] or 0]) if following else self, [card])

    def _build_next(self) -> None:
        """Build one card more; all at once would hold up a person."""
        missing = next((moment for moment in self.moments if (moment.id or 0) not in self._cards), None)
        if missing is None:
            self._build_rest.stop()
        else:
            self._insert(missing)

    def _drop(self, number: int) -> None:
        self._moments.pop(number, None)
        card = self._cards.pop(number)
        card.hide()
        card.deleteLater()

    def _edited(self, moment: Moment) -> None:
        number = moment.id or 0
        if number in self._moments:
            self._moments[number] = moment
        self._open.write(
            self,
            self._debrief_id,
            lambda workspace: moments.change_moment(workspace, moment),
            lambda _: self.changed.emit(self.moments),
        )

    def _remove(self, moment: Moment) -> None:
        self._drop(moment.id or 0)
        self._empty.setVisible(not self._moments)
        moment_id = moment.id or 0
        debrief_id = self._debrief_id
        self._open.write(self, debrief_id, lambda workspace: moments.remove_moment(workspace, moment_id))
        self.changed.emit(self.moments)
        self.message.emit(self.tr("The moment was removed."), lambda: self._restore(debrief_id, moment))

    def _restore(self, debrief_id: int, moment: Moment) -> None:
        moment_id = moment.id or 0
        self._open.write(
            self,
            debrief_id,
            lambda workspace: moments.restore_moment(workspace, moment_id),
            lambda _: self._marked(debrief_id, moment),
        )


class MomentCard(QFrame):
    """One moment; kept half a second after the last key."""

    edited = Signal(object)
    removed = Signal(object)
    play = Signal(float)

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.moment = moment
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_KEEP_AFTER)
        self._later.timeout.connect(self.flush)
        symbol = Symbol(f"moment-{moment.kind}", _tone(moment.kind), 18)
        time = button(
            texts.clock(moment.time),
            lambda: self.play.emit(self.moment.time),
            kind="quiet",
            tip=self.tr("Listen from here"),
        )
        gone = tool("close", self.tr("Remove this moment"), self._remove, size=14)
        head = row(symbol, label(texts.moment_name(moment.kind), "strong"), None, time, gone, gap=6)
        self.text = GrowingText(moment.text, self._about(moment.kind))
        self.text.edited.connect(lambda: self._later.start())
        self.text.entered.connect(self.focusNextChild)
        lines = column(head, self.text, margins=(12, 8, 10, 12))
        if moment.kind is MomentKind.ACTION:
            self.owner = self._field(moment.owner, self.tr("Who does it?"))
            self.due = Day("d MMM yyyy", none=self.tr("No date"))
            when = QDate.fromString(moment.due, Qt.DateFormat.ISODate)
            if when.isValid():
                self.due.setDate(when)
            else:
                self.due.empty_it()
            self.due.setAccessibleName(self.tr("By when?"))
            self.due.setToolTip(self.tr("By when?"))
            self.due.dateChanged.connect(self._date_changed)
            self.no_date = tool("close", self.tr("Remove the date"), self.due.empty_it, size=14)
            self.no_date.setHidden(self.due.empty)
            date = row(self.due, self.no_date, gap=2)
            date.setStretch(0, 1)
            lines.addWidget(self.owner)
            lines.addLayout(date)
        self.setLayout(lines)

    def flush(self) -> None:
        """Save what was typed."""
        self._later.stop()
        changed = replace(self.moment, text=self.text.text())
        if self.moment.kind is MomentKind.ACTION:
            due = "" if self.due.empty else self.due.date().toString(Qt.DateFormat.ISODate)
            changed = replace(changed, owner=self.owner.text(), due=due)
        if changed != self.moment:
            self.moment = changed
            self.edited.emit(changed)

    @property
    def pending(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._later.isActive()

    def _remove(self) -> None:
        self.flush()  # it may be restored
        self.removed.emit(self.moment)

    def _date_changed(self) -> None:
        self.no_date.setHidden(self.due.empty)
        self._later.start()

    def _about(self, kind: MomentKind) -> str:
        return {
            MomentKind.PLUS: self.tr("What went well?"),
            MomentKind.DELTA: self.tr("What should change?"),
            MomentKind.ACTION: self.tr("What needs to be done?"),
            MomentKind.QUOTE: self.tr("What was said?"),
            MomentKind.QUESTION: self.tr("What is the question?"),
        }[kind]

    def _field(self, text: str, about: str) -> QLineEdit:
        made = QLineEdit(text)
        made.setCursorPosition(0)  # a long text shows its beginning
        made.setPlaceholderText(about)
        made.setAccessibleName(about)
        made.setToolTip(about)
        made.textEdited.connect(lambda: self._later.start())
        leave_undo_to_page(made)
        return made


def _tone(kind: MomentKind) -> str:
    return {"plus": "good", "delta": "warning"}.get(kind, "accent")
