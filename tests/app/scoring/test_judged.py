"""Pay as a criterion: asleep while covered, a number like others once open."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from app.analysis import analyse
from app.asking.questions import question_values
from app.asking.suppose import suppose
from app.document import (
    Benefit,
    Choice,
    CurvePoint,
    Document,
    Estimate,
    Grant,
    Number,
    Opening,
    Package,
    Pay,
    Rate,
    Vesting,
    YearlyPay,
)
from app.scoring.judged import Judged, judged, judged_with_pay, with_pay_aside
from app.scoring.ranking import Ranking, rank, score
from app.scoring.table import table
from app.scoring.weights import equal_weights, with_share
from app.sureness.reorganisations import after_change
from app.words.questions import question_text
from tests.builders import DAY, criterion, document, offer, team

WHEN = datetime(2026, 11, 23, 9, tzinfo=UTC)
OPEN = (Opening(when=WHEN),)
FAIR = Package(offer="acme", currency="EUR", base=Decimal(80000))
RANGED = Package(
    offer="borealis",
    currency="EUR",
    base=Decimal(80000),
    bonus=Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.5")),
)


def decision(*, covered: bool = False, set_aside: bool = False, **pay: Any) -> Document:
    pay = {"packages": (FAIR, RANGED), "worst": Decimal(40000), "best": Decimal(140000)} | pay
    return document(
        (criterion("Team"), criterion("Compensation", YearlyPay(), set_aside=set_aside)),
        (
            offer("Acme", {"Team": 6.0}),
            offer("Borealis", teams=(team("Lab", {"Team": 5.0}), team("Shop", {"Team": 4.0}))),
            offer("Cobalt", {"Team": 5.0}),
        ),
        {"Team": 60.0, "Compensation": 40.0},
        pay=Pay(openings=() if covered else OPEN, **pay),
    )


def as_it_stands(told: Judged) -> bool:
    """Tell whether nothing is judged otherwise than the document has it."""
    criteria = all(one is other for one, other in zip(told.criteria, told.document.criteria, strict=True))
    return criteria and told.offers is told.document.offers


def with_pay(made: Document) -> Ranking:
    return score(table(judged_with_pay(made)))


def test_open_pay_is_a_number_assessed_by_the_sums():
    found = judged(decision())
    _, pay = found.criteria
    assert pay.scale == Number(unit="EUR a year", worst=40000.0, best=140000.0)
    assert (pay.name, pay.hangs_on) == ("Compensation", ("company",))
    acme, borealis, cobalt = (one.assessments for one in found.offers)
    assert (acme[1].likely, acme[1].low, acme[1].high) == (80000.0, None, None)
    assert (borealis[0].low, borealis[0].likely, borealis[0].high) == (80000.0, 88000.0, 120000.0)
    assert [one.criterion for one in cobalt] == ["team"]
    plain = decision().replace(criteria=found.criteria, offers=found.offers)
    assert Document.model_validate(plain.model_dump()) == plain


def test_it_counts_like_any_other_criterion():
    ranking = rank(decision())
    assert [one.id for one in ranking.criteria] == ["team", "compensation"]
    assert ranking.points[0] == pytest.approx([36.0, 16.0])
    assert list(ranking.table.known[:, 1]) == [True, True, True, False]
    assert ranking.fit[3] == pytest.approx(50.0)


def test_the_curve_is_that_of_pay():
    points = (CurvePoint(x=40000.0, value=0.0), CurvePoint(x=80000.0, value=1.0))
    assert table(judged(decision(curve=points))).values[0, 1] == 1.0


@pytest.mark.parametrize(
    "asleep",
    [
        decision(covered=True),
        decision(worst=None, best=None),
        document((criterion("Team"),), (offer("Acme"),), pay=Pay(openings=OPEN, packages=(FAIR,))),
    ],
    ids=["covered", "no range", "no criterion"],
)
def test_otherwise_all_stays_the_very_same_and_pay_never_counts(asleep: Document):
    for told in (judged(asleep), judged_with_pay(asleep)):
        assert as_it_stands(told)
    ranking = rank(asleep)
    assert [one.id for one in ranking.criteria] == ["team"]
    assert [weight.weight for weight in equal_weights(asleep)][:1] == [100.0]
    if len(asleep.criteria) > 1:
        kept = [weight.weight for weight in equal_weights(asleep)]
        assert kept == [100.0, 40.0]


def test_what_is_covered_can_be_covered_again():
    again = Opening(when=WHEN, covered=WHEN)
    made = decision()
    covered = made.replace(pay=made.pay.replace(openings=(again,)))
    assert as_it_stands(judged(covered))


def test_pay_that_is_set_aside_can_be_judged_as_if_it_counted():
    aside = decision(set_aside=True)
    assert [one.id for one in rank(aside).criteria] == ["team"]
    assert [one.id for one in with_pay(aside).criteria] == ["team", "compensation"]
    assert with_pay(decision()).fit == pytest.approx(rank(decision()).fit)


def test_pay_that_is_open_can_be_set_aside():
    made = decision()
    assert [one.id for one in rank(with_pay_aside(made)).criteria] == ["team"]
    aside, covered = decision(set_aside=True), decision(covered=True)
    assert with_pay_aside(aside) is aside
    assert with_pay_aside(covered) is covered


def test_a_sum_that_is_not_known_is_an_unknown_like_any_other():
    unpriced = FAIR.replace(grants=(Grant(id="g", vesting=Vesting(years=(Decimal(1),))),))
    assert not table(judged(decision(packages=(unpriced,)))).known[:, 1].any()


def test_offers_stay_the_same_objects_while_neither_they_nor_pay_change():
    made = decision()
    other = made.replace(title="Another title")
    assert judged(made).offers is judged(other).offers
    raised = made.replace(pay=made.pay.replace(packages=(FAIR.replace(base=Decimal(90000)),)))
    assert judged(raised).offers[0].assessments[-1].likely == 90000.0


@pytest.mark.parametrize(
    ("change", "paid"),
    [
        ({"growth": Decimal("0.5"), "horizon_years": 2}, 100000.0),
        ({"rates": (Rate(currency="USD", worth=Decimal("0.5"), day=DAY),)}, 40000.0),
        ({"rates": (Rate(currency="USD", worth=Decimal("0.75"), day=DAY),)}, 60000.0),
        ({"discount": Decimal("0.5"), "tax": Decimal("0.5")}, 80000.0),
    ],
)
def test_how_pay_is_added_up_counts_at_once(change: dict[str, Any], paid: float):
    assert judged(decision()).offers[0].assessments[-1].likely == 80000.0
    currency = "USD" if "rates" in change else "EUR"
    made = decision(packages=(FAIR.replace(currency=currency),), **change)
    assert judged(made).offers[0].assessments[-1].likely == paid


def test_sums_beyond_what_a_file_can_hold_stop_there():
    huge = Grant(
        id="g",
        shares=Decimal(10) ** 15,
        price=Estimate(likely=Decimal(10) ** 9),
        vesting=Vesting(years=(Decimal(1),)),
    )
    found = judged(decision(packages=(FAIR.replace(grants=(huge,)),)))
    assert found.offers[0].assessments[-1].likely == 1e15


def test_its_weight_can_be_dragged_while_it_is_open():
    new = {weight.criterion: weight.weight for weight in with_share(decision(), "compensation", 0.5)}
    assert new == {"team": 50.0, "compensation": 50.0}


def test_what_is_not_known_of_pay_is_one_question_to_the_company():
    made = decision(packages=(FAIR,))
    found = question_values(rank(made), made)
    about = {question.offer.id: question for question in found if question.criterion.id == "compensation"}
    assert about.keys() == {"borealis", "cobalt"}
    assert (about["borealis"].team, about["borealis"].options) == (None, ("lab", "shop"))
    assert question_text(about["cobalt"]) == "What do they pay a year, all in all?"


@pytest.mark.parametrize(("answer", "paid"), [("best", 140000.0), ("worst", 40000.0)])
def test_what_is_paid_can_be_supposed_where_nothing_is_entered(answer: Any, paid: float):
    made = decision(growth=Decimal("0.1"))
    asked = next(one for one in question_values(rank(made), made) if one.offer.id == "cobalt")
    found = suppose(made, asked, answer)
    assert found.caption == f"Suppose the answer is {paid:,.0f} EUR a year"
    assert found.edit.label(made) == "answer Compensation of Cobalt"
    after = judged(found.edit.apply(made))
    assert after.offers[2].assessments[-1].likely == pytest.approx(paid, abs=0.02)


@pytest.mark.parametrize(("answer", "paid"), [("best", 120000.0), ("worst", 80000.0)])
def test_a_range_is_supposed_at_its_end(answer: Any, paid: float):
    made = decision()
    asked = next(one for one in question_values(rank(made), made) if one.offer.id == "borealis")
    assert asked.known
    after = judged(suppose(made, asked, answer).edit.apply(made))
    assert (after.offers[1].assessments[-1].likely, after.offers[1].assessments[-1].low) == (paid, None)


def test_when_the_company_changes_pay_is_unknown():
    before = decision()
    after = after_change(before, "company")
    assert after.criteria == ("compensation",)
    assert not after.ranking.table.known[:, 1].any()
    assert after_change(before, "manager").ranking.table.known[0, 1]


def test_everything_that_follows_from_a_document_follows_with_pay_too():
    found = analyse(decision())
    assert found is not None
    assert found.simulation is not None
    assert any(flip.criterion == "compensation" for flip in found.flips)
    assert found.swings
    benefit = FAIR.replace(benefits=(Benefit(amount=Decimal(1000)),))
    raised = analyse(decision(packages=(benefit, RANGED)), before=found)
    assert raised is not None
    assert raised.ranking.fit[0] > found.ranking.fit[0]


def test_a_choice_that_opens_pay_draws_it_from_then_on():
    covered = decision(covered=True)
    chosen = covered.replace(choices=(Choice(option="acme", option_name="Acme", when=WHEN),))
    before = analyse(covered)
    after, afresh = analyse(chosen, before=before), analyse(chosen)
    assert after is not None
    assert afresh is not None
    assert after.simulation is not None
    assert afresh.simulation is not None
    assert np.array_equal(after.simulation.rank_chances, afresh.simulation.rank_chances)
