"""Store a model's weights as int8: half of float16, a quarter of float32, and what the engine computes with anyway.

The numbers are those of CTranslate2's own conversion with `quantization="int8"`, to the last bit
(`ctranslate2/specs/model_spec.py: LayerSpec._quantize`): each row of a matrix gets the scale 127 / (its largest
absolute number), float32, and is stored times that scale, rounded to the nearest integer, halves to the even one.

The two convolutions stay as they are, unlike there: on most processors the engine computes them with floats, and so the
stored model gives exactly what the engine would have made of the original one. They are a hundredth of the bytes.
Rows are read and written a few MB at a time.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from fieldscribe.models.bin import ITEM_SIZES, Variable, chunks, int8_layout, read_layout, write
from fieldscribe.sentences import Sentence

_NUMBERS = 2**21  # that are in work at a time, unless a single row has more
_SMALLEST = np.float32(127) / np.finfo(np.float32).max  # a smaller row would have an infinite scale


def write_int8(source: Path, target: BinaryIO) -> None:
    """Write the model file `source` with its matrices as int8 to `target`.

    Raises ValueError (with what is wrong, a Sentence) when `source` is damaged or holds infinite weights, and OSError.
    """
    layout = read_layout(source)
    scales: dict[str, bytes] = {}
    with source.open("rb") as file:

        def numbers(variable: Variable) -> Iterator[bytes]:
            original = layout.variables.get(variable.name)
            if original is None:
                yield scales.pop(variable.name)
            elif original.type == variable.type:
                yield from chunks(file, original)
            else:
                found = []
                for rows in _rows(file, original):
                    scale, quantized = _quantize(rows)
                    found.append(scale.tobytes())
                    yield quantized.tobytes()
                scales[f"{variable.name}_scale"] = b"".join(found)

        write(target, int8_layout(layout), numbers)


def require_finite(path: Path) -> None:
    """Raise ValueError (a Sentence) when a float in the model file is no number or infinite."""
    layout = read_layout(path)
    with path.open("rb") as file:
        for variable in layout.variables.values():
            if variable.type in ("float32", "float16", "bfloat16"):
                for data in chunks(file, variable):
                    if not np.isfinite(_floats(data, variable.type)).all():
                        raise ValueError(Sentence("it is damaged"))


def _rows(file: BinaryIO, variable: Variable) -> Iterator[NDArray[np.float32]]:
    """The numbers of a variable as float32, some rows at a time, shape (rows, numbers per row)."""
    width = variable.size // ITEM_SIZES[variable.type] // variable.shape[0]
    row = width * ITEM_SIZES[variable.type]
    for data in chunks(file, variable, row * max(1, _NUMBERS // width)):
        if len(data) % row:
            raise ValueError(Sentence("it is incomplete or damaged"))
        yield _floats(data, variable.type).reshape(-1, width)


def _floats(data: bytes, kind: str) -> NDArray[np.float32]:
    """Numbers of a type of float as float32, shape (n,)."""
    if kind == "bfloat16":  # the upper half of a float32
        return (np.frombuffer(data, "<u2").astype(np.uint32) << 16).view(np.float32)
    return np.frombuffer(data, np.dtype(kind).newbyteorder("<")).astype(np.float32)


def _quantize(rows: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int8]]:
    """Scales, shape (rows,), and int8 numbers of `rows`, which are overwritten."""
    largest = np.maximum(rows.max(axis=1), -rows.min(axis=1))
    if not np.isfinite(largest).all():
        raise ValueError(Sentence("it is damaged"))
    largest[largest == 0] = 127.0
    scales = np.divide(np.float32(127), np.maximum(largest, _SMALLEST), dtype=np.float32)
    rows *= scales[:, None]
    return scales, np.rint(rows, out=rows).astype(np.int8)
