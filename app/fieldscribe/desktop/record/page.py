"""The page for recording: what is asked before, and what is seen while it records."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.record.panel import RecordingPanel
from fieldscribe.desktop.record.setup import SetupPanel
from fieldscribe.desktop.record.thread import RecordingThread
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.style.layout import WIDE, column
from fieldscribe.domain import Debrief, Job, MomentKind
from fieldscribe.workflow import jobs
from fieldscribe.workflow import recording as recordings
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.workspace import Workspace


class RecordPage(QWidget):
    """`setup` before, `panel` while it records; `recording` is what records."""

    finished = Signal(int)
    """A debrief was recorded: its id."""
    message = Signal(str, object)
    recording_changed = Signal(bool)
    alarmed = Signal(str)
    """What is wrong with the recording now; "" when nothing is."""
    ended_badly = Signal(str)
    """Why a recording did not begin, or ended by itself."""

    def __init__(self, operations: Operations, runner: JobRunner) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations, self._runner = operations, runner
        self.recording = RecordingThread(operations.folder)
        self.paused = False
        self._debrief: Debrief | None = None
        self._seconds = self._saved = 0.0
        self._job_id = 0
        self.setup = SetupPanel(operations)
        self.setup.start.connect(self.start)
        self.setup.continue_last.connect(self.continue_recording)
        self.panel = RecordingPanel(operations)
        self.panel.stop.connect(self.stop)
        self.panel.pause.connect(self.toggle_pause)
        self.panel.alarmed.connect(self.alarmed)
        self.panel.marks.marked.connect(self.mark)
        self.panel.marked.message.connect(self.message)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.setup)
        self._stack.addWidget(self.panel)
        self.setLayout(column(self._stack, margins=(WIDE + 8, WIDE, WIDE - 4, 16)))
        self.recording.began.connect(self._began)
        self.recording.queued.connect(self._text_queued)
        self.recording.event_received.connect(self._receive)
        self.recording.ended.connect(self._ended)
        self.recording.failed.connect(self.ended_badly)
        self.ended_badly.connect(self.setup.show_error)
        self.recording.broke.connect(operations.broke)
        runner.progressed.connect(self._show_text)
        runner.ended.connect(self._show_text)
        operations.changed.connect(self._look_at_text_if)

    def enter(self) -> None:
        """The page is shown."""
        if not self.recording.running:
            self.setup.enter()

    def start(self) -> None:
        """Begin to record a new debrief."""
        self._start(self.setup.title.text().strip() or texts.untitled(), None)

    def continue_recording(self, debrief_id: int) -> None:
        """Add a part to the recording of a debrief."""
        self._start("", debrief_id)

    def toggle_pause(self) -> None:
        """Pause, or resume."""
        if self.paused:
            self.recording.resume()
        else:
            self.recording.pause()

    def mark(self, kind: MomentKind) -> None:
        """Mark this moment."""
        if self.recording.running:
            self.recording.mark(kind)

    def stop(self) -> None:
        """Stop, and save what was recorded."""
        self.panel.stop_button.setEnabled(False)
        self.recording.stop()

    def close_recording(self) -> None:
        """The window closes: wait until the sound is closed properly."""
        self.panel.marked.end()
        self.recording.close()

    def acknowledge_save(self) -> None:
        """Say that nothing has to be done to save a recording."""
        self.message.emit(
            self.tr("Saved continuously: {time} so far. Recording continues.").format(time=texts.clock(self._saved)),
            None,
        )

    def keep(self, debrief_id: int) -> None:
        """An interrupted recording counts as complete, and what of it is not transcribed yet is queued."""

        def complete(workspace: Workspace) -> None:
            recordings.keep_recording(workspace, debrief_id)
            jobs.enqueue_rest(workspace, debrief_id, jobs.options_from_settings(workspace))

        self._operations.run(self, complete, lambda _: self._runner.wake(), otherwise=self._cannot_transcribe)

    def _start(self, title: str, continued: int | None) -> None:
        if self.recording.running:
            return
        self.setup.show_error("")
        self.setup.start_button.setEnabled(False)
        self.recording.start(self.setup.microphone.currentData() or None, title, continued)

    def _cannot_transcribe(self, error: Exception) -> None:
        self._operations.report_error(error)
        self._operations.announce(Changed.DEBRIEFS)

    def _began(self, debrief: Debrief) -> None:
        self._debrief = debrief
        self._seconds = self._saved = 0.0
        self._job_id = 0
        self.paused = False
        self.panel.begin(debrief)

    def _receive(self, event: Any) -> None:
        match type(event).__name__:
            case "Started":
                self.setup.begun()  # not earlier: when recording fails, the title stays for the next try
                self._stack.setCurrentWidget(self.panel)
                self.panel.started(event.device, event.awake)
                self.recording_changed.emit(True)
                self._operations.announce(Changed.DEBRIEFS)
            case "Level":
                self._seconds, self._saved = event.time, event.saved
                self.panel.show_level(event)
            case "Paused" | "Resumed":
                self.paused = type(event).__name__ == "Paused"
                self.panel.show_paused(self.paused)
            case "Marked":
                self.panel.show_marked(event.moment)
            case "Warned":
                self.panel.warn(event.alarm)
            case "Finished":
                self._seconds = event.seconds
                self._show_end(event)

    def _show_end(self, event: Any) -> None:
        if not event.saved:
            self.ended_badly.emit(
                self.tr(
                    "Not all of the sound could be saved: the disk is full. {time} are safe in the list of debriefs. "
                    "Free some space before you record again."
                ).format(time=texts.clock(event.seconds))
            )
        elif event.reason == "disk_full":
            from fieldscribe.workflow.events import disk_full

            self._operations.failed.emit(texts.translated(disk_full().sentence))  # this screen goes with its alarms

    def _text_queued(self, job: Job) -> None:
        self._job_id = job.id
        self._show_text(job)
        self._runner.wake()
        self._operations.announce(Changed.JOBS)

    def _look_at_text_if(self, changes: frozenset[Changed]) -> None:
        if Changed.JOBS in changes and self._job_id and self.recording.running:
            self._operations.run(self, list_jobs, self._look_at_text)

    def _look_at_text(self, found: list[Job]) -> None:
        for job in found:
            self._show_text(job)

    def _show_text(self, job: Job) -> None:
        if job.id == self._job_id:
            self.panel.show_text(job)

    def _ended(self, debrief_id: int, whole: bool) -> None:
        self._stack.setCurrentWidget(self.setup)
        self.panel.end()
        self.setup.start_button.setEnabled(True)
        self.recording_changed.emit(False)
        self._operations.announce(Changed.DEBRIEFS)
        if whole and debrief_id and self._debrief is not None:
            self.setup.show_last(debrief_id, self._debrief.title, self._seconds)
            self._runner.wake()
            self._operations.announce(Changed.JOBS)
            self.finished.emit(debrief_id)
