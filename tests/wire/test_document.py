"""A document comes back as it was; what no encoder writes is refused, and nothing else is ever raised."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.wire.strategies import PAYLOADS

from fieldscribe.domain import Flag, SpeakerBy
from fieldscribe.errors import BundleInvalid, BundleTooNew
from fieldscribe.wire.document import Document, Mark, Passage, Withdrawal, decode, encode
from fieldscribe.wire.octets import lines, read_lines, varint

UID = "ab" * 16


@settings(max_examples=settings.default.max_examples // 2)
@given(PAYLOADS)
def test_a_payload_is_decoded_as_it_was_encoded(payload: Document | Withdrawal) -> None:
    assert decode(encode(payload)) == payload


def test_a_document_can_be_decoded_without_its_passages(debrief: Document, edited: Document) -> None:
    for document in (debrief, edited):
        assert decode(encode(document), passages=False) == replace(document, passages=())
    assert decode(encode(Withdrawal(UID, "why")), passages=False) == Withdrawal(UID, "why")


def test_a_debrief_comes_back_and_takes_less_than_its_json(debrief: Document, edited: Document) -> None:
    assert decode(encode(debrief)) == debrief
    assert decode(encode(edited)) == edited
    letters = sum(len(passage.text) for passage in debrief.passages)
    assert len(encode(debrief)) < letters + 7 * len(debrief.passages) + 250


@pytest.mark.parametrize(
    "passage",
    [
        Passage(5, 4, "ends before it starts"),
        Passage(-1, 4, "starts before the recording"),
        Passage(0, 1, "nobody", speaker=1, speaker_by=SpeakerBy.PERSON),
        Passage(0, 1, "nobody", speaker=-1, speaker_by=SpeakerBy.PERSON),
        Passage(0, 1, "assigned by nobody", speaker=0),
        Passage(0, 1, "too sure", confidence=21),
        Passage(0, 1, "edited", confidence=3, edited=True),
        Passage(0, 1, "not edited", machine_text="edited"),
        Passage(0, 1, "half a character \ud83d"),
    ],
)
def test_an_invalid_passage_is_not_encoded(passage: Passage) -> None:
    document = Document(UID, 1, speakers=("A",), passages=(passage,))
    with pytest.raises(ValueError):
        encode(document)


@pytest.mark.parametrize(
    "document",
    [
        Document(UID.upper(), 1),
        Document("ab", 1),
        Document("not hexadecimal" * 2, 1),
        Document(UID, -1),
        Document(UID, 2**63),
        *(
            Document(UID, 1, moments=tuple(Mark(key, 1, "action") for key in keys))  # type: ignore[arg-type]
            for keys in [("aa", "bbbb"), ("AA",), ("0",), ("zz",)]
        ),
    ],
)
def test_an_invalid_document_is_not_encoded(document: Document) -> None:
    with pytest.raises(ValueError):
        encode(document)


@settings(max_examples=settings.default.max_examples // 3)
@given(PAYLOADS, st.data())
def test_changed_bytes_are_read_or_refused(payload: Document | Withdrawal, data: st.DataObject) -> None:
    plain = bytearray(encode(payload))
    for _ in range(data.draw(st.integers(1, 3))):
        plain[data.draw(st.integers(0, len(plain) - 1))] = data.draw(st.integers(0, 255))
    del plain[data.draw(st.just(len(plain)) | st.integers(0, len(plain))) :]
    try:
        again = decode(bytes(plain))
    except (BundleInvalid, BundleTooNew):
        return
    assert decode(encode(again)) == again


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(plain: bytes) -> None:
    for start in (b"", b"\1", b"\2", b"\1\0\2\1\x20\2\x20"):
        with suppress(BundleInvalid, BundleTooNew):
            decode(start + plain)


def sections(*found: tuple[int, bytes], revision: int = 1) -> bytes:
    table = b"".join(varint(tag) + varint(len(content)) for tag, content in found)
    return b"\1" + varint(revision) + varint(len(found)) + table + b"".join(content for _, content in found)


HEAD = bytes.fromhex(UID) + bytes([1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
DETAILS = lines([""] * 10)


def test_a_later_version_may_add_what_can_be_passed_over() -> None:
    assert decode(sections((1, HEAD), (2, DETAILS), (64, b"tomorrow's"))) == Document(UID, 1)
    with pytest.raises(BundleTooNew):
        decode(sections((1, HEAD), (2, DETAILS), (12, b"tomorrow's")))
    with pytest.raises(BundleTooNew):
        decode(b"\3")


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"\2" + bytes(15),
        b"\2" + bytes(16),
        b"\2" + bytes(16) + b"one\ntwo\n",
        b"\1\xff" + b"\xff" * 9,
        b"\1\x80\0\0",
        sections((2, DETAILS), (1, HEAD)),
        sections((1, HEAD), (1, HEAD), (2, DETAILS)),
        sections((1, HEAD), (2, DETAILS)) + b"more",
        sections((1, HEAD + b"more"), (2, DETAILS)),
        sections((1, HEAD), (2, DETAILS + b"more\n")),
        sections((1, HEAD), (2, lines([""] * 9))),
        sections((1, HEAD), (2, b"\xff" + DETAILS)),
        sections((1, HEAD), (2, b"\\x" + DETAILS)),
        sections((1, HEAD), (2, DETAILS[:-1] + b".")),
        sections((1, HEAD[:16] + b"\4" + HEAD[17:]), (2, DETAILS)),
        sections((1, HEAD[:-2] + b"\1\3\0\0\0"), (2, DETAILS)),
        sections((1, HEAD), (2, DETAILS), (3, b"a\n")),
        sections((1, HEAD), (2, DETAILS), (3, b"a\n"), (5, b"\0"), (6, b"\0"), (7, b"\1"), (8, b"\0")),
        sections((1, HEAD), (2, DETAILS), (3, b"a\n"), (5, b"\0"), (6, b"\0"), (7, b"\0"), (8, b"\x18")),
        sections((1, HEAD), (2, DETAILS), (3, b"a\n"), (5, b"\0"), (6, b"\0"), (7, b"\0"), (8, b"\x17")),
        sections((1, HEAD), (2, DETAILS), (3, b"a\n"), (5, b"\0"), (6, b"\0"), (7, b"\0"), (8, b"\0"), (9, b"\0\1")),
        sections((1, HEAD), (2, DETAILS), (3, b"a\n"), (5, b"\0"), (6, b"\0"), (7, b"\0"), (8, b"\0"), (10, b"\1\1")),
        sections((1, HEAD), (2, DETAILS), (3, b"a\n"), (5, b"\0"), (6, b"\0"), (7, b"\0"), (8, b"\0"), (11, b"\0\3")),
        sections((1, HEAD), (2, DETAILS), (3, b"a\n"), (5, b"\1"), (6, b"\0"), (7, b"\0"), (8, b"\0")),
        sections((1, HEAD), (2, DETAILS), (10, b"\0\1")),
    ],
)
def test_bytes_that_no_encoder_writes_are_refused(plain: bytes) -> None:
    with pytest.raises(BundleInvalid):
        decode(plain)


def test_few_bytes_never_make_many_passages() -> None:
    """A length in a few bytes must not be believed before there is as much."""
    many = varint(2**50)
    for tag in (9, 10, 11):
        with pytest.raises(BundleInvalid):
            decode(sections((1, HEAD), (2, DETAILS), (tag, many + b"\0")))
    for place in range(18, 26):
        with pytest.raises(BundleInvalid):
            decode(sections((1, HEAD[:place] + many + HEAD[place + 1 :]), (2, DETAILS)))


def test_a_word_changed_is_few_bytes_changed(debrief: Document) -> None:
    first = debrief.passages[60]
    other = replace(first, text=first.text.replace(" ", " so ", 1), edited=True, confidence=None, flags=(Flag.LOOP,))
    changed = replace(debrief, passages=(*debrief.passages[:60], other, *debrief.passages[61:]))
    before, after = encode(debrief), encode(changed)
    assert decode(after) == changed
    assert abs(len(after) - len(before)) < 12


def test_line_feeds_and_backslashes_are_kept_apart() -> None:
    texts = ["", "\n", "\\n", "\\\\n\n", "\\", "a\\\nb"]
    assert read_lines(lines(texts)) == texts
    assert read_lines(b"") == []
