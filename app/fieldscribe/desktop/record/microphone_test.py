"""A test of the microphone, in place: a few seconds of levels, and what they mean."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.record.meter import LevelMeter
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import button, label
from fieldscribe.workflow.workspace import Workspace

_HEARD = 0.01  # RMS (0..1) from which on speech is loud enough


class MicrophoneTest(QWidget):
    """A button, a level bar and a sentence; nothing of what is heard is kept."""

    _level = Signal(float, float)

    def __init__(self, operations: Operations, device: Callable[[], str | None]) -> None:
        """`device` names the microphone to test, None for the default one."""
        super().__init__()
        self._operations = operations
        self._device = device
        self.running = False
        self.button = button(self.tr("Test"), self.start, symbol="mic", tip=self.tr("Test the microphone"))
        self.meter = LevelMeter()
        self.says = label("", "muted", wrap=True)
        line = row(self.button, self.meter, gap=12)
        line.setStretch(1, 1)
        self.setLayout(column(line, self.says, gap=4))
        self._level.connect(self.meter.show_level)
        self.reset()

    def reset(self, problem: str = "") -> None:
        """Clear the result of an earlier test; say how to test, or the `problem` that stands in the way."""
        if not self.running:
            self.says.setText(problem or self.tr("Press Test and speak: the bar should reach the middle."))
            self.meter.clear()

    def start(self) -> None:
        """Show the level for a few seconds."""
        if self.running:
            return
        self.running = True
        device, ending = self._device(), self._operations.ending
        self.says.setText(self.tr("Speak now, as loudly as in the debrief."))

        def listen(_workspace: Workspace) -> tuple[float, str]:
            from fieldscribe.workflow.events import Level
            from fieldscribe.workflow.microphones import try_microphone

            loudest, alarm = 0.0, ""
            for event in try_microphone(device):
                if ending.is_set():
                    break
                if isinstance(event, Level):
                    loudest = max(loudest, event.rms)
                    self._level.emit(event.peak, event.rms)
                elif event.alarm.active:
                    alarm = event.alarm.sentence
            return loudest, alarm

        self._operations.run(self, listen, self._tested, otherwise=self._failed, look=True)

    def _tested(self, result: tuple[float, str]) -> None:
        loudest, alarm = result
        if alarm:
            self._end(texts.translated(alarm))
        elif loudest > _HEARD:
            self._end(self.tr("Good: the microphone hears you."))
        else:
            self._end(self.tr("Very quiet. Move the laptop closer, or choose another microphone."))

    def _failed(self, error: Exception) -> None:
        self._end(texts.translated(error))

    def _end(self, sentence: str) -> None:
        self.running = False
        self.meter.clear()
        self.says.setText(sentence)
