"""Supposed answers: the extreme that the question still allows, entered like any other edit."""

import pytest

from app.asking.questions import QuestionValue
from app.asking.suppose import Answer, suppose
from app.document import CurvePoint, Document, Level, Levels, Likelihood, Number, Spectrum, SweetSpot, YesNo
from app.scoring.ranking import rank
from tests.builders import criterion, document, offer, position

LEVELS = Levels(
    levels=(Level(label="bad", value=0), Level(label="fair", value=0.4), Level(label="good", value=1))
)


def decision() -> Document:
    criteria = (
        criterion("Work"),
        criterion("Way", Number(unit="min", worst=60, best=10)),
        criterion(
            "Days",
            Number(worst=0, best=5),
            curve=(CurvePoint(x=0, value=0), CurvePoint(x=2, value=1), CurvePoint(x=5, value=0)),
        ),
        criterion("Town", LEVELS),
        criterion("Permit", YesNo(better=False)),
        criterion("Stays", Likelihood()),
        criterion("Match", Spectrum()),
    )
    known = {"Work": (3.0, 5.0, 8.0), "Town": ("bad", "fair", "fair")}
    return document(
        criteria,
        (offer("North", known, position=position(0.9)), offer("South")),
        None,
        SweetSpot(low=0.2, high=0.4),
    )


def question(name: str, company: str = "North") -> QuestionValue:
    made = decision()
    offers = {one.company: one for one in made.offers}
    found = made.criterion(name.lower())
    assert found is not None
    return QuestionValue(offers[company], None, found, 1.0, 0.5, (offers[company].id,))


@pytest.mark.parametrize(
    ("name", "answer", "reading"),
    [
        ("Work", "best", 8.0),
        ("Work", "worst", 3.0),
        ("Way", "best", 10.0),
        ("Way", "worst", 60.0),
        ("Days", "best", 2.0),
        ("Town", "best", "fair"),
        ("Town", "worst", "bad"),
        ("Permit", "best", False),
        ("Stays", "best", 100.0),
        ("Stays", "worst", 0.0),
    ],
)
def test_the_extreme_still_possible_is_entered(name: str, answer: Answer, reading: object) -> None:
    before = decision()
    after = suppose(before, question(name), answer).edit.apply(before)
    entered = next(one for one in after.offers[0].assessments if one.criterion == name.lower())
    assert (entered.likely, entered.low, entered.high) == (reading, None, None)


def test_a_gap_goes_to_the_end_of_the_scale() -> None:
    before = decision()
    after = suppose(before, question("Work", "South"), "best").edit.apply(before)
    assert after.offers[1].assessments[0].likely == 10.0


def test_a_position_goes_to_the_sweet_spot_or_to_the_farther_end() -> None:
    before = decision()
    best = suppose(before, question("Match"), "best").edit.apply(before).offers[0].position
    worst = suppose(before, question("Match"), "worst").edit.apply(before).offers[0].position
    assert best is not None
    assert worst is not None
    assert (best.likely, worst.likely) == (pytest.approx(0.3), 1.0)


def test_the_best_answer_never_lowers_the_fit_and_the_worst_never_raises_it() -> None:
    before = decision()
    now = rank(before).fit[0]
    for one in before.criteria:
        best = rank(suppose(before, question(one.name), "best").edit.apply(before)).fit[0]
        worst = rank(suppose(before, question(one.name), "worst").edit.apply(before)).fit[0]
        assert worst <= now <= best


def test_the_answer_is_named() -> None:
    found = suppose(decision(), question("Stays"), "best")
    assert found.caption == "Suppose the answer is 100%"
    assert found.edit.label(decision()) == "answer Stays of North with 100%"
    assert suppose(decision(), question("Way"), "best").caption == "Suppose the answer is 10 min"
