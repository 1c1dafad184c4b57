"""One cell of the table: what one option is worth on one criterion, and whether a must-have holds there."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from app.document import (
    Assessment,
    Criterion,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Option,
    Rating,
    Reading,
    Scale,
    Spectrum,
    SweetSpot,
    YesNo,
)
from app.scales.value_curve import ValueCurve, ideal_point, pert_mean, straight

MustHaveState = Literal["met", "open", "failed"]

RATING = straight(0.0, 10.0)
LIKELIHOOD = straight(0.0, 100.0)


@dataclass(frozen=True, slots=True)
class Cell:
    """The value of one option on one criterion, 0 to 1.

    Attributes
    ----------
    value : the mean over the range; one half where nothing is known.
    low, high : the least and the greatest value the range, or the gap, allows.
    known : whether it rests on an assessment, or on a position.
    outside : whether the assessment lies outside the worst and best of its scale.
    """

    value: float
    low: float
    high: float
    known: bool = True
    outside: bool = False


UNKNOWN = Cell(0.5, 0.0, 1.0, known=False)


def curve_of(criterion: Criterion, sweet_spot: SweetSpot) -> ValueCurve | None:
    """Give the value curve of a criterion; none for scales whose few values are listed one by one."""
    scale = criterion.scale
    if isinstance(scale, Spectrum):
        return ideal_point(sweet_spot.low, sweet_spot.high, sweet_spot.distance)
    if isinstance(scale, Likelihood):
        return LIKELIHOOD
    if criterion.curve:
        return ValueCurve(tuple(p.x for p in criterion.curve), tuple(p.value for p in criterion.curve))
    if isinstance(scale, Number):
        return straight(scale.worst, scale.best)
    return RATING if isinstance(scale, Rating) else None


def has_swing(criterion: Criterion, curve: ValueCurve | None) -> bool:
    """Tell whether any two measures on the scale differ in value; without that the criterion cannot count."""
    scale = criterion.scale
    if isinstance(scale, Levels):
        return len({level.value for level in scale.levels}) > 1
    if isinstance(scale, Spectrum) and curve is not None:
        least, greatest = curve.span(0.0, 1.0)
        return least < greatest
    return curve is None or not curve.flat


def counts(criterion: Criterion) -> bool:
    """Tell whether a criterion counts: not set aside, and not about pay, which sleeps while it is covered.

    As it is `judged`, pay that counts is a number by then.
    """
    return not criterion.set_aside and criterion.scale.kind != "pay"


def can_count(criterion: Criterion, sweet_spot: SweetSpot) -> bool:
    """Tell whether a criterion can have a share: it counts, and it has a swing."""
    return counts(criterion) and has_swing(criterion, curve_of(criterion, sweet_spot))


def cell(
    option: Option, criterion: Criterion, curve: ValueCurve | None, assessment: Assessment | None
) -> Cell:
    """Work out one cell of the table."""
    if isinstance(criterion.scale, Spectrum) and curve is not None:
        position = option.position
        if position is None:
            return UNKNOWN
        return _measured(curve, position.low, position.likely, position.high)
    if assessment is None or assessment.likely is None:
        return UNKNOWN
    likely = assessment.likely
    low = likely if assessment.low is None else assessment.low
    high = likely if assessment.high is None else assessment.high
    if curve is None:
        return _listed(criterion.scale, low, likely, high)
    measured = _measured(curve, float(low), float(likely), float(high))
    if _outside(criterion.scale, curve, float(low), float(high)):
        return Cell(measured.value, measured.low, measured.high, outside=True)
    return measured


@lru_cache(maxsize=65536)
def _measured(curve: ValueCurve, low: float, likely: float, high: float) -> Cell:
    least, greatest = curve.span(low, high)
    # On a steep curve the last digit of the mean measure may lie beyond the range.
    return Cell(min(max(curve.mean(low, likely, high), least), greatest), least, greatest)


def _outside(scale: Scale, curve: ValueCurve, low: float, high: float) -> bool:
    if not isinstance(scale, Number):
        return False
    ends = (scale.worst, scale.best, curve.xs[0], curve.xs[-1])
    return low < min(ends) or high > max(ends)


def _listed(scale: Scale, low: Reading, likely: Reading, high: Reading) -> Cell:
    """Levels and yes or no: the three named values, drawn with the chances 1, 4, 1 in 6."""
    values = [listed_value(scale, reading) for reading in (low, likely, high)]
    span = values
    if isinstance(scale, Levels):
        span = [listed_value(scale, label) for label in _labels_between(scale, low, high)]
    return Cell(pert_mean(*values), min(span), max(span))


def _labels_between(scale: Levels, low: Reading, high: Reading) -> list[str]:
    return [level.label for level in scale.levels[scale.index(str(low)) : scale.index(str(high)) + 1]]


def listed_value(scale: Scale, reading: Reading) -> float:
    """Give the value of a level, or of yes or no."""
    if isinstance(scale, Levels):
        return scale.levels[scale.index(str(reading))].value
    assert isinstance(scale, YesNo)
    return 1.0 if reading is scale.better else 0.0


def must_have_state(
    criterion: Criterion, must_have: MustHave, assessment: Assessment | None
) -> MustHaveState:
    """Tell whether a must-have is met or broken for certain, or still open.

    A likelihood is an event that happens or not: short of 0 or 100 % its must-have is open.
    """
    if assessment is None or assessment.likely is None:
        return "open"
    likely, scale = assessment.likely, criterion.scale
    low = likely if assessment.low is None else assessment.low
    high = likely if assessment.high is None else assessment.high
    # Levels need not rise in value, so those in between count too.
    readings = _labels_between(scale, low, high) if isinstance(scale, Levels) else [low, likely, high]
    kept = [keeps(scale, must_have, reading) for reading in readings]
    if all(answer is True for answer in kept):
        return "met"
    return "failed" if all(answer is False for answer in kept) else "open"


def keeps(scale: Scale, must_have: MustHave, reading: Reading) -> bool | None:
    """Tell whether a reading keeps a must-have; none for a chance that may go either way."""
    limit = must_have.limit
    if isinstance(scale, YesNo):
        return reading is limit
    if isinstance(scale, Likelihood):
        wanted, unwanted = (100.0, 0.0) if limit else (0.0, 100.0)
        return True if reading == wanted else False if reading == unwanted else None
    if isinstance(scale, Levels):
        there, border = listed_value(scale, reading), listed_value(scale, str(limit))
    else:
        there, border = float(reading), float(limit)
    return there >= border if must_have.side == "at_least" else there <= border
