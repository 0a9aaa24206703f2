"""The way from the window to the workflow and back: calls run off the window's thread, answers come back on it.

All work on the library is done by one worker, one call after another; what takes long (reading files, writing
documents) by a second one. A call never touches a widget. It may say what it changed; one place (`changed`) tells the
screens, so that no screen pokes another.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from threading import local
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from fieldscribe.desktop.texts import translated
from fieldscribe.errors import FieldscribeError
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.workspace import Workspace

Answer = TypeVar("Answer")


class Changed(StrEnum):
    """What a call may have changed."""

    DEBRIEFS = "debriefs"
    JOBS = "jobs"
    MODELS = "models"
    SETTINGS = "settings"
    TEXT = "text"


class Operations(QObject):
    """Runs calls on a workspace. `failed` carries a finished sentence; `broke` an error that is a bug of ours."""

    changed = Signal(object)
    failed = Signal(str)
    broke = Signal(object)
    _answered = Signal(object)

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self.folder = folder
        self._own = local()
        self._opened: list[Workspace] = []
        self._open_calls = 0
        self._closed = False
        self._library = ThreadPoolExecutor(1, "library")
        self._files = ThreadPoolExecutor(1, "files")
        self._answered.connect(self._deliver)

    def run(
        self,
        owner: QObject,
        call: Callable[[Workspace], Answer],
        then: Callable[[Answer], object] | None = None,
        *,
        otherwise: Callable[[Exception], object] | None = None,
        changes: tuple[Changed, ...] = (),
        long: bool = False,
    ) -> None:
        """Call off the thread; `then` gets the answer, `otherwise` the error, here, if `owner` still lives."""

        def work() -> None:
            try:
                answer = call(self._workspace())
            except Exception as error:
                self._answered.emit(lambda error=error: self._fail(owner, error, otherwise))
            else:
                self._answered.emit(lambda: self._succeed(owner, answer, then, changes))

        if self._closed:
            return  # the program ends; a screen that asks now gets no answer
        self._open_calls += 1
        (self._files if long else self._library).submit(work)

    @property
    def idle(self) -> bool:
        """Whether every answer has been delivered."""
        return self._open_calls == 0

    def announce(self, *changes: Changed) -> None:
        """Tell the screens what changed elsewhere, such as in the queue."""
        self.changed.emit(frozenset(changes))

    def close(self) -> None:
        """Finish the calls that were begun and close what was opened."""
        self._closed = True
        self._library.shutdown(wait=True)
        self._files.shutdown(wait=True, cancel_futures=True)
        self._opened.clear()

    def _workspace(self) -> Workspace:
        """The workspace of the present thread, opened at the first call in it."""
        found: Workspace | None = getattr(self._own, "workspace", None)
        if found is None:
            found = self._own.workspace = Workspace.open(self.folder)
            self._opened.append(found)
        return found

    def _deliver(self, answer: Callable[[], None]) -> None:
        self._open_calls -= 1
        answer()

    def _succeed(
        self,
        owner: QObject,
        answer: Answer,
        then: Callable[[Answer], object] | None,
        changes: tuple[Changed, ...],
    ) -> None:
        if then is not None and isValid(owner):
            then(answer)
        if changes:
            self.announce(*changes)

    def _fail(self, owner: QObject, error: Exception, otherwise: Callable[[Exception], object] | None) -> None:
        if otherwise is not None and isValid(owner):
            otherwise(error)
        else:
            self.report_error(error)

    def report_error(self, error: Exception) -> None:
        """Say what went wrong: a sentence that is known, or that it is a bug of ours."""
        if isinstance(error, FieldscribeError):
            self.failed.emit(translated(error))
        else:
            self.broke.emit(error)
