"""Prices of indifference: what a criterion has to measure for a fit to reach a target."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from app.scales.value_curve import ValueCurve
from app.scoring.table import Floats

#: Fits, in points, that differ by less are the same.
_SAME: Final = 1e-9
#: A unit that adds fewer points than this adds nothing: a point would cost more than a file can hold.
_NOTHING: Final = 1e-15

Outcome = Literal["reached", "short", "spare", "no_amount"]


@dataclass(frozen=True, slots=True)
class Price:
    """The measure at which an option would have just the fit wanted.

    Attributes
    ----------
    outcome : reached; short, where even the best measure is too little; spare, where even the worst is more
        than enough; no_amount, where no measure changes the fit.
    measure : in the unit of the criterion; nothing unless it is reached. Never beyond the ends of the curve.
    least, greatest : the fits the worst and the best measure give.
    target : the fit wanted.
    why : what keeps the criterion from changing the fit.
    """

    outcome: Outcome
    measure: float | None
    least: float
    greatest: float
    target: float
    why: Literal["", "no_weight", "flat"] = ""

    @property
    def short(self) -> float:
        """The points that are missing at the best measure."""
        return max(0.0, self.target - self.greatest)

    @property
    def spare(self) -> float:
        """The points that are too many even at the worst measure."""
        return max(0.0, self.least - self.target)


def price_to_reach(
    curve: ValueCurve, value_now: float, fit: float, weight: float, target: float, now: float | None = None
) -> Price:
    """Find the measure y at which a fit reaches a target: v(y) = v(x) + (target - fit) / (100 w).

    Nothing is extrapolated: beyond the ends of the curve there is no price.

    Parameters
    ----------
    curve : of the criterion.
    value_now : what the option has on it, 0..1; the mean of its range, as in the fit.
    fit : of the option now, 0..100.
    weight : the share of the criterion, 0..1.
    target : the fit wanted, 0..100.
    now : what it measures now; only a curve that rises and falls asks for it.

    References
    ----------
    Keeney & Raiffa 1976, ch. 3 (tradeoffs); worked example `indifference_price`.
    """
    if weight <= 0 or curve.flat:
        return Price("no_amount", None, fit, fit, target, "flat" if curve.flat else "no_weight")
    worst, best = min(curve.vs), max(curve.vs)
    least, greatest = (fit + 100.0 * weight * (value - value_now) for value in (worst, best))
    if target > greatest + _SAME:
        return Price("short", None, least, greatest, target)
    if target < least - _SAME:
        return Price("spare", None, least, greatest, target)
    needed = min(max(value_now + (target - fit) / (100.0 * weight), worst), best)
    measure = float(measures_for(curve, np.array([needed]), np.array([_start(curve, now)]))[0])
    return Price("reached", measure, least, greatest, target)


def measures_for(curve: ValueCurve, values: Floats, now: Floats) -> Floats:
    """Find the measures that have given values.

    Of a level stretch it is the end that asks for least: the smallest measure where more is better. A curve
    that rises and falls has the same value in several places: where the value is to rise, the nearest above
    the present is taken, and where there is none the nearest below; where it may fall, the other way round.

    Parameters
    ----------
    values : (draws,), each between the least and the greatest of the curve.
    now : (draws,); the present measures.

    Returns
    -------
    (draws,); nan where no measure has the value.
    """
    found = _places(curve, values)
    steps = np.diff(curve.vs)
    if (steps >= 0).all():
        return _smallest(found)
    if (steps <= 0).all():
        return -_smallest(-found)
    above = _smallest(np.where(found >= now, found, np.nan))
    below = -_smallest(np.where(found < now, -found, np.nan))
    rises = values >= np.interp(now, curve.xs, curve.vs)
    return np.where(np.where(rises, ~np.isnan(above), np.isnan(below)), above, below)


def rates(curve: ValueCurve, weight: float, measure: float) -> tuple[float | None, float | None]:
    """Say what one point of fit costs around a measure: dx / d(fit) = 1 / (100 w v'(x)).

    Returns
    -------
    Just below and just above the measure, which differ where the curve bends; negative where less is better,
    nothing where no amount changes the fit.
    """
    xs, vs = curve.xs, curve.vs
    steps = zip(xs, xs[1:], vs, vs[1:], strict=False)
    slopes = [(x0, x1, (v1 - v0) / (x1 - x0)) for x0, x1, v0, v1 in steps]
    left = next((slope for x0, x1, slope in slopes if x0 < measure <= x1), 0.0)
    right = next((slope for x0, x1, slope in slopes if x0 <= measure < x1), 0.0)
    return _rate(weight, left), _rate(weight, right)


def _rate(weight: float, slope: float) -> float | None:
    gained = 100.0 * weight * slope
    return 1.0 / gained if abs(gained) > _NOTHING else None


def _start(curve: ValueCurve, now: float | None) -> float:
    return curve.xs[0] if now is None else now


def _smallest(found: Floats) -> Floats:
    """Give the smallest of each column, passing over nan; nan where there is nothing else."""
    smallest: Floats = np.fmin.reduce(found, axis=0)
    return smallest


def _places(curve: ValueCurve, values: Floats) -> Floats:
    """List where the curve has each value, (places, draws); nan where a stretch or knot does not have it."""
    xs, vs = np.array(curve.xs)[:, None], np.array(curve.vs)[:, None]
    at_knots = np.where(vs == values, xs, np.nan)
    rise = np.diff(vs, axis=0)
    between = (np.minimum(vs[:-1], vs[1:]) < values) & (values < np.maximum(vs[:-1], vs[1:]))
    part = np.divide(values - vs[:-1], rise, out=np.zeros(between.shape), where=between)
    on_stretches = np.where(between, xs[:-1] + np.diff(xs, axis=0) * part, np.nan)
    return np.concatenate((at_knots, on_stretches))
