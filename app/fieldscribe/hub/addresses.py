"""The address of a server: as a person types it, and where the server listens."""

import ipaddress
from contextlib import suppress
from urllib.parse import urlsplit

from fieldscribe.errors import HubAddressUnusable, HubPortTaken

PORT = 8443


def complete_address(typed: str, port: int = PORT) -> str:
    """The URL, ending with "/", that laptops are given for what a person typed. Raises HubAddressUnusable.

    A bare name or number gets https and the port; what is a URL stays as it is. Plain HTTP is for this machine only.
    """
    text = typed.strip()
    try:
        if "://" not in text:
            bare = urlsplit(f"https://{_bracketed(text)}")
            text = bare._replace(netloc=bare.netloc if bare.port else f"{bare.netloc}:{port}").geturl()
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
        host.encode("idna")
    except ValueError:
        raise HubAddressUnusable(typed) from None
    spaced = any(each.isspace() or not each.isprintable() for each in text)
    known = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    if not host or spaced or not known or parts.query or parts.fragment or parts.username:
        raise HubAddressUnusable(typed)
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"


def port_of(url: str) -> int:
    """Where to listen for an address of `complete_address`: its port where it names one."""
    return urlsplit(url).port or PORT


def is_loopback(host: str) -> bool:
    """Whether only this computer itself can reach that host name or number."""
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def listening_error(error: OSError, host: str, port: int) -> HubPortTaken:
    """The error to raise for one of listening there."""
    where = "" if host in ("::", "0.0.0.0") else f"{_bracketed(host)}:{port}"  # noqa: S104 - compared, not listened on
    return HubPortTaken(where, port, (error.strerror or "").lower() or "it is in use")


def _bracketed(text: str) -> str:
    with suppress(ValueError):
        if ipaddress.ip_address(text).version == 6:
            return f"[{text}]"
    return text
