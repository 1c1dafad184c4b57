"""What could be answered, and what could be asked for: the best and the worst, and the next step up."""

import math
from typing import Final

from app.document import Assessment, Criterion, Reading, Scale, Three
from app.document.readings import Facts
from app.document.scales import CERTAIN_PERCENT
from app.scales import listed
from app.scales.kind import Listing
from app.scales.value_curve import ValueCurve
from app.scales.worth import bounds_of, listing_of

#: A step that gains less than so much value gains nothing.
_NOTHING: Final = 1e-9


def answers(scale: Scale, curve: ValueCurve | None, three: Three | None) -> Listing:
    """List the answers among which are the best and the worst there can be, each with its value.

    Of a likelihood an answer tells how likely it is, never that it comes true.

    Parameters
    ----------
    curve : of the criterion; none where the readings are listed.
    three : the range in which the answer lies, where one is known.
    """
    if curve is None:
        return listed.between(listing_of(scale), three)
    low, high = bounds_of(scale) if three is None else (float(three[0]), float(three[2]))
    if not math.isfinite(high - low):
        low, high = curve.xs[0], curve.xs[-1]
    # Value is greatest and least at the ends, or at a bend between them.
    measures = (low, *(x for x in curve.xs if low < x < high), high)
    return tuple((x, curve.at(x)) for x in measures)


def one_step_up(
    criterion: Criterion, curve: ValueCurve | None, assessment: Assessment | None
) -> Assessment | None:
    """Take one step: a rating or a number by one, a level to the next, a yes or a chance to certainty.

    Returns
    -------
    What would be assessed after it; nothing where nothing is known to step from, or nothing is better.
    """
    scale = criterion.scale
    if scale.is_chance:
        return Assessment(criterion=criterion.id, likely=CERTAIN_PERCENT)
    listing = listing_of(scale)
    if isinstance(scale.readings, Facts):
        best, _ = max(listing, key=lambda one: one[1])
        return Assessment(criterion=criterion.id, likely=best)
    three = None if assessment is None else assessment.three
    if three is None:
        return None
    if listing:
        better = _next(listing, three[1])
        return None if better is None else Assessment(criterion=criterion.id, likely=better)
    return None if curve is None else _moved(criterion, curve, three)


def _next(listing: Listing, reading: Reading) -> Reading | None:
    now = listed.value_of(listing, reading)
    better = [one for one in listing if one[1] > now]
    return min(better, key=lambda one: one[1])[0] if better else None


def _moved(criterion: Criterion, curve: ValueCurve, three: Three) -> Assessment | None:
    """Move a measure, with its range, by one in the better direction, or as far as it gets better."""
    shift = _better_way(curve, float(three[1]))
    if not shift:
        return None
    least, most = bounds_of(criterion.scale)
    low, likely, high = (min(max(float(x) + shift, least), most) for x in three)
    if three[0] == three[2]:
        return Assessment(criterion=criterion.id, likely=likely)
    return Assessment(criterion=criterion.id, low=low, likely=likely, high=high)


def _better_way(curve: ValueCurve, x: float) -> float:
    """Give the step of at most one that gains most value; 0 where none does."""
    knots = [knot - x for knot in curve.xs if abs(knot - x) <= 1.0]
    steps = [0.0, *sorted((1.0, -1.0, *knots), key=abs)]
    gains = [curve.at(x + step) - curve.at(x) for step in steps]
    best = max(gains)
    return next(step for step, gain in zip(steps, gains, strict=True) if gain >= best - _NOTHING)
