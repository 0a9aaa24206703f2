"""Upkeep of the data folder: find problems, rebuild the search index, remove unused files."""

import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from fieldscribe.errors import FieldscribeError, LibraryDamaged
from fieldscribe.library import backup, debriefs, jobs, recordings, transcripts
from fieldscribe.models import install
from fieldscribe.workflow.interrupted_imports import remove_interrupted_imports
from fieldscribe.workflow.models import remove_finished_downloads
from fieldscribe.workflow.removed_models import delete_expired_models
from fieldscribe.workflow.sound_files import LIVE, missing_files, undeleted_files
from fieldscribe.workflow.unknown_sound import unknown_sound_problems
from fieldscribe.workflow.workspace import Workspace

_WEEK = 7 * 24 * 3600.0  # s


def find_problems(workspace: Workspace) -> list[str]:
    """The problems of the library and its files, one sentence each; empty when there are none."""
    return _found_by(workspace, find_damage, unknown_sound_problems)


def find_damage(workspace: Workspace) -> list[str]:
    """The problems that a backup may help against: damage to the library, and sound that is gone or should be."""
    return _found_by(workspace, _check, _read_all, missing_files, undeleted_files)


def _found_by(workspace: Workspace, *looks: Callable[[Workspace], list[str]]) -> list[str]:
    """The problems that these checks find, each once. A check that fails is a problem too and stops no other."""
    found: dict[str, None] = {}
    for look in looks:
        try:
            found |= dict.fromkeys(look(workspace))
        except LibraryDamaged as error:
            found[error.sentence] = None
    return list(found)


def _check(workspace: Workspace) -> list[str]:
    return backup.check(workspace.library)


def _read_all(workspace: Workspace) -> list[str]:
    """Read every row whose content must be valid. Raises LibraryDamaged for one that is not."""
    library = workspace.library
    for summary in [*debriefs.list_debriefs(library), *debriefs.list_debriefs(library, binned=True)]:
        transcripts.transcript(library, summary.id)
    jobs.jobs(library)
    return []


def repair_search(workspace: Workspace) -> None:
    """Rebuild the search index from the text."""
    backup.rebuild_search(workspace.library)


def remove_leftovers(workspace: Workspace) -> None:
    """Delete decoded sound that nobody has used for a week, halves of models, and removed ones; back up once a week.

    Call it only while holding the lock on jobs: then no other process works on decoded sound. A backup for which
    the disk is too full is left for the next time.
    """
    with suppress(FieldscribeError):
        backup.back_up_when_due(workspace.library, workspace.folder.backups)
    longest_ago = time.time() - _WEEK
    for leftover in workspace.folder.cache.glob(f"*{LIVE}*"):
        with suppress(OSError):
            leftover.unlink()
    remove_interrupted_imports(workspace)
    install.remove_leftovers(workspace.folder.models)
    remove_finished_downloads(workspace)
    delete_expired_models(workspace)
    kept = recordings.all_recordings(workspace.library) if workspace.setting("keep_decoded") else []
    uids = {recording.uid for recording in kept}  # decoded sound of deleted debriefs is removed too
    found = [entry for entry in _entries(workspace.folder.cache) if entry.name.partition(".")[0] not in uids]
    for entry in found:
        with suppress(OSError):
            used = entry.stat()
            if max(used.st_mtime, used.st_atime) < longest_ago:
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def _entries(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []
