"""Two things at once on one terminal: the level of a recording, and its text that is written meanwhile."""

import threading
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

import click

from fieldscribe.cli.session import Session
from fieldscribe.domain import Job
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow.events import Emit

_WIDTH = 79


class StatusLine(Session):
    """A session with a line at the foot of the terminal that is always renewed; lines of text go above it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.folder, session.json)
        self._speaking = threading.RLock()
        self._shown = False

    def show(self, line: str) -> None:
        """Renew the line at the foot."""
        with self._speaking:
            click.echo(f"\r{line:<{_WIDTH}}", err=True, nl=False)
            self._shown = True

    def print_line(self, text: str = "") -> None:
        """A line for a person, in any thread."""
        with self._speaking:
            self._clear()
            super().print_line(text)

    def print_note(self, text: str) -> None:
        """A line for a person on standard error, in any thread."""
        with self._speaking:
            self._clear()
            super().print_note(text)

    def print_json(self, data: Any) -> None:
        """A JSON document for a machine, in any thread."""
        with self._speaking:
            super().print_json(data)

    def _clear(self) -> None:
        if self._shown:
            click.echo("\r" + " " * _WIDTH + "\r", err=True, nl=False)
            self._shown = False


class LiveTranscription:
    """Works on the transcription of what is being recorded, in a thread. A context manager: its end stops the thread.

    Whatever keeps it from the work, a battery that runs low or another program at the queue, is no trouble here: the
    job waits for the run after the recording, which says it.
    """

    def __init__(self, session: Session, emit: Emit) -> None:
        """`emit` hears the events of the work, in the thread."""
        self._session = session
        self._emit = emit
        self._leaving = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def begun(self) -> bool:
        """Whether there was something to begin with."""
        return self._thread is not None

    def start(self, job: Job) -> None:
        """Begin."""
        self._thread = threading.Thread(target=self._work, args=(job.id,), name="text", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Until all is written, or cannot be."""
        if self._thread is not None:
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leaving.set()
        self.wait()

    def _work(self, job_id: int) -> None:
        from fieldscribe.workflow.battery import Battery
        from fieldscribe.workflow.jobs import run_queue

        battery = Battery()
        with suppress(FieldscribeError), self._session.workspace() as workspace:
            pause_on_low_battery = workspace.setting("pause_on_low_battery")
            run_queue(
                workspace,
                self._emit,
                only={job_id},
                stopping=lambda: self._leaving.is_set() or (pause_on_low_battery and battery.low()),
            )
