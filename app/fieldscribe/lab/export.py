"""A folder that CTranslate2 loads: byte by byte what its own converter writes where no weight was changed."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fieldscribe.lab.checkpoints import Checkpoint, Dimensions
from fieldscribe.lab.grid import Grids, absmax
from fieldscribe.models.bin import Layout, Variable, write

_VERSION, _REVISION = 6, 3  # of CTranslate2's file, and of its description of Whisper
_ALIASES = (("decoder/projection/weight", "decoder/embeddings/weight"),)
# Whisper among CTranslate2's transformers: GELU (3), normalisation before each layer, no scaled embeddings.
_FLAGS = {
    "decoder/activation": ("int8", 3),
    "decoder/alibi": ("int8", 0),
    "decoder/alibi_use_positive_positions": ("int8", 0),
    "decoder/alignment_heads": ("int16", 1),
    "decoder/alignment_layer": ("int16", -1),
    "decoder/pre_norm": ("int8", 1),
    "decoder/scale_alibi": ("int8", 0),
    "decoder/scale_embeddings": ("int8", 0),
    "decoder/start_from_zero_embedding": ("int8", 0),
}


def write_folder(checkpoint: Checkpoint, folder: Path, grids: Grids | None = None, *, int8: bool = True) -> None:
    """Write the model into a new folder.

    With `int8` matrices are stored as their grids, and those without as CTranslate2 would; without, as the floats that
    they are. Everything else keeps its type. Raises OSError.
    """
    folder.mkdir(parents=True)
    stored = _stored(checkpoint, grids or {}, int8)
    variables = {name: Variable(name, array.shape, kind) for name, (array, kind) in stored.items()}
    layout = Layout(_VERSION, "WhisperSpec", _REVISION, variables, _ALIASES)
    with (folder / "model.bin").open("wb") as file:
        write(file, layout, lambda variable: _bytes(*stored[variable.name]))
    for name, content in checkpoint.files.items():
        (folder / name).write_bytes(content)


def _stored(checkpoint: Checkpoint, grids: Grids, int8: bool) -> Mapping[str, tuple[NDArray[np.generic], str]]:
    """Every array with its type, in the order of the file."""
    found: dict[str, tuple[NDArray[np.generic], str]] = dict(_flags(checkpoint.dimensions))
    matrices = set(checkpoint.matrices)
    for name, array in checkpoint.weights.items():
        if int8 and name in matrices:
            grid = grids.get(name) or absmax(array.reshape(len(array), -1))
            found[name] = (grid.integers.reshape(array.shape), "int8")
            found[f"{name}_scale"] = (grid.scales, "float32")
        else:
            found[name] = (array, checkpoint.types[name])
    return dict(sorted(found.items()))


def _flags(dimensions: Dimensions) -> Iterable[tuple[str, tuple[NDArray[np.generic], str]]]:
    heads = ("int16", dimensions.heads)
    for name, (kind, value) in {**_FLAGS, "encoder/num_heads": heads, "decoder/num_heads": heads}.items():
        yield name, (np.array(value, kind), kind)


def _bytes(array: NDArray[np.generic], kind: str) -> Iterable[bytes]:
    if kind == "bfloat16":  # which NumPy does not know: the upper half of a float32
        yield (array.astype("<f4").view("<u4") >> 16).astype("<u2").tobytes()
    else:
        yield np.ascontiguousarray(array, np.dtype(kind).newbyteorder("<")).tobytes()
