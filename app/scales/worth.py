"""What a reading is worth on the scale of its criterion, from 0 to 1."""

from app.document import COMES, Assessment, Criterion, Option, Scale, SweetSpot, Three
from app.document.readings import Numbers
from app.scales.kind import Listing
from app.scales.registry import kind_of
from app.scales.value_curve import ValueCurve


def three_of(option: Option, criterion: Criterion, assessment: Assessment | None) -> Three | None:
    """Give low, likely and high of what is known: assessed, or where the option stands; nothing if not."""
    if criterion.follows_position:
        place = option.position
        return None if place is None else (place.low, place.likely, place.high)
    return None if assessment is None else assessment.three


def curve_of(criterion: Criterion, sweet_spot: SweetSpot) -> ValueCurve | None:
    """Give the value curve of a criterion; none for scales whose few values are listed one by one."""
    if criterion.curve:
        return ValueCurve(tuple(p.x for p in criterion.curve), tuple(p.value for p in criterion.curve))
    return kind_of(criterion.scale).curve(criterion.scale, sweet_spot)


def has_swing(criterion: Criterion, curve: ValueCurve | None) -> bool:
    """Tell whether any two measures on the scale differ in value; without that the criterion cannot count.

    Nor does whether an offer comes: it decides whether there is something to weigh.
    """
    if criterion.id == COMES:
        return False
    if curve is None:
        return len({value for _, value in listing_of(criterion.scale)}) > 1
    if criterion.follows_position:
        least, greatest = curve.span(0.0, 1.0)
        return least < greatest
    return not curve.flat


def ends_of(scale: Scale) -> tuple[float, float] | None:
    """Give the plausible worst and best measure; none where no measure is assessed."""
    return kind_of(scale).ends(scale)


def bounds_of(scale: Scale) -> tuple[float, float]:
    """Give the least and the greatest measure there can be on a scale; those of the axis for a position."""
    readings = scale.readings
    return (readings.least, readings.most) if isinstance(readings, Numbers) else (0.0, 1.0)


def listing_of(scale: Scale) -> Listing:
    """List the readings with their values, in order; empty where the scale has a measure."""
    return kind_of(scale).listed(scale)
