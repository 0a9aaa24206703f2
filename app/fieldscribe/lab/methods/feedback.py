"""Rounding with error feedback: what one column loses by rounding, the columns behind it make up for.

GPTQ (Frantar et al., arXiv:2210.17323), without its clipping and its groups of columns, which an entropy coder makes
pointless: one step for a whole matrix costs fewer bits than many (as in WaterSIC, ICML 2026).
"""

import numpy as np
from numpy.typing import NDArray

from fieldscribe.lab.grid import LEVELS, Grid, Matrix

BLOCK = 64
"""Columns that are updated one by one before all behind them are, at once."""


def feedback_factor(second_moment: Matrix, damping: float) -> NDArray[np.float64]:
    """U of GPTQ, upper triangular, of E[x xᵀ] (columns, columns): inverse(E[x xᵀ] + damping) = Uᵀ U.

    `damping` is a share of the mean of the diagonal. From V Vᵀ, the factorisation from below: U is the inverse of V.
    """
    damped = np.array(second_moment, np.float64)
    diagonal = damped.diagonal()
    np.fill_diagonal(damped, np.where(diagonal > 0, diagonal, diagonal.mean() or 1) + damping * (diagonal.mean() or 1))
    below = np.linalg.cholesky(damped[::-1, ::-1])[::-1, ::-1]
    return np.triu(np.linalg.inv(below))


def row_steps(matrix: Matrix, step: float) -> NDArray[np.float64]:
    """The step of each row: `step`, and never so fine that a number would be clipped, or finer than CTranslate2's."""
    steps: NDArray[np.float64] = np.maximum(step, np.abs(matrix).max(axis=1) / (LEVELS - 7)) + 1e-30
    return steps


def rounded(matrix: Matrix, step: float) -> Grid:
    """Plain rounding on multiples of the step."""
    steps = row_steps(matrix, step)
    return _grid(np.rint(matrix / steps[:, None]), steps)


def rounded_with_feedback(
    matrix: Matrix, factor: NDArray[np.float64], step: float, keep: NDArray[np.bool_] | None = None
) -> Grid:
    """Rounding on multiples of the step, each column's error spread over those behind it by `factor`.

    With `keep` the numbers at which it is false become 0, and their whole value counts as error.
    """
    steps = row_steps(matrix, step)
    rest = np.array(matrix, np.float64)
    found = np.zeros(matrix.shape)
    columns = matrix.shape[1]
    for first in range(0, columns, BLOCK):
        last = min(first + BLOCK, columns)
        errors = np.zeros((len(rest), last - first))
        for column in range(first, last):
            integers = np.clip(np.rint(rest[:, column] / steps), -LEVELS, LEVELS)
            if keep is not None:
                integers *= keep[:, column]
            found[:, column] = integers
            error = (rest[:, column] - integers * steps) / factor[column, column]
            errors[:, column - first] = error
            rest[:, column + 1 : last] -= error[:, None] * factor[column, column + 1 : last]
        rest[:, last:] -= errors @ factor[first:last, last:]
    return _grid(found, steps)


def gptq(matrix: Matrix, factor: NDArray[np.float64], bits: int, group: int | None = None) -> NDArray[np.float64]:
    """GPTQ as published, with levels of `bits` bits per row, or per `group` columns of a row; returns the weights."""
    top = 2 ** (bits - 1) - 1
    rest = np.array(matrix, np.float64)
    found = np.zeros(matrix.shape)
    for column in range(matrix.shape[1]):
        if column % (group or matrix.shape[1]) == 0:
            behind = rest[:, column : column + group] if group else rest
            steps = np.abs(behind).max(axis=1) / top + 1e-30
        found[:, column] = np.clip(np.rint(rest[:, column] / steps), -top, top) * steps
        error = (rest[:, column] - found[:, column]) / factor[column, column]
        rest[:, column + 1 :] -= np.outer(error, factor[column, column + 1 :])
    return found


def _grid(integers: NDArray[np.float64], steps: NDArray[np.float64]) -> Grid:
    return Grid(integers.astype(np.int8), (1 / steps).astype(np.float32))
