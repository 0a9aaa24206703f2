"""Read and write CTranslate2's `model.bin`, one variable at a time, without loading the model.

Layout as written by `ctranslate2/specs/model_spec.py` (binary version 6), little-endian, nothing aligned:

    u32 version, text spec, u32 revision of the spec
    u32 count, then for each variable: text name, u8 rank, u32 each dimension, u8 type, u32 bytes, the bytes
    u32 count, then for each alias: text alias, text name of a variable
    text: u16 bytes with the NUL, UTF-8, NUL

Walking over all variables by their byte counts costs a few milliseconds and finds a file that was cut, mixed up or made
to mislead, before the engine has to.
"""

import math
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from fieldscribe.sentences import Sentence

ITEM_SIZES = {"float32": 4, "int8": 1, "int16": 2, "int32": 4, "float16": 2, "bfloat16": 2}
"""Bytes of a number of each type, in the order of their codes in the file."""

_TYPES = tuple(ITEM_SIZES)
_VERSIONS = range(4, 7)
_FLOATS = ("float32", "float16", "bfloat16")
_CHUNK = 2**22  # bytes
_LONGEST_NAME = 1000  # bytes; Whisper's have about 50


@dataclass(frozen=True, slots=True)
class Variable:
    """A tensor or a number of a model: its shape, its type (a key of ITEM_SIZES), and where its bytes begin."""

    name: str
    shape: tuple[int, ...]
    type: str
    offset: int = 0

    @property
    def size(self) -> int:
        """How many bytes its numbers take."""
        return math.prod(self.shape) * ITEM_SIZES[self.type]


@dataclass(frozen=True, slots=True)
class Layout:
    """What a model file contains, without the numbers; variables and aliases in the order of the file."""

    version: int
    spec: str
    revision: int
    variables: dict[str, Variable]
    aliases: tuple[tuple[str, str], ...]

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        headers = sum(len(_text(each.name)) + 6 + 4 * len(each.shape) for each in self.variables.values())
        aliases = sum(len(_text(name)) for pair in self.aliases for name in pair)
        return 16 + len(_text(self.spec)) + headers + sum(each.size for each in self.variables.values()) + aliases


def read_layout(path: Path) -> Layout:
    """The layout of the model file. Raises ValueError (with what is wrong, a Sentence) when it cannot be right."""
    size = path.stat().st_size
    with path.open("rb") as file:
        try:
            return _walk(file, size)
        except (struct.error, UnicodeDecodeError) as error:
            raise ValueError(Sentence("it is incomplete or damaged")) from error


def int8_layout(layout: Layout) -> Layout:
    """The layout of the model once its matrices are int8, each with a scale per row; the same when they already are."""
    variables: dict[str, Variable] = {}
    for each in layout.variables.values():
        scale = f"{each.name}_scale"
        quantized = (
            each.name.endswith("/weight")
            and each.type in _FLOATS
            and len(each.shape) == 2
            and each.size > 0
            and scale not in layout.variables
        )
        variables[each.name] = replace(each, type="int8") if quantized else each
        if quantized:
            variables[scale] = Variable(scale, each.shape[:1], "float32")
    return replace(layout, variables=variables)


def chunks(file: BinaryIO, variable: Variable, chunk: int = _CHUNK) -> Iterator[bytes]:
    """The bytes of a variable, `chunk` at a time. Raises ValueError (a Sentence) when the file ends before."""
    file.seek(variable.offset)
    left = variable.size
    while left:
        data = file.read(min(chunk, left))
        if not data:
            raise ValueError(Sentence("it is incomplete or damaged"))
        left -= len(data)
        yield data


def write(file: BinaryIO, layout: Layout, numbers: Callable[[Variable], Iterable[bytes]]) -> None:
    """Write a model file, taking the bytes of each variable from `numbers(variable)`, in order.

    The offsets of `layout` are not looked at. Raises ValueError when a variable gets more or fewer bytes than its size.
    """
    file.write(struct.pack("<I", layout.version) + _text(layout.spec))
    file.write(struct.pack("<II", layout.revision, len(layout.variables)))
    for each in layout.variables.values():
        file.write(_text(each.name) + struct.pack(f"<B{len(each.shape)}I", len(each.shape), *each.shape))
        file.write(struct.pack("<BI", _TYPES.index(each.type), each.size))
        written = 0
        for data in numbers(each):
            file.write(data)
            written += len(data)
        if written != each.size:
            raise ValueError(f"{each.name} has {each.size} bytes, not {written}")
    file.write(struct.pack("<I", len(layout.aliases)))
    for alias, name in layout.aliases:
        file.write(_text(alias) + _text(name))


def _walk(file: BinaryIO, size: int) -> Layout:
    version = _number(file, "<I")
    if version not in _VERSIONS:
        raise ValueError(Sentence("it is not a CTranslate2 model, or its version is not supported"))
    spec = _read_text(file)
    revision = _number(file, "<I")
    variables: dict[str, Variable] = {}
    for _ in range(_number(file, "<I")):
        variable, length = _read_variable(file)
        if variable.offset + length > size:
            needed = variable.offset + length
            raise ValueError(
                Sentence("it is incomplete: it has {size} bytes instead of at least {needed}", size=size, needed=needed)
            )
        if variable.size != length or variable.name in variables:
            raise ValueError(Sentence("it is damaged"))
        variables[variable.name] = variable
        file.seek(length, 1)
    aliases = tuple((_read_text(file), _read_text(file)) for _ in range(_number(file, "<I")))
    if file.tell() != size:
        raise ValueError(Sentence("it is longer than its own header says"))
    return Layout(version, spec, revision, variables, aliases)


def _read_variable(file: BinaryIO) -> tuple[Variable, int]:
    """The variable that begins here, and how many bytes the file says that it has."""
    name = _read_text(file)
    shape = tuple(_number(file, "<I") for _ in range(_number(file, "<B")))
    code = _number(file, "<B")
    if code >= len(_TYPES):
        raise ValueError(Sentence("it is damaged"))
    length = _number(file, "<I")
    return Variable(name, shape, _TYPES[code], file.tell()), length


def _number(file: BinaryIO, layout: str) -> int:
    value: int = struct.unpack(layout, file.read(struct.calcsize(layout)))[0]
    return value


def _read_text(file: BinaryIO) -> str:
    length = _number(file, "<H")
    raw = file.read(length)
    if len(raw) < length or length > _LONGEST_NAME:
        raise struct.error
    return raw.partition(b"\0")[0].decode("utf-8")


def _text(text: str) -> bytes:
    encoded = text.encode() + b"\0"
    return struct.pack("<H", len(encoded)) + encoded
