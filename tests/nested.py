"""What a question is worth, found the long way: every answer put into the document, and all drawn anew.

It shares nothing with the sums of the program but its draws of what an option is worth.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.asking.questions import QuestionValue, question_values
from app.document import (
    Assessment,
    Chance,
    Document,
    Event,
    Likelihood,
    MustHave,
    Number,
    Offer,
    Rating,
)
from app.edits import SetAssessment, SetEventChance
from app.scoring.ranking import rank
from app.sureness.answers import FINE, answers_of
from app.sureness.draws import draw, weigh, worths
from app.sureness.knowing import uncertainties
from tests.builders import criterion, document, offer

CRITERIA = (
    criterion("Work", Rating()),
    criterion("Growth", Likelihood()),
    criterion("Permit", Likelihood(), must_have=MustHave(limit=True)),
    criterion("Way", Number(worst=100.0, best=0.0), must_have=MustHave(side="at_most", limit=70.0)),
    criterion("Town", Rating()),
)


@dataclass(frozen=True)
class Nested:
    """A question, what it is worth by our sums and by nested simulation, and how far that may be off."""

    about: str
    ours: float
    theirs: float
    near: float


def random_document(seed: int) -> Document:
    """Make a decision among a job and three offers that nearly tie, with every kind of doubt in it."""
    random = np.random.default_rng(seed)
    offers = [_offer(random, n) for n in range(3)]
    job = offer(
        "Job",
        {"Work": _range(random, 5.0, 2.0, 10.0), "Growth": 30.0, "Permit": 100.0, "Way": 20.0, "Town": 5.0},
        kind="current_job",
    )
    rule = Event(id="rule", name="Rule", chance=Chance(low=0.3, likely=0.7, high=0.95))
    shared = [_hanging(one, "growth") for one in offers[:2]]
    weights = dict(zip((one.name for one in CRITERIA), (4.0, 3.0, 0.0, 2.0, 1.0), strict=True))
    return document(CRITERIA, (*shared, offers[2], job), weights, events=(rule,))


def _offer(random: np.random.Generator, number: int) -> Offer:
    work = _range(random, float(random.uniform(5.0, 7.5)), 2.5, 10.0)
    permit = _range(random, float(random.uniform(60.0, 85.0)), 20.0, 100.0)
    way = _range(random, float(random.uniform(30.0, 60.0)), 30.0, 100.0) if number else None
    growth = _range(random, float(random.uniform(40.0, 80.0)), 25.0, 100.0)
    town = None if number == 2 else float(random.uniform(2.0, 8.0))
    values = {"Work": work, "Growth": growth, "Permit": permit, "Way": way, "Town": town}
    return offer(f"O{number}", values)


def _range(
    random: np.random.Generator, likely: float, width: float, most: float
) -> tuple[float, float, float]:
    low, high = likely - random.uniform(0, width), likely + random.uniform(0, width)
    return max(0.0, low), likely, min(most, high)


def _hanging(one: Offer, about: str) -> Offer:
    kept = tuple(said for said in one.assessments if said.criterion != about)
    return one.replace(assessments=(*kept, Assessment(criterion=about, event="rule")))


def nested(made: Document, samples: int, slices: int) -> Iterator[Nested]:
    """Work every question out the long way."""
    ranking = rank(made)
    unknowns = list(uncertainties(ranking).values())
    found = {frozenset((one.criterion.id, *one.options)): one for one in question_values(ranking, made)}
    now = _means(made, samples)
    for unknown in unknowns:
        place = unknown[0]
        names = {ranking.options[one.row].id for one in unknown}
        question = found[frozenset((ranking.criteria[place.column].id, *names))]
        answers = answers_of(place.law, FINE)
        step = max(1, len(answers.values) // slices)
        which = np.arange(step // 2, len(answers.values), step)
        chances = answers.chances[which] / answers.chances[which].sum()
        told = (_answered(made, question, place.law, float(u)) for u in answers.draws[which])
        known = np.stack([_means(one, samples) for one in told])
        gain = float(chances @ known.max(axis=1)) - float((chances @ known)[now.argmax()])
        about = f"{question.criterion.name} of {', '.join(sorted(names))}"
        yield Nested(about, question.gain, gain, 0.02 + 6.0 / np.sqrt(samples))


def _means(made: Document, samples: int) -> NDArray[np.float64]:
    """Give what each option is worth on average, over all that is drawn, with the weights as they are."""
    ranking = rank(made)
    draws = draw(made, ranking, samples)
    shares = ranking.shares.astype(np.float32)
    fits = weigh(draws, shares).sums
    return worths(draws, fits, shares).mean(axis=1, dtype=np.float64)


def _answered(made: Document, question: QuestionValue, law: object, u: float) -> Document:
    """Put an answer into the document: the one that stands at this part of all there may be."""
    scale, subject = question.criterion.scale, question.subject
    if question.event is not None:
        return SetEventChance(question.event.id, _measure(law, u) / 100.0).apply(made)
    if not question.known:
        value = 100.0 * (1.0 - u) if isinstance(scale, Number) else 10.0 * u
    else:
        value = _measure(law, u)
    return SetAssessment(subject, Assessment(criterion=question.criterion.id, likely=value)).apply(made)


def _measure(law: object, u: float) -> float:
    measures = getattr(law, "measures", None)
    assert measures is not None
    return float(measures(np.array([u]))[0])
