"""Rounding to codes of a fixed length, without calibration: what others do, to be compared with. All return weights."""

import numpy as np
from numpy.typing import NDArray

from fieldscribe.lab.grid import Matrix

_CLIPS = np.linspace(0.3, 1, 15)
GGML_BLOCK = 32


def to_nearest(
    matrix: Matrix, bits: int, group: int | None = None, *, symmetric: bool = True, clip: bool = False
) -> NDArray[np.float64]:
    """Round-to-nearest on levels of `bits` bits, one scale per row, or per sub-channel of `group` columns.

    Symmetric levels run from -m to m with m = 2^(bits-1) - 1; asymmetric ones are all 2^bits between the least and the
    largest number. With `clip` the range is narrowed to where the squared error is least (Ding et al., "4-bit
    Conformer"; sub-channels and clipping as in Rybakov et al., "2-bit Conformer").
    """
    rows = np.asarray(matrix, np.float64).reshape(-1, group or matrix.shape[1])
    low, high = rows.min(axis=1, keepdims=True), rows.max(axis=1, keepdims=True)
    levels = 2**bits - 1
    if symmetric:
        high = np.maximum(high, -low)
        low, levels = -high, max(2, 2**bits - 2)
    best, least = np.zeros_like(rows), np.full((len(rows), 1), np.inf)
    for share in _CLIPS if clip else (1.0,):
        step = share * (high - low) / levels + 1e-30
        first = np.rint(share * low / step)
        found = np.clip(np.rint(rows / step), first, first + levels) * step
        error = ((found - rows) ** 2).sum(axis=1, keepdims=True)
        best, least = np.where(error < least, found, best), np.minimum(error, least)
    return best.reshape(matrix.shape)


def binary(matrix: Matrix, group: int | None = None) -> NDArray[np.float64]:
    """Signs, times the mean size of a row or of `group` columns of one (XNOR-Net: Rastegari et al., 2016)."""
    rows = np.asarray(matrix, np.float64).reshape(-1, group or matrix.shape[1])
    size = np.abs(rows).mean(axis=1, keepdims=True)
    signed: NDArray[np.float64] = np.where(rows >= 0, size, -size)
    return signed.reshape(matrix.shape)


def ggml(matrix: Matrix, bits: int) -> NDArray[np.float64]:
    """q5_0, q4_0 or q3_0 of ggml: blocks of 32 with one float16 scale, of which the number of largest size is exact.

    After `ggml-quants.c: quantize_row_q4_0_ref` (MIT); there is no q3_0 in ggml, it is the same with fewer bits.
    A block takes `bits` + 0.5 bits per weight.
    """
    blocks = np.asarray(matrix, np.float64).reshape(-1, GGML_BLOCK)
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(axis=1)[:, None], axis=1)
    half = 2 ** (bits - 1)
    scale = (largest / -half).astype(np.float16).astype(np.float64)
    codes = np.floor(blocks / np.where(scale == 0, 1, scale) + half + 0.5)
    found: NDArray[np.float64] = (np.clip(codes, 0, 2 * half - 1) - half) * scale
    return found.reshape(matrix.shape)
