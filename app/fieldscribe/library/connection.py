"""The open library file: one SQLite database in WAL mode.

Rules for callers: one `Library` per thread (SQLite refuses another thread), short transactions, and no other
package writes SQL. Several processes may have the library open at once: readers never wait, writers queue for up to
five seconds.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, get_type_hints

from fieldscribe.errors import DiskFull, LibraryDamaged, RowGone
from fieldscribe.library.sqlite_errors import DATABASE_ERRORS, THE_LIBRARY, raise_known

Row = tuple[Any, ...]
Found = TypeVar("Found")
Parameters = Sequence[Any] | Mapping[str, Any]
_WRITES = re.compile(r"\s*(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE(?: OR \w+)?|DELETE FROM)\s+(\w+)")


class Library:
    """An open library. Use `opening.open_library`; `with` or `close()` ends it.

    Statements go through `rows`, `row`, `execute` and `executemany`, because these turn errors of the environment
    into a FieldscribeError.
    """

    def __init__(self, path: Path, backups: Path, connection: sqlite3.Connection, *, read_only: bool = False) -> None:
        self.path = path
        self.backups = backups
        self.connection = connection
        self.read_only = read_only
        self._reading = False
        self._written: set[str] = set()
        self._uncommitted: set[str] = set()

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
            found = self.connection.execute(sql, parameters).fetchall()
        except DATABASE_ERRORS as error:
            raise_known(error, self.path)
            raise
        if found:
            self._note_write(sql)
        return found

    def read(self, make: Callable[[Row], Found], sql: str, parameters: Parameters = ()) -> list[Found]:
        """The result of `make` for each row of a query. Raises LibraryDamaged for a row that is invalid.

        A damaged page may hold what no schema allows: another word in a list of states, nothing where a number must be.
        """
        rows = self.rows(sql, parameters)
        try:
            found = [make(row) for row in rows]
            _require_whole(found)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            raise LibraryDamaged(self.path) from error
        return found

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row of a query, None when there is none."""
        rows = self.rows(sql, parameters)
        return rows[0] if rows else None

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run one writing statement; outside of `atomic()` it is its own transaction."""
        try:
            cursor = self.connection.execute(sql, parameters)
        except DATABASE_ERRORS as error:
            if self.read_only:  # the disk is full, see `opening.open_for_reading`
                raise DiskFull(THE_LIBRARY) from error
            raise_known(error, self.path)
            raise
        if cursor.rowcount > 0:
            self._note_write(sql)
        return cursor

    def executemany(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Run one writing statement for each set of parameters."""
        try:
            cursor = self.connection.executemany(sql, parameters)
        except DATABASE_ERRORS as error:
            raise_known(error, self.path)
            raise
        if cursor.rowcount > 0:
            self._note_write(sql)

    def take_written_tables(self) -> frozenset[str]:
        """The names of the tables with committed changes since the last call."""
        written, self._written = frozenset(self._written), set()
        return written

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A read transaction: all queries in it see the same state. It blocks no writer."""
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
        """Checkpoint the write-ahead log and truncate it, as far as no reader prevents that."""
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
            self._written |= self._uncommitted
        finally:
            self._uncommitted.clear()
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

    def _note_write(self, sql: str) -> None:
        if table := _table_written(sql):
            (self._uncommitted if self.connection.in_transaction else self._written).add(table)

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")


@lru_cache(maxsize=1024)
def _table_written(sql: str) -> str | None:
    """The table that a statement writes, None for a query; tables written by triggers are not included."""
    found = _WRITES.match(sql)
    return found[1] if found else None


@lru_cache
def _plain_fields(kind: Any) -> dict[str, tuple[type, ...]]:
    """The fields of a dataclass that must be text or numbers, with the types that will do."""
    if not is_dataclass(kind):
        return {}
    hints = get_type_hints(kind)
    allowed = {str: (str,), int: (int,), float: (float, int), bool: (bool,)}
    return {field.name: allowed[hints[field.name]] for field in fields(kind) if hints[field.name] in allowed}


def _require_whole(found: Sequence[object]) -> None:
    """Raises TypeError where a field is not of the type that the dataclass of the first row says."""
    kind: Any = type(found[0]) if found else object
    for name, types in _plain_fields(kind).items():
        if not all(isinstance(getattr(row, name), types) for row in found):
            raise TypeError(name)
