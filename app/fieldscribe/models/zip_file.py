"""A model in a ZIP file as people make them: with a folder in it or without, with what a Mac adds, with any names.

Nothing but the files of a model is unpacked, each under its own plain name, so no name in the file leads anywhere.
"""

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from fieldscribe.durable import sync_file
from fieldscribe.errors import Cancelled, PackBroken, reason
from fieldscribe.models.install import FILES
from fieldscribe.sentences import Sentence

_MOST_GROWTH = 64  # times
_LARGEST_READ = 2**25  # bytes; a list of contents that is larger is none
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError)


class ZippedModel:
    """An open ZIP file with one model in it."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        """Raises PackBroken."""
        self._path = path
        self._archive = archive
        self._members = self._find()

    @property
    def size(self) -> int:
        """Bytes of the files of the model."""
        return sum(member.file_size for member in self._members.values())

    def unpack(
        self, folder: Path, report: Callable[[int], None] = lambda done: None, should_stop: Callable[[], bool] = bool
    ) -> None:
        """Write the files into a folder that has none of them, durably; `report` gets the bytes that are written.

        Raises PackBroken, Cancelled and OSError; then some files are there.
        """
        written = 0
        for name, member in self._members.items():
            with (folder / name).open("xb") as target:
                for data in self._content(member):
                    target.write(data)
                    written += len(data)
                    report(written)
                    if should_stop():
                        raise Cancelled
                target.flush()
                sync_file(target.fileno())

    def _content(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        try:
            with self._archive.open(member) as source:
                while data := source.read(2**20):
                    yield data
        except _DAMAGED as error:
            raise self._broken(Sentence("it is incomplete or damaged"), repr(error)) from error
        except OSError as error:
            raise self._broken(reason(error)) from error

    def _find(self) -> dict[str, zipfile.ZipInfo]:
        """The files of the model: those that lie beside the only model.bin."""
        members = [member for member in self._archive.infolist() if not member.is_dir() and not _is_junk(member)]
        folders = [PurePosixPath(each.filename).parent for each in members if _name(each) == "model.bin"]
        if not folders:
            raise self._broken(Sentence("there is no model.bin in it"))
        if len(folders) > 1:
            raise self._broken(Sentence("there is more than one model in it"))
        if folders[0].is_absolute() or ".." in folders[0].parts:
            raise self._broken(Sentence("the names in it lead out of it"))
        found: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            name = _name(member)
            if name not in FILES or PurePosixPath(member.filename).parent != folders[0]:
                continue
            if name in found:
                raise self._broken(Sentence("it contains {name} twice", name=name))
            if stat.S_ISLNK(member.external_attr >> 16):
                raise self._broken(Sentence("{name} is only a link to another file", name=name))
            if member.flag_bits & 1:
                raise self._broken(Sentence("it is locked with a password"))
            found[name] = member
        if sum(member.file_size for member in found.values()) > _MOST_GROWTH * self._path.stat().st_size:
            raise self._broken(Sentence("it claims to hold far more than it can"))
        return dict(sorted(found.items(), key=lambda each: each[1].file_size))

    def _broken(self, lack: str, detail: str = "") -> PackBroken:
        return PackBroken(self._path.name, lack, detail)


@contextmanager
def opened(path: Path) -> Iterator[ZippedModel]:
    """The model in a ZIP file. Raises PackBroken, also when it cannot be read."""
    try:
        file = _Bounded(path)
    except OSError as error:
        raise PackBroken(path.name, reason(error)) from error
    with file:
        try:
            archive = zipfile.ZipFile(file)
        except _DAMAGED as error:
            raise PackBroken(path.name, Sentence("it is incomplete or damaged"), repr(error)) from error
        except OSError as error:
            raise PackBroken(path.name, reason(error)) from error
        with archive:
            yield ZippedModel(path, archive)


def is_zip(path: Path) -> bool:
    """Whether a file begins as a ZIP file does, whatever its name."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\3\4"
    except OSError:
        return False


class _Bounded(io.FileIO):
    """A file of which only so much is read at a time: its own list of contents may claim any size."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            position = self.tell()
            size = self.seek(0, io.SEEK_END) - position
            self.seek(position)
        if size > _LARGEST_READ:
            raise zipfile.BadZipFile("endless list of contents")
        return super().read(size) or b""


def _is_junk(member: zipfile.ZipInfo) -> bool:
    """What macOS puts beside the files."""
    return member.filename.startswith("__MACOSX/") or _name(member).startswith("._")


def _name(member: zipfile.ZipInfo) -> str:
    return PurePosixPath(member.filename).name
