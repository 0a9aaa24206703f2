"""A bundle opens for who should open it, gives what went in, and refuses everything else with an error of its own."""

import hashlib
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.wire.strategies import PAYLOADS

from fieldscribe.errors import (
    BaseUnknown,
    BundleInvalid,
    BundleTooLarge,
    BundleTooNew,
    DictionaryUnknown,
    SealedForOthers,
    SignatureInvalid,
)
from fieldscribe.wire import bundle, codecs, dictionaries, keys
from fieldscribe.wire.bundle import MOST, Base, Opened, open_, read_header
from fieldscribe.wire.document import Document, Withdrawal, encode

KEY, OTHER_KEY, SEAL_KEY = b"k" * 32, b"o" * 32, b"s" * 32
VERIFY, SEAL = keys.signing_public(KEY), keys.sealing_public(SEAL_KEY)
DEVICE = b"laptop 7"
REFUSED = (BundleInvalid, BundleTooNew, SignatureInvalid, DictionaryUnknown, BaseUnknown, SealedForOthers)


def sealed(plain: bytes, sequence: int = 3, base: Base | None = None, recipient: bytes | None = None) -> bytes:
    return bundle.seal(plain, device=DEVICE, sequence=sequence, key=KEY, base=base, recipient=recipient)


def opened(content: bytes, bases: Callable[[int], bytes | None] = {}.get, private_key: bytes | None = None) -> Opened:
    return open_(content, verify_key=VERIFY, find_base=bases, private_key=private_key)


def signed(content: bytes) -> bytes:
    """The bytes with a right signature, as a sender with bad intent can make it."""
    return content + keys.sign(KEY, content)


def test_a_debrief_arrives_as_it_was_sent(debrief: Document) -> None:
    content = sealed(encode(debrief))
    found = opened(content)
    assert found.payload == debrief
    assert found.plain == encode(debrief)
    header = found.header
    assert (header.device, header.sequence) == (DEVICE, 3)
    assert (header.version, header.codec, header.sealed, header.base) == (1, codecs.PACKED, False, None)
    assert read_header(content[: header.length]) == header
    assert content == sealed(encode(debrief)), "the same bytes each time"


def test_ten_edited_words_take_250_bytes_or_less(debrief: Document, edited: Document) -> None:
    content = sealed(encode(edited), 4, Base(3, encode(debrief)))
    assert len(content) <= 250
    assert opened(content, {3: encode(debrief)}.get).payload == edited
    assert read_header(content).base == 3


@settings(max_examples=settings.default.max_examples // 5)
@given(PAYLOADS, PAYLOADS, st.booleans(), st.integers(0, 2**63 - 1))
def test_whatever_is_sealed_opens(
    payload: Document | Withdrawal, before: Document | Withdrawal, secret: bool, sequence: int
) -> None:
    base = Base(sequence // 2, encode(before))
    content = sealed(encode(payload), sequence, base, SEAL if secret else None)
    found = opened(content, {base.sequence: base.plain}.get, SEAL_KEY)
    assert found.payload == payload
    assert found.header.sequence == sequence


def test_the_smallest_codec_is_taken(debrief: Document) -> None:
    withdrawal = encode(Withdrawal("0123456789abcdef" * 2))
    assert read_header(sealed(withdrawal)).codec == codecs.PLAIN
    assert read_header(sealed(encode(debrief))).codec == codecs.PACKED
    assert read_header(sealed(encode(debrief), base=Base(1, encode(debrief)))).codec == codecs.CHANGED
    assert read_header(sealed(encode(debrief), base=Base(1, withdrawal))).codec == codecs.PACKED


def test_an_encrypted_bundle_opens_with_the_key_of_the_organisation_alone(debrief: Document) -> None:
    content = sealed(encode(debrief), recipient=SEAL)
    assert len(content) == len(sealed(encode(debrief))) + 32 + 16
    assert opened(content, private_key=SEAL_KEY).payload == debrief
    for key in (None, OTHER_KEY):
        with pytest.raises(SealedForOthers):
            opened(content, private_key=key)


def test_an_encrypted_text_cannot_be_moved_into_another_bundle(debrief: Document) -> None:
    content = sealed(encode(debrief), sequence=3, recipient=SEAL)
    header = read_header(content)
    other = content[: header.length].replace(DEVICE + b"\3", DEVICE + b"\4") + content[header.length : -64]
    with pytest.raises(SealedForOthers):
        opened(signed(other), private_key=SEAL_KEY)


def test_every_changed_byte_is_noticed(debrief: Document) -> None:
    short = replace(debrief, passages=debrief.passages[:3])
    content = sealed(encode(short))
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 1 << place % 8
        with pytest.raises((SignatureInvalid, BundleInvalid, BundleTooNew)):
            opened(bytes(changed))


def test_every_cut_is_noticed(debrief: Document) -> None:
    content = sealed(encode(replace(debrief, passages=debrief.passages[:3])))
    for length in range(len(content)):
        with pytest.raises((SignatureInvalid, BundleInvalid)):
            opened(content[:length])
    with pytest.raises(SignatureInvalid):
        opened(content + b"\0")


def test_another_device_cannot_sign_for_this_one(debrief: Document) -> None:
    content = sealed(encode(debrief))
    for key in (keys.signing_public(OTHER_KEY), bytes(32), b"", b"no key"):
        with pytest.raises(SignatureInvalid):
            open_(content, verify_key=key, find_base={}.get)


@pytest.mark.parametrize("bases", [{}, {3: b""}, {3: b"no base"}, {3: encode(Document("cd" * 16, 1))}, {4: b"base"}])
def test_changes_without_their_base_are_no_damage(debrief: Document, edited: Document, bases: dict[int, bytes]) -> None:
    content = sealed(encode(edited), 4, Base(3, encode(debrief)))
    with pytest.raises(BaseUnknown) as caught:
        opened(content, bases.get)
    assert caught.value.sequence == 3


def head(codec: int = 1, rest: bytes = b"", version: int = 1) -> bytes:
    return b"FSB" + bytes([version, codec]) + DEVICE + b"\3" + rest


def test_a_newer_bundle_is_distinguished_from_a_damaged_one() -> None:
    with pytest.raises(BundleTooNew) as caught:
        opened(signed(head(version=2)))
    assert (caught.value.found, caught.value.known) == (2, "1")
    with pytest.raises(BundleTooNew):
        opened(signed(head(codec=9, rest=bytes(80))))
    with pytest.raises(DictionaryUnknown) as unknown:
        opened(signed(head(rest=b"\xde\xad\xbe\xef" + b"\5" + bytes(30))))
    assert unknown.value.which == "deadbeef"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!DOCTYPE html><title>Welcome to the hotel</title>",
        b"FSB",
        head(rest=b"\0\0\0\0"),
        signed(head(codec=0, rest=b"\5" + bytes(8) + b"12345")),
        signed(head(codec=0, rest=b"\6" + bytes(8) + b"12345")),
        signed(head(codec=0, rest=b"\1")),
        signed(head(rest=b"\0\0\0\0" + b"\5" + bytes(8))),
        signed(head(rest=b"\0\0\0\0" + b"\5" + bytes(8) + b"no blocks")),
        signed(head(rest=b"\0\0\0\0" + b"\x81\x80\x80\x01" + bytes(80))),
        bytes(MOST + 1),
        sealed(encode(Withdrawal("ab" * 16))) + bytes(MOST),
    ],
    ids=range(12),
)
def test_invalid_bundles_are_refused(content: bytes) -> None:
    with pytest.raises(BundleInvalid):
        opened(content)


def test_no_few_bytes_unpack_to_many() -> None:
    """However the sender cheats about the size, unpacking stops at what it said, and that has a limit."""
    plain = bytes(codecs.MOST_PLAIN)
    bomb = codecs.pack(plain)
    assert len(bomb) < 500
    assert codecs.unpack(bomb, len(plain)) == plain
    for size in (0, 1, 1000, len(plain) - 1, len(plain) + 1, 2**40):
        with pytest.raises(BundleInvalid):
            codecs.unpack(bomb, size)
    with pytest.raises(BundleInvalid):
        codecs.unpack(bomb + bomb, len(plain))


def test_too_much_is_not_sent() -> None:
    with pytest.raises(BundleTooLarge):
        sealed(bytes(codecs.MOST_PLAIN + 1))
    noise = random.Random(3).randbytes(MOST)
    with pytest.raises(BundleTooLarge):
        sealed(b"\2" + noise)


def test_names_have_their_lengths() -> None:
    with pytest.raises(ValueError):
        bundle.seal(b"\2", device=b"short", sequence=1, key=KEY)


def test_without_a_shared_dictionary_none_is_used() -> None:
    assert dictionaries.newest_of(()) is dictionaries.NONE
    assert dictionaries.newest_of(("unknown",)) is dictionaries.NONE
    assert dictionaries.newest_of(dictionaries.KNOWN) is dictionaries.newest()


def test_the_dictionary_is_that_of_the_language_and_english_for_others() -> None:
    french, other = dictionaries.newest("fr"), dictionaries.newest("am")
    assert "le bébé" in french.content.decode() and "the baby" in other.content.decode()
    assert dictionaries.newest("en") is dictionaries.newest("") is other
    assert dictionaries.newest_of((other.id.hex(),), "fr") is dictionaries.NONE


def test_shipped_dictionaries_are_what_their_names_say(debrief: Document) -> None:
    for name in dictionaries.KNOWN:
        found = dictionaries.by_id(bytes.fromhex(name))
        assert hashlib.sha256(found.content).hexdigest().startswith(name)
        content = bundle.seal(encode(debrief), device=DEVICE, sequence=1, key=KEY, dictionary=found)
        assert opened(content).payload == debrief


def test_mutations_raise_nothing_unexpected(debrief: Document, edited: Document) -> None:
    """A short run of `benchmarks/wire_fuzz.py`: what is signed by a hostile device is read or refused, no more."""
    chance = random.Random(5)
    plains = [encode(debrief), encode(replace(debrief, passages=debrief.passages[:5]))]
    contents = [sealed(plains[0]), sealed(plains[1]), sealed(encode(edited), 4, Base(3, plains[0]))]
    for _ in range(400):
        changed = bytearray(chance.choice(contents)[:-64])
        for _ in range(chance.randint(1, 4)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        with suppress(*REFUSED):
            opened(signed(bytes(changed[: chance.choice([None, chance.randrange(len(changed))])])), {3: plains[0]}.get)
