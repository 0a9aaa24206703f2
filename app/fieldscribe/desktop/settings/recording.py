"""Settings for the sound that comes in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop.record.microphones import MicrophoneChooser
from fieldscribe.desktop.settings.controls import WIDEST, Controls, Group
from fieldscribe.desktop.style.layout import row
from fieldscribe.desktop.style.widgets import button, field_name


class RecordingGroup(Group):
    """The microphone, and what becomes of imported files."""

    wants_test = Signal()

    def __init__(self, controls: Controls) -> None:
        super().__init__(self.tr("Recording"))
        self.microphone = MicrophoneChooser(controls.operations)
        self.microphone.chosen.connect(lambda name: controls.keep("microphone", name))
        test = button(self.tr("Test"), self.wants_test.emit, symbol="mic", tip=self.tr("Test the microphone"))
        line = row(self.microphone, test)
        line.setStretch(0, 1)
        microphone = QWidget()
        microphone.setLayout(line)
        microphone.setMaximumWidth(WIDEST)
        self.originals = controls.choice(
            "originals",
            self.tr("Imported sound files"),
            (
                ("copy", self.tr("Copy them into Fieldscribe")),
                ("link", self.tr("Use them where they are")),
            ),
        )
        self.add(
            field_name(self.tr("Microphone")),
            microphone,
            field_name(self.tr("Imported sound files")),
            self.originals,
        )
