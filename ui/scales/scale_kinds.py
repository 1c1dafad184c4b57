"""Switching a criterion to another kind of scale: what is kept, and what it costs."""

from app.document import (
    Criterion,
    Document,
    Level,
    Levels,
    Likelihood,
    Number,
    Offer,
    Rating,
    Scale,
    ScaleWord,
    Spectrum,
    YearlyPay,
    YesNo,
)
from app.edits import SetScale
from app.errors import Refused

_MOST_WORDS = 11


def scale_of_kind(kind: str, old: Scale) -> Scale:
    """Make a scale of another kind; words for the places of a rating or a likelihood come along."""
    if kind == old.kind:
        return old
    if kind == "rating":
        return Rating(kind="rating", words=_words(old, 0.1))
    if kind == "likelihood":
        return Likelihood(kind="likelihood", words=_words(old, 10.0))
    if kind == "number":
        return Number(kind="number", worst=0.0, best=100.0)
    if kind == "levels":
        return Levels(kind="levels", levels=equal_steps(("Poor", "Fair", "Good")), equal_steps_assumed=True)
    if kind == "pay":
        return YearlyPay(kind="pay")
    return YesNo(kind="yes_no") if kind == "yes_no" else Spectrum(kind="spectrum")


def equal_steps(labels: tuple[str, ...]) -> tuple[Level, ...]:
    """Place levels at equal steps from 0 to 1."""
    last = max(1, len(labels) - 1)
    return tuple(Level(label=label, value=round(number / last, 6)) for number, label in enumerate(labels))


def lost_assessments(document: Document, criterion: Criterion, scale: Scale) -> int:
    """Count the assessments that would become unknown on another scale."""
    try:
        after = SetScale(criterion.id, scale).apply(document)
    except Refused:
        return 0
    return _known(document, criterion.id) - _known(after, criterion.id)


def _known(document: Document, criterion: str) -> int:
    return sum(_known_of(offer, criterion) for offer in document.offers)


def _known_of(offer: Offer, criterion: str) -> int:
    subjects = (offer, *offer.teams)
    return sum(
        one.criterion == criterion and one.likely is not None
        for subject in subjects
        for one in subject.assessments
    )


def _words(old: Scale, factor: float) -> tuple[ScaleWord, ...]:
    if not isinstance(old, Rating | Likelihood):
        return ()
    return tuple(ScaleWord(at=round(word.at * factor, 6), text=word.text) for word in old.words[:_MOST_WORDS])
