"""Keeps tests, and every Python program that they start, from reaching beyond this machine.

Python imports a module of this name at each start when its folder is on PYTHONPATH; `tests/conftest.py` puts it there.
The attempt is refused, and noted in a file, because a program may swallow the refusal.
"""

import os
import sys

_LOCAL = {"", "localhost", "localhost.localdomain", "::1", "0.0.0.0", "::"}


def _is_local(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    return not isinstance(name, str) or name in _LOCAL or name.startswith("127.")


def _guard(event: str, arguments: tuple) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]  # a tuple with the host first; text for a Unix socket; None when connected before
        host = address[0] if isinstance(address, tuple) else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        host = arguments[0]
    else:
        return
    if not _is_local(host):
        with open(os.environ["FIELDSCRIBE_TEST_NETWORK_LOG"], "a", encoding="utf-8") as log:
            log.write(f"{event} to {host!r}\n")
        raise PermissionError(f"A test tried to reach {host!r}. Tests talk to this machine only.")


if "FIELDSCRIBE_TEST_NETWORK_LOG" in os.environ:
    sys.addaudithook(_guard)
