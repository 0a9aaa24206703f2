"""Charts of errors against bytes, as SVG that stands in a page and takes its colours from the style sheet there."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 460, 330  # of a panel, in px
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 20, 34, 44
_LETTER = 6.2  # px that a letter of a label takes, about
_LINE = 13  # px
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Point:
    """A model: its size, and a figure with its interval. The `reference` is drawn hollow, with a line across."""

    label: str
    size: float
    value: float
    low: float
    high: float
    reference: bool = False


def panel(title: str, axis: str, points: Sequence[Point], *, largest: float, log: bool = False) -> str:
    """A chart of the figure that `title` names, against sizes up to `largest`, which `axis` names.

    With `log` the scale of the figure is logarithmic, and points at zero are left out.
    """
    shown = [point for point in points if not log or point.value > 0]
    if not shown:
        return ""
    scale = _Scale(shown, largest, log)
    return "\n".join(
        [
            f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">',
            f'<text class="title" x="{_LEFT}" y="18">{escape(title)}</text>',
            *_axes(scale, axis),
            *_points(scale, shown),
            *_labels(scale, shown),
            "</svg>",
        ]
    )


class _Scale:
    """From figures to px."""

    def __init__(self, points: Sequence[Point], largest: float, log: bool) -> None:
        self.log = log
        least = min(point.value for point in points)
        self.largest = 1.15 * largest
        self.most = max(max(point.high, point.value) for point in points) or 0.01
        # an interval that reaches zero has no place on a logarithmic scale: it ends at the bottom
        self.least = (
            10 ** math.floor(math.log10(min(least, *(p.low for p in points if p.low > 0), least))) if log else 0.0
        )
        if log:
            self.most = 10 ** math.ceil(math.log10(self.most))
            self.least = min(self.least, self.most / 10)

    def x(self, size: float) -> float:
        return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * size / self.largest, 1)

    def y(self, value: float) -> float:
        if self.log:
            share = math.log(max(value, self.least) / self.least) / math.log(self.most / self.least)
        else:
            share = value / (1.05 * self.most)
        return round(HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * share, 1)

    def values(self) -> list[float]:
        """Where the lines of the figure are drawn."""
        if not self.log:
            return _ticks(self.most)
        first, last = round(math.log10(self.least)), round(math.log10(self.most))
        return [10.0**power for power in range(first, last + 1)]


def _ticks(most: float) -> list[float]:
    """About five round numbers from 0 on."""
    rough = most / 5
    power = 10 ** math.floor(math.log10(rough))
    step = next(each * power for each in _STEPS if each * power >= rough)
    return [step * number for number in range(int(most / step) + 1)]


def _axes(scale: _Scale, axis: str) -> Iterator[str]:
    bottom, right = HEIGHT - _BOTTOM, WIDTH - _RIGHT
    for value in scale.values():
        y = scale.y(value)
        yield f'<line class="grid" x1="{_LEFT}" x2="{right}" y1="{y}" y2="{y}"/>'
        yield f'<text class="tick" x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">{value:g}</text>'
    for size in _ticks(scale.largest):
        x = scale.x(size)
        yield f'<line class="grid" x1="{x}" x2="{x}" y1="{bottom}" y2="{bottom + 4}"/>'
        yield f'<text class="tick" x="{x}" y="{bottom + 18}" text-anchor="middle">{size:g}</text>'
    yield f'<text class="axis" x="{(_LEFT + right) / 2}" y="{HEIGHT - 6}" text-anchor="middle">{escape(axis)}</text>'


def _points(scale: _Scale, points: Sequence[Point]) -> Iterator[str]:
    for point in points:
        x, y = scale.x(point.size), scale.y(point.value)
        kind = "reference" if point.reference else "model"
        if point.reference:
            yield f'<line class="level" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>'
        yield f'<line class="interval {kind}" x1="{x}" x2="{x}" y1="{scale.y(point.low)}" y2="{scale.y(point.high)}"/>'
        told = f"{point.label}: {point.value:.4g} [{point.low:.4g}, {point.high:.4g}], {point.size:.2f} MB"
        yield f'<circle class="{kind}" cx="{x}" cy="{y}" r="4"><title>{escape(told)}</title></circle>'


def _labels(scale: _Scale, points: Sequence[Point]) -> Iterator[str]:
    """The names beside the points, on the side where there is room, moved away from each other."""
    taken: list[tuple[float, float, float]] = []
    for point in sorted(points, key=lambda each: (each.value, each.size)):
        length = _LETTER * len(point.label)
        x, y = scale.x(point.size), scale.y(point.value) + 4
        left = x + 8 if x + 8 + length < WIDTH - 4 else max(2.0, x - 8 - length)
        while any(abs(y - other) < _LINE and left < end and start < left + length for start, end, other in taken):
            y -= 2
        taken.append((left, left + length, y))
        yield f'<text class="label" x="{left:.1f}" y="{y:.1f}">{escape(point.label)}</text>'
