from typing import Any

import numpy as np
import pytest

from app.document import Assessment, Level, Levels, Likelihood, MustHave, Number, Team, YesNo
from app.scoring.ranking import Ranking, rank, ranks_of
from app.sureness.dominance import (
    Dominated,
    NeverBest,
    always_ahead,
    differences,
    dominated,
    never_best,
)
from tests.builders import BENEFIT, benefits, criterion, document, offer, team
from tests.cases import case, document_of


def about(number: float) -> Any:
    return pytest.approx(number)


def ahead(ranking: Ranking, a: str, b: str) -> bool:
    """Tell whether one option leads another whatever is still open."""
    return bool(always_ahead(ranking)[ranking.index(a), ranking.index(b)])


def jobs() -> Ranking:
    """Rank the five jobs of Vincent Sahid; published ranks become levels of equal steps, 1 the best."""
    published = case("hkr_sahid_jobs")
    levels = Levels(levels=tuple(Level(label=str(rank), value=(5 - rank) / 4) for rank in range(1, 6)))
    judged = tuple(
        criterion(
            one["name"],
            Number(worst=float(one["range"][0]), best=float(one["range"][1])) if one["range"] else levels,
        )
        for one in published["criteria"]
    )
    numbers = {one["name"] for one in published["criteria"] if one["range"]}
    offers = tuple(
        offer(
            one["name"], {name: float(x) if name in numbers else str(x) for name, x in one["values"].items()}
        )
        for one in published["options"]
    )
    return rank(document(judged, offers))


def test_dominance_hammond1998():
    expected, ranking = case("hkr_sahid_jobs")["expected"], jobs()
    pairs = {(one.id, one.by) for one in dominated(ranking)}
    assert pairs == {(b.lower(), a.lower()) for b, found in expected["dominated_by"].items() for a in found}
    beaten = {one.id for one in dominated(ranking)}
    assert [one.id for one in ranking.options if one.id not in beaten] == [
        name.lower() for name in expected["pareto"]
    ]
    columns = [one.name for one in ranking.criteria]
    for name, ranks in expected["ranking_table"].items():
        column = ranking.table.values[:, columns.index(name)]
        assert ranks_of(column, np.ones(5, dtype=bool)).tolist() == ranks


def test_an_open_cell_counts_with_its_least_and_its_greatest():
    rows = {"North": {"A": 90.0, "B": 50.0}, "South": {"A": 20.0, "B": None}, "East": {"A": 20.0, "B": 50.0}}
    assert dominated(rank(benefits(rows, {"A": 1.0, "B": 1.0}))) == (Dominated("east", "north"),)
    ranges = document(
        (criterion("A"), criterion("B")),
        (
            offer("North", {"A": (5.0, 6.0, 7.0), "B": 6.0}),
            offer("South", {"A": (3.0, 4.0, 5.0), "B": 6.0}),
            offer("East", {"A": (3.0, 4.0, 5.1), "B": 6.0}),
        ),
    )
    assert dominated(rank(ranges)) == ()
    surer = ranges.replace(offers=(offer("North", {"A": (5.05, 6.0, 7.0), "B": 6.0}), *ranges.offers[1:]))
    assert dominated(rank(surer)) == (Dominated("south", "north"),)


def test_a_likelihood_is_an_event_and_dominates_only_where_it_is_certain():
    judged = (criterion("Pay"), criterion("Visa", Likelihood()))

    def pairs(north: float, south: float) -> tuple[Dominated, ...]:
        offers = (offer("North", {"Pay": 9.0, "Visa": north}), offer("South", {"Pay": 5.0, "Visa": south}))
        return dominated(rank(document(judged, offers)))

    assert pairs(90.0, 60.0) == ()
    assert pairs(100.0, 60.0) == pairs(60.0, 0.0) == (Dominated("south", "north"),)


def test_what_two_teams_share_cancels():
    teams = (team("Vision", {"Manager": 9.0}), team("Speech", {"Manager": 5.0}))
    judged = (criterion("Pay"), criterion("Visa", Likelihood()), criterion("Manager"))
    north = offer("North", {"Pay": (2.0, 5.0, 9.0), "Visa": 70.0}, teams=teams)
    ranking = rank(document(judged, (north,)))
    assert dominated(ranking) == (Dominated("speech", "vision"),)
    assert ahead(ranking, "vision", "speech")


def test_twins_and_criteria_without_a_share_dominate_nothing():
    rows = {"North": {"A": 50.0, "B": 90.0}, "South": {"A": 50.0, "B": 20.0}}
    assert dominated(rank(benefits(rows, {"A": 1.0, "B": 0.0}))) == ()
    assert dominated(rank(benefits(rows, {"A": 0.0, "B": 0.0}))) == ()
    assert dominated(rank(document())) == ()


@pytest.mark.parametrize(
    ("north", "pairs"),
    [
        pytest.param(True, (Dominated("south", "north"),), id="met"),
        pytest.param(None, (), id="still open"),
        pytest.param(False, (), id="broken"),
    ],
)
def test_who_may_yet_be_ruled_out_dominates_nothing(north: bool | None, pairs: tuple[Dominated, ...]):
    judged = (criterion("Pay"), criterion("Visa", YesNo(), must_have=MustHave(limit=True)))
    offers = (offer("North", {"Pay": 9.0, "Visa": north}), offer("South", {"Pay": 5.0, "Visa": True}))
    ranking = rank(document(judged, offers, {"Pay": 1.0, "Visa": 0.0}))
    assert dominated(ranking) == pairs
    assert ahead(ranking, "north", "south") is (north is True)


def test_who_is_ruled_out_is_not_dominated():
    judged = (criterion("Pay"), criterion("Visa", YesNo(), must_have=MustHave(limit=True)))
    offers = (offer("North", {"Pay": 9.0, "Visa": True}), offer("South", {"Pay": 5.0, "Visa": False}))
    ranking = rank(document(judged, offers))
    assert dominated(ranking) == ()


def test_the_difference_over_all_gaps():
    published = case("missing_interval")
    ranking = rank(document_of(published))
    found = differences(ranking)
    low, high = published["expected"]["diff_interval"]
    assert found.low[0, 1] == pytest.approx(low, abs=published["expected"]["tolerance"])
    assert found.high[0, 1] == pytest.approx(high, abs=published["expected"]["tolerance"])
    assert found.low[1, 0] == pytest.approx(-high)
    assert not found.low.diagonal().any()
    assert not ahead(ranking, "a", "b")


def test_a_team_that_leaves_open_what_is_known_of_its_company_may_lead_or_trail_the_other():
    judged = (criterion("Funding", YesNo(better=False), hangs_on=("company",)),)
    apart = Team(id="speech", name="Speech", assessments=(Assessment(criterion="funding"),))
    ranking = rank(document(judged, (offer("North", {"Funding": False}, teams=(team("Vision"), apart)),)))
    found = differences(ranking)
    assert found.low[0, 1] == pytest.approx(0.0)
    assert found.high[0, 1] == pytest.approx(100.0)


def test_a_lead_larger_than_all_gaps_holds_whatever_they_are():
    rows = {"North": {"A": 90.0, "B": None}, "South": {"A": 20.0, "B": 60.0}}
    ranking = rank(benefits(rows, {"A": 3.0, "B": 1.0}))
    assert ahead(ranking, "north", "south")
    assert not ahead(ranking, "south", "north")
    assert not always_ahead(rank(benefits(rows, {"A": 0.0, "B": 0.0}))).any()


def test_what_no_weights_put_first_is_short_of_it_by_the_least_lead_of_the_others():
    """Halfway between two others that cross: with equal weights it trails by 10, with any other by more."""
    rows = {"North": {"A": 100.0, "B": 0.0}, "South": {"A": 0.0, "B": 100.0}, "East": {"A": 40.0, "B": 40.0}}
    found = never_best(rank(benefits(rows, {"A": 1.0, "B": 3.0})))
    assert found == (NeverBest("east", about(10.0), found[0].by),)
    assert found[0].by in {"north", "south"}


def test_what_some_weights_put_first_is_not_named():
    rows = {"North": {"A": 100.0, "B": 0.0}, "South": {"A": 0.0, "B": 100.0}, "East": {"A": 60.0, "B": 60.0}}
    assert never_best(rank(benefits(rows, {"A": 9.0, "B": 1.0}))) == ()


def test_a_twin_of_the_best_and_one_that_ties_at_an_end_are_not_named():
    rows = {"North": {"A": 90.0, "B": 50.0}, "South": {"A": 90.0, "B": 50.0}, "East": {"A": 10.0, "B": 50.0}}
    assert never_best(rank(benefits(rows, {"A": 1.0, "B": 1.0}))) == ()


def test_it_needs_another_option_and_stops_when_told_to():
    rows = {"North": {"A": 90.0, "B": 50.0}, "South": {"A": 10.0, "B": 20.0}}
    ranking = rank(benefits(rows, {"A": 1.0, "B": 1.0}))
    assert never_best(ranking) == (NeverBest("south", about(30.0), "north"),)
    assert never_best(ranking, lambda: True) == ()
    assert never_best(rank(benefits({"North": {"A": 1.0}}, {"A": 1.0}))) == never_best(rank(document())) == ()


def test_a_criterion_without_a_swing_puts_nobody_first():
    told = document(
        (criterion("A", BENEFIT), criterion("Flat", Number(worst=1.0, best=1.0))),
        (offer("North", {"A": 90.0, "Flat": 1.0}), offer("South", {"A": 50.0})),
    )
    assert [one.id for one in never_best(rank(told))] == ["south"]
