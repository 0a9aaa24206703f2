"""A Whisper with the starter's vocabulary and hardly any weights, for tests that make many copies of it: 0.4 MB."""

import shutil
from pathlib import Path

import numpy as np

from fieldscribe.models.bin import Layout, Variable, chunks, read_layout, write
from fieldscribe.models.folder import starter_folder

WIDTH = 8
_CARRIED = ("config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json")


def make(folder: Path, kind: str = "int8") -> Path:
    """The starter with each number of more than 100 cut to WIDTH, except that of its tokens. The engine refuses it.

    `kind` "float16" gives its matrices as floats, so that they are made int8 when it is added.
    """
    folder.mkdir(parents=True)
    for name in _CARRIED:
        shutil.copy(starter_folder() / name, folder / name)
    layout = read_layout(starter_folder() / "model.bin")
    tensors = {}
    with (starter_folder() / "model.bin").open("rb") as file:
        for name, found in layout.variables.items():
            array = np.frombuffer(b"".join(chunks(file, found)), found.type).reshape(found.shape)
            keep = 1 if name.startswith("decoder/embeddings") or "position_encodings" in name else 0
            cut = tuple(slice(None if at < keep or size <= 100 else WIDTH) for at, size in enumerate(array.shape))
            tensors[name] = array[cut]
    if kind == "float16":
        for name in [name for name in tensors if name.endswith("_scale") and tensors[name].ndim == 1]:
            tensors[name.removesuffix("_scale")] = tensors[name.removesuffix("_scale")].astype(np.float16)
            del tensors[name]
    variables = {name: Variable(name, each.shape, each.dtype.name) for name, each in tensors.items()}
    with (folder / "model.bin").open("wb") as file:
        new = Layout(layout.version, layout.spec, layout.revision, variables, layout.aliases)
        write(file, new, lambda each: [np.ascontiguousarray(tensors[each.name]).tobytes()])
    return folder
