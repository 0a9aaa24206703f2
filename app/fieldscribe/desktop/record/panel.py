"""While a recording runs: how long, how loud, what was marked, and the way to pause and to stop."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.record.meter import LevelMeter, RollingWave
from fieldscribe.desktop.record.moments import MarkButtons, MarkedList
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.theme import colours
from fieldscribe.desktop.style.widgets import Elided, button, label, pill, scrolling, set_property, set_tone
from fieldscribe.domain import Debrief, Job, JobState, Moment, MomentKind

_NOTE_SECONDS = 12  # for which an alarm stays after its cause is gone
_LOW = 560  # px of height


class RecordingPanel(QWidget):
    """Shows the events of a recording; what a person wants of it are signals."""

    stop = Signal()
    pause = Signal()
    alarmed = Signal(str)
    """What is wrong with the recording now; "" when nothing is."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._alarms: dict[str, str] = {}
        self._device = self._awake = ""
        self.title = Elided("", "heading")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.time = label("0:00", "clock")
        self.time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.time.setAccessibleName(self.tr("Recorded time"))
        self.state = pill("", "bad")
        self.saved = label("", "muted", wrap=True)
        self.saved.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = label("", "muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.wave = RollingWave()
        self.meter = LevelMeter()
        self.alarm = Banner("flag", "warning")
        self.alarm.hide()
        self.pause_button = button(self.tr("Pause"), self.pause.emit, symbol="pause", key="Ctrl+P", large=True)
        self.stop_button = button(
            self.tr("Stop and save"), self.stop.emit, kind="record", symbol="stop", key="Ctrl+Shift+E", large=True
        )
        self.marks = MarkButtons()
        self.marked = MarkedList(operations)
        self.marked.setFixedWidth(260)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.marked.undo)
        above = QWidget()
        lines = column(
            self.title,
            row(None, self.state, None),
            self.time,
            self.saved,
            self.text,
            self.wave,
            gap=6,
            margins=(0, 0, 12, 0),
        )
        lines.setStretch(lines.indexOf(self.wave), 1)
        above.setLayout(lines)
        left = column(scrolling(above), self.meter, gap=12)
        left.setStretch(0, 1)
        both = row(left, self.marked, gap=24)
        both.setStretch(0, 1)
        whole = column(
            self.alarm,  # at the top and across, where it is seen in the lowest window too
            both,
            self.marks,
            row(None, self.pause_button, self.stop_button, None, gap=14),
            gap=12,
            margins=(0, 0, 12, 0),
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._once = QTimer(self)
        self._once.setSingleShot(True)
        self._once.timeout.connect(self._forget_notes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has no room for a large clock."""
        super().resizeEvent(event)
        set_property(self.time, "sizing", "low" if self.height() < _LOW else "")

    def begin(self, debrief: Debrief) -> None:
        """A recording begins."""
        self._alarms = {}
        self.title.setText(debrief.title)
        self.wave.clear()
        self.meter.clear()
        self.marked.begin(debrief.id)
        self.time.setText(texts.clock(0))
        self.saved.setText("")
        self.text.setText(self.tr("It will be transcribed when you stop."))
        self.show_paused(False)
        self.alarm.hide()
        self.stop_button.setEnabled(True)

    def end(self) -> None:
        """The recording has ended."""
        self.marked.end()
        self._alarms = {}
        self._show_alarms()

    def started(self, device: str, awake: bool) -> None:
        """The first sound came."""
        self._device = device
        self._awake = (
            self.tr("The computer is kept awake")
            if awake
            else self.tr("Could not keep the computer awake. Move the mouse now and then.")
        )
        self.marks.buttons[MomentKind.PLUS].setFocus()  # a key pressed by accident ends nothing

    def show_level(self, event: Any) -> None:
        """How things stand, ten times a second."""
        self.time.setText(texts.clock(event.time))
        self.saved.setText(
            self.tr("{time} saved · {device} · {awake}").format(
                time=texts.clock(event.saved), device=self._device, awake=self._awake
            )
        )
        if not event.paused:
            self.meter.show_level(event.peak, event.rms)
            self.wave.add(event.peak, event.rms)

    def show_paused(self, paused: bool) -> None:
        """Whether the person paused."""
        self.state.setText(self.tr("Paused") if paused else self.tr("Recording"))
        set_tone(self.state, "warning" if paused else "bad")
        self.pause_button.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self.pause_button.setIcon(icon("record" if paused else "pause"))
        self.pause_button.setAccessibleName(self.pause_button.text())
        if paused:
            self.meter.clear()

    def show_marked(self, moment: Moment) -> None:
        """A moment was marked."""
        self.wave.mark(colours().moment(moment.kind))
        self.marks.acknowledge(moment.kind)
        self.marked.refresh()

    def show_text(self, job: Job) -> None:
        """How far the text follows what is recorded."""
        if job.state in (JobState.PAUSED, JobState.CANCELLED):
            words = self.tr("Transcription is paused. Recording continues.")
        elif job.state is JobState.FAILED:
            words = self.tr("It will be transcribed when you stop.")
        elif job.reached:
            words = self.tr("Transcribed while you record: up to {time}.").format(time=texts.clock(job.reached))
        else:
            words = self.tr("It is transcribed while you record.")
        self.text.setText(words)

    def warn(self, alarm: Any) -> None:
        """An alarm began, ended, or happened."""
        if alarm.active:
            self._alarms[alarm.kind] = texts.translated(alarm.sentence)
            if not alarm.kind.lasting:
                self._once.start(_NOTE_SECONDS * 1000)
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
