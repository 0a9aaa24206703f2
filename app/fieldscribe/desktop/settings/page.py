"""The settings as one plain page; each is kept when it is changed."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.desktop.settings.controls import Controls
from fieldscribe.desktop.settings.general import GeneralGroup
from fieldscribe.desktop.settings.lock import LockGroup
from fieldscribe.desktop.settings.privacy import PrivacyGroup
from fieldscribe.desktop.settings.recording import RecordingGroup
from fieldscribe.desktop.settings.report import ReportGroup
from fieldscribe.desktop.settings.transcription import TranscriptionGroup
from fieldscribe.desktop.style.layout import SCROLL_BAR, SPACE, WIDE, column, row
from fieldscribe.desktop.style.widgets import label, pill, scrolling, set_tone

_WIDEST = 900  # px


class SettingsPage(QWidget):
    """The groups of settings below each other, and whether the last change is kept."""

    appearance_changed = Signal(str)
    language_changed = Signal(str)
    message = Signal(str, object)
    wants_test = Signal()
    """The microphone is to be tested."""
    lock_asked = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.controls = Controls(operations, self)
        self.general = GeneralGroup(self.controls)
        self.recording = RecordingGroup(self.controls)
        self.transcription = TranscriptionGroup(self.controls)
        self.report = ReportGroup(self.controls)
        self.privacy = PrivacyGroup(self.controls)
        self.lock = LockGroup(self.controls)
        self.recording.wants_test.connect(self.wants_test)
        self.transcription.words.message.connect(self.message)
        self.lock.lock_asked.connect(self.lock_asked)
        self._state = pill()
        self._state.setAccessibleName(self.tr("State of the settings"))
        inside = QWidget()
        inside.setLayout(
            column(
                self.general,
                self.recording,
                self.transcription,
                self.report,
                self.privacy,
                self.lock,
                None,
                gap=14,
                margins=(0, 0, SCROLL_BAR, 0),
            )
        )
        self._area = scrolling(inside, widest=_WIDEST)
        head = QWidget()
        head.setMaximumWidth(_WIDEST)
        head.setLayout(row(label(self.tr("Settings"), "title"), None, self._state, SCROLL_BAR))
        self.setLayout(
            column(
                head,
                self._area,
                gap=SPACE,
                margins=(WIDE + 8, WIDE, WIDE - 4, 12),
            )
        )
        self.controls.state.connect(self._show_state)
        self.controls.kept.connect(self._kept)
        self._show_state(SaveState.SAVED)
        self.controls.refresh()

    def enter(self) -> None:
        """The screen is shown."""
        self.recording.microphone.look()
        self.report.look()
        self.privacy.look()
        self.lock.look()

    def show_reports(self) -> None:
        """Bring the settings of reports into sight, the cursor in the line at the foot."""
        self._area.ensureWidgetVisible(self.report.footer, 0, 200)
        self.report.footer.setFocus()

    def show_lock(self) -> None:
        """Bring the passphrase into sight."""
        self._area.ensureWidgetVisible(self.lock)
        self.lock.new.setFocus()

    def _show_state(self, state: SaveState) -> None:
        words, tone = {
            SaveState.SAVED: (self.tr("Saved"), ""),
            SaveState.SAVING: (self.tr("Saving"), ""),
            SaveState.FAILED: (self.tr("Not saved"), "bad"),
        }[state]
        self._state.setText(words)
        set_tone(self._state, tone)

    def _kept(self, name: str, value: Any) -> None:
        if name == "appearance":
            self.appearance_changed.emit(value)
        elif name == "program_language":
            self.language_changed.emit(value)
