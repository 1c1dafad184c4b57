"""Supposing an answer to an open question: the edit it would amount to, to be previewed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.asking.questions import QuestionValue
from app.asking.suppose_pay import SupposePay
from app.document import (
    Assessment,
    Criterion,
    Document,
    Levels,
    Likelihood,
    Position,
    Rating,
    Reading,
    Spectrum,
    YesNo,
)
from app.document.options import options_of
from app.document.scales import CERTAIN_PERCENT, RATING_TOP
from app.edits import ChangeEvent, Edit, SetAssessment, SetPosition, Together
from app.scales.value_curve import ValueCurve
from app.scoring.cells import curve_of, listed_value
from app.scoring.judged import judged
from app.words import reading

Answer = Literal["best", "worst"]


@dataclass(frozen=True, slots=True)
class Supposition:
    """An answer in words, and the edit that would enter it."""

    caption: str
    edit: Edit


def suppose(document: Document, question: QuestionValue, answer: Answer) -> Supposition:
    """Take the best or the worst answer a question can have, within its range where one is entered.

    Parameters
    ----------
    document : in which the question is open.
    question : as `question_values` found it.
    answer : the one that is worth most, or least.
    """
    criterion = question.criterion
    if question.event is not None:
        happens = answer == "best"
        edit: Edit = ChangeEvent(question.event.id, "chance", 1.0 if happens else 0.0)
        return _named(question.event.name, "yes" if happens else "no", edit)
    about = question.team.name if question.team else question.offer.company
    if isinstance(criterion.scale, Spectrum):
        place = _position(document, answer)
        edit = SetPosition(question.subject, Position(low=place, likely=place, high=place))
        return _named(f"the position of {about}", f"{100 * place:.0f}% applied", edit)
    pay = document.pay_criterion
    if pay is not None and pay.id == criterion.id:
        amount = _pay(document, question, answer)
        edit = SupposePay(question.offer.id, amount, f"answer {criterion.name} of {about}")
        return Supposition(f"Suppose the answer is {reading(criterion.scale, amount)}", edit)
    value = _reading(document, question, answer)
    edit = SetAssessment(question.subject, Assessment(criterion=criterion.id, likely=value))
    said = reading(criterion.scale, value)
    if isinstance(criterion.scale, Likelihood):
        said = "yes" if value else "no"
    return _named(f"{criterion.name} of {about}", said, edit)


def _named(about: str, said: str, edit: Edit) -> Supposition:
    return Supposition(f"Suppose the answer is {said}", Together((edit,), f"answer {about} with {said}"))


def _position(document: Document, answer: Answer) -> float:
    """Take the middle of the sweet spot, or the end of the axis farther from it."""
    spot = document.perspective.sweet_spot
    middle = (spot.low + spot.high) / 2
    return middle if answer == "best" else (0.0 if middle >= 1.0 - middle else 1.0)


def _pay(document: Document, question: QuestionValue, answer: Answer) -> float:
    """Take an end of what is paid, or of what could be where that is not known."""
    curve = curve_of(question.criterion, document.perspective.sweet_spot)
    assert curve is not None
    paid = _entered(document, question)
    ends = [curve.xs[0], curve.xs[-1]]
    if paid is not None and paid.low is not None and paid.high is not None:
        ends = [float(paid.low), float(paid.high)]
    return float(_extreme(ends, [curve.at(x) for x in ends], answer))


def _reading(document: Document, question: QuestionValue, answer: Answer) -> Reading:
    criterion = question.criterion
    scale = criterion.scale
    if isinstance(scale, Likelihood):
        return CERTAIN_PERCENT if answer == "best" else 0.0
    entered = _entered(document, question)
    if isinstance(scale, Levels):
        labels = [level.label for level in scale.levels]
        if entered is not None and entered.low is not None:
            labels = labels[scale.index(str(entered.low)) : scale.index(str(entered.high)) + 1]
        return _extreme(labels, [listed_value(scale, label) for label in labels], answer)
    if isinstance(scale, YesNo):
        return scale.better if answer == "best" else not scale.better
    curve = curve_of(criterion, document.perspective.sweet_spot)
    assert curve is not None
    measures = _measures(criterion, curve, entered)
    return _extreme(measures, [curve.at(x) for x in measures], answer)


def _extreme(readings: list[str] | list[float], values: list[float], answer: Answer) -> Reading:
    pick = max if answer == "best" else min
    return readings[values.index(pick(values))]


def _measures(criterion: Criterion, curve: ValueCurve, entered: Assessment | None) -> list[float]:
    """List where the value can be greatest or least: the ends of range or scale, and bends between."""
    low, high = curve.xs[0], curve.xs[-1]
    if isinstance(criterion.scale, Rating):
        low, high = 0.0, RATING_TOP
    if entered is not None and entered.low is not None and entered.high is not None:
        low, high = float(entered.low), float(entered.high)
    return [low, *(x for x in curve.xs if low < x < high), high]


def _entered(document: Document, question: QuestionValue) -> Assessment | None:
    """Find what is known on the criterion of the options the question bears on."""
    assessed: Iterable[Assessment | None] = (
        option.assessments().get(question.criterion.id)
        for option in options_of(judged(document).offers, document.events)
        if option.id in question.options
    )
    return next(assessed, None)
