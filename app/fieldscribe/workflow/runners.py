"""Who works on which kind of job. A coming kind (telling voices apart, translating) is a runner in `RUNNERS`."""

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
        """Whether there is anything to do now for a queued job; else others have their turn."""

    def work_on(self, job: Job) -> Job:
        """Take up a queued job, and return it as it is when it ended, or when it has to wait. Raises JobRefused."""


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
