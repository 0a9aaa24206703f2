"""What becomes of a bundle that has arrived whole: kept once, opened or refused, and answered.

Everything here happens within one transaction of the caller's, so that the bundle, its effect and its row in the audit
are there together or not at all. A bundle that cannot be used is no error: its number has arrived, its reason is kept,
and the acknowledgement tells both. The passages are not looked at here: reading them takes four fifths of the time, and
the hash has shown that they are what the laptop sent.

A text that takes tenths of a second to unpack (codec 3) is stored first, when its signature and its header are right,
and opened by `open_stored` in a transaction of its own; and so are changes of such a text that is not opened yet.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from fieldscribe.errors import (
    BaseUnknown,
    BundleInvalid,
    BundleTooLarge,
    BundleTooNew,
    DictionaryUnknown,
    FieldscribeError,
    SealedForOthers,
    SignatureInvalid,
)
from fieldscribe.hub.store import AuditRow, Bundle, Conflict, Device, Entry, Organisation, Store
from fieldscribe.wire import acknowledgement, bundle, codecs, dictionaries, prediction
from fieldscribe.wire.acknowledgement import Acknowledgement
from fieldscribe.wire.bundle import Header, Opened
from fieldscribe.wire.document import Document, Withdrawal, decode
from fieldscribe.wire.protocol import Refusal, Result

DEPTH = 8
"""After so many bundles that hold changes only, the plain bytes are kept too: reading one never opens more."""

MOST_SEQUENCE = 2**53
BEYOND = 200
REFUSED = 64
"""How many numbers an acknowledgement lists at most, so that it stays small. What is missing comes with a later one."""

UNREADABLE = (
    *(BaseUnknown, BundleInvalid, BundleTooLarge, BundleTooNew, DictionaryUnknown, SealedForOthers, SignatureInvalid),
)
"""What `bundle.open_` raises."""

_WORTH_KEEPING = {Refusal.DICTIONARY, Refusal.BASE, Refusal.TOO_NEW, Refusal.SEALED}
"""Refused bundles that a later version, or another key, may be able to read."""
_RESULTS = {Refusal.DICTIONARY: Result.DICTIONARY}
_DICTIONARIES = {dictionaries.NONE.id.hex(), *dictionaries.KNOWN}


Ahead = Opened | FieldscribeError | None
"""A bundle that was opened before it is taken in, or why that failed."""


@dataclass(frozen=True)
class Received:
    """What to answer, whether something was deleted, and how many versions of the debrief stand beside each other.

    `opened` is False for a bundle that was stored, and whose text is not known yet; then `versions` is 0.
    """

    result: Result
    deleted: bool = False
    versions: int = 1
    opened: bool = True


def receive(
    store: Store,
    organisation: Organisation,
    device_id: bytes,
    sequence: int,
    content: bytes,
    digest: bytes,
    now: int,
    ahead: Ahead = None,
) -> Received:
    """Take in what a device sent under that number. Within a transaction; returns what to answer.

    `digest` is its `content_hash`, `ahead` what `open_ahead` returned for it, if that was called.
    """
    device = store.device(device_id)
    if device is None:
        return Received(Result.TOKEN_REFUSED)
    if device.revoked_at is not None:
        return Received(Result.REVOKED)
    if known := store.bundle(device_id, sequence):
        return Received(_again(store, organisation, device, known, digest, content, now, ahead))
    header, refusal = _checked(device, sequence, content)
    base = header.base if header else None
    found = Bundle(device_id, sequence, digest, now, refusal, base=base)
    opened = plain = None
    if header is not None and refusal is None and _takes_long(store, device_id, header):
        found = replace(found, opened=False)
    elif refusal is None:
        opened, refusal = _open(store, organisation, device, sequence, content)
        found = _described(store, replace(found, refusal=refusal), opened)
        plain = _plain_to_keep(found, opened)
    keep = found.refusal in _WORTH_KEEPING if found.refusal is not None else not found.withdraws
    if not store.add_bundle(found, content if keep else None, plain):
        known = store.bundle(device_id, sequence)
        assert known is not None  # another process was faster
        return Received(_again(store, organisation, device, known, digest, content, now, ahead))
    _move_high_water(store, device, now)
    store.remove_partial(device_id, sequence)
    if not found.opened:
        store.note(AuditRow(now, "received", device_id, sequence))
        return Received(Result.STORED, opened=False, versions=0)
    return _take_effect(store, organisation, found, opened, now, "received")


def open_stored(
    store: Store, organisation: Organisation, device_id: bytes, sequence: int, now: int, ahead: Ahead = None
) -> Received:
    """Open a bundle that `receive` stored unopened, and let it take effect. Within a transaction; twice is as once.

    `ahead` is what `open_ahead` returned for it; None for changes, whose base has to be opened by now.
    """
    found, device = store.bundle(device_id, sequence), store.device(device_id)
    content = store.content(device_id, sequence)
    if found is None or device is None or content is None:
        return Received(Result.INVALID)
    if found.opened:
        return Received(Result.STORED if found.refusal is None else Result.INVALID)
    opened, refusal = _open(store, organisation, device, sequence, content, ahead)
    found = _described(store, replace(found, refusal=refusal, opened=True), opened)
    # What was acknowledged is thrown away only where its debrief is not wanted any more.
    keep = found.refusal != Refusal.WITHDRAWN and not found.withdraws
    store.set_opened(found, _plain_to_keep(found, opened), keep=keep)
    done = _take_effect(store, organisation, found, opened, now, "opened")
    return done if keep else replace(done, deleted=True)


def versions_beside(store: Store, device_id: bytes, sequence: int) -> int:
    """How many versions stand beside each other of the debrief in that bundle; 0 while it is not opened."""
    found = store.bundle(device_id, sequence)
    if found is not None and not found.opened:
        return 0
    entry = store.entry(found.document) if found is not None and found.document else None
    return entry.versions if entry else 1


def waits_for(store: Store, found: Bundle) -> int | None:
    """The number of the bundle that has to be opened before this one; None when it can be opened."""
    before = None if found.base is None else store.bundle(found.device, found.base)
    return None if before is None or before.opened else before.sequence


def open_ahead(organisation: Organisation, device: Device, content: bytes) -> Ahead:
    """Open what takes some tenths of a second, outside of any transaction; None where that is done quickly within."""
    try:
        if bundle.read_header(content).codec != codecs.PREDICTED:
            return None
        return bundle.open_(
            content,
            verify_key=device.public_key,
            find_base=lambda _: None,
            private_key=organisation.seal_key or None,
            passages=False,
        )
    except UNREADABLE as error:
        return error


def content_hash(content: bytes) -> bytes:
    """The hash under which a bundle is known: the first 16 bytes of its SHA-256."""
    return hashlib.sha256(content).digest()[:16]


def acknowledge(store: Store, device_id: bytes, now: int = 0) -> Acknowledgement:
    """What has arrived of a device's bundles; `now` where the time matters, since it may lie around for long."""
    device = store.device(device_id)
    if device is None:
        return Acknowledgement(device_id, time=now)
    beyond = store.arrived_after(device_id, device.high_water, BEYOND)
    return Acknowledgement(
        device_id,
        device.high_water,
        device.history,
        tuple((sequence, digest[: acknowledgement.MARK]) for sequence, digest in beyond),
        tuple((sequence, Refusal.from_code(code)) for sequence, code in store.refused(device_id, REFUSED)),
        now,
    )


def revoke(store: Store, organisation: Organisation, device: Device, now: int) -> None:
    """Refuse a device from now on. Its versions give way to newer ones of other devices."""
    store.revoke_device(device.id, now)
    store.note(AuditRow(now, "revoked", device.id))
    for document in store.documents_of(device.id):
        _refresh(store, organisation, document)


def withdraw(store: Store, withdrawal: Withdrawal, now: int, device_id: bytes = b"", sequence: int = 0) -> int:
    """Delete what was sent of a debrief and keep it from coming back; returns how many versions there were."""
    count = store.delete_content(withdrawal.uid)
    place = (device_id, sequence, 0, 0, now, now)
    store.set_entry(Entry(withdrawal.uid, "", "", "", "", "", *place, withdrawal.reason[:500]))
    versions = "1 version" if count == 1 else f"{count} versions"
    store.note(AuditRow(now, "deleted", device_id or None, sequence or None, withdrawal.uid, versions))
    return count


def read(store: Store, organisation: Organisation, device_id: bytes, sequence: int, *, passages: bool = True) -> Opened:
    """A bundle that was taken in, opened again. Raises one of `UNREADABLE`, also where its content was deleted."""
    content = store.content(device_id, sequence)
    if content is None:
        raise BundleInvalid(detail="its content was deleted")
    plain = store.kept_plain(device_id, sequence)
    if plain is not None:  # it was compared with its hash when it came
        return Opened(bundle.read_header(content), plain, decode(plain, passages=passages))
    return open_content(store, organisation, device_id, content, passages=passages)


def open_content(
    store: Store, organisation: Organisation, device_id: bytes, content: bytes, *, passages: bool = True
) -> Opened:
    """Open a bundle of a known device. Raises one of `UNREADABLE`."""
    device = store.device(device_id)
    if device is None:
        raise SignatureInvalid

    def find_base(sequence: int) -> bytes | None:
        try:
            return read(store, organisation, device_id, sequence, passages=False).plain
        except UNREADABLE:
            return None

    return bundle.open_(
        content,
        verify_key=device.public_key,
        find_base=find_base,
        private_key=organisation.seal_key or None,
        passages=passages,
    )


Formers = Mapping[bytes, Mapping[bytes, int]]
"""For each device those that its laptop was before, each with the last number that it gave as that one."""


def present_versions(store: Store, document: str) -> list[Bundle]:
    """The versions of a debrief that no other one replaces, the present one last."""
    versions = store.versions(document)
    devices = {each: store.device(each) for each in {version.device for version in versions}}
    revoked = {each for each, device in devices.items() if device and device.revoked_at is not None}
    return heads(versions, revoked, {each: _formers(store, device) for each, device in devices.items()})


def _formers(store: Store, device: Device | None) -> dict[bytes, int]:
    found: dict[bytes, int] = {}
    while device is not None and device.former and device.former not in found:
        found[device.former] = device.former_until
        device = store.device(device.former)
    return found


def heads(versions: Iterable[Bundle], revoked: set[bytes], formers: Formers = MappingProxyType({})) -> list[Bundle]:
    """The versions of a debrief that no other one replaces, the present one last.

    A later bundle of the same laptop replaces an earlier one unless the laptop's count of changes went back (a restored
    backup). The same text replaces itself. A version of a revoked device gives way to any newer one. The order in which
    they arrived does not matter.
    """
    known = sorted(
        versions,
        key=lambda one: (one.device not in revoked, one.revision, one.received_at, one.sequence, one.device),
    )
    kept = [
        one for one in known if not any(_replaces(other, one, revoked, formers) for other in known if other is not one)
    ]
    return kept or known[-1:]  # all of them are one text, which devices sent that replace each other


def _replaces(new: Bundle, old: Bundle, revoked: set[bytes], formers: Formers) -> bool:
    if new.device == old.device:
        return new.sequence > old.sequence and new.revision >= old.revision
    if old.sequence <= formers.get(new.device, {}).get(old.device, 0):
        return new.revision >= old.revision
    if new.sequence <= formers.get(old.device, {}).get(new.device, 0) and new.revision <= old.revision:
        return False  # that one replaces this one
    if new.plain_hash == old.plain_hash:
        return (new.device not in revoked, new.device) > (old.device not in revoked, old.device)
    return old.device in revoked and new.device not in revoked and new.revision >= old.revision


def _again(
    store: Store,
    organisation: Organisation,
    device: Device,
    known: Bundle,
    digest: bytes,
    content: bytes,
    now: int,
    ahead: Ahead,
) -> Result:
    """Answer for a number that has arrived before."""
    store.remove_partial(device.id, known.sequence)
    if known.hash == digest:
        if known.refusal is None:
            return Result.ALREADY
        return _RESULTS.get(Refusal(known.refusal), Result.INVALID)
    header, refusal = _checked(device, known.sequence, content)
    if header is None or refusal in (Refusal.SIGNATURE, Refusal.INVALID):
        return Result.CONFLICT  # nobody could read it
    if header.codec == codecs.PREDICTED and ahead is None:
        return Result.BUSY_WITH_THIS  # both came at once; next time it is opened ahead
    opened, refusal = _open(store, organisation, device, known.sequence, content, ahead)
    document = opened.payload.uid if opened else None
    if refusal is Refusal.INVALID:
        return Result.CONFLICT
    entry = store.entry(document) if document else None
    if entry is not None and entry.withdrawn_at is not None:
        return Result.CONFLICT  # nothing of that debrief is kept any more
    if store.add_conflict(Conflict(device.id, known.sequence, digest, now, document), content):
        store.note(AuditRow(now, "conflict", device.id, known.sequence, document))
    return Result.CONFLICT


def _checked(device: Device, sequence: int, content: bytes) -> tuple[Header | None, Refusal | None]:
    """What a bundle says in the clear, and why it cannot be used, as far as this shows without unpacking it."""
    try:
        header = bundle.check(content, device.public_key)
    except UNREADABLE as error:
        return None, Refusal.of(error)
    if (header.device, header.sequence) != (device.id, sequence):
        return header, Refusal.INVALID
    if header.codec == codecs.PREDICTED and header.size > prediction.MOST_PLAIN:
        return header, Refusal.INVALID
    if header.dictionary.hex() not in _DICTIONARIES:
        return header, Refusal.DICTIONARY
    return header, None


def _takes_long(store: Store, device_id: bytes, header: Header) -> bool:
    """Whether to open it later: unpacking takes long, or it holds changes of a bundle that is not opened yet."""
    if header.codec == codecs.PREDICTED:
        return True
    before = None if header.base is None else store.bundle(device_id, header.base)
    return before is not None and not before.opened


def _open(
    store: Store, organisation: Organisation, device: Device, sequence: int, content: bytes, ahead: Ahead = None
) -> tuple[Opened | None, Refusal | None]:
    """The opened bundle, or why it cannot be used. `_checked` has found nothing against it."""
    if isinstance(ahead, FieldscribeError):
        return None, Refusal.of(ahead)
    try:
        return ahead or open_content(store, organisation, device.id, content, passages=False), None
    except UNREADABLE as error:
        return None, Refusal.of(error)


def _described(store: Store, found: Bundle, opened: Opened | None) -> Bundle:
    """The row of a bundle with what it says; as it is where it could not be opened."""
    if opened is None:
        return found
    payload, depth = opened.payload, 0
    if found.base is not None and (before := store.bundle(found.device, found.base)) is not None:
        depth = (before.depth + 1) % DEPTH
    entry = store.entry(payload.uid)
    withdrawn = entry is not None and entry.withdrawn_at is not None and isinstance(payload, Document)
    return replace(
        found,
        refusal=Refusal.WITHDRAWN if withdrawn else None,
        plain_hash=content_hash(opened.plain),
        document=payload.uid,
        revision=payload.revision if isinstance(payload, Document) else 0,
        withdraws=isinstance(payload, Withdrawal),
        depth=depth,
    )


def _plain_to_keep(found: Bundle, opened: Opened | None) -> bytes | None:
    """The plain text where it would take many bundles, or long, to make it again."""
    if opened is None or found.refusal is not None:
        return None
    long_chain = found.depth == 0 and found.base is not None
    return opened.plain if long_chain or opened.header.codec == codecs.PREDICTED else None


def _take_effect(
    store: Store, organisation: Organisation, found: Bundle, opened: Opened | None, now: int, event: str
) -> Received:
    """Let a bundle that is in the store do what it says, and note it as that event, or as refused or a withdrawal."""
    reason = "" if found.refusal is None else Refusal(found.refusal).name.lower()
    event = "refused" if reason else "withdrawal" if found.withdraws else event
    store.note(AuditRow(now, event, found.device, found.sequence, found.document, reason))
    if found.refusal is not None:
        return Received(_RESULTS.get(Refusal(found.refusal), Result.INVALID))
    assert opened is not None
    if isinstance(opened.payload, Withdrawal):
        withdraw(store, opened.payload, now, found.device, found.sequence)
        return Received(Result.STORED, deleted=True)
    _refresh(store, organisation, opened.payload.uid, found, opened.payload)
    entry = store.entry(opened.payload.uid)
    return Received(Result.STORED, versions=entry.versions if entry else 1)


def _move_high_water(store: Store, device: Device, now: int) -> None:
    """Move on through all numbers that follow without a gap."""
    high_water, history = device.high_water, device.history
    run = [(0, b"")]
    while run:
        run = store.arrived_after(device.id, high_water, BEYOND)
        for number, arrived in run:
            if number != high_water + 1:
                run = []
                break
            high_water, history = number, acknowledgement.history_after(history, arrived)
    store.set_high_water(device.id, high_water, history, now)


def _refresh(
    store: Store,
    organisation: Organisation,
    document: str,
    arrived: Bundle | None = None,
    payload: Document | None = None,
) -> None:
    """Bring the list's row of a debrief up to date. `arrived` is a version that just came, `payload` what it says."""
    current = present_versions(store, document)
    present, entry = current[-1], store.entry(document)
    if entry is not None and (entry.device, entry.sequence) == (present.device, present.sequence):
        store.set_entry(replace(entry, versions=len(current)))
        return
    if payload is None or arrived is None or (arrived.device, arrived.sequence) != (present.device, present.sequence):
        read_again = read(store, organisation, present.device, present.sequence, passages=False).payload
        assert isinstance(read_again, Document)
        payload = read_again
    store.set_entry(
        Entry(
            document,
            payload.title,
            payload.date,
            payload.site,
            payload.programme,
            payload.facilitator,
            present.device,
            present.sequence,
            present.revision,
            len(current),
            present.received_at,
        )
    )
