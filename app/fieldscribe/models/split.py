"""Split a Whisper folder for two engines: the encoder for onnxruntime, the rest for CTranslate2. Same int8 weights.

onnxruntime takes two thirds of the processor time of CTranslate2 for the encoder (docs/performance.md). The arithmetic
is CTranslate2's own: each row of activations gets the scale 127 / (its largest absolute number), products are of whole
numbers, and everything between is float32. Only the order of rounding differs. onnxruntime is fast where activations
are unsigned, hence the zero point 128.

The split folder holds `encoder.onnx` with its weights in `encoder.weights`, and for CTranslate2 a `model.bin` that has
one layer of the encoder left, as CTranslate2 wants to see one; so no weights are in memory twice.
Tensors are read and written one at a time.
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np

from fieldscribe.models import bin as model_file
from fieldscribe.models import onnx_file as onnx
from fieldscribe.models.bin import Layout
from fieldscribe.sentences import Sentence

GRAPH, WEIGHTS = "encoder.onnx", "encoder.weights"

_ALIGNED = 2**16  # bytes at which systems map files into memory
_ROWS = 150  # at most at a time: with what Whisper small makes of them they fit into the cache of a core
_POSITIONS_PER_SECOND = 50
_SMALLEST = np.float32(1e-30)  # of a row of zeros


def split(folder: Path, target: Path, window: float) -> None:
    """Write the model in `folder`, whose windows have so many seconds, to the new folder `target`, its encoder apart.

    Raises ValueError (with what is wrong, a Sentence) when the weights are not int8 or not those of a Whisper, and
    OSError. What stands in `target` then is of no use.
    """
    layout = model_file.read_layout(folder / "model.bin")
    positions = round(window * _POSITIONS_PER_SECOND)
    rows = max(each for each in range(1, _ROWS + 1) if positions % each == 0)
    target.mkdir()
    with (folder / "model.bin").open("rb") as source, (target / WEIGHTS).open("wb") as weights:
        try:
            graph = _Graph(layout, source, weights).whole(rows)
        except (KeyError, IndexError) as error:
            raise ValueError(Sentence("it is damaged")) from error
        (target / GRAPH).write_bytes(graph)
        rest = _without_encoder(layout)
        with (target / "model.bin").open("wb") as file:
            model_file.write(file, rest, lambda variable: model_file.chunks(source, variable))
    for each in folder.iterdir():
        if each.is_file() and each.name != "model.bin":
            shutil.copyfile(each, target / each.name)


def _without_encoder(layout: Layout) -> Layout:
    """What of a model CTranslate2 needs to have although it does not encode. Equal variables are stored once."""
    aliases = tuple((alias, name) for alias, name in layout.aliases if _stays(alias))
    meant = {name for _, name in aliases}
    variables = {name: each for name, each in layout.variables.items() if _stays(name) or name in meant}
    return replace(layout, variables=variables, aliases=aliases)


def _stays(name: str) -> bool:
    return not name.startswith("encoder/layer_") or name.startswith(("encoder/layer_norm", "encoder/layer_0/"))


class _Graph:
    """The graph while it grows: nodes, constants, and the file with the large constants."""

    def __init__(self, layout: Layout, source: BinaryIO, weights: BinaryIO) -> None:
        self._source, self._weights = source, weights
        self._variables = layout.variables | {alias: layout.variables[name] for alias, name in layout.aliases}
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []
        self._rows = (0, 0)

    def whole(self, rows: int) -> bytes:
        """The graph of all layers, from log-mel (1, bins, frames) to what the decoder hears (1, frames / 2, width).

        A multiple of `rows` is how many positions a window has.
        """
        layers = 0
        while f"encoder/layer_{layers}/ffn/linear_0/weight" in self._variables:
            layers += 1
        width, bins, _ = self._variables["encoder/conv1/weight"].shape
        self._rows = (rows, width)
        self._constant("_127th", np.float32(1 / 127))
        self._constant("_smallest", _SMALLEST)
        self._constant("_one", np.float32(1))
        self._constant("_zero_point", np.uint8(128))
        self._constant("_zero_points", np.full(rows, 128, np.uint8))
        self._constant("_all", np.array([-1], np.int64))
        self._constant("_in_parts", np.array([-1, rows, width], np.int64))
        self._constant("_joined", np.array([1, -1, width], np.int64))
        last = layers - 1
        x = self._node("Reshape", (self._convolutions(), "_in_parts"), "encoder/in_parts")
        parts = self._in_parts((x,), lambda x: self._before_attention(0, x))
        for number in range(last):
            heard = self._attention(number, parts)
            x, *parts = self._in_parts((x, heard), partial(self._between_attentions, number))
        [x] = self._in_parts((x, self._attention(last, parts)), partial(self._after_all, last))
        x = self._node("Reshape", (x, "_joined"), "encoder/out")
        mel, found = onnx.value("mel", (1, bins, "frames")), onnx.value(x, (1, "positions", width))
        return onnx.model(onnx.graph(self._nodes, [mel], [found], self._constants))

    def _in_parts(self, inputs: Sequence[str], steps: Callable[..., list[str]]) -> list[str]:
        """The results of the steps, done for some rows after the other: between two, all stays in the cache.

        Rows do not depend on each other there, so the numbers are the same. It takes 3 to 20 % off the time.
        """
        outside, self._nodes = self._nodes, []
        given = [f"{each}/part" for each in inputs]
        found = steps(*given)
        size = self._rows
        body = onnx.graph(self._nodes, [onnx.value(x, size) for x in given], [onnx.value(x, size) for x in found])
        self._nodes = outside
        results = [f"{each}/all" for each in found]
        self._nodes.append(onnx.node("Scan", inputs, results, body=body, num_scan_inputs=len(inputs)))
        return results

    def _convolutions(self) -> str:
        """Two convolutions over time, the second of which halves it, and the positions added."""
        x = "mel"
        for name, stride in (("encoder/conv1", 1), ("encoder/conv2", 2)):
            parts = (x, self._floats(f"{name}/weight"), self._floats(f"{name}/bias"))
            self._node("Conv", parts, name, kernel_shape=(3,), pads=(1, 1), strides=(stride,))
            x = self._node("Gelu", (name,), f"{name}/gelu", onnx.MICROSOFT)
        x = self._node("Transpose", (x,), "encoder/rows", perm=(0, 2, 1))
        self._node("Shape", (x,), "_shape", start=1, end=2)
        self._constant("_first", np.array([0], np.int64))
        positions = self._floats("encoder/position_encodings/encodings")
        self._node("Slice", (positions, "_first", "_shape"), "_positions")
        return self._node("Add", (x, "_positions"), "encoder/in")

    def _before_attention(self, number: int, x: str) -> list[str]:
        """Queries, keys and values of a layer."""
        attention = f"encoder/layer_{number}/self_attention"
        heard = self._norm(f"{attention}/layer_norm", x)
        width = self._variables[f"{attention}/linear_0/weight"].shape[1]
        self._quantize(f"{attention}/linear_0", heard)
        return [
            self._product(f"{attention}/linear_0", slice(part * width, (part + 1) * width), f"/{part}")
            for part in range(3)
        ]

    def _attention(self, number: int, parts: Sequence[str]) -> str:
        """The attention of a layer from its queries, keys and values, all in parts."""
        name = f"encoder/layer_{number}/self_attention"
        joined = [self._node("Reshape", (each, "_joined"), f"{each}/joined") for each in parts]
        bias = self._floats(f"{name}/linear_0/bias")
        heads = int(self._numbers("encoder/num_heads"))
        heard = self._node("MultiHeadAttention", (*joined, bias), name, onnx.MICROSOFT, num_heads=heads)
        return self._node("Reshape", (heard, "_in_parts"), f"{name}/in_parts")

    def _after_attention(self, number: int, x: str, heard: str) -> str:
        """The rest of a layer."""
        name = f"encoder/layer_{number}"
        x = self._node("Add", (x, self._linear(f"{name}/self_attention/linear_1", heard)), f"{name}/attended")
        y = self._linear(f"{name}/ffn/linear_0", self._norm(f"{name}/ffn/layer_norm", x))
        y = self._linear(f"{name}/ffn/linear_1", self._node("Gelu", (y,), f"{name}/ffn/gelu", onnx.MICROSOFT))
        return self._node("Add", (x, y), f"{name}/out")

    def _between_attentions(self, number: int, x: str, heard: str) -> list[str]:
        x = self._after_attention(number, x, heard)
        return [x, *self._before_attention(number + 1, x)]

    def _after_all(self, number: int, x: str, heard: str) -> list[str]:
        return [self._norm("encoder/layer_norm", self._after_attention(number, x, heard))]

    def _norm(self, name: str, x: str) -> str:
        parts = (x, self._floats(f"{name}/gamma"), self._floats(f"{name}/beta"))
        return self._node("LayerNormalization", parts, name, axis=-1)

    def _linear(self, name: str, x: str) -> str:
        self._quantize(name, x)
        return self._node("Add", (self._product(name), self._floats(f"{name}/bias")), f"{name}/out")

    def _quantize(self, name: str, x: str) -> None:
        """Activations, shape (rows, n), as whole numbers for the product of that name, each row with its own scale."""
        self._node("ReduceMax", (x,), f"{name}/max", axes=(-1,), keepdims=1)
        self._node("ReduceMin", (x,), f"{name}/min", axes=(-1,), keepdims=1)
        self._node("Neg", (f"{name}/min",), f"{name}/-min")
        self._node("Max", (f"{name}/max", f"{name}/-min", "_smallest"), f"{name}/largest")
        self._node("Mul", (f"{name}/largest", "_127th"), f"{name}/row_scale")
        self._node("Reshape", (f"{name}/row_scale", "_all"), f"{name}/row_scales")
        self._node("QuantizeLinear", (x, f"{name}/row_scales", "_zero_points"), f"{name}/int8", axis=0)

    def _product(self, name: str, rows: slice = slice(None), suffix: str = "") -> str:
        """The quantized activations times some rows of a weight matrix, all or one of the three that stand in one."""
        matrix = self._numbers(f"{name}/weight")[rows]
        if matrix.dtype != np.int8:
            raise ValueError(Sentence("its weights are not int8"))
        scales = 1 / self._numbers(f"{name}/weight_scale")[rows].astype(np.float32)
        self._constant(f"{name}/scale{suffix}", scales)
        weight = self._matrix(f"{name}/weight{suffix}", matrix.T)
        parts = (f"{name}/int8", weight, "_one", f"{name}/scale{suffix}", "_zero_point")
        product = self._node("MatMulIntegerToFloat", parts, f"{name}/product{suffix}", onnx.MICROSOFT)
        return self._node("Mul", (product, f"{name}/row_scale"), f"{name}{suffix}")

    def _node(
        self, operator: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: onnx.Attribute
    ) -> str:
        self._nodes.append(onnx.node(operator, inputs, (output,), domain, **attributes))
        return output

    def _constant(self, name: str, numbers: np.ndarray | np.generic) -> str:
        self._constants.append(onnx.constant(name, np.asarray(numbers)))
        return name

    def _matrix(self, name: str, numbers: np.ndarray) -> str:
        """A constant in the file of the weights."""
        self._weights.write(bytes(-self._weights.tell() % _ALIGNED))
        start = self._weights.tell()
        self._weights.write(np.ascontiguousarray(numbers).tobytes())
        size = self._weights.tell() - start
        self._constants.append(onnx.external(name, numbers.shape, numbers.dtype.name, WEIGHTS, start, size))
        return name

    def _floats(self, name: str) -> str:
        """A variable of the model as a float32 constant of the same name."""
        numbers = self._numbers(name).astype(np.float32)
        if f"{name}_scale" in self._variables:
            scale = self._numbers(f"{name}_scale").astype(np.float32)
            numbers = numbers / scale.reshape((-1,) + (1,) * (numbers.ndim - 1))
        return self._constant(name, numbers)

    def _numbers(self, name: str) -> np.ndarray:
        variable = self._variables[name]
        data = b"".join(model_file.chunks(self._source, variable))
        if variable.type == "bfloat16":  # the upper half of a float32
            numbers = (np.frombuffer(data, "<u2").astype(np.uint32) << 16).view(np.float32)
        else:
            numbers = np.frombuffer(data, np.dtype(variable.type).newbyteorder("<"))
        return numbers.reshape(variable.shape)
