"""The banner about a recording that was interrupted, such as by a power cut."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.widgets import button
from fieldscribe.domain import DebriefSummary, RecordingState


class InterruptedBanner(Banner):
    """Offers to listen to the first interrupted recording, to continue it, or to keep it as it is. Signals: its id."""

    listen = Signal(int)
    continue_asked = Signal(int)
    keep = Signal(int)

    def __init__(self) -> None:
        super().__init__("flag", "warning")
        self._debrief_id = 0
        self.listen_button = button(self.tr("Listen"), lambda: self.listen.emit(self._debrief_id), symbol="play")
        self.keep_button = button(self.tr("Keep"), lambda: self.keep.emit(self._debrief_id), kind="primary")
        self.continue_button = button(
            self.tr("Continue this recording"), lambda: self.continue_asked.emit(self._debrief_id), symbol="record"
        )
        self.add(self.listen_button, self.continue_button, self.keep_button)
        self.hide()

    def show_first(self, debriefs: Iterable[DebriefSummary]) -> None:
        """Show the first of them whose recording was interrupted; hide where there is none."""
        found = next((each for each in debriefs if each.recording_state is RecordingState.INTERRUPTED), None)
        self.setVisible(found is not None)
        if found is not None:
            self._debrief_id = found.id
            self.set_text(
                self.tr("The recording “{title}” was interrupted. Everything recorded is safe.").format(
                    title=found.title
                )
            )
