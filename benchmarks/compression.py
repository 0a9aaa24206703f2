"""KL of compressed models, and of the methods that others use, on speech that calibration never heard.

    python benchmarks/compression.py MODEL [MADE...] --speech FOLDER [--seconds 300] [--calibrate FOLDER --minutes 5]

MODEL holds the uncompressed weights, MADE are folders that `lab compress` made of it. Rows of methods that calibrate
(GPTQ, pruning) need `--calibrate`. Processor seconds are those of making a row; that of MADE is not known here.
"""

import argparse
from pathlib import Path

from fieldscribe.lab.threads import use_one_thread

use_one_thread()

from collections.abc import Callable, Iterator  # noqa: E402
from time import process_time  # noqa: E402

import numpy as np  # noqa: E402
import torch  # noqa: E402

from fieldscribe.lab.checkpoints import Checkpoint, read_checkpoint  # noqa: E402
from fieldscribe.lab.compress import matrices_of, packed_beside  # noqa: E402
from fieldscribe.lab.grid import absmax  # noqa: E402
from fieldscribe.lab.methods.feedback import feedback_factor, gptq  # noqa: E402
from fieldscribe.lab.methods.pruning import magnitude, sparsegpt, wanda  # noqa: E402
from fieldscribe.lab.methods.rounding import binary, ggml, to_nearest  # noqa: E402
from fieldscribe.lab.speech import Window, cut, listen, read_sounds, window_seconds  # noqa: E402
from fieldscribe.lab.statistics import Loss, Statistics, statistics  # noqa: E402

DAMPING = 0.01
EMBEDDINGS = "decoder/embeddings/weight"  # which pruning leaves alone, as published

Method = Callable[[str, np.ndarray], np.ndarray]


def plain() -> Iterator[tuple[str, float | None, Method]]:
    """Name, bits per weight, and what is made of a matrix."""
    yield "int8, as CTranslate2", 8, lambda name, matrix: absmax(matrix).floats
    for bits in (5, 4, 3):
        yield f"ggml-like q{bits}_0", bits + 0.5, lambda name, matrix, bits=bits: ggml(matrix, bits)
    for bits in (4, 3, 2):
        yield f"RTN {bits}, rows", bits, lambda name, matrix, bits=bits: to_nearest(matrix, bits)
    for bits in (4, 3, 2):
        way = f"RTN {bits}, sub-channel 16, clipped"
        yield way, bits + 1, lambda name, matrix, bits=bits: to_nearest(matrix, bits, 16, clip=True)
    yield "binary, rows", 1, lambda name, matrix: matrix if name == EMBEDDINGS else binary(matrix)
    yield "magnitude 50 %", None, lambda name, matrix: pruned(name, matrix, magnitude(matrix))


def calibrated(known: Statistics) -> Iterator[tuple[str, float | None, Method]]:
    """Likewise, with what calibration knows."""
    moments = known.second_moments
    factors = {name: feedback_factor(moment, DAMPING) for name, moment in moments.items()}
    for bits in (4, 3):
        yield f"GPTQ {bits}, rows", bits, lambda name, matrix, bits=bits: gptq(matrix, factors[name], bits)
    for way, shape in (("50 %", {}), ("2:4", {"n_of_m": (2, 4)})):
        yield (
            f"Wanda {way}",
            None,
            lambda name, matrix, shape=shape: pruned(name, matrix, wanda(matrix, moments[name], **shape)),
        )
        yield (
            f"SparseGPT {way}",
            None,
            lambda name, matrix, shape=shape: (
                matrix if name == EMBEDDINGS else sparsegpt(matrix, factors[name], **shape)
            ),
        )


def pruned(name: str, matrix: np.ndarray, mask: np.ndarray) -> np.ndarray:
    return matrix if name == EMBEDDINGS else np.where(mask, matrix, 0)


def heard(checkpoint: Checkpoint, folder: Path, seconds: float) -> list[Window]:
    return listen(checkpoint, list(cut(read_sounds(folder), window_seconds(checkpoint), seconds)))


def row(name: str, bits: str, size: str, lost: np.ndarray, tokens: int, spent: str) -> None:
    """One line of the table, with a 95 % bootstrap interval over windows."""
    draws = np.random.default_rng(0).integers(0, len(lost), (2000, len(lost)))
    low, high = np.percentile(lost[draws].sum(1) / tokens, [2.5, 97.5])
    print(f"| {name} | {bits} | {size} | {lost.sum() / tokens:.4f} [{low:.4f}, {high:.4f}] | {spent} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("made", type=Path, nargs="*")
    parser.add_argument("--speech", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--calibrate", type=Path)
    parser.add_argument("--minutes", type=float, default=5)
    given = parser.parse_args()
    torch.set_num_threads(1)
    checkpoint = read_checkpoint(given.model)
    loss = Loss(checkpoint, heard(checkpoint, given.speech, given.seconds))
    print(f"KL in nats per token on {loss.tokens} tokens of {given.speech.name}\n")
    print("| | bits per weight | pack MB | KL | CPU s |\n|---|---|---|---|---|")
    for folder in given.made:
        size = f"{packed_beside(folder).stat().st_size / 1e6:.2f}" if packed_beside(folder).exists() else ""
        row(f"lab compress: {folder.name}", "", size, loss.by_window(read_checkpoint(folder).weights), loss.tokens, "")
    methods = list(plain())
    if given.calibrate:
        windows = heard(checkpoint, given.calibrate, 60 * given.minutes)
        methods += calibrated(statistics(checkpoint, windows, graded=0))
    for name, bits, method in methods:
        began = process_time()
        weights = {
            each: method(each, matrix).reshape(checkpoint.weights[each].shape).astype(np.float32)
            for each, matrix in matrices_of(checkpoint).items()
        }
        spent = process_time() - began
        row(name, f"{bits:g}" if bits else "", "", loss.by_window(weights), loss.tokens, f"{spent:.1f}")


if __name__ == "__main__":
    main()
