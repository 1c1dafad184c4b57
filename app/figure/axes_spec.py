"""What a plot of two axes is to show, as plain values: no pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

from app.figure.spec import ChartSpec
from app.numbers.numerals import number
from app.scoring.axes import FIT, POSITION, AxisFacts

WAY: Final = "worse \u2190 \u2192 better"
_STEPS: Final = (1.0, 2.0, 5.0, 10.0)
_POSITIONS: Final = ((0.0, "Research"), (0.5, "Half and half"), (1.0, "Applied"))


@dataclass(frozen=True, slots=True)
class PlotAxis:
    """An axis as drawn: from `start` to `end`, which is the smaller where less is better; its ticks.

    `title` says what it shows, `way` which end is better where that is not the larger number.
    """

    title: str
    way: str
    start: float
    end: float
    ticks: tuple[tuple[float, str], ...]

    def share(self, value: float) -> float:
        """Give a place on the axis from 0 to 1."""
        return (value - self.start) / (self.end - self.start)


@dataclass(frozen=True, slots=True)
class TwoAxes:
    """What is to be drawn: the points of the chart in the order of the ranking, and where they stand.

    `across` and `up` hold low, likely and high on each axis from 0 to 1, none where one is not known;
    `front` holds the places than which none is better on both, from left to right.
    """

    x: PlotAxis
    y: PlotAxis
    spec: ChartSpec
    across: tuple[tuple[float, float, float] | None, ...]
    up: tuple[tuple[float, float, float] | None, ...]
    front: tuple[tuple[float, float], ...]


def two_axes(
    spec: ChartSpec,
    x: AxisFacts,
    y: AxisFacts,
    titles: tuple[str, str],
    better: Sequence[tuple[int, ...]] | None,
) -> TwoAxes:
    """Put the points of the chart on two axes.

    Parameters
    ----------
    spec : names, kinds, ranks, leader and selection of the options.
    x, y : where they stand.
    titles : of the axes.
    better : for each option those that are better on both; none where that cannot be said.
    """
    axes = _axis(x, titles[0]), _axis(y, titles[1])
    across, up = (
        tuple(_along(axis, place) for place in facts.places) for axis, facts in zip(axes, (x, y), strict=True)
    )
    front = [
        (left[1], height[1])
        for i, (left, height) in enumerate(zip(across, up, strict=True))
        if better is not None and left and height and not better[i] and not spec.points[i].ruled_out
    ]
    return TwoAxes(*axes, spec, across, up, tuple(sorted(set(front), key=lambda at: (at[0], -at[1]))))


def _along(axis: PlotAxis, place: tuple[float, float, float] | None) -> tuple[float, float, float] | None:
    if place is None:
        return None
    low, likely, high = (axis.share(one) for one in place)
    return min(low, high), likely, max(low, high)


def _axis(facts: AxisFacts, title: str) -> PlotAxis:
    """Choose the ends of an axis and its round ticks; where less is better it runs backwards."""
    if facts.key == POSITION:
        return PlotAxis(title, "", -0.05, 1.05, _POSITIONS)
    if facts.labels:
        ticks = tuple((float(at), label) for at, label in enumerate(facts.labels))
        return PlotAxis(title, "", -0.5, len(facts.labels) - 0.5, ticks)
    ends = [end for place in facts.places if place is not None for end in place] or facts.ends
    low, high = min(ends), max(ends)
    span = max(high - low, abs(high) * 0.02, 1.0 if facts.key == FIT else 1e-6)
    middle = (low + high) / 2
    low, high = middle - 0.58 * span, middle + 0.58 * span
    power = 10.0 ** floor(log10(span / 5))
    step = next(power * factor for factor in _STEPS if power * factor >= span / 5)
    marked = [round(step * k, 12) for k in range(ceil(low / step), floor(high / step) + 1)]
    ticks = tuple((at, number(at)) for at in marked)
    if facts.better < 0:
        return PlotAxis(title, WAY, high, low, ticks)
    return PlotAxis(title, "", low, high, ticks)
