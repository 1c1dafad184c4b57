"""What is at stake, and what an option is worth while it is."""

import numpy as np
import pytest

from app.document import (
    Assessment,
    Chance,
    Criterion,
    Document,
    Event,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    YesNo,
)
from app.scoring.ranking import rank
from app.sureness.bets import Bet
from app.sureness.mean_bets import by_bet
from app.sureness.stakes import Foundations, Stake, foundations
from tests.builders import BENEFIT, criterion, document, offer, team

PERMIT = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))


def resting(*offers: object, criteria: tuple[Criterion, ...] = (PERMIT,), **fields: object) -> Foundations:
    made: Document = document((criterion("Work", BENEFIT), *criteria), offers, **fields)  # type: ignore[arg-type]
    return foundations(rank(made).table)


def test_a_bet_lies_between_what_the_option_is_worth_and_what_she_falls_back_on():
    kept, firm = np.array([1.0, 0.6, 0.0], dtype=np.float32), np.ones(3, dtype=bool)
    fit, fallback = np.full(3, 90.0, dtype=np.float32), np.full(3, 40.0, dtype=np.float32)
    assert Bet(kept, firm, ()).worth(fit, fallback, {}) == pytest.approx([90.0, 70.0, 40.0])


def test_what_has_come_true_where_the_must_have_is_kept_counts_as_come_true():
    kept, gain = (np.array([x], dtype=np.float32) for x in (0.5, 0.25))
    bet = Bet(kept, np.ones(1, dtype=bool), ((1, gain),))
    fit, fallback = np.array([80.0], dtype=np.float32), np.array([40.0], dtype=np.float32)
    # 40 + .5 (80 - 40 + 100 * .2 * .25)
    assert bet.worth(fit, fallback, np.array([[0.8], [0.2]], dtype=np.float32)) == pytest.approx([62.5])


def test_only_a_must_have_that_is_open_is_a_stake():
    rests_on = resting(
        offer("Sure", {"Permit": 100.0}), offer("Half", {"Permit": 50.0}), offer("Out", {"Permit": 0.0})
    )
    sure, half, out = rests_on.stakes
    assert sure is None
    assert half == Stake({"half/permit": (1, True)}, (), lost=False)
    assert out == Stake({}, (), lost=True)


def test_what_doubt_decides_is_told_from_what_luck_decides():
    fact = criterion("Fact", YesNo(), must_have=MustHave(limit=True))
    near = criterion("Way", Number(worst=90.0, best=0.0), must_have=MustHave(side="at_most", limit=60.0))
    rests_on = resting(offer("Near", {"Way": (30.0, 50.0, 80.0)}), criteria=(fact, near))
    assert rests_on.stakes == (Stake({}, (1, 2), lost=False),)


def test_an_event_that_two_must_haves_want_is_one_stake():
    stay = criterion("Stay", Likelihood(), must_have=MustHave(limit=False))
    hanging = tuple(Assessment(criterion=one, event="rule") for one in ("permit", "stay"))
    new = offer("New", {"Work": 50.0})
    rule = Event(id="rule", name="Rule", chance=Chance(likely=0.5))
    both = new.replace(assessments=(*new.assessments, *hanging))
    (stake,) = resting(both, criteria=(PERMIT, stay), events=(rule,)).stakes
    assert stake is not None
    assert stake.lost, "one wants it to happen and one does not"
    (stake,) = resting(
        both, criteria=(PERMIT, stay.replace(must_have=MustHave(limit=True))), events=(rule,)
    ).stakes
    assert stake == Stake({"event:rule": (1, True)}, (), lost=False)


def test_the_current_job_is_what_she_falls_back_on():
    assert resting(offer("New"), offer("Job", kind="current_job")).job == 1
    assert resting(offer("New"), offer("Other")).job is None


def test_what_is_in_doubt_for_the_company_where_she_is_holds_for_its_team_too():
    """Where the must-have breaks, the place that she falls back on is the very place that broke it."""
    low, high = Level(label="Low", value=0.0), Level(label="High", value=1.0)
    calm = criterion("Calm", Levels(levels=(low, high)), must_have=MustHave(side="at_most", limit="Low"))
    said = Assessment(criterion="calm", low="Low", likely="Low", high="High")
    here = offer("Here", kind="current_job", teams=(team("One", chance=0.5),), team_open=True)
    made = document((calm,), (here.replace(assessments=(said,)), offer("North")))
    bets = by_bet(rank(made))
    fits = {option.id: float(fit) for option, fit in zip(bets.options, bets.fit, strict=True)}
    assert fits["one"] == pytest.approx(fits["here"]) == pytest.approx(100 / 6)
