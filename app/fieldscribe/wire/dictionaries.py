"""The dictionaries that come with the program, texts in UTF-8, by the first 4 bytes of their SHA-256.

There is one per language, since every text takes more bytes after talk in other languages. None is ever taken away:
what was packed with it must open for ever. A new one is a file more, named by its id, and an entry at the end of its
language.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fieldscribe.errors import DictionaryUnknown

_OTHERS = "en"
"""The language whose dictionary serves those that have none."""

_BY_LANGUAGE: dict[str, tuple[str, ...]] = {"en": ("e4f21fd5",), "fr": ("65330fc2",), "sw": ("ba837b92",)}
"""Ids as hexadecimal digits, the newest last."""

KNOWN = tuple(name for names in _BY_LANGUAGE.values() for name in names)
"""The ids of all."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A text in UTF-8, what is said in debriefs, and its id of 4 bytes."""

    id: bytes
    content: bytes


NONE = Dictionary(bytes(4), b"")
"""Stands for packing without a dictionary."""


def newest(language: str = "") -> Dictionary:
    """The dictionary to pack a debrief in that language (Whisper's code) with."""
    return newest_of(KNOWN, language)


def newest_of(ids: tuple[str, ...], language: str = "") -> Dictionary:
    """The newest for that language whose id (hexadecimal digits) a receiver knows too; `NONE` when there is none."""
    shared = [name for name in _BY_LANGUAGE.get(language, _BY_LANGUAGE[_OTHERS]) if name in ids]
    return by_id(bytes.fromhex(shared[-1])) if shared else NONE


@cache
def changes_tables() -> bytes:
    """The head of the dictionary of codec 2, to which the plain bytes of the base are appended.

    It is part of the format: another one would be another codec.
    """
    return _read("changes.zstd-tables")


@cache
def by_id(dictionary_id: bytes) -> Dictionary:
    """The dictionary with that id. Raises DictionaryUnknown."""
    if dictionary_id == NONE.id:
        return NONE
    name = dictionary_id.hex()
    if name not in KNOWN:
        raise DictionaryUnknown(name)
    return Dictionary(dictionary_id, _read(f"{name}.txt"))


def _read(name: str) -> bytes:
    return (files("fieldscribe.wire") / "dictionaries" / name).read_bytes()
