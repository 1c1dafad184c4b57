"""Value functions: from what was assessed to a value between 0 and 1, and its mean over a range."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from app.scales.pert import pert_mean, pert_slices


@dataclass(frozen=True, slots=True)
class ValueCurve:
    """A piecewise linear value curve: straight between its knots, constant outside them.

    Attributes
    ----------
    xs : measures, strictly rising.
    vs : the value at each, in 0..1.
    """

    xs: tuple[float, ...]
    vs: tuple[float, ...]

    @property
    def flat(self) -> bool:
        """True where every measure has the same value: nothing to gain or lose."""
        return max(self.vs) == min(self.vs)

    def at(self, x: float) -> float:
        """Give the value of a measure."""
        if x <= self.xs[0]:
            return self.vs[0]
        if x >= self.xs[-1]:
            return self.vs[-1]
        right = bisect_right(self.xs, x)
        x0, x1, v0, v1 = self.xs[right - 1], self.xs[right], self.vs[right - 1], self.vs[right]
        return v0 + (v1 - v0) * ((x - x0) / (x1 - x0))

    def span(self, low: float, high: float) -> tuple[float, float]:
        """Give the least and the greatest value between two measures, knots in between included."""
        values = [self.at(low), self.at(high)]
        values += [v for x, v in zip(self.xs, self.vs, strict=True) if low < x < high]
        return min(values), max(values)

    def measures(self, value: float) -> tuple[float, ...]:
        """List the measures that have a value, smallest first; of a level stretch both of its ends."""
        found = {x for x, v in zip(self.xs, self.vs, strict=True) if v == value}
        for x0, x1, v0, v1 in zip(self.xs, self.xs[1:], self.vs, self.vs[1:], strict=False):
            if min(v0, v1) < value < max(v0, v1):
                found.add(x0 + (x1 - x0) * ((value - v0) / (v1 - v0)))
        return tuple(sorted(found))

    def straight_between(self, low: float, high: float) -> bool:
        """Tell whether the curve has no bend strictly between two measures."""
        return not any(low < x < high for x in self.xs)

    def mean(self, low: float, likely: float, high: float) -> float:
        """Average the value over the Beta-PERT law of a range.

        Exact where the curve is straight over the range, as the mean of the law is (low + 4 likely + high)
        / 6; otherwise the mean over 256 equally likely slices. Not the value of `likely`: on a bent curve the
        two differ (Jensen).

        References
        ----------
        Malcolm et al. 1959 (PERT); worked example: `pert_reliable` (Hillier & Lieberman).
        """
        if low == high:
            return self.at(likely)
        if self.straight_between(low, high):
            return self.at(pert_mean(low, likely, high))
        return float(np.interp(pert_slices(low, likely, high), self.xs, self.vs).mean())


def straight(worst: float, best: float) -> ValueCurve:
    """Value 0 at the worst measure and 1 at the best, whichever is larger; flat where they are the same."""
    if worst == best:
        return ValueCurve((worst,), (0.0,))
    if worst < best:
        return ValueCurve((worst, best), (0.0, 1.0))
    return ValueCurve((best, worst), (1.0, 0.0))


def ideal_point(low: float, high: float, reach: float) -> ValueCurve:
    """Value 1 from `low` to `high`, falling straight to 0 at `reach` beyond either edge.

    With a reach of 0 the match is all or nothing: the fall is as steep as numbers allow.
    """
    steep = max(reach, 1e-9)
    xs = (low - steep, low, high, high + steep) if low < high else (low - steep, low, low + steep)
    vs = (0.0, 1.0, 1.0, 0.0) if low < high else (0.0, 1.0, 0.0)
    return ValueCurve(xs, vs)


def target(
    low: float, high: float, ideal: float, tolerance: float, zero_distance: float | None = None
) -> ValueCurve:
    """Value curve of an ideal point on an axis from `low` to `high`.

    Parameters
    ----------
    low, high : the ends of the axis.
    ideal : the best measure.
    tolerance : half the width of the stretch around it without loss.
    zero_distance : how far from the ideal the value is 0; without it, the distance to the farther end, so
        that equal distance costs the same on both sides.

    References
    ----------
    Dezert et al. 2020, SPOTIS with an expected solution point; worked examples `spectrum_tolerance`,
    `spotis_esp_target`.
    """
    distance = max(ideal - low, high - ideal) if zero_distance is None else zero_distance
    return ideal_point(ideal - tolerance, ideal + tolerance, max(0.0, distance - tolerance))
