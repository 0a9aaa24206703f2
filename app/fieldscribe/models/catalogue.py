"""The models that can be downloaded, as data: `models/catalogue.toml`, and the list of an organisation beside it."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from fieldscribe.errors import CatalogueBroken, reason
from fieldscribe.models.install import FILES
from fieldscribe.models.shapes import Shape
from fieldscribe.paths import bundled
from fieldscribe.sentences import Sentence

MAX_BYTES = 2**20
"""Of a list."""

_BESIDE_MODEL = 400_000_000  # bytes that the engine takes beside the model, at most
_LARGEST = 2**40  # bytes
_MOST_MODELS, _LONGEST_TEXT = 500, 1000
_NAME = re.compile(r"\w[\w.-]{0,99}", re.ASCII)
_REPOSITORY = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)?", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Accuracy:
    """A published figure: wrong words in 100 of a language (code), on which recordings, and where that is written."""

    language: str
    wrong: float
    on: str
    source: str


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """A file of a model that lies in a plain folder: its size in bytes, and its SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A model that can be downloaded; sizes in bytes, before the server was asked.

    `source` is a server that answers as Hugging Face does, "" for that itself. Where there are `files`, the model lies
    in a folder of that name beside the list, on whatever server or disk. `shape` tells how fast it is, None unknown.
    `poor` maps languages (codes) that it is known to write badly to where that is written. `origin` is the title of
    the list that it is from, "" for the one that comes with the program.
    """

    name: str
    repository: str
    licence: str
    english_only: bool
    download: int
    disk: int
    accuracy: tuple[Accuracy, ...]
    source: str = ""
    shape: Shape | None = None
    files: tuple[CatalogueFile, ...] = ()
    poor: tuple[tuple[str, str], ...] = ()
    origin: str = ""

    @property
    def memory(self) -> int:
        """Bytes of memory that transcribing with it takes at most."""
        return self.disk + _BESIDE_MODEL


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A list of models: what it calls itself, and its models by name."""

    title: str
    entries: dict[str, CatalogueEntry]


def read_catalogue(own: Path, title: str = "") -> dict[str, CatalogueEntry]:
    """The models by name: those of the program, and those of the list `own`, if it is there, in place of its names.

    `title` is that of a list that has none. Raises CatalogueBroken.
    """
    entries = _read(bundled("models", "catalogue.toml"), "")
    try:
        return entries | _read(own, title or own.name) if own.exists() else entries
    except OSError as error:
        raise CatalogueBroken(str(own), reason(error)) from error


def parse_catalogue(content: bytes, where: str, title: str = "") -> Catalogue:
    """The list in `content`, checked; `where` is the file or the URL that it is from.

    A list from an https server names no server without. `title` is used where it has none. Raises CatalogueBroken.
    """
    if len(content) > MAX_BYTES:
        raise CatalogueBroken(where, Sentence("it is far too large"))
    try:
        found = tomllib.loads(content.decode("utf-8"))
        title = _text(found.get("title", title))
        mirror = _server(found.get("mirror", ""), where)
        poor = tuple((_text(each["language"]), _text(each["source"])) for each in _list(found.get("poor", [])))
        entries = [_entry(each, where) for each in _list(found["model"])]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise CatalogueBroken(where, Sentence("it does not have the form of one"), repr(error)) from error
    entries = [replace(each, source=each.source or mirror, poor=poor, origin=title) for each in entries]
    return Catalogue(title, {entry.name: entry for entry in entries})


def _read(path: Path, title: str) -> dict[str, CatalogueEntry]:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise CatalogueBroken(str(path), reason(error)) from error
    return parse_catalogue(content, str(path), title).entries


def _entry(found: Any, where: str) -> CatalogueEntry:
    """One entry, checked. Raises ValueError and its like."""
    accuracy = tuple(
        Accuracy(_text(each["language"]), _number(each["wrong"]), _text(each["on"]), _text(each["source"]))
        for each in _list(found.get("accuracy", []))
    )
    name, repository = _matching(_NAME, found["name"]), _matching(_REPOSITORY, found.get("repository", found["name"]))
    files = tuple(
        CatalogueFile(_one_of(FILES, each["name"]), _size(each["size"]), _matching(_HASH, each["sha256"]))
        for each in _list(found.get("files", []))
    )
    if len({each.name for each in files}) < len(files) or (".." in name):
        raise ValueError(f"files of {name!r}")
    shape = found.get("shape")
    return CatalogueEntry(
        name,
        repository,
        _text(found["licence"]),
        _checked(found["english_only"], bool),
        _size(found["download"]),
        _size(found["disk"]),
        accuracy,
        _server(found.get("source", ""), where),
        _shape(shape) if shape is not None else None,
        files,
    )


def _server(value: Any, where: str) -> str:
    """A URL of a server, or ""."""
    url = _text(value)
    if url and not (url.startswith(("https://", "http://")) and urlsplit(url).hostname):
        raise ValueError(f"server {url!r}")
    if url.startswith("http://") and where.startswith("https://"):
        raise ValueError(f"{url!r} is less safe than the list")
    return url


def _shape(value: Any) -> Shape:
    encoder, decoder, width = (_checked(each, int) for each in _list(value))
    if not (0 < encoder <= 100 and 0 < decoder <= 100 and 0 < width <= 10_000):
        raise ValueError(f"shape {value!r}")
    return Shape(encoder, decoder, width)


def _number(value: Any) -> float:
    number = float(_checked(value, float, int))
    if not 0 <= number <= 1000:
        raise ValueError(f"{value!r}")
    return number


def _text(value: Any) -> str:
    text: str = _checked(value, str)
    if len(text) > _LONGEST_TEXT or not text.isprintable():
        raise ValueError(f"{text[:100]!r}")
    return text


def _matching(form: re.Pattern[str], value: Any) -> str:
    text = _text(value)
    if not form.fullmatch(text):
        raise ValueError(f"{text[:100]!r}")
    return text


def _one_of(allowed: Iterable[str], value: Any) -> str:
    text = _text(value)
    if text not in allowed:
        raise ValueError(f"{text[:100]!r}")
    return text


def _list(value: Any) -> list[Any]:
    found: list[Any] = _checked(value, list)
    if len(found) > _MOST_MODELS:
        raise ValueError("too many")
    return found


def _checked(value: Any, *kinds: type) -> Any:
    if type(value) not in kinds:
        raise ValueError(f"{value!r}")
    return value


def _size(value: Any) -> int:
    size: int = _checked(value, int)
    if not 0 < size <= _LARGEST:
        raise ValueError(f"{size} bytes")
    return size
