"""Backups of the library: made, listed, looked into, restored."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fieldscribe.audio.record.sidecar import is_being_recorded
from fieldscribe.errors import FolderMissing, JobsRunElsewhere, LibraryInUse, printable
from fieldscribe.library import backup
from fieldscribe.library.debriefs import count_debriefs
from fieldscribe.library.restore import BackupContent as BackupContent
from fieldscribe.library.restore import inspect, is_in_use, restore
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.unknown_sound import find_unknown_sound
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup in a folder: when it was made (UTC, ISO 8601) and its size in bytes."""

    path: Path
    made_at: str
    size: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the former library is kept as `former` (None when there was none).

    `unknown` recordings on the disk are newer than the backup, and can be added to the library.
    """

    former: Path | None
    debriefs: int
    unknown: int


def back_up(workspace: Workspace, target: Path | None = None) -> Path:
    """Copy the library to a file or folder (else to our own folder of backups). Returns the file."""
    return backup.backup(workspace.library, target or workspace.folder.backups)


def back_up_to(workspace: Workspace, folder: Path | None) -> Path:
    """Make a backup in a folder that is there (None: our own), of whose backups the newest few stay. Returns the file.

    Raises FolderMissing and what `back_up` raises.
    """
    if folder is not None and not folder.is_dir():
        raise FolderMissing(printable(str(folder)))
    return backup.back_up_now(workspace.library, folder or workspace.folder.backups)


def chosen_folder(workspace: Workspace) -> Path | None:
    """The folder that the person chose for backups; None when they stay on this computer."""
    name = str(workspace.setting("backup_folder"))
    return Path(name) if name else None


def back_up_when_due(workspace: Workspace) -> Path | None:
    """Back up to the chosen folder when it is there and its newest backup is a week old. Returns the backup.

    A stick that is not plugged in is no error. Raises what `back_up` raises.
    """
    folder = chosen_folder(workspace)
    if folder is None or not folder.is_dir():
        return None
    return backup.back_up_when_due(workspace.library, folder)


def list_backups(*folders: Path) -> list[BackupFile]:
    """The backups in these folders, newest first. A folder that is not there, such as a stick, has none."""
    found = []
    for folder in folders:
        with suppress(OSError):
            for path in backup.backups_in(folder):
                facts = path.stat()
                made_at = datetime.fromtimestamp(facts.st_mtime, UTC).isoformat(timespec="seconds")
                found.append(BackupFile(path, made_at, facts.st_size))
    return sorted(found, key=lambda each: (each.made_at, each.path.name), reverse=True)


def inspect_backup(folder: DataFolder, source: Path, should_stop: Callable[[], bool] = lambda: False) -> BackupContent:
    """What a backup holds.

    Raises BackupMissing, NotABackup, BackupDamaged, BackupTooNew, DiskFull, NotWritable, Cancelled.
    """
    return inspect(source, folder.backups, should_stop)


def restore_backup(
    folder: DataFolder, source: Path, *, alone: bool = True, should_stop: Callable[[], bool] = lambda: False
) -> Restored:
    """Replace the library by a backup; the library of before is kept. Sound is not touched.

    `alone`: refuse while another program, or a window, has the library open. A window that restores passes False, as
    it has it open itself. Raises what `inspect_backup` raises, LibraryInUse, LibraryBusy; then nothing was changed.
    """
    if alone and is_in_use(folder.library):
        raise LibraryInUse
    if folder.recordings.is_dir() and any(map(is_being_recorded, folder.recordings.iterdir())):
        raise LibraryInUse
    try:
        former = restore(folder.library, folder.backups, source, should_stop)
    except JobsRunElsewhere as error:
        raise LibraryInUse from error
    with Workspace.open(folder) as workspace:
        return Restored(former, count_debriefs(workspace.library), len(find_unknown_sound(workspace)))
