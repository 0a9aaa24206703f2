"""Sending as a page: to whom, what waits, what it costs, what was sent."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.sending.budget import BudgetGroup
from fieldscribe.desktop.sending.files import FilesGroup
from fieldscribe.desktop.sending.history import MOST, HistoryGroup
from fieldscribe.desktop.sending.receiver import ReceiverGroup
from fieldscribe.desktop.sending.sender import Sender
from fieldscribe.desktop.sending.waiting import WaitingGroup
from fieldscribe.desktop.settings.controls import Controls
from fieldscribe.desktop.style.layout import SCROLL_BAR, SPACE, WIDE, column
from fieldscribe.desktop.style.question import Question
from fieldscribe.desktop.style.widgets import label, scrolling
from fieldscribe.workflow import enrolment, finishing, outbox, sending
from fieldscribe.workflow.enrolment import ReceiverInfo
from fieldscribe.workflow.outbox import OutboxItem, SentItem
from fieldscribe.workflow.sending import Budget, Link, Plan, SendReport
from fieldscribe.workflow.workspace import Workspace

_WIDEST = 900  # px
_READ_AFTER = 300  # ms after a change
_PACKED = 4
"""So many debriefs are packed by one look to know their sizes; the others by the next ones."""


@dataclass(frozen=True, slots=True)
class _Read:
    receiver: ReceiverInfo | None
    items: tuple[OutboxItem, ...]
    plan: Plan | None
    budget: Budget
    history: tuple[SentItem, ...]
    link: Link
    paused: bool


class SendingPage(QWidget):
    """What is known of sending, read anew whenever something of it changes."""

    opened = Signal(int)
    message = Signal(str, object)

    def __init__(self, operations: Operations, sender: Sender) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations, self._sender = operations, sender
        self._shown: _Read | None = None
        self._outdated = False
        self.question: Question | None = None
        controls = Controls(operations, self)
        self.receiver = ReceiverGroup(operations)
        self.waiting = WaitingGroup()
        self.budget = BudgetGroup(controls)
        self.history = HistoryGroup()
        self.files = FilesGroup(operations)
        inside = QWidget()
        inside.setLayout(
            column(
                self.receiver,
                self.waiting,
                self.history,
                self.budget,
                self.files,
                None,
                gap=14,
                margins=(0, 0, SCROLL_BAR, 0),
            )
        )
        self._area = scrolling(inside, widest=_WIDEST)
        self.setLayout(
            column(label(self.tr("Sending"), "title"), self._area, gap=SPACE, margins=(WIDE + 8, WIDE, WIDE - 4, 12))
        )
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_READ_AFTER)
        self._later.timeout.connect(self.look)
        self._connect()
        self.waiting.show_running(self._sender.is_running)  # it may have begun before
        controls.refresh()

    def enter(self) -> None:
        """The screen is shown."""
        self.look()

    def look(self) -> None:
        """Read how it stands."""
        self._outdated = False
        link = self._sender.link

        def read(workspace: Workspace) -> _Read:
            found = enrolment.find_receiver(workspace)
            judged = sending.judged(workspace, link())
            return _Read(
                found,
                outbox.list_outbox(workspace, pack=_PACKED if found else 0),
                sending.plan(workspace, judged, pack=0) if found else None,
                sending.budget(workspace),
                outbox.sent_history(workspace, MOST),
                judged,
                bool(workspace.setting("sending_paused")),
            )

        self._operations.run(self, read, self._show, look=True)

    def send_now(self) -> None:
        """Send what waits; to a new receiver after a question."""
        shown = self._shown
        if shown is None or shown.receiver is None or shown.plan is None:
            return
        if shown.receiver.agreed:
            self._sender.send_now()
            return
        waiting = [item for item in shown.plan.items if item.bytes]
        self.question = Question(
            self.window(),
            self.tr("Send to {name}?").format(name=shown.receiver.organisation),
            [(item.title, texts.size(item.bytes)) for item in waiting],
            self.tr(
                "Nothing has been sent there before. From now on, debriefs that you finish are sent automatically, as "
                "far as your data budget and quiet hours allow. Only text is sent, never sound."
            ),
            self.tr("Send ({size})").format(size=texts.size(shown.plan.bytes)),
            self._agree,
            destructive=False,
        )
        self.question.open()

    def _agree(self) -> None:
        self._operations.run(self, enrolment.agree, lambda _: self._sender.send_now())

    def _connect(self) -> None:
        self.receiver.form.connected.connect(self._connected)
        self.waiting.send_asked.connect(self.send_now)
        self.waiting.stop_asked.connect(self._sender.stop)
        self.waiting.pause_asked.connect(self._pause)
        self.waiting.opened.connect(self.opened)
        self.waiting.retry_asked.connect(self._retry)
        self.waiting.keep_asked.connect(self._keep)
        self.budget.free_changed.connect(self._mark_network)
        self.files.message.connect(self.message)
        self._sender.progressed.connect(self.waiting.show_progress)
        self._sender.running.connect(self._show_running)
        self._sender.ended.connect(self._ended)
        self._operations.changed.connect(self._look_if)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it was hidden, as while the window is locked."""
        super().showEvent(event)
        if self._outdated:
            self._later.start()

    def _look_if(self, changes: frozenset[Changed]) -> None:
        if Changed.SETTINGS in changes:
            self._sender.wake()  # with another budget or other hours something may go now
        if changes & {Changed.SENDING, Changed.SETTINGS, Changed.DEBRIEFS}:
            self._look_soon()

    def _look_soon(self) -> None:
        if not self.isVisible():
            self._outdated = True
        elif not self._later.isActive():  # else what changes again and again would never be shown
            self._later.start()

    def _show(self, found: _Read) -> None:
        self._shown = found
        self.receiver.show_receiver(found.receiver)
        problem = found.receiver.problem if found.receiver else ""
        self.waiting.show_items(found.items, found.plan, paused=found.paused, problem=problem)
        self.budget.show_budget(found.budget)
        self.budget.show_link(found.link)
        self.budget.setVisible(found.receiver is not None)
        self.files.setVisible(found.receiver is not None)
        self.history.show_items(found.history)
        if found.receiver and any(item.guessed for item in found.items):
            self._look_soon()

    def _show_running(self, running: bool) -> None:
        self.waiting.show_running(running)
        if not running:
            self._look_soon()

    def _ended(self, report: SendReport) -> None:
        words = []
        if report.arrived:
            size = texts.size(report.sent_bytes + report.received_bytes)
            words.append(self.tr("%n debrief(s) have arrived ({size} of data).", "", report.arrived).format(size=size))
        known = {item.debrief_id for item in self._shown.items if item.reason} if self._shown else set()
        if refused := set(report.refused) - known:
            words.append(self.tr("%n debrief(s) were refused: the page Sending says why.", "", len(refused)))
        if words:
            self.message.emit(" ".join(words), None)
        elif report.error is not None and self.isVisible():
            self._operations.report_error(report.error)

    def _connected(self, found: ReceiverInfo) -> None:
        self.message.emit(self.tr("Connected with {name}.").format(name=found.organisation), None)
        self.look()

    def _pause(self, pause: bool) -> None:
        self._operations.run(self, sending.pause if pause else sending.resume, lambda _: self._sender.wake())

    def _retry(self, debrief_id: int) -> None:
        self._operations.run(self, lambda workspace: outbox.retry(workspace, debrief_id), lambda _: self._sender.wake())

    def _keep(self, debrief_id: int) -> None:
        self._operations.run(
            self,
            lambda workspace: finishing.unfinish(workspace, debrief_id),
            lambda _: self.message.emit(
                self.tr("This debrief will not be sent."), partial(self._finish_again, debrief_id)
            ),
        )

    def _finish_again(self, debrief_id: int) -> None:
        items = self._shown.items if self._shown else ()
        roles = any(item.roles for item in items if item.debrief_id == debrief_id)
        self._operations.run(self, lambda workspace: finishing.finish(workspace, debrief_id, roles=roles))

    def _mark_network(self, free: bool) -> None:
        if self._shown is not None:
            link = self._shown.link
            self._operations.run(
                self,
                lambda workspace: sending.mark_network(workspace, link, free=free),
                lambda _: self._sender.wake(),
            )
