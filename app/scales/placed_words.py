"""Words for some places of a scale, so that a number means the same every time."""

from decimal import Decimal
from typing import Final

from app.document import Assessment, Likelihood, Rating, Reading, Scale, ScaleWord

MOST: Final = 11


def carried_over(old: Scale, top: float) -> tuple[ScaleWord, ...]:
    """Take the words of another scale along, each at its place on one that ends at `top`."""
    if not isinstance(old, Rating | Likelihood):
        return ()
    factor = top / old.readings.most
    return tuple(ScaleWord(at=round(word.at * factor, 6), text=word.text) for word in old.words[:MOST])


def meanings(scale: Rating | Likelihood) -> tuple[tuple[Reading, str], ...]:
    """List places with their words."""
    return tuple((word.at, word.text) for word in scale.words)


def places(scale: Rating | Likelihood) -> tuple[tuple[Decimal, str], ...]:
    """List the same as they are typed."""
    return tuple((Decimal(repr(word.at)), word.text) for word in scale.words)


def nearest(scale: Rating | Likelihood, assessment: Assessment) -> str:
    """Find the words for the place nearest to what is likely."""
    likely = assessment.likely
    if likely is None or not scale.words:
        return ""
    return min(scale.words, key=lambda word: abs(word.at - float(likely))).text
