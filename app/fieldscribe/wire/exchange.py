"""What a laptop posts to a receiver and what it gets back, beside the bundle itself.

    request: token 16 | sequence | offset | mark 8, unless the offset is 0 | the bundle from the offset on
    reply:   acknowledgement | versions | offset | check 8

A request that ends after the sequence asks how much of that bundle has arrived. A reply ends before what would only say
that there is one version, and that nothing of the bundle is kept.
"""

from dataclasses import dataclass, field

from fieldscribe.errors import AcknowledgementInvalid, BundleInvalid
from fieldscribe.wire import acknowledgement
from fieldscribe.wire.acknowledgement import Acknowledgement, mark_of
from fieldscribe.wire.octets import Reader, varint

TOKEN = 16
"""Bytes of a device's token."""

LONGEST_HEAD = TOKEN + 9 + 9 + acknowledgement.MARK
"""Bytes at most before the bytes of a bundle in a request."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the bytes of a bundle in a request; `length` is its own.

    `offset` is the place in the bundle of the first byte that follows, None when the request only asks. `mark` is that
    of the whole bundle (`mark_of`), b"" where the bundle comes from its first byte on.
    """

    token: bytes = field(repr=False)
    sequence: int
    offset: int | None
    mark: bytes
    length: int


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a request: what arrived, and how many `versions` of the debrief the receiver has beside each other.

    `versions` is 0 as long as the receiver has not opened the bundle. `offset` says how many bytes of the bundle are
    there when it arrived in part, and `check` is `mark_of` these.
    """

    acknowledgement: Acknowledgement
    versions: int = 1
    offset: int = 0
    check: bytes = b""

    def kept_of(self, content: bytes) -> int:
        """From which byte on to send that bundle: 0 where the receiver has the beginning of another one."""
        same = self.offset <= len(content) and mark_of(content[: self.offset]) == self.check
        return self.offset if same else 0


def ask(token: bytes, sequence: int) -> bytes:
    """The request that asks what has arrived of that bundle."""
    return token + varint(sequence)


def head_for(token: bytes, sequence: int, content: bytes, offset: int = 0) -> bytes:
    """What stands before the bytes of a bundle from `offset` on."""
    return ask(token, sequence) + varint(offset) + (mark_of(content) if offset else b"")


def read_head(beginning: bytes, size: int) -> Head | None:
    """The head of a request of `size` bytes by its beginning; None when more of it must come first.

    Raises BundleInvalid for what is no request.
    """
    reader = Reader(beginning)
    try:
        token, sequence = reader.take(TOKEN), reader.varint()
        offset = reader.varint() if size > reader.position else None
        mark = reader.take(acknowledgement.MARK) if offset else b""
    except BundleInvalid:
        if len(beginning) < min(size, LONGEST_HEAD):
            return None
        raise
    return Head(token, sequence, offset, mark, reader.position)


def encode_reply(reply: Reply) -> bytes:
    """The bytes of a reply; its acknowledgement is not signed, since TLS vouches for it."""
    content = acknowledgement.encode(reply.acknowledgement)
    if reply.offset:
        return content + varint(reply.versions) + varint(reply.offset) + reply.check
    return content + varint(reply.versions) if reply.versions != 1 else content


def decode_reply(content: bytes) -> Reply:
    """The inverse of `encode_reply`. Raises AcknowledgementInvalid."""
    found, end = acknowledgement.decode_first(content)
    reader = Reader(content, end)
    try:
        versions = reader.varint() if reader.left else 1
        offset = reader.varint() if reader.left else 0
        check = reader.take(acknowledgement.MARK) if offset else b""
        reader.end()
    except BundleInvalid as error:
        raise AcknowledgementInvalid(detail=error.detail) from None
    return Reply(found, versions, offset, check)
