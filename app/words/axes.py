"""Words for a plot of two axes: what each shows, where an option stands, and what is better on both."""

from collections.abc import Sequence

from app.numbers.numerals import number, percent, points, together
from app.scoring.axes import FIT, POSITION, AxisFacts
from app.scoring.ranking import Ranking


def axis_title(axis: AxisFacts) -> str:
    """Say what an axis shows, in what unit, and which way is better where less is."""
    unit = f", {axis.unit}" if axis.unit else ""
    return f"{axis.name}{unit}{', less is better' if axis.better < 0 else ''}"


def axis_reading(axis: AxisFacts, value: float) -> str:
    """Write a place on an axis with its unit."""
    if axis.labels:
        below = min(max(round(value), 0), len(axis.labels) - 1)
        return axis.labels[below]
    if axis.key == FIT:
        return points(value)
    if axis.key == POSITION:
        return f"{percent(value)} applied"
    written = number(round(value, 1))
    if axis.unit == "%":
        return f"{written}%"
    return f"{written} {axis.unit}".rstrip()


def place_line(axis: AxisFacts, index: int) -> str:
    """Say where an option stands on an axis, with its range: “Commute 25 min (20 min to 40 min)”."""
    place = axis.places[index]
    if place is None:
        return f"{axis.name}: not known"
    low, likely, high = (axis_reading(axis, one) for one in place)
    ranged = f" ({low} to {high})" if low != high else ""
    return f"{axis.name}: {likely}{ranged}"


def both_line(ranking: Ranking, better: Sequence[tuple[int, ...]] | None, index: int, *, known: bool) -> str:
    """Say by which options one is beaten on two axes; empty where that cannot be said."""
    if better is None or not known:
        return ""
    if ranking.ruled_out[index]:
        return "Ruled out: it breaks a must-have"
    if not better[index]:
        return "Not beaten on both"
    return f"Beaten on both by {together([ranking.options[k].name for k in better[index]])}"
