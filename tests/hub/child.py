"""The server in a process of its own, as tests start it. It sends its port through the pipe when it listens.

`kill_at`: the process kills itself (SIGKILL) before that statement of the writing thread.
`torn`: nothing is in a transaction; it shows that the tests notice.
`patience`: seconds for a header, for a pause, and between two looks at the time.
`opening`: other values for the constants of `hub.opening`; `die_at_opening`: its processes end at each bundle.
`pages`: the database may have so many pages and no more: a full disk.
`limits`: those of `hub.limits`; by default there are hardly any. `port`: 0 for a free one. `tls`: False for none.
"""

import os
from contextlib import nullcontext
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from fieldscribe.hub import connections, opening, server
from fieldscribe.hub.folder import open_organisation
from fieldscribe.hub.limits import Limits
from fieldscribe.hub.sqlite_store import SqliteStore

KILL = 9


def die(pipe: Connection) -> None:
    """In place of a process that opens bundles."""
    pipe.recv()
    os.kill(os.getpid(), KILL)


def main(options: dict[str, Any], pipe: Connection) -> None:
    if "patience" in options:
        connections.HEADER_SECONDS = connections.SILENCE_SECONDS = connections.CHECK_SECONDS = options["patience"]
    for name, value in {"PATIENCE_SECONDS": 60, "PAUSE_SECONDS": 0, **options.get("opening", {})}.items():
        setattr(opening, name, value)
    if options.get("die_at_opening"):
        opening._serve = die
    path = Path(options["folder"]) / "hub.sqlite"
    store, organisation = open_organisation(path.parent)
    store.close()
    statements = 0

    def count(statement: str) -> None:
        nonlocal statements
        statements += 1
        if options.get("trace"):
            with open(options["trace"], "a", encoding="utf-8") as log:
                log.write(statement.split("\n")[0][:100] + "\n")
        if statements == options.get("kill_at"):
            os.kill(os.getpid(), KILL)

    opened = 0

    def open_store() -> SqliteStore:
        nonlocal opened
        opened += 1
        store = SqliteStore.open(path)
        if options.get("pages"):
            store.connection.execute(f"PRAGMA max_page_count = {options['pages']}")
            store.connection.execute("PRAGMA wal_autocheckpoint = 0")
        if options.get("torn"):
            store.transaction = nullcontext
        if opened == 2 and (options.get("kill_at") or options.get("trace")):  # the writer's
            store.connection.set_trace_callback(count)
        return store

    context = server.tls_context(organisation, None, None) if options.get("tls", True) else None
    listener = server.listen("127.0.0.1", options.get("port", 0), encrypted=context is not None)
    pipe.send(listener.getsockname()[1])
    pipe.close()
    limits = Limits(**{"requests": 1e9, "upload_bytes": 1e12, "opening_processes": 1, **options.get("limits", {})})
    server.serve(organisation, open_store, listener, context, limits)
