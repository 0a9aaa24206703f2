"""The sizes of a Whisper, on which its speed depends; and models of such a size with random weights, to be timed.

A random model takes the names of its variables, its tokens and its tokenizer from another one. It has the vocabulary of
OpenAI's models for many languages, as most of what writing a word costs depends on that.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldscribe.models.bin import Layout, Variable, chunks, read_layout, write

if TYPE_CHECKING:
    import numpy as np

VOCABULARY = 51865
_HEAD = 64  # numbers in a head of attention, in every Whisper
_LAYER = re.compile(r"(encoder|decoder)/layer_(\d+)/")
_FIRST_LAYERS = ("encoder/layer_0/", "decoder/layer_0/")
_SCALE = 3650.0  # random int8 numbers become weights with a standard deviation of 0.02
_CHUNK = 2**20  # numbers


@dataclass(frozen=True, slots=True)
class Shape:
    """Layers of the encoder and of the decoder, and the length of the vectors in them."""

    encoder: int
    decoder: int
    width: int


def shape_of(layout: Layout) -> Shape:
    """The shape of a Whisper. Raises ValueError for what is none."""
    layers = {(found[1], found[2]) for name in layout.variables if (found := _LAYER.match(name))}
    embeddings = layout.variables.get("decoder/embeddings/weight")
    if embeddings is None or len(embeddings.shape) != 2:
        raise ValueError("no Whisper")
    encoder, decoder = (sum(part == each for part, _ in layers) for each in ("encoder", "decoder"))
    return Shape(encoder, decoder, embeddings.shape[1])


def write_random(shape: Shape, like: Path, folder: Path) -> None:
    """Write a model of the shape with random int8 weights into `folder`, with all that the engine asks for.

    `like` is the folder of an English-only Whisper. Raises OSError, and ValueError when `like` is none.
    """
    words = json.loads((like / "vocabulary.json").read_bytes())
    end = words.index("<|endoftext|>")
    unused = [f"<unused-{number}>" for number in range(VOCABULARY - len(words))]
    tokenizer = json.loads((like / "tokenizer.json").read_bytes())
    tokenizer["model"]["vocab"] |= {token: end + number for number, token in enumerate(unused)}
    tokenizer["added_tokens"] = [
        {**token, "id": token["id"] + (len(unused) if token["id"] >= end else 0)} for token in tokenizer["added_tokens"]
    ]
    tokenizer["post_processor"] = None  # it names tokens by number
    config = {
        "alignment_heads": [[layer, head] for layer in range(shape.decoder // 2, shape.decoder) for head in range(2)],
        "lang_ids": [],
        "suppress_ids": [],
        "suppress_ids_begin": [],
    }
    files = {"vocabulary": [*words[:end], *unused, *words[end:]], "tokenizer": tokenizer, "config": config}
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    source = read_layout(like / "model.bin")
    with (like / "model.bin").open("rb") as read, (folder / "model.bin").open("wb") as target:
        numbers = _Numbers(shape, source, read)
        write(target, _layout(shape, source), numbers.of)


def _layout(shape: Shape, like: Layout) -> Layout:
    """The variables of a model of that shape, in the order of the file, which is that of their names."""
    old = shape_of(like)
    sizes = {old.width * factor: shape.width * factor for factor in (1, 2, 3, 4)}
    sizes[like.variables["decoder/embeddings/weight"].shape[0]] = VOCABULARY

    def fitted(variable: Variable, name: str) -> Variable:
        kept = name.endswith("encodings")  # whose first number counts positions
        dimensions = tuple(
            size if kept and not place else sizes.get(size, size) for place, size in enumerate(variable.shape)
        )
        # Of real models the convolutions stay floats when they are stored.
        kind = "float16" if "/conv" in name and name.endswith("weight") else variable.type
        return Variable(name, dimensions, kind)

    made: dict[str, Variable] = {}
    for variable in like.variables.values():
        if "/conv" in variable.name and variable.name.endswith("weight_scale"):
            continue
        if not _LAYER.match(variable.name):
            made[variable.name] = fitted(variable, variable.name)
        elif variable.name.startswith(_FIRST_LAYERS):
            part = variable.name.partition("/")[0]
            for layer in range(getattr(shape, part)):
                name = variable.name.replace("layer_0/", f"layer_{layer}/", 1)
                made[name] = fitted(variable, name)
    return replace(like, variables=dict(sorted(made.items())))


class _Numbers:
    """What stands in the variables of a random model."""

    def __init__(self, shape: Shape, like: Layout, file: Any) -> None:
        import numpy

        self._shape = shape
        self._like = like
        self._file = file
        self._random = numpy.random.default_rng(0)
        self._float: dict[str, type[np.floating[Any]]] = {"float16": numpy.float16, "float32": numpy.float32}

    def of(self, variable: Variable) -> Iterable[bytes]:
        """The bytes of a variable."""
        import numpy

        if variable.name.endswith("num_heads"):
            return [numpy.int16(self._shape.width // _HEAD).tobytes()]
        if not variable.shape:
            return chunks(self._file, self._like.variables[variable.name])
        if variable.type == "int8":
            return self._int8(variable.size)
        kind, count = self._float[variable.type], variable.size // self._float[variable.type]().itemsize
        if variable.name.endswith("weight_scale"):
            return [numpy.full(count, _SCALE, kind).tobytes()]
        if variable.name.endswith(("bias", "beta")):
            return [bytes(variable.size)]
        if variable.name.endswith("gamma"):
            return [numpy.ones(count, kind).tobytes()]
        return [(self._random.standard_normal(count, numpy.float32) * numpy.float32(0.02)).astype(kind).tobytes()]

    def _int8(self, left: int) -> Iterator[bytes]:
        import numpy

        while left:
            size = min(left, _CHUNK)
            yield self._random.integers(-127, 128, size, numpy.int8).tobytes()
            left -= size
