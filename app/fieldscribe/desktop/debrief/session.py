"""The document that is on the screen: every change is made at once here and kept in the library right behind."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.domain import Recording, Segment
from fieldscribe.editing import Change, EditKind, StaleChange, apply, order
from fieldscribe.workflow import editing
from fieldscribe.workflow.editing import Opened

_ONE_GO = 2.0  # s of rest after which typing becomes a step of its own
_TRY_AGAIN = 3000  # ms until a change that could not be saved is tried again


class Saved(StrEnum):
    """How the work stands."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class Session(QObject):
    """An open debrief. `document` is what the screen shows; `changed` says that it is another one now."""

    changed = Signal()
    saved = Signal(object)
    steps = Signal(int, int)
    stale = Signal()
    """Something else changed the text: it has to be read anew."""

    def __init__(self, operations: Operations, opened: Opened, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self.opened = opened
        self.document = opened.document
        self.undo_steps, self.redo_steps = opened.undo_steps, opened.redo_steps
        self.state = Saved.SAVED
        self._unsaved: deque[tuple[Change, bool]] = deque()
        self._sending = False
        self._typed_at = 0.0
        self._retired = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._send)

    @property
    def recording(self) -> Recording | None:
        """The sound that the text belongs to."""
        return self.opened.transcript.recording

    @property
    def busy(self) -> bool:
        """Whether something is not in the library yet."""
        return bool(self._unsaved)

    def retire(self) -> None:
        """Another one takes its place: it goes when all that it has is saved."""
        self._retired = True
        if not self.busy:
            self.deleteLater()

    def do(self, change: Change | None) -> bool:
        """Make a change, on the screen at once and in the library as soon as it can be. False when there is none."""
        if change is None:
            return False
        try:
            self.document = apply(self.document, change)
        except StaleChange:
            self.stale.emit()
            return False
        now = monotonic()
        join = change.kind is EditKind.TYPING and now - self._typed_at < _ONE_GO
        self._typed_at = now if change.kind is EditKind.TYPING else 0.0
        if not join:
            self.undo_steps += 1
        self.redo_steps = 0
        self._unsaved.append((change, join))
        self.changed.emit()
        self.steps.emit(self.undo_steps, self.redo_steps)
        self._send()
        return True

    def undo(self) -> None:
        """Take the last step back."""
        self._walk(editing.undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._walk(editing.redo)

    def add(self, segments: Iterable[Segment]) -> None:
        """Segments that the transcription has just written."""
        known = {segment.id for segment in self.document.segments}
        new = [segment for segment in segments if segment.id not in known]
        if new:
            merged = tuple(sorted((*self.document.segments, *new), key=order))
            self.document = replace(self.document, segments=merged)
            self.changed.emit()

    def _walk(self, way: object) -> None:
        recording = self.recording
        if recording is None or not (self.undo_steps if way is editing.undo else self.redo_steps):
            return
        self._typed_at = 0.0
        walk = editing.undo if way is editing.undo else editing.redo
        self._operations.run(self, lambda workspace: walk(workspace, recording), self._walked, otherwise=self._lost)
        step = 1 if way is editing.redo else -1
        self.undo_steps += step
        self.redo_steps -= step

    def _walked(self, change: Change | None) -> None:
        if change is None:
            return
        try:
            self.document = apply(self.document, change)
        except StaleChange:
            self.stale.emit()
            return
        self.changed.emit()
        self.steps.emit(self.undo_steps, self.redo_steps)
        self._operations.announce(Changed.TEXT)

    def _send(self) -> None:
        recording = self.recording
        if self._sending or not self._unsaved or recording is None:
            return
        self._sending = True
        self._set_state(Saved.SAVING)
        change, join = self._unsaved[0]
        self._operations.run(
            self,
            lambda workspace: editing.save_change(workspace, recording, change, join=join),
            self._sent,
            otherwise=self._not_sent,
        )

    def _sent(self, _nothing: None) -> None:
        self._sending = False
        self._unsaved.popleft()
        if self._unsaved:
            self._send()
        else:
            self._set_state(Saved.SAVED)
            self._operations.announce(Changed.TEXT)

    def _not_sent(self, error: Exception) -> None:
        self._sending = False
        if isinstance(error, StaleChange):
            self._lost(error)
            return
        self._set_state(Saved.FAILED)
        self._operations.tell(error)
        self._again.start(_TRY_AGAIN)

    def _lost(self, _error: Exception) -> None:
        self._unsaved.clear()
        self._set_state(Saved.SAVED)
        self.stale.emit()

    def _set_state(self, state: Saved) -> None:
        self.state = state
        self.saved.emit(state)
        if self._retired and state is Saved.SAVED:
            self.deleteLater()
