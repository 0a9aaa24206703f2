"""The screen shown while the window is locked: a passphrase field, and the time of a running recording.

A recording cannot be stopped here. What was recorded would be kept, but not what is still to be said, and somebody who
only walks past must not be able to end that. Whoever leads the debrief has the passphrase.
"""

import math
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.lock.field import PassphraseField
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.widgets import Symbol, button, card, label, set_property
from fieldscribe.workflow import passphrase

if TYPE_CHECKING:
    from fieldscribe.desktop.record.page import RecordPage

_WIDTH = 460


class LockScreen(QWidget):
    """Asks for the passphrase; `opened` when it was right."""

    opened = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations = operations
        self._record: RecordPage | None = None
        self._wrong = 0
        self._wait_until = 0.0
        self._ticks = QTimer(self)
        self._ticks.setInterval(250)
        self._ticks.timeout.connect(self._count_down)
        self.field = PassphraseField(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.returnPressed.connect(self.try_it)
        self.unlock = button(self.tr("Unlock"), self.try_it, kind="primary", tip=self.tr("Unlock Fieldscribe (Enter)"))
        self.says = label("", "muted", wrap=True)
        self.recording = Banner("record", "bad")
        self.alarm = Banner("flag", "warning")
        self._forgotten = button(self.tr("Forgot the passphrase?"), self._explain, kind="quiet")
        self._way = label(
            self.tr(
                "A forgotten passphrase cannot be shown, but it can be removed from this computer account. Run this "
                "command, then press Unlock here:"
            ),
            wrap=True,
        )
        self._command = label("fieldscribe passphrase remove", "key")
        self._command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._honest = label(
            self.tr(
                "The lock hides Fieldscribe from others. It does not encrypt your debriefs: anyone who can use this "
                "computer account can read the files."
            ),
            "muted",
            wrap=True,
        )
        line = row(self.field, self.unlock)
        line.setStretch(0, 1)
        title = label(self.tr("Fieldscribe is locked"), "heading")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = card(
            row(None, Symbol("lock", "accent", 40), None),
            title,
            8,
            line,
            self.says,
            row(self._forgotten, None),
            self._way,
            row(self._command, None),
            self._honest,
        )
        narrow = QWidget()
        narrow.setFixedWidth(_WIDTH)
        narrow.setLayout(column(self.recording, self.alarm, box, gap=14))
        self.setLayout(column(None, row(None, narrow, None), None))
        self.recording.hide()
        self.alarm.hide()
        for part in (self._way, self._command, self._honest):
            part.hide()

    def begin(self) -> None:
        """The window was locked just now."""
        self.field.take()
        self._say("")
        self._explain(show=False)
        self.field.setFocus()

    def watch(self, record: "RecordPage") -> None:
        """Show the recording that this page makes."""
        if self._record is not record:
            self._record = record
            record.recording.event_received.connect(self._receive)
            record.recording_changed.connect(self._show_recording)
            record.alarmed.connect(self._show_alarm)
        self.recording.set_text(self.tr("Recording"))
        self._show_recording(record.recording.running)
        self._show_alarm(record.panel.alarm.text() if record.recording.running else "")

    def _receive(self, event: Any) -> None:
        if type(event).__name__ == "Level":
            going = self.tr("Recording, {time} saved")
            words = self.tr("Paused, {time} saved") if event.paused else going
            self.recording.set_text(words.format(time=texts.clock(event.saved)))

    def _show_recording(self, on: bool) -> None:
        self.recording.setVisible(on)
        if not on:
            self._show_alarm("")

    def _show_alarm(self, text: str) -> None:
        self.alarm.set_text(text)
        self.alarm.setVisible(bool(text))

    def try_it(self) -> None:
        """Try what was typed."""
        if not self.field.isEnabled():
            return
        typed = self.field.take()
        self._enable(False)
        self._say(self.tr("One moment …"))
        self._operations.run(
            self,
            lambda workspace: passphrase.fits(workspace, typed),
            self._answer,
            otherwise=self._cannot_tell,
        )

    def _answer(self, fits: bool) -> None:
        if fits:
            self._wrong = 0
            self._enable(True)
            self._say("")
            self.opened.emit()
            return
        self._wrong += 1
        self._wait_until = time.monotonic() + passphrase.wait_after(self._wrong)
        self._ticks.start()
        self._count_down()

    def _count_down(self) -> None:
        left = math.ceil(self._wait_until - time.monotonic())
        if left > 0:
            self._say(self.tr("Wrong passphrase. Try again in {n} s.").format(n=left), bad=True)
            return
        self._ticks.stop()
        self._say(self.tr("Wrong passphrase."), bad=True)
        self._enable(True)

    def _cannot_tell(self, error: Exception) -> None:
        self._enable(True)
        self._say(texts.translated(error), bad=True)

    def _enable(self, on: bool) -> None:
        self.field.setEnabled(on)
        self.unlock.setEnabled(on)
        if on:
            self.field.setFocus()

    def _say(self, text: str, bad: bool = False) -> None:
        set_property(self.says, "role", "bad" if bad else "muted")
        self.says.setText(text or " ")  # it keeps its line, so that nothing below it moves

    def _explain(self, show: bool = True) -> None:
        self._forgotten.setVisible(not show)
        for part in (self._way, self._command, self._honest):
            part.setVisible(show)
