"""The text of a recording that is written while it is recorded."""

import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

from fieldscribe.cli.session import Session
from fieldscribe.domain import Job
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow.events import Emit


class LiveTranscription:
    """Transcribes what is being recorded, in a thread. A context manager: leaving it stops the thread.

    An error, a low battery or another program that works through the queue ends the thread silently: the job stays
    in the queue, and the run after the recording says what is wrong.
    """

    def __init__(self, session: Session, emit: Emit) -> None:
        """`emit` is called with the events of the transcription, in the thread."""
        self._session = session
        self._emit = emit
        self._should_stop = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def started(self) -> bool:
        """Whether `start` was called."""
        return self._thread is not None

    def start(self, job: Job) -> None:
        """Transcribe this job in the thread."""
        self._thread = threading.Thread(target=self._work, args=(job.id,), name="text", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until everything is written, or nothing more can be."""
        if self._thread is not None:
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._should_stop.set()
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
                should_stop=lambda: self._should_stop.is_set() or (pause_on_low_battery and battery.low()),
            )
