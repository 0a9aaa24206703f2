"""What is to be sent, what is on its way, and what has been acknowledged.

What waits is derived and kept nowhere: a debrief that a person has finished, and whose revision the receiver has not
acknowledged yet. A bundle begins when it is sealed: its bytes, its number in the sequence of this device, and the
state "sealed" come in one transaction, and the bytes stay until the receiver acknowledges them. A number is never used
for other bytes, and none is left out; a bundle whose debrief is deleted keeps its number ("void"), which is then filled
with a withdrawal of nothing.
"""

import hashlib
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fieldscribe.errors import DebriefUnknown, FieldscribeError
from fieldscribe.library.connection import Library, Row
from fieldscribe.library.debriefs import find_debrief
from fieldscribe.library.stamps import utc_now
from fieldscribe.library.stored_errors import sentence_of, to_column

_BUNDLE = (
    "id, receiver_id, sequence, kind, state, debrief_id, debrief_uid, revision, roles, hash, size, reached, attempts, "
    "sent_bytes, received_bytes, sealed_at, exported_at, ended_at, reason"
)


@dataclass(frozen=True, slots=True)
class Bundle:
    """One bundle without its bytes. `reached` of `size` bytes have gone out; `hash` is of all of them.

    `state` is sealed (on its way), void (its debrief is gone or was taken back, its number must be filled), received,
    refused, or replaced by one of a later number. `attempts` counts what was begun, `sent_bytes` and `received_bytes`
    what all of it took on the network.
    """

    id: int
    receiver_id: int
    sequence: int
    kind: str
    state: str
    debrief_id: int | None
    debrief_uid: str
    revision: int | None
    roles: bool
    hash: bytes
    size: int
    reached: int = 0
    attempts: int = 0
    sent_bytes: int = 0
    received_bytes: int = 0
    sealed_at: str = ""
    exported_at: str = ""
    ended_at: str = ""
    reason: str = ""

    @property
    def begun(self) -> bool:
        """Whether the receiver may have it, or a part of it."""
        return bool(self.attempts or self.exported_at)


@dataclass(frozen=True, slots=True)
class Queued:
    """A finished debrief, or one of which something is on its way or was acknowledged.

    `revision` and `roles` are those of today, `acknowledged` those that the receiver has (None: it has nothing).
    `refusal` says why this revision is not sent ("" it is not refused), `failures` how often it failed in a row.
    `estimate` is the size of the next bundle in bytes, 0 when it was not computed for what is to be sent now.
    """

    debrief_id: int
    uid: str
    title: str
    date: str
    finished: bool
    revision: int
    roles: bool
    acknowledged: tuple[int, bool] | None
    acknowledged_at: str
    differs: bool
    failures: int
    refusal: str
    estimate: int
    bundle: Bundle | None

    @property
    def changed(self) -> bool:
        """Whether there is something to send that is not on its way yet."""
        return self.finished and self.acknowledged != (self.revision, self.roles)


_DIFFERS, _UNKNOWN = 1, 2  # in deliveries.differs


def finish(library: Library, debrief_id: int, *, roles: bool) -> None:
    """A person lets the debrief be sent, with roles in the place of names where `roles`. Raises DebriefUnknown.

    What is on its way with the names, of which nothing has been acknowledged, does not go on then.
    """
    with library.atomic():
        find_debrief(library, debrief_id)
        if roles:
            _take_back(library, debrief_id, "AND NOT roles")
        library.execute(
            "UPDATE debriefs SET finished_at = coalesce(finished_at, ?), send_roles = ? WHERE id = ?",
            (utc_now(), roles, debrief_id),
        )


def unfinish(library: Library, debrief_id: int) -> None:
    """Undo `finish`: what was not acknowledged by now is not sent. Raises DebriefUnknown."""
    with library.atomic():
        find_debrief(library, debrief_id)
        library.update("debriefs", debrief_id, {"finished_at": None})
        _take_back(library, debrief_id)


def finished(library: Library, debrief_id: int) -> tuple[bool, bool]:
    """Whether a debrief may be sent, and whether with roles in the place of names. Raises DebriefUnknown."""
    row = library.row("SELECT finished_at IS NOT NULL, send_roles FROM debriefs WHERE id = ?", (debrief_id,))
    if row is None:
        raise DebriefUnknown(debrief_id)
    return bool(row[0]), bool(row[1])


def queue(library: Library, receiver_id: int | None, debrief_id: int | None = None) -> list[Queued]:
    """The debriefs that are to be sent or were, oldest first, without what lies in the bin; one where it is named."""
    bundle = ", ".join(f"bundles.{name}" for name in _BUNDLE.split(", "))
    return library.read(
        _queued,
        f"""
        SELECT debriefs.id, uid, title, date, finished_at IS NOT NULL, debriefs.revision, send_roles,
            deliveries.revision, deliveries.roles, coalesce(acknowledged_at, ''), coalesce(differs, 0),
            coalesce(failures, 0), iif(refused_revision IS debriefs.revision, refusal, ''),
            iif(estimate_of IS {_ESTIMATED}, estimate, 0), {bundle}
        FROM debriefs
        LEFT JOIN deliveries ON deliveries.debrief_id = debriefs.id AND deliveries.receiver_id = :receiver
        LEFT JOIN bundles ON bundles.debrief_id = debriefs.id AND bundles.receiver_id = :receiver
            AND bundles.state = 'sealed'
        WHERE binned_at IS NULL AND deleted_at IS NULL AND (:one IS NULL OR debriefs.id = :one)
            AND (finished_at IS NOT NULL OR bundles.id IS NOT NULL OR deliveries.revision IS NOT NULL)
        ORDER BY coalesce(finished_at, ''), debriefs.id
        """,
        {"receiver": receiver_id, "one": debrief_id},
    )


_ESTIMATED = "debriefs.revision || ' ' || send_roles || ' ' || coalesce(deliveries.revision, '')"


def note_estimate(library: Library, receiver_id: int, debrief_id: int, size: int) -> None:
    """Keep the size (bytes) of the bundle that is to be sent next; forgotten with the next change of the debrief."""
    with library.atomic(durable=False):
        _ensure_delivery(library, receiver_id, debrief_id)
        library.execute(
            f"UPDATE deliveries SET estimate = ?, estimate_of = (SELECT {_ESTIMATED} FROM debriefs WHERE id = ?) "
            "WHERE receiver_id = ? AND debrief_id = ?",
            (size, debrief_id, receiver_id, debrief_id),
        )


def text_bytes(library: Library, debrief_id: int) -> int:
    """Bytes of the text of a debrief: its passages, notes and objectives."""
    row = library.row(
        "SELECT length(CAST(notes || objectives AS BLOB)) + coalesce((SELECT sum(length(CAST(text AS BLOB))) "
        "FROM segments JOIN recordings ON recordings.id = recording_id "
        "WHERE recordings.debrief_id = debriefs.id AND segments.state = 'live'), 0) FROM debriefs WHERE id = ?",
        (debrief_id,),
    )
    return int(row[0]) if row else 0


def base(library: Library, receiver_id: int, debrief_id: int) -> tuple[int, bytes] | None:
    """The number of the last acknowledged bundle of a debrief, and its plain content; None to send all of it."""
    row = library.row(
        "SELECT sequence, plain FROM deliveries WHERE receiver_id = ? AND debrief_id = ?", (receiver_id, debrief_id)
    )
    return (row[0], zlib.decompress(row[1])) if row and row[1] and row[0] else None


def seal(
    library: Library,
    receiver_id: int,
    uid: str,
    write: Callable[[int], tuple[bytes, bytes]],
    *,
    debrief: tuple[int, int, bool] | None = None,
) -> Bundle:
    """Give the next number to a bundle and keep its bytes, in one transaction.

    `write(sequence)` returns the bytes and the plain content in them. `debrief` is its number, revision and whether
    roles stand for names; None for a withdrawal of `uid`.
    """
    with library.atomic():
        number = _next_sequence(library, receiver_id)
        content, plain = write(number)
        debrief_id, revision, roles = debrief or (None, None, False)
        row_id = library.insert(
            "bundles",
            {
                "receiver_id": receiver_id,
                "sequence": number,
                "kind": "document" if debrief else "withdrawal",
                "state": "sealed",
                "debrief_id": debrief_id,
                "debrief_uid": uid,
                "revision": revision,
                "roles": roles,
                "content": content,
                "plain": zlib.compress(plain, 9) if debrief else None,
                "hash": hashlib.sha256(content).digest(),
                "size": len(content),
                "sealed_at": utc_now(),
            },
        )
        if debrief_id is not None:
            _ensure_delivery(library, receiver_id, debrief_id)
        return get_bundle(library, row_id)


def fill_void(library: Library, bundle: Bundle, write: Callable[[int], tuple[bytes, bytes]]) -> Bundle:
    """Give a void number, which the receiver has not got, to other bytes: a withdrawal."""
    with library.atomic():
        content, _ = write(bundle.sequence)
        library.update(
            "bundles",
            bundle.id,
            {
                "kind": "withdrawal",
                "state": "sealed",
                "debrief_id": None,
                "debrief_uid": "",
                "content": content,
                "hash": hashlib.sha256(content).digest(),
                "size": len(content),
                "reached": 0,
            },
        )
        return get_bundle(library, bundle.id)


def get_bundle(library: Library, bundle_id: int) -> Bundle:
    """The bundle of that row."""
    (found,) = library.read(_bundle, f"SELECT {_BUNDLE} FROM bundles WHERE id = ?", (bundle_id,))
    return found


def on_their_way(library: Library, receiver_id: int, *, binned: bool = False) -> list[Bundle]:
    """The bundles that are not acknowledged, by number; those of debriefs in the bin only with `binned`."""
    return library.read(
        _bundle,
        f"SELECT {_BUNDLE} FROM bundles WHERE receiver_id = ? AND state IN ('sealed', 'void') AND (? OR NOT EXISTS "
        "(SELECT 1 FROM debriefs WHERE debriefs.id = debrief_id AND binned_at IS NOT NULL)) ORDER BY sequence",
        (receiver_id, binned),
    )


def arrived_after(library: Library, receiver_id: int, sequence: int) -> list[int]:
    """The numbers above this one that the receiver has acknowledged."""
    rows = library.rows(
        "SELECT sequence FROM bundles WHERE receiver_id = ? AND sequence > ? AND state = 'received'",
        (receiver_id, sequence),
    )
    return [number for (number,) in rows]


def find_bundle(library: Library, receiver_id: int, sequence: int) -> Bundle | None:
    """The bundle of that number."""
    found = library.read(
        _bundle, f"SELECT {_BUNDLE} FROM bundles WHERE receiver_id = ? AND sequence = ?", (receiver_id, sequence)
    )
    return found[0] if found else None


def content(library: Library, bundle_id: int) -> bytes | None:
    """The bytes of a bundle; None when they are not needed any more."""
    row = library.row("SELECT content FROM bundles WHERE id = ?", (bundle_id,))
    return row[0] if row else None


def begin_attempt(library: Library, bundle_id: int) -> None:
    """Count an attempt, before anything of it is done, also as a failure of its debrief: see `forgive`."""
    with library.atomic():
        library.execute("UPDATE bundles SET attempts = attempts + 1 WHERE id = ?", (bundle_id,))
        library.execute(
            "UPDATE deliveries SET failures = failures + 1 WHERE (receiver_id, debrief_id) = "
            "(SELECT receiver_id, debrief_id FROM bundles WHERE id = ?)",
            (bundle_id,),
        )


def count_failure(library: Library, receiver_id: int, debrief_id: int) -> int:
    """Count a failure of a debrief before the work that may fail, and return how many in a row there are now."""
    with library.atomic():
        _ensure_delivery(library, receiver_id, debrief_id)
        library.execute(
            "UPDATE deliveries SET failures = failures + 1 WHERE receiver_id = ? AND debrief_id = ?",
            (receiver_id, debrief_id),
        )
        ((failures,),) = library.rows(
            "SELECT failures FROM deliveries WHERE receiver_id = ? AND debrief_id = ?", (receiver_id, debrief_id)
        )
        return int(failures)


def forgive(library: Library, receiver_id: int, debrief_id: int | None) -> None:
    """Take a counted failure back: the work was done, or it was the network's fault. A crash does not come here."""
    library.execute(
        "UPDATE deliveries SET failures = max(0, failures - 1) WHERE receiver_id = ? AND debrief_id = ?",
        (receiver_id, debrief_id),
    )


def note_exported(library: Library, bundle_id: int) -> None:
    """The bundle was handed over as a file."""
    library.update("bundles", bundle_id, {"exported_at": utc_now()})


def note_progress(library: Library, bundle_id: int, reached: int) -> None:
    """So many bytes of it have gone out; a crash may forget it, since the receiver is asked before it goes on."""
    with library.atomic(durable=False):
        library.update("bundles", bundle_id, {"reached": reached})


def note_bytes(library: Library, bundle_id: int, sent: int, received: int) -> None:
    """Add what an attempt took on the network."""
    library.execute(
        "UPDATE bundles SET sent_bytes = sent_bytes + ?, received_bytes = received_bytes + ? WHERE id = ?",
        (sent, received, bundle_id),
    )


def note_versions(library: Library, receiver_id: int, debrief_id: int, versions: int) -> None:
    """How many versions of a debrief the receiver has beside each other, 0 as long as it does not know.

    With more than one it differs, until a later one of ours replaces them.
    """
    differs = _DIFFERS if versions > 1 else _UNKNOWN if versions == 0 else 0
    library.execute(
        "UPDATE deliveries SET differs = ? WHERE receiver_id = ? AND debrief_id = ?", (differs, receiver_id, debrief_id)
    )


def versions_unknown(library: Library, receiver_id: int) -> list[tuple[int, int]]:
    """Some debriefs that the receiver had only stored: whether they differ, or are of no use, it did not know yet.

    Each with its bundle's number.
    """
    return library.read(
        lambda row: (int(row[0]), int(row[1])),
        "SELECT debrief_id, sequence FROM deliveries WHERE receiver_id = ? AND differs = ? "
        "AND sequence IS NOT NULL AND refusal = '' LIMIT 20",
        (receiver_id, _UNKNOWN),
    )


def acknowledge(library: Library, bundle_id: int) -> None:
    """The receiver has the bundle: its bytes go, and the debrief is sent as of its revision. Twice is as once."""
    with library.atomic():
        bundle = get_bundle(library, bundle_id)
        if bundle.state not in ("sealed", "void"):
            return
        if bundle.debrief_id is not None and bundle.kind == "document":
            _ensure_delivery(library, bundle.receiver_id, bundle.debrief_id)
            library.execute(
                "UPDATE deliveries SET revision = ?, roles = ?, sequence = ?, acknowledged_at = ?, differs = 0, "
                "failures = 0, refused_revision = NULL, refusal = '', plain = (SELECT plain FROM bundles WHERE id = ?) "
                "WHERE receiver_id = ? AND debrief_id = ?",
                (
                    *(bundle.revision, bundle.roles, bundle.sequence, utc_now(), bundle_id),
                    *(bundle.receiver_id, bundle.debrief_id),
                ),
            )
        if bundle.kind == "withdrawal":
            library.execute(
                "DELETE FROM withdrawals WHERE receiver_id = ? AND debrief_uid = ?",
                (bundle.receiver_id, bundle.debrief_uid),
            )
        _end(library, bundle_id, "received", "")


def refuse(library: Library, bundle_id: int, reason: FieldscribeError) -> None:
    """The receiver has the bundle and cannot use it; this revision of the debrief waits for a person."""
    with library.atomic():
        bundle = get_bundle(library, bundle_id)
        if not _is_current(library, bundle):
            return
        _end(library, bundle_id, "refused", to_column(reason))
        if bundle.kind == "withdrawal":
            library.execute(
                "DELETE FROM withdrawals WHERE receiver_id = ? AND debrief_uid = ?",
                (bundle.receiver_id, bundle.debrief_uid),
            )
        if bundle.debrief_id is not None:
            set_aside(library, bundle.receiver_id, bundle.debrief_id, bundle.revision, reason)


def give_up(library: Library, bundle_id: int, reason: FieldscribeError) -> None:
    """The receiver does not take the bundle at all: its number is void, its debrief waits for a person."""
    with library.atomic():
        bundle = get_bundle(library, bundle_id)
        if bundle.state != "sealed":
            return
        if bundle.debrief_id is not None:
            set_aside(library, bundle.receiver_id, bundle.debrief_id, bundle.revision, reason)
        library.update("bundles", bundle_id, {"state": "void", "content": None, "plain": None, "debrief_id": None})


def set_aside(
    library: Library, receiver_id: int, debrief_id: int, revision: int | None, reason: FieldscribeError
) -> None:
    """Do not send this revision of a debrief, for that reason; what the receiver has of it does not count."""
    with library.atomic():
        _ensure_delivery(library, receiver_id, debrief_id)
        library.execute(
            "UPDATE deliveries SET refused_revision = ?, refusal = ?, failures = 0, plain = NULL, "
            "revision = iif(revision IS ?, NULL, revision) WHERE receiver_id = ? AND debrief_id = ?",
            (revision, to_column(reason), revision, receiver_id, debrief_id),
        )


def replace_bundle(library: Library, bundle_id: int, reason: str = "", *, whole: bool = False) -> None:
    """Give a bundle up; what is in it will be sealed again under another number. With `whole` not as a difference."""
    with library.atomic():
        bundle = get_bundle(library, bundle_id)
        if not _is_current(library, bundle):
            return
        _end(library, bundle_id, "replaced", reason)
        if bundle.debrief_id is not None:
            _ensure_delivery(library, bundle.receiver_id, bundle.debrief_id)
            library.execute(
                f"UPDATE deliveries SET failures = failures + 1, revision = iif(sequence IS ?, NULL, revision) "
                f"{', plain = NULL' if whole else ''} WHERE receiver_id = ? AND debrief_id = ?",
                (bundle.sequence, bundle.receiver_id, bundle.debrief_id),
            )


def marks(library: Library, receiver_id: int, after: int, until: int) -> list[tuple[int, bytes]]:
    """The numbers above `after` up to `until` that have a bundle here, each with its SHA-256."""
    return library.read(
        lambda row: (int(row[0]), bytes(row[1])),
        "SELECT sequence, hash FROM bundles WHERE receiver_id = ? AND sequence > ? AND sequence <= ? ORDER BY sequence",
        (receiver_id, after, until),
    )


def retry(library: Library, receiver_id: int, debrief_id: int) -> None:
    """Try a refused revision again, as a whole. Of one that is not refused later changes still go as differences."""
    library.execute(
        "UPDATE deliveries SET refused_revision = NULL, refusal = '', failures = 0, plain = NULL "
        "WHERE receiver_id = ? AND debrief_id = ? AND refusal <> ''",
        (receiver_id, debrief_id),
    )


def adopt(library: Library, receiver_id: int, sequence: int, mark: bytes | None) -> None:
    """A number up to one that has arrived: `mark` is the beginning of the hash of what arrived under it, None: nothing.

    What is not ours was sent by a copy of this library. A number that nobody has filled yet becomes void here.
    """
    known = find_bundle(library, receiver_id, sequence)
    if known is not None:
        if mark is not None and known.hash[: len(mark)] != mark:
            library.update("bundles", known.id, {"hash": mark})
        return
    library.insert(
        "bundles",
        {
            "receiver_id": receiver_id,
            "sequence": sequence,
            "kind": "withdrawal",
            "state": "void" if mark is None else "replaced",
            "debrief_uid": "",
            "hash": mark or b"",
            "size": 0,
            "sealed_at": utc_now(),
        },
    )


def was_sent(library: Library, receiver_id: int, debrief_id: int, *, names: bool = False) -> bool:
    """Whether the receiver has, or may have, something of a debrief, also from an earlier enrolment there.

    With `names` only what has them counts.
    """
    row = library.row(
        "SELECT 1 FROM bundles JOIN debriefs ON uid = debrief_uid JOIN receivers ON receivers.id = receiver_id "
        "WHERE organisation_id = (SELECT organisation_id FROM receivers WHERE id = ?) AND debriefs.id = ? "
        "AND (bundles.state = 'received' OR attempts > 0 OR exported_at <> '') "
        "AND NOT (? AND (roles OR kind <> 'document')) LIMIT 1",
        (receiver_id, debrief_id, names),
    )
    return row is not None


def withdraw(library: Library, receiver_id: int, uid: str) -> None:
    """Ask the receiver to delete what it has of a debrief, with what is sent next."""
    library.execute("INSERT OR IGNORE INTO withdrawals (receiver_id, debrief_uid) VALUES (?, ?)", (receiver_id, uid))


def withdrawals(library: Library, receiver_id: int) -> list[str]:
    """The debriefs (uid) to withdraw for which no bundle is on its way."""
    rows = library.rows(
        "SELECT debrief_uid FROM withdrawals WHERE receiver_id = ? AND NOT EXISTS (SELECT 1 FROM bundles WHERE "
        "bundles.receiver_id = withdrawals.receiver_id AND bundles.debrief_uid = withdrawals.debrief_uid "
        "AND kind = 'withdrawal' AND state = 'sealed')",
        (receiver_id,),
    )
    return [uid for (uid,) in rows]


def history(library: Library, limit: int = 100) -> list[tuple[Bundle, str]]:
    """What was received or refused, latest first, each with the title of its debrief ("" when that is gone)."""
    return library.read(
        lambda row: (_bundle(row[:-1]), str(row[-1])),
        f"SELECT {', '.join(f'bundles.{name}' for name in _BUNDLE.split(', '))}, coalesce(title, '') "
        "FROM bundles LEFT JOIN debriefs ON debriefs.id = debrief_id WHERE state IN ('received', 'refused') "
        "ORDER BY ended_at DESC, bundles.id DESC LIMIT ?",
        (limit,),
    )


def _take_back(library: Library, debrief_id: int, which: str = "") -> None:
    """Send nothing further of the bundle that is on its way: its number stays, and is void."""
    library.execute(
        "UPDATE bundles SET state = 'void', content = NULL, plain = NULL, debrief_id = NULL "
        f"WHERE debrief_id = ? AND state = 'sealed' {which}",
        (debrief_id,),
    )


def _next_sequence(library: Library, receiver_id: int) -> int:
    library.execute("UPDATE receivers SET sequence = sequence + 1 WHERE id = ?", (receiver_id,))
    ((number,),) = library.rows("SELECT sequence FROM receivers WHERE id = ?", (receiver_id,))
    return int(number)


def _ensure_delivery(library: Library, receiver_id: int, debrief_id: int) -> None:
    library.execute(
        "INSERT OR IGNORE INTO deliveries (receiver_id, debrief_id) VALUES (?, ?)", (receiver_id, debrief_id)
    )


def _is_current(library: Library, bundle: Bundle) -> bool:
    """Whether it is on its way, or is the one that counts as delivered."""
    if bundle.state in ("sealed", "void"):
        return True
    delivered = library.row(
        "SELECT 1 FROM deliveries WHERE receiver_id = ? AND debrief_id = ? AND sequence = ? AND revision IS NOT NULL",
        (bundle.receiver_id, bundle.debrief_id, bundle.sequence),
    )
    return bundle.state == "received" and delivered is not None


def _end(library: Library, bundle_id: int, state: str, reason: str) -> None:
    values = {"state": state, "content": None, "plain": None, "ended_at": utc_now(), "reason": reason}
    library.update("bundles", bundle_id, values)


def _bundle(row: Sequence[Any]) -> Bundle:
    found = Bundle(*row)
    return replace(found, roles=bool(found.roles), reason=sentence_of(found.reason))


def _queued(row: Row) -> Queued:
    debrief_id, uid, title, date, is_finished, revision, roles, known, known_roles, *rest = row
    acknowledged_at, differs, failures, refusal, estimate, *bundle = rest
    return Queued(
        debrief_id,
        uid,
        title,
        date,
        bool(is_finished),
        revision,
        bool(roles),
        None if known is None else (known, bool(known_roles)),
        acknowledged_at,
        differs == _DIFFERS,
        failures,
        sentence_of(refusal),
        estimate,
        _bundle(bundle) if bundle[0] is not None else None,
    )
