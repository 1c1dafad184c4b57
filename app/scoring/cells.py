"""One cell of the table: what one option is worth on one criterion."""

from dataclasses import dataclass
from functools import lru_cache

from app.document import Assessment, Criterion, Option, Scale, SweetSpot, Three
from app.scales import listed
from app.scales.pert import pert_mean
from app.scales.value_curve import ValueCurve
from app.scales.worth import curve_of, ends_of, has_swing, listing_of, three_of


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


def is_counted(criterion: Criterion) -> bool:
    """Tell whether a criterion counts: not set aside, and not about pay, which sleeps while it is covered.

    As it is `judged`, pay that counts is a number by then.
    """
    return not criterion.set_aside and not criterion.is_about_pay


def can_have_weight(criterion: Criterion, sweet_spot: SweetSpot) -> bool:
    """Tell whether a criterion can have a share: it counts, and it has a swing."""
    return is_counted(criterion) and has_swing(criterion, curve_of(criterion, sweet_spot))


def cell(
    option: Option, criterion: Criterion, curve: ValueCurve | None, assessment: Assessment | None
) -> Cell:
    """Work out one cell of the table."""
    three = three_of(option, criterion, assessment)
    if three is None:
        return UNKNOWN
    if curve is None:
        return _listed(criterion.scale, three)
    low, likely, high = map(float, three)
    measured = _measured(curve, low, likely, high)
    if _outside(criterion.scale, curve, low, high):
        return Cell(measured.value, measured.low, measured.high, outside=True)
    return measured


@lru_cache(maxsize=65536)
def _measured(curve: ValueCurve, low: float, likely: float, high: float) -> Cell:
    least, greatest = curve.span(low, high)
    # On a steep curve the last digit of the mean measure may lie beyond the range.
    return Cell(min(max(curve.mean(low, likely, high), least), greatest), least, greatest)


def _outside(scale: Scale, curve: ValueCurve, low: float, high: float) -> bool:
    ends = ends_of(scale)
    if ends is None:
        return False
    marks = (*ends, curve.xs[0], curve.xs[-1])
    return low < min(marks) or high > max(marks)


def _listed(scale: Scale, three: Three) -> Cell:
    """Levels and yes or no: the three named values, drawn with the chances 1, 4, 1 in 6."""
    listing = listing_of(scale)
    # What is listed need not rise in value, so what lies in between counts too.
    span = [value for _, value in listed.between(listing, three)]
    low, likely, high = (listed.value_of(listing, reading) for reading in three)
    return Cell(pert_mean(low, likely, high), min(span), max(span))
