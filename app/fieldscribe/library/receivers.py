"""The organisation that debriefs are sent to, the bytes that this took, and the networks that cost nothing.

There is at most one receiver at a time; those of before stay in the list, as does what they acknowledged. Secrets, the
token and the key of the device, are not in the library.
"""

import json
from dataclasses import dataclass, replace

from fieldscribe.errors import FieldscribeError
from fieldscribe.library.connection import Library, Row
from fieldscribe.library.stamps import utc_now
from fieldscribe.library.stored_errors import kind_of, sentence_of, to_column

_COLUMNS = (
    "id, organisation, organisation_id, device, url, hub_key, seal_key, versions, dictionaries, certificate, "
    "enrolled_at, agreed_at IS NOT NULL, sequence, high_water, history, failures, not_before, problem, stopped"
)


@dataclass(frozen=True, slots=True)
class Receiver:
    """An organisation as this computer knows it.

    `device` (8 bytes) is the name of this computer there, `hub_key` (Ed25519) signs acknowledgements, bundles are
    encrypted to `seal_key` (X25519) unless it is None. `versions` of the bundle format and `dictionaries` (ids in
    hexadecimal) are those that it reads. `certificate` (PEM) is its own certification authority, "" for those of the
    system. `agreed`: a person agreed to the first bundle. `sequence` is the last number that a bundle got; all
    up to `high_water` have arrived, with `history` (wire.acknowledgement). `failures` connections in a row failed, the
    next attempt is not before `not_before` (UTC, "" for at once), and `problem` says what stopped the last one,
    `problem_kind` being the name of its class. When `stopped`, nothing is tried until a person does something about it.
    """

    id: int
    organisation: str
    organisation_id: bytes
    device: bytes
    url: str
    hub_key: bytes
    seal_key: bytes | None = None
    versions: tuple[int, ...] = ()
    dictionaries: tuple[str, ...] = ()
    certificate: str = ""
    enrolled_at: str = ""
    agreed: bool = False
    sequence: int = 0
    high_water: int = 0
    history: bytes = bytes(8)
    failures: int = 0
    not_before: str = ""
    problem: str = ""
    stopped: bool = False
    problem_kind: str = ""


def add_receiver(library: Library, receiver: Receiver, *, knows_from: int | None = None) -> Receiver:
    """Send to this receiver from now on; the one of before is left. Returns it with its id.

    `knows_from` is a receiver of before at the same organisation: what that had acknowledged, this one has.
    """
    with library.atomic():
        leave_receiver(library)
        number = library.insert(
            "receivers",
            {
                "organisation": receiver.organisation,
                "organisation_id": receiver.organisation_id,
                "device": receiver.device,
                "url": receiver.url,
                "hub_key": receiver.hub_key,
                "seal_key": receiver.seal_key,
                "versions": json.dumps(receiver.versions),
                "dictionaries": json.dumps(receiver.dictionaries),
                "certificate": receiver.certificate,
                "enrolled_at": utc_now(),
            },
        )
        library.execute(
            "INSERT INTO deliveries (receiver_id, debrief_id, revision, roles, acknowledged_at, differs) "
            "SELECT ?, debrief_id, revision, roles, acknowledged_at, differs FROM deliveries "
            "WHERE receiver_id = ? AND revision IS NOT NULL",
            (number, knows_from),
        )
        library.execute(
            "INSERT INTO withdrawals (receiver_id, debrief_uid) SELECT ?, debrief_uid FROM withdrawals "
            "WHERE receiver_id = ?",
            (number, knows_from),
        )
        found = get_receiver(library)
        assert found is not None and found.id == number
        return found


def get_receiver(library: Library) -> Receiver | None:
    """The receiver in force; None when sending was never set up, or was ended."""
    found = library.read(_receiver, f"SELECT {_COLUMNS} FROM receivers WHERE left_at IS NULL")
    return found[0] if found else None


def latest_receiver(library: Library) -> Receiver | None:
    """The receiver in force, or the last one that was left."""
    found = library.read(_receiver, f"SELECT {_COLUMNS} FROM receivers ORDER BY id DESC LIMIT 1")
    return found[0] if found else None


def leave_receiver(library: Library) -> None:
    """Send nothing to anybody from now on. What is on its way to the receiver is given up; no debrief changes."""
    with library.atomic():
        library.execute(
            "UPDATE bundles SET state = 'replaced', content = NULL, plain = NULL, ended_at = ? WHERE state IN "
            "('sealed', 'void') AND receiver_id IN (SELECT id FROM receivers WHERE left_at IS NULL)",
            (utc_now(),),
        )
        library.execute("UPDATE receivers SET left_at = ? WHERE left_at IS NULL", (utc_now(),))


def agree(library: Library, receiver_id: int) -> None:
    """A person agrees that debriefs go to this receiver."""
    with library.atomic():
        library.execute(
            "UPDATE receivers SET agreed_at = ? WHERE id = ? AND agreed_at IS NULL", (utc_now(), receiver_id)
        )


def note_connection(
    library: Library,
    receiver_id: int,
    *,
    failures: int = 0,
    not_before: str = "",
    problem: FieldscribeError | None = None,
    stopped: bool = False,
) -> None:
    """How the last connection went; see `Receiver`. Without anything said: well."""
    values = {"failures": failures, "not_before": not_before, "problem": to_column(problem), "stopped": stopped}
    library.update("receivers", receiver_id, values)


def note_arrived(library: Library, receiver_id: int, high_water: int, history: bytes, used: int) -> None:
    """All numbers up to `high_water` arrived, with that history; those up to `used` are taken, by whomever."""
    library.execute(
        "UPDATE receivers SET high_water = ?, history = ?, sequence = max(sequence, ?) WHERE id = ?",
        (high_water, history, used, receiver_id),
    )


def note_dictionaries(library: Library, receiver_id: int, dictionaries: tuple[str, ...]) -> None:
    """The receiver has named the dictionaries that it knows."""
    library.update("receivers", receiver_id, {"dictionaries": json.dumps(dictionaries)})


def add_traffic(library: Library, month: str, *, free: bool, sent: int, received: int) -> None:
    """Count bytes of a month (local, as 2026-03); `free` in a network that costs nothing."""
    library.execute(
        "INSERT INTO traffic (month, free, sent, received) VALUES (?, ?, ?, ?) ON CONFLICT (month, free) "
        "DO UPDATE SET sent = sent + excluded.sent, received = received + excluded.received",
        (month, free, sent, received),
    )


def traffic(library: Library, month: str, *, free: bool) -> tuple[int, int]:
    """Bytes sent and received in a month."""
    row = library.row("SELECT sent, received FROM traffic WHERE month = ? AND free = ?", (month, free))
    return (row[0], row[1]) if row else (0, 0)


def free_networks(library: Library) -> dict[str, str]:
    """The networks that a person said to cost nothing: id to name."""
    return dict(library.read(lambda row: (str(row[0]), str(row[1])), "SELECT id, name FROM networks ORDER BY name"))


def mark_network(library: Library, network_id: str, name: str, *, free: bool) -> None:
    """Remember that a network costs nothing, or forget it."""
    with library.atomic():
        library.execute("DELETE FROM networks WHERE id = ?", (network_id,))
        if free:
            library.execute("INSERT INTO networks (id, name) VALUES (?, ?)", (network_id, name))


def _receiver(row: Row) -> Receiver:
    found = Receiver(*row)
    return replace(
        found,
        versions=tuple(json.loads(row[7])),
        dictionaries=tuple(json.loads(row[8])),
        agreed=bool(found.agreed),
        stopped=bool(found.stopped),
        problem=sentence_of(found.problem),
        problem_kind=kind_of(found.problem),
    )
