"""Who receives debriefs: enrol with a code, a link or a picture of it, see who it is, end it."""

import platform
import secrets as random
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldscribe.errors import AddressMissing, FieldscribeError, ReceiverLostBundles, ReceiverTooNew, SendingNotSetUp
from fieldscribe.library import outbox, receivers
from fieldscribe.library.receivers import Receiver as Receiver
from fieldscribe.paths import DataFolder
from fieldscribe.sync.client import Client, Enrolled, connect
from fieldscribe.sync.picture import read_code as read_code
from fieldscribe.sync.secrets import Secrets, SecretStore, write_secret
from fieldscribe.wire import bundle, keys
from fieldscribe.wire.acknowledgement import Acknowledgement
from fieldscribe.wire.protocol import Enrolment, link_parsed, typed_code
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReceiverInfo:
    """The organisation that receives debriefs, for a person. `address` is where, `since` the time (UTC) of enrolment.

    `agreed`: a person agreed to the first bundle. `encrypted`: bundles can be read by the organisation only, whoever
    carries them. `problem` says what stopped the last attempt, "" for nothing. `key_in_file`: this computer has no
    keyring, and its token lies in a file that only its owner can read.
    """

    organisation: str
    address: str
    since: str
    agreed: bool
    encrypted: bool
    problem: str
    key_in_file: bool


def enrol(workspace: Workspace, code_or_link: str) -> ReceiverInfo:
    """Register this computer with an organisation, which then receives what is finished. One request goes out.

    A code alone will do where this computer was enrolled before. Raises CodeMistyped, AddressMissing, AddressUnsafe,
    CodeRefused, AuthorityWrong and what a connection raises; then all is as it was.
    """
    enrolment = _parsed(workspace, code_or_link)
    return _join(workspace, enrolment)


def find_receiver(workspace: Workspace) -> ReceiverInfo | None:
    """Who receives debriefs from here; None when nobody does."""
    found = receivers.get_receiver(workspace.library)
    if found is None:
        return None
    in_file = secret_store(workspace.folder).in_file(found.device)
    encrypted = found.seal_key is not None
    return ReceiverInfo(
        found.organisation, found.url, found.enrolled_at, found.agreed, encrypted, found.problem, in_file
    )


def require_receiver(workspace: Workspace) -> Receiver:
    """The receiver. Raises SendingNotSetUp."""
    found = receivers.get_receiver(workspace.library)
    if found is None:
        raise SendingNotSetUp
    return found


def agree(workspace: Workspace) -> None:
    """A person agrees that this receiver gets what is finished. Raises SendingNotSetUp."""
    receivers.agree(workspace.library, require_receiver(workspace).id)


def disconnect(workspace: Workspace) -> None:
    """Send nothing to anybody from now on, and forget the token. All debriefs stay, here and there."""
    found = receivers.get_receiver(workspace.library)
    if found is not None:
        receivers.leave_receiver(workspace.library)
        forget_secrets(workspace, found.device)


def forget_secrets(workspace: Workspace, device: bytes) -> None:
    """Forget the token and the key of a device."""
    with suppress(FieldscribeError, OSError):  # a key of nobody does no harm
        secret_store(workspace.folder).delete(device)
        session_file(workspace.folder, device).unlink(missing_ok=True)


def secret_store(folder: DataFolder) -> SecretStore:
    """Where the secrets of this computer are kept."""
    return SecretStore(folder.secrets)


def session_file(folder: DataFolder, device: bytes) -> Path:
    """Where the TLS session with a receiver is kept."""
    return folder.secrets / f"tls-{device.hex()}"


def _parsed(workspace: Workspace, text: str) -> Enrolment:
    if "://" in text:
        return link_parsed(text)
    code = typed_code(text)
    former = receivers.latest_receiver(workspace.library)
    if former is None:
        raise AddressMissing
    return Enrolment(former.url, code, pin="")


def _join(workspace: Workspace, enrolment: Enrolment) -> ReceiverInfo:
    former = receivers.latest_receiver(workspace.library)
    authority = former.certificate if former and former.url == enrolment.address and not enrolment.pin else ""
    if enrolment.pin:
        connection = connect(enrolment.address, unverified=True)
        with connection:
            authority = Client(connection).authority(enrolment.pin)
    # Kept until the answer is here, so that the same code can be used again when the answer is lost.
    key = _pending_key(workspace.folder, enrolment.code)
    with connect(enrolment.address, authority=authority) as connection:
        name = platform.node() or "?"
        former_key = _former_key(workspace, former)
        found = Client(connection).enrol(enrolment.code, name, keys.signing_public(key), bundle.VERSIONS, former_key)
        if not set(found.versions) & set(bundle.VERSIONS):
            raise ReceiverTooNew(connection.address.host)
    return _accept(workspace, enrolment, authority, found, key)


def _former_key(workspace: Workspace, former: Receiver | None) -> tuple[bytes, int, bytes] | None:
    """The device that this computer is so far, its last number, and its private key, with which it proves that."""
    if former is not None:
        with suppress(FieldscribeError, OSError):
            return former.device, former.sequence, secret_store(workspace.folder).load(former.device).key
    return None


def _accept(workspace: Workspace, enrolment: Enrolment, authority: str, found: Enrolled, key: bytes) -> ReceiverInfo:
    before = receivers.get_receiver(workspace.library)
    former = receivers.latest_receiver(workspace.library)
    same = former is not None and former.organisation_id == found.organisation
    lost = former is not None and _has_lost(workspace, former, found.former)
    secret_store(workspace.folder).save(found.device, Secrets(found.token, key))
    made = receivers.add_receiver(
        workspace.library,
        Receiver(
            0,
            found.organisation_name,
            found.organisation,
            found.device,
            enrolment.address,
            found.hub_key,
            found.seal_key,
            found.versions,
            found.dictionaries,
            authority,
        ),
        knows_from=former.id if former is not None and same and not lost else None,
    )
    if same and former is not None and former.agreed:
        receivers.agree(workspace.library, made.id)  # the same receiver, under another name of this computer
    if before is not None and before.device != made.device:
        forget_secrets(workspace, before.device)
    _pending_file(workspace.folder).unlink(missing_ok=True)
    info = find_receiver(workspace)
    assert info is not None
    return info


def _has_lost(workspace: Workspace, former: Receiver, known: Acknowledgement | None) -> bool:
    """Whether the receiver has not all that it once acknowledged: it was restored from a backup."""
    if known is None:
        return former.problem_kind == ReceiverLostBundles.__name__
    same = known.device == former.device and (known.high_water != former.high_water or known.history == former.history)
    there = {number for number, _ in known.beyond}
    return not same or not there.issuperset(outbox.arrived_after(workspace.library, former.id, known.high_water))


def _pending_file(folder: DataFolder) -> Path:
    return folder.secrets / "enrolling"


def _pending_key(folder: DataFolder, code: str) -> bytes:
    """The key to enrol with by this code: that of an attempt whose answer was lost, or a new one, kept on the disk."""
    path = _pending_file(folder)
    with suppress(OSError, ValueError):
        known, _, text = path.read_text(encoding="ascii").partition(" ")
        if known == code and len(key := bytes.fromhex(text)) == 32:
            return key
    key = random.token_bytes(32)
    write_secret(path, f"{code} {key.hex()}".encode())
    return key
