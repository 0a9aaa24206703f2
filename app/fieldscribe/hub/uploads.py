"""The requests in which bundles arrive: read as they come, and what came of a bundle kept when the line breaks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import Request

from fieldscribe.errors import BundleInvalid
from fieldscribe.hub.connections import ABORT, UNREAD
from fieldscribe.hub.receiving import MOST_SEQUENCE
from fieldscribe.wire import exchange
from fieldscribe.wire.exchange import Head


class Malformed(Exception):
    """A request that no laptop of ours sends; the text says what is wrong with it."""


class Body:
    """The body of a request. `size` is its length in bytes, as the request announces it.

    `broken` tells that the connection ended before it was there. Raises Malformed without a size.
    """

    def __init__(self, request: Request) -> None:
        self._request = request
        self.size = _size(request.headers)
        self.content = bytearray()
        self.broken = False

    async def head(self) -> Head | None:
        """What stands before the bundle, which is left in `content`; None when the connection broke.

        Raises Malformed.
        """
        while True:
            try:
                found = exchange.read_head(bytes(self.content[: exchange.LONGEST_HEAD]), self.size)
            except BundleInvalid as error:
                raise Malformed(error.detail) from None
            if found is not None:
                break
            if self.broken:
                return None
            await self.read(self.content)
        if not 0 < found.sequence <= MOST_SEQUENCE:
            raise Malformed("no number of a bundle")
        del self.content[: found.length]
        return found

    async def read(self, to: bytearray) -> None:
        """Add to `to` what comes next."""
        message = await self._request.receive()
        if message["type"] == "http.disconnect":
            self.broken = True
            to += self._request.scope["state"].get(UNREAD, b"")
        else:
            to += message.get("body", b"")

    def abort(self) -> None:
        """Break the connection off."""
        abort: Callable[[], None] = self._request.scope["state"][ABORT]
        abort()


@dataclass
class Running:
    """An upload of a bundle of `length` bytes that is being read; `content` grows."""

    sequence: int
    length: int
    content: bytearray
    body: Body
    reading: bool = field(default=True, init=False)

    async def collect(self) -> bool:
        """Read all that comes; returns whether the bundle is complete."""
        try:
            while len(self.content) < self.length and not self.body.broken:
                await self.body.read(self.content)
        finally:
            self.reading = False
        return len(self.content) == self.length


def longer(kept: bytes, new: bytes) -> bytes:
    """Of two beginnings the one to keep: the longer one of the same bundle, otherwise the new one."""
    return kept if kept.startswith(new) else new


def _size(headers: Mapping[str, str]) -> int:
    text = headers.get("content-length", "")
    if "content-encoding" in headers or "transfer-encoding" in headers:
        raise Malformed("the body must come as it is")
    if not (text.isascii() and text.isdigit() and len(text) <= 12):
        raise Malformed("Content-Length is needed")
    return int(text)
