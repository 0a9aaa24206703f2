"""A hub for tests: a real server in a child process on a free port of loopback, and its folder, which outlives it.

The processes are forked from one that has loaded everything, so that starting one costs next to nothing.
"""

import contextlib
import multiprocessing
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.hub import child

from fieldscribe.hub import enrolment
from fieldscribe.hub.app import now
from fieldscribe.hub.folder import make_hub, open_organisation
from fieldscribe.hub.sqlite_store import SqliteStore
from fieldscribe.hub.store import Organisation

PROCESSES = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
if sys.platform != "win32":
    PROCESSES.set_forkserver_preload([child.__name__])


class HubServer:
    """`start()` and `stop()` or `kill()` as often as wanted; the port stays the same from the first start on."""

    def __init__(self, folder: Path, **options: Any) -> None:
        self.folder, self.options = folder, options
        self.process: Any = None
        self.opens = True
        self.port = 0
        if not (folder / "hub.sqlite").exists():
            make_hub(folder, "Mradi wa Afya", "https://127.0.0.1:1/", own_authority=True)

    def start(self, **options: Any) -> "HubServer":
        """Start it; `options`: see `child.py`."""
        chosen = {"folder": str(self.folder), "port": self.port, **self.options, **options}
        self.opens = chosen.get("limits", {}).get("opening_processes", 1) > 0
        pipe, end = PROCESSES.Pipe(duplex=False)
        self.process = PROCESSES.Process(target=child.main, args=(chosen, end))
        self.process.start()
        end.close()
        assert pipe.poll(120), "the server has not started"
        self.port = pipe.recv()
        pipe.close()
        return self

    def stop(self) -> None:
        """As Ctrl+C does (on Windows as a power cut does)."""
        if self.process:
            self.process.terminate()
            self.wait()

    def kill(self) -> None:
        """As a power cut does."""
        if self.process:
            self.process.kill()
            self.wait()

    def wait(self) -> int:
        """Wait until it has ended; returns its exit code, less than zero after a signal."""
        self.process.join(30)
        code = self.process.exitcode
        assert code is not None, "the server has not ended"
        self.process = None
        return int(code)

    @property
    def pid(self) -> int:
        """Of its process."""
        return int(self.process.pid)

    @property
    def url(self) -> str:
        """Its address, ending with "/"."""
        return f"http{'s' if self.options.get('tls', True) else ''}://127.0.0.1:{self.port}/"

    @property
    def authority(self) -> bytes:
        """The certificate (PEM) with which its own is verified."""
        return self.organisation.authority

    @property
    def organisation(self) -> Organisation:
        """Whose server it is, with all keys."""
        store, organisation = open_organisation(self.folder)
        store.close()
        return organisation

    def code(self) -> str:
        """A new one-time code."""
        with self.store() as store, store.transaction():
            return enrolment.make_code(store, "", now())

    def link(self) -> str:
        """A new enrolment link, for the port on which it listens."""
        from fieldscribe.wire.protocol import Enrolment, link_of

        pin = enrolment.certificates.fingerprint(self.authority).hex() if self.options.get("tls", True) else ""
        return link_of(Enrolment(self.url, self.code(), pin))

    def store(self, *, opened: bool = True) -> SqliteStore:
        """Its store, opened from outside as the commands do; a context manager.

        With `opened`, once the server has opened all that it stored.
        """
        store = SqliteStore.open(self.folder / "hub.sqlite")
        give_up = time.monotonic() + 60
        while opened and self.process and self.opens and store.count_unopened():
            assert time.monotonic() < give_up, "something stays unopened"
            time.sleep(0.02)
        return store


@contextlib.contextmanager
def running_hub(folder: Path, **options: Any) -> Iterator[HubServer]:
    """A started server, which is killed at the end."""
    hub = HubServer(folder, **options).start()
    try:
        yield hub
    finally:
        if hub.process:
            hub.kill()
