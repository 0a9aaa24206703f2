"""Moments: marks on the time line of a debrief. Kept at once."""

from fieldscribe.domain import Moment
from fieldscribe.library import moments
from fieldscribe.workflow.workspace import Workspace


def add_moment(workspace: Workspace, debrief_id: int, moment: Moment) -> Moment:
    """Keep a new moment; returned with its id."""
    return moments.add_moment(workspace.library, debrief_id, moment)


def change_moment(workspace: Workspace, moment: Moment) -> None:
    """Keep a moment as it is now."""
    moments.update_moment(workspace.library, moment)


def remove_moment(workspace: Workspace, moment_id: int) -> None:
    """Take a moment off the time line; nothing is deleted."""
    moments.put_away_moment(workspace.library, moment_id)


def restore_moment(workspace: Workspace, moment_id: int) -> None:
    """Undo `remove_moment`."""
    moments.bring_back_moment(workspace.library, moment_id)
