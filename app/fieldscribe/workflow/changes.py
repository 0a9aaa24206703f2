"""What a call changed, so that every view of it can be refreshed.

It is derived from the tables that the call wrote, when their transaction is committed: no operation declares it, so
none can forget it. Changes of files alone (a backup, a document) are not seen.
"""

from enum import StrEnum

from fieldscribe.workflow.workspace import Workspace


class Changed(StrEnum):
    """A part of the library that views show."""

    DEBRIEFS = "debriefs"
    JOBS = "jobs"
    MODELS = "models"
    SENDING = "sending"
    SETTINGS = "settings"
    TEXT = "text"


TABLES: dict[str, Changed | None] = {
    "debriefs": Changed.DEBRIEFS,
    "participants": Changed.DEBRIEFS,
    "recordings": Changed.DEBRIEFS,
    "parts": Changed.DEBRIEFS,
    "reports": Changed.DEBRIEFS,
    "jobs": Changed.JOBS,
    "blocks": None,  # written with the row of their job
    "segments": Changed.TEXT,
    "words": Changed.TEXT,
    "speakers": Changed.TEXT,
    "moments": Changed.TEXT,
    "edits": None,  # whatever they are about is written too
    "replacements": None,
    "models": Changed.MODELS,
    "calibrations": None,  # no view shows them
    "receivers": Changed.SENDING,
    "deliveries": Changed.SENDING,
    "bundles": Changed.SENDING,
    "withdrawals": None,  # written with the debrief that is deleted, or the bundle
    "traffic": Changed.SENDING,
    "networks": Changed.SENDING,
    "settings": Changed.SETTINGS,
    "passphrase": Changed.SETTINGS,
}
"""Which part of the library each table belongs to; None for what no view shows."""


def take_changes(workspace: Workspace) -> frozenset[Changed]:
    """What this thread has committed through this workspace since the last call."""
    found = (TABLES.get(table) for table in workspace.library.take_written_tables())
    return frozenset(change for change in found if change is not None)
