"""Opens a library: checks it, and migrates an older schema after a backup."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from fieldscribe.errors import DiskFull, LibraryDamaged, LibraryTooNew, NotALibrary, NotWritable
from fieldscribe.library.backup import back_up_before_migration, backups_in
from fieldscribe.library.connection import Library
from fieldscribe.library.sqlite_errors import DATABASE_ERRORS, THE_LIBRARY, raise_known
from fieldscribe.library.version import APPLICATION_ID, VERSION

BUSY_SECONDS = 5.0
WAL_BYTES_KEPT = 16 * 1024 * 1024


def open_library(path: Path, backups: Path) -> Library:
    """Open the library at `path`, making a new one where there is none and bringing an old one up to date.

    A backup goes to `backups` before an old one is changed. Raises LibraryDamaged, NotALibrary, LibraryTooNew,
    LibraryUnreachable, NotWritable, LibraryBusy, DiskFull.
    """
    _prepare_file(path, backups)
    try:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    except sqlite3.Error as error:
        raise_known(error, path)
        raise
    try:
        library = Library(path, backups, connection)
        _check_and_configure(library)
        migrate(library)
    except BaseException as error:
        connection.close()
        if isinstance(error, DATABASE_ERRORS):
            raise_known(error, path)
        raise
    return library


def open_for_reading(path: Path, backups: Path) -> Library:
    """Open a library of the present version on a disk that has no room for what SQLite writes beside it.

    Nothing can be written in it: that raises DiskFull. For short work only: the library is either locked meanwhile, or,
    where nothing waits in its write-ahead log, read as if nobody could change it. Raises DiskFull where that cannot be.
    """
    unfolded = _size(Path(f"{path}-wal")) > 0
    address = path.absolute().as_uri() + ("?mode=rw" if unfolded else "?mode=ro&immutable=1")
    connection = sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)
    try:
        if unfolded:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # then the shared memory is no file
        connection.execute("PRAGMA query_only = ON")
        if connection.execute("PRAGMA user_version").fetchone() != (VERSION,):
            raise DiskFull(THE_LIBRARY)
    except BaseException as error:
        connection.close()
        if isinstance(error, DATABASE_ERRORS):
            raise DiskFull(THE_LIBRARY) from error
        raise
    return Library(path, backups, connection, read_only=True)


def _prepare_file(path: Path, backups: Path) -> None:
    """Create a missing file with mode 0600, and refuse an empty one that SQLite would silently initialise."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileExistsError):
            # -wal and -shm take the mode of this file.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        if not path.is_file():
            raise NotALibrary(path)
        if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
            raise NotWritable(str(path))
        with suppress(PermissionError):
            path.chmod(0o600)
        if path.stat().st_size == 0 and (_size(Path(f"{path}-wal")) > 0 or backups_in(backups)):
            # SQLite takes an empty file for a new database and throws its write-ahead log away.
            raise LibraryDamaged(path)
    except OSError as error:
        raise_known(error, path)
        raise


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _check_and_configure(library: Library) -> None:
    connection = library.connection
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise NotALibrary(library.path)
    if version > VERSION:
        raise LibraryTooNew(library.path, version, VERSION)
    # Removed text is overwritten (purge means it). None of these is stored in the file, except WAL.
    for pragma in (
        "journal_mode = WAL",
        f"journal_size_limit = {WAL_BYTES_KEPT}",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "temp_store = MEMORY",  # not in the folder for temporary files, which others may read
    ):
        connection.execute(f"PRAGMA {pragma}")


def migrate(library: Library, *, back_up: bool = True) -> None:
    """Apply the steps of the schema that are missing, all in one transaction, after a backup of what is there."""
    (version,) = library.connection.execute("PRAGMA user_version").fetchone()
    if version == VERSION:
        return
    # Loaded only here, because sqlite-utils takes a quarter of a second: it brings numpy along.
    from fieldscribe.library import schema

    if version > 0 and back_up:
        back_up_before_migration(library.connection, library.backups, version)
    # A migration that rebuilds a table must not fire its cascades; this pragma works outside of transactions only.
    library.connection.execute("PRAGMA foreign_keys = OFF")
    with library.atomic():
        # Another process may have migrated while this one waited for the lock; then nothing is missing any more.
        schema.upgrade(library.connection)
        if library.connection.execute("PRAGMA foreign_key_check").fetchall():
            raise LibraryDamaged(library.path)
    library.connection.execute("PRAGMA foreign_keys = ON")
