"""Progress of long operations: a status line on a terminal, plain lines in a pipe, JSON lines with `--json`."""

from collections.abc import Callable
from dataclasses import asdict
from types import TracebackType
from typing import Self

from fieldscribe.cli.session import Session
from fieldscribe.domain import Segment
from fieldscribe.languages import language_name
from fieldscribe.times import clock, time_left
from fieldscribe.workflow.events import (
    BlockWritten,
    DebriefAdded,
    DownloadProgressed,
    Event,
    ImportProgress,
    JobEnded,
    JobPlanned,
    JobProgressed,
    JobStarted,
    JobWaits,
)
from fieldscribe.workflow.models import STARTER_NOTE

# In a pipe a line of progress at each of these steps is enough; a log should stay readable.
_STEP = 0.1
_BAR = 30


class ProgressPrinter:
    """Receives the events of a workflow and shows them. A context manager; `printer` itself is the callback."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._bar_shown = False
        self._warned = False  # of the starter model
        self._doing = ""
        self._shown = 0.0  # share of the present work that was printed last
        self._order: list[int] = []  # blocks that are to be printed, in the order of the time line
        self._waiting: dict[int, tuple[Segment, ...]] = {}  # blocks that came before their turn

    def __enter__(self) -> Self:
        self._bar_shown = self._session.shows_status
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar_shown = False
        self._session.clear_status()

    def __call__(self, event: Event) -> None:
        """Show one event."""
        match event:
            case ImportProgress(source, done, total):
                self._bar(f"Reading {source.name}", done / total if total else 0.0, "")
            case DownloadProgressed(model, done, total, left):
                self._bar(f"Downloading {model}", done / total if total else 1.0, time_left(left))
                self._session.print_json({"event": "download", "model": model, "done": done, "total": total})
            case DebriefAdded(debrief):
                self._session.print_line(f"{debrief.title} was added to the library as number {debrief.id}.")
            case JobStarted(_, model):
                if model.starter and not self._warned:
                    self._session.print_note(STARTER_NOTE)
                    self._warned = True
                self._bar("Finding speech", 0.0, f"model {model.name}")
            case JobPlanned(job, blocks, growing):
                self._order = [block.position for block in blocks if not block.done]
                self._waiting = {}
                if not growing:
                    self._session.print_line(_plan(job.total_seconds, job.language, job.language_probability))
                self._session.print_json(
                    {"event": "planned", "job": job.id, "blocks": len(blocks), "language": job.language}
                )
            case BlockWritten(job_id, block, segments):
                self._waiting[block.position] = segments
                self._print_in_order()
                for segment in segments:
                    self._print_event("segment", job_id, **asdict(segment))
            case JobProgressed(job):
                self._bar("Transcribing", job.fraction, time_left(job.seconds_left))
                self._session.print_json(
                    {"event": "progress", "job": job.id, "fraction": job.fraction, "left": job.seconds_left}
                )
            case JobWaits(job):
                self._print_event("waits", job.id, reached=job.reached)
            case JobEnded(job):
                self._session.print_json(
                    {"event": "ended", "job": job.id, "state": job.state, "sentence": job.last_error}
                )

    def report(self, what: str) -> Callable[[int, int], None]:
        """A callback that shows how many bytes of how many are done of `what`, as "Packing small"."""

        def show(done: int, total: int) -> None:
            self._bar(what, done / total if total else 1.0, "")

        return show

    def _print_in_order(self) -> None:
        while self._order and self._order[0] in self._waiting:
            for segment in self._waiting.pop(self._order.pop(0)):
                self._session.print_line(f"[{clock(segment.start)}] {segment.text.strip()}" + _doubt(segment.flags))

    def _print_event(self, name: str, job_id: int, **values: object) -> None:
        self._session.print_json({"event": name, "job": job_id, **values})

    def _bar(self, what: str, fraction: float, left: str) -> None:
        if what != self._doing:
            self._doing, self._shown = what, 0.0
        fraction = min(1.0, fraction)
        if self._bar_shown:
            bar = "#" * round(fraction * _BAR)
            self._session.show_status(f"{what}  [{bar:<{_BAR}}] {fraction:>4.0%}  {left}")
        elif not self._session.json and fraction >= self._shown + _STEP:
            self._shown = fraction
            self._session.print_note(f"{what}: {fraction:.0%}" + (f", {left}" if left else ""))


def _plan(seconds: float, language: str, probability: float | None) -> str:
    if not seconds:
        return "No speech was found in this recording."
    sure = f" ({probability:.0%} certain)" if probability is not None else ""
    spoken = f" Language: {language_name(language)}{sure}." if language else ""
    return f"{clock(seconds)} of speech to transcribe.{spoken}"


def _doubt(flags: tuple[object, ...]) -> str:
    return "  (check this)" if flags else ""
