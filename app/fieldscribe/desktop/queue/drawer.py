"""The drawer at the right: each job with its progress, what can be done with it, and the order by dragging."""

from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QSizePolicy,
    QWidget,
)
from shiboken6 import isValid

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.queue.finished import FinishedJobs
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.widgets import Elided, button, label, scrolling, tool
from fieldscribe.domain import DebriefSummary, Job, JobState, RecordingState
from fieldscribe.workflow import jobs
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.jobs import cancel_job, list_jobs, pause_job, retry_job
from fieldscribe.workflow.workspace import Workspace

WIDTH = 330
_AROUND = 60  # px beside a card: margins, spacing, a scroll bar
_LEAST = 150  # px of the list, about one job that failed
_SHOWN = (JobState.RUNNING, JobState.QUEUED, JobState.PAUSED, JobState.FAILED)
_JOB = Qt.ItemDataRole.UserRole


class QueueDrawer(QFrame):
    """Hidden until it is wanted."""

    opened = Signal(int)
    count_changed = Signal(int)

    def __init__(self, operations: Operations, runner: JobRunner) -> None:
        super().__init__()
        self.setProperty("role", "drawer")
        self.setFixedWidth(WIDTH)
        self._operations, self._runner = operations, runner
        self._debriefs: dict[int, DebriefSummary] = {}  # by recording
        self._cards: dict[int, _JobCard] = {}
        self._current = -1
        self._before: QWidget | None = None
        self._something_waits = False
        self.list = QListWidget()
        self.list.setProperty("kind", "rows")
        self.list.setAccessibleName(self.tr("Queue"))
        self.list.setToolTip(self.tr("Drag an entry to change the order, or move it with Alt and an arrow key"))
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self.list, partial(self._move, by))
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setSpacing(4)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.model().rowsMoved.connect(self._reorder)
        self._low = Banner("info", "warning")
        self._low.set_text(
            self.tr("Paused because the battery is low. Plug the laptop in, or change this in Settings.")
        )
        self._low.hide()
        self._empty = label(self.tr("The queue is empty."), "muted", wrap=True)
        self._close = tool("close", self.tr("Close the queue"), self.shut, size=16)
        head = row(label(self.tr("Queue"), "heading"), None, self._close)
        self.finished = FinishedJobs()
        self.finished.opened.connect(self.opened)
        self.list.setMinimumHeight(_LEAST)  # in a low window what is finished scrolls, and what waits is seen
        self._finished_area = scrolling(self.finished)
        self._finished_area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = column(head, self._low, self._empty, self.list, self._finished_area, None, margins=(18, 16, 12, 12))
        layout.setStretch(layout.indexOf(self.list), 100)  # all but what keeps the rest at the top without it
        self.setLayout(layout)
        shut = QShortcut(QKeySequence("Esc"), self, self.shut)
        shut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()
        operations.changed.connect(self._refresh_if)
        runner.progressed.connect(self._progressed)
        runner.ended.connect(lambda _: operations.announce(Changed.JOBS))
        runner.pause_changed.connect(self._show_paused)
        self.refresh()

    def toggle(self) -> None:
        """Open or close."""
        if self.isVisible():
            self.shut()
            return
        self._before = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        (self.list if self.list.isVisible() else self._close).setFocus()  # with the focus inside, Esc closes it

    def shut(self) -> None:
        """Close, and give the focus back to what had it; Qt would give it to the first button of the window."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the height of each job, now that the fonts are known."""
        super().showEvent(event)
        for job_id in self._cards:
            self._make_room(job_id)

    def place(self) -> None:
        """Stand at the right of the window, as high as it is."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.width() - self.width(), 0, self.width(), parent.height())

    def refresh(self) -> None:
        """Read the queue again."""
        self._operations.run(self, lambda workspace: (list_jobs(workspace), list_debriefs(workspace)), self._fill)

    def _show_paused(self) -> None:
        self._low.setVisible(self._runner.paused and self._something_waits)

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if Changed.JOBS in changes:
            self.refresh()

    def _fill(self, read: tuple[list[Job], list[DebriefSummary]]) -> None:
        jobs, debriefs = read
        self._debriefs = {d.recording_id: d for d in debriefs if d.recording_id is not None}
        known = [job for job in jobs if job.recording_id in self._debriefs]
        shown = [job for job in known if job.state in _SHOWN]
        self.finished.show_jobs([(job, self._debriefs[job.recording_id]) for job in known])
        self._empty.setVisible(not shown)
        self._something_waits = bool(shown)
        self._show_paused()
        self.list.setVisible(bool(shown))
        self.count_changed.emit(sum(job.state in (JobState.RUNNING, JobState.QUEUED) for job in shown))
        if [job.id for job in shown] == list(self._cards):
            for job in shown:
                self._show(job)
            return
        self.list.clear()
        self._cards = {}
        for job in shown:
            debrief = self._debriefs[job.recording_id]
            card = _JobCard(debrief.title, job, self._is_live(job))
            card.pause.connect(self._pause)
            card.resume.connect(self._resume)
            card.cancel.connect(self._cancel)
            card.open.connect(lambda debrief_id=debrief.id: self.opened.emit(debrief_id))
            item = QListWidgetItem()
            item.setData(_JOB, job.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, debrief.title)
            self.list.addItem(item)
            self.list.setItemWidget(item, card)
            self._cards[job.id] = card
            self._make_room(job.id)
        self.list.setCurrentRow(min(self._current, self.list.count() - 1))

    def _progressed(self, job: Job) -> None:
        if job.id in self._cards:
            self._show(job)
        else:
            self.refresh()

    def _show(self, job: Job) -> None:
        self._cards[job.id].show_job(job, self._is_live(job))
        self._make_room(job.id)

    def _make_room(self, job_id: int) -> None:
        """Set the height of the item to that of its text."""
        card = self._cards[job_id]
        item = next(item for at in range(self.list.count()) if (item := self.list.item(at)).data(_JOB) == job_id)
        wide = WIDTH - _AROUND
        size = QSize(wide, card.height_for(wide))
        if item.sizeHint() != size:
            item.setSizeHint(size)

    def _is_live(self, job: Job) -> bool:
        """Whether more of the sound that the job is about is still being recorded."""
        debrief = self._debriefs[job.recording_id]
        open_end = job.options.span is None or job.options.span[1] > debrief.duration
        return debrief.recording_state is RecordingState.RECORDING and open_end

    def _move(self, by: int) -> None:
        """Move the current job up or down by one."""
        at = self.list.currentRow()
        goal = at + by
        if at >= 0 and 0 <= goal < self.list.count():
            # Qt counts the places between rows: to go down one is to go before the one after the next.
            self.list.model().moveRow(QModelIndex(), at, QModelIndex(), goal + (by > 0))
            self._current = goal

    def _reorder(self) -> None:
        order = [self.list.item(at).data(_JOB) for at in range(self.list.count())]
        self._cards = {}  # moved items lose their widgets, so all are built again
        self._operations.run(self, lambda workspace: jobs.reorder(workspace, order))

    def _pause(self, job_id: int) -> None:
        self._operations.run(self, lambda workspace: pause_job(workspace, job_id))

    def _resume(self, job_id: int) -> None:
        def again(workspace: Workspace) -> None:
            retry_job(workspace, job_id)
            self._runner.wake()

        self._operations.run(self, again)

    def _cancel(self, job_id: int) -> None:
        self._operations.run(self, lambda workspace: cancel_job(workspace, job_id))


class _JobCard(QWidget):
    """One job."""

    pause = Signal(int)
    resume = Signal(int)
    cancel = Signal(int)
    open = Signal()

    def __init__(self, title: str, job: Job, live: bool) -> None:
        super().__init__()
        self._job = job
        name = Elided(title, "strong")
        self._state = label("", "caption", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        room = self._bar.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # the height of the row depends on whether it is shown
        self._bar.setSizePolicy(room)
        self._bar.setAccessibleName(self.tr("Progress of {title}").format(title=title))
        self._pause = tool("pause", self.tr("Pause"), lambda: self.pause.emit(self._job.id), size=16)
        self._resume = tool("play", self.tr("Resume"), lambda: self.resume.emit(self._job.id), size=16)
        cancel = tool("close", self.tr("Cancel"), lambda: self.cancel.emit(self._job.id), size=16)
        look = button(self.tr("Open"), self.open.emit, kind="quiet")
        first = row(name, self._pause, self._resume, cancel, gap=2)
        first.setStretch(0, 1)
        second = row(self._state, look, gap=4)
        second.setStretch(0, 1)
        self._lines = column(first, self._bar, second, gap=4, margins=(4, 6, 4, 8))
        self.setLayout(self._lines)
        self.show_job(job, live)

    def height_for(self, width: int) -> int:
        """How high (px) it is at that width."""
        return self._lines.heightForWidth(width)

    def show_job(self, job: Job, live: bool) -> None:
        """The job as it is now; while its recording is `live`, the total is not known."""
        self._job = job
        state = job.state
        left = texts.translated_time_left(job.seconds_left)
        percent = self.tr("{percent} %").format(percent=int(job.fraction * 100))
        running = f"{percent} · {left}" if left else percent
        waiting = self.tr("Waiting for the recording") if live else self.tr("Waiting")
        paused = self.tr("Paused at {percent} %").format(percent=int(job.fraction * 100))
        if job.reached:
            reached = self.tr("transcribed up to {time}").format(time=texts.clock(job.reached))
            running = self.tr("Transcribed up to {time}").format(time=texts.clock(job.reached))
            waiting = f"{waiting} · {reached}"
            paused = self.tr("Paused at {time}").format(time=texts.clock(job.reached))
        words = {
            JobState.RUNNING: running,
            JobState.QUEUED: waiting,
            JobState.PAUSED: paused,
            JobState.FAILED: texts.translated(job.last_error),
        }.get(state, "")
        self._state.setText(words)
        self._bar.setValue(int(job.fraction * 100))
        self._bar.setVisible(state is not JobState.FAILED and not live and not job.reached)
        self._pause.setVisible(state in (JobState.RUNNING, JobState.QUEUED))
        self._resume.setVisible(state in (JobState.PAUSED, JobState.FAILED))
