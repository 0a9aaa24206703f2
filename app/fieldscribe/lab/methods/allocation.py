"""How fine each matrix is rounded, so that all together take a given number of bits and lose as little as possible."""

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from fieldscribe.lab.grid import Grid, Matrix
from fieldscribe.lab.methods.feedback import rounded

_SAMPLE = 20_000  # numbers of a matrix that tell its entropy to a hundredth of a bit


def entropy(integers: NDArray[np.integer]) -> float:
    """Bits per number of an entropy coder that knows how often each occurs (Shannon)."""
    counts = np.bincount(integers.ravel().astype(np.int64) - int(np.min(integers)))
    shares = counts[counts > 0] / integers.size
    return float(-(shares * np.log2(shares)).sum())


def even_steps(matrices: Mapping[str, Matrix]) -> dict[str, float]:
    """Steps in proportion to each matrix's own spread: about the same bits per weight everywhere."""
    return {name: float(matrix.std()) or 1.0 for name, matrix in matrices.items()}


def water_filled_steps(
    factors: Mapping[str, NDArray[np.float64]], sensitivities: Mapping[str, float]
) -> dict[str, float]:
    """Steps by which the last bit of every matrix buys the same: reverse water-filling, in closed form.

    Rounding a matrix of R rows and C columns with step D and error feedback U costs about a·R·D²/12·Σ 1/Uᵢᵢ² of KL,
    where a is the mean squared gradient at its outputs (Martens & Grosse, arXiv:1503.05671), and takes
    R·C·(h - log2 D) bits. Lagrange's condition gives D² = c·C / (a·Σ 1/Uᵢᵢ²) with one constant c for all.
    """
    return {
        name: math.sqrt(len(factor) / (max(sensitivities[name], 1e-30) * float((1 / factor.diagonal() ** 2).sum())))
        for name, factor in factors.items()
    }


def scale_for(matrices: Mapping[str, Matrix], steps: Mapping[str, float], bits: float) -> float:
    """The factor to all steps with which plain rounding takes about `bits` bits per weight, from samples of rows."""
    samples = {name: _sampled(matrix) for name, matrix in matrices.items()}
    sizes = {name: matrix.size for name, matrix in matrices.items()}
    low, high = -30.0, 30.0
    for _ in range(18):
        middle = (low + high) / 2
        scale = math.exp(middle)
        taken = sum(
            entropy(rounded(each, scale * steps[name]).integers) * sizes[name] for name, each in samples.items()
        )
        low, high = (middle, high) if taken > bits * sum(sizes.values()) else (low, middle)
    return math.exp((low + high) / 2)


def bits_per_weight(grids: Mapping[str, Grid]) -> float:
    """The mean entropy of the integers, in bits."""
    sizes = {name: grid.integers.size for name, grid in grids.items()}
    return sum(entropy(grid.integers) * sizes[name] for name, grid in grids.items()) / sum(sizes.values())


def _sampled(matrix: Matrix) -> Matrix:
    rows = max(1, _SAMPLE // matrix.shape[1])
    chosen = np.random.default_rng(0).permutation(len(matrix))[:rows]
    return matrix[np.sort(chosen)]
