"""Moments: marks on the time line of a debrief. Kept at once; each change is a step of the debrief's history."""

from fieldscribe.domain import Moment
from fieldscribe.editing import MomentChange
from fieldscribe.library import edits, moments
from fieldscribe.workflow.workspace import Workspace


def list_moments(workspace: Workspace, debrief_id: int) -> list[Moment]:
    """The moments of a debrief in the order of time."""
    return moments.moments(workspace.library, debrief_id)


def add_moment(workspace: Workspace, debrief_id: int, moment: Moment) -> Moment:
    """Keep a new moment; returned with its id, as it is kept."""
    library = workspace.library
    with library.atomic():
        made = moments.add_moment(library, debrief_id, moment)
        kept = moments.find_moment(library, made.id or 0)
        if kept is None:
            return made  # it was added before, and removed since
        edits.add_step(library, debrief_id, MomentChange(None, kept))
        return kept


def change_moment(workspace: Workspace, moment: Moment) -> None:
    """Keep a moment as it is now. Raises RowGone."""
    library, number = workspace.library, moment.id or 0
    with library.atomic():
        before = moments.find_moment(library, number)
        moments.update_moment(library, moment)
        edits.add_step(
            library, moments.debrief_of(library, number), MomentChange(before, moments.find_moment(library, number))
        )


def remove_moment(workspace: Workspace, moment_id: int) -> None:
    """Take a moment off the time line; nothing is deleted. Raises RowGone."""
    library = workspace.library
    with library.atomic():
        before = moments.find_moment(library, moment_id)
        moments.remove_moment(library, moment_id)
        edits.add_step(library, moments.debrief_of(library, moment_id), MomentChange(before, None))


def restore_moment(workspace: Workspace, moment_id: int) -> None:
    """Put a removed moment back onto the time line. Raises RowGone."""
    library = workspace.library
    with library.atomic():
        before = moments.find_moment(library, moment_id)
        moments.restore_moment(library, moment_id)
        after = moments.find_moment(library, moment_id)
        edits.add_step(library, moments.debrief_of(library, moment_id), MomentChange(before, after))
