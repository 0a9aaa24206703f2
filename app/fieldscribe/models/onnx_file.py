"""Write ONNX files: the few messages of the format that a plain graph needs, and no package for it.

After `onnx/onnx.proto3`, IR version 9. The `onnx` package would do the same; it takes 27 MB on disk, and 40 lines here.
A protobuf message is a sequence of fields: a number and a wire type, then a whole number or counted bytes.
"""

import struct
from collections.abc import Iterable, Sequence

import numpy as np

MICROSOFT = "com.microsoft"
"""The domain of onnxruntime's own operators."""

_IR_VERSION, _OPSET = 9, 17
_TYPES = {"float32": 1, "uint8": 2, "int8": 3, "int64": 7}
_EXTERNAL = 1
_FLOAT, _INT, _GRAPH, _INTS = 1, 2, 5, 7  # kinds of attributes

Attribute = float | int | bytes | Sequence[int]


def node(
    operator: str, inputs: Iterable[str], outputs: Iterable[str], domain: str = "", **attributes: Attribute
) -> bytes:
    """A step of the graph; an attribute of bytes is a graph."""
    parts = [*(_text(1, name) for name in inputs), *(_text(2, name) for name in outputs), _text(4, operator)]
    parts += [_bytes(5, _attribute(name, value)) for name, value in attributes.items()]
    return b"".join(parts) + _text(7, domain)


def constant(name: str, array: np.ndarray) -> bytes:
    """A tensor that stands in the graph file itself."""
    return _tensor(name, array.shape, array.dtype.name) + _bytes(9, np.ascontiguousarray(array).tobytes())


def external(name: str, shape: Sequence[int], dtype: str, file: str, offset: int, size: int) -> bytes:
    """A tensor whose `size` bytes stand at `offset` in another file of the same folder."""
    entries = {"location": file, "offset": str(offset), "length": str(size)}
    stored = b"".join(_bytes(13, _text(1, key) + _text(2, value)) for key, value in entries.items())
    return _tensor(name, shape, dtype) + stored + _number(14, _EXTERNAL)


def value(name: str, shape: Sequence[int | str]) -> bytes:
    """The name and shape of a float32 input or output; a text in the shape stands for any length."""
    dimensions = b"".join(_bytes(1, _text(2, each) if isinstance(each, str) else _number(1, each)) for each in shape)
    return _text(1, name) + _bytes(2, _bytes(1, _number(1, _TYPES["float32"]) + _bytes(2, dimensions)))


def graph(
    nodes: Iterable[bytes], given: Iterable[bytes], found: Iterable[bytes], constants: Iterable[bytes] = ()
) -> bytes:
    """Steps from the values `given` to those `found`. One inside another also knows the names of the outer one."""
    parts = [*(_bytes(1, each) for each in nodes), _text(2, "encoder"), *(_bytes(5, each) for each in constants)]
    return b"".join([*parts, *(_bytes(11, each) for each in given), *(_bytes(12, each) for each in found)])


def model(whole: bytes) -> bytes:
    """A whole ONNX file of a graph."""
    opsets = _bytes(8, _text(1, "") + _number(2, _OPSET)) + _bytes(8, _text(1, MICROSOFT) + _number(2, 1))
    return _number(1, _IR_VERSION) + _text(2, "fieldscribe") + _bytes(7, whole) + opsets


def _tensor(name: str, shape: Sequence[int], dtype: str) -> bytes:
    return b"".join(_number(1, length) for length in shape) + _number(2, _TYPES[dtype]) + _text(8, name)


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, float):
        return _text(1, name) + _key(2, 5) + struct.pack("<f", value) + _number(20, _FLOAT)
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, _INT)
    if isinstance(value, bytes):
        return _text(1, name) + _bytes(6, value) + _number(20, _GRAPH)
    return _text(1, name) + b"".join(_number(8, each) for each in value) + _number(20, _INTS)


def _key(field: int, wire: int) -> bytes:
    return _varint(field << 3 | wire)


def _number(field: int, number: int) -> bytes:
    return _key(field, 0) + _varint(number % 2**64)  # a negative number as its two's complement


def _bytes(field: int, data: bytes) -> bytes:
    return _key(field, 2) + _varint(len(data)) + data


def _text(field: int, text: str) -> bytes:
    return _bytes(field, text.encode())


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)
