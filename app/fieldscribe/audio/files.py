"""Original sound files: opened safely, copied once, identified by their SHA-256."""

import hashlib
import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fieldscribe import errors
from fieldscribe.durable import temporary_file
from fieldscribe.sentences import Sentence

# fmt: off
KNOWN_SUFFIXES = frozenset(
    {
        ".3g2", ".3gp", ".aac", ".ac3", ".aif", ".aifc", ".aiff", ".amr", ".ape", ".asf", ".au", ".avi", ".awb",
        ".caf", ".dss", ".eac3", ".f4v", ".flac", ".flv", ".m2ts", ".m4a", ".m4b", ".m4v", ".mka", ".mkv",
        ".mov", ".mp2", ".mp3", ".mp4", ".mpeg", ".mpg", ".mts", ".oga", ".ogg", ".ogv", ".opus", ".snd",
        ".spx", ".ts", ".tta", ".voc", ".vob", ".w64", ".wav", ".weba", ".webm", ".wma", ".wmv", ".wv",
    }
)
# fmt: on
"""Suffixes (lower case) by which sound is looked for in a folder. A file named by a person may have any suffix."""

DISK_RESERVE = 64 * 2**20
"""Bytes that stay free on the disk whatever we write: the library and a running recording need room too."""

DECODED = Sentence("the decoded sound")
_COPY = Sentence("a copy of the sound file")
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Original:
    """An imported sound file: where it lies now (absolute), its SHA-256 in hex and its size in bytes."""

    path: Path
    sha256: str
    size: int


def open_sound(path: Path, name: str = "") -> BinaryIO:
    """Open a sound file for reading. Links are followed; the file itself must be a regular one that is not empty.

    `name` is the file name that the person knows, when it differs.
    A device or a pipe is never opened for more than a look at what it is: reading from it could wait for ever.
    Raises `SoundMissing`, `SoundUnreadable`, `NotAFile`, `SoundEmpty`.
    """
    name = name or path.name or str(path)
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    try:
        _check_regular(path.stat(), name)
        file = os.fdopen(os.open(path, flags), "rb")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise errors.SoundMissing(name) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        raise errors.SoundUnreadable(name, errors.reason(error)) from error
    try:
        facts = os.fstat(file.fileno())  # once more: what was looked at need not be what was opened
        _check_regular(facts, name)
        if facts.st_size == 0:
            raise errors.SoundEmpty(name)
    except errors.FieldscribeError:
        file.close()
        raise
    return file


def add_original(
    source: Path,
    folder: Path,
    link: bool = False,
    on_progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Original:
    """Copy `source` into `folder` while hashing it (one read), or only hash it where it lies when `link` is true.

    The copy is named after its content, so that adding the same file again changes nothing; it appears under its name
    only when it is whole and on the disk. `on_progress(done, total)` counts bytes. Raises `Cancelled`, `DiskFull`,
    `NotWritable`, and what `open_sound` raises.
    """
    with open_sound(source) as file:
        total = os.fstat(file.fileno()).st_size
        if link:
            digest, size = _hash(file, source, None, total, on_progress, should_stop)
            return Original(source.absolute(), digest, size)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            require_space(folder, total, _COPY)
            with temporary_file(folder) as temporary:
                with temporary.path.open("wb") as copy:
                    digest, size = _hash(file, source, copy, total, on_progress, should_stop)
                target = folder / (digest[:16] + _plain_suffix(source))
                temporary.rename_to(target)
        except OSError as error:
            raise errors.writing_failed(error, folder, _COPY, total) from error
    return Original(target.absolute(), digest, size)


def require_space(folder: Path, needed: int, what: str) -> None:
    """Raise `DiskFull` unless `needed` bytes fit on the disk of `folder` with the reserve left over."""
    if shutil.disk_usage(folder).free < needed + DISK_RESERVE:
        raise errors.DiskFull(what, needed + DISK_RESERVE)  # so much has to be free, or it is refused again


def _check_regular(facts: os.stat_result, name: str) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise errors.NotAFile(name, folder=stat.S_ISDIR(facts.st_mode))


def _hash(
    file: BinaryIO,
    source: Path,
    copy: BinaryIO | None,
    total: int,
    on_progress: Callable[[int, int], None] | None,
    should_stop: Callable[[], bool] | None,
) -> tuple[str, int]:
    """Read `file` to its end, into `copy` if there is one. Returns SHA-256 and size in bytes."""
    digest, size = hashlib.sha256(), 0
    while True:
        try:
            chunk = file.read(_CHUNK)
        except OSError as error:
            raise errors.SoundUnreadable(source.name, errors.reason(error)) from error
        if not chunk:
            return digest.hexdigest(), size
        if should_stop and should_stop():
            raise errors.Cancelled
        digest.update(chunk)
        if copy:
            copy.write(chunk)
        size += len(chunk)
        if on_progress:
            on_progress(size, max(size, total))


def _plain_suffix(source: Path) -> str:
    """The suffix if it is one that we know, else "": the copy keeps nothing else of the name that it came with."""
    suffix = source.suffix.lower()
    return suffix if suffix in KNOWN_SUFFIXES else ""
