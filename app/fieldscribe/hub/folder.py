"""The data folder of a server: one SQLite file with everything in it, the keys too."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from fieldscribe.errors import (
    FieldscribeError,
    HubBackupUnusable,
    HubDamaged,
    HubExists,
    HubNameMissing,
    HubNotMade,
    HubRunning,
    HubTooNew,
    NotAHub,
    NotWritable,
)
from fieldscribe.hub import enrolment
from fieldscribe.hub.addresses import complete_address
from fieldscribe.hub.sqlite_store import SqliteStore
from fieldscribe.hub.store import AuditRow, Organisation
from fieldscribe.locks import try_lock

FILE = "hub.sqlite"
LOCK = "hub.lock"
_BESIDE = ("-wal", "-shm")  # what SQLite keeps beside its file


def open_store(folder: Path) -> SqliteStore:
    """The store in a data folder. Raises what `SqliteStore.open` raises."""
    return SqliteStore.open(folder / FILE)


def open_organisation(folder: Path) -> tuple[SqliteStore, Organisation]:
    """The store in a data folder and whose it is. Raises HubNotMade and what `SqliteStore.open` raises."""
    if not (folder / FILE).exists():
        raise HubNotMade(folder)
    store = open_store(folder)
    organisation = store.organisation()
    if organisation is None:
        store.close()
        raise HubNotMade(folder)
    return store, organisation


def make_hub(folder: Path, name: str, address: str, *, own_authority: bool) -> Organisation:
    """Make the server's file for a new organisation. Raises HubExists, HubNameMissing, HubAddressUnusable."""
    url = complete_address(address)
    if not name.strip():
        raise HubNameMissing
    with open_store(folder) as store:
        found = store.organisation()
        if found is not None:
            raise HubExists(folder, found.name)
        organisation = enrolment.make_organisation(enrolment.plain_name(name), url, own_authority=own_authority)
        with store.transaction():
            store.set_organisation(organisation)
    return organisation


def change_address(folder: Path, address: str) -> Organisation:
    """Give the server another address; laptops that are enrolled keep the one they were given."""
    store, organisation = open_organisation(folder)
    with closing(store), store.transaction():
        changed = replace(organisation, address=complete_address(address))
        store.set_organisation(changed)
    return changed


@contextmanager
def serving(folder: Path) -> Iterator[None]:
    """Be the one process that serves a data folder. Raises HubRunning, NotWritable."""
    path = folder / LOCK
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise NotWritable(str(path)) from error
    try:
        if not try_lock(descriptor):
            raise HubRunning(folder)
        yield
    finally:
        os.close(descriptor)


def restore(folder: Path, backup: Path, now: int) -> Path | None:
    """Put a backup in the place of the server's file; returns where that one is kept, None when there was none.

    The codes in it work no more: some may have been used since. Raises HubRunning, HubBackupUnusable, HubTooNew,
    NotWritable, OSError; then all is as it was.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with serving(folder):
        fresh = folder / f".{FILE}.restoring"
        _remove(fresh)
        try:
            fresh.touch(mode=0o600)
            shutil.copyfile(backup, fresh)
            try:
                _make_present(fresh, now)
            except HubTooNew:
                raise HubTooNew(backup) from None
            except (NotAHub, HubDamaged):
                raise HubBackupUnusable(backup.name) from None
            kept = _set_aside(folder / FILE)
            fresh.replace(folder / FILE)
        finally:
            _remove(fresh)
    return kept


def _make_present(fresh: Path, now: int) -> None:
    """Check the copy of a backup, and note in it what it is."""
    with SqliteStore.open(fresh) as store:
        store.check()
        if store.organisation() is None:
            raise NotAHub(fresh)
        newest = max((row.at for row in store.audit(1)), default=0)
        with store.transaction():
            store.remove_codes(2**40)
            store.note(AuditRow(now, "restored", detail=f"to the state of {newest}"))


def _set_aside(path: Path) -> Path | None:
    """Rename a database with what SQLite keeps beside it, so that nothing of it is read as part of another one."""
    if path.exists():
        with suppress(FieldscribeError), SqliteStore.open(path) as store:
            store.overwrite_deleted()  # all of it is in the one file then
    number = 1
    while (kept := path.with_name(f"hub-before-restore-{number}.sqlite")).exists():
        number += 1
    for ending in ("", *_BESIDE):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.rename(kept.with_name(kept.name + ending))
    return kept if kept.exists() else None


def _remove(path: Path) -> None:
    for ending in ("", *_BESIDE):
        path.with_name(path.name + ending).unlink(missing_ok=True)
