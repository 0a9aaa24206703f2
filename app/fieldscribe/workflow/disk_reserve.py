"""Room for small changes on a full disk, such as deleting: a file that is given up for it, and copies that can go."""

import os
import shutil
from contextlib import suppress

from fieldscribe.paths import DataFolder

SIZE = 2**20  # bytes; the write-ahead log of SQLite and what lies beside it need about a tenth of it
_PLENTY = 64 * SIZE  # bytes that must be free before the reserve is made anew
_LISTENING = ("*.listen.s16", "*.peaks.npy")


def keep_reserve(folder: DataFolder) -> None:
    """Make the reserve where there is none and enough room; without it nothing is amiss."""
    if folder.reserve.exists():
        return
    with suppress(OSError):
        if shutil.disk_usage(folder.root).free > _PLENTY:
            with open(folder.reserve, "xb", opener=_private) as file:
                file.write(os.urandom(SIZE))  # zeros would take no room where the disk compresses


def is_full(folder: DataFolder) -> bool:
    """Whether the disk of the data folder has no room left; another disk, such as a stick, may be the one that is."""
    with suppress(OSError):
        return shutil.disk_usage(folder.root).free < SIZE
    return False


def make_room(folder: DataFolder) -> bool:
    """Give up the reserve, and decoded sound and waveforms that only listening needs. Returns whether it helped."""
    freed = False
    copies = [path for pattern in _LISTENING for path in folder.cache.glob(pattern)]
    for path in (folder.reserve, *copies):
        with suppress(OSError):
            path.unlink()
            freed = True
    return freed


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
