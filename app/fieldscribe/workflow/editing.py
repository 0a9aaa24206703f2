"""A person's work on a transcript: opened as a document, saved change by change, with undo and redo all the way."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldscribe.domain import Recording, Transcript
from fieldscribe.editing import Change, Document, find, replace_found
from fieldscribe.library import edits
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """A debrief as it is now: everything about it, and how many steps there are back and forth."""

    transcript: Transcript
    undo_steps: int = 0
    redo_steps: int = 0

    @property
    def document(self) -> Document:
        """The editable part."""
        return Document(self.transcript.segments, self.transcript.speakers)


def open_transcript(workspace: Workspace, debrief_id: int) -> Opened:
    """The debrief with all that can be edited. Raises DebriefUnknown."""
    transcript = get_transcript(workspace, debrief_id)
    if transcript.recording is None:
        return Opened(transcript)
    return Opened(transcript, *edits.steps(workspace.library, transcript.recording.id))


def save_change(workspace: Workspace, recording: Recording, change: Change, *, join: bool = False) -> None:
    """Keep a change; `join` makes it one step with the one before. Raises StaleChange."""
    edits.save_change(workspace.library, recording.id, change, join=join)


def undo(workspace: Workspace, recording: Recording) -> Change | None:
    """Take the last step back and return what that changed, None when there is none. Raises StaleChange."""
    return edits.undo(workspace.library, recording.id)


def redo(workspace: Workspace, recording: Recording) -> Change | None:
    """Do the step that was taken back last again, and return what that changed. Raises StaleChange."""
    return edits.redo(workspace.library, recording.id)


def replace_everywhere(workspace: Workspace, wanted: str, by: str, match_case: bool = False) -> dict[int, int]:
    """Replace a text in all debriefs: one step in each, that can be taken back there or by `undo_everywhere`.

    Returns the number of places by debrief id, for those that had any.
    """
    counts = {}
    for summary in list_debriefs(workspace):
        if not summary.segments:
            continue
        opened = open_transcript(workspace, summary.id)
        places = find(opened.document, wanted, match_case)
        change = replace_found(opened.document, places, by)
        if change is not None and opened.transcript.recording is not None:
            save_change(workspace, opened.transcript.recording, change)
            counts[summary.id] = len(places)
    return counts


def undo_everywhere(workspace: Workspace, debrief_ids: Iterable[int]) -> None:
    """Take the last step back in each of these debriefs."""
    for debrief_id in debrief_ids:
        recording = get_transcript(workspace, debrief_id).recording
        if recording is not None:
            undo(workspace, recording)
