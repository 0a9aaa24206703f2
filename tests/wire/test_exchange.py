"""Requests and replies: however they come in pieces, they are read as they were written, and nothing else is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.errors import AcknowledgementInvalid, BundleInvalid
from fieldscribe.wire import exchange
from fieldscribe.wire.acknowledgement import Acknowledgement, mark_of
from fieldscribe.wire.exchange import Reply
from fieldscribe.wire.octets import LARGEST

TOKENS = st.binary(min_size=16, max_size=16)
NUMBERS = st.integers(0, LARGEST)


@given(TOKENS, NUMBERS, st.binary(min_size=1, max_size=60), st.data())
def test_a_request_is_read_as_soon_as_its_head_is_there(token: bytes, sequence: int, content: bytes, data) -> None:
    offset = data.draw(st.integers(0, len(content)))
    body = exchange.head_for(token, sequence, content, offset) + content[offset:]
    length = len(body) - len(content) + offset
    for arrived in range(len(body) + 1):
        head = exchange.read_head(body[:arrived], len(body))
        if arrived < length:
            assert head is None
        else:
            assert head is not None
            assert (head.token, head.sequence, head.offset, head.length) == (token, sequence, offset, length)
            assert head.mark == (mark_of(content) if offset else b"")
    question = exchange.ask(token, sequence)
    asked = exchange.read_head(question, len(question))
    assert asked is not None and (asked.sequence, asked.offset) == (sequence, None)


@given(st.binary(max_size=60), st.integers(0, 100))
def test_bytes_that_are_no_request_raise_one_error(content: bytes, more: int) -> None:
    try:
        head = exchange.read_head(content, len(content) + more)
    except BundleInvalid:
        return
    assert head is None or head.length <= len(content)
    assert head is not None or more, "what is all there is never waited for"


@given(NUMBERS, st.integers(1, 9), st.binary(max_size=50), st.binary(max_size=50))
def test_a_reply_says_from_where_to_go_on(high_water: int, versions: int, kept: bytes, rest: bytes) -> None:
    check = mark_of(kept) if kept else b""
    reply = Reply(Acknowledgement(b"laptop 7", high_water), versions, len(kept), check)
    found = exchange.decode_reply(exchange.encode_reply(reply))
    assert found == reply
    assert found.kept_of(kept + rest) == len(kept)
    assert found.kept_of(kept[:-1]) == found.kept_of(bytes([kept[0] ^ 1]) + kept[1:] if kept else b"x") == 0


@given(st.binary(max_size=80))
def test_bytes_that_are_no_reply_raise_one_error(content: bytes) -> None:
    start = exchange.encode_reply(Reply(Acknowledgement(b"laptop 7", 3)))
    for each in (content, b"FSA\1\0" + content, start + content):
        try:
            found = exchange.decode_reply(each)
        except AcknowledgementInvalid:
            continue
        assert found.offset == 0 or len(found.check) == 8
    for length in range(len(start)):
        with pytest.raises(AcknowledgementInvalid):
            exchange.decode_reply(start[:length])
