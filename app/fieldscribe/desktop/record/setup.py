"""Before a recording: title, microphone, test, start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.record.microphone_test import MicrophoneTest
from fieldscribe.desktop.record.microphones import MicrophoneChooser
from fieldscribe.desktop.settings.controls import Controls
from fieldscribe.desktop.style.layout import SCROLL_BAR, column, row
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.widgets import button, card, label, scrolling, tool
from fieldscribe.workflow.settings import change_setting


class SetupPanel(QWidget):
    """What is asked before a recording, none of which has to be answered."""

    start = Signal()
    continue_last = Signal(int)
    """The debrief that was recorded last shall be continued: its id."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._settings = Controls(operations, self)
        self._last = 0
        self._error = self._no_microphone = ""
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Optional: you can name it later"))
        self.title.setAccessibleName(self.tr("Title of the debrief"))
        self.title.setToolTip(self.tr("Title of the debrief"))
        self.title.returnPressed.connect(self.start)
        self.microphone = MicrophoneChooser(operations)
        self.microphone.chosen.connect(self._remember)
        self.microphone.problem_changed.connect(self._show_no_microphone)
        self.test = MicrophoneTest(operations, lambda: self.microphone.currentData() or None)
        again = tool("retry", self.tr("Look for microphones again"), self.microphone.look, size=18)
        self.start_button = button(
            self.tr("Start recording"), self.start.emit, kind="record", symbol="record", key="Ctrl+Shift+R", large=True
        )
        self.live = self._settings.checkbox("transcribe_while_recording", self.tr("Transcribe while recording"))
        self.error_banner = Banner("flag", "bad")
        self.error_banner.hide()
        self.last = Banner("check", "good")
        self.continue_button = button(
            self.tr("Continue this recording"), lambda: self.continue_last.emit(self._last), symbol="record"
        )
        self.last.add(self.continue_button)
        self.last.hide()
        line = row(self.microphone, again)
        line.setStretch(0, 1)
        form = card(
            label(self.tr("Title"), "caption"),
            self.title,
            8,
            label(self.tr("Microphone"), "caption"),
            line,
            self.test,
            6,
            self.live,
        )
        promise = label(self.tr("Saved continuously. A power cut loses two seconds at most."), "muted", wrap=True)
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        narrow = QWidget()
        narrow.setMaximumWidth(640)
        narrow.setLayout(column(self.error_banner, self.last, form, gap=12))
        centre = row(None, narrow, None, SCROLL_BAR)
        centre.setStretch(1, 10)
        inside = QWidget()
        inside.setLayout(column(None, centre, None, None, gap=0))
        whole = column(
            label(self.tr("Record a debrief"), "title"),
            scrolling(inside),
            row(None, self.start_button, None),  # always in sight, however small the window is
            promise,
            gap=12,
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def enter(self) -> None:
        """Clear old messages and refresh the microphones; called when the page is shown."""
        self._settings.refresh()
        self.test.reset()
        self.show_error("")
        self.microphone.look()
        self.title.setFocus()

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be recorded; "" when nothing is wrong."""
        self._error = sentence
        self._show_errors()

    def _show_no_microphone(self, sentence: str) -> None:
        self._no_microphone = sentence
        self._show_errors()

    def _show_errors(self) -> None:
        """Both, because what is found of the microphones must not hide why a recording failed."""
        lines = dict.fromkeys(filter(None, (self._error, self._no_microphone)))
        self.error_banner.set_text("\n".join(lines))
        self.error_banner.setVisible(bool(lines))

    def show_last(self, debrief_id: int, title: str, seconds: float) -> None:
        """Offer to continue the recording that has just ended."""
        self._last = debrief_id
        self.last.set_text(self.tr("“{title}” is saved: {time}.").format(title=title, time=texts.clock(seconds)))
        self.last.show()

    def begun(self) -> None:
        """A recording began: the form is for the next one."""
        self.title.clear()
        self.last.hide()
        self.show_error("")
        self.test.reset()

    def _remember(self, microphone: str) -> None:
        self._operations.run(self, lambda workspace: change_setting(workspace, "microphone", microphone))
