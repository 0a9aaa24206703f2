"""The open debrief: its details, its text and its sound, all of which always exist."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from fieldscribe.desktop.debrief.edit_session import EditSession
from fieldscribe.desktop.debrief.sound import DebriefSound
from fieldscribe.desktop.operations import Operations
from fieldscribe.domain import Debrief, Recording, SoundState, Transcript
from fieldscribe.workflow.editing import Opened
from fieldscribe.workflow.workspace import Workspace

Answer = TypeVar("Answer")
NOTHING = Opened(Transcript(Debrief(0, "", "", "")))
"""Stands for no debrief: an empty text without a sound, in which nothing can be changed."""


class OpenDebrief(QObject):
    """The state behind the debrief screen. The same object is used for one debrief after another."""

    document_changed = Signal(object)
    """The text is another one; carries who changed it (None for undo, redo and what the transcription wrote)."""
    save_state = Signal(object)
    steps = Signal(int, int)
    stale = Signal()
    """Something else changed the text in the library: it has to be read again."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self.debrief: Debrief = NOTHING.transcript.debrief
        self.session = self._session(NOTHING)
        self.sound = DebriefSound(operations, None)

    @property
    def recording(self) -> Recording | None:
        """Its sound in the library; a debrief may be without."""
        return self.session.recording

    @property
    def unsaved(self) -> bool:
        """Whether something is not in the library yet, also of debriefs that were open before."""
        return any(session.busy for session in self.findChildren(EditSession))

    def unsaved_session(self, debrief_id: int) -> EditSession | None:
        """The session that still has something of this debrief to save."""
        sessions = self.findChildren(EditSession)
        return next((each for each in sessions if each.busy and each.debrief_id == debrief_id), None)

    def show(self, opened: Opened, *, entered: bool) -> None:
        """Show a debrief as it was read; `entered` when a person has just opened it, and did not have it before."""
        self.debrief = opened.transcript.debrief
        if entered:
            self.session.close_when_saved()
            self.session = self._session(opened)
        else:
            self.session.reset(opened)
        recording = self.recording
        if recording is not None and recording.sound is SoundState.KEPT and (entered or not self.sound.open):
            self.sound.close()
            self.sound = DebriefSound(self._operations, recording)

    def write(
        self,
        owner: QObject,
        debrief_id: int,
        call: Callable[[Workspace], Answer],
        then: Callable[[Answer], object] = lambda _: None,
    ) -> None:
        """Change the moments or details of a debrief, after all that was done to it before; see `EditSession.write`."""
        session = self.unsaved_session(debrief_id) or self.session
        if session.debrief_id == debrief_id:
            session.write(owner, call, then)
        else:  # it was left, and nothing of it waits any more
            self._operations.run(owner, call, then)

    def describe(self, debrief: Debrief) -> None:
        """The details of the debrief that is open are these now."""
        if debrief.id == self.debrief.id:
            self.debrief = debrief

    def _session(self, opened: Opened) -> EditSession:
        session = EditSession(self._operations, opened, self)
        session.changed.connect(self.document_changed)
        session.saved.connect(self.save_state)
        session.steps.connect(self.steps)
        session.stale.connect(self.stale)
        return session
