"""One file that carries a model: to a colleague on a stick, or over a thin link. docs/pack.md describes each byte.

It begins with a manifest: what the model is, and each file with its size and SHA-256. The files follow as blocks
(`blocks`), small ones first, and before them a short sound with the tokens that the model writes for it, by which
another computer can tell whether it computes the same. The same folder always gives the same bytes.
"""

import hashlib
import json
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

from fieldscribe.durable import sync_file
from fieldscribe.errors import Cancelled, PackBroken, PackTooNew, reason
from fieldscribe.models.bin import read_layout
from fieldscribe.models.install import FILES
from fieldscribe.models.installed import Origin
from fieldscribe.sentences import Sentence

SUFFIX = ".fieldscribe-model"
"""How the names of such files end."""

CLIP = "probe.s16"
"""The sound in a pack: 16 kHz, mono, 16-bit integers."""

Report = Callable[[int], None]
ShouldStop = Callable[[], bool]

_MAGIC = b"\x89FSM\r\n\x1a\n"
_VERSION = 1
_HEAD = struct.Struct("<8sHI32s")
_NEEDED = {CLIP, "model.bin", "config.json", "tokenizer.json"}
_MOST_MANIFEST = 2**20  # bytes
_LARGEST = {"model.bin": 2**36, CLIP: 2**21}  # bytes
_LARGEST_TEXT = 2**26  # bytes
_MOST_GROWTH = 64  # times; weights of less than an eighth of a bit are none
_MOST_TEXT = 1000  # characters
_MOST_TOKENS = 500
_LARGEST_TOKEN = 2**20
_LEAST_PROBABLE = -1000.0


@dataclass(frozen=True, slots=True)
class Probe:
    """What a model wrote for the sound in its pack: the tokens, and the mean natural logarithm of their probability."""

    language: str
    tokens: tuple[int, ...]
    log_probability: float


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of a pack: its size in bytes and its SHA-256 in hexadecimal digits."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack holds, and where the model was published."""

    name: str
    origin: Origin
    languages: tuple[str, ...]
    probe: Probe
    files: tuple[PackedFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


def describe(
    folder: Path,
    clip: Path,
    probe: Probe,
    *,
    name: str,
    languages: tuple[str, ...],
    origin: Origin | None = None,
) -> Manifest:
    """The manifest for a pack of the model in a folder; every byte is read. Raises OSError."""
    sizes = sorted((path.stat().st_size, path.name) for path in (folder / file for file in FILES) if path.is_file())
    paths = [(CLIP, clip), *((file, folder / file) for _, file in sizes)]
    files = tuple(PackedFile(file, path.stat().st_size, _sha256(path)) for file, path in paths)
    return Manifest(name, origin or Origin(), languages, probe, files)


def write_pack(
    folder: Path,
    clip: Path,
    manifest: Manifest,
    target: BinaryIO,
    report: Report = lambda done: None,
    should_stop: ShouldStop = lambda: False,
) -> None:
    """Write the pack that `manifest` describes. `report` gets the bytes of the files that are done.

    Raises Cancelled, OSError, and ValueError when a file is no longer what the manifest says.
    """
    from fieldscribe.models.blocks import write_blocks  # with NumPy

    described = json.dumps(asdict(manifest), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    target.write(_HEAD.pack(_MAGIC, _VERSION, len(described), hashlib.sha256(described).digest()) + described)
    before = 0
    for file in manifest.files:
        path = clip if file.name == CLIP else folder / file.name
        layout = read_layout(path) if file.name == "model.bin" else None
        with path.open("rb") as source:
            for done in write_blocks(source, target, file.size, layout):
                report(before + done)
                if should_stop():
                    raise Cancelled
        before += file.size


class Pack:
    """A pack that is open: its manifest is read and checked, its files are not yet."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        """Raises PackBroken, PackTooNew and OSError."""
        self.path = path
        self._file = file
        self.manifest = self._read_manifest()

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return self.manifest.size

    def unpack(self, folder: Path, report: Report = lambda done: None, should_stop: ShouldStop = lambda: False) -> None:
        """Write the files into a folder that has none of them, each durably, and compare their hashes.

        `report` gets the bytes that are written. Raises PackBroken, Cancelled and OSError; then some files are there.
        """
        written = 0
        for file in self.manifest.files:
            found = hashlib.sha256()
            with (folder / file.name).open("xb") as target:
                for data in self._content(file):
                    target.write(data)
                    found.update(data)
                    written += len(data)
                    report(written)
                    if should_stop():
                        raise Cancelled
                target.flush()
                sync_file(target.fileno())
            if found.hexdigest() != file.sha256:
                raise self._broken(Sentence("it is incomplete or damaged"), file.name)
        if self._file.read(1):
            raise self._broken(Sentence("it is longer than its own header says"))

    def _content(self, file: PackedFile) -> Iterator[bytes]:
        from fieldscribe.models.blocks import read_blocks  # with NumPy

        try:
            yield from read_blocks(self._file, file.size)
        except ValueError as error:
            raise self._broken(error.args[0], file.name) from error
        except OSError as error:
            raise self._broken(reason(error)) from error

    def _read_manifest(self) -> Manifest:
        size = self.path.stat().st_size
        head = self._file.read(_HEAD.size)
        if head[: len(_MAGIC)] != _MAGIC[: len(head)] or len(head) < len(_MAGIC):
            raise self._broken(Sentence("it is not a packed model"))
        if len(head) < _HEAD.size:
            raise self._broken(Sentence("it is incomplete or damaged"))
        _, version, length, digest = _HEAD.unpack(head)
        if version > _VERSION:
            raise PackTooNew(self.path.name)
        if not version or length > _MOST_MANIFEST:
            raise self._broken(Sentence("it is incomplete or damaged"))
        described = self._file.read(length)
        if hashlib.sha256(described).digest() != digest:
            raise self._broken(Sentence("it is incomplete or damaged"))
        try:
            manifest = _manifest(json.loads(described, parse_constant=_refuse))
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise self._broken(Sentence("it does not have the form of a packed model"), repr(error)) from error
        if sum(file.size for file in manifest.files) > _MOST_GROWTH * size:
            raise self._broken(Sentence("it claims to hold far more than it can"))
        return manifest

    def _broken(self, lack: str, detail: str = "") -> PackBroken:
        return PackBroken(self.path.name, lack, detail)


@contextmanager
def opened(path: Path) -> Iterator[Pack]:
    """The pack in a file. Raises PackBroken, also when it cannot be read, and PackTooNew."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise PackBroken(path.name, reason(error)) from error
    with file:
        try:
            pack = Pack(path, file)
        except OSError as error:
            raise PackBroken(path.name, reason(error)) from error
        yield pack


def is_pack(path: Path) -> bool:
    """Whether a file begins as a pack does, whatever its name."""
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC
    return False


def _manifest(found: Any) -> Manifest:
    """The manifest, checked. Raises ValueError and its like."""
    files = tuple(_packed_file(each) for each in _checked(found["files"], list))
    names = [file.name for file in files]
    if len(set(names)) != len(names) or not _NEEDED.issubset(names) or names[0] != CLIP:
        raise ValueError(f"files {names}")
    languages = _checked(found["languages"], list)
    if not 0 < len(languages) <= _MOST_TEXT:
        raise ValueError("languages")
    return Manifest(
        _text(found["name"]),
        Origin(*(_text(found["origin"][field]) for field in ("source", "repository", "commit", "licence"))),
        tuple(_text(language) for language in languages),
        _probe(found["probe"]),
        files,
    )


def _packed_file(found: Mapping[str, Any]) -> PackedFile:
    name, size, sha256 = _text(found["name"]), _checked(found["size"], int), _text(found["sha256"])
    if name not in (CLIP, *FILES) or not 0 <= size <= _LARGEST.get(name, _LARGEST_TEXT):
        raise ValueError(f"file {name!r} of {size} bytes")
    if len(bytes.fromhex(sha256)) != hashlib.sha256().digest_size:
        raise ValueError("no hash")
    return PackedFile(name, size, sha256)


def _probe(found: Mapping[str, Any]) -> Probe:
    tokens = tuple(_checked(token, int) for token in _checked(found["tokens"], list))
    if len(tokens) > _MOST_TOKENS or any(not 0 <= token < _LARGEST_TOKEN for token in tokens):
        raise ValueError("tokens")
    log_probability = _checked(found["log_probability"], float)
    if not _LEAST_PROBABLE <= log_probability <= 0:
        raise ValueError("no probability")
    return Probe(_text(found["language"]), tokens, log_probability)


def _text(value: Any) -> str:
    text: str = _checked(value, str)
    if len(text) > _MOST_TEXT or not text.isprintable():
        raise ValueError("no text")
    return text


def _checked(value: Any, *kinds: type) -> Any:
    if type(value) not in kinds:
        raise ValueError(f"{value!r}")
    return value


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
