"""One process at a time makes bundles on their way: a lock of the operating system, which ends with its process."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from fieldscribe.errors import SendingElsewhere, writing_failed
from fieldscribe.library.sqlite_errors import THE_LIBRARY
from fieldscribe.locks import try_lock
from fieldscribe.workflow.workspace import Workspace


@contextmanager
def sending_lock(workspace: Workspace) -> Iterator[None]:
    """Hold the right to send from this library. Raises SendingElsewhere while another process holds it."""
    path = workspace.library.path.with_name(workspace.library.path.name + ".sending-lock")
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise writing_failed(error, path, THE_LIBRARY) from error
    try:
        if not try_lock(descriptor):
            raise SendingElsewhere
        yield
    finally:
        os.close(descriptor)  # this unlocks
