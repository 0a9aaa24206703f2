"""Bundles that come as files, on a stick or in a mail, and the acknowledgements that go back as files.

A file proves by its signature whose it is. One that proves nothing changes nothing: anybody can write a file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fieldscribe.errors import NothingImported
from fieldscribe.hub import receiving
from fieldscribe.hub.receiving import UNREADABLE
from fieldscribe.hub.store import Device, Organisation, Store
from fieldscribe.wire import acknowledgement, bundle
from fieldscribe.wire.protocol import ACKNOWLEDGEMENT_SUFFIX, BUNDLE_SUFFIX, Result

FILES = 100_000


@dataclass(frozen=True)
class Imported:
    """What became of one file. `device` is b"" when nothing proves whose it is."""

    path: Path
    outcome: str
    device: bytes = b""
    good: bool = False


_OUTCOMES = {
    Result.STORED: "received",
    Result.ALREADY: "had been received before",
    Result.CONFLICT: "differs from what was received under its number; kept to be looked at",
    Result.REVOKED: "comes from a laptop that was revoked; not received",
    Result.DICTIONARY: "received, but it needs a newer version of Fieldscribe here",
    Result.INVALID: "received, but it cannot be used; the laptop will be told",
}


def bundles_in(paths: Iterable[Path]) -> list[Path]:
    """The files that are named, and those with bundles in the folders that are named, and below. Links are skipped."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob(f"*{BUNDLE_SUFFIX}")) if path.is_dir() else [path]
        found += [each for each in inside if each.is_file() and (each == path or not each.is_symlink())]
    return found[:FILES]


def import_files(store: Store, organisation: Organisation, paths: Iterable[Path], now: int) -> Iterator[Imported]:
    """Take in the bundles in these files, each in a transaction of its own. Raises NothingImported, DiskFull."""
    paths = list(paths)
    files = bundles_in(paths)
    if not files:
        raise NothingImported(paths[0])
    for path in files:
        yield _import(store, organisation, path, now)


def acknowledgements(
    store: Store, organisation: Organisation, devices: Iterable[bytes], now: int
) -> Iterator[tuple[str, bytes]]:
    """For each device the name and the content of the file that goes back."""
    for device in dict.fromkeys(devices):
        signed = acknowledgement.encode(receiving.acknowledge(store, device, now), organisation.signing_key)
        yield f"fieldscribe-{device.hex()}{ACKNOWLEDGEMENT_SUFFIX}", signed


def _import(store: Store, organisation: Organisation, path: Path, now: int) -> Imported:
    try:
        with path.open("rb") as file:
            content = file.read(bundle.MOST + 1)
        header = bundle.read_header(content)
        device = store.device(header.device)
        if device is None or not 0 < header.sequence <= receiving.MOST_SEQUENCE:
            return Imported(path, "comes from a laptop that is not enrolled here; not received")
        bundle.check(content, device.public_key)
    except OSError as error:
        return Imported(path, f"cannot be read ({error.strerror}); not received")
    except UNREADABLE as error:
        return Imported(path, f"{error}")
    digest, sequence = receiving.content_hash(content), header.sequence
    ahead = receiving.open_ahead(organisation, device, content) if store.bundle(device.id, sequence) else None
    with store.transaction():
        done = receiving.receive(store, organisation, device.id, sequence, content, digest, now, ahead)
    if not done.opened:
        done = _open(store, organisation, device, sequence, now)
    if done.deleted:
        store.overwrite_deleted()
    good = done.result in (Result.STORED, Result.ALREADY)
    return Imported(path, _OUTCOMES.get(done.result, "was not received"), device.id, good)


def _open(store: Store, organisation: Organisation, device: Device, sequence: int, now: int) -> receiving.Received:
    """Open a bundle that was stored, after those whose changes it holds. A server that runs here may be faster."""
    chain = [sequence]
    while (found := store.bundle(device.id, chain[-1])) and (before := receiving.waits_for(store, found)):
        chain.append(before)
    for number in reversed(chain):
        content = store.content(device.id, number)
        ahead = receiving.open_ahead(organisation, device, content) if content else None
        with store.transaction():
            done = receiving.open_stored(store, organisation, device.id, number, now, ahead)
    return done
