"""Backups of the library."""

from pathlib import Path

from fieldscribe.library import backup
from fieldscribe.workflow.workspace import Workspace


def back_up(workspace: Workspace, target: Path | None = None) -> Path:
    """Copy the library to a file or folder (else to our own folder of backups). Returns the file."""
    return backup.backup(workspace.library, target or workspace.folder.backups)
