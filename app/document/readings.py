"""What an assessment may say on each scale: the kind of value, its bounds, and its order."""

import math

from app.document.criteria import level_names
from app.document.offers import Assessment
from app.document.scales import (
    CERTAIN_PERCENT,
    RATING_TOP,
    Levels,
    Likelihood,
    Number,
    Rating,
    Scale,
    Spectrum,
    YearlyPay,
    YesNo,
)

Reading = float | bool | str


#: Why nothing is assessed on the scales whose values follow from something else.
_FOLLOWS = {
    "spectrum": "The spectrum match follows from the position; nothing is assessed.",
    "pay": "What pay is worth follows from the packages; nothing is assessed.",
}


def reading_problem(scale: Scale, value: Reading) -> str:
    """Say why a value cannot stand on a scale; empty where it can."""
    if isinstance(scale, Spectrum | YearlyPay):
        return _FOLLOWS[scale.kind]
    if isinstance(scale, YesNo):
        return "" if isinstance(value, bool) else "true or false is needed here."
    if isinstance(scale, Levels):
        known = isinstance(value, str) and scale.index(value) >= 0
        return "" if known else f"One of the levels is needed here: {level_names(scale)}."
    if isinstance(value, bool | str):
        return "A number is needed here."
    if isinstance(scale, Rating) and not 0 <= value <= RATING_TOP:
        return "A rating is 0 to 10."
    if isinstance(scale, Likelihood) and not 0 <= value <= CERTAIN_PERCENT:
        return "A likelihood is 0 to 100 %."
    return ""


def bounds_of(scale: Scale) -> tuple[float, float] | None:
    """Give the least and the greatest number on a scale; nothing where it takes no numbers."""
    if isinstance(scale, Rating):
        return 0.0, RATING_TOP
    if isinstance(scale, Likelihood):
        return 0.0, CERTAIN_PERCENT
    return (-math.inf, math.inf) if isinstance(scale, Number) else None


def plainly_fits(bounds: tuple[float, float], assessment: Assessment) -> bool:
    """Tell at a glance that numbers stand in order within bounds; most do, and need no closer look."""
    likely, low, high = assessment.likely, assessment.low, assessment.high
    if low is None and high is None:
        low = high = likely
    if type(low) is float and type(likely) is float and type(high) is float:
        return bounds[0] <= low <= likely <= high <= bounds[1]
    return False


def order_of(scale: Scale, value: Reading) -> float:
    """Place a value in the order of its scale: numbers as they are, levels by their place, no before yes."""
    if isinstance(scale, Levels):
        return float(scale.index(str(value)))
    return float(value)


def reading_problems(scale: Scale, assessment: Assessment) -> list[tuple[str, str]]:
    """List field and sentence for all that is wrong with an assessment on a scale."""
    if isinstance(scale, Spectrum | YearlyPay):
        return [("criterion", _FOLLOWS[scale.kind])]
    fields = {"low": assessment.low, "likely": assessment.likely, "high": assessment.high}
    problems = [
        (field, sentence)
        for field, value in fields.items()
        if value is not None and (sentence := reading_problem(scale, value))
    ]
    low, likely, high = assessment.low, assessment.likely, assessment.high
    if problems or low is None or likely is None or high is None:
        return problems
    if not order_of(scale, low) <= order_of(scale, likely) <= order_of(scale, high):
        problems.append(("likely", "The likely value stands between low and high."))
    return problems
