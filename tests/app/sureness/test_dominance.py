from typing import Any

import numpy as np
import pytest

from app.document import (
    Assessment,
    Chance,
    Event,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Offer,
    YesNo,
)
from app.scoring.ranking import Ranking, rank, ranks_of
from app.sureness.dominance import (
    Dominated,
    always_ahead,
    dominated,
    frontier,
    nearly_dominated,
)
from tests.builders import BENEFIT, benefits, criterion, document, offer, team
from tests.cases import case


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


def test_a_likelihood_is_compared_by_its_chance():
    judged = (criterion("Pay"), criterion("Visa", Likelihood()))

    def pairs(north: Any, south: Any) -> tuple[Dominated, ...]:
        offers = (offer("North", {"Pay": 9.0, "Visa": north}), offer("South", {"Pay": 5.0, "Visa": south}))
        return dominated(rank(document(judged, offers)))

    assert pairs(90.0, 60.0) == pairs(60.0, 0.0) == (Dominated("south", "north"),)
    assert pairs((80.0, 90.0, 95.0), (50.0, 60.0, 70.0)) == (Dominated("south", "north"),)
    assert pairs((60.0, 90.0, 95.0), (50.0, 60.0, 70.0)) == ()


PERMIT = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
WORK = criterion("Work", BENEFIT)


def beaten(*offers: Offer, weights: dict[str, float] | None = None, **fields: Any) -> set[tuple[str, str]]:
    made = document((WORK, PERMIT), offers, weights or {"Work": 1.0, "Permit": 0.0}, **fields)
    return {(one.id, one.by) for one in dominated(rank(made))}


def test_an_open_must_have_blocks_nothing():
    twin = offer("South", {"Work": 70.0, "Permit": 50.0})
    assert beaten(offer("North", {"Work": 80.0, "Permit": 60.0}), twin) == {("south", "north")}
    assert beaten(offer("North", {"Work": 80.0, "Permit": 50.0}), twin) == {("south", "north")}
    assert beaten(offer("North", {"Work": 80.0, "Permit": 40.0}), twin) == set()
    # As good, and surer to be allowed.
    assert beaten(offer("North", {"Work": 70.0, "Permit": 60.0}), twin) == {("south", "north")}


def test_who_may_break_a_must_have_has_to_reach_what_she_falls_back_on():
    job = offer("Job", {"Work": 75.0, "Permit": 100.0}, kind="current_job")
    north, south = (
        offer("North", {"Work": 60.0, "Permit": 90.0}),
        offer("South", {"Work": 50.0, "Permit": 5.0}),
    )
    # South is nearly always the job of today, which is better than North.
    assert ("south", "north") not in beaten(north, south, job)
    better = offer("North", {"Work": 80.0, "Permit": 90.0})
    assert beaten(better, south, job) == {("south", "north"), ("job", "north"), ("south", "job")}


def test_a_must_have_on_a_range_is_kept_wherever_the_other_may_keep_it():
    way = criterion("Way", Number(worst=90.0, best=0.0), must_have=MustHave(side="at_most", limit=60.0))

    def pairs(north: Any, south: Any) -> set[tuple[str, str]]:
        offers = (offer("North", {"Work": 80.0, "Way": north}), offer("South", {"Work": 70.0, "Way": south}))
        ranking = rank(document((WORK, way), offers, {"Work": 1.0, "Way": 0.0}))
        return {(one.id, one.by) for one in dominated(ranking)}

    both = {("south", "north")}
    assert pairs((10.0, 20.0, 30.0), (50.0, 55.0, 70.0)) == both
    assert pairs((30.0, 50.0, 65.0), (65.0, 70.0, 80.0)) == set(), "South is ruled out already"
    assert pairs((40.0, 45.0, 62.0), (50.0, 55.0, 70.0)) == set()
    assert pairs((30.0, 40.0, 61.0), (62.0, 63.0, 70.0)) == set()


def test_two_must_haves_of_their_own_are_less_sure_than_one_event_for_both():
    stay = criterion("Stay", Likelihood(), must_have=MustHave(limit=True))
    rule = Event(id="rule", name="Rule", chance=Chance(likely=0.85))
    hangs = tuple(Assessment(criterion=one, event="rule") for one in ("permit", "stay"))
    south = offer("South", {"Work": 70.0})
    south = south.replace(assessments=(*south.assessments, *hangs))
    north = offer("North", {"Work": 80.0, "Permit": 90.0, "Stay": 90.0})
    made = document((WORK, PERMIT, stay), (north, south), {"Work": 1.0}, events=(rule,))
    assert dominated(rank(made)) == (), ".9 times .9 is less than .85"


def test_what_is_gained_on_another_may_be_so_little_that_it_need_not_count():
    """D is worse than A on everything except one day of vacation."""
    ranking, day = jobs(), 100.0 / 6 / 5
    pairs = {(one.id, one.by) for one in nearly_dominated(ranking, day + 1e-6)}
    assert pairs == {("d", "a")}
    assert [one.gains for one in nearly_dominated(ranking, day + 1e-6)] == [pytest.approx(day)]
    assert nearly_dominated(ranking, day - 0.1) == ()
    assert nearly_dominated(ranking, 0.0) == ()


def test_the_frontier_is_what_none_dominates():
    assert sorted(frontier(jobs())) == ["a", "b", "c", "d"]
    twins = benefits({"North": {"A": 50.0}, "South": {"A": 50.0}, "East": {"A": 40.0}}, {"A": 1.0})
    assert frontier(rank(twins)) == ("north", "south")


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
def test_who_may_yet_break_what_another_keeps_dominates_nothing(
    north: bool | None, pairs: tuple[Dominated, ...]
):
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


def test_a_lead_larger_than_all_gaps_holds_whatever_they_are():
    rows = {"North": {"A": 90.0, "B": None}, "South": {"A": 20.0, "B": 60.0}}
    ranking = rank(benefits(rows, {"A": 3.0, "B": 1.0}))
    assert ahead(ranking, "north", "south")
    assert not ahead(ranking, "south", "north")
    assert not always_ahead(rank(benefits(rows, {"A": 0.0, "B": 0.0}))).any()
