"""One process at a time works on the jobs of a library: a lock of the operating system on a file beside it.

Such a lock ends with the process that holds it, however that ends, so there is no stale lock to clear away.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fieldscribe.errors import JobsRunElsewhere, NotWritable, printable, reason, writing_failed
from fieldscribe.library.connection import Library
from fieldscribe.library.sqlite_errors import THE_LIBRARY
from fieldscribe.locks import try_lock


def lock_file(library: Library) -> Path:
    """The file that is locked; it holds the process id of who locked it last, and is never removed."""
    return library.path.with_name(library.path.name + ".jobs-lock")


@contextmanager
def jobs_lock(library: Library) -> Iterator[None]:
    """Hold the lock for running jobs. Raises JobsRunElsewhere at once while another process holds it."""
    path = lock_file(library)
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except IsADirectoryError as error:
        raise NotWritable(printable(str(path)), reason(error)) from error
    except OSError as error:
        raise writing_failed(error, path, THE_LIBRARY) from error
    try:
        if not try_lock(descriptor):
            raise JobsRunElsewhere(os.read(descriptor, 20).decode("ascii", "replace").strip())
        with suppress(OSError):  # on a full disk the lock holds all the same
            os.ftruncate(descriptor, 0)
            os.write(descriptor, str(os.getpid()).encode())
        yield
    finally:
        os.close(descriptor)  # this unlocks
