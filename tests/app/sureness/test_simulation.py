"""Chances against closed forms, within four standard errors; and the laws every simulation keeps."""

import math
from itertools import islice

import numpy as np
import pytest

from app.document import Assessment, Chance, Document, Event, Likelihood, MustHave, Number, YesNo
from app.scoring.ranking import rank
from app.sureness.mean_bets import mean_bets
from app.sureness.simulation import SAMPLES, Draws, Simulation, draw, simulate
from tests.builders import benefits, criterion, document, offer, perspective, position
from tests.cases import case


def run(decision: Document, samples: int = SAMPLES) -> Simulation:
    return simulate(draws(decision, samples))


def draws(decision: Document, samples: int = SAMPLES) -> Draws:
    return draw(decision, rank(decision), samples)


def near(chance: float, samples: int = SAMPLES) -> object:
    """Within four standard errors of plain draws; ours have less."""
    return pytest.approx(chance, abs=4 * math.sqrt(chance * (1 - chance) / samples))


def sure(decision: Document, certainty: float = 1.0) -> Document:
    views = tuple(view.replace(certainty=certainty) for view in decision.perspectives)
    return decision.replace(perspectives=views)


def test_gap_derived_closed_form() -> None:
    found = case("evpi_one_missing")
    table = {"A": {"c1": 60.0, "c2": None}, "B": {"c1": 50.0, "c2": 55.0}}
    result = run(sure(benefits(table, {"c1": 0.5, "c2": 0.5})))
    assert result.chance_best[0] == near(found["expected"]["p_A_best"])
    assert result.gain_of_knowing_all == pytest.approx(found["expected"]["evpi"], abs=0.2)


def condition() -> Document:
    """A scores 70 where the condition is met, in 60 of 100 cases, else 40; B scores 55 for sure."""
    criteria = (criterion("Base", Number(worst=0.0, best=100.0)), criterion("Condition", Likelihood()))
    offers = (
        offer("A", {"Base": 400 / 7, "Condition": 60.0}),
        offer("B", {"Base": 550 / 7, "Condition": 0.0}),
    )
    return sure(document(criteria, offers, {"Base": 0.7, "Condition": 0.3}))


def test_what_is_likely_is_the_better_bet_for_certain_and_may_turn_out_otherwise() -> None:
    expected = case("likelihood_condition")["expected"]
    result = run(condition())
    assert rank(condition()).fit[0] == pytest.approx(expected["expected_A"])
    assert result.chance_best.tolist() == [1.0, 0.0]
    assert result.gain_of_knowing_all == pytest.approx(0.0, abs=1e-4)
    assert (result.p05[0], result.p95[0]) == pytest.approx((58.0, 58.0), abs=1e-4)
    assert result.luck.chance_best[0] == near(expected["p_A_best"])
    assert result.luck.gain_of_foresight == pytest.approx(expected["evpi"], abs=0.3)
    assert np.isnan(result.luck.worse_than_job).all()
    assert sorted(set(result.luck.futures[:, 0].round(3))) == [40.0, 70.0]


def test_two_gaps_derived() -> None:
    expected = case("missing_interval")["expected"]
    table = {"A": {"c1": 80.0, "c2": None, "c3": 60.0}, "B": {"c1": 50.0, "c2": 70.0, "c3": None}}
    result = run(sure(benefits(table, {"c1": 0.5, "c2": 0.3, "c3": 0.2})))
    assert result.beats[0, 1] == near(expected["p_A_beats_B_uniform"])


TWO = {"A": {"c1": 100.0, "c2": 0.0}, "B": {"c1": 25.0, "c2": 100.0}}


@pytest.mark.parametrize("certainty", [0.0, 0.5, 0.7, 0.9])
def test_certainty_of_weights_derived(certainty: float) -> None:
    expected = case("smaa_dirichlet_slider")["expected"]
    result = run(sure(benefits(TWO, {"c1": 0.6, "c2": 0.4}), certainty))
    assert result.chance_best[0] == near(expected["by_certainty"][str(certainty)])


def test_central_weights_tervonen2007() -> None:
    expected = case("smaa_exact_2x2")["expected"]
    result = run(sure(benefits(TWO, {"c1": 0.5, "c2": 0.5}), 0.0))
    assert result.rank_chances == pytest.approx(np.array(expected["rank_acceptability"]), abs=0.022)
    assert result.central_weights == pytest.approx(np.array(expected["central_weights"]), abs=0.01)
    assert result.confidence == pytest.approx(np.array(expected["confidence_factors"]))


def test_ties_share_the_ranks() -> None:
    table = {"A": {"c": 50.0}, "B": {"c": 50.0}, "C": {"c": 10.0}}
    chances = run(sure(benefits(table, {"c": 1.0}))).rank_chances
    assert chances == pytest.approx(np.array([[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]))


def test_certainty_leaves_only_noughts_and_ones() -> None:
    table = {"A": {"c": 50.0, "d": 20.0}, "B": {"c": 40.0, "d": 30.0}, "C": {"c": 10.0, "d": 90.0}}
    result = run(sure(benefits(table, {"c": 3.0, "d": 1.0})))
    assert set(result.rank_chances.ravel()) == {0.0, 1.0}
    assert result.gain_of_knowing_all == pytest.approx(0.0, abs=1e-5)


def permitted(permit: object, job: object = 100.0) -> Document:
    held = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    criteria = (criterion("Work", Number(worst=0.0, best=100.0)), held)
    offers = (
        offer("New", {"Work": 90.0, "Permit": permit}),
        offer("Job", {"Work": 40.0, "Permit": job}, kind="current_job"),
    )
    return sure(document(criteria, offers, {"Work": 1.0, "Permit": 0.0}))


def test_where_a_must_have_may_break_an_option_is_worth_its_bet() -> None:
    result = run(permitted(60.0))
    assert result.must_have_chance == pytest.approx([0.4, 0.0])
    assert result.chance_best.tolist() == [1.0, 0.0], "in every state of knowledge it is the better bet"
    assert result.mean[0] == pytest.approx(90.0)
    # 40 + .6 * (90 - 40) = 70 against 40.
    assert result.expected_loss == pytest.approx([0.0, 30.0], abs=1e-4)
    luck = result.luck
    # Where the permit fails the two are worth the same, and the job keeps its must-have.
    assert luck.chance_best[0] == near(0.6)
    assert luck.chance_best[1] == near(0.4)
    assert luck.worse_than_job[0] == 0.0
    assert np.isnan(luck.worse_than_job[1])
    assert luck.gain_of_foresight == pytest.approx(0.0, abs=1e-3)
    assert luck.none_acceptable == 0.0


def test_a_chance_of_which_nothing_is_said_is_in_doubt_and_luck_besides() -> None:
    result = run(permitted(None))
    assert result.must_have_chance[0] == pytest.approx(0.5)
    assert result.expected_loss[1] == pytest.approx(25.0, abs=0.1)
    assert result.luck.chance_best[0] == near(0.5)


def test_a_must_have_that_a_likelihood_feeds_elsewhere_counts_there_as_kept() -> None:
    """Where the permit holds, the criterion that it feeds stands at its outcome too, for the job as well."""
    held = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    criteria = (criterion("Work", Number(worst=0.0, best=100.0)), held, criterion("Travel", Likelihood()))
    rule = Event(id="rule", name="Rule", chance=Chance(likely=0.5))
    permit, travel = (Assessment(criterion=one, event="rule") for one in ("permit", "travel"))
    new, job = offer("New", {"Work": 80.0}), offer("Job", {"Work": 40.0, "Permit": 100.0}, kind="current_job")
    offers = (
        new.replace(assessments=(*new.assessments, permit, travel)),
        job.replace(assessments=(*job.assessments, travel)),
    )
    made = document(criteria, offers, {"Work": 0.5, "Permit": 0.0, "Travel": 0.5}, events=(rule,))
    # F0 = 20 + 25; with the rule K = 40 + 50 and K0 = 20 + 50: 45 + .5 * 20.
    assert mean_bets(rank(made)).by_bet.fit == pytest.approx([55.0, 45.0])
    result = run(sure(made))
    assert result.expected_loss == pytest.approx([0.0, 10.0], abs=1e-4)


def test_two_must_haves_that_want_opposite_outcomes_are_never_both_kept() -> None:
    criteria = (
        criterion("Work", Number(worst=0.0, best=100.0)),
        criterion("On", Likelihood(), must_have=MustHave(limit=True)),
        criterion("Off", Likelihood(), must_have=MustHave(limit=False)),
    )
    hangs = tuple(Assessment(criterion=one, event="rule") for one in ("on", "off"))
    new = offer("New", {"Work": 90.0})
    offers = (
        new.replace(assessments=(*new.assessments, *hangs)),
        offer("Safe", {"Work": 10.0, "On": 100.0, "Off": 0.0}),
    )
    rule = Event(id="rule", name="Rule", chance=Chance(likely=0.5))
    result = run(sure(document(criteria, offers, {"Work": 1.0, "On": 0.0, "Off": 0.0}, events=(rule,))))
    assert result.must_have_chance == pytest.approx([1.0, 0.0])
    assert result.chance_best.tolist() == [0.0, 1.0]
    assert result.luck.chance_best.tolist() == [0.0, 1.0]


def test_ruled_out_is_never_best_even_where_nothing_is_acceptable() -> None:
    permit = criterion("Permit", YesNo(), must_have=MustHave(limit=True))
    criteria = (criterion("Work"), permit)
    offers = (offer("Out", {"Work": 9.0, "Permit": False}), offer("Open", {"Work": 3.0}))
    result = run(sure(document(criteria, offers, {"Work": 1.0})))
    assert result.chance_best[0] == 0.0
    assert np.isnan(result.expected_loss[0])
    assert result.luck.chance_best[0] == 0.0
    assert result.luck.none_acceptable == near(0.5)
    assert result.rank_chances.sum(axis=0) == pytest.approx(np.ones(2))
    assert result.rank_chances.sum(axis=1) == pytest.approx(np.ones(2))


def test_what_a_company_offers_is_drawn_once_for_its_teams() -> None:
    from tests.builders import team

    criteria = (criterion("Place", Number(worst=0.0, best=100.0)),)
    teams = (team("One"), team("Two"))
    company = offer("Big", {"Place": (0.0, 50.0, 100.0)}, teams=teams)
    drawn = draws(sure(document(criteria, (company,), {"Place": 1.0})))
    assert np.array_equal(drawn.cells[0], drawn.cells[1])


def test_another_option_or_weight_changes_no_draw_of_an_option() -> None:
    table = {"A": {"c": None, "d": 5.0}, "B": {"c": 30.0, "d": None}}
    before = draws(benefits(table, {"c": 1.0, "d": 1.0}))
    after = draws(benefits({**table, "New": {"c": None, "d": None}}, {"c": 7.0, "d": 1.0}))
    assert all(map(np.array_equal, before.cells, islice(after.cells, 2)))


def test_a_position_is_drawn_within_its_range() -> None:
    from app.document import Spectrum, SweetSpot

    criteria = (criterion("Match", Spectrum()),)
    offers = (offer("A", position=position(0.5, 0.2)), offer("B", position=position(0.9)))
    decision = document(criteria, offers, {"Match": 1.0}, SweetSpot(low=0.4, high=0.5))
    drawn = draws(decision)
    expected = rank(decision)
    assert [own[0].mean() for own in drawn.cells] == pytest.approx(expected.table.values[:, 0], abs=1e-3)


def test_the_mean_is_the_fit_where_no_must_have_is_at_stake() -> None:
    decision = document(
        (criterion("A"), criterion("B", Likelihood())),
        (offer("X", {"A": (2.0, 5.0, 9.0), "B": (20.0, 40.0, 90.0)}), offer("Y", {"A": 3.0})),
        {"A": 2.0, "B": 1.0},
    )
    result = run(decision)
    assert result.mean == pytest.approx(rank(decision).fit, abs=0.9)


def test_order_only_gives_the_rank_order_centroid_barron1996() -> None:
    from app.sureness.weight_draws import ordered_weights

    drawn = ordered_weights(np.array([0.5, 0.3, 0.2]), ("a", "b", "c"), 1, SAMPLES)
    assert drawn.mean(axis=1) == pytest.approx([0.6111, 0.2778, 0.1111], abs=0.01)
    assert (drawn[0] >= drawn[1]).all()
    assert (drawn[1] >= drawn[2]).all()


def test_perspectives_without_certainty_of_their_own_use_the_usual_one() -> None:
    assert perspective({"A": 1.0}).certainty == 0.7
