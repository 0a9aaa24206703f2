"""Runs calls of the workflow off the window's thread and delivers their results on it.

All work on the library is done by one worker, one call after another; what takes long (reading files, writing
documents) by a second one. A call never touches a widget. What it changed is known from what it wrote; one place
(`changed`) tells the screens, so that no screen pokes another.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import local
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from fieldscribe.desktop.texts import translated
from fieldscribe.errors import FieldscribeError
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.changes import Changed as Changed
from fieldscribe.workflow.changes import take_changes
from fieldscribe.workflow.workspace import Workspace

Answer = TypeVar("Answer")


class Operations(QObject):
    """Runs calls on a workspace. `failed` carries a finished sentence; `broke` an error that is a bug of ours."""

    changed = Signal(object, object)
    """What a call changed (a frozenset of `Changed`), and the `owner` of the call; None when nobody here made it."""
    failed = Signal(str)
    broke = Signal(object)
    _answered = Signal(object)

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self.folder = folder
        self._own = local()
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
        long: bool = False,
    ) -> None:
        """Call off the thread; `then` gets the answer, `otherwise` the error, here, if `owner` still lives."""

        def work() -> None:
            if long and self._closed:
                return  # the program ends: what takes long is not begun any more
            changes: frozenset[Changed] = frozenset()
            try:
                workspace = self._workspace()
                try:
                    answer = call(workspace)
                finally:
                    changes = take_changes(workspace)
            except Exception as error:
                self._answered.emit(lambda error=error: self._fail(owner, error, otherwise, changes))
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
        self.changed.emit(frozenset(changes), None)

    def close(self) -> None:
        """Finish the calls that were begun and close what was opened."""
        self._closed = True
        for pool in (self._library, self._files):
            pool.submit(self._close_own)  # SQLite lets a connection be closed only in the thread that opened it
        self._library.shutdown(wait=True)
        self._files.shutdown(wait=True)

    def _workspace(self) -> Workspace:
        """The workspace of the present thread, opened at the first call in it."""
        found: Workspace | None = getattr(self._own, "workspace", None)
        if found is None:
            found = self._own.workspace = Workspace.open(self.folder)
        return found

    def _close_own(self) -> None:
        """Close the workspace of the present thread, if it opened one."""
        found: Workspace | None = getattr(self._own, "workspace", None)
        if found is not None:
            found.close()

    def _deliver(self, answer: Callable[[], None]) -> None:
        self._open_calls -= 1
        answer()

    def _succeed(
        self,
        owner: QObject,
        answer: Answer,
        then: Callable[[Answer], object] | None,
        changes: frozenset[Changed],
    ) -> None:
        if then is not None and isValid(owner):
            then(answer)
        if changes:
            self.changed.emit(changes, owner)

    def _fail(
        self,
        owner: QObject,
        error: Exception,
        otherwise: Callable[[Exception], object] | None,
        changes: frozenset[Changed],
    ) -> None:
        if changes:  # what was committed before it failed
            self.changed.emit(changes, owner)
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
