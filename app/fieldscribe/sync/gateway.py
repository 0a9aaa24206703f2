"""Tells one network from another: by the hardware address of its router, which every system knows.

The name of a Wi-Fi is not used: systems keep it from programs, or ask for the right to know where the person is.
"""

import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_WAIT = 5  # s for a command of the system
_ANYWHERE = "0.0.0.0"  # noqa: S104 - the destination of a default route
_RTF_GATEWAY = 2
_ADDRESS = re.compile(r"\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b")
_MACOS_GATEWAY = re.compile(rf"gateway: *({_ADDRESS.pattern})")
# Destination, mask, gateway or words for "on this link", interface, metric.
_WINDOWS_ROUTE = re.compile(
    rf"^ *0\.0\.0\.0 +0\.0\.0\.0 +(\S[^\n]*?) +{_ADDRESS.pattern} +([0-9]{{1,9}})\s*$", re.MULTILINE
)
_HARDWARE = re.compile(r"\b[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}\b", re.IGNORECASE)


def network_id() -> str:
    """An id of the network in use that stays the same, "" where the system does not tell. May take a moment."""
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        if sys.platform.startswith("linux"):
            return of_tables(Path("/proc/net/route").read_text("ascii"), Path("/proc/net/arp").read_text("ascii"))
        if sys.platform == "win32":
            return of_commands(_output("route", "print", "-4", _ANYWHERE), _output("arp", "-a"))
        if sys.platform == "darwin":
            return of_commands(_output("route", "-n", "get", "default"), _output("arp", "-an"))
    return ""


def of_tables(routes: str, neighbours: str) -> str:
    """The id by Linux's tables of routes and of neighbours; of several default routes the one with the least metric."""
    found = []
    for line in routes.splitlines():
        with suppress(ValueError):  # of another kind than those known
            interface, destination, gateway, flags, _, _, metric, *_ = line.split()
            if destination == "00000000" and int(flags, 16) & _RTF_GATEWAY:
                octets = reversed(bytes.fromhex(gateway))
                found.append((int(metric), ".".join(map(str, octets)), interface))
    if found:
        _, address, interface = min(found)
        for line in neighbours.splitlines():
            with suppress(ValueError):
                known, _, _, hardware, _, device = line.split()
                if (known, device) == (address, interface):
                    return _normal(hardware)
    return ""


def of_commands(routes: str, neighbours: str) -> str:
    """The id by what `route` and `arp` print on Windows or macOS: words differ by language, numbers do not."""
    address = _gateway(routes)
    for line in neighbours.splitlines():
        if address and _ADDRESS.findall(line)[:1] == [address] and (found := _HARDWARE.search(line)):
            return _normal(found[0])
    return ""


def _gateway(routes: str) -> str:
    """The address of the router, "" for none, as on a mobile connection without one."""
    if found := _MACOS_GATEWAY.search(routes):
        return found[1]
    known = [(int(metric), gateway) for gateway, metric in _WINDOWS_ROUTE.findall(routes)]
    gateway = min(known)[1] if known else ""
    return gateway if _ADDRESS.fullmatch(gateway) else ""


def _normal(hardware: str) -> str:
    """As 02:00:00:aa:bb:cc; "" for that of nobody. Raises ValueError."""
    octets = [int(octet, 16) for octet in re.split("[:-]", hardware)]
    return ":".join(f"{octet:02x}" for octet in octets) if any(octets) else ""


def _output(*command: str) -> str:
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    done = subprocess.run(command, capture_output=True, timeout=_WAIT, creationflags=flags, check=False)
    return done.stdout.decode("ascii", "replace")
