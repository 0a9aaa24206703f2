"""Which weights become 0: masks, true where a weight stays, for a share of zeros or for n of every m inputs."""

import numpy as np
from numpy.typing import NDArray

from fieldscribe.lab.grid import Matrix

Mask = NDArray[np.bool_]

SPARSEGPT_BLOCK = 128
"""Columns among which SparseGPT chooses at a time."""


def keep_n_of_m(scores: Matrix, n: int, m: int) -> Mask:
    """The n largest scores of every m consecutive columns of a row; of equal ones the first."""
    groups = scores.reshape(len(scores), -1, m)
    best = np.argsort(-groups, axis=2, kind="stable")[:, :, :n]
    mask = np.zeros(groups.shape, bool)
    np.put_along_axis(mask, best, True, axis=2)
    return mask.reshape(scores.shape)


def magnitude(matrix: Matrix, zeros: float = 0.5) -> Mask:
    """All but the smallest numbers of the whole matrix (Han et al., arXiv:1506.02626)."""
    mask: Mask = np.abs(matrix) > np.quantile(np.abs(matrix), zeros)
    return mask


def wanda(matrix: Matrix, second_moment: Matrix, zeros: float = 0.5, n_of_m: tuple[int, int] | None = None) -> Mask:
    """|W| times the norm of its input, compared within each row (Sun et al., arXiv:2306.11695).

    `second_moment` is E[x xᵀ]: its diagonal has the squares of the norms, up to a factor that is the same for all.
    """
    scores = np.abs(matrix) * np.sqrt(np.maximum(second_moment.diagonal(), 0))
    if n_of_m:
        return keep_n_of_m(scores, *n_of_m)
    mask = np.ones(matrix.shape, bool)
    smallest = np.argsort(scores, axis=1, kind="stable")[:, : int(matrix.shape[1] * zeros)]
    np.put_along_axis(mask, smallest, False, axis=1)
    return mask


def sparsegpt(
    matrix: Matrix, factor: NDArray[np.float64], zeros: float = 0.5, n_of_m: tuple[int, int] | None = None
) -> NDArray[np.float64]:
    """The weights after pruning those that matter least to the outputs, the others making up for them.

    SparseGPT (Frantar & Alistarh, arXiv:2301.00774): scores w² / U² within blocks of columns; `factor` is U of
    `feedback_factor`.
    """
    rest = np.array(matrix, np.float64)
    columns = matrix.shape[1]
    importance = 1 / factor.diagonal() ** 2
    for first in range(0, columns, SPARSEGPT_BLOCK):
        last = min(first + SPARSEGPT_BLOCK, columns)
        scores = rest[:, first:last] ** 2 * importance[first:last]
        mask = scores > np.quantile(scores, zeros)
        errors = np.zeros((len(rest), last - first))
        for column in range(first, last):
            place = column - first
            if n_of_m and place % n_of_m[1] == 0:
                group = slice(column, column + n_of_m[1])
                chosen = keep_n_of_m(rest[:, group] ** 2 * importance[group], *n_of_m)
                mask[:, place : place + n_of_m[1]] = chosen
            kept = np.where(mask[:, place], rest[:, column], 0)
            errors[:, place] = (rest[:, column] - kept) / factor[column, column]
            rest[:, column] = kept
            rest[:, column + 1 : last] -= errors[:, place, None] * factor[column, column + 1 : last]
        rest[:, last:] -= errors @ factor[first:last, last:]
    return rest
