"""The laws of doubt, by which a value is drawn that more knowledge would settle: open, a range, or listed.

Of a likelihood it is the chance that is drawn; whether it then comes true is luck, drawn apart from it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.scales.value_curve import SLICES, ValueCurve, pert_slices

#: Draws from 0 to 1, or the values they stand for.
Drawn = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that is certain."""

    value: float

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        return np.full_like(u, self.value)


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing is known: any value from 0 to 1 is as likely as any other."""

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        return u


@dataclass(frozen=True, slots=True)
class Range:
    """A measure under the Beta-PERT law of its range, seen through a value curve."""

    curve: ValueCurve
    low: float
    likely: float
    high: float

    def measures(self, u: Drawn) -> NDArray[np.float64]:
        """Give the measure of each draw."""
        return _between_slices(self._knots(), u)

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        if self.curve.straight_between(self.low, self.high):
            knots = np.interp(self._knots(), self.curve.xs, self.curve.vs)
            return _between_slices(knots, u).astype(np.float32)
        return np.interp(self.measures(u), self.curve.xs, self.curve.vs).astype(np.float32)

    def _knots(self) -> NDArray[np.float64]:
        return np.array([self.low, *pert_slices(self.low, self.likely, self.high), self.high])


def _between_slices(knots: NDArray[np.float64], u: Drawn) -> NDArray[np.float64]:
    """Read a law off at `u`: straight between its two ends and the middles of its equally likely slices."""
    place = u.astype(np.float64) * SLICES + 0.5
    left = place.astype(np.intp)
    # The first and the last stretch are half as long: each goes on to where a whole one would end.
    start = np.concatenate(([2 * knots[0] - knots[1]], knots[1:-1]))
    rise = np.diff(np.append(start, 2 * knots[-1] - knots[-2]))
    return start.take(left) + (place - left) * rise.take(left)


@dataclass(frozen=True, slots=True)
class Listed:
    """One of three named values, with the chances 1, 4 and 1 in 6."""

    low: float
    likely: float
    high: float

    def values(self, u: Drawn) -> Drawn:
        """Give the value of each draw."""
        return np.select([u < 1 / 6, u >= 5 / 6], [self.low, self.high], self.likely).astype(np.float32)


Law = Fixed | Gap | Range | Listed
