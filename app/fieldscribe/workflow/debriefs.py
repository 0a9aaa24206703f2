"""Debriefs: list, find, read, search and describe them, and move them to the bin or back."""

from dataclasses import replace
from typing import Unpack

from fieldscribe.domain import Attention, Debrief, DebriefSummary, RecordingState, SearchHit, SendState, Transcript
from fieldscribe.editing import DetailsChange
from fieldscribe.errors import DebriefInUse
from fieldscribe.library import debriefs, edits, recordings, transcripts
from fieldscribe.library import search as index
from fieldscribe.library.debriefs import Details as Details
from fieldscribe.workflow.jobs import requeue_dead_jobs
from fieldscribe.workflow.send_states import send_states
from fieldscribe.workflow.workspace import Workspace


def list_debriefs(workspace: Workspace, limit: int | None = None, words: str = "") -> list[DebriefSummary]:
    """The debriefs with the state of their sound and work, the newest first; only those described by `words`."""
    requeue_dead_jobs(workspace)
    found = debriefs.list_debriefs(workspace.library, limit=limit, words=words)
    states = send_states(workspace)
    return [_with_sending(summary, states[summary.id]) if summary.id in states else summary for summary in found]


def _with_sending(summary: DebriefSummary, state: SendState) -> DebriefSummary:
    refused = (Attention.SEND_REFUSED,) if state is SendState.REFUSED else ()
    return replace(summary, sending=state, attention=summary.attention + refused)


def find_debrief(workspace: Workspace, name: int | str) -> Debrief:
    """The debrief of that number or (start of a) uid. Raises DebriefUnknown."""
    return debriefs.find_debrief(workspace.library, name)


def get_transcript(workspace: Workspace, debrief_id: int) -> Transcript:
    """Everything that is known of a debrief. Raises DebriefUnknown."""
    return transcripts.transcript(workspace.library, debrief_id)


def search_transcripts(workspace: Workspace, words: str, limit: int = 50, offset: int = 0) -> list[SearchHit]:
    """Passages that hold these words, the best first; any text is allowed."""
    return index.search(workspace.library, words, limit, offset)


def describe(workspace: Workspace, debrief_id: int, **details: Unpack[Details]) -> Debrief:
    """Change what is named and leave the rest, as a step of the debrief's history. Raises DebriefUnknown."""
    library = workspace.library
    if "date" in details:
        details.setdefault("date_from_file", False)
    with library.atomic():
        before = debriefs.details_of(library, debrief_id, details)
        changed = debriefs.update_debrief(library, debrief_id, **details)
        after = debriefs.details_of(library, debrief_id, details)
        names = [name for name in details if before[name] != after[name]]
        step = DetailsChange({name: before[name] for name in names}, {name: after[name] for name in names})
        edits.add_step(library, debrief_id, step)
        return changed


def move_to_bin(workspace: Workspace, debrief_id: int) -> None:
    """Put a debrief into the bin; nothing is deleted. Raises DebriefUnknown, DebriefInUse while it is recorded."""
    with workspace.library.atomic():
        recording = recordings.recording_of(workspace.library, debrief_id)
        if recording is not None and recording.state is RecordingState.RECORDING:
            raise DebriefInUse(debrief_id)
        debriefs.move_to_bin(workspace.library, debrief_id)


def restore(workspace: Workspace, debrief_id: int) -> None:
    """Undo `move_to_bin`. Raises DebriefUnknown."""
    debriefs.restore(workspace.library, debrief_id)
