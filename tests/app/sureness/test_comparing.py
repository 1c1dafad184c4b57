"""Options in every draw, and a mixture of teams among all but its own."""

import numpy as np
import pytest

from app.document import Document, Likelihood, MustHave
from app.scoring.ranking import Ranking, rank
from app.sureness.comparing import compare_all, first_of_all, gain_of_the_best, losses
from app.sureness.mean_bets import by_bet, mean_bets
from app.sureness.simulation import draw, simulate
from app.sureness.standings import Scores
from tests.builders import BENEFIT, criterion, document, offer, team

WORK = criterion("Work", BENEFIT)


def open_team(*chances: float, **fields: object) -> Document:
    """North has a team worth 90 and one worth 30, South is worth 50."""
    teams = tuple(
        team(name, {"Work": worth}, chance=chance)
        for name, worth, chance in zip(("Good", "Bad"), (90.0, 30.0), chances, strict=False)
    )
    offers = (offer("North", teams=teams, team_open=True), offer("South", {"Work": 50.0}))
    return document((WORK,), offers, **fields)  # type: ignore[arg-type]


def ranked() -> Ranking:
    return rank(open_team(0.5, 0.5))


KEY: Scores = np.array([[9, 9, 1, 5], [1, 2, 1, 5], [5, 5, 1, 4], [4, 6, 4, 4]], dtype=np.float32)


def test_the_options_of_the_table():
    assert [one.name for one in ranked().options] == ["Good", "Bad", "North, team open", "South"]
    assert ranked().table.mixed.tolist() == [False, False, True, False]


def test_a_mixture_is_held_against_all_but_its_own_teams():
    found = compare_all(ranked(), KEY)
    ranks, beats = found.rank_chances, found.beats
    assert ranks.shape == (4, 3)
    assert ranks[[0, 1, 3]].sum(axis=0) == pytest.approx([1.0, 1.0, 1.0])
    # Against South alone: ahead, behind, behind, level.
    assert ranks[2].tolist() == [0.375, 0.625, 0.0]
    assert beats[2, 3] == pytest.approx(0.375)
    assert beats[3, 2] == pytest.approx(0.625)
    assert np.isnan(beats[2, [0, 1, 2]]).all()
    assert np.isnan(beats[[0, 1], 2]).all()
    first = first_of_all(ranked(), KEY)
    assert first[2].tolist() == [1.0, 0.0, 0.0, 0.5]
    assert first[[0, 1, 3]].sum(axis=0) == pytest.approx([1.0] * 4)


def test_it_is_no_loss_to_others_that_it_is_better():
    loss = losses(ranked(), KEY)
    assert loss[3].tolist() == [5.0, 3.0, 0.0, 1.0]
    assert loss[2].tolist() == [0.0, 1.0, 3.0, 0.0]


def test_the_best_of_each_case_gains_on_the_best_on_average():
    worth: Scores = np.array([[1, 3], [2, 0], [9, 9], [0, 0]], dtype=np.float32)
    assert gain_of_the_best(ranked(), worth) == pytest.approx(0.5)


def test_a_team_left_open_is_worth_the_mean_of_its_teams():
    ranking = rank(open_team(0.25, 0.75))
    assert ranking.fit[2] == pytest.approx(45.0)
    assert ranking.ranks.tolist() == [1, 3, 2, 2], "its own rank is that among all but its teams"
    assert [ranking.options[i].name for i in ranking.order] == ["Good", "South", "North, team open", "Bad"]
    assert ranking.leaders == (0,)
    assert ranking.runner_up == 3


def test_where_no_team_is_named_only_what_is_said_of_the_company_is_known():
    ranking = rank(open_team(0.5, 0.25))
    assert ranking.fit[2] == pytest.approx(0.5 * 90 + 0.25 * 30 + 0.25 * 50)
    assert ranking.known[2] == pytest.approx(0.75)
    assert (ranking.low[2], ranking.high[2]) == pytest.approx((52.5, 77.5))


def test_which_team_it_will_be_is_luck():
    made = open_team(0.3, 0.7)
    views = tuple(one.replace(certainty=1.0) for one in made.perspectives)
    made = made.replace(perspectives=views)
    found = simulate(draw(made, rank(made), 8192))
    assert found.chance_best.tolist() == [1.0, 0.0, 0.0, 0.0]
    assert (found.p05[2], found.p95[2]) == pytest.approx((48.0, 48.0))
    assert found.beats[2, 3] == 0.0
    assert found.luck.beats[2, 3] == pytest.approx(0.3, abs=0.02)
    assert found.luck.futures[:, 2] == pytest.approx([30, 30, 30, 30, 90, 90, 90])
    assert found.luck.mean[2] == pytest.approx(48.0, abs=1.0)
    assert np.isnan(found.luck.beats[2, 0])


def test_its_bet_is_the_mean_of_theirs():
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    teams = (
        team("Good", {"Work": 90.0, "Permit": 50.0}, chance=0.5),
        team("Out", {"Work": 80.0, "Permit": 0.0}, chance=0.3),
    )
    offers = (
        offer("North", {"Work": 60.0}, teams=teams, team_open=True),
        offer("Job", {"Work": 40.0, "Permit": 100.0}, kind="current_job"),
    )
    made = document((WORK, permit), offers, {"Work": 1.0})
    bets = mean_bets(rank(made))
    # 40 + .5 * 50, 40, and of the rest 40 + .5 * 20, for of its permit nothing is known.
    assert bets.by_bet.fit == pytest.approx([65.0, 40.0, 0.5 * 65 + 0.3 * 40 + 0.2 * 50, 40.0])
    assert bets.kept == pytest.approx([0.5, 0.0, 0.35, 1.0])
    assert by_bet(rank(made)).leaders == (0,)
    found = simulate(draw(made, rank(made), 8192))
    assert found.must_have_chance == pytest.approx([0.5, 1.0, 0.65, 0.0])
    assert found.luck.mean[2] == pytest.approx(54.5, abs=1.2)


def test_a_must_have_is_met_or_failed_where_it_is_so_in_all_parts():
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))

    def states(*chances: float) -> str:
        teams = tuple(team(f"T{n}", {"Permit": one}, chance=0.5) for n, one in enumerate(chances))
        made = document((WORK, permit), (offer("North", teams=teams, team_open=True),))
        return dict(rank(made).must_haves(len(chances)))["permit"]

    assert states(100.0, 100.0) == "met"
    assert states(0.0, 0.0) == "failed"
    assert states(100.0, 0.0) == "open"
    assert states(100.0) == "open", "where no team is named nothing is known"
