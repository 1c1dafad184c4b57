"""Supposing an answer to an open question: the edit it would amount to, to be previewed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.asking.questions import QuestionValue
from app.asking.suppose_pay import SupposePay
from app.document import Assessment, Document, Event, Position, Reading, subject_name
from app.document.options import options_of
from app.edits import Edit, SetAssessment, SetEventChance, SetPosition, Together
from app.scales.answers import answers
from app.scales.kind import Listing
from app.scales.words import reading
from app.scales.worth import curve_of
from app.scoring.judged import judged

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
        chance = _chance(question.event, answer)
        edit: Edit = SetEventChance(question.event.id, chance)
        return _named(question.event.name, f"{100 * chance:.0f}%", edit)
    about = subject_name(document, question.subject) or question.offer.company
    if criterion.follows_position:
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
    return _named(f"{criterion.name} of {about}", reading(criterion.scale, value), edit)


def _named(about: str, said: str, edit: Edit) -> Supposition:
    return Supposition(f"Suppose the answer is {said}", Together((edit,), f"answer {about} with {said}"))


def _chance(event: Event, answer: Answer) -> float:
    """Take an end of the range in which the chance lies."""
    least, most = event.chance.low, event.chance.high
    end = most if answer == "best" else least
    return event.chance.likely if end is None else end


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
    return float(_extreme(tuple((x, curve.at(x)) for x in ends), answer))


def _reading(document: Document, question: QuestionValue, answer: Answer) -> Reading:
    criterion, entered = question.criterion, _entered(document, question)
    curve = curve_of(criterion, document.perspective.sweet_spot)
    return _extreme(answers(criterion.scale, curve, entered and entered.three), answer)


def _extreme(listed: Listing, answer: Answer) -> Reading:
    pick = max if answer == "best" else min
    return pick(listed, key=lambda one: one[1])[0]


def _entered(document: Document, question: QuestionValue) -> Assessment | None:
    """Find what is known on the criterion of the options the question bears on."""
    assessed: Iterable[Assessment | None] = (
        option.assessments().get(question.criterion.id)
        for option in options_of(judged(document).offers, document.events)
        if option.id in question.options
    )
    return next(assessed, None)
