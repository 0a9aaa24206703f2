"""The runners of jobs by kind. A new kind of job needs a runner in `RUNNERS`."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from types import TracebackType
from typing import Protocol, Self

from fieldscribe.domain import Job, JobKind
from fieldscribe.workflow.events import Emit
from fieldscribe.workflow.transcribing import Transcriber
from fieldscribe.workflow.workspace import Workspace


class Runner(Protocol):
    """Works on jobs of one kind, one after the other."""

    def has_work(self, job: Job) -> bool:
        """Whether a queued job can be worked on now; otherwise other jobs go first."""

    def work_on(self, job: Job) -> Job:
        """Run a queued job, and return it when it has ended or has to wait. Raises JobRefused."""


RunnerFactory = Callable[[Workspace, Emit, Callable[[], bool]], AbstractContextManager[Runner]]

RUNNERS: dict[JobKind, RunnerFactory] = {JobKind.TRANSCRIBE: Transcriber}


class Runners:
    """The runners of a queue: each is opened when its first job comes, and all are closed together."""

    def __init__(self, workspace: Workspace, emit: Emit, should_stop: Callable[[], bool]) -> None:
        self._given = workspace, emit, should_stop
        self._opened: dict[JobKind, Runner] = {}
        self._stack = ExitStack()

    def of(self, job: Job) -> Runner:
        """The runner for that job."""
        if job.kind not in self._opened:
            self._opened[job.kind] = self._stack.enter_context(RUNNERS[job.kind](*self._given))
        return self._opened[job.kind]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()
