"""The one thread that writes: what waits at the same time shares one commit, and with it one wait for the disk.

An answer goes out only when its work is committed. Where a shared transaction fails, each piece of work gets one of its
own, so that a full disk refuses what does not fit and nothing else.
"""

import asyncio
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from fieldscribe.errors import HubBusy
from fieldscribe.hub.store import Store

Result = TypeVar("Result")

GROUP = 64
"""How many pieces of work share a commit, at most."""

WAITING = 512
"""How many may wait; what comes then is told to come back later."""


@dataclass
class _Work:
    do: Callable[[Store], Any]
    answer: "asyncio.Future[Any]"
    alone: bool
    result: Any = None
    error: BaseException | None = None


class Writer:
    """Runs work on a store in its own thread. `run` is for the event loop in which the writer was made."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._loop = asyncio.get_running_loop()
        self._queue: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._store = open_store
        self._thread = threading.Thread(target=self._write, name="writer", daemon=True)
        self._thread.start()

    async def run(self, do: Callable[[Store], Result], *, alone: bool = False) -> Result:
        """Do it in a transaction and return what it returned once that is on the disk; `alone`: without a transaction.

        It may be done twice, and then only the second time counts. Raises HubBusy when too much waits, and what it
        raises itself, after which nothing of it is in the store.
        """
        if self._queue.qsize() >= WAITING:
            raise HubBusy(Path("hub.sqlite"))
        work = _Work(do, self._loop.create_future(), alone)
        self._queue.put(work)
        done: Result = await work.answer
        return done

    async def close(self) -> None:
        """Finish what waits, then end the thread."""
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _write(self) -> None:
        store = self._store()
        try:
            while group := self._next_group():
                if any(work.alone for work in group):
                    for work in group:
                        _do(store, [work])
                else:
                    _do(store, group)
                self._loop.call_soon_threadsafe(_answer, group)
        finally:
            store.close()

    def _next_group(self) -> list[_Work]:
        """Wait for work; returns all that waits by then, up to `GROUP`, [] at the end."""
        group: list[_Work] = []
        while len(group) < GROUP:
            try:
                work = self._queue.get(block=not group)
            except queue.Empty:
                break
            if work is None:
                if group:
                    self._queue.put(None)
                break
            group.append(work)
        return group


def _do(store: Store, group: Sequence[_Work]) -> None:
    try:
        if group[0].alone:
            group[0].result = group[0].do(store)
            return
        with store.transaction():
            for work in group:
                work.result = work.do(store)
    except Exception as error:
        if len(group) == 1:
            group[0].error = error
            return
        for work in group:
            _do(store, [work])


def _answer(group: Sequence[_Work]) -> None:
    for work in group:
        if work.answer.done():  # the server is being stopped
            continue
        if work.error is not None:
            work.answer.set_exception(work.error)
        else:
            work.answer.set_result(work.result)
