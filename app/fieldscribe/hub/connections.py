"""A connection of a laptop: uvicorn's, which here keeps what arrived before a break, and waits for nobody for ever."""

import asyncio
import socket
import ssl
import sys
from contextlib import suppress
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

HEADER_SECONDS = 30.0
"""How long a request may take to come as far as its body. On a slow link the handshake alone takes eight seconds."""

SILENCE_SECONDS = 60.0
"""How long a body may pause."""

BODY_SECONDS = 1800.0
"""How long a request may take in all: the largest bundle at 1.2 kbit/s."""

CHECK_SECONDS = 5.0

ABORT = "abort"
"""In the state of a request: breaks its connection off."""

UNREAD = "unread"
"""In the state of a request whose connection broke: the bytes that had arrived and were not read."""


class Connection(H11Protocol):
    """uvicorn's protocol with three things added.

    What has arrived when the connection breaks is left in the state of the request; uvicorn drops it, and a laptop on a
    bad link would have to pay for it again. Who sends nothing, or a byte now and then, is cut off. And the head and the
    body of an answer go out together, in one packet.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to watch the time."""
        super().connection_made(_Joining(transport, self.loop))
        self.app_state = {**self.app_state, ABORT: transport.abort}
        self._tls: ssl.SSLObject | None = transport.get_extra_info("ssl_object")
        self._began = self._heard = self.loop.time()
        self._timer = self.loop.call_later(CHECK_SECONDS, self._check)

    def data_received(self, data: bytes) -> None:
        """Note that the other side lives."""
        self._heard = self.loop.time()
        if self.timeout_keep_alive_task is not None:  # the first byte of the next request
            self._began = self._heard
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Hand over what was not read."""
        self._timer.cancel()
        if self._tls is not None:
            with suppress(ssl.SSLError, ValueError):
                self._tls.unwrap()  # otherwise OpenSSL takes the session of a broken connection for a bad one
        cycle: Any = self.cycle
        if cycle is not None and not cycle.response_complete:
            cycle.scope["state"][UNREAD] = bytes(cycle.body)
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """The server is being stopped: a body that is still coming is broken off, and what arrived of it is kept."""
        cycle: Any = self.cycle
        if cycle is not None and not cycle.response_complete and cycle.more_body:
            self.transport.abort()
        else:
            super().shutdown()

    def _check(self) -> None:
        now = self.loop.time()
        if self._late(now):
            self.transport.abort()
        else:
            self._timer = self.loop.call_later(CHECK_SECONDS, self._check)

    def _late(self, now: float) -> bool:
        cycle: Any = self.cycle
        if cycle is not None and not cycle.response_complete:
            waits = cycle.more_body
            return waits and (now - self._heard > SILENCE_SECONDS or now - self._began > BODY_SECONDS)
        idle = self.timeout_keep_alive_task is not None  # uvicorn watches that
        return not idle and now - self._began > HEADER_SECONDS


def _acknowledge_with_answers(transport: asyncio.Transport) -> None:
    """Let the next request be acknowledged by its answer; once one was late, Linux has a packet of its own for each."""
    if sys.platform == "linux":
        with suppress(OSError):  # it is closed
            transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 0)


class _Joining(asyncio.Transport):
    """A transport that writes at once what is written in one go."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport, self._loop, self._waiting = transport, loop, b""

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if not self._waiting:
            self._loop.call_soon(self._flush)
        self._waiting += data

    def _flush(self) -> None:
        if self._waiting:
            self._transport.write(self._waiting)
            self._waiting = b""
            _acknowledge_with_answers(self._transport)

    def close(self) -> None:
        self._flush()
        self._transport.close()

    def abort(self) -> None:
        self._transport.abort()

    def is_closing(self) -> bool:
        return self._transport.is_closing()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self._transport.get_extra_info(name, default)

    def pause_reading(self) -> None:
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        self._transport.resume_reading()
