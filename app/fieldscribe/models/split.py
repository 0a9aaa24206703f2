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
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import numpy as np

from fieldscribe.models import bin as model_file
from fieldscribe.models import onnx_file as onnx
from fieldscribe.models.bin import Layout
from fieldscribe.sentences import Sentence

GRAPH, WEIGHTS = "encoder.onnx", "encoder.weights"

_ALIGNED = 2**16  # bytes at which systems map files into memory
_SMALLEST = np.float32(1e-30)  # of a row of zeros


def split(folder: Path, target: Path) -> None:
    """Write the model in `folder` to the new folder `target`, its encoder apart.

    Raises ValueError (with what is wrong, a Sentence) when the weights are not int8 or not those of a Whisper, and
    OSError. What stands in `target` then is of no use.
    """
    layout = model_file.read_layout(folder / "model.bin")
    target.mkdir()
    with (folder / "model.bin").open("rb") as source, (target / WEIGHTS).open("wb") as weights:
        try:
            graph = _Graph(layout, source, weights).whole()
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
        self._quantized: set[str] = set()

    def whole(self) -> bytes:
        """The graph of all layers, from log-mel (1, bins, frames) to what the decoder hears (1, frames / 2, width)."""
        layers = 0
        while f"encoder/layer_{layers}/ffn/linear_0/weight" in self._variables:
            layers += 1
        bins = self._variables["encoder/conv1/weight"].shape[1]
        heads = int(self._numbers("encoder/num_heads"))
        self._constant("_127th", np.float32(1 / 127))
        self._constant("_smallest", _SMALLEST)
        self._constant("_one", np.float32(1))
        self._constant("_zero_point", np.uint8(128))
        self._constant("_all", np.array([-1], np.int64))
        x = self._convolutions()
        for number in range(layers):
            x = self._layer(f"encoder/layer_{number}", x, heads)
        x = self._norm("encoder/layer_norm", x)
        width = self._variables["encoder/conv1/weight"].shape[0]
        return onnx.model(
            self._nodes, self._constants, onnx.value("mel", (1, bins, "frames")), onnx.value(x, (1, "positions", width))
        )

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
        self._node("Expand", ("_zero_point", "_shape"), "_zero_points")  # one a row
        positions = self._floats("encoder/position_encodings/encodings")
        self._node("Slice", (positions, "_first", "_shape"), "_positions")
        return self._node("Add", (x, "_positions"), "encoder/in")

    def _layer(self, name: str, x: str, heads: int) -> str:
        attention, ffn = f"{name}/self_attention", f"{name}/ffn"
        heard = self._norm(f"{attention}/layer_norm", x)
        width = self._variables[f"{attention}/linear_0/weight"].shape[1]
        parts = [
            self._product(f"{attention}/linear_0", heard, slice(part * width, (part + 1) * width), f"/{part}")
            for part in range(3)  # queries, keys, values
        ]
        bias = self._floats(f"{attention}/linear_0/bias")
        heard = self._node("MultiHeadAttention", (*parts, bias), attention, onnx.MICROSOFT, num_heads=heads)
        x = self._node("Add", (x, self._linear(f"{attention}/linear_1", heard)), f"{attention}/out")
        y = self._linear(f"{ffn}/linear_0", self._norm(f"{ffn}/layer_norm", x))
        y = self._linear(f"{ffn}/linear_1", self._node("Gelu", (y,), f"{ffn}/gelu", onnx.MICROSOFT))
        return self._node("Add", (x, y), f"{ffn}/out")

    def _norm(self, name: str, x: str) -> str:
        parts = (x, self._floats(f"{name}/gamma"), self._floats(f"{name}/beta"))
        return self._node("LayerNormalization", parts, name, axis=-1)

    def _linear(self, name: str, x: str) -> str:
        return self._node("Add", (self._product(name, x), self._floats(f"{name}/bias")), f"{name}/out")

    def _product(self, name: str, x: str, rows: slice = slice(None), suffix: str = "") -> str:
        """The activations `x` times some rows of a weight matrix, all or one of the three that stand in one."""
        if x not in self._quantized:
            self._quantize(x)
        matrix = self._numbers(f"{name}/weight")[rows]
        if matrix.dtype != np.int8:
            raise ValueError(Sentence("its weights are not int8"))
        scales = 1 / self._numbers(f"{name}/weight_scale")[rows].astype(np.float32)
        self._constant(f"{name}/scale{suffix}", scales)
        weight = self._matrix(f"{name}/weight{suffix}", matrix.T)
        parts = (f"{x}/int8", weight, "_one", f"{name}/scale{suffix}", "_zero_point")
        product = self._node("MatMulIntegerToFloat", parts, f"{name}/product{suffix}", onnx.MICROSOFT)
        return self._node("Mul", (product, f"{x}/scale"), f"{name}{suffix}")

    def _quantize(self, x: str) -> None:
        """Activations as whole numbers, each row with its own scale."""
        self._quantized.add(x)
        self._node("ReduceMax", (x,), f"{x}/max", axes=(-1,), keepdims=1)
        self._node("ReduceMin", (x,), f"{x}/min", axes=(-1,), keepdims=1)
        self._node("Neg", (f"{x}/min",), f"{x}/-min")
        self._node("Max", (f"{x}/max", f"{x}/-min", "_smallest"), f"{x}/largest")
        self._node("Mul", (f"{x}/largest", "_127th"), f"{x}/scale")
        self._node("Reshape", (f"{x}/scale", "_all"), f"{x}/scales")
        self._node("QuantizeLinear", (x, f"{x}/scales", "_zero_points"), f"{x}/int8", axis=1)

    def _node(
        self, operator: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: onnx.Attribute
    ) -> str:
        self._nodes.append(onnx.node(operator, inputs, output, domain, **attributes))
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
