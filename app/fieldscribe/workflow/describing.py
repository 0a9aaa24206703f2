"""What a person says about a debrief: its details, its moments, and that a recording counts. Kept at once."""

from typing import Unpack

from fieldscribe.domain import Debrief, Moment, RecordingState
from fieldscribe.errors import DebriefAtWork
from fieldscribe.library import debriefs, moments, recordings
from fieldscribe.library.debriefs import Details
from fieldscribe.workflow.workspace import Workspace


def describe(workspace: Workspace, debrief_id: int, **details: Unpack[Details]) -> Debrief:
    """Change what is named and leave the rest. Raises DebriefUnknown."""
    return debriefs.update_debrief(workspace.library, debrief_id, **details)


def put_away(workspace: Workspace, debrief_id: int) -> None:
    """Put a debrief into the bin; nothing is deleted. Raises DebriefUnknown, DebriefAtWork while it is recorded."""
    with workspace.library.atomic():
        recording = recordings.recording_of(workspace.library, debrief_id)
        if recording is not None and recording.state is RecordingState.RECORDING:
            raise DebriefAtWork(debrief_id)
        debriefs.put_away(workspace.library, debrief_id)


def bring_back(workspace: Workspace, debrief_id: int) -> None:
    """Undo `put_away`. Raises DebriefUnknown."""
    debriefs.bring_back(workspace.library, debrief_id)


def mark(workspace: Workspace, debrief_id: int, moment: Moment) -> Moment:
    """Keep a new moment; returned with its id."""
    return moments.add_moment(workspace.library, debrief_id, moment)


def change_moment(workspace: Workspace, moment: Moment) -> None:
    """Keep a moment as it is now."""
    moments.update_moment(workspace.library, moment)


def put_away_moment(workspace: Workspace, moment_id: int) -> None:
    """Take a moment off the time line; nothing is deleted."""
    moments.put_away_moment(workspace.library, moment_id)


def bring_back_moment(workspace: Workspace, moment_id: int) -> None:
    """Undo `put_away_moment`."""
    moments.bring_back_moment(workspace.library, moment_id)


def keep_recording(workspace: Workspace, debrief_id: int) -> None:
    """An interrupted recording counts as complete from now on. Raises DebriefUnknown."""
    recording = recordings.recording_of(workspace.library, workspace.find_debrief(debrief_id).id)
    if recording is not None and recording.state is RecordingState.INTERRUPTED:
        recordings.set_state(workspace.library, recording.id, RecordingState.COMPLETE)
