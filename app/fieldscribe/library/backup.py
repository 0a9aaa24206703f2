"""Copies of the library, and whether a library is sound.

A backup is a complete, compacted SQLite file; sound is not in it. `restore` puts one in the place of the library.
"""

import re
import sqlite3
import time
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from fieldscribe import durable
from fieldscribe.errors import BackupBroken, LibraryDamaged, NotWritable, writing_failed
from fieldscribe.library.connection import Library
from fieldscribe.library.sqlite_errors import DATABASE_ERRORS, raise_known
from fieldscribe.library.version import APPLICATION_ID
from fieldscribe.sentences import Sentence

KEPT = 5
DUE = 7 * 24 * 3600  # s after which the newest backup no longer counts as new
BACKUP = Sentence("the backup")
_NAME = re.compile(r"library-\d{8}T\d{6}(?:\.\d{6})?Z-v(\d+)\.sqlite")


def backup(library: Library, target: Path) -> Path:
    """Write a checked copy of the library to `target` (a file, or a folder that gets one named by date). Returns it.

    Work may go on meanwhile. An existing file is replaced only when it is a library, and only by a copy that passed its
    check. Raises BackupBroken, DiskFull, NotWritable.
    """
    ((version,),) = library.rows("PRAGMA user_version")
    if target.resolve() == library.path.resolve():
        raise NotWritable(str(target), Sentence("that is the library itself"))
    if target.is_dir():
        target /= _name(version)
    if target.exists() and not _is_replaceable(target):
        raise NotWritable(str(target), Sentence("there is already a different file"))
    return _copy(library.connection, target)


def back_up_before_migration(connection: sqlite3.Connection, folder: Path, version: int) -> Path:
    """Keep a checked copy of a library of an older `version`; of all backups the newest `KEPT` stay."""
    return _copy_and_thin_out(connection, folder, version)


def back_up_when_due(library: Library, folder: Path) -> Path | None:
    """Keep a checked copy when the newest one is a week old, or there is none. Returns it, None when it is not due.

    Raises as `backup` does.
    """
    newest = next(iter(backups_in(folder)), None)
    if newest and time.time() - newest.stat().st_mtime < DUE:
        return None
    return back_up_now(library, folder)


def back_up_now(library: Library, folder: Path) -> Path:
    """Keep a checked copy in `folder`; of all backups there the newest `KEPT` stay. Raises as `backup` does."""
    ((version,),) = library.rows("PRAGMA user_version")
    return _copy_and_thin_out(library.connection, folder, version)


def backups_in(folder: Path) -> list[Path]:
    """The backups that were named by us, newest first."""
    if not folder.is_dir():
        return []
    return sorted((path for path in folder.iterdir() if _NAME.fullmatch(path.name)), reverse=True)


def check(library: Library) -> list[str]:
    """What is wrong inside the library, a sentence each; an empty list when it is sound. Reads the whole file."""
    wrong: list[str] = [
        Sentence("The file is damaged: {found}.", found=found)
        for (found,) in library.rows("PRAGMA integrity_check")
        if found != "ok"
    ]
    wrong += [
        Sentence("A row of {table} refers to a row of {parent} that does not exist.", table=table, parent=parent)
        for table, _, parent, _ in library.rows("PRAGMA foreign_key_check")
    ]
    for index in ("segments_fts", "debriefs_fts"):
        try:
            # Rank 1 compares the index with the text that it was made from, not only with itself.
            library.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except LibraryDamaged:
            wrong.append(
                Sentence("The search index does not match the text. To rebuild it: fieldscribe library repair")
            )
    return wrong


def rebuild_search(library: Library) -> None:
    """Build the search index again from the text."""
    with library.atomic():
        for index in ("segments_fts", "debriefs_fts"):
            library.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def _copy_and_thin_out(connection: sqlite3.Connection, folder: Path, version: int) -> Path:
    durable.remove_temporary_files(folder)
    kept = _copy(connection, folder / _name(version))
    for old in backups_in(folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return kept


def _is_replaceable(path: Path) -> bool:
    """Whether what is there is a library (a backup of before) or an empty file; a name may be typed wrong."""
    if not path.is_file():
        return False
    with suppress(OSError), path.open("rb") as file:
        head = file.read(72)  # sqlite.org/fileformat2.html: the application id is at 68
        return not head or (head.startswith(b"SQLite format 3\0") and head[68:] == APPLICATION_ID.to_bytes(4, "big"))
    return False


def _name(version: int) -> str:
    return f"library-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-v{version}.sqlite"


def _copy(connection: sqlite3.Connection, target: Path) -> Path:
    """Copy beside the target, check the copy, put it in its place. The copy holds what was committed when it began."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with durable.replacing(target) as unfinished:  # SQLite keeps the mode of an empty file
            _write_copy(connection, unfinished)
            _verify(unfinished)
    except DATABASE_ERRORS as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if isinstance(error, UnicodeDecodeError) or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise_known(error, _path(connection))  # it is the library that is damaged, not the backup
        raise_known(error, target, BACKUP)
        raise
    except OSError as error:
        raise writing_failed(error, target, BACKUP) from error
    return target


def _write_copy(connection: sqlite3.Connection, copy: Path) -> None:
    try:
        str(copy).encode()
    except UnicodeEncodeError:  # a folder whose name is no text, which SQL cannot say
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            connection.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
            target.execute("PRAGMA temp_store = MEMORY")
            target.execute("VACUUM")
    else:
        connection.execute("VACUUM INTO ?", (str(copy),))


def _path(connection: sqlite3.Connection) -> Path:
    """Where the library lies that is open."""
    return next(Path(file) for _, name, file in connection.execute("PRAGMA database_list") if name == "main")


def _verify(copy: Path) -> None:
    """Read the whole copy, so that a bad disk is noticed today and not on the day when the backup is needed."""
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]:
                return
    except sqlite3.DatabaseError as error:
        raise BackupBroken(copy) from error
    raise BackupBroken(copy)
