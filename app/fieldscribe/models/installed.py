"""What an installed model was when it was installed: where it is from, and the size and SHA-256 of each file.

That lies beside its files in `installed.json`, and so stays with the model when its folder is carried elsewhere.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from fieldscribe.durable import write_file
from fieldscribe.errors import Cancelled

NOTE = "installed.json"
_LARGEST = 2**20  # bytes
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a model is from: the URL of the server ("" a person's folder), its name and commit there, its licence."""

    source: str = ""
    repository: str = ""
    commit: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class InstalledFile:
    """A file as it was stored: its size in bytes, and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Note:
    """Where a model is from, and what its files were, by name."""

    origin: Origin
    files: dict[str, InstalledFile] = field(default_factory=dict)


def write_note(folder: Path, files: Iterable[str], origin: Origin) -> None:
    """Note what lies in the folder of a model. Raises NotWritable, DiskFull, OSError."""
    found = {name: InstalledFile((folder / name).stat().st_size, _hash(folder / name)) for name in files}
    content = {"format": 1, **asdict(origin), "files": {name: asdict(each) for name, each in found.items()}}
    write_file(folder / NOTE, json.dumps(content, indent=1).encode())


def read_note(folder: Path) -> Note | None:
    """What was noted; None for models that were installed by earlier versions, or where the note is damaged."""
    try:
        with (folder / NOTE).open("rb") as file:
            found = json.loads(file.read(_LARGEST))
        origin = Origin(*(str(found.get(name, "")) for name in ("source", "repository", "commit", "licence")))
        files = {
            str(name): InstalledFile(int(each["size"]), str(each["sha256"])) for name, each in found["files"].items()
        }
        return Note(origin, files)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def damaged_files(folder: Path, note: Note, should_stop: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
    """The files that are not what they were, by name; reads all of them. Raises Cancelled."""
    return tuple(name for name, was in note.files.items() if not _is_still(folder / name, was, should_stop))


def _is_still(path: Path, was: InstalledFile, should_stop: Callable[[], bool]) -> bool:
    try:
        return path.stat().st_size == was.size and _hash(path, should_stop) == was.sha256
    except OSError:
        return False


def _hash(path: Path, should_stop: Callable[[], bool] = lambda: False) -> str:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while data := file.read(_CHUNK):
            found.update(data)
            if should_stop():
                raise Cancelled
    return found.hexdigest()
