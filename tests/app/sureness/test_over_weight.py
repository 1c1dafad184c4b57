"""Every option over the share of one criterion."""

import pytest
from scipy.stats import beta  # pyright: ignore[reportMissingTypeStubs]

from app.document import MustHave, Number
from app.scoring.ranking import rank
from app.sureness.flips import crossovers
from app.sureness.over_weight import over_weight
from tests.builders import BENEFIT, benefits, criterion, document, offer
from tests.cases import case, document_of

ROWS = {"North": {"A": 90.0, "B": 10.0}, "South": {"A": 20.0, "B": 70.0}, "East": {"A": 50.0, "B": 50.0}}


def test_lines_run_from_none_to_all_of_the_weight():
    found = over_weight(rank(benefits(ROWS, {"A": 3.0, "B": 1.0})), "a")
    assert found is not None
    assert found.share_now == 0.75
    assert {line.option: (line.at_none, line.at_all) for line in found.lines} == {
        "north": pytest.approx((10.0, 90.0)),
        "south": pytest.approx((70.0, 20.0)),
        "east": pytest.approx((50.0, 50.0)),
    }
    assert [line.option for line in found.lines] == ["north", "east", "south"], "as the list stands"
    assert found.lines[0].at(0.75) == pytest.approx(70.0)


def test_each_crossing_says_who_is_ahead_above_it():
    found = over_weight(rank(benefits(ROWS, {"A": 3.0, "B": 1.0})), "a")
    assert found is not None
    assert [(one.rising, one.falling, one.leads) for one in found.crossings] == [
        ("east", "south", True),
        ("north", "south", False),
        ("north", "east", True),
    ]
    assert [one.share for one in found.crossings] == pytest.approx([0.4, 6 / 13, 0.5])
    assert found.crossings[0].worth == pytest.approx(50.0)


def test_nothing_is_laid_out_where_no_weight_can_move():
    assert over_weight(rank(benefits({"North": {"A": 1.0}, "South": {"A": 2.0}}, {"A": 1.0})), "a") is None
    assert over_weight(rank(benefits(ROWS, {"A": 0.0, "B": 0.0})), "a") is None
    assert over_weight(rank(benefits(ROWS, {"A": 1.0, "B": 1.0})), "gone") is None
    flat = criterion("Flat", Number(worst=1.0, best=1.0))
    made = document((criterion("A", BENEFIT), criterion("B", BENEFIT), flat), (offer("X", {"A": 1.0}),))
    assert over_weight(rank(made), "flat") is None


def test_the_nearest_change_of_lead_is_the_flip():
    ranking = rank(benefits(ROWS, {"A": 3.0, "B": 1.0}))
    found = over_weight(ranking, "a")
    assert found is not None
    (below,) = (one for one in crossovers(ranking) if one.criterion == "a" and one.below)
    nearest = max(one.share for one in found.crossings if one.leads and one.share < found.share_now)
    assert below.share_at_flip == pytest.approx(nearest)


def test_reigns_say_who_leads_from_no_weight_to_all_of_it():
    found = over_weight(rank(benefits(ROWS, {"A": 3.0, "B": 1.0})), "a")
    assert found is not None
    assert [(one.low, one.high, one.leaders) for one in found.reigns] == [
        (0.0, pytest.approx(0.4), ("south",)),
        (pytest.approx(0.4), pytest.approx(0.5), ("east",)),
        (pytest.approx(0.5), 1.0, ("north",)),
    ]


def test_lines_that_only_touch_the_top_end_no_reign_and_equal_ones_share_it():
    # All three meet at a share of one half, where the middle one is level with the top and no more.
    rows = {
        "North": {"A": 100.0, "B": 0.0},
        "South": {"A": 0.0, "B": 100.0},
        "Flat": {"A": 50.0, "B": 50.0},
        "Twin": {"A": 100.0, "B": 0.0},
    }
    found = over_weight(rank(benefits(rows, {"A": 1.0, "B": 3.0})), "a")
    assert found is not None
    assert [one.leaders for one in found.reigns] == [("south",), ("north", "twin")]
    assert found.reigns[0].high == pytest.approx(0.5)
    assert [(place, line.option) for place, line in found.order_at(0.5)] == [
        (1, line.option) for line in found.lines
    ]
    assert [place for place, _ in found.order_at(1.0)] == [1, 1, 3, 4]


def test_the_order_at_a_share_puts_what_is_not_ranked_last():
    cells = {"Kept": {"A": 20.0, "B": 60.0}, "Out": {"A": 90.0, "B": 90.0}}
    held = criterion("A", BENEFIT, must_have=MustHave(side="at_most", limit=50.0))
    made = document((held, criterion("B", BENEFIT)), tuple(offer(name, row) for name, row in cells.items()))
    found = over_weight(rank(made), "a")
    assert found is not None
    assert [(place, line.option) for place, line in found.order_at(0.5)] == [(1, "kept"), (0, "out")]
    assert found.crossings == ()
    assert [one.leaders for one in found.reigns] == [("kept",)]


def test_all_of_the_weight_on_one_criterion_leaves_the_others_equal_ratios():
    rows = {"North": {"A": 90.0, "B": 10.0, "C": 30.0}, "South": {"A": 20.0, "B": 70.0, "C": 50.0}}
    found = over_weight(rank(benefits(rows, {"A": 1.0, "B": 0.0, "C": 0.0})), "a")
    assert found is not None
    assert (found.share_now, found.likely) == (1.0, (1.0, 1.0))
    assert {line.option: line.at_none for line in found.lines} == pytest.approx(
        {"north": 20.0, "south": 60.0}
    )


def test_the_share_lies_in_nine_of_ten_draws_where_the_beta_law_says():
    found = over_weight(rank(benefits(ROWS, {"A": 3.0, "B": 1.0})), "a")
    assert found is not None
    # Beta(kappa w, kappa (1 - w)) with kappa = 2 / 0.3^2: method.md, section 4.
    assert found.likely == pytest.approx(tuple(beta.ppf((0.05, 0.95), 2 / 0.09 * 0.75, 2 / 0.09 * 0.25)))


def test_a_group_is_moved_as_a_whole_goodwin2004():
    published = case("gw_turnover_crossover")
    expected, inputs = published["expected"], published["inputs"]
    ranking = rank(document_of(published))
    found = over_weight(ranking, *(ranking.criteria[j].id for j in inputs["group"]))
    assert found is not None
    pair = {ranking.options[[one.name for one in ranking.options].index(name)].id for name in inputs["pair"]}
    (meeting,) = (one.share for one in found.crossings if {one.rising, one.falling} == pair)
    assert meeting == pytest.approx(expected["crossover"], abs=inputs["scale_tol"]["crossover"])


def test_all_criteria_together_have_no_weight_to_take():
    assert over_weight(rank(benefits(ROWS, {"A": 3.0, "B": 1.0})), "a", "b") is None
