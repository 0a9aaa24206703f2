"""The player at the foot of the debrief."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.sound import SPEEDS, DebriefSound
from fieldscribe.desktop.debrief.waveform import Waveform
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.layout import row
from fieldscribe.desktop.style.widgets import button, label, tool
from fieldscribe.domain import MomentKind, Recording, SoundState

BACK = 3.0  # s


class PlayerBar(QFrame):
    """Play, go back, speed, mark; the waveform beside."""

    marked = Signal(object)
    """A MomentKind is to be marked here."""
    wants_back = Signal()
    """The sound is to be restored from the bin."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._sound: DebriefSound | None = None
        self._speed = 1.0
        self.play_button = tool("play", self.tr("Play or stop"), self._toggle, key="F9", kind="round", size=22)
        self._back = tool("rewind", self.tr("Three seconds back"), lambda: self._jump(-BACK), key="F7")
        self._back.setText(self.tr("{n} s").format(n=round(BACK)))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.speed = QToolButton()
        self.speed.setText("1×")
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("Playback speed; voices keep their pitch"))
        self.speed.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.speed.setMinimumWidth(48)
        menu = QMenu(self.speed)
        for speed in SPEEDS:
            menu.addAction(f"{speed:g}×", partial(self._set_speed, speed))
        menu.addSeparator()
        self._skip = QAction(self.tr("Skip long silences"), menu)
        self._skip.setCheckable(True)
        self._skip.toggled.connect(lambda on: self._sound and self._sound.set_skip_silence(on))
        menu.addAction(self._skip)
        self.speed.setMenu(menu)
        self.mark = tool("moments", self.tr("Mark this moment (F2 to F6)"))
        self.mark.setText(self.tr("Mark"))
        self.mark.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.mark.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        marks = QMenu(self.mark)
        for number, kind in enumerate(MomentKind, 2):
            act = QAction(icon(f"moment-{kind}"), f"{texts.moment_name(kind)}\t{texts.keys(f'F{number}')}", marks)
            act.triggered.connect(partial(self.marked.emit, kind))
            marks.addAction(act)
        self.mark.setMenu(marks)
        self.waveform = Waveform()
        self.waveform.sought.connect(self._seek)
        self._gone = label("", "muted", wrap=True)
        self.back_button = button(self.tr("Restore the sound"), self.wants_back.emit, symbol="undo")
        self._now = label("0:00", "strong")
        self._now.setMinimumWidth(44)
        self._all = label("", "caption")
        self.setLayout(
            row(
                self._back,
                self.play_button,
                self._now,
                self.waveform,
                self._gone,
                self.back_button,
                self._all,
                self.speed,
                self.mark,
                gap=10,
                margins=(16, 8, 16, 8),
            )
        )
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setStretchFactor(self._gone, 1)
        self._say_gone("")
        self._enable(False)

    def set_sound(self, sound: DebriefSound | None, duration: float) -> None:
        """The sound of another debrief."""
        self._sound = sound
        self.waveform.set_peaks(None)
        self.waveform.set_duration(duration)
        self.waveform.set_time(0.0)
        self._now.setText(texts.clock(0))
        self._all.setText(texts.clock(duration))
        self._enable(False)
        self._show_playing(False)
        self._say_gone("")
        if sound is not None:
            sound.set_speed(self._speed)
            sound.set_skip_silence(self._skip.isChecked())
            sound.position.connect(self._show_time)
            sound.playing_changed.connect(self._show_playing)
            sound.peaks_ready.connect(self.waveform.set_peaks)
            sound.ready.connect(lambda: self._enable(True))
            sound.preparing.connect(
                lambda share: self._now.setText(self.tr("{percent} %").format(percent=int(share * 100)))
            )

    def set_gone(self, recording: Recording) -> None:
        """There is no sound any more, or only in the bin; its length is known."""
        self.set_sound(None, recording.duration)
        self._say_gone(texts.sound_gone(recording))
        self.back_button.setVisible(recording.sound is SoundState.BINNED)

    def _say_gone(self, text: str) -> None:
        self._gone.setText(text)
        self._gone.setVisible(bool(text))
        self.waveform.setVisible(not text)
        self.back_button.hide()

    def _enable(self, on: bool) -> None:
        self.play_button.setEnabled(on)
        self._back.setEnabled(on)
        self.mark.setEnabled(on)
        if on:
            self._now.setText(texts.clock(0))

    def _toggle(self) -> None:
        if self._sound:
            self._sound.toggle()

    def _jump(self, by: float) -> None:
        if self._sound:
            self._sound.seek(self._sound.time + by)

    def _seek(self, time: float) -> None:
        if self._sound:
            self._sound.seek(time)

    def _set_speed(self, speed: float) -> None:
        self._speed = speed
        self.speed.setText(f"{speed:g}×")
        if self._sound:
            self._sound.set_speed(speed)

    def _show_time(self, time: float) -> None:
        self._now.setText(texts.clock(time))
        self.waveform.set_time(time)

    def _show_playing(self, on: bool) -> None:
        self.play_button.setIcon(icon("pause" if on else "play", "on_accent"))
