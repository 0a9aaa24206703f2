"""Runs calls of the workflow off the window's thread and delivers their results on it.

All work on the library is done by one worker, one call after another; what takes long (reading files, writing
documents) by a second one; what only finds out how things are, and may take a moment for it (microphones, what a
bundle weighs), by a third one, so that no screen waits for a long export. A call never touches a widget. What it
changed is known from what it wrote; one place (`changed`) tells the screens, so that no screen pokes another.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Lock, local
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from fieldscribe.desktop.texts import translated
from fieldscribe.errors import Cancelled, DiskFull, FieldscribeError
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.changes import Changed as Changed
from fieldscribe.workflow.changes import take_changes
from fieldscribe.workflow.disk_reserve import is_full, make_room
from fieldscribe.workflow.workspace import Workspace

Answer = TypeVar("Answer")


class Operations(QObject):
    """Runs calls on a workspace. `failed` carries a finished sentence; `broke` an error that is a bug of ours."""

    changed = Signal(object, object)
    """What a call changed (a frozenset of `Changed`), and the `owner` of the call; None when nobody here made it."""
    failed = Signal(str)
    broke = Signal(object)
    read_only = Signal(bool)
    """Whether the disk is full, so that the library can be read and not written."""
    became_idle = Signal()
    """Every result has been delivered: no call uses anything of the window."""
    _answered = Signal(object)

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self.folder = folder
        self.ending = Event()
        """Set when the program is about to end: a call that only looks stops, and none is begun."""
        self._own = local()
        self._full = Lock()
        """For one of the workers at a time: what reads the library on a full disk keeps all others out."""
        self._open_calls = 0
        self._closed = False
        self._library = ThreadPoolExecutor(1, "library")
        self._files = ThreadPoolExecutor(1, "files")
        self._looks = ThreadPoolExecutor(1, "looks")
        self._answered.connect(self._deliver)

    def run(
        self,
        owner: QObject,
        call: Callable[[Workspace], Answer],
        then: Callable[[Answer], object] | None = None,
        *,
        otherwise: Callable[[Exception], object] | None = None,
        long: bool = False,
        look: bool = False,
    ) -> None:
        """Run `call` off the window's thread; `then` gets the result, `otherwise` the error, if `owner` exists.

        `long`: it reads or writes files. `look`: it only finds something out; it should stop when `ending` is set.
        """

        def work() -> None:
            if long and self._closed:
                return  # the program ends: what takes long is not begun any more
            changes: frozenset[Changed] = frozenset()
            try:
                if look and self.ending.is_set():
                    raise Cancelled
                with self._workspace() as workspace:
                    try:
                        answer = call(workspace)
                    finally:
                        changes = take_changes(workspace)
            except Exception as error:
                if isinstance(error, Cancelled) and self.ending.is_set():
                    self._answered.emit(lambda: None)  # nobody waits for it any more
                    return
                if isinstance(error, DiskFull) and is_full(self.folder):
                    make_room(self.folder)  # to delete something must be possible now
                self._answered.emit(lambda error=error: self._fail(owner, error, otherwise, changes))
            else:
                self._answered.emit(lambda: self._succeed(owner, answer, then, changes))

        if self._closed:
            return  # the program ends: later requests get no answer
        self._open_calls += 1
        (self._looks if look else self._files if long else self._library).submit(work)

    @property
    def idle(self) -> bool:
        """Whether every result has been delivered."""
        return self._open_calls == 0

    def announce(self, *changes: Changed) -> None:
        """Tell the screens what changed elsewhere, such as in the queue."""
        self.changed.emit(frozenset(changes), None)

    def close(self) -> None:
        """Finish the running calls and close all workspaces."""
        self._closed = True
        self.ending.set()
        workers = (self._library, self._files, self._looks)
        for pool in workers:
            pool.submit(self._close_own)  # SQLite lets a connection be closed only in the thread that opened it
        for pool in workers:
            pool.shutdown(wait=True)

    @contextmanager
    def _workspace(self) -> Iterator[Workspace]:
        """The workspace of the present thread, opened at the first call in it.

        On a full disk it is opened to be read, for one call at a time, until there is room again.
        """
        found: Workspace | None = getattr(self._own, "workspace", None)
        if found is None:
            try:
                found = self._own.workspace = Workspace.open(self.folder)
            except DiskFull:
                with self._full, Workspace.open(self.folder, read_when_full=True) as workspace:
                    self.read_only.emit(workspace.read_only)
                    yield workspace
                return
            self.read_only.emit(False)
        yield found

    def _close_own(self) -> None:
        """Close the workspace of the present thread, if it opened one."""
        found: Workspace | None = getattr(self._own, "workspace", None)
        if found is not None:
            found.close()

    def _deliver(self, answer: Callable[[], None]) -> None:
        self._open_calls -= 1
        try:
            answer()
        finally:
            if self.idle:
                self.became_idle.emit()

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
