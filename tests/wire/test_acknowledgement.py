"""An acknowledgement says what arrived, comes back as it was, and cannot be made up."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.errors import AcknowledgementInvalid, SignatureInvalid
from fieldscribe.wire import keys
from fieldscribe.wire.acknowledgement import (
    NO_HISTORY,
    Acknowledgement,
    decode,
    encode,
    history_after,
    mark_of,
)
from fieldscribe.wire.protocol import Refusal

KEY = b"h" * 32
VERIFY = keys.signing_public(KEY)
DEVICE = b"laptop 7"
MARKS = st.binary(min_size=8, max_size=8)


@st.composite
def acknowledgements(draw: st.DrawFn) -> Acknowledgement:
    high_water = draw(st.integers(0, 2**50))
    steps = draw(st.dictionaries(st.integers(1, 2**40), MARKS, max_size=4))
    refused = draw(st.dictionaries(st.integers(1, 2**62), st.sampled_from(Refusal), max_size=4))
    return Acknowledgement(
        draw(MARKS),
        high_water,
        draw(MARKS),
        tuple((high_water + step, steps[step]) for step in sorted(steps)),
        tuple(sorted(refused.items())),
        draw(st.integers(0, 2**40)),
    )


@settings(max_examples=settings.default.max_examples // 2)
@given(acknowledgements())
def test_an_acknowledgement_is_decoded_as_it_was_encoded(acknowledgement: Acknowledgement) -> None:
    assert decode(encode(acknowledgement)) == acknowledgement
    assert decode(encode(acknowledgement, KEY), VERIFY) == acknowledgement


def test_an_acknowledgement_is_small() -> None:
    assert len(encode(Acknowledgement(DEVICE, 100, time=1_790_000_000))) == 29


def test_every_changed_byte_of_a_signed_one_is_noticed() -> None:
    content = encode(Acknowledgement(DEVICE, 7, b"historic", ((9, DEVICE),), ((3, Refusal.BASE),), 1_790_000_000), KEY)
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 1 << place % 8
        with pytest.raises((AcknowledgementInvalid, SignatureInvalid)):
            decode(bytes(changed), VERIFY)
    for length in range(len(content)):
        with pytest.raises((AcknowledgementInvalid, SignatureInvalid)):
            decode(content[:length], VERIFY)
    with pytest.raises(AcknowledgementInvalid):
        decode(content + b"\0", VERIFY)


def test_an_unsigned_acknowledgement_is_refused_when_a_key_is_given() -> None:
    with pytest.raises(SignatureInvalid):
        decode(encode(Acknowledgement(DEVICE)), VERIFY)
    with pytest.raises(SignatureInvalid):
        decode(encode(Acknowledgement(DEVICE), b"o" * 32), VERIFY)


@settings(max_examples=settings.default.max_examples // 2)
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for start in (b"", b"FSA\1", b"FSA\1\0" + DEVICE):
        with suppress(AcknowledgementInvalid):
            decode(start + content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>Please sign in</html>",
        b"FSA\2" + bytes(30),
        b"FSA\1\2" + DEVICE + b"\0" + bytes(8) + b"\0\0\0" + bytes(64),
        b"FSA\1\0" + DEVICE + b"\0" + bytes(8) + b"\1\0" + bytes(8) + b"\0\0",
        b"FSA\1\0" + DEVICE + b"\0" + bytes(8) + b"\0\xff\xff\xff\x7f\1\1",
    ],
)
def test_invalid_acknowledgements_are_refused(content: bytes) -> None:
    with pytest.raises(AcknowledgementInvalid):
        decode(content)


def test_numbers_have_to_ascend() -> None:
    for beyond in ((8, DEVICE), (8, DEVICE)), ((3, DEVICE),), ((9, DEVICE), (8, DEVICE)):
        with pytest.raises(ValueError):
            encode(Acknowledgement(DEVICE, 7, beyond=beyond))


def test_a_reason_of_a_later_version_is_another_reason() -> None:
    content = encode(Acknowledgement(DEVICE, refused=((3, Refusal.BASE),)))
    place = content.index(bytes([3, Refusal.BASE]))
    later = content[: place + 1] + b"\xc8" + content[place + 2 :]
    assert decode(later).refused == ((3, Refusal.OTHER),)


def test_a_copied_laptop_has_another_history() -> None:
    """Both send bundles 1 to 3; the third differs. Whoever's third did not arrive sees another history."""
    ours = theirs = NO_HISTORY
    for content in (b"first", b"second"):
        ours, theirs = (history_after(history, mark_of(content)) for history in (ours, theirs))
    assert ours == theirs
    assert history_after(ours, mark_of(b"third")) != history_after(theirs, mark_of(b"another"))
