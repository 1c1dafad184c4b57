"""The order by feeling against the ranking: agreement worked by hand, and what each reversed pair takes."""

from datetime import UTC, datetime
from typing import Any, cast

import numpy as np
import pytest
from scipy.stats import kendalltau  # pyright: ignore[reportMissingTypeStubs]

from app.analysis import Analysis, analyse
from app.choosing.gut import MOST, GutCheck, Move, compare, moves
from app.document import Document, GutRanking
from app.sureness.draws import order_key, worths
from app.sureness.weight_drag import grip
from tests.builders import BENEFIT, benefits, criterion, document, offer, perspective

WHEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def gut(*order: str) -> GutRanking:
    return GutRanking(when=WHEN, order=order)


def analysed(made: Document) -> Analysis:
    found = analyse(made)
    assert found is not None
    return found


def compared(order: GutRanking, found: Analysis, most: int = MOST) -> GutCheck:
    return compare(order, found.ranking, found.simulation, most)


def tau(one: Any, other: Any) -> float:
    return float(cast(Any, kendalltau)(one, other).statistic)


def ranked(*fits: float) -> Analysis:
    """Analyse options named a, b, c… with these fits."""
    rows = {letter: {"C": fit} for letter, fit in zip("abcdefgh", fits, strict=False)}
    return analysed(benefits(rows, {"C": 1.0}))


def test_tau_without_ties_is_one_less_four_times_the_reversed_pairs():
    # Of the six pairs of a, b, c, d two are reversed: b before a, d before c. 1 - 4 x 2 / (4 x 3) = 1/3.
    check = compared(gut("b", "a", "d", "c"), ranked(80, 70, 60, 50))
    assert (check.agreed, check.tied, check.reversed_count, check.pairs) == (4, 0, 2, 6)
    assert check.tau == pytest.approx(1 / 3)


def test_tau_with_a_tie_by_hand():
    # b and c tie in the ranking. Of a, c, b, d against d, a, b, c: pairs d-a, d-b, d-c are reversed,
    # a-b and a-c agree, b-c ties: (2 - 3) / sqrt(6 x 5).
    check = compared(gut("d", "a", "b", "c"), ranked(80, 70, 70, 60))
    assert (check.agreed, check.tied, check.reversed_count) == (2, 1, 3)
    assert check.tau == pytest.approx(-1 / 30**0.5)


def test_the_same_order_agrees_wholly_and_the_reverse_not_at_all():
    analysis = ranked(80, 70, 60)
    same, reverse = compared(gut("a", "b", "c"), analysis), compared(gut("c", "b", "a"), analysis)
    assert (same.tau, same.reversed, same.mean_tau) == (1.0, (), 1.0)
    assert (reverse.tau, reverse.agreed, reverse.mean_tau) == (-1.0, 0, -1.0)
    assert reverse.mean_agreement == 0.0


def test_the_widest_margin_comes_first():
    check = compared(gut("c", "b", "a"), ranked(80, 70, 50))
    assert [(pair.first, pair.second, round(pair.margin, 6)) for pair in check.reversed] == [
        ("c", "a", 30.0),
        ("c", "b", 20.0),
        ("b", "a", 10.0),
    ]
    few = compared(gut("c", "b", "a"), ranked(80, 70, 50), most=1)
    assert (len(few.reversed), few.reversed_count) == (1, 3)


def test_where_all_tie_there_is_no_tau():
    check = compared(gut("a", "b"), ranked(50, 50))
    assert (check.tau, check.tied, check.pairs) == (None, 1, 1)


def test_what_is_unknown_ruled_out_or_came_later_is_left_out_and_counted():
    made = benefits(
        {
            "North": {"A": 80.0},
            "South": {"A": 60.0},
            "East": {"A": None},
            "West": {"A": 5.0},
            "Late": {"A": 9.0},
        },
        {"A": 1.0},
    )
    limit = made.criteria[0].replace(must_have={"side": "at_least", "limit": 8.0})
    check = compared(gut("east", "south", "west", "north"), analysed(made.replace(criteria=(limit,))))
    assert (check.compared, check.pairs) == (2, 1)
    assert (check.unknown, check.ruled_out, check.added) == (("east",), ("west",), ("late",))


def test_an_option_that_is_gone_is_passed_over():
    assert compared(gut("gone", "a", "b"), ranked(80, 70)).tau == 1.0


@pytest.mark.parametrize(
    "made", [document(), benefits({"North": {"A": 1.0}}, {"A": 1.0})], ids=["none", "one"]
)
def test_with_fewer_than_two_options_there_is_nothing_to_compare(made: Document):
    check = compared(gut("north"), analysed(made))
    assert (check.pairs, check.tau, check.mean_tau, check.reversed) == (0, None, None, ())


TWO = {"North": {"A": 90.0, "B": 30.0}, "South": {"A": 40.0, "B": 70.0}}


def test_the_change_of_weights_by_hand():
    # North leads by .6 x 50 - .4 x 40 = 14 points; each point of weight from A to B takes .9 off: 15.56.
    check = compared(gut("south", "north"), analysed(benefits(TWO, {"A": 6.0, "B": 4.0})))
    (pair,) = check.reversed
    assert pair.margin == pytest.approx(14.0)
    assert pair.change is not None
    assert pair.change.points_moved == pytest.approx(14 / 90)
    assert [one.criterion for one in (*pair.change.given, *pair.change.gained)] == ["a", "b"]


def test_a_change_within_what_one_is_unsure_of_is_likely():
    made = benefits(TWO, {"A": 6.0, "B": 4.0})

    def likely(certainty: float) -> bool:
        view = perspective({"A": 6.0, "B": 4.0}, certainty=certainty)
        (pair,) = compared(gut("south", "north"), analysed(made.replace(perspectives=(view,)))).reversed
        return pair.likely

    assert likely(0.3)
    assert not likely(0.95)
    assert not likely(1.0)


def test_no_weights_help_where_the_other_is_nowhere_worse():
    made = benefits({"North": {"A": 90.0, "B": 30.0}, "South": {"A": 40.0, "B": 30.0}}, {"A": 1.0, "B": 1.0})
    (pair,) = compared(gut("south", "north"), analysed(made)).reversed
    assert pair.change is None
    assert not pair.likely
    assert pair.chance == pytest.approx(1.0)
    assert pair.telling


def test_a_pair_that_is_far_from_sure_is_not_telling():
    made = benefits({"North": {"A": 60.0, "B": 50.0}, "South": {"A": 50.0, "B": 59.0}}, {"A": 1.0, "B": 1.0})
    (pair,) = compared(gut("south", "north"), analysed(made)).reversed
    assert pair.chance is not None
    assert 0.5 < pair.chance < 0.8
    assert not pair.telling


def test_the_mean_over_the_draws_is_that_of_each_draw():
    made = document(
        (criterion("A", BENEFIT), criterion("B", BENEFIT)),
        (
            offer("North", {"A": (20.0, 60.0, 90.0), "B": 40.0}),
            offer("South", {"A": 50.0, "B": (10.0, 50.0, 80.0)}),
            offer("East", {"A": None, "B": 60.0}),
        ),
    )
    analysis = analysed(made)
    assert analysis.draws is not None
    held = grip(analysis.draws)
    weights = held.raw / held.total
    keys = order_key(analysis.draws, worths(analysis.draws, held.weighed / held.total, weights))[:, :500]
    order = ("east", "north", "south")
    felt = [2, 0, 1]
    taus = [tau([3, 2, 1], keys[felt, d]) for d in range(500)]
    check = compared(gut(*order), analysis)
    assert check.mean_tau == pytest.approx(float(np.mean(taus)), abs=0.1)


def test_which_options_moved_between_two_days():
    assert moves(gut("a", "b", "c", "d"), gut("d", "a", "new", "b", "c")) == (
        Move("d", 3),
        Move("a", -1),
        Move("b", -1),
        Move("c", -1),
    )
    assert moves(gut("a", "gone", "b"), gut("a", "b")) == ()
