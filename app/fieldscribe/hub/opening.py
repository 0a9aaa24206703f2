"""Opens the bundles that were stored unopened, in processes of their own beside the server, in the order they came.

What waits is in the database, so that a server that dies goes on with it. The processes use the other cores, yield to
the server on this one, and hold up neither the connections nor the writer. They start with the first such bundle, and
end when the server does, however it ends: the pipe from which they read their work is closed then. A bundle at which
they die or take too long is refused after a few tries, and nothing else suffers from it.
"""

import asyncio
import logging
import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from fieldscribe.errors import BundleInvalid, DiskFull, HubBusy
from fieldscribe.hub import receiving
from fieldscribe.hub.receiving import Ahead, Received
from fieldscribe.hub.store import Bundle, Device, Organisation, Store
from fieldscribe.hub.writer import Writer
from fieldscribe.wire import bundle, codecs

log = logging.getLogger("fieldscribe.hub")

PATIENCE_SECONDS = 2.0
"""How long an answer waits for a bundle to be opened, where a process is free to do so."""

OPENING_SECONDS = 120.0
"""After this long something is wrong with a bundle, or with the process."""

TRIES = 3
PAUSE_SECONDS = 5.0
"""Before a bundle is tried again at which a process died, or whose effect the database could not take."""

LOOKED_AT = 64
"""How many of those that wait are looked at for one that can be opened now."""

Key = tuple[bytes, int]


class Opener:
    """Opens what waits, in that many processes. For the event loop only, and to be used within `async with`."""

    def __init__(
        self, organisation: Organisation, store: Store, writer: Writer, processes: int, now: Callable[[], int]
    ) -> None:
        self._organisation, self._store, self._writer, self._now = organisation, store, writer, now
        self._processes = processes
        self._running: dict[Key, asyncio.Task[Received | None]] = {}
        self._failed: set[Key] = set()
        self._idle: list[_Process] = []
        self._busy: set[_Process] = set()
        self._closing = False

    def start(self) -> None:
        """Begin with what waits since before, and with what was stored now."""
        waiting = self._store.unopened(LOOKED_AT + len(self._failed)) if self._free else []
        for found in waiting:
            key = found.device, found.sequence
            if not self._free:
                break
            if key not in self._running and key not in self._failed and receiving.waits_for(self._store, found) is None:
                self._running[key] = task = asyncio.create_task(self._open(found))
                task.add_done_callback(partial(self._ended, key))

    async def opened(self, device: bytes, sequence: int) -> Received | None:
        """Open a bundle that was just stored. What came of it; None when it has to wait, or takes long."""
        self.start()
        task = self._running.get((device, sequence))
        if task is None:
            return None
        with suppress(TimeoutError):
            return await asyncio.wait_for(asyncio.shield(task), PATIENCE_SECONDS)
        return None

    async def open_ahead(self, device: Device, content: bytes) -> Ahead:
        """What `receiving.open_ahead` returns, for a bundle that is not to be stored so. Raises HubBusy."""
        if not self._free or self._busy:
            raise HubBusy(Path("hub.sqlite"))
        return await self._in_a_process(device, content)

    async def close(self) -> None:
        """End the processes. What they were at stays unopened, for the next start."""
        self._closing = True
        tasks = tuple(self._running.values())
        for task in tasks:
            task.cancel()
        for process in (*self._idle, *self._busy):
            process.kill()
        await asyncio.gather(*tasks, return_exceptions=True)

    @property
    def _free(self) -> bool:
        return not self._closing and len(self._running) < self._processes

    def _ended(self, key: Key, _task: object) -> None:
        del self._running[key]
        self.start()

    async def _open(self, found: Bundle) -> Received | None:
        """Open a bundle and let it take effect. None when that failed, and is not or not yet tried again."""
        try:
            device, content = self._store.device(found.device), self._store.content(found.device, found.sequence)
            ahead = await self._in_a_process(device, content) if device and content else None
            now = self._now()
            done = await self._writer.run(
                lambda store: receiving.open_stored(store, self._organisation, found.device, found.sequence, now, ahead)
            )
            if done.deleted:
                await self._writer.run(lambda store: store.overwrite_deleted(), alone=True)
        except (DiskFull, HubBusy):
            await asyncio.sleep(PAUSE_SECONDS)
            return None
        except Exception:
            log.exception("A bundle was not opened")
            self._failed.add((found.device, found.sequence))
            return None
        return done

    async def _in_a_process(self, device: Device, content: bytes) -> Ahead:
        if bundle.read_header(content).codec != codecs.PREDICTED:
            return None
        for _ in range(TRIES):
            process = self._idle.pop() if self._idle else _Process()
            self._busy.add(process)
            try:
                ahead = await asyncio.to_thread(process.open, self._organisation, device, content)
            except EOFError:
                await asyncio.sleep(PAUSE_SECONDS)
            else:
                self._idle.append(process)
                return ahead
            finally:
                self._busy.discard(process)
        return BundleInvalid(detail=f"{TRIES} processes ended when they opened it")


class _Process:
    """A process that opens one bundle after another. The methods are for other threads than the event loop's."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, end = context.Pipe()
        self._process = context.Process(target=_serve, args=(end,), daemon=True)
        self._process.start()
        end.close()

    def open(self, organisation: Organisation, device: Device, content: bytes) -> Ahead:
        """What `receiving.open_ahead` returns. Raises EOFError when it died, or took too long and was ended."""
        try:
            self._pipe.send((organisation, device, content))
            if self._pipe.poll(OPENING_SECONDS):
                opened: Ahead = self._pipe.recv()
                return opened
        except OSError:
            pass
        self.kill()
        raise EOFError

    def kill(self) -> None:
        """End it."""
        self._process.kill()


def _serve(pipe: Connection) -> None:
    """What such a process does, until the server closes the pipe or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process of the terminal; the server ends this
    with suppress(AttributeError, OSError):
        os.nice(5)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(receiving.open_ahead(*pipe.recv()))
