"""The store in one SQLite file: all SQL of the server is in this module.

The write-ahead log lets commands read while the server writes; `synchronous = FULL` means that what was committed
survives a power cut; `secure_delete` overwrites what is deleted.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from fieldscribe.errors import DiskFull, HubBusy, HubDamaged, HubTooNew, NotAHub, NotWritable, writing_failed
from fieldscribe.hub.store import (
    CONFLICTS_PER_DEVICE,
    PARTIALS_PER_DEVICE,
    AuditRow,
    Bundle,
    Code,
    Conflict,
    Device,
    Entry,
    Organisation,
)
from fieldscribe.sentences import Sentence

APPLICATION_ID = 0x46534842  # "FSHB"
VERSION = 2
BUSY_SECONDS = 5.0
WHAT = Sentence("what was received")

SCHEMA = """
CREATE TABLE organisation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    signing_key BLOB NOT NULL,
    seal_key BLOB NOT NULL,
    address TEXT NOT NULL,
    authority BLOB NOT NULL,
    authority_key BLOB NOT NULL
) STRICT;
CREATE TABLE codes (
    hash BLOB PRIMARY KEY,
    note TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    device BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE devices (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    public_key BLOB NOT NULL,
    enrolled_at INTEGER NOT NULL,
    revoked_at INTEGER,
    seen_at INTEGER,
    high_water INTEGER NOT NULL,
    history BLOB NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    former BLOB NOT NULL DEFAULT x'',
    former_until INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE bundles (
    device BLOB NOT NULL REFERENCES devices (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    hash BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    refusal INTEGER,
    plain_hash BLOB NOT NULL,
    base INTEGER,
    document TEXT,
    revision INTEGER NOT NULL,
    withdraws INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    content BLOB,
    plain BLOB,
    opened INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (device, sequence)
) STRICT;
CREATE INDEX bundles_by_document ON bundles (document) WHERE document IS NOT NULL;
CREATE INDEX bundles_unopened ON bundles (opened) WHERE opened = 0;
CREATE INDEX bundles_refused ON bundles (device, sequence) WHERE refusal IS NOT NULL;
CREATE TABLE conflicts (
    device BLOB NOT NULL REFERENCES devices (id),
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    document TEXT,
    content BLOB,
    PRIMARY KEY (device, sequence, hash)
) STRICT;
CREATE TABLE partials (
    device BLOB NOT NULL REFERENCES devices (id),
    sequence INTEGER NOT NULL,
    content BLOB NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT;
CREATE TABLE documents (
    document TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    site TEXT NOT NULL,
    programme TEXT NOT NULL,
    facilitator TEXT NOT NULL,
    device BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    versions INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_time ON documents (received_at);
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    device BLOB,
    sequence INTEGER,
    document TEXT,
    detail TEXT NOT NULL
) STRICT;
"""

# From version 1. Nothing is rewritten, so that no copy has to be made before.
MIGRATION = """
ALTER TABLE bundles ADD COLUMN opened INTEGER NOT NULL DEFAULT 1;
CREATE INDEX bundles_unopened ON bundles (opened) WHERE opened = 0;
ALTER TABLE devices ADD COLUMN former BLOB NOT NULL DEFAULT x'';
ALTER TABLE devices ADD COLUMN former_until INTEGER NOT NULL DEFAULT 0;
"""

_CODE = "hash, note, made_at, expires_at, used_at, device"
_DEVICE = "id, name, public_key, enrolled_at, revoked_at, seen_at, high_water, history, former, former_until"
_BUNDLE = "device, sequence, hash, received_at, refusal, plain_hash, base, document, revision, withdraws, depth, opened"
_ENTRY = (
    "document, title, date, site, programme, facilitator, device, sequence, revision, versions, received_at,"
    " withdrawn_at, reason"
)
Row = tuple[Any, ...]


class SqliteStore:
    """The store in the file `hub.sqlite`; see `store.Store`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file, making it where there is none.

        Raises NotAHub, HubTooNew, HubDamaged, HubBusy, NotWritable, DiskFull.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))  # -wal and -shm take its mode
        except OSError as error:
            raise writing_failed(error, path, WHAT) from error
        if not path.is_file():
            raise NotAHub(path)
        try:
            connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                _check(connection, path)
                _configure(connection)
                if _version(connection) < VERSION:
                    _prepare(connection)
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            raise _known(error, path) from error
        return cls(path, connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on the disk when the block ends."""
        self._execute("BEGIN IMMEDIATE")
        try:
            yield
            self._execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:  # a full disk may have rolled back already
                self.connection.execute("ROLLBACK")
            raise

    def overwrite_deleted(self) -> None:
        """Empty the write-ahead log, which still holds what was deleted, as far as no reader needs it."""
        self._rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def back_up(self, target: Path) -> None:
        """Copy everything as of one moment into a new file, while others read and write. Raises OSError, DiskFull.

        A file that is there is replaced when the copy is whole.
        """
        temporary = target.with_name(f".{target.name}.partial")
        temporary.unlink(missing_ok=True)
        temporary.touch(mode=0o600)
        try:
            self._rows("VACUUM INTO ?", (str(temporary),))
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)

    def check(self) -> None:
        """Read all of the file. Raises HubDamaged."""
        ((found, *_), *_) = self._rows("PRAGMA integrity_check(1)")
        if found != "ok":
            raise HubDamaged(self.path, str(found))

    # ---- organisation, codes, devices

    def organisation(self) -> Organisation | None:
        """Whose it is; None before `set_organisation`."""
        sql = "SELECT id, name, signing_key, seal_key, address, authority, authority_key FROM organisation"
        row = self._row(sql)
        return Organisation(*row) if row else None

    def set_organisation(self, organisation: Organisation) -> None:
        """Keep it, in place of what was there."""
        self._execute("INSERT OR REPLACE INTO organisation VALUES (1, ?, ?, ?, ?, ?, ?, ?)", _values(organisation))

    def add_code(self, code: Code) -> None:
        """Keep a new code."""
        self._execute(f"INSERT INTO codes ({_CODE}) VALUES (?, ?, ?, ?, ?, ?)", _values(code))

    def code(self, code_hash: bytes) -> Code | None:
        """The code with that SHA-256."""
        row = self._row(f"SELECT {_CODE} FROM codes WHERE hash = ?", (code_hash,))
        return Code(*row) if row else None

    def use_code(self, code_hash: bytes, device: bytes, now: int) -> None:
        """Mark it as used by that device."""
        self._execute("UPDATE codes SET used_at = ?, device = ? WHERE hash = ?", (now, device, code_hash))

    def remove_codes(self, before: int) -> None:
        """Forget the codes that expired before that time."""
        self._execute("DELETE FROM codes WHERE expires_at < ?", (before,))

    def add_device(self, device: Device, token_hash: bytes) -> None:
        """Keep a new device."""
        sql = f"INSERT INTO devices ({_DEVICE}, token_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        self._execute(sql, (*_values(device), token_hash))

    def set_token(self, device: bytes, token_hash: bytes) -> None:
        """Give a device another token; the former one is worth nothing any more."""
        self._execute("UPDATE devices SET token_hash = ? WHERE id = ?", (token_hash, device))

    def device_of_token(self, token_hash: bytes) -> Device | None:
        """The device that holds the token, also when it was revoked."""
        row = self._row(f"SELECT {_DEVICE} FROM devices WHERE token_hash = ?", (token_hash,))
        return Device(*row) if row else None

    def device(self, device: bytes) -> Device | None:
        """The device with that identifier."""
        row = self._row(f"SELECT {_DEVICE} FROM devices WHERE id = ?", (device,))
        return Device(*row) if row else None

    def devices(self) -> list[Device]:
        """All devices, by name."""
        return [Device(*row) for row in self._rows(f"SELECT {_DEVICE} FROM devices ORDER BY name, id")]

    def rename_device(self, device: bytes, name: str) -> None:
        """Give it another name."""
        self._execute("UPDATE devices SET name = ? WHERE id = ?", (name, device))

    def revoke_device(self, device: bytes, now: int) -> None:
        """Refuse it from now on. What it sent stays."""
        self._execute("UPDATE devices SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", (now, device))

    # ---- bundles

    def add_bundle(self, bundle: Bundle, content: bytes | None, plain: bytes | None = None) -> bool:
        """Keep it; False, and nothing else, when that number of that device has arrived before."""
        sql = (
            f"INSERT INTO bundles ({_BUNDLE}, content, plain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (device, sequence) DO NOTHING"
        )
        return self._execute(sql, (*_values(bundle), content, plain)).rowcount > 0

    def set_opened(self, bundle: Bundle, plain: bytes | None, *, keep: bool) -> None:
        """Note what a bundle says that had been stored unopened; its bytes stay only where `keep`."""
        columns = ("refusal", "plain_hash", "document", "revision", "withdraws", "depth")
        changes = ", ".join(f"{name} = :{name}" for name in columns)
        sql = (
            f"UPDATE bundles SET {changes}, opened = 1, plain = :plain, content = iif(:keep, content, NULL)"
            " WHERE device = :device AND sequence = :sequence"
        )
        self._execute(sql, {**vars(bundle), "plain": plain, "keep": keep})

    def unopened(self, limit: int) -> list[Bundle]:
        """The bundles that were stored and not opened yet, in the order in which they came."""
        sql = f"SELECT {_BUNDLE} FROM bundles WHERE opened = 0 ORDER BY rowid LIMIT ?"
        return [_bundle(row) for row in self._rows(sql, (limit,))]

    def count_unopened(self) -> int:
        """How many these are."""
        ((count,),) = self._rows("SELECT count(*) FROM bundles WHERE opened = 0")
        return int(count)

    def set_high_water(self, device: bytes, high_water: int, history: bytes, now: int) -> None:
        """Note up to where its bundles arrived, and that it was heard of."""
        sql = "UPDATE devices SET high_water = ?, history = ?, seen_at = ? WHERE id = ?"
        self._execute(sql, (high_water, history, now, device))

    def bundle(self, device: bytes, sequence: int) -> Bundle | None:
        """What arrived under that number."""
        row = self._row(f"SELECT {_BUNDLE} FROM bundles WHERE device = ? AND sequence = ?", (device, sequence))
        return _bundle(row) if row else None

    def content(self, device: bytes, sequence: int) -> bytes | None:
        """The bytes of a bundle; None once they were deleted."""
        row = self._row("SELECT content FROM bundles WHERE device = ? AND sequence = ?", (device, sequence))
        return row[0] if row else None

    def kept_plain(self, device: bytes, sequence: int) -> bytes | None:
        """The plain text, for the few bundles where it is kept."""
        row = self._row("SELECT plain FROM bundles WHERE device = ? AND sequence = ?", (device, sequence))
        return row[0] if row else None

    def arrived_after(self, device: bytes, sequence: int, limit: int) -> list[tuple[int, bytes]]:
        """The numbers above `sequence` that arrived, ascending, each with the hash of its bundle."""
        sql = "SELECT sequence, hash FROM bundles WHERE device = ? AND sequence > ? ORDER BY sequence LIMIT ?"
        return [(row[0], row[1]) for row in self._rows(sql, (device, sequence, limit))]

    def refused(self, device: bytes, limit: int) -> list[tuple[int, int]]:
        """The newest numbers that were refused, ascending, each with the reason."""
        sql = (
            "SELECT sequence, refusal FROM bundles WHERE device = ? AND refusal IS NOT NULL"
            " ORDER BY sequence DESC LIMIT ?"
        )
        return [(row[0], row[1]) for row in reversed(self._rows(sql, (device, limit)))]

    def all_refused(self, limit: int) -> list[Bundle]:
        """The newest bundles of all devices that were refused, the newest first."""
        sql = f"SELECT {_BUNDLE} FROM bundles WHERE refusal IS NOT NULL ORDER BY received_at DESC, sequence DESC"
        return [_bundle(row) for row in self._rows(sql + " LIMIT ?", (limit,))]

    def add_conflict(self, conflict: Conflict, content: bytes) -> bool:
        """Keep it for a person; False when it is known, or when too many of that device are kept."""
        row = self._row("SELECT count(*) FROM conflicts WHERE device = ?", (conflict.device,))
        if row and row[0] >= CONFLICTS_PER_DEVICE:
            return False
        sql = "INSERT INTO conflicts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (device, sequence, hash) DO NOTHING"
        return self._execute(sql, (*_values(conflict), content)).rowcount > 0

    def conflicts(self) -> list[Conflict]:
        """All of them, the newest first."""
        sql = "SELECT device, sequence, hash, received_at, document FROM conflicts ORDER BY received_at DESC, sequence"
        return [Conflict(*row) for row in self._rows(sql)]

    def conflict_content(self, conflict: Conflict) -> bytes | None:
        """Its bytes; None once they were deleted."""
        sql = "SELECT content FROM conflicts WHERE device = ? AND sequence = ? AND hash = ?"
        row = self._row(sql, (conflict.device, conflict.sequence, conflict.hash))
        return row[0] if row else None

    # ---- partials

    def partial(self, device: bytes, sequence: int) -> bytes:
        """What has arrived so far of a bundle whose connection broke."""
        row = self._row("SELECT content FROM partials WHERE device = ? AND sequence = ?", (device, sequence))
        return row[0] if row else b""

    def save_partial(self, device: bytes, sequence: int, partial: bytes, now: int) -> None:
        """Keep it in place of what was there, and only the newest few of a device."""
        self._execute("INSERT OR REPLACE INTO partials VALUES (?, ?, ?, ?)", (device, sequence, partial, now))
        sql = (
            "DELETE FROM partials WHERE device = :device AND sequence NOT IN ("
            "SELECT sequence FROM partials WHERE device = :device"
            " ORDER BY sequence = :sequence DESC, updated_at DESC LIMIT :limit)"
        )
        self._execute(sql, {"device": device, "sequence": sequence, "limit": PARTIALS_PER_DEVICE})

    def remove_partial(self, device: bytes, sequence: int) -> None:
        """Forget it."""
        self._execute("DELETE FROM partials WHERE device = ? AND sequence = ?", (device, sequence))

    def remove_partials(self, before: int) -> None:
        """Forget those that got their last byte before that time."""
        self._execute("DELETE FROM partials WHERE updated_at < ?", (before,))

    # ---- debriefs

    def versions(self, document: str) -> list[Bundle]:
        """All versions of a debrief that were taken in and still have content, oldest first."""
        sql = f"SELECT {_BUNDLE} FROM bundles WHERE document = ? AND NOT withdraws AND content IS NOT NULL"
        return [_bundle(row) for row in self._rows(sql + " ORDER BY received_at, sequence", (document,))]

    def documents_of(self, device: bytes) -> list[str]:
        """The debriefs of which that device sent a version."""
        sql = "SELECT DISTINCT document FROM bundles WHERE device = ? AND document IS NOT NULL AND content IS NOT NULL"
        return [row[0] for row in self._rows(sql, (device,))]

    def entry(self, document: str) -> Entry | None:
        """A debrief as the list shows it, withdrawn ones included."""
        row = self._row(f"SELECT {_ENTRY} FROM documents WHERE document = ?", (document,))
        return Entry(*row) if row else None

    def set_entry(self, entry: Entry) -> None:
        """Keep it in place of what was there."""
        marks = ", ".join("?" * 13)
        self._execute(f"INSERT OR REPLACE INTO documents ({_ENTRY}) VALUES ({marks})", _values(entry))

    def entries(self, limit: int, offset: int = 0) -> list[Entry]:
        """Debriefs that were not withdrawn, the last received first."""
        sql = f"SELECT {_ENTRY} FROM documents WHERE withdrawn_at IS NULL ORDER BY received_at DESC, document"
        return [Entry(*row) for row in self._rows(sql + " LIMIT ? OFFSET ?", (limit, offset))]

    def delete_content(self, document: str) -> int:
        """Delete all versions of a debrief, also from conflicts, for good; returns how many.

        What its devices sent and nobody could read goes too: it may be of that debrief.
        """
        changes = "content = NULL, plain = NULL, plain_hash = x''"
        sql = f"UPDATE bundles SET {changes} WHERE document = ? AND content IS NOT NULL"
        count = self._execute(sql, (document,)).rowcount
        sql = "UPDATE conflicts SET content = NULL WHERE document = ? AND content IS NOT NULL"
        count += self._execute(sql, (document,)).rowcount
        unread = "document IS NULL AND device IN (SELECT device FROM bundles WHERE document = ?)"
        self._execute(f"UPDATE bundles SET content = NULL WHERE refusal IS NOT NULL AND {unread}", (document,))
        self._execute(f"UPDATE conflicts SET content = NULL WHERE {unread}", (document,))
        return count

    def find(self, beginning: str) -> list[Entry]:
        """Debriefs whose identifier begins so, withdrawn ones included; ten at most."""
        sql = f"SELECT {_ENTRY} FROM documents WHERE substr(document, 1, length(:name)) = :name ORDER BY document"
        return [Entry(*row) for row in self._rows(sql + " LIMIT 10", {"name": beginning})]

    # ---- audit

    def note(self, row: AuditRow) -> None:
        """Append to the audit."""
        columns = "at, event, device, sequence, document, detail"
        self._execute(f"INSERT INTO audit ({columns}) VALUES (?, ?, ?, ?, ?, ?)", _values(row))

    def audit(self, limit: int) -> list[AuditRow]:
        """Its newest rows, the newest first."""
        sql = "SELECT at, event, device, sequence, document, detail FROM audit ORDER BY id DESC LIMIT ?"
        return [AuditRow(*row) for row in self._rows(sql, (limit,))]

    # ---- below

    def _execute(self, sql: str, parameters: Row | dict[str, Any] = ()) -> sqlite3.Cursor:
        try:
            return self.connection.execute(sql, parameters)
        except sqlite3.Error as error:
            raise _known(error, self.path) from error

    def _rows(self, sql: str, parameters: Row | dict[str, Any] = ()) -> list[Row]:
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise _known(error, self.path) from error

    def _row(self, sql: str, parameters: Row | dict[str, Any] = ()) -> Row | None:
        rows = self._rows(sql, parameters)
        return rows[0] if rows else None


def _values(data: Any) -> Row:
    """The fields of one of our dataclasses in their order; `dataclasses.astuple` copies each, which takes long."""
    return tuple(vars(data).values())


def _bundle(row: Row) -> Bundle:
    bundle = Bundle(*row)
    return replace(bundle, withdraws=bool(bundle.withdraws), opened=bool(bundle.opened))


def _configure(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA wal_autocheckpoint = 4000")  # pages; 16 MB
    connection.execute("PRAGMA journal_size_limit = 33554432")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if (application or tables) and application != APPLICATION_ID:
        raise NotAHub(path)
    if _version(connection) > VERSION:
        raise HubTooNew(path)


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables, or bring those of an older version up to date: all or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)  # another process may have been faster
        if version < VERSION:
            for statement in filter(str.strip, (MIGRATION if version else SCHEMA).split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _known(error: sqlite3.Error, path: Path) -> Exception:
    """The error with a sentence for what the environment does to SQLite; a mistake of ours stays what it is."""
    detail = str(error)
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:  # the low byte is the kind
        case sqlite3.SQLITE_FULL:
            return DiskFull(WHAT)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return HubBusy(path, detail)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return NotWritable(str(path))
        case sqlite3.SQLITE_NOTADB:
            return NotAHub(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return HubDamaged(path, detail)
    return error
