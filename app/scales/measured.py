"""What the scales with a measure have in common."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.document import MustHave, Reading, Scale, Three
from app.scales.laws import Fixed, Law, Places, Range
from app.scales.value_curve import ValueCurve

_ANY = ValueCurve((0.0,), (0.0,))


def law(scale: Scale, curve: ValueCurve | None, three: Three) -> Law:
    """Draw a measure from the law of its range, seen through the curve."""
    assert curve is not None
    low, likely, high = map(float, three)
    least, greatest = curve.span(low, high)
    return Fixed(curve.at(likely)) if least == greatest else Range(curve, low, likely, high)


def keeps(scale: Scale, held: MustHave, reading: Reading) -> bool:
    """Tell on which side of the limit a measure lies."""
    there, border = float(reading), float(held.limit)
    return there >= border if held.side == "at_least" else there <= border


def broken(held: MustHave, three: Three | None, ends: tuple[float, float], u: Places) -> NDArray[np.bool_]:
    """Tell which drawn measures break a limit; of a gap, any from worst to best is as likely."""
    if three is not None:
        low, likely, high = map(float, three)
        return _beyond(held, Range(_ANY, low, likely, high).measures(u))
    worst, best = ends
    return _beyond(held, worst + u * (best - worst))


def _beyond(held: MustHave, measures: NDArray[np.floating[Any]]) -> NDArray[np.bool_]:
    limit = float(held.limit)
    return measures < limit if held.side == "at_least" else measures > limit
