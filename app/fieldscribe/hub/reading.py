"""What came in, for the person at the office: found by the beginning of its identifier, opened again."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from fieldscribe.errors import DebriefNotReceived, DeviceUnknown
from fieldscribe.hub import receiving
from fieldscribe.hub.exports import Received
from fieldscribe.hub.receiving import UNREADABLE
from fieldscribe.hub.store import Conflict, Device, Entry, Organisation, Store
from fieldscribe.wire.document import Document

PAGE = 500


def find_device(store: Store, name: str) -> Device:
    """The one device with that name, or whose identifier begins so. Raises DeviceUnknown."""
    devices = store.devices()
    found = [device for device in devices if device.name == name]
    found = found or [device for device in devices if name and device.id.hex().startswith(name.lower())]
    if len(found) != 1:
        raise DeviceUnknown(name, len(found))
    return found[0]


def find_entry(store: Store, name: str) -> Entry:
    """The one debrief whose identifier begins so. Raises DebriefNotReceived."""
    found = store.find(name.lower()) if name else []
    if len(found) != 1:
        raise DebriefNotReceived(name, len(found))
    return found[0]


def every_entry(store: Store) -> Iterator[Entry]:
    """All debriefs that were not withdrawn, the last received first."""
    offset = 0
    while page := store.entries(PAGE, offset):
        yield from page
        offset += len(page)


def received(
    store: Store, organisation: Organisation, entries: Iterable[Entry], unreadable: list[Entry] | None = None
) -> Iterator[Received]:
    """The present version of each debrief. One that cannot be read is left out, and appended to `unreadable`."""
    names = {device.id: device.name for device in store.devices()}
    for entry in entries:
        document = read_document(store, organisation, entry.device, entry.sequence)
        if document is not None:
            yield Received(entry, names.get(entry.device, ""), document, moment(entry.received_at))
        elif unreadable is not None:
            unreadable.append(entry)


def read_document(store: Store, organisation: Organisation, device: bytes, sequence: int) -> Document | None:
    """A version of a debrief; None when it cannot be read: it was deleted, or its laptop sent what it should not."""
    try:
        payload = receiving.read(store, organisation, device, sequence).payload
    except UNREADABLE:
        return None
    return payload if isinstance(payload, Document) else None


def read_conflict(store: Store, organisation: Organisation, conflict: Conflict) -> Document | None:
    """What a conflict says; None when it cannot be read, or was deleted."""
    content = store.conflict_content(conflict)
    if content is None:
        return None
    try:
        payload = receiving.open_content(store, organisation, conflict.device, content).payload
    except UNREADABLE:
        return None
    return payload if isinstance(payload, Document) else None


def differing(store: Store, document: str) -> list[Device]:
    """The laptops whose versions of a debrief stand beside each other, those last heard of the longest ago first."""
    found = {version.device for version in receiving.present_versions(store, document)}
    return sorted((each for each in store.devices() if each.id in found), key=lambda each: each.seen_at or 0)


def later_entry(store: Store, now: int) -> int | None:
    """When the newest entry of the audit was made, if that is an hour or more after `now`: then a clock is wrong."""
    newest = max((row.at for row in store.audit(1)), default=0)
    return newest if newest >= now + 3600 else None


def moment(seconds: int) -> str:
    """A time as "2026-11-21 18:05 UTC"."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M} UTC"
