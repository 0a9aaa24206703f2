"""How long a computer will take over an hour of talk with a model of some shape, from windows that were timed on it.

A window is listened to by the encoder and written by the decoder. What a layer of width w costs grows with w (attention
over 1500 positions, memory) and with w * w (matrices); beside the layers, the convolutions grow with w * w and the
choice among all words of the vocabulary with w. Three shapes, timed, give the three factors of each half. They agree
with whole models of OpenAI's sizes (docs/performance.md, `benchmarks/advice.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from fieldscribe.models.shapes import Shape

STANDARD = (Shape(1, 1, 384), Shape(4, 4, 384), Shape(3, 3, 768))
"""The shapes that are timed; the second is that of `tiny`."""

WINDOWS_PER_HOUR = 140
"""Windows of 30 s that an hour of talk with its silences is cut into: the sample debrief, 7 in 180 s."""

Factors = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Timing:
    """How long (s) a window took with a shape: to find the speech in it, to listen, to write."""

    shape: Shape
    finding: float
    listening: float
    writing: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """Predicts from timings of this computer. `finding`: s for a window, whatever the model."""

    finding: float
    listening: Factors
    writing: Factors

    @classmethod
    def of(cls, timings: Sequence[Timing]) -> "Forecast":
        """From timings of at least three shapes."""
        return cls(
            min(each.finding for each in timings),
            _fitted([_listening(each.shape) for each in timings], [each.listening for each in timings]),
            _fitted([_writing(each.shape) for each in timings], [each.writing for each in timings]),
        )

    def window(self, shape: Shape) -> float:
        """Seconds for a well-filled window."""
        return self.finding + _sum(self.listening, _listening(shape)) + _sum(self.writing, _writing(shape))

    def hour(self, shape: Shape) -> float:
        """Seconds for an hour of talk."""
        return WINDOWS_PER_HOUR * self.window(shape)


def _listening(shape: Shape) -> Factors:
    width = shape.width / 1000
    return shape.encoder * width, shape.encoder * width**2, width**2


def _writing(shape: Shape) -> Factors:
    width = shape.width / 1000
    return width, shape.decoder * width, shape.decoder * width**2


def _sum(factors: Factors, features: Factors) -> float:
    return sum(factor * feature for factor, feature in zip(factors, features, strict=True))


def _fitted(rows: Sequence[Factors], times: Sequence[float]) -> Factors:
    """The factors, none below 0, with which the sums of the rows come relatively nearest to the times."""
    import numpy

    weights = 1 / numpy.array(times)
    matrix, wanted = numpy.array(rows) * weights[:, None], numpy.ones(len(times))
    best: tuple[float, Factors] | None = None
    for count in (3, 2, 1):
        for used in combinations(range(3), count):
            found, *_ = numpy.linalg.lstsq(matrix[:, used], wanted, rcond=None)
            if (found < 0).any():
                continue
            error = float(((matrix[:, used] @ found - wanted) ** 2).sum())
            if best is None or error < best[0] - 1e-12:
                factors = [0.0, 0.0, 0.0]
                for place, factor in zip(used, found, strict=True):
                    factors[place] = float(factor)
                best = error, (factors[0], factors[1], factors[2])
    assert best is not None  # with one factor there is always a solution
    return best[1]
