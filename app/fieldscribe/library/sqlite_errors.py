"""Tells failures of the environment, which get a sentence for the person, from bugs of ours."""

import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

from fieldscribe.errors import (
    FULL,
    PROTECTED,
    DiskFull,
    FieldscribeError,
    LibraryBusy,
    LibraryDamaged,
    LibraryUnreachable,
    NotALibrary,
    NotWritable,
    RowGone,
    writing_failed,
)
from fieldscribe.sentences import Sentence

# What a call of SQLite may raise. Python fails to decode the words of an error that a damaged file has put there.
DATABASE_ERRORS = (sqlite3.Error, UnicodeDecodeError)

THE_LIBRARY = Sentence("the library")
FREE_BYTES_NEEDED = 1024 * 1024


def raise_known(error: Exception, path: Path, what: str = THE_LIBRARY) -> None:
    """Raise the sentence for a failure of the environment with `what`, at `path`; return where it is a bug of ours."""
    if known := _known(error, path, what):
        raise known from error


def _known(error: Exception, path: Path, what: str) -> FieldscribeError | None:
    if isinstance(error, UnicodeDecodeError) or "Could not decode to UTF-8" in str(error):
        return LibraryDamaged(path)  # without the detail, which would be a piece of the text
    if "malformed JSON" in str(error):
        return LibraryDamaged(path)
    if isinstance(error, OSError):
        return _known_by_system(error, path, what)
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, sqlite3.Error) or code is None:
        return None
    detail = f"{error.sqlite_errorname}: {error}"
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return RowGone(detail)
    match code & 0xFF:  # the low byte is the kind, the rest says more about it
        case sqlite3.SQLITE_BUSY:
            return LibraryBusy(path, detail)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return NotWritable(str(path))
        case sqlite3.SQLITE_FULL:
            return DiskFull(what)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN if _disk_full(path):
            # Where the shared memory file finds no room, SQLite calls that an I/O error.
            return DiskFull(what)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_NOLFS:
            return LibraryUnreachable(path, detail)
        case sqlite3.SQLITE_CORRUPT:
            return LibraryDamaged(path, detail)
        case sqlite3.SQLITE_NOTADB:
            return NotALibrary(path, detail)
        case _:
            return None


def _known_by_system(error: OSError, path: Path, what: str) -> FieldscribeError:
    if error.errno in FULL | PROTECTED:
        return writing_failed(error, path, what)
    return LibraryUnreachable(path, str(error))


def _disk_full(path: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < FREE_BYTES_NEEDED
    return False
