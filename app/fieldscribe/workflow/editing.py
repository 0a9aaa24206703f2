"""Editing a debrief: opened as a document, saved change by change, with complete undo and redo.

There is one history for each debrief, which survives a restart: changes of the text and the speakers, of moments,
details and the trim, and later transcriptions.
"""

from dataclasses import dataclass

from fieldscribe.domain import Transcript
from fieldscribe.editing import BinChange, Change, Document, Step
from fieldscribe.errors import StepChangedSince, TextChangedSince
from fieldscribe.library import debriefs, edits
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """A debrief as it is now, with the numbers of steps that can be undone and redone."""

    transcript: Transcript
    undo_steps: int = 0
    redo_steps: int = 0

    @property
    def document(self) -> Document:
        """The editable part."""
        return Document(self.transcript.segments, self.transcript.speakers)


def open_transcript(workspace: Workspace, debrief_id: int) -> Opened:
    """The debrief with all that can be edited. Raises DebriefUnknown."""
    with workspace.library.snapshot():
        return Opened(get_transcript(workspace, debrief_id), *count_steps(workspace, debrief_id))


def count_steps(workspace: Workspace, debrief_id: int) -> tuple[int, int]:
    """How many steps can be undone and redone."""
    return edits.steps(workspace.library, debrief_id)


def save_change(workspace: Workspace, debrief_id: int, change: Change, *, join: bool = False) -> None:
    """Keep a change of the text; `join` makes it one step with the one before. Raises TextChangedSince."""
    edits.save_change(workspace.library, debrief_id, change, join=join)


def undo(workspace: Workspace, debrief_id: int) -> Step | BinChange | None:
    """Undo the last step and return what that changed; None when there is none.

    A debrief in the bin is taken out of it: that was the last step. Raises TextChangedSince, DebriefUnknown.
    """
    if debriefs.is_binned(workspace.library, debrief_id):
        debriefs.restore(workspace.library, debrief_id)
        return BinChange(before=True, after=False)
    return edits.undo(workspace.library, debrief_id)


def last_step(workspace: Workspace, debrief_id: int) -> int | None:
    """The step that `undo` would take back now, for `undo_step`; None when there is none."""
    return edits.last_step(workspace.library, debrief_id)


def undo_step(workspace: Workspace, debrief_id: int, step: int | None = None) -> Step | None:
    """Take one step back, also when others came since; None when it is undone already.

    Raises StepChangedSince where what it changed was changed again.
    """
    try:
        return None if step is None else edits.undo_step(workspace.library, debrief_id, step)
    except TextChangedSince as error:
        raise StepChangedSince from error


def redo(workspace: Workspace, debrief_id: int) -> Step | None:
    """Redo the step that was undone last and return what that changed. Raises TextChangedSince."""
    return edits.redo(workspace.library, debrief_id)
