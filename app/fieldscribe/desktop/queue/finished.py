"""What was transcribed in the last day, so that work which is done leaves a trace."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import Elided, Symbol, button, label
from fieldscribe.domain import DebriefSummary, Job, JobState

_SHOWN_FOR = timedelta(days=1)
_MAX_SHOWN = 5


class FinishedJobs(QWidget):
    """The newest jobs that are done: when, how much sound, how long it took."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Job] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.setLayout(column(label(self.tr("Finished"), "section"), self._lines, gap=6, margins=(4, 8, 4, 0)))
        self.hide()

    def show_jobs(self, found: Sequence[tuple[Job, DebriefSummary]]) -> None:
        """The jobs of the library with their debriefs; those of them that were finished lately are shown."""
        since = (datetime.now(UTC) - _SHOWN_FOR).isoformat(timespec="milliseconds")
        done = [pair for pair in found if pair[0].state is JobState.DONE and pair[0].finished_at >= since]
        newest = sorted(done, key=lambda pair: pair[0].finished_at, reverse=True)[:_MAX_SHOWN]
        self.setVisible(bool(newest))
        if [job for job, _ in newest] == self._shown:
            return
        self._shown = [job for job, _ in newest]
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for job, debrief in newest:
            self._lines.addWidget(self._line(job, debrief))

    def _line(self, job: Job, debrief: DebriefSummary) -> QWidget:
        look = button(self.tr("Open"), lambda: self.opened.emit(debrief.id), kind="quiet")
        look.setAccessibleName(self.tr("Open {title}").format(title=debrief.title))
        about = self.tr("{when} · {sound} transcribed in {spent}").format(
            when=texts.local_time(job.finished_at),
            sound=texts.length(job.total_seconds),
            spent=texts.length(job.spent_seconds),
        )
        words = column(Elided(debrief.title, "strong"), label(about, "caption", wrap=True), gap=2)
        line = row(Symbol("check", "good", 18), words, look, gap=8)
        line.setStretch(1, 1)
        made = QWidget()
        made.setLayout(line)
        return made
