"""One HTTP/1.1 connection to a receiver: TLS 1.3, time limits, the system's proxy, and every byte counted.

Counted is what passes the socket, so TLS and headers are in it; what TCP and IP add is not. A body goes out in small
TLS records, since a receiver keeps only whole ones of a connection that breaks.
"""

import select
import socket
import sys
import time
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Self, TypeVar
from urllib.parse import unquote, urlsplit

import h11

from fieldscribe.errors import AddressUnsafe, NetworkLoginNeeded, ProxyRefused, ReceiverUnreachable
from fieldscribe.sync.resumption import CertificateChanged, Engines
from fieldscribe.sync.tls import Engine, PythonEngine, python_context

CONNECT_SECONDS = 30.0
SILENCE_SECONDS = 75.0
"""How long the other side may be silent: a telephone that looks for a mast takes a minute."""

_SLICE = 0.5  # s, after which a stop is noticed
RECORD, SHORT_RECORD = 1024, 384
"""Bytes of a TLS record. Of one that a break cuts the receiver has nothing, so lines that break get short ones."""

PIECE = 4096
"""Bytes that are written at once, so that packets are full."""

SEND_BUFFER = 8192
"""Bytes that the system may take before it has sent them: what is counted and shown as sent should be."""

MOST_INTERIM = 8
"""Interim answers (1xx) that may come before an answer."""

LARGEST_ANSWER = 256 * 1024
Done = TypeVar("Done")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Stopped(Exception):
    """A person stopped what a connection was doing."""


@dataclass
class Traffic:
    """Bytes that went through sockets."""

    sent: int = 0
    received: int = 0


@dataclass(frozen=True, slots=True)
class Address:
    """Where a receiver is: scheme, host, port and path (begins and ends with "/") of its URL."""

    scheme: str
    host: str
    port: int
    path: str

    @staticmethod
    def parse(url: str) -> "Address":
        """The parts of a URL. Raises AddressUnsafe where it is not https; http is for this machine only."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise AddressUnsafe(url) from None
        safe = parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK)
        if not safe or not host or parts.username or parts.query or parts.fragment:
            raise AddressUnsafe(url)
        path = parts.path.rstrip("/") + "/"
        return Address(parts.scheme, host, port or (443 if parts.scheme == "https" else 80), path)

    @property
    def authority(self) -> str:
        """Host and port as a request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == (443 if self.scheme == "https" else 80)
        return host if usual else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came: status, headers with small names, body."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def kind(self) -> str:
        """The content type, "" without one."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Connection:
    """A connection that opens itself with the first request, and again after it broke. `with` closes it."""

    def __init__(
        self,
        address: Address,
        traffic: Traffic,
        *,
        authority: str = "",
        unverified: bool = False,
        engines: Engines | None = None,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self.address = address
        self.traffic = traffic
        self._engines = engines
        self._should_stop = should_stop
        self._trust = (authority, unverified)
        self._socket: socket.socket | None = None
        self._engine: Engine | None = None
        self._http = h11.Connection(h11.CLIENT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        if self._socket is not None:
            self._socket.close()
        self._socket = self._engine = None

    def request(
        self,
        method: str,
        path: str,
        headers: Iterable[tuple[str, str]] = (),
        body: bytes = b"",
        progress: Callable[[int], None] | None = None,
        record: int = RECORD,
    ) -> Answer:
        """Send a request, in TLS records of `record` bytes, and read its answer.

        `progress` gets the number of bytes of the body that are written.

        Raises ReceiverUnreachable, ProxyRefused, NetworkLoginNeeded, CertificateRefused, ClockWrong, Stopped.
        """
        try:
            if self._socket is None:
                self._open()
            return self._exchange(method, path, headers, body, progress, record)
        except h11.RemoteProtocolError as error:
            self.close()
            raise NetworkLoginNeeded(self.address.host, str(error)) from error
        except OSError as error:  # ssl.SSLError and TimeoutError are of it
            self.close()
            raise ReceiverUnreachable(self.address.host, f"{type(error).__name__}: {error}") from error
        except BaseException:
            self.close()
            raise

    # ---- HTTP

    def _exchange(
        self,
        method: str,
        path: str,
        headers: Iterable[tuple[str, str]],
        body: bytes,
        progress: Callable[[int], None] | None,
        record: int,
    ) -> Answer:
        given = [("Host", self.address.authority), *headers]
        if body or method in ("PUT", "POST"):
            given.append(("Content-Length", str(len(body))))
        message = self._http.send(h11.Request(method=method, target=self.address.path + path, headers=given)) or b""
        before = len(message)
        for part in (h11.Data(data=body), h11.EndOfMessage()):
            message += self._http.send(part) or b""
        if self._socket is not None:
            _acknowledge_with_data(self._socket)
        early, size = False, PIECE // record * record
        for start in range(0, len(message), size):
            if start and (early := self._readable()):  # it answers already, and will not read the rest
                break
            piece = message[start : start + size]
            self._fill_packets(more=start + size < len(message))
            self._write(piece, record)
            if progress:
                progress(max(0, start + len(piece) - before))
        found = self._answer()
        if early or self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            self.close()
        else:
            self._http.start_next_cycle()
        return found

    def _answer(self) -> Answer:
        status, headers, body = 0, {}, bytearray()
        interim, ended = 0, False
        while True:
            try:
                event = self._http.next_event()
            except h11.RemoteProtocolError as error:
                if ended:
                    raise ConnectionResetError("closed before the end of the answer") from error
                raise
            if event is h11.NEED_DATA:
                plain = self._read()
                ended = not plain
                self._http.receive_data(plain)
            elif isinstance(event, h11.InformationalResponse):
                interim += 1
                if interim > MOST_INTERIM:
                    raise h11.RemoteProtocolError("interim answers without end")
            elif isinstance(event, h11.Response):
                status = event.status_code
                headers = {name.decode("ascii"): value.decode("latin-1") for name, value in event.headers}
            elif isinstance(event, h11.Data):
                body += event.data
                if len(body) > LARGEST_ANSWER:
                    raise h11.RemoteProtocolError("the answer is too long")
            elif isinstance(event, h11.ConnectionClosed):
                raise ConnectionResetError("closed before the answer")
            elif isinstance(event, h11.EndOfMessage):
                return Answer(status, headers, bytes(body))

    # ---- the way there

    def _open(self) -> None:
        try:
            self._open_once()
        except CertificateChanged:
            assert self._engines is not None
            self.close()
            self._engines.certificate_changed()
            self._open_once()

    def _open_once(self) -> None:
        address = self.address
        self._http = h11.Connection(h11.CLIENT)
        proxy = _proxy_for(address)
        host, port = (proxy.host, proxy.port) if proxy else (address.host, address.port)
        self._socket = _connected(host, port)
        self._socket.settimeout(_SLICE)
        if proxy:
            self._through(proxy)
        if address.scheme == "https":
            engine = self._new_engine(address.host)
            while not engine.handshake():
                self._send_raw(engine.outgoing())
                engine.incoming(received := self._receive_raw())
                if not received and not engine.handshake():
                    raise ConnectionResetError("closed during the handshake")
            self._engine = engine  # the end of the handshake goes with the first request

    def _new_engine(self, host: str) -> Engine:
        if self._engines is not None:
            return self._engines.make(host)
        authority, unverified = self._trust
        return PythonEngine(python_context(authority, unverified=unverified), host)

    def _through(self, proxy: "_Proxy") -> None:
        asked = h11.Connection(h11.CLIENT)
        target = f"{self.address.authority}" if self.address.port != 443 else f"{self.address.authority}:443"
        headers = [("Host", target), *([("Proxy-Authorization", proxy.login)] if proxy.login else [])]
        self._send_raw(asked.send(h11.Request(method="CONNECT", target=target, headers=headers)) or b"")
        asked.send(h11.EndOfMessage())
        while (event := asked.next_event()) is h11.NEED_DATA:
            asked.receive_data(self._receive_raw())
        if not isinstance(event, h11.Response) or not 200 <= event.status_code < 300:
            raise ProxyRefused(self.address.host, str(getattr(event, "status_code", "no answer")))

    # ---- bytes

    def _fill_packets(self, *, more: bool) -> None:
        """Let the system wait with a packet that is not full when there is `more` to come."""
        if self._socket is not None:
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, not more)

    def _write(self, plain: bytes, record: int) -> None:
        if self._engine is None:
            self._send_raw(plain)
            return
        for start in range(0, len(plain), record):
            self._engine.encrypt(plain[start : start + record])
        self._send_raw(self._engine.outgoing())

    def _read(self) -> bytes:
        """Plain bytes as soon as there are some; b"" at the end."""
        if self._engine is None:
            return self._receive_raw()
        while (plain := self._engine.decrypt()) is None:
            self._send_raw(self._engine.outgoing())
            self._engine.incoming(self._receive_raw())
        return plain

    def _readable(self) -> bool:
        """Whether an answer begins; what TLS itself has to say between is taken in."""
        while self._socket is not None and select.select([self._socket], [], [], 0)[0]:
            if self._engine is None:
                return True
            self._engine.incoming(self._receive_raw())
            plain = self._engine.decrypt()
            self._send_raw(self._engine.outgoing())
            if plain is not None:
                self._http.receive_data(plain)
                return True
        return False

    def _send_raw(self, raw: bytes) -> None:
        line = self._socket
        assert line is not None
        view = memoryview(raw)
        while view:
            count = self._patiently(partial(line.send, view))
            self.traffic.sent += count
            view = view[count:]

    def _receive_raw(self) -> bytes:
        line = self._socket
        assert line is not None
        raw = self._patiently(partial(line.recv, 65536))
        self.traffic.received += len(raw)
        return raw

    def _patiently(self, act: Callable[[], Done]) -> Done:
        """Do it when the other side lets us. Raises Stopped, and TimeoutError after a long silence."""
        last = time.monotonic() + SILENCE_SECONDS
        while True:
            try:
                return act()
            except TimeoutError:
                if self._should_stop():
                    raise Stopped from None
                if time.monotonic() > last:
                    raise


def _acknowledge_with_data(line: socket.socket) -> None:
    """Let a packet be acknowledged with the next one of our own, as other systems do; Linux forgets it in a pause."""
    if sys.platform == "linux":
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 0)


def _connected(host: str, port: int) -> socket.socket:
    """A connection to the first address of the host that answers. Raises OSError."""
    problem: OSError | None = None
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        found = socket.socket(family, kind, protocol)
        try:
            found.settimeout(CONNECT_SECONDS)
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            found.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
            _acknowledge_with_data(found)
            found.connect(address)
        except OSError as error:
            problem = error
            found.close()
        else:
            return found
    raise problem or OSError("no address")


@dataclass(frozen=True, slots=True)
class _Proxy:
    host: str
    port: int
    login: str


def _proxy_for(address: Address) -> _Proxy | None:
    """The proxy that the system names for this host; None for a direct way."""
    from urllib.request import getproxies, proxy_bypass

    url = getproxies().get(address.scheme, "")
    if not url or address.host in _LOOPBACK or proxy_bypass(address.host):
        return None
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host:
        return None
    name = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else ""
    login = f"Basic {b64encode(name.encode()).decode()}" if name else ""
    return _Proxy(host, port or 8080, login)
