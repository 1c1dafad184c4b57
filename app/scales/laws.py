"""The laws of doubt, by which a value is drawn that more knowledge would settle: open, a range, or listed.

Of a likelihood it is the chance that is drawn; whether it then comes true is luck, drawn apart from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.scales.pert import Floats, between, middles, tabled
from app.scales.value_curve import ValueCurve

#: Draws from 0 to 1, or the values they stand for.
Drawn = NDArray[np.float32]
Places = NDArray[np.floating[Any]]

#: The slices between whose middles a measure is read off where it is not a draw that asks.
_FINE: Final = 8192


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that is certain."""

    value: float

    def values(self, u: Places) -> Floats:
        """Give the value at each place from 0 to 1."""
        return np.full(u.shape, self.value)


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing is known: any value from 0 to 1 is as likely as any other."""

    def values(self, u: Places) -> Floats:
        """Give the value at each place from 0 to 1."""
        return u.astype(np.float64)


@dataclass(frozen=True, slots=True)
class Range:
    """A measure under the Beta-PERT law of its range, seen through a value curve."""

    curve: ValueCurve
    low: float
    likely: float
    high: float

    @property
    def mode(self) -> float:
        """Where in the range the likeliest measure lies, 0..1."""
        return (self.likely - self.low) / (self.high - self.low)

    @property
    def straight(self) -> bool:
        """Whether its curve has no bend in it."""
        return self.curve.straight_between(self.low, self.high)

    def measures(self, u: Places) -> Floats:
        """Give the measure at each place from 0 to 1: straight between the middles of 8,192 slices."""
        places = np.concatenate(([0.0], middles(_FINE), [1.0]))
        parts = np.concatenate(([0.0], (between(np.array([self.mode])) @ tabled(_FINE))[0], [1.0]))
        return self._measured(np.interp(u, places, parts))

    def values(self, u: Places) -> Floats:
        """Give the value at each place from 0 to 1."""
        return np.interp(self.measures(u), self.curve.xs, self.curve.vs)

    def seen(self, parts: Places) -> Floats:
        """Give the value of each of these parts of the way from low to high."""
        return np.interp(self._measured(parts.astype(np.float64)), self.curve.xs, self.curve.vs)

    def _measured(self, parts: Floats) -> Floats:
        return self.low + (self.high - self.low) * parts


@dataclass(frozen=True, slots=True)
class Listed:
    """One of three named values, with the chances 1, 4 and 1 in 6."""

    low: float
    likely: float
    high: float

    def values(self, u: Places) -> Floats:
        """Give the value at each place from 0 to 1."""
        return np.select([u < 1 / 6, u >= 5 / 6], [self.low, self.high], self.likely)


Law = Fixed | Gap | Range | Listed


def sliced(laws: Sequence[Law], samples: int) -> Drawn:
    """Cut each law into equally likely slices, and give the value at the middle of each, lowest draw first.

    Returns
    -------
    (laws, samples) in 0..1, but for a rounding; those of a law are the same whatever stands beside it.
    """
    values = np.empty((len(laws), samples), dtype=np.float32)
    # One by one: a product of several rounds each as its place among them will have it.
    np.matmul(_mixed(laws)[:, np.newaxis], _table(samples), out=values[:, np.newaxis])
    for law, row in zip(laws, values, strict=True):
        if isinstance(law, Listed):
            row[:] = law.values(middles(samples))
        elif isinstance(law, Range) and not law.straight:
            row[:] = law.seen(row)
    return values


@lru_cache(maxsize=4)
def _table(samples: int) -> Drawn:
    """Table the slices of some ranges from 0 to 1, of a gap, and of what is certain to be 1."""
    return np.vstack((tabled(samples), middles(samples), np.ones(samples))).astype(np.float32)


def _mixed(laws: Sequence[Law]) -> Drawn:
    """Mix laws of those tabled, but for how a bent curve sees them, (laws, tabled)."""
    mixes = np.zeros((len(laws), len(_table(1))))
    ranges = [(k, law) for k, law in enumerate(laws) if isinstance(law, Range)]
    mixes[[k for k, _ in ranges], :-2] = between(np.array([law.mode for _, law in ranges]))
    for k, law in enumerate(laws):
        match law:
            case Range() if law.straight:
                least = law.curve.at(law.low)
                mixes[k] *= law.curve.at(law.high) - least
                mixes[k, -1] = least
            case Fixed():
                mixes[k, -1] = law.value
            case Gap():
                mixes[k, -2] = 1.0
            case _:
                pass
    return mixes.astype(np.float32)
