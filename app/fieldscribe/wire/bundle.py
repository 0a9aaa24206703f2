"""The bundle: one version of one debrief, packed, numbered, signed by its laptop, and encrypted where that is wanted.

    "FSB" | version | codec | device 8 | sequence | what the codec needs | size of the plain bytes |
    first 8 bytes of their SHA-256 | packed bytes | Ed25519 signature 64 of all before

The hash finds an error of a codec or a base that is another one; whose bundle it is, and that nobody changed it, is for
the signature to say. In an encrypted bundle both are sealed together, bound to what stands before them.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from fieldscribe.errors import BaseUnknown, BundleInvalid, BundleTooLarge, BundleTooNew, SealedForOthers
from fieldscribe.wire import codecs, dictionaries, keys, prediction
from fieldscribe.wire.dictionaries import Dictionary
from fieldscribe.wire.document import Document, Withdrawal, decode, text_end
from fieldscribe.wire.octets import Reader, varint

MAGIC = b"FSB"
VERSIONS = (1,)
"""The versions of the format that this program reads; it writes the newest that the receiver knows too."""

MOST = 256 * 2**10
"""Bytes that a bundle may have."""

_SEALED = 0x80
_HASH, _SIGNATURE = 8, 64


@dataclass(frozen=True, slots=True)
class Base:
    """The last acknowledged version of a debrief: the sequence number of its bundle and its plain bytes."""

    sequence: int
    plain: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """What a bundle says in the clear. Nothing of it is to be trusted before the signature was checked.

    `base` is the sequence number of the bundle (of the same device) that this one contains the changes of, None when
    it stands for itself; `size` counts the plain bytes; `length` is of the header.
    """

    version: int
    codec: int
    sealed: bool
    device: bytes
    sequence: int
    dictionary: bytes
    base: int | None
    size: int
    length: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle whose signature and hash were right: its header, its plain bytes (the next base) and what they say."""

    header: Header
    plain: bytes
    payload: Document | Withdrawal


def seal(
    plain: bytes,
    *,
    device: bytes,
    sequence: int,
    key: bytes,
    base: Base | None = None,
    dictionary: Dictionary = dictionaries.NONE,
    recipient: bytes | None = None,
) -> bytes:
    """The bundle, by the codec that makes it smallest.

    `key` is the device's private key for signatures, `recipient` the organisation's public one for sealing, or None.
    With a `recipient` each call gives other bytes. Raises BundleTooLarge.
    """
    if len(plain) > codecs.MOST_PLAIN:
        raise BundleTooLarge(codecs.MOST_PLAIN // 2**10)
    codec, reference, packed = _smallest(plain, base, dictionary)
    if len(device) != 8:
        raise ValueError("a device has 8 bytes")
    form = bytes([VERSIONS[-1], codec | (_SEALED if recipient else 0)])
    header = MAGIC + form + device + varint(sequence) + reference + varint(len(plain))
    body = _hash(plain) + packed
    content = header + (keys.seal(recipient, body, header) if recipient else body)
    if len(content) + _SIGNATURE > MOST:
        raise BundleTooLarge(MOST // 2**10)
    return content + keys.sign(key, content)


@lru_cache(maxsize=1)  # what a person has just been shown, with its size, is what is sent next
def _smallest(plain: bytes, base: Base | None, dictionary: Dictionary) -> tuple[int, bytes, bytes]:
    """The codec, what its header needs, the packed bytes. What takes long is left out where it cannot win."""
    with_zstandard = codecs.pack(plain, dictionary, text_end(plain))
    candidates = [(codecs.PLAIN, b"", plain), (codecs.PACKED, dictionary.id, with_zstandard)]
    if base is not None:
        candidates.append((codecs.CHANGED, varint(base.sequence), codecs.difference(plain, base.plain)))
    smallest = min(candidates, key=_packed_size)
    if dictionary.content and _packed_size(smallest) > len(with_zstandard) // 2:
        predicted = prediction.pack(plain, dictionary)
        if predicted is not None:
            smallest = min(smallest, (codecs.PREDICTED, dictionary.id, predicted), key=_packed_size)
    return smallest


def _packed_size(candidate: tuple[int, bytes, bytes]) -> int:
    _, reference, packed = candidate
    return len(reference) + len(packed)


def read_header(content: bytes) -> Header:
    """What the bundle says of itself; the beginning of it is enough. Raises BundleInvalid, BundleTooNew."""
    if content[: len(MAGIC)] != MAGIC:
        raise BundleInvalid(detail="no bundle")
    reader = Reader(content, len(MAGIC))
    version = reader.byte()
    if version not in VERSIONS:
        raise BundleTooNew(version, ", ".join(map(str, VERSIONS)))
    form = reader.byte()
    codec, sealed = form & ~_SEALED, bool(form & _SEALED)
    if codec > codecs.PREDICTED:
        raise BundleTooNew(codec, f"{codecs.PLAIN}-{codecs.PREDICTED}")
    device, sequence = reader.take(8), reader.varint()
    dictionary = reader.take(4) if codec in (codecs.PACKED, codecs.PREDICTED) else dictionaries.NONE.id
    base = reader.varint() if codec == codecs.CHANGED else None
    size = reader.varint()
    if size > codecs.MOST_PLAIN:
        raise BundleInvalid(detail=f"{size} plain bytes are too many")
    return Header(version, codec, sealed, device, sequence, dictionary, base, size, length=reader.position)


def check(content: bytes, verify_key: bytes) -> Header:
    """The header of a bundle that the holder of `verify_key`'s private key signed; it is not unpacked.

    Raises BundleInvalid, BundleTooNew, SignatureInvalid.
    """
    if len(content) > MOST:
        raise BundleInvalid(detail=f"{len(content)} bytes are too many")
    header = read_header(content)
    if len(content) < header.length + _HASH + _SIGNATURE:
        raise BundleInvalid(detail="the bundle is cut")
    keys.verify(verify_key, content[-_SIGNATURE:], content[:-_SIGNATURE])
    return header


def open_(
    content: bytes,
    *,
    verify_key: bytes,
    find_base: Callable[[int], bytes | None],
    private_key: bytes | None = None,
    passages: bool = True,
) -> Opened:
    """Check, decrypt, unpack and read a bundle; without `passages` as `document.decode` does.

    `find_base` gives the plain bytes of an earlier bundle of the same device by its sequence number,
    None when they are not known. Raises BundleInvalid, BundleTooNew, SignatureInvalid, DictionaryUnknown, BaseUnknown,
    and SealedForOthers when it is encrypted and `private_key` (the organisation's, for sealing) does not fit.
    """
    header = check(content, verify_key)
    body = content[header.length : -_SIGNATURE]
    if header.sealed:
        if private_key is None:
            raise SealedForOthers
        body = keys.unseal(private_key, body, content[: header.length])
    plain = _plain(header, body[_HASH:], find_base)
    if _hash(plain) != body[:_HASH]:
        # With another base than the sender's, unpacking gives other bytes.
        raise BundleInvalid(detail="the hash does not fit") if header.base is None else BaseUnknown(header.base)
    return Opened(header, plain, decode(plain, passages=passages))


def _plain(header: Header, packed: bytes, find_base: Callable[[int], bytes | None]) -> bytes:
    if header.codec == codecs.PLAIN:
        if len(packed) != header.size:
            raise BundleInvalid(detail="not the size that it says")
        return packed
    if header.base is None:
        unpack = prediction.unpack if header.codec == codecs.PREDICTED else codecs.unpack
        return unpack(packed, header.size, dictionaries.by_id(header.dictionary))
    base = find_base(header.base)
    if base is None:
        raise BaseUnknown(header.base)
    try:
        return codecs.apply(packed, header.size, base)
    except BundleInvalid:
        raise BaseUnknown(header.base) from None


def _hash(plain: bytes) -> bytes:
    return hashlib.sha256(plain).digest()[:_HASH]
