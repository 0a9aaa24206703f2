"""The document on the screen: each change is applied here at once and saved to the library in the background.

What is done to the moments and details goes through the same queue, so that the history of the debrief has one order.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.domain import Recording, Segment
from fieldscribe.editing import BinChange, Change, EditKind, Step, apply, order
from fieldscribe.errors import DebriefUnknown, FieldscribeError, RowGone, StepChangedSince, TextChangedSince
from fieldscribe.workflow import editing
from fieldscribe.workflow.editing import Opened
from fieldscribe.workflow.workspace import Workspace

_TYPING_PAUSE = 2.0  # s of rest after which typing becomes a step of its own
_RETRY_AFTER = 3000  # ms until a change that could not be saved is tried again

Answer = TypeVar("Answer")
EditCommand = Callable[[Workspace, int], Step | BinChange | None]
"""What is done in the library; returns what of it the screen does not show yet."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What waits for the library. With `then` it is no change of the text, and `then` gets its answer."""

    command: Callable[[Workspace, int], Any]
    then: Callable[[Any], object] | None = None


class EditSession(QObject):
    """The text of an open debrief. `document` is what the screen shows."""

    changed = Signal(object)
    """The document is another one; carries the origin that was given to `do`, else None."""
    saved = Signal(object)
    steps = Signal(int, int)
    stale = Signal()
    """Something else changed the text: it has to be read again."""

    def __init__(self, operations: Operations, opened: Opened, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self.opened = opened
        self.document = opened.document
        self.undo_steps, self.redo_steps = opened.undo_steps, opened.redo_steps
        self.state = SaveState.SAVED
        self._unsaved: deque[_Waiting] = deque()
        self._afterwards: list[Callable[[], object]] = []
        self._sending = False
        self._typed_at = 0.0
        self._retired = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._send)

    @property
    def debrief_id(self) -> int:
        """The debrief that is edited."""
        return self.opened.transcript.debrief.id

    @property
    def recording(self) -> Recording | None:
        """The sound that the text belongs to."""
        return self.opened.transcript.recording

    @property
    def busy(self) -> bool:
        """Whether a change is not saved yet."""
        return bool(self._unsaved)

    def when_saved(self, act: Callable[[], object]) -> None:
        """Call `act` once all changes are saved; at once if none is pending."""
        self._afterwards.append(act)
        self._do_what_waited()

    def reset(self, opened: Opened) -> None:
        """Replace the document by the one read again. Only while all changes are saved."""
        self.opened = opened
        self.document = opened.document
        self.undo_steps, self.redo_steps = opened.undo_steps, opened.redo_steps
        self._typed_at = 0.0

    def close_when_saved(self) -> None:
        """Emit no more signals, and delete this session once all its changes are saved."""
        self._retired = True
        self.blockSignals(True)
        if not self.busy:
            self.deleteLater()

    def do(self, change: Change | None, origin: object = None) -> bool:
        """Apply a change on the screen at once and save it in the background. False when there is none.

        `origin` is who made it: it comes back with `changed`, so that a view does not show again what it shows already.
        """
        if change is None:
            return False
        try:
            self.document = apply(self.document, change)
        except TextChangedSince:
            self._reject()
            return False
        now = monotonic()
        join = change.kind is EditKind.TYPING and now - self._typed_at < _TYPING_PAUSE
        self._typed_at = now if change.kind is EditKind.TYPING else 0.0
        if not join:
            self.undo_steps += 1
        self.redo_steps = 0
        self._unsaved.append(_Waiting(partial(editing.save_change, change=change, join=join)))
        self.changed.emit(origin)
        self.steps.emit(self.undo_steps, self.redo_steps)
        self._send()
        return True

    def write(
        self, owner: QObject, call: Callable[[Workspace], Answer], then: Callable[[Answer], object] = lambda _: None
    ) -> None:
        """Change something of the debrief other than its text, after all that was done before.

        `then` gets the answer if `owner` still lives. What cannot be written now, as the library is locked or the disk
        full, is tried again; what is gone meanwhile is left, with a sentence.
        """

        def answered(answer: Answer) -> None:
            if isValid(owner):
                then(answer)
            self.refresh_steps()

        self._typed_at = 0.0  # typing from now on is a step of its own
        self._unsaved.append(_Waiting(lambda workspace, _: call(workspace), answered))
        self._send()

    def last_step(self) -> Sequence[int | None]:
        """For `undo_step`: the step that was made last. It is filled in as soon as that step is in the library."""
        line: list[int | None] = []
        self._unsaved.append(
            _Waiting(lambda workspace, debrief_id: editing.last_step(workspace, debrief_id), line.append)
        )
        self._send()
        return line

    def undo_step(self, step: Sequence[int | None]) -> None:
        """Take back that step, also when others came since, after everything that was done before is saved."""

        def undone(change: Step | None) -> None:
            self._show(change)
            self.refresh_steps()

        self._typed_at = 0.0
        self._unsaved.append(
            _Waiting(lambda workspace, debrief_id: editing.undo_step(workspace, debrief_id, *step), undone)
        )
        self._send()

    def undo(self) -> None:
        """Take the last step of the debrief back, after everything that was done before is saved."""
        self._walk(editing.undo, -1)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._walk(editing.redo, 1)

    def refresh_steps(self) -> None:
        """Read the number of undo and redo steps again, as after a moment was changed."""
        self._typed_at = 0.0  # typing from now on is a step of its own
        if self.busy:
            self.when_saved(self.refresh_steps)
        else:
            debrief_id = self.debrief_id
            self._operations.run(self, lambda workspace: editing.count_steps(workspace, debrief_id), self._counted)

    def _counted(self, steps: tuple[int, int]) -> None:
        if not self.busy:
            self.undo_steps, self.redo_steps = steps
            self.steps.emit(*steps)

    def add(self, segments: Iterable[Segment]) -> None:
        """Segments that the transcription has just written."""
        known = {segment.id for segment in self.document.segments}
        new = [segment for segment in segments if segment.id not in known]
        if new:
            merged = tuple(sorted((*self.document.segments, *new), key=order))
            self.document = replace(self.document, segments=merged)
            self.changed.emit(None)

    def _walk(self, command: EditCommand, step: int) -> None:
        self._typed_at = 0.0
        self.undo_steps = max(0, self.undo_steps + step)
        self.redo_steps = max(0, self.redo_steps - step)
        self._unsaved.append(_Waiting(command))
        self._send()

    def _send(self) -> None:
        if self._sending or not self._unsaved:
            return
        self._sending = True
        self._set_state(SaveState.SAVING)
        command = self._unsaved[0].command
        self._operations.run(
            self, lambda workspace: command(workspace, self.debrief_id), self._sent, otherwise=self._not_sent
        )

    def _sent(self, answer: Any) -> None:
        self._sending = False
        then = self._unsaved.popleft().then
        if then is not None:
            then(answer)
        else:
            self._show(answer)
        self._go_on()

    def _show(self, change: Step | BinChange | None) -> None:
        if change is not None and not isinstance(change, Change):
            self.stale.emit()  # a moment, the details or the trim: read again
        elif change is not None:
            try:
                self.document = apply(self.document, change)
            except TextChangedSince:
                self.stale.emit()  # it was taken back; only the screen is behind
            else:
                self.changed.emit(None)
                self.steps.emit(self.undo_steps, self.redo_steps)
                if change.kind is EditKind.AGAIN:
                    self.stale.emit()  # another model wrote what is shown now

    def _go_on(self) -> None:
        if self._unsaved:
            self._send()
        else:
            self._set_state(SaveState.SAVED)

    def _not_sent(self, error: Exception) -> None:
        self._sending = False
        if isinstance(error, TextChangedSince):
            self._unsaved.clear()
            self._set_state(SaveState.SAVED)
            self._reject()
            return
        if isinstance(error, StepChangedSince) or (self._unsaved[0].then is not None and _is_lasting(error)):
            self._unsaved.popleft()
            self._operations.report_error(error)
            self.refresh_steps()
            self._go_on()
            return
        self._set_state(SaveState.FAILED)
        self._operations.report_error(error)
        self._retry.start(_RETRY_AFTER)

    def _reject(self) -> None:
        self._operations.report_error(TextChangedSince())
        self.stale.emit()

    def _do_what_waited(self) -> None:
        while self._afterwards and not self.busy:
            self._afterwards.pop(0)()

    def _set_state(self, state: SaveState) -> None:
        self.state = state
        self.saved.emit(state)
        self._do_what_waited()
        if self._retired and state is SaveState.SAVED:
            self.deleteLater()


def _is_lasting(error: Exception) -> bool:
    """Whether it is of no use to try again: what was to be changed is gone, or it is a bug of ours."""
    return isinstance(error, RowGone | DebriefUnknown) or not isinstance(error, FieldscribeError)
