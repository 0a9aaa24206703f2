"""Running the server: what it listens on, with which certificate, until it is stopped."""

import asyncio
import errno
import logging
import socket
import ssl
import sys
from asyncio.sslproto import SSLProtocol
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

from uvicorn import Config, Server
from uvicorn.protocols.http import h11_impl

from fieldscribe.errors import HubUnprotected
from fieldscribe.hub import certificates
from fieldscribe.hub.addresses import is_loopback, listening_error
from fieldscribe.hub.app import Hub, make_app
from fieldscribe.hub.connections import Connection
from fieldscribe.hub.limits import Limits
from fieldscribe.hub.store import Organisation, Store

CONNECTIONS = 8000
"""More than 5,000 laptops at once; what comes above is told to come back later."""

HEADER_BYTES = 8192
KEEP_ALIVE_SECONDS = 120
BACKLOG = 2048
TLS_BUFFER_BYTES = 17 * 1024
"""Enough for the largest record of TLS."""
STOP_SECONDS = 10


def tls_context(organisation: Organisation, certificate: Path | None, key: Path | None) -> ssl.SSLContext | None:
    """With what to encrypt: a certificate from files, one of the server's own authority, or None for plain HTTP.

    Raises CertificateUnusable, CertificateExpired.
    """
    if certificate is not None:
        made = certificates.context(certificate, key or certificate)
        certificates.check_dates(certificate)
        return made
    if organisation.authority:
        return certificates.own_context(organisation.authority, organisation.authority_key, organisation.address)
    return None


def listen(host: str | None, port: int, *, encrypted: bool) -> socket.socket:
    """A socket that listens; without a `host` to everyone, by IPv4 and IPv6, or without encryption to this computer.

    Port 0 takes a free one. Raises HubPortTaken, HubUnprotected.
    """
    if host is None and not encrypted:
        host = "127.0.0.1"
    if host is None:
        try:
            return _listening("::", port)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise listening_error(error, "::", port) from error
            host = "0.0.0.0"  # noqa: S104 - a computer without IPv6
    if not encrypted and not is_loopback(host):
        raise HubUnprotected
    try:
        return _listening(host, port)
    except OSError as error:
        raise listening_error(error, host, port) from error


def _listening(host: str, port: int) -> socket.socket:
    family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind)
    try:
        if sys.platform != "win32":  # where it would let two programs listen at one place
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if host == "::":
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def serve(
    organisation: Organisation,
    open_store: Callable[[], Store],
    listener: socket.socket,
    context: ssl.SSLContext | None,
    limits: Limits | None = None,
) -> None:
    """Answer laptops until the process gets SIGINT or SIGTERM."""
    _allow_many_files()
    SSLProtocol.max_size = TLS_BUFFER_BYTES  # otherwise 256 KB for each connection, used or not
    h11_impl.STATUS_PHRASES = dict.fromkeys(range(100, 600), b"")  # "Created" behind 201 says nothing, in 7 bytes
    config = Config(
        make_app(Hub(open_store, organisation, limits or Limits())),
        http=Connection,
        ws="none",
        loop="asyncio",
        lifespan="on",
        ssl_context_factory=(lambda _config, _default: context) if context else None,
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        limit_concurrency=CONNECTIONS,
        backlog=BACKLOG,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
        h11_max_incomplete_event_size=HEADER_BYTES,
    )
    logging.getLogger("uvicorn").setLevel(logging.ERROR)
    with suppress(KeyboardInterrupt):
        asyncio.run(_Server(config).serve(sockets=[listener]))


class _Server(Server):
    """uvicorn's, which would end the process by the signal that stopped it, before the rest is cleared away."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop; at once when it is asked for a second time."""
        self.force_exit = self.should_exit
        self.should_exit = True


def _allow_many_files() -> None:
    """Raise the soft limit of open files to the hard one: each connection is a file."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
