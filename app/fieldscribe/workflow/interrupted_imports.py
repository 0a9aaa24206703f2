"""Removes what a killed import leaves: copies in `recordings/incoming/UID`, decoded sound in the cache.

A running import holds a lock on `incoming/UID.lock`. The lock ends with its process, so that what belongs to no living
import and to no debrief is known at once, and removed at the next start or command, whoever runs it.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fieldscribe import durable
from fieldscribe.library.recordings import known_uids
from fieldscribe.locks import try_lock
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.sound_files import incoming_folder
from fieldscribe.workflow.workspace import Workspace

_LOCK = ".lock"
_UID = re.compile("[0-9a-f]{32}")


@contextmanager
def import_lock(folder: DataFolder, uid: str) -> Iterator[Path]:
    """The folder (not made yet) for what an import copies, which is removed at the end. Raises OSError."""
    incoming = incoming_folder(folder)
    incoming.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = incoming / (uid + _LOCK)
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        try_lock(descriptor)
        yield incoming / uid
    finally:
        shutil.rmtree(incoming / uid, ignore_errors=True)
        if sys.platform == "win32":  # which removes no open file
            os.close(descriptor)
        with suppress(OSError):
            lock.unlink()
        if sys.platform != "win32":
            os.close(descriptor)


def remove_interrupted_imports(workspace: Workspace) -> None:
    """Remove what killed imports left, and temporary files of dead processes. What is in use stays."""
    folder = workspace.folder
    found = _entries(folder.cache)
    incoming = _entries(incoming_folder(folder))
    durable.remove_temporary_files(folder.cache)
    durable.remove_temporary_files(folder.backups)
    if not found and not incoming:
        return
    # In this order: an import that ends meanwhile is known by the library then.
    living = {entry.name.removesuffix(_LOCK) for entry in incoming if entry.name.endswith(_LOCK) and _is_held(entry)}
    known = known_uids(workspace.library)
    for entry in incoming:
        if entry.name.removesuffix(_LOCK) not in living:
            with suppress(OSError):
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    for entry in found:
        uid = entry.name.partition(".")[0]
        if _UID.fullmatch(uid) and uid not in living | known and not (folder.recordings / uid).exists():
            with suppress(OSError):
                entry.unlink()


def _is_held(lock: Path) -> bool:
    try:
        descriptor = os.open(lock, os.O_RDWR)
    except OSError:
        return False
    try:
        return not try_lock(descriptor)
    finally:
        os.close(descriptor)


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return list(folder.iterdir())
    return []
