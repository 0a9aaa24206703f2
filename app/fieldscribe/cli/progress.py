"""Show long work: on a terminal text with one live line below it, in a pipe plain lines, for machines JSON lines."""

import sys
from dataclasses import asdict
from types import TracebackType
from typing import TYPE_CHECKING, Self

from fieldscribe.cli.session import Session
from fieldscribe.domain import Segment
from fieldscribe.languages import language_name
from fieldscribe.times import clock, time_left
from fieldscribe.workflow.events import (
    BlockWritten,
    DebriefAdded,
    Event,
    ImportProgress,
    JobEnded,
    JobPlanned,
    JobProgressed,
    JobStarted,
    JobWaits,
)
from fieldscribe.workflow.models import STARTER_NOTE

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

# In a pipe a line of progress at each of these steps is enough; a log should stay readable.
_STEP = 0.1


class ProgressPrinter:
    """Receives the events of a workflow and shows them. A context manager; `printer` itself is the callback."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._live: Progress | None = None
        self._task: TaskID | None = None
        self._warned = False  # of the starter model
        self._doing = ""
        self._shown = 0.0  # of what is being done, the share that was told last
        self._order: list[int] = []  # blocks that are to be printed, in the order of the time line
        self._waiting: dict[int, tuple[Segment, ...]] = {}  # blocks that came before their turn

    def __enter__(self) -> Self:
        if sys.stderr.isatty() and not self._session.json:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

            self._live = Progress(
                TextColumn("{task.description}"),
                BarColumn(bar_width=30),
                TaskProgressColumn(),
                TextColumn("{task.fields[left]}"),
                console=Console(stderr=True),
                transient=True,
            )
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._live.stop()

    def __call__(self, event: Event) -> None:
        """Show one event."""
        match event:
            case ImportProgress(source, done, total):
                self._bar(f"Reading {source.name}", done / total if total else 0.0, "")
            case DebriefAdded(debrief):
                self._print(f"{debrief.title} is in the library as number {debrief.id}.")
            case JobStarted(_, model):
                if model.starter and not self._warned:
                    self._note(STARTER_NOTE)
                    self._warned = True
                self._bar("Looking for speech", 0.0, f"with the model {model.name}")
            case JobPlanned(job, blocks, growing):
                self._order = [block.position for block in blocks if not block.done]
                self._waiting = {}
                if not growing:
                    self._print(_plan(job.total_seconds, job.language, job.language_probability))
                self._json({"event": "planned", "job": job.id, "blocks": len(blocks), "language": job.language})
            case BlockWritten(job_id, block, segments):
                self._waiting[block.position] = segments
                self._print_in_order()
                for segment in segments:
                    self._json({"event": "segment", "job": job_id, **asdict(segment)})
            case JobProgressed(job):
                self._bar("Transcribing", job.fraction, time_left(job.seconds_left))
                self._json({"event": "progress", "job": job.id, "fraction": job.fraction, "left": job.seconds_left})
            case JobWaits(job):
                self._json({"event": "waits", "job": job.id, "reached": job.reached})
            case JobEnded(job):
                self._json({"event": "ended", "job": job.id, "state": job.state, "sentence": job.last_error})

    def _print_in_order(self) -> None:
        while self._order and self._order[0] in self._waiting:
            for segment in self._waiting.pop(self._order.pop(0)):
                self._print(f"[{clock(segment.start)}] {segment.text.strip()}" + _doubt(segment.flags))

    def _bar(self, what: str, fraction: float, left: str) -> None:
        if what != self._doing:
            self._doing, self._shown = what, 0.0
        if self._live:
            if self._task is None:
                self._task = self._live.add_task(what, total=1.0, left=left)
            self._live.update(self._task, description=what, completed=min(1.0, fraction), left=left)
        elif not self._session.json and fraction >= self._shown + _STEP:
            self._shown = fraction
            self._session.print_note(f"{what}: {fraction:.0%}" + (f", {left}" if left else ""))

    def _print(self, line: str) -> None:
        if self._live and sys.stdout.isatty():
            self._live.console.print(line, markup=False, highlight=False)
        else:
            self._session.print_line(line)

    def _note(self, line: str) -> None:
        if self._live:
            self._live.console.print(line, markup=False, highlight=False, style="yellow")
        else:
            self._session.print_note(line)

    def _json(self, data: dict[str, object]) -> None:
        self._session.print_json(data)


def _plan(seconds: float, language: str, probability: float | None) -> str:
    if not seconds:
        return "No speech was found in this recording."
    sure = f", {probability:.0%} sure" if probability is not None else ""
    spoken = f" The language is {language_name(language)}{sure}." if language else ""
    return f"There are {clock(seconds)} of sound to transcribe.{spoken}"


def _doubt(flags: tuple[object, ...]) -> str:
    return "  (to be checked)" if flags else ""
