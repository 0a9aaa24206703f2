"""Keeps a process that died inside libjack from blocking the sound of everyone after it.

PortAudio and ALSA's plug-ins look for a JACK server when PortAudio is initialised on Linux. libjack (jackd2,
`common/JackMetadata.cpp`) then opens a Berkeley DB in shared memory, `/dev/shm/jack_db-<uid>`, whose locks outlive
their owner: once a process is killed while it holds one, every later initialisation waits forever, until the computer
restarts. Without a server the database holds nothing, so it is removed before.
"""

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from fieldscribe.locks import try_lock

_SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - the place that libjack has built in
_WAIT_S = 5.0  # for another of our processes, which is in here for about 0.1 s unless it is frozen


@contextlib.contextmanager
def without_stale_locks() -> Iterator[None]:
    """Initialise PortAudio in here: one process at a time, with a database of JACK that nobody has locked."""
    if sys.platform != "linux":
        yield
        return
    user = os.getuid()
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):  # no shared memory, or not for us: libjack has none either
            flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            lock = os.open(_SHARED_MEMORY / f"fieldscribe-jack-{user}.lock", flags, 0o600)
            stack.callback(os.close, lock)
            give_up = time.monotonic() + _WAIT_S
            while not try_lock(lock) and time.monotonic() < give_up:
                time.sleep(0.01)
            if not _server_runs(user):
                shutil.rmtree(_SHARED_MEMORY / f"jack_db-{user}", ignore_errors=True)
        yield


def _server_runs(user: int) -> bool:
    """Whether a JACK server of this person answers; the kernel lists its socket for as long as it lives."""
    sockets = Path("/proc/net/unix").read_text(errors="replace").splitlines()
    names = [Path(line.split()[-1]).name for line in sockets]
    return any(name.startswith("jack_") and f"_{user}_" in name for name in names)
