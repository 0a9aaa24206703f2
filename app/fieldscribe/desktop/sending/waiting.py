"""What waits to be sent, with its bytes, and the buttons that send it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.settings.controls import Group
from fieldscribe.desktop.style.layout import WrappingRow, clear, column, row
from fieldscribe.desktop.style.widgets import Elided, button, label, pill, set_tone
from fieldscribe.domain import SendState
from fieldscribe.workflow.outbox import OutboxItem
from fieldscribe.workflow.sending import Arrived, Plan, SendEvent, SendProgressed

_SHOWN = 50


class WaitingGroup(Group):
    """The debriefs that wait, each with its state."""

    send_asked = Signal()
    stop_asked = Signal()
    pause_asked = Signal(bool)
    opened = Signal(int)
    retry_asked = Signal(int)
    keep_asked = Signal(int)
    """A debrief shall not be sent after all."""

    def __init__(self) -> None:
        super().__init__(self.tr("Waiting"))
        self._sending = False
        self._waiting: list[OutboxItem] | None = None
        self._rows: dict[int, WaitingRow] = {}
        self._reason = ""
        self.state = label("", "muted", wrap=True)
        self.send_button = button(self.tr("Send now"), self.send_asked.emit, kind="primary", symbol="send")
        self.stop_button = button(self.tr("Stop"), self.stop_asked.emit, symbol="stop")
        self.pause_button = button(
            self.tr("Pause"), lambda: self.pause_asked.emit(True), tip=self.tr("Send nothing without being asked")
        )
        self.resume_button = button(
            self.tr("Resume"), lambda: self.pause_asked.emit(False), tip=self.tr("Send automatically again")
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.add(
            self.state,
            WrappingRow([self.send_button, self.stop_button, self.pause_button, self.resume_button]),
            self._list,
        )

    def show_items(
        self, items: tuple[OutboxItem, ...], plan: Plan | None, *, paused: bool = False, problem: str = ""
    ) -> None:
        """What waits, and why; without a `plan` nobody is there to whom it could be sent.

        `problem` is known from elsewhere on the page, and not repeated.
        """
        waiting = [item for item in items if item.state is not SendState.SENT]
        size = plan.bytes if plan else 0
        known = size and not any(item.guessed for item in waiting)
        self.send_button.setText(
            self.tr("Send now ({size})").format(size=texts.size(size)) if known else self.tr("Send now")
        )
        self.send_button.setAccessibleName(self.send_button.text())
        self.send_button.setEnabled(bool(size) and not self._sending)
        self.send_button.setVisible(plan is not None)
        self.pause_button.setVisible(plan is not None and not paused)
        self.resume_button.setVisible(plan is not None and paused)
        self._reason = self._why(waiting, plan, problem)
        self._show_state()
        if waiting == self._waiting:
            return  # the keyboard stays where it is
        before, self._waiting = self._waiting, waiting
        if before is not None and [_without_size(item) for item in before] == [_without_size(item) for item in waiting]:
            for item in waiting[:_SHOWN]:
                self._rows[item.debrief_id].show_facts(item)
            return
        self._rows = {}
        clear(self._list)
        last: QWidget = self.resume_button
        for item in waiting[:_SHOWN]:
            self._list.addWidget(made := self._row(item))
            for control in made.controls:  # Tab would come to them last of all in the window
                QWidget.setTabOrder(last, control)
                last = control
        if len(waiting) > _SHOWN:
            self._list.addWidget(label(self.tr("and %n more", "", len(waiting) - _SHOWN), "muted"))

    def show_running(self, running: bool) -> None:
        """Whether something is being sent."""
        self._sending = running
        self.stop_button.setVisible(running)
        if running:
            self.send_button.setEnabled(False)
        self._show_state()

    def show_progress(self, event: SendEvent) -> None:
        """So much of a bundle has gone out."""
        row_of = self._rows.get(event.debrief_id or 0)
        if row_of is None:
            return
        self._waiting = None  # these rows are to be made anew when it is over
        if isinstance(event, Arrived):
            row_of.show_progress(100)
        elif isinstance(event, SendProgressed):
            row_of.show_progress(min(99, 100 * event.done // max(1, event.size)))

    def _show_state(self) -> None:
        self.state.setText(self.tr("Sending …") if self._sending else self._reason)
        self.state.setVisible(bool(self.state.text()))

    def _why(self, waiting: list[OutboxItem], plan: Plan | None, problem: str) -> str:
        if not waiting and not (plan and plan.withdrawals):
            return self.tr("Nothing is waiting. To send a debrief, open it and choose Finish.")
        if plan is None:
            return self.tr("No programme is connected, so nothing is sent.")
        words = []
        if plan.withdrawals:
            words.append(self.tr("%n deleted debrief(s) to be withdrawn.", "", plan.withdrawals))
        if plan.bytes and not plan.decision.send and plan.decision.reason != problem:
            words.append(texts.translated(plan.decision.reason))
            if plan.decision.at is not None:
                at = texts.day_and_time(plan.decision.at.astimezone().strftime("%Y-%m-%dT%H:%M"))
                words.append(self.tr("Next attempt: {time}.").format(time=at))
        return " ".join(words)

    def _row(self, item: OutboxItem) -> "WaitingRow":
        made = WaitingRow(item)
        made.opened.connect(lambda: self.opened.emit(item.debrief_id))
        made.retry_asked.connect(lambda: self.retry_asked.emit(item.debrief_id))
        made.keep_asked.connect(lambda: self.keep_asked.emit(item.debrief_id))
        self._rows[item.debrief_id] = made
        return made


def _without_size(item: OutboxItem) -> OutboxItem:
    return replace(item, bytes=0, guessed=False)


class WaitingRow(QWidget):
    """One debrief, what can be done with it, and why it waits where that needs a person."""

    opened = Signal()
    retry_asked = Signal()
    keep_asked = Signal()

    def __init__(self, item: OutboxItem) -> None:
        super().__init__()
        words, tone = texts.send_state(item.state)
        self._state = pill(words, tone)
        self._state.setVisible(item.state is not SendState.WAITING)  # the heading says it
        self._facts = Elided("", "muted")
        self.show_facts(item)
        buttons: list[QWidget] = []
        if item.reason:
            again = button(self.tr("Try again"), self.retry_asked.emit)
            again.setAccessibleName(self.tr("Try to send {title} again").format(title=item.title))
            buttons.append(again)
        show = button(self.tr("Open"), self.opened.emit, kind="quiet")
        show.setAccessibleName(self.tr("Open {title}").format(title=item.title))
        buttons.append(show)
        if item.state is not SendState.DIFFERS:  # of that one nothing waits
            keep = button(
                self.tr("Do not send"),
                self.keep_asked.emit,
                kind="quiet",
                tip=self.tr("This debrief is not finished after all"),
            )
            keep.setAccessibleName(self.tr("Do not send {title}").format(title=item.title))
            buttons.append(keep)
        self.controls = buttons
        line = row(column(Elided(item.title), self._facts, gap=0), self._state, *buttons, gap=10)
        line.setStretch(0, 1)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How much of {title} is sent").format(title=item.title))
        self._bar.setValue(round(100 * item.fraction))
        self._bar.setVisible(item.state is SendState.SENDING)
        why = label(self._why(item), "muted", wrap=True)
        why.setVisible(bool(why.text()))
        self.setLayout(column(line, self._bar, why, gap=4))

    def show_facts(self, item: OutboxItem) -> None:
        """Its date, and its size once that is known."""
        size = texts.size(item.bytes) if item.bytes and not item.guessed else ""
        self._facts.setText("  ·  ".join(part for part in (texts.day(item.date), size) if part))

    def show_progress(self, percent: int) -> None:
        """So much of it has gone out; 100 when it has arrived."""
        done = percent >= 100
        words = texts.send_state(SendState.SENT)[0] if done else self.tr("Being sent: {n} %").format(n=percent)
        self._state.setText(words)
        set_tone(self._state, "good" if done else "accent")
        self._state.show()
        self._bar.show()
        self._bar.setValue(percent)

    def _why(self, item: OutboxItem) -> str:
        if item.state is SendState.DIFFERS:
            return self.tr(
                "Your programme has another version of this debrief too, and keeps both. What you change here is sent."
            )
        return texts.translated(item.reason)
