"""What may go wrong, what it costs and what she would do."""

import pytest

from app.asking.risks import risks
from app.document import Assessment, Chance, Document, Event, Likelihood, MustHave, Offer
from app.scoring.ranking import rank
from app.sureness.mean_bets import by_bet
from tests.builders import BENEFIT, criterion, document, offer, team
from tests.scenes import SCENES

WORK = criterion("Work", BENEFIT)
PERMIT = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
GROWTH = criterion("Growth", Likelihood())


def found(made: Document) -> list[tuple[str, str, float, float, float]]:
    return [
        (
            one.option.id,
            one.criterion.id,
            round(one.chance_not, 6),
            round(one.costs, 6),
            round(one.expected_loss, 6),
        )
        for one in risks(rank(made))
    ]


def planned(one: Offer, criterion_id: str, plan: str) -> Offer:
    return one.replace(
        assessments=tuple(
            said.replace(if_not=plan) if said.criterion == criterion_id else said for said in one.assessments
        )
    )


def test_a_likelihood_costs_its_weight_and_the_largest_loss_comes_first():
    rows = (
        offer("A", {"Work": 50.0, "Growth": (60.0, 80.0, 100.0)}),
        offer("B", {"Work": 50.0, "Growth": 10.0}),
        offer("C", {"Work": 50.0, "Growth": 100.0}),
    )
    made = document((WORK, GROWTH), rows, {"Work": 3.0, "Growth": 1.0})
    assert found(made) == [("b", "growth", 0.9, 25.0, 22.5), ("a", "growth", 0.2, 25.0, 5.0)]


def test_a_must_have_costs_what_the_option_is_worth_above_what_she_falls_back_on():
    rows = (
        offer("New", {"Work": 90.0, "Permit": 80.0}),
        offer("Job", {"Work": 40.0, "Permit": 100.0}, kind="current_job"),
    )
    made = document((WORK, PERMIT), rows, {"Work": 1.0, "Permit": 0.0})
    assert found(made) == [("new", "permit", 0.2, 50.0, 10.0)]


def test_with_two_must_haves_each_counts_as_far_as_the_other_is_kept():
    stay = criterion("Stay", Likelihood(), must_have=MustHave(limit=False))
    made = document(
        (WORK, PERMIT, stay),
        (offer("New", {"Work": 80.0, "Permit": 50.0, "Stay": 25.0}),),
        {"Work": 1.0},
    )
    # 80 * .75 hangs on the permit, 80 * .5 on the other, which has to stay away.
    assert found(made) == [("new", "permit", 0.5, 60.0, 30.0), ("new", "stay", 0.25, 40.0, 10.0)]
    assert [(one.wanted, one.breaks) for one in risks(rank(made))] == [(True, True), (False, True)]


def test_an_event_counts_with_all_that_hangs_on_it():
    hangs = tuple(
        Assessment(criterion=one, event="rule", if_not=plan)
        for one, plan in (("growth", ""), ("permit", "Stay."))
    )
    new = offer("New", {"Work": 60.0})
    rule = Event(id="rule", name="The rule", chance=Chance(low=0.5, likely=0.75, high=0.85))
    made = document(
        (WORK, GROWTH, PERMIT),
        (new.replace(assessments=(*new.assessments, *hangs)),),
        {"Work": 1.0, "Growth": 1.0, "Permit": 0.0},
        events=(rule,),
    )
    (one,) = risks(rank(made))
    assert (one.event, one.criterion.id, one.if_not) == (rule, "growth", "Stay.")
    assert [each.id for each in one.criteria] == ["growth", "permit"]
    assert one.chance_not == pytest.approx(1 - (0.5 + 4 * 0.75 + 0.85) / 6)
    # With it 30 + 50; without it nothing, as the permit fails.
    assert one.costs == pytest.approx(80.0)


def test_it_says_what_she_would_do():
    made = document(
        (WORK, GROWTH), (planned(offer("A", {"Growth": 50.0}), "growth", "Look for another team."),)
    )
    (one,) = risks(rank(made))
    assert one.if_not == "Look for another team."


@pytest.mark.parametrize("growth", [100.0, 0.0])
def test_what_is_certain_is_no_risk(growth: float):
    made = document((WORK, GROWTH), (offer("A", {"Work": 50.0, "Growth": growth}),))
    assert found(made) == []


def test_teams_are_told_one_by_one_and_not_as_a_mixture():
    teams = (team("One", chance=0.5), team("Two", chance=0.5))
    made = document((WORK, GROWTH), (offer("A", {"Growth": 50.0}, teams=teams, team_open=True),))
    assert [one[0] for one in found(made)] == ["one", "two"]


def test_without_a_ranking_there_is_nothing_to_lose():
    made = document((GROWTH,), (offer("A", {"Growth": 50.0}),), {"Growth": 0.0})
    assert risks(rank(made)) == ()


def test_they_stand_by_what_they_lose_and_a_mean_bet_lies_between_the_outcomes():
    ranking = rank(SCENES["worked_example"]())
    found = risks(ranking)
    losses = [round(one.expected_loss, 9) for one in found]
    assert losses == sorted(losses, reverse=True)
    bets = {one.id: fit for one, fit in zip(ranking.options, by_bet(ranking).fit, strict=True)}
    for one in found:
        assert 0 < one.chance_not < 1
        assert 0 < one.costs <= 100
        assert bets[one.option.id] + one.expected_loss <= 100 + 1e-6
