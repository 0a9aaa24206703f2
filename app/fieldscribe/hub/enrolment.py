"""How a laptop comes to belong to an organisation: by a code that works once, for two weeks.

Of codes and tokens only hashes are kept. When the answer to an enrolment was lost, the same laptop (the same public
key) may use its code again until it has sent something; it gets a new token.

A laptop that enrols anew and signs with its former key is the same one: what it had sent does not differ from what it
sends now. The former device is not shut out, since the folder of the laptop may have been copied.
"""

import hashlib
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, replace
from typing import Any

from fieldscribe.errors import SignatureInvalid
from fieldscribe.hub import certificates, receiving
from fieldscribe.hub.store import AuditRow, Code, Device, Organisation, Store
from fieldscribe.wire import acknowledgement, bundle, dictionaries, exchange, keys
from fieldscribe.wire.protocol import Enrolment, code_of, link_of, same_laptop, typed_code

CODE_DAYS = 14
NAME_LENGTH = 80
CODES_KEPT = 30 * 86400
"""How long a code stays known after it expired, for the audit (s)."""


@dataclass(frozen=True)
class Request:
    """What a laptop says about itself."""

    code: str
    device_name: str
    public_key: bytes
    former: bytes = b""
    """The device that it was before; b"" without one."""
    former_until: int = 0
    """The last number that it gave as that device."""
    signature: bytes = b""
    """Of `same_laptop`, by the key of that device."""

    @staticmethod
    def parse(data: Any) -> "Request":
        """Read it from decoded JSON. Raises ValueError, CodeMistyped."""
        if not isinstance(data, dict):
            raise ValueError("no object")
        code, name, key = data.get("code"), data.get("device_name"), data.get("public_key")
        if not (isinstance(code, str) and isinstance(name, str) and isinstance(key, str)):
            raise ValueError("code, device_name and public_key are needed")
        if len(code) > 100 or len(key) != 64:
            raise ValueError("a value has not the right length")
        former, until, signature = data.get("former", ""), data.get("former_until", 0), data.get("former_signature", "")
        if not (isinstance(former, str) and isinstance(signature, str)):
            raise ValueError("former and former_signature are hexadecimal digits")
        if type(until) is not int or not 0 <= until <= receiving.MOST_SEQUENCE:
            raise ValueError("former_until is no number of a bundle")
        proof = bytes.fromhex(former), until, bytes.fromhex(signature)
        return Request(typed_code(code), plain_name(name), bytes.fromhex(key), *proof)


def plain_name(name: str) -> str:
    """A name of one line that can be shown, of at most `NAME_LENGTH` characters."""
    shown = "".join(each if each.isprintable() else " " for each in name[: 4 * NAME_LENGTH])
    return " ".join(shown.split())[:NAME_LENGTH] or "?"


def make_organisation(name: str, address: str, *, own_authority: bool) -> Organisation:
    """A new organisation with new keys."""
    authority, authority_key = certificates.make_authority(name) if own_authority else (b"", b"")
    key, seal_key = secrets.token_bytes(32), secrets.token_bytes(32)
    return Organisation(secrets.token_bytes(8), name, key, seal_key, address, authority, authority_key)


def make_code(store: Store, note: str, now: int, days: int = CODE_DAYS) -> str:
    """A new one-time code, as a person types it. Within a transaction.

    `note` is whose laptop it is for, and becomes the name of that laptop.
    """
    code = code_of(secrets.token_bytes(8))
    store.remove_codes(now - CODES_KEPT)
    store.add_code(Code(_hash(code), plain_name(note) if note else "", now, now + days * 86400))
    store.note(AuditRow(now, "code", detail=note))
    return code


def link(organisation: Organisation, code: str) -> str:
    """The link, or the text of the QR picture, with which a laptop enrols in one step."""
    pin = certificates.fingerprint(organisation.authority).hex() if organisation.authority else ""
    return link_of(Enrolment(organisation.address, code, pin))


def enrol(store: Store, organisation: Organisation, request: Request, now: int) -> dict[str, Any] | None:
    """Enrol a laptop, within a transaction: what to answer, None when the code is not valid (any more)."""
    code_hash = _hash(request.code)
    code = store.code(code_hash)
    if code is None or code.expires_at <= now:
        return None
    token, former = secrets.token_bytes(exchange.TOKEN), _former(store, request)
    if code.device is not None:
        device = store.device(code.device)
        again = device is not None and device.public_key == request.public_key and not device.seen_at
        if device is None or not again or device.revoked_at is not None:
            return None
        store.set_token(device.id, hashlib.sha256(token).digest())
    else:
        device = Device(secrets.token_bytes(8), code.note or request.device_name, request.public_key, now)
        if former is not None:
            device = replace(device, former=former.id, former_until=request.former_until)
        store.add_device(device, hashlib.sha256(token).digest())
        store.use_code(code_hash, device.id, now)
        store.note(AuditRow(now, "enrolled", device.id, detail=device.name))
    answer = {
        "organisation": organisation.id.hex(),
        "organisation_name": organisation.name,
        "device": device.id.hex(),
        "token": urlsafe_b64encode(token).rstrip(b"=").decode(),
        "hub_key": keys.signing_public(organisation.signing_key).hex(),
        "seal_key": keys.sealing_public(organisation.seal_key).hex(),
        "versions": list(bundle.VERSIONS),
        "dictionaries": list(dictionaries.KNOWN),
    }
    if request.former:
        known = acknowledgement.encode(receiving.acknowledge(store, former.id, now)) if former else b""
        answer["former"] = known.hex()
    return answer


def _former(store: Store, request: Request) -> Device | None:
    """The device that this laptop was before, if it is known and the laptop proves it."""
    former = store.device(request.former)
    if former is None or former.public_key == request.public_key:
        return None
    said = same_laptop(former.id, request.former_until, request.public_key, request.code)
    try:
        keys.verify(former.public_key, request.signature, said)
    except SignatureInvalid:
        return None
    return former


def device_of(store: Store, token: bytes) -> Device | None:
    """The device with that token, also when it was revoked."""
    return store.device_of_token(hashlib.sha256(token).digest())


def _hash(code: str) -> bytes:
    return hashlib.sha256(code.encode()).digest()
