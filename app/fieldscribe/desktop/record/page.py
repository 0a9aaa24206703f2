"""The screen for recording: ready, recording, paused."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QToolButton, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.record.live import Live
from fieldscribe.desktop.record.meter import LevelMeter, RollingWave
from fieldscribe.desktop.record.microphones import MicrophoneChooser
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.settings.controls import Controls
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.theme import colours
from fieldscribe.desktop.style.widgets import (
    SPACE,
    WIDE,
    Banner,
    button,
    card,
    column,
    label,
    pill,
    row,
    set_tone,
    tool,
)
from fieldscribe.domain import Job, JobState, MomentKind
from fieldscribe.workflow import jobs, recording
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace


class RecordPage(QWidget):
    """Two faces: before, and while it records."""

    finished = Signal(int)
    """A debrief was recorded: its id."""
    message = Signal(str, object)
    recording_changed = Signal(bool)
    alarmed = Signal(str)
    """What is wrong with the recording now; "" when nothing is."""
    ended_badly = Signal(str)
    """Why a recording did not begin, or ended by itself."""
    _level = Signal(float, float)

    def __init__(self, operations: Operations, runner: JobRunner) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations, self._runner = operations, runner
        self.live = Live(operations.folder)
        self._paused = False
        self._alarms: dict[str, str] = {}
        self._device = self._awake = ""
        self._job_id = 0
        self._settings = Controls(operations, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._ready())
        self._stack.addWidget(self._recording())
        self.setLayout(column(self._stack, margins=(WIDE + 8, WIDE, WIDE + 8, 16)))
        self._once = QTimer(self)
        self._once.setSingleShot(True)
        self._once.timeout.connect(self._forget_notes)
        self.live.began.connect(self._began)
        self.live.queued.connect(self._text_queued)
        self.live.told.connect(self._told)
        self.live.ended.connect(self._ended)
        self.live.failed.connect(self.ended_badly)
        self.ended_badly.connect(self._show_trouble)
        self.live.broke.connect(operations.broke)
        self._level.connect(self.test_meter.show_level)
        runner.progressed.connect(self._show_text)
        runner.ended.connect(self._show_text)
        operations.changed.connect(self._look_at_text_if)

    # -- faces

    def _ready(self) -> QWidget:
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("What is the debrief about? You can say it later."))
        self.title.setAccessibleName(self.tr("Title of the debrief"))
        self.title.setToolTip(self.tr("Title of the debrief"))
        self.microphone = MicrophoneChooser(self._operations)
        self.microphone.chosen.connect(self._remember)
        self.microphone.trouble.connect(self._show_trouble)
        self._test = button(self.tr("Test"), self.test, symbol="mic", tip=self.tr("Speak for a few seconds"))
        again = tool("retry", self.tr("Look for microphones again"), self.microphone.look, size=18)
        self.test_meter = LevelMeter()
        self._test_says = label(self.tr("Press Test and speak: the bar should reach the middle."), "muted", wrap=True)
        self.start_button = button(
            self.tr("Start recording"), self.start, kind="record", symbol="record", key="Ctrl+Shift+R", large=True
        )
        self.meanwhile = self._settings.tick("transcribe_while_recording", self.tr("Write the text while I record"))
        self._trouble = Banner("flag", "bad")
        self._trouble.hide()
        line = row(self.microphone, again, self._test)
        line.setStretch(0, 1)
        form = card(
            label(self.tr("Title"), "caption"),
            self.title,
            8,
            label(self.tr("Microphone"), "caption"),
            line,
            6,
            self.test_meter,
            self._test_says,
            6,
            self.meanwhile,
        )
        form.setMaximumWidth(640)
        promise = label(
            self.tr("The sound goes to the disk at once. If the power fails, at most two seconds are lost."),
            "muted",
            wrap=True,
        )
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made = QWidget()
        inner = column(self._trouble, form, 10, row(None, self.start_button, None), promise, gap=12)
        narrow = QWidget()
        narrow.setLayout(inner)
        narrow.setMaximumWidth(640)
        centre = row(None, narrow, None)
        centre.setStretch(1, 10)
        made.setLayout(column(label(self.tr("Record a debrief"), "title"), None, centre, None, gap=SPACE))
        return made

    def _recording(self) -> QWidget:
        self._time = label("0:00", "clock")
        self._time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._time.setAccessibleName(self.tr("Recorded time"))
        self._state = pill("", "bad")
        self._saved = label("", "muted", wrap=True)
        self._saved.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label("", "muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.wave = RollingWave()
        self.meter = LevelMeter()
        self.alarm = Banner("flag", "warning")
        self.alarm.hide()
        self.pause_button = button(self.tr("Pause"), self.toggle_pause, symbol="pause", key="Ctrl+P", large=True)
        self.stop_button = button(
            self.tr("Stop and keep"), self.stop, kind="record", symbol="stop", key="Ctrl+S", large=True
        )
        marks = row(gap=10)
        self.marks: dict[MomentKind, QToolButton] = {}
        for number, kind in enumerate(MomentKind, 2):
            name = texts.moment_name(kind)
            made = tool(
                f"moment-{kind}",
                self.tr("Mark: {name}").format(name=name),
                partial(self.mark, kind),
                kind="mark",
                size=24,
                role={"plus": "good", "delta": "warning"}.get(kind, "accent"),
            )
            made.setText(f"{name}\nF{number}")  # the window has these keys, for every page
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setMinimumWidth(104)
            marks.addWidget(made)
            marks.setStretch(marks.count() - 1, 1)
            self.marks[kind] = made
        box = QWidget()
        lines = column(
            row(None, self._state, None),
            self._time,
            self._saved,
            self._text,
            self.alarm,
            self.wave,
            self.meter,
            8,
            marks,
            8,
            row(None, self.pause_button, self.stop_button, None, gap=14),
            gap=6,
        )
        lines.setStretch(lines.indexOf(self.wave), 1)
        box.setLayout(lines)
        return box

    # -- before

    def enter(self) -> None:
        """The screen is shown."""
        if not self.live.running:
            self._settings.refresh()
            self.microphone.look()
            self.title.setFocus()

    def _remember(self, microphone: str) -> None:
        self._operations.run(self, lambda workspace: change_setting(workspace, "microphone", microphone))

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.set_text(sentence)
        self._trouble.setVisible(bool(sentence))

    def test(self) -> None:
        """Show for a few seconds how loud it is."""
        device = self.microphone.currentData() or None
        self._test.setEnabled(False)
        self._test_says.setText(self.tr("Speak now, as loud as in the debrief."))

        def listen(_workspace: Workspace) -> tuple[float, str]:
            from fieldscribe.workflow.events import Level
            from fieldscribe.workflow.microphones import try_microphone

            loudest, trouble = 0.0, ""
            for event in try_microphone(device):
                if isinstance(event, Level):
                    loudest = max(loudest, event.rms)
                    self._level.emit(event.peak, event.rms)
                elif event.alarm.active:
                    trouble = event.alarm.sentence
            return loudest, trouble

        self._operations.run(self, listen, self._tested, otherwise=self._test_failed, long=True)

    def _tested(self, heard: tuple[float, str]) -> None:
        loudest, trouble = heard
        self._test.setEnabled(True)
        self.test_meter.show_level(0.0, 0.0)
        if trouble:
            self._test_says.setText(texts.translated(trouble))
        elif loudest > 0.01:
            self._test_says.setText(self.tr("Good: the microphone hears you."))
        else:
            self._test_says.setText(self.tr("Very quiet. Move the laptop nearer, or choose another microphone."))

    def _test_failed(self, error: Exception) -> None:
        self._test.setEnabled(True)
        self._test_says.setText(texts.translated(error))

    # -- recording

    def start(self) -> None:
        """Begin to record."""
        if self.live.running:
            return
        self._trouble.hide()
        self.start_button.setEnabled(False)
        self.live.start(self.microphone.currentData() or None, self.title.text().strip() or texts.untitled())

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self._paused:
            self.live.resume()
        else:
            self.live.pause()

    def stop(self) -> None:
        """Stop and keep what was recorded."""
        self.stop_button.setEnabled(False)
        self.live.stop()

    def leave(self) -> None:
        """The window closes: the recording is closed properly."""
        self.live.close()

    def keep(self, debrief_id: int) -> None:
        """An interrupted recording counts as complete, and is transcribed."""

        def complete(workspace: Workspace) -> None:
            recording.keep_recording(workspace, debrief_id)
            jobs.enqueue(workspace, debrief_id, jobs.options_from_settings(workspace))

        self._operations.run(
            self,
            complete,
            lambda _: self._runner.wake(),
            otherwise=self._cannot_transcribe,
        )

    def _cannot_transcribe(self, error: Exception) -> None:
        self._operations.report_error(error)
        self._operations.announce(Changed.DEBRIEFS)

    def _began(self, _debrief_id: int) -> None:
        self._alarms = {}
        self.wave.clear()
        self._time.setText(texts.clock(0))
        self._saved.setText("")
        self._text.setText(self.tr("The text is written when you stop."))
        self._job_id = 0
        self._show_paused(False)
        self.alarm.hide()
        self.stop_button.setEnabled(True)

    def _told(self, event: Any) -> None:
        match type(event).__name__:
            case "Started":
                self._device = event.device
                self._awake = (
                    self.tr("The computer is kept awake")
                    if event.awake
                    else self.tr("The computer may fall asleep: touch it now and then")
                )
                self.title.clear()  # not before: where nothing can be recorded it stays for the next try
                self._stack.setCurrentIndex(1)
                self.marks[MomentKind.PLUS].setFocus()  # a key pressed by accident ends nothing
                self.recording_changed.emit(True)
                self._operations.announce(Changed.DEBRIEFS)
            case "Level":
                self._time.setText(texts.clock(event.time))
                self._saved.setText(
                    self.tr("{time} saved on the disk · {device} · {awake}").format(
                        time=texts.clock(event.saved), device=self._device, awake=self._awake
                    )
                )
                self.meter.show_level(event.peak, event.rms)
                if not event.paused:
                    self.wave.add(event.peak)
            case "Paused":
                self._show_paused(True)
            case "Resumed":
                self._show_paused(False)
            case "Marked":
                self.wave.mark(colours().moment(event.moment.kind))
            case "Warned":
                self._warn(event.alarm)
            case "Finished" if not event.saved:
                self.ended_badly.emit(
                    self.tr(
                        "The disk did not take all of the sound. {time} of it are safe, in the list of debriefs. "
                        "Make room on the disk before you record again."
                    ).format(time=texts.clock(event.seconds))
                )

            case "Finished" if event.reason == "disk_full":
                from fieldscribe.workflow.events import disk_full

                self._operations.failed.emit(texts.translated(disk_full().sentence))  # this screen goes with its alarms

    def _text_queued(self, job: Job) -> None:
        self._job_id = job.id
        self._show_text(job)
        self._runner.wake()
        self._operations.announce(Changed.JOBS)

    def _look_at_text_if(self, changes: frozenset[Changed]) -> None:
        if Changed.JOBS in changes and self._job_id and self.live.running:
            self._operations.run(self, list_jobs, self._look_at_text)

    def _look_at_text(self, jobs: list[Job]) -> None:
        for job in jobs:
            self._show_text(job)

    def _show_text(self, job: Job) -> None:
        """How far the text follows what is recorded."""
        if job.id != self._job_id:
            return
        if job.state in (JobState.PAUSED, JobState.CANCELLED):
            words = self.tr("The text is paused. The recording goes on.")
        elif job.state is JobState.FAILED:
            words = self.tr("The text is written when you stop.")
        elif job.reached:
            words = self.tr("The text is being written while you record: up to {time}.").format(
                time=texts.clock(job.reached)
            )
        else:
            words = self.tr("The text is being written while you record.")
        self._text.setText(words)

    def _warn(self, alarm: Any) -> None:
        if alarm.active:
            self._alarms[alarm.kind] = texts.translated(alarm.sentence)
            if not alarm.kind.lasting:
                self._once.start(12_000)
        else:
            self._alarms.pop(alarm.kind, None)
        self._show_alarms()

    def _forget_notes(self) -> None:
        self._alarms = {kind: words for kind, words in self._alarms.items() if getattr(kind, "lasting", True)}
        self._show_alarms()

    def _show_alarms(self) -> None:
        self.alarm.set_text("\n".join(self._alarms.values()))
        self.alarm.setVisible(bool(self._alarms))
        self.alarmed.emit(self.alarm.text())

    def _show_paused(self, paused: bool) -> None:
        self._paused = paused
        self._state.setText(self.tr("Paused") if paused else self.tr("Recording"))
        set_tone(self._state, "warning" if paused else "bad")
        self.pause_button.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause_button.setIcon(icon("record" if paused else "pause"))
        self.pause_button.setAccessibleName(self.pause_button.text())

    def mark(self, kind: MomentKind) -> None:
        """Mark a moment in the recording that runs."""
        if self.live.running:
            self.live.mark(kind)

    def _ended(self, debrief_id: int, whole: bool) -> None:
        self._stack.setCurrentIndex(0)
        self._alarms = {}
        self._show_alarms()
        self.start_button.setEnabled(True)
        self.recording_changed.emit(False)
        self._operations.announce(Changed.DEBRIEFS)
        if whole and debrief_id:
            self._runner.wake()
            self._operations.announce(Changed.JOBS)
            self.finished.emit(debrief_id)
