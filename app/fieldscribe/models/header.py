"""Read the header of a CTranslate2 `model.bin` without loading the model.

Layout as written by `ctranslate2/specs/model_spec.py` (binary version 6): version, spec name, revision, then each
variable as name, shape, type, byte count and payload, then aliases. Walking over all payloads by byte count costs
a few milliseconds and finds a file that was cut or mixed up, before the engine has to.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fieldscribe.sentences import Sentence

_TYPES = ("float32", "int8", "int16", "int32", "float16", "bfloat16")
_NEWEST_VERSION = 6


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a model file: spec name ("WhisperSpec"), and shape and type of each variable by name."""

    spec: str
    shapes: dict[str, tuple[int, ...]]
    types: dict[str, str]


def read_header(path: Path) -> Header:
    """The header of the model file. Raises ValueError (with what is wrong, a Sentence) when it cannot be right."""
    size = path.stat().st_size
    with path.open("rb") as file:
        try:
            return _walk(file, size)
        except (struct.error, UnicodeDecodeError) as error:
            raise ValueError(Sentence("it is incomplete or damaged")) from error


def _walk(file: BinaryIO, size: int) -> Header:
    version = _number(file, "<I")
    if not 4 <= version <= _NEWEST_VERSION:
        raise ValueError(Sentence("it is not a CTranslate2 model, or its version is not supported"))
    spec = _text(file)
    _number(file, "<I")  # revision of the spec
    shapes: dict[str, tuple[int, ...]] = {}
    types: dict[str, str] = {}
    for _ in range(_number(file, "<I")):
        name = _text(file)
        rank = _number(file, "<B")
        shapes[name] = tuple(_number(file, "<I") for _ in range(rank))
        kind = _number(file, "<B")
        if kind >= len(_TYPES):
            raise ValueError(Sentence("it is damaged"))
        types[name] = _TYPES[kind]
        end = file.seek(_number(file, "<I"), 1)
        if end > size:
            raise ValueError(
                Sentence("it is incomplete: it has {size} bytes instead of at least {needed}", size=size, needed=end)
            )
    for _ in range(_number(file, "<I")):
        _text(file), _text(file)
    if file.tell() != size:
        raise ValueError(Sentence("it is longer than its own header says"))
    return Header(spec, shapes, types)


def _number(file: BinaryIO, layout: str) -> int:
    value: int = struct.unpack(layout, file.read(struct.calcsize(layout)))[0]
    return value


def _text(file: BinaryIO) -> str:
    length = _number(file, "<H")
    raw = file.read(length)
    if len(raw) < length:
        raise struct.error
    return raw.rstrip(b"\0").decode("utf-8")
