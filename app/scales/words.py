"""What is said on a scale and of it: readings, its worst and best, its must-have."""

from collections.abc import Mapping
from math import log10
from typing import Final

from app.document import Assessment, Criterion, Reading, Scale
from app.numbers.numerals import number
from app.scales.must_haves import MustHaveState
from app.scales.registry import kind_of
from app.scales.worth import ends_of

MUST_HAVE_STATES: Final[Mapping[MustHaveState, str]] = {
    "met": "met",
    "open": "still open",
    "failed": "broken",
}


def reading(scale: Scale, value: Reading) -> str:
    """Write one assessed value in the words of its scale."""
    return kind_of(scale).write(scale, value)


def measure(scale: Scale, value: Reading) -> str:
    """Write a worked-out value in the words of its scale, with no more digits than make sense."""
    ends = ends_of(scale)
    if ends is None or isinstance(value, bool | str):
        return reading(scale, value)
    width = abs(ends[1] - ends[0]) or 1.0
    return reading(scale, round(value, max(0, 2 - int(log10(width)))))


def caption(scale: Scale, assessment: Assessment) -> str:
    """Say of an assessed value what its control does not show: its unit, or the words for it."""
    return "" if assessment.likely is None else kind_of(scale).caption(scale, assessment)


def ends(criterion: Criterion) -> tuple[str, str]:
    """Name the worst and the best on the scale of a criterion: what its weight is about."""
    scale = criterion.scale
    if criterion.curve:
        at = {point.value: point.x for point in reversed(criterion.curve)}
        return number(at[0.0]), reading(scale, at[1.0])
    return kind_of(scale).end_words(scale)


def stands_for_text(criterion: Criterion) -> str:
    """Say what a criterion only stands for; empty where it stands for itself."""
    goal = criterion.proxy_for.strip()
    return f"Stands for: {goal}" if goal else ""


def must_have_text(criterion: Criterion) -> str:
    """Write a must-have as a condition; empty where there is none."""
    held, scale = criterion.must_have, criterion.scale
    if held is None:
        return ""
    facts = kind_of(scale).fact_words
    if facts is not None:
        return facts[0 if held.limit else 1]
    side = "at least" if held.side == "at_least" else "at most"
    return f"{side} {reading(scale, held.limit)}"
