"""The open library file: one SQLite database in WAL mode, opened with every check that protects old data.

Rules for callers: one `Library` per thread (SQLite refuses another thread), short transactions, and no other room
writes SQL. Several processes may have the library open at once: readers never wait, writers queue for up to five
seconds.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from fieldscribe.errors import LibraryDamaged, LibraryTooNew, NotALibrary, NotWritable, RowGone
from fieldscribe.library.backup import back_up_before_migration, backups_in
from fieldscribe.library.sqlite_errors import TROUBLE, raise_known
from fieldscribe.library.version import APPLICATION_ID, VERSION

BUSY_SECONDS = 5.0
WAL_BYTES_KEPT = 16 * 1024 * 1024

Row = tuple[Any, ...]
Parameters = Sequence[Any] | Mapping[str, Any]


class Library:
    """An open library. Use `open_library`; `with` or `close()` ends it.

    Statements go through `rows`, `row`, `execute` and `executemany`, because these turn trouble of the environment
    into a FieldscribeError.
    """

    def __init__(self, path: Path, backups: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.backups = backups
        self.connection = connection
        self._reading = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; the last one to close folds the write-ahead log into the file. May be called twice."""
        self.connection.close()

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """All rows of a query."""
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except TROUBLE as error:
            raise_known(error, self.path)
            raise

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row of a query, None when there is none."""
        rows = self.rows(sql, parameters)
        return rows[0] if rows else None

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run one writing statement; outside of `atomic()` it is its own transaction."""
        try:
            return self.connection.execute(sql, parameters)
        except TROUBLE as error:
            raise_known(error, self.path)
            raise

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one writing statement for each set of parameters."""
        try:
            self.connection.executemany(sql, parameters)
        except TROUBLE as error:
            raise_known(error, self.path)
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several queries that see the library as of one moment. Nobody waits for it and it waits for nobody."""
        if self.connection.in_transaction:
            yield
            return
        self.execute("BEGIN")
        self._reading = True
        try:
            yield
        finally:
            self._reading = False
            self._roll_back()

    def insert(self, table: str, values: Mapping[str, Any]) -> int:
        """Insert a row and return its id. Names of table and columns are ours, never a user's."""
        sql = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
        return int(self.execute(sql, tuple(values.values())).lastrowid or 0)

    def update(self, table: str, row_id: int, values: Mapping[str, Any]) -> None:
        """Change columns of the row with that id. Raises RowGone."""
        columns = ", ".join(f"{column} = ?" for column in values)
        if not self.execute(f"UPDATE {table} SET {columns} WHERE id = ?", (*values.values(), row_id)).rowcount:
            raise RowGone

    def empty_log(self) -> None:
        """Fold the write-ahead log into the file and cut it to nothing, as far as no reader holds it."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def atomic(self, *, durable: bool = True) -> Iterator[None]:
        """A transaction: all or nothing. Blocks may be nested; the outermost one decides on durability.

        It takes the write lock at once (BEGIN IMMEDIATE), because SQLite refuses without waiting to turn a read
        transaction into a writing one while somebody else writes. With `durable` the commit is on the disk when the
        block ends, so not even a power cut takes it back. Without, a power cut may cost the last seconds, a crash of
        the program nothing: that is for the work of the machine, which can be done again, not for that of a person.
        """
        if self._reading:
            raise RuntimeError("a snapshot is for reading")
        if self.connection.in_transaction:
            with self._savepoint():
                yield
            return
        if not durable:
            self.execute("PRAGMA synchronous = NORMAL")
        try:
            self.execute("BEGIN IMMEDIATE")
            yield
            self.execute("COMMIT")
        finally:
            # After a success this does nothing; after any failure, of the commit too, no transaction stays open.
            self._roll_back()
            if not durable:
                self.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        self.execute("SAVEPOINT inner_block")
        try:
            yield
        except BaseException:
            # Some errors, a full disk among them, end the whole transaction and every savepoint with it.
            if self.connection.in_transaction:
                self.execute("ROLLBACK TO inner_block")
                self.execute("RELEASE inner_block")
            raise
        self.execute("RELEASE inner_block")

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")


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
        _migrate(library)
    except BaseException as error:
        connection.close()
        if isinstance(error, TROUBLE):
            raise_known(error, path)
        raise
    return library


def _prepare_file(path: Path, backups: Path) -> None:
    """Make the file with mode 0600 where there is none, and refuse what SQLite would silently start anew."""
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
    ):
        connection.execute(f"PRAGMA {pragma}")


def _migrate(library: Library) -> None:
    """Apply what is missing, all in one transaction, after a backup of what is there."""
    (version,) = library.connection.execute("PRAGMA user_version").fetchone()
    if version == VERSION:
        return
    # Loaded only here, because it takes a quarter of a second: it brings numpy along.
    from sqlite_utils import Database

    from fieldscribe.library import schema

    if version > 0:
        back_up_before_migration(library.connection, library.backups, version)
    # A migration that rebuilds a table must not fire its cascades; this pragma works outside of transactions only.
    library.connection.execute("PRAGMA foreign_keys = OFF")
    with library.atomic():
        # Another process may have migrated while this one waited for the lock; then nothing is pending any more.
        schema.migrations.apply(Database(library.connection, execute_plugins=False))
        if library.connection.execute("PRAGMA foreign_key_check").fetchall():
            raise LibraryDamaged(library.path)
    library.connection.execute("PRAGMA foreign_keys = ON")
