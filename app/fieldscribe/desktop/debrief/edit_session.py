"""The document that is on the screen: every change is made at once here and kept in the library right behind."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.domain import Recording, Segment
from fieldscribe.editing import BinChange, Change, EditKind, Step, apply, order
from fieldscribe.errors import TextChangedSince
from fieldscribe.workflow import editing
from fieldscribe.workflow.editing import Opened
from fieldscribe.workflow.workspace import Workspace

_TYPING_PAUSE = 2.0  # s of rest after which typing becomes a step of its own
_RETRY_AFTER = 3000  # ms until a change that could not be saved is tried again

EditCommand = Callable[[Workspace, int], Step | BinChange | None]
"""What is done in the library; returns what of it the screen does not show yet."""


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
        self._unsaved: deque[EditCommand] = deque()
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
        """Whether something is not in the library yet."""
        return bool(self._unsaved)

    def when_saved(self, act: Callable[[], object]) -> None:
        """Do something as soon as nothing waits for the library any more, at once if nothing does."""
        self._afterwards.append(act)
        self._do_what_waited()

    def reset(self, opened: Opened) -> None:
        """Show the same debrief as it was read again. Only while nothing is unsaved."""
        self.opened = opened
        self.document = opened.document
        self.undo_steps, self.redo_steps = opened.undo_steps, opened.redo_steps
        self._typed_at = 0.0

    def retire(self) -> None:
        """Another one takes its place: it is silent from now on, and goes when all that it has is saved."""
        self._retired = True
        self.blockSignals(True)
        if not self.busy:
            self.deleteLater()

    def do(self, change: Change | None, origin: object = None) -> bool:
        """Make a change, on the screen at once and in the library as soon as it can be. False when there is none.

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
        self._unsaved.append(partial(editing.save_change, change=change, join=join))
        self.changed.emit(origin)
        self.steps.emit(self.undo_steps, self.redo_steps)
        self._send()
        return True

    def undo(self) -> None:
        """Take the last step of the debrief back, after everything that was done before is saved."""
        self._walk(editing.undo, -1)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._walk(editing.redo, 1)

    def recount(self) -> None:
        """Something else has made a step of the debrief, such as a moment: ask how many steps there are now."""
        self._typed_at = 0.0  # typing from now on is a step of its own
        if self.busy:
            self.when_saved(self.recount)
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
        self._unsaved.append(command)
        self._send()

    def _send(self) -> None:
        if self._sending or not self._unsaved:
            return
        self._sending = True
        self._set_state(SaveState.SAVING)
        command = self._unsaved[0]
        self._operations.run(
            self, lambda workspace: command(workspace, self.debrief_id), self._sent, otherwise=self._not_sent
        )

    def _sent(self, change: Step | BinChange | None) -> None:
        self._sending = False
        self._unsaved.popleft()
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
