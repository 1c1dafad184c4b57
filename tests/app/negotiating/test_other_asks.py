"""Steps to ask for instead of pay: what one step is on each scale, and what it is worth in pay."""

from typing import Any

import pytest

from app.document import (
    Chance,
    CurvePoint,
    Document,
    Event,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Rating,
    Reading,
    Scale,
    Spectrum,
    YesNo,
)
from app.negotiating.other_asks import Step, other_asks
from tests.builders import BENEFIT, assessments, criterion, document, offer, position, team
from tests.paid import column_of

PAY = Number(worst=60.0, best=120.0)
TITLES = Levels(
    levels=(
        Level(label="Senior", value=0.0),
        Level(label="Fellow", value=1.0),
        Level(label="Staff", value=0.6),
    )
)


def steps(scale: Scale, now: Any, weight: float = 0.2, pays: Any = 90.0, **fields: Any) -> tuple[Step, ...]:
    judged = (criterion("Pay", PAY), criterion("Ask", scale, **fields), criterion("Rest", BENEFIT))
    made = document(
        judged,
        (offer("North", {"Pay": pays, "Ask": now, "Rest": 50.0}),),
        {"Pay": 0.4, "Ask": weight, "Rest": 0.4},
    )
    return tuple(step for step in other_asks(column_of(made), 0) if step.criterion == "ask")


@pytest.mark.parametrize(
    ("scale", "now", "then"),
    [
        (Rating(), 6.0, 7.0),
        (Rating(), 9.5, 10.0),
        (Number(worst=0.0, best=5.0), 2.0, 3.0),
        (Number(worst=0.0, best=5.0), 4.75, 5.0),
        (Number(worst=90.0, best=30.0), 45.0, 44.0),
        (TITLES, "Senior", "Staff"),
        (TITLES, "Staff", "Fellow"),
        (YesNo(), False, True),
        (YesNo(), None, True),
        (YesNo(better=False), True, False),
        (Likelihood(), 60.0, 100.0),
        (Likelihood(), None, 100.0),
    ],
)
def test_one_step_on_each_scale(scale: Scale, now: Reading | None, then: Reading):
    (step,) = steps(scale, now)
    assert (step.now, step.then, step.name) == (now, then, "Ask")
    assert step.gain > 0


@pytest.mark.parametrize(
    ("scale", "now"),
    [
        (Rating(), 10.0),
        (Rating(), None),
        (Number(worst=0.0, best=5.0), 7.0),
        (TITLES, "Fellow"),
        (YesNo(), True),
        (Likelihood(), 100.0),
        (Spectrum(), None),
    ],
)
def test_where_there_is_no_step_nothing_is_asked_for(scale: Scale, now: Reading | None):
    assert steps(scale, now) == ()


def test_a_must_have_is_no_trade():
    assert steps(YesNo(), False)
    assert steps(YesNo(), None, must_have=MustHave(limit=True)) == ()
    assert steps(Rating(), 6.0, must_have=MustHave(limit=5.0)) == ()


def test_a_range_moves_as_a_whole_and_stays_on_its_scale():
    (step,) = steps(Rating(), (5.0, 6.0, 9.5))
    assert step.assessment == assessments({"Ask": (6.0, 7.0, 10.0)})[0]


def test_on_a_hill_the_step_goes_to_the_top_from_either_side():
    hill = tuple(CurvePoint(x=x, value=value) for x, value in ((0.0, 0.0), (3.0, 1.0), (9.0, 0.0)))
    for now, then in ((1.0, 2.0), (2.5, 3.0), (3.5, 3.0), (5.0, 4.0)):
        (step,) = steps(Number(worst=0.0, best=3.0), now, curve=hill)
        assert step.then == then


def test_a_step_is_worth_the_pay_that_may_go_for_it():
    """One of ten at a weight of 0.2 is 2 points; a point costs 60 / (100 x 0.4) = 1.5."""
    (step,) = steps(Rating(), 6.0)
    assert step.gain == pytest.approx(2.0)
    assert (step.kind, step.worth) == ("less_pay", pytest.approx(3.0))


def test_where_pay_cannot_fall_so_far_the_raise_of_equal_worth_is_told():
    (step,) = steps(Rating(), 6.0, pays=61.0)
    assert (step.kind, step.worth) == ("more_pay", pytest.approx(3.0))


def test_a_step_may_be_worth_more_than_any_pay():
    (step,) = steps(YesNo(), False, weight=0.9)
    assert (step.kind, step.worth) == ("beyond", None)


def test_where_pay_does_not_weigh_the_steps_stand_by_their_points():
    made = document(
        (criterion("Pay", PAY), criterion("Ask"), criterion("Other")),
        (offer("North", {"Pay": 90.0, "Ask": 5.0, "Other": 5.0}),),
        {"Pay": 0.0, "Ask": 1.0, "Other": 3.0},
    )
    found = other_asks(column_of(made), 0)
    assert [(step.criterion, step.kind, step.worth) for step in found] == [
        ("other", "no_amount", None),
        ("ask", "no_amount", None),
    ]


def test_a_chance_that_hangs_on_an_event_can_be_asked_to_be_certain():
    judged = (criterion("Pay", PAY), criterion("Permit", Likelihood()))
    waits = assessments({"Permit": 0.0})[0].replace(likely=None, event="visa")
    north = offer("North", {"Pay": 90.0})
    made = document(
        judged,
        (north.replace(assessments=(*north.assessments, waits)),),
        events=(Event(id="visa", name="Visa", chance=Chance(likely=0.5)),),
    )
    (step,) = other_asks(column_of(made), 0)
    assert (step.criterion, step.now, step.then, step.gain) == ("permit", 50.0, 100.0, pytest.approx(25.0))


def test_a_better_team_of_the_same_offer_is_an_ask_too():
    judged = (criterion("Pay", PAY), criterion("Rest", BENEFIT))
    groups = (team("Speech", {"Rest": 50.0}), team("Vision", {"Rest": 60.0}), team("Data", {"Rest": 10.0}))
    made: Document = document(
        judged, (offer("North", {"Pay": 90.0}, teams=groups, position=position(0.5)),), {"Pay": 1, "Rest": 1}
    )
    found = [step for step in other_asks(column_of(made), 0) if step.team]
    assert [(step.team, step.name) for step in found] == [("vision", "Vision")]
    assert found[0].gain == pytest.approx(5.0)
    assert (found[0].kind, found[0].worth) == ("less_pay", pytest.approx(6.0))
