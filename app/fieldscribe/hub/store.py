"""What the server keeps, as plain data, and the interface of whatever keeps it.

`SqliteStore` is the one implementation. Another database has to offer the same methods with the same promises:

- `transaction()` is all or nothing, and what it did is on the disk when it ends.
- `add_bundle` adds nothing when the database already holds that number of that device: the key in the database decides,
  not a query before it.

Times are whole seconds since 1970 (UTC). Identifiers of organisations and devices are 8 bytes, hashes of bundles and
plain texts 16 bytes (the beginning of a SHA-256), tokens and codes are kept as whole SHA-256 only.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

PARTIAL_SECONDS = 24 * 3600
"""How long the beginning of a bundle is kept after its last byte."""

PARTIALS_PER_DEVICE = 4
CONFLICTS_PER_DEVICE = 20
"""How many are kept; a device that makes more is faulty, and has been reported by the first ones."""


@dataclass(frozen=True)
class Organisation:
    """Whose server it is. The private keys (raw, 32 bytes each) sign acknowledgements and open sealed bundles."""

    id: bytes
    name: str
    signing_key: bytes = field(repr=False)
    seal_key: bytes = field(repr=False)
    address: str
    """The URL at which laptops reach it, ending with "/"; "" until one is given."""
    authority: bytes = b""
    """The certificate of its own authority (PEM); b"" where the address has a certificate of a public one."""
    authority_key: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Code:
    """A code with which one device may enrol."""

    hash: bytes
    note: str
    made_at: int
    expires_at: int
    used_at: int | None = None
    device: bytes | None = None


@dataclass(frozen=True)
class Device:
    """An enrolled laptop. All its numbers up to `high_water` have arrived."""

    id: bytes
    name: str
    public_key: bytes
    enrolled_at: int
    revoked_at: int | None = None
    seen_at: int | None = None
    high_water: int = 0
    history: bytes = bytes(8)
    """`wire.acknowledgement.history_after` of all up to the high water."""
    former: bytes = b""
    """The device that this laptop was before, as it has proved; b"" for none."""
    former_until: int = 0
    """The last number that it gave as that device."""


@dataclass(frozen=True)
class Bundle:
    """What arrived under one number of one device. `document` is None where it could not be read."""

    device: bytes
    sequence: int
    hash: bytes
    received_at: int
    refusal: int | None = None
    """Why it cannot be used, as `wire.protocol.Refusal`; None when it can."""
    plain_hash: bytes = b""
    base: int | None = None
    """The number of the bundle whose changes it holds; None when it stands for itself."""
    document: str | None = None
    revision: int = 0
    withdraws: bool = False
    depth: int = 0
    """How many bundles have to be opened before this one."""
    opened: bool = True
    """False while what it says is not known: its signature was checked, its text not unpacked yet."""


@dataclass(frozen=True)
class Conflict:
    """Other bytes under a number that had already arrived: a copied laptop, or a restored backup."""

    device: bytes
    sequence: int
    hash: bytes
    received_at: int
    document: str | None


@dataclass(frozen=True)
class Entry:
    """A debrief as the list of what came in shows it: its present version, and how many versions stand beside it."""

    document: str
    title: str
    date: str
    site: str
    programme: str
    facilitator: str
    device: bytes
    sequence: int
    revision: int
    versions: int
    """1, or more when several versions of it do not follow from each other."""
    received_at: int
    withdrawn_at: int | None = None
    reason: str = ""


@dataclass(frozen=True)
class AuditRow:
    """Something that happened, for whoever has to account for it."""

    at: int
    event: str
    device: bytes | None = None
    sequence: int | None = None
    document: str | None = None
    detail: str = ""


class Store(Protocol):
    """What the server needs of a database. One object per thread. Every method may raise HubBusy and DiskFull."""

    def close(self) -> None:
        """Let go of the database."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, and on the disk when the block ends. Raises what the block raises, after undoing it."""

    def overwrite_deleted(self) -> None:
        """Leave nothing readable on the disk of what was deleted, as far as this can be done now. No transaction."""

    # organisation, codes, devices

    def organisation(self) -> Organisation | None:
        """Whose it is; None before `set_organisation`."""

    def set_organisation(self, organisation: Organisation) -> None:
        """Keep it, in place of what was there."""

    def add_code(self, code: Code) -> None:
        """Keep a new code."""

    def code(self, code_hash: bytes) -> Code | None:
        """The code with that SHA-256."""

    def use_code(self, code_hash: bytes, device: bytes, now: int) -> None:
        """Mark it as used by that device."""

    def remove_codes(self, before: int) -> None:
        """Forget the codes that expired before that time."""

    def add_device(self, device: Device, token_hash: bytes) -> None:
        """Keep a new device."""

    def set_token(self, device: bytes, token_hash: bytes) -> None:
        """Give a device another token; the former one is worth nothing any more."""

    def device_of_token(self, token_hash: bytes) -> Device | None:
        """The device that holds the token, also when it was revoked."""

    def device(self, device: bytes) -> Device | None:
        """The device with that identifier."""

    def devices(self) -> list[Device]:
        """All devices, by name."""

    def rename_device(self, device: bytes, name: str) -> None:
        """Give it another name."""

    def revoke_device(self, device: bytes, now: int) -> None:
        """Refuse it from now on. What it sent stays."""

    # bundles

    def add_bundle(self, bundle: Bundle, content: bytes | None, plain: bytes | None = None) -> bool:
        """Keep it; False, and nothing else, when that number of that device has arrived before.

        `plain` is its plain text, given only where it would take many bundles, or long, to make it again.
        """

    def set_opened(self, bundle: Bundle, plain: bytes | None, *, keep: bool) -> None:
        """Note what a bundle says that had been stored unopened; its bytes stay only where `keep`."""

    def unopened(self, limit: int) -> list[Bundle]:
        """The bundles that were stored and not opened yet, in the order in which they came."""

    def count_unopened(self) -> int:
        """How many these are."""

    def set_high_water(self, device: bytes, high_water: int, history: bytes, now: int) -> None:
        """Note up to where its bundles arrived, and that it was heard of."""

    def bundle(self, device: bytes, sequence: int) -> Bundle | None:
        """What arrived under that number."""

    def content(self, device: bytes, sequence: int) -> bytes | None:
        """The bytes of a bundle; None once they were deleted."""

    def kept_plain(self, device: bytes, sequence: int) -> bytes | None:
        """The plain text, for the few bundles where it is kept."""

    def arrived_after(self, device: bytes, sequence: int, limit: int) -> list[tuple[int, bytes]]:
        """The numbers above `sequence` that arrived, ascending, each with the hash of its bundle."""

    def refused(self, device: bytes, limit: int) -> list[tuple[int, int]]:
        """The newest numbers that were refused, ascending, each with the reason."""

    def all_refused(self, limit: int) -> list[Bundle]:
        """The newest bundles of all devices that were refused, the newest first."""

    def add_conflict(self, conflict: Conflict, content: bytes) -> bool:
        """Keep it for a person; False when it is known, or when too many of that device are kept."""

    def conflicts(self) -> list[Conflict]:
        """All of them, the newest first."""

    def conflict_content(self, conflict: Conflict) -> bytes | None:
        """Its bytes; None once they were deleted."""

    # partials

    def partial(self, device: bytes, sequence: int) -> bytes:
        """What has arrived so far of a bundle whose connection broke."""

    def save_partial(self, device: bytes, sequence: int, partial: bytes, now: int) -> None:
        """Keep it in place of what was there, and only the newest few of a device."""

    def remove_partial(self, device: bytes, sequence: int) -> None:
        """Forget it."""

    def remove_partials(self, before: int) -> None:
        """Forget those that got their last byte before that time."""

    # debriefs

    def versions(self, document: str) -> list[Bundle]:
        """All versions of a debrief that were taken in and still have content, oldest first."""

    def documents_of(self, device: bytes) -> list[str]:
        """The debriefs of which that device sent a version."""

    def entry(self, document: str) -> Entry | None:
        """A debrief as the list shows it, withdrawn ones included."""

    def set_entry(self, entry: Entry) -> None:
        """Keep it in place of what was there."""

    def entries(self, limit: int, offset: int = 0) -> list[Entry]:
        """Debriefs that were not withdrawn, the last received first."""

    def delete_content(self, document: str) -> int:
        """Delete all versions of a debrief, also from conflicts, for good; returns how many.

        What its devices sent and nobody could read goes too: it may be of that debrief.
        """

    def find(self, beginning: str) -> list[Entry]:
        """Debriefs whose identifier begins so, withdrawn ones included; ten at most."""

    # audit

    def note(self, row: AuditRow) -> None:
        """Append to the audit."""

    def audit(self, limit: int) -> Sequence[AuditRow]:
        """Its newest rows, the newest first."""
