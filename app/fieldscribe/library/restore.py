"""Inspects a backup, and restores the library from it in one step.

A backup is copied before it is opened, so that the file itself is never changed. The copy has to be a whole library of
ours, with our tables and nothing else in it, and is brought up to date. Only then it takes the place of the library: in
one transaction of SQLite where that can be opened, else by a rename, after the damaged file was moved aside.
"""

import os
import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fieldscribe import durable
from fieldscribe.errors import (
    BackupDamaged,
    BackupMissing,
    BackupTooNew,
    Cancelled,
    JobsRunElsewhere,
    LibraryBusy,
    LibraryDamaged,
    LibraryInUse,
    NotABackup,
    NotALibrary,
    printable,
    writing_failed,
)
from fieldscribe.library.backup import BACKUP, backup, check
from fieldscribe.library.connection import Library
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.opening import migrate, open_library
from fieldscribe.library.sqlite_errors import DATABASE_ERRORS, raise_known
from fieldscribe.library.version import APPLICATION_ID, VERSION

_NEWEST = 5
_TRIES = 20
_PAUSE = 0.25  # s between two of them
_STEPS = 100_000  # instructions of SQLite between two questions whether to go on
_COMPANIONS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What a backup holds: `made_at` (UTC, ISO 8601), `size` in bytes, its schema `version`, how many debriefs.

    `newest` are date (local ISO 8601) and title of the newest ones.
    """

    path: Path
    made_at: str
    size: int
    version: int
    debriefs: int
    newest: tuple[tuple[str, str], ...]


def inspect(source: Path, scratch: Path, should_stop: Callable[[], bool] = lambda: False) -> BackupContent:
    """What the backup holds; the whole file is read. `scratch` is a folder for the copy that is looked at.

    Raises BackupMissing, NotABackup, BackupDamaged, BackupTooNew, DiskFull, NotWritable, and Cancelled soon after
    `should_stop` has said so.
    """
    with _prepared(source, scratch, should_stop) as (library, version):
        facts = source.stat()
        condition = "FROM debriefs WHERE binned_at IS NULL"
        ((count,),) = library.rows(f"SELECT count(*) {condition}")
        newest = library.rows(f"SELECT date, title {condition} ORDER BY date DESC, id DESC LIMIT {_NEWEST}")
        made_at = datetime.fromtimestamp(facts.st_mtime, UTC).isoformat(timespec="seconds")
        return BackupContent(source, made_at, facts.st_size, version, count, tuple((d, t) for d, t in newest))


def restore(path: Path, backups: Path, source: Path, should_stop: Callable[[], bool] = lambda: False) -> Path | None:
    """Put the backup `source` in the place of the library at `path`. Returns where the library of before is kept.

    That is a backup in `backups`, or the file itself beside the library when it is damaged; None when there was none.
    Raises as `inspect` does, JobsRunElsewhere, LibraryInUse, LibraryBusy; then the library is as it was. It can be
    cancelled until the backup takes the place of the library.
    """
    with _prepared(source, backups, should_stop) as (restored, _):
        try:
            current = open_library(path, backups) if _exists(path) else None
        except (LibraryDamaged, NotALibrary):
            return _replace_file(restored, path)
        if current is None:
            _replace_file(restored, path)
            return None
        with current, _wait_for_jobs_lock(current):
            kept = _keep(current, backups)
            _copy_over(restored, current)
            current.empty_log()
        return kept


def _keep(current: Library, backups: Path) -> Path:
    """Keep the library that will be replaced: as a backup, or as a copy beside it when it is damaged."""
    try:
        return backup(current, backups)
    except LibraryDamaged:
        aside = _name_aside(current.path)
        with durable.replacing(aside) as place, closing(sqlite3.connect(place)) as target:
            try:
                current.connection.backup(target)  # page by page, without a look at what is in them
            except DATABASE_ERRORS as error:
                raise_known(error, current.path)
                raise
        return aside


@contextmanager
def _wait_for_jobs_lock(library: Library) -> Iterator[None]:
    """Take the lock for running jobs, waiting a few seconds: a window holds it briefly to check for work."""
    for attempt in range(_TRIES):
        with ExitStack() as held:
            try:
                held.enter_context(jobs_lock(library))
            except JobsRunElsewhere:
                if attempt + 1 == _TRIES:
                    raise
                time.sleep(_PAUSE)
                continue
            yield
            return


def is_in_use(path: Path) -> bool:
    """Whether another connection, of this process or another one, has the library open."""
    if not _exists(path):
        return False
    try:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
            # SQLite leaves the WAL mode only for the one connection that has the file to itself.
            ((mode,),) = connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            return bool(mode == "wal")
    except sqlite3.OperationalError as error:
        return (error.sqlite_errorcode & 0xFF) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    except sqlite3.DatabaseError:
        return False  # damaged: nobody can have it open


@contextmanager
def _prepared(source: Path, scratch: Path, should_stop: Callable[[], bool]) -> Iterator[tuple[Library, int]]:
    """A private copy of the backup, checked and brought up to date, and the version that it had."""
    try:
        if not source.is_file():
            raise BackupMissing(printable(str(source)))
        scratch.mkdir(parents=True, exist_ok=True, mode=0o700)
        durable.remove_temporary_files(scratch)
        with durable.temporary_file(scratch) as temporary:
            copy = temporary.path
            try:
                _copy_file(source, copy, should_stop)
                with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                    library = Library(copy, scratch, connection)
                    connection.set_progress_handler(should_stop, _STEPS)  # SQLite ends its work when that says so
                    try:
                        version = _check(library, source)
                    except DATABASE_ERRORS as error:
                        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
                            raise Cancelled from error
                        raise BackupDamaged(printable(str(source)), str(error)) from error
                    except (LibraryDamaged, NotALibrary) as error:
                        raise BackupDamaged(printable(str(source)), error.detail) from error
                    finally:
                        connection.set_progress_handler(None, 0)
                    if should_stop():
                        raise Cancelled
                    yield library, version
            finally:
                for suffix in _COMPANIONS:
                    with suppress(OSError):
                        copy.with_name(copy.name + suffix).unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise writing_failed(error, scratch, BACKUP) from error


def _copy_file(source: Path, target: Path, should_stop: Callable[[], bool]) -> None:
    for suffix in ("", "-wal"):  # a library that was copied while it was open has its newest part in the other file
        beside = source.with_name(source.name + suffix)
        if not suffix or beside.is_file():
            with beside.open("rb") as read, target.with_name(target.name + suffix).open("wb") as write:
                while chunk := read.read(2**20):
                    if should_stop():
                        raise Cancelled
                    write.write(chunk)
            target.with_name(target.name + suffix).chmod(0o600)


def _check(library: Library, source: Path) -> int:
    """The version that the schema had; it is up to date afterwards. Raises NotABackup, BackupDamaged, BackupTooNew."""
    name = printable(str(source))
    run = library.connection.execute
    try:
        # What stands in the file may be made to harm: no function runs from its schema, no page is trusted.
        for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "journal_mode = DELETE"):
            run(f"PRAGMA {pragma}")
        for pragma in ("secure_delete = ON", "temp_store = MEMORY"):
            run(f"PRAGMA {pragma}")
        ((application,),), ((version,),) = (
            run(f"PRAGMA {pragma}").fetchall() for pragma in ("application_id", "user_version")
        )
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise NotABackup(name) from error
        raise
    if application != APPLICATION_ID or version < 1:
        raise NotABackup(name)
    if version > VERSION:
        raise BackupTooNew(name, version, VERSION)
    if run("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise BackupDamaged(name)
    migrate(library, back_up=False)
    if _schema(library.connection) != _own_schema():
        raise NotABackup(name)
    if any(check(library)):
        raise BackupDamaged(name)
    return int(version)


def _schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """All tables, indexes and triggers, without comments and spaces."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
    return {(kind, name, re.sub(r"--.*|\s+", "", sql or "")) for kind, name, sql in rows}


def _own_schema() -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(Library(Path(":memory:"), Path(), connection), back_up=False)
        return _schema(connection)


def _copy_over(restored: Library, current: Library) -> None:
    """Replace the content of `current` in one transaction; other connections see the old or the new state."""
    size, wanted = (library.rows("PRAGMA page_size") for library in (restored, current))
    if size != wanted:
        restored.execute(f"PRAGMA page_size = {wanted[0][0]}")
        restored.execute("VACUUM")
    waited = 0

    def look(status: int, _remaining: int, _total: int) -> None:
        nonlocal waited
        waited += status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if waited > _TRIES:
            raise LibraryBusy(current.path)

    try:
        restored.connection.backup(current.connection, progress=look)
    except DATABASE_ERRORS as error:
        raise_known(error, current.path)
        raise


def _replace_file(restored: Library, path: Path) -> Path | None:
    """When the library cannot be opened: rename it, and put the copy in its place.

    Returns where the former is kept. At every moment there is a file under the name of the library.
    """
    if is_in_use(path):
        raise LibraryInUse
    aside = _name_aside(path)
    with durable.replacing(path) as place:
        with closing(sqlite3.connect(place)) as target:
            restored.connection.backup(target)
        for suffix in _COMPANIONS:  # before the new file is there: SQLite would write the old log into it
            with suppress(FileNotFoundError):
                durable.replace(path.with_name(path.name + suffix), aside.with_name(aside.name + suffix))
        if not _exists(path):
            return None
        try:
            os.link(path, aside)
        except OSError:  # a disk without hard links, such as a stick
            shutil.copyfile(path, aside)
            aside.chmod(0o600)
    return aside


def _name_aside(path: Path) -> Path:
    return path.with_name(f"damaged-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}.sqlite")


def _exists(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
