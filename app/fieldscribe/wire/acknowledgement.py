"""What the receiver answers: up to where a device's bundles arrived, and which of them it could not use.

    "FSA" | version | 1 when signed | device 8 | high water | history 8 | beyond | refused | time | signature 64

It is cumulative: a lost one is repaired by any later one. `history` tells a laptop that is a copy of another, or was
put back from a backup, that the bundles which arrived are not its own.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from fieldscribe.errors import AcknowledgementInvalid, BundleInvalid, SignatureInvalid
from fieldscribe.wire import keys
from fieldscribe.wire.octets import Reader, varint
from fieldscribe.wire.protocol import Refusal

MAGIC = b"FSA"
VERSION = 1
MARK = 8
"""Bytes of a mark."""

NO_HISTORY = bytes(MARK)
"""The history of a device that has sent nothing."""

_SIGNATURE = 64


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What arrived of a device's bundles.

    All with sequence numbers from 1 to `high_water` did; `history` is `history_after` of them in order. `beyond` holds
    those above it that arrived: number and `mark_of` the bundle. `refused` holds those that arrived and could not be
    used, and why. Both ascend. `time` is the receiver's (seconds since 1970 in UTC), 0 in
    an answer.
    """

    device: bytes
    high_water: int = 0
    history: bytes = NO_HISTORY
    beyond: tuple[tuple[int, bytes], ...] = ()
    refused: tuple[tuple[int, Refusal], ...] = ()
    time: int = 0


def mark_of(content: bytes) -> bytes:
    """By what bytes are known that need not be sent twice: the first 8 bytes of their SHA-256."""
    return hashlib.sha256(content).digest()[:MARK]


def history_after(history: bytes, digest: bytes) -> bytes:
    """The history (8 bytes) once a bundle came after those of `history`; `digest` is its mark, or its whole SHA-256."""
    return mark_of(history + digest[:MARK])


def encode(acknowledgement: Acknowledgement, key: bytes | None = None) -> bytes:
    """The bytes of an acknowledgement, signed with the receiver's private key, or not where TLS vouches for it."""
    content = b"".join(
        (
            MAGIC + bytes([VERSION, key is not None]),
            acknowledgement.device,
            varint(acknowledgement.high_water) + acknowledgement.history,
            _entries(((number, mark) for number, mark in acknowledgement.beyond), acknowledgement.high_water),
            _entries(((number, bytes([code])) for number, code in acknowledgement.refused), 0),
            varint(acknowledgement.time),
        )
    )
    return content + keys.sign(key, content) if key else content


def decode(content: bytes, hub_key: bytes | None = None) -> Acknowledgement:
    """The inverse of `encode`. With the receiver's public key `hub_key`, one that it did not sign is refused.

    Raises AcknowledgementInvalid, SignatureInvalid.
    """
    found, end = decode_first(content, hub_key)
    if end != len(content):
        raise AcknowledgementInvalid(detail=f"{len(content) - end} bytes too many")
    return found


def decode_first(content: bytes, hub_key: bytes | None = None) -> tuple[Acknowledgement, int]:
    """As `decode`, for an acknowledgement that other bytes follow; also returns where it ends."""
    if content[: len(MAGIC)] != MAGIC or content[len(MAGIC) : len(MAGIC) + 1] != bytes([VERSION]):
        raise AcknowledgementInvalid(detail="no acknowledgement")
    reader = Reader(content, len(MAGIC) + 1)
    try:
        return _decoded(reader, hub_key), reader.position
    except BundleInvalid as error:
        raise AcknowledgementInvalid(detail=error.detail) from None


def _decoded(reader: Reader, hub_key: bytes | None) -> Acknowledgement:
    signed = reader.byte()
    device, high_water, history = reader.take(8), reader.varint(), reader.take(MARK)
    beyond = _read_entries(reader, MARK, high_water)
    refused = _read_entries(reader, 1, 0)
    time = reader.varint()
    end = reader.position
    signature = reader.take(_SIGNATURE) if signed else b""
    if signed > 1:
        raise BundleInvalid(detail="unknown form")
    if hub_key is not None:
        if not signed:
            raise SignatureInvalid
        keys.verify(hub_key, signature, reader.content[:end])
    codes = tuple((number, Refusal.from_code(code[0])) for number, code in refused)
    return Acknowledgement(device, high_water, history, tuple(beyond), codes, time)


def _entries(entries: Iterable[tuple[int, bytes]], start: int) -> bytes:
    """How many there are, then each: by how much its number is above the one before, and what belongs to it."""
    numbers, values = [start], []
    for number, value in entries:
        numbers.append(number)
        values.append(value)
    steps = [after - before for before, after in pairwise(numbers)]
    if any(step < 1 for step in steps):
        raise ValueError("the numbers do not ascend")
    return varint(len(steps)) + b"".join(varint(step) + value for step, value in zip(steps, values, strict=True))


def _read_entries(reader: Reader, width: int, number: int) -> list[tuple[int, bytes]]:
    found = []
    for _ in range(reader.varint()):
        step = reader.varint()
        if step < 1:
            raise BundleInvalid(detail="the numbers do not ascend")
        number += step
        found.append((number, reader.take(width)))
    return found
