"""The schema of the library, as the list of steps that lead to it.

A step is never changed once a release has carried it: a new step is added to `STEPS`, `version.VERSION` raised, and a
dump of such a library kept in tests/library/fixtures. `PRAGMA user_version` counts the steps that were applied, and is
the only ledger of them; it also keeps an older program from opening what it does not understand.

Columns ending in `_ms` are whole milliseconds on the time line of the recording, `_seconds` are seconds, `probability`
of a word is in thousandths, times of day ISO 8601 UTC.

Words are rows, not a packed form: measured over 300,000 words, a row costs 24 bytes beside 7 for a packed blob, and a
transcript of 30,000 words is read in 36 ms beside 20. Next to the sound (about 2,000 bytes for each word in FLAC)
that is nothing, and rows can be read by every tool that reads SQLite, in twenty years too.
"""

import sqlite3
from collections.abc import Callable
from typing import Any

from sqlite_utils import Database

from fieldscribe.library.migrations import (
    m001_first_release,
    m002_trim,
    m003_reports,
    m004_privacy,
    m005_kinds,
    m006_sending,
)

STEPS: tuple[Callable[[Database], None], ...] = (
    m001_first_release.apply,
    m002_trim.apply,
    m003_reports.apply,
    m004_privacy.apply,
    m005_kinds.apply,
    m006_sending.apply,
)


class _Database(Database):
    """A database whose scripts run line by line: sqlite-utils looks for the end of a statement at each character.

    That took 85 instead of 14 ms for a new library. The `executescript` of Python itself would commit.
    """

    def executescript(self, sql: str) -> Any:
        statement = ""
        for line in sql.splitlines(keepends=True):
            statement += line
            if ";" in line and sqlite3.complete_statement(statement):
                self.execute(statement)
                statement = ""
        if statement.strip():
            raise ValueError(f"a statement without an end: {statement}")


def upgrade(connection: sqlite3.Connection) -> None:
    """Apply the steps that are missing; part of the transaction of the caller."""
    db = _Database(connection, execute_plugins=False)
    (version,) = db.execute("PRAGMA user_version").fetchone()
    for number, step in enumerate(STEPS[version:], version + 1):
        step(db)
        db.execute(f"PRAGMA user_version = {number}")
