"""Atomic, durable writes: after any crash or power cut a file holds all of its old content or all of its new one.

The new content goes into a temporary file beside the target (mode 0600), is forced to the disk, and takes the place of
the target by one rename, which is then forced to the disk as well. A process that is killed leaves at most a temporary
file, which `remove_temporary_files` knows from one in use.
"""

import errno
import os
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fieldscribe.errors import FolderMissing, printable, writing_failed
from fieldscribe.locks import try_lock
from fieldscribe.sentences import Sentence

TEMPORARY_PREFIX = ".fieldscribe-"
"""How the names of our temporary files begin, in whatever folder they lie."""

_WINDOWS = sys.platform == "win32"
_RETRY_PAUSES = (
    0.01,
    0.02,
    0.05,
    0.1,
    0.2,
    0.3,
    0.3,
)  # s; virus scanners keep new files open so long
_COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file; it belongs to that."""
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF, errno.ENOSYS}


def write_file(target: Path, content: bytes, what: str = "") -> Path:
    """Replace or make the file `target` with `content` and return its path.

    `what` names the content for the person, in an error. Raises FolderMissing, DestinationNotAFile, NotWritable,
    DiskFull; then what was there is unchanged.
    """
    try:
        if not target.parent.is_dir():
            raise FolderMissing(printable(str(target.parent)))
        with writing(target) as file:
            file.write(content)
    except (OSError, ValueError) as error:  # ValueError: a NUL or half a surrogate pair in the name
        what = what or Sentence("the file {name}", name=printable(target.name))
        raise writing_failed(error, target, what) from error
    return target


@contextmanager
def writing(target: Path) -> Iterator[BinaryIO]:
    """A new binary file that takes the place of `target` when the block ends without an error. Raises OSError."""
    with replacing(target) as temporary, temporary.open("r+b") as file:
        yield file


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """The path of an empty temporary file, for code that opens its files itself (SQLite, FFmpeg).

    It takes the place of `target` when the block ends without an error, and is removed otherwise. Raises OSError;
    IsADirectoryError when `target` is a folder, a device or a pipe, or a link to one. A link to a file is itself
    replaced, not what it points to.
    """
    _require_replaceable(target)
    with temporary_file(target.parent) as temporary:
        yield temporary.path
        temporary.rename_to(target)


@dataclass
class TemporaryFile:
    """A temporary file of mode 0600 that will get its final name; `descriptor` is open and holds its lock."""

    path: Path
    descriptor: int = -1

    def rename_to(self, target: Path) -> None:
        """Force the file to the disk and give it the name `target`, durably. Raises OSError."""
        with self.path.open("r+b") as file:  # Windows syncs only what is open for writing
            sync_file(file.fileno())
        if _WINDOWS:  # which renames no open file
            self.close()
        replace(self.path, target)

    def close(self) -> None:
        """Release the lock."""
        if self.descriptor != -1:
            os.close(self.descriptor)
            self.descriptor = -1


@contextmanager
def temporary_file(folder: Path) -> Iterator[TemporaryFile]:
    """A temporary file in `folder`, which is removed unless it took the place of a target. Raises OSError."""
    temporary = _locked_temporary(folder)
    try:
        yield temporary
    finally:
        temporary.close()
        with suppress(OSError):
            temporary.path.unlink(missing_ok=True)


def replace(source: Path, target: Path) -> None:
    """Rename a file or folder, durably; a file at `target` is replaced. Both lie on one disk. Raises OSError.

    On Windows a file that another program has open cannot be replaced; that is tried again for about a second.
    """
    for pause in _RETRY_PAUSES if _WINDOWS else ():
        try:
            source.replace(target)
            break
        except PermissionError:
            time.sleep(pause)
    else:
        source.replace(target)
    sync_folder(target.parent)
    if source.parent != target.parent:
        sync_folder(source.parent)


def sync_file(descriptor: int) -> None:
    """Force an open file to the disk itself. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync leaves the data in the cache of the drive
        except OSError:  # network disks do not know it
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Make what was renamed, created or removed in `folder` survive a power cut. Raises OSError when the disk fails.

    Windows has no such call and needs none; some network folders refuse it, and lose nothing that they would keep.
    """
    if _WINDOWS:
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def remove_temporary_files(folder: Path) -> None:
    """Delete the temporary files that killed writers left in `folder`; those in use stay."""
    with suppress(OSError):
        for leftover in list(folder.glob(f"{TEMPORARY_PREFIX}*")):
            if not leftover.name.endswith(_COMPANIONS):
                with suppress(OSError):
                    _remove_dead(leftover)


def _remove_dead(leftover: Path) -> None:
    if _WINDOWS:  # which deletes no open file
        leftover.unlink()
        for companion in _COMPANIONS:
            leftover.with_name(leftover.name + companion).unlink(missing_ok=True)
        return
    descriptor = os.open(leftover, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if try_lock(descriptor):
            for companion in _COMPANIONS:
                leftover.with_name(leftover.name + companion).unlink(missing_ok=True)
            leftover.unlink()
    finally:
        os.close(descriptor)


def _locked_temporary(folder: Path) -> TemporaryFile:
    while True:
        descriptor, name = tempfile.mkstemp(prefix=TEMPORARY_PREFIX, dir=folder)
        if _WINDOWS or (try_lock(descriptor) and os.fstat(descriptor).st_nlink):
            return TemporaryFile(Path(name), descriptor)
        os.close(descriptor)  # another process took it for a leftover before it was locked


def _require_replaceable(target: Path) -> None:
    """Raise IsADirectoryError for what is no regular file: a rename would replace a device or a pipe."""
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(target.stat().st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
