"""CTranslate2's encoder beside onnxruntime's, for models of Whisper's sizes: processor seconds of a window, one thread.

    python benchmarks/encoders.py [--shapes tiny base small] [--rounds 3]

The weights are random, the tokens fixed (100, beam 5). "apart" is how far the two outputs differ, "rounding" how far
CTranslate2's own moves when the sound gets a millionth louder. "of peak" is which share of the time the products would
take at the speed of one large product of int8 numbers on this computer.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import ctranslate2
import numpy as np
import onnxruntime
from material import STARTER, table
from weights import random_model

from fieldscribe.models import onnx_file as onnx
from fieldscribe.models.bin import read_layout
from fieldscribe.models.folder import validate
from fieldscribe.models.split import split
from fieldscribe.speech.encoder import onnx_encoder

TOKENS = 100
LARGE = (1536, 2048, 2048)


def cpu(work: Callable[[], object], rounds: int) -> float:
    """Processor seconds of the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        before = time.process_time()
        work()
        best = min(best, time.process_time() - before)
    return best


def peak(folder: Path, rounds: int, floats: bool = False) -> float:
    """Multiplications and additions of int8 numbers (or `floats`) a second, in one large product."""
    rows, inner, columns = LARGE
    draw = np.random.default_rng(0)
    if floats:
        left, right = draw.random((1, rows, inner), np.float32), draw.random((inner, columns), np.float32)
    else:
        left, right = draw.integers(0, 255, (1, rows, inner), np.uint8), draw.integers(-127, 127, LARGE[1:], np.int8)
    constants = [
        onnx.constant("left", left),
        onnx.constant("right", right),
        onnx.constant("scale", np.array(1, np.float32)),
        onnx.constant("scales", np.ones(columns, np.float32)),
        onnx.constant("zero", np.array(128, np.uint8)),
    ]
    if floats:
        product = onnx.node("MatMul", ("left", "right"), ("out",))
    else:
        parts = ("left", "right", "scale", "scales", "zero")
        product = onnx.node("MatMulIntegerToFloat", parts, ("out",), onnx.MICROSOFT)
    nodes = [product, onnx.node("Add", ("out", "mel"), ("sum",))]
    given, found = onnx.value("mel", (1,)), onnx.value("sum", (1, rows, columns))
    graph = folder / "product.onnx"
    graph.write_bytes(onnx.model(onnx.graph(nodes, [given], [found], constants)))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3  # errors
    # else it would be computed once, while loading
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    took = cpu(lambda: session.run(None, {"mel": np.zeros(1, np.float32)}), 2 * rounds)
    return 2 * rows * inner * columns / took


def measured(folder: Path, apart: Path, speed: float, rounds: int) -> list[str]:
    """The row of a model; `speed` is that of one large product (operations a second)."""
    layers, width, bins = encoder_shape(folder)
    frames = round(validate(folder).window * 100)
    split(folder, apart, validate(folder).window)
    sound = np.random.default_rng(0).standard_normal((bins, frames)).astype(np.float32) / 2
    model = ctranslate2.models.Whisper(str(folder), compute_type="int8", intra_threads=1)
    start = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8")).index("<|startoftranscript|>")
    ours = onnx_encoder(apart, 1)

    def theirs(features: np.ndarray) -> ctranslate2.StorageView:
        return model.encode(ctranslate2.StorageView.from_array(features[None]), to_cpu=True)

    def write() -> object:
        return model.generate(heard, [[start]], beam_size=5, max_length=TOKENS, suppress_tokens=[start - 1])

    def align() -> object:
        return model.align(heard, [start], [list(range(300, 300 + TOKENS))], frames // 2)

    heard = theirs(sound)
    expected = np.array(heard)
    apart_by, rounding = (
        float(np.linalg.norm(np.array(other) - expected) / np.linalg.norm(expected))
        for other in (ours(sound), theirs(sound * np.float32(1 + 1e-6)))
    )
    before, after = cpu(lambda: np.array(theirs(sound)), rounds), cpu(lambda: np.array(ours(sound)), rounds)
    writing, aligning = cpu(write, rounds), cpu(align, rounds)
    products = 2 * layers * (frames // 2) * 12 * width**2 / speed
    rest = writing + aligning
    figures = (f"{before:.3f}", f"{after:.3f}", f"{before / after:.2f}", f"{100 * products / after:.0f} %")
    whole = (f"{writing:.3f}", f"{aligning:.3f}", f"{(before + rest) / (after + rest):.2f}")
    return [folder.name, *figures, *whole, f"{apart_by:.4f}", f"{rounding:.4f}"]


def encoder_shape(folder: Path) -> tuple[int, int, int]:
    """Layers of the encoder, its width, and the mel bins that it hears."""
    variables = read_layout(folder / "model.bin").variables
    layers = sum(name.startswith("encoder/layer_") and name.endswith("ffn/linear_0/weight") for name in variables)
    width, bins, _ = variables["encoder/conv1/weight"].shape
    return layers, width, bins


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shapes", nargs="*", default=["tiny", "base", "small"])
    ask.add_argument("--rounds", type=int, default=3)
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        speed = peak(place, asked.rounds)
        folders = [STARTER, *(random_model(shape, place / shape) for shape in asked.shapes)]
        rows = [measured(folder, place / f"{folder.name} split", speed, asked.rounds) for folder in folders]
    print(f"load average {os.getloadavg()[0]:.1f}; one large int8 product: {speed / 1e9:.0f} G operations/s\n")
    encoders = ("model", "CTranslate2, s", "onnxruntime, s", "times", "of peak")
    print(table([*encoders, "write, s", "align, s", "window, times", "apart", "rounding"], rows))


if __name__ == "__main__":
    main()
