"""Weights as whole numbers from -127 to 127 and a scale for each row: what CTranslate2 computes with as it stands.

Whatever a method makes of a matrix, the engine sees this. Fewer different numbers make a smaller pack, as that is
entropy-coded; the speed is the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.floating]
"""Weights, shape (rows, columns): outputs and inputs. Of a convolution the columns are inputs x 3."""

LEVELS = 127
"""The largest whole number."""

_SMALLEST = np.float32(LEVELS) / np.finfo(np.float32).max  # a smaller row would have an infinite scale


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix as integers, int8 (rows, columns), each row divided by its scale, float32 (rows,)."""

    integers: NDArray[np.int8]
    scales: NDArray[np.float32]

    @property
    def floats(self) -> NDArray[np.float32]:
        """The weights that the integers stand for, (rows, columns)."""
        return self.integers.astype(np.float32) / self.scales[:, None]


Grids = Mapping[str, Grid]
"""By name of the weight."""


def absmax(matrix: NDArray[np.float32]) -> Grid:
    """CTranslate2's own int8, to the last bit: 127 for the largest number of each row.

    After `ctranslate2/specs/model_spec.py: LayerSpec._quantize`.
    """
    largest = np.abs(matrix).max(axis=1)
    largest[largest == 0] = LEVELS
    scales = np.float32(LEVELS) / np.maximum(largest, _SMALLEST)
    return Grid(np.rint(matrix * scales[:, None]).astype(np.int8), scales)
