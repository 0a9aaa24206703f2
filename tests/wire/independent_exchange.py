"""A reader of requests, replies and acknowledgements that was made from docs/wire.md alone, without our package."""

import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from tests.wire.independent import Bytes, need

REASONS = ["other", "invalid", "too_new", "dictionary", "base", "sealed", "signature", "conflict"]
REASONS += ["too_large", "withdrawn"]


def request(body):
    """What a request says, and the bytes of a bundle in it."""
    reader = Bytes(body)
    found = {"token": reader.take(16).hex(), "sequence": reader.number()}
    if not reader.more():
        return found | {"asks": True}
    offset = reader.number()
    mark = reader.take(8).hex() if offset else ""
    return found | {"offset": offset, "mark": mark, "bytes": body[reader.place :].hex()}


def reply(body):
    """What a reply says."""
    reader = Bytes(body)
    found, signed = read_acknowledgement(reader)
    need(not signed, "over TLS it is not signed")
    found["versions"] = reader.number() if reader.more() else 1
    found["offset"] = reader.number() if reader.more() else 0
    found["check"] = reader.take(8).hex() if found["offset"] else ""
    need(not reader.more(), "damaged")
    return found


def mark(content):
    """By which bytes are known."""
    return hashlib.sha256(content).hexdigest()[:16]


def acknowledgement(content, verify_key=None):
    """What an acknowledgement says; with the receiver's key, only when it is signed by it."""
    reader = Bytes(content)
    found, signed = read_acknowledgement(reader)
    if verify_key:
        need(signed, "not signed")
        Ed25519PublicKey.from_public_bytes(verify_key).verify(content[reader.place :], content[: reader.place])
    return found


def read_acknowledgement(reader):
    need(reader.take(4) == b"FSA\1", "no acknowledgement of version 1")
    (signed,) = reader.take(1)
    found = {"device": reader.take(8).hex(), "high_water": reader.number(), "history": reader.take(8).hex()}
    place, found["beyond"], found["refused"] = found["high_water"], [], []
    for _ in range(reader.number()):
        place += reader.number()
        found["beyond"].append([place, reader.take(8).hex()])
    place = 0
    for _ in range(reader.number()):
        place += reader.number()
        found["refused"].append([place, dict(enumerate(REASONS)).get(reader.take(1)[0], "other")])
    found["time"] = reader.number()
    return found, signed
