from typing import Any

import pytest

from app.document import Document, Number
from app.scoring.ranking import rank
from app.sureness.smallest_change import NoChange, Shift, smallest_change, smallest_swap, why_no_change
from tests.builders import BENEFIT, benefits, criterion, document, offer
from tests.cases import case, document_of


def test_the_smallest_change_by_least_absolute_changes():
    published = case("flip_winner_basic")
    expected = published["expected"]
    ranking = rank(document_of(published))
    assert ranking.fit[0] - ranking.fit[1] == pytest.approx(expected["gap"], abs=expected["tolerance"])
    found = smallest_change(ranking)
    assert found is not None
    assert found.new_best == "b"
    assert found.points_moved == pytest.approx(expected["moved"], abs=expected["tolerance"])
    assert 2 * found.points_moved == pytest.approx(expected["L1"], abs=expected["tolerance"])
    assert found.shares == pytest.approx(expected["w_L1"], abs=expected["tolerance"])
    moved: Any = pytest.approx(expected["moved"])
    assert (found.given, found.gained) == ((Shift("c1", moved),), (Shift("c2", moved),))


def test_no_weights_help_an_option_that_is_worse_on_everything():
    published = case("flip_impossible_dominance")
    ranking = rank(document_of(published))
    gap = ranking.fit[0] - ranking.fit[1]
    assert gap == pytest.approx(published["expected"]["gap"], abs=published["expected"]["tolerance"])
    assert published["expected"]["impossible"]
    for wanted in (None, "b"):
        assert smallest_change(ranking, wanted) is None
        assert why_no_change(ranking, wanted) == "never_first"


def test_weight_is_taken_from_the_next_criterion_where_the_first_is_empty():
    rows = {"North": {"A": 100.0, "B": 80.0, "C": 0.0}, "South": {"A": 0.0, "B": 10.0, "C": 60.0}}
    found = smallest_change(rank(benefits(rows, {"A": 1.0, "B": 8.0, "C": 1.0})))
    assert found is not None
    # Without A, 70 points a share of B stand against 60 a share of C: B has to fall to 6/13.
    assert found.shares == pytest.approx((0.0, 6 / 13, 7 / 13))
    assert [one.criterion for one in found.given] == ["b", "a"]
    assert sum(one.share for one in found.given) == pytest.approx(found.points_moved)


THREE = {
    "North": {"A": 90.0, "B": 20.0, "C": 40.0},
    "South": {"A": 70.0, "B": 70.0, "C": 30.0},
    "East": {"A": 20.0, "B": 80.0, "C": 60.0},
}
WEIGHTS = {"A": 6.0, "B": 2.0, "C": 2.0}


def test_the_one_that_takes_over_soonest_is_named():
    ranking = rank(benefits(THREE, WEIGHTS))
    soonest = smallest_change(ranking)
    south = smallest_change(ranking, "south")
    assert soonest is not None
    assert soonest == south


def test_the_option_named_has_to_pass_all_others():
    ranking = rank(benefits(THREE, WEIGHTS))
    found = smallest_change(ranking, "east")
    assert found is not None
    assert found.new_best == "east"
    # A tie with South alone takes .275, with North alone .2; to pass both it takes more, on two criteria.
    assert found.points_moved == pytest.approx(0.28)
    assert found.shares == pytest.approx((0.32, 0.22, 0.46))
    assert [one.criterion for one in found.gained] == ["c", "b"]


def test_a_criterion_that_cannot_count_gets_no_weight():
    told = document(
        (criterion("A", BENEFIT), criterion("Flat", Number(worst=1.0, best=1.0)), criterion("B", BENEFIT)),
        (offer("North", {"A": 80.0, "B": 20.0}), offer("South", {"A": 20.0, "B": 90.0})),
        {"A": 3.0, "Flat": 5.0, "B": 1.0},
    )
    found = smallest_change(rank(told))
    assert found is not None
    assert found.shares == pytest.approx((7 / 13, 0.0, 6 / 13))


@pytest.mark.parametrize(
    ("told", "wanted", "reason"),
    [
        pytest.param(document(), None, "no_ranking", id="empty"),
        pytest.param(benefits(THREE, dict.fromkeys("ABC", 0.0)), "east", "no_ranking", id="no weights"),
        pytest.param(
            benefits({"North": {"A": 1.0, "B": 2.0}}, {"A": 1.0, "B": 1.0}), None, "alone", id="one"
        ),
        pytest.param(
            benefits({"North": {"A": 9.0}, "South": {"A": 2.0}}, {"A": 1.0}), None, "one_criterion", id="A"
        ),
        pytest.param(
            benefits({"North": {"A": 9.0, "B": 1.0}, "South": {"A": 1.0, "B": 9.0}}, {"A": 1.0, "B": 1.0}),
            None,
            "shared_lead",
            id="tie",
        ),
        pytest.param(
            benefits({"North": {"A": 9.0, "B": 5.0}, "South": {"A": 1.0, "B": 5.0}}, {"A": 1.0, "B": 1.0}),
            None,
            "never_first",
            id="equal only where nothing else counts",
        ),
        pytest.param(benefits(THREE, WEIGHTS), "north", "leads", id="leads already"),
        pytest.param(benefits(THREE, WEIGHTS), "gone", "not_ranked", id="no such option"),
        pytest.param(
            benefits({**THREE, "West": {"A": None}}, WEIGHTS), "west", "not_ranked", id="nothing known"
        ),
        pytest.param(
            benefits({**THREE, "West": {"A": 45.0, "B": 45.0, "C": 30.0}}, WEIGHTS),
            "west",
            "never_first",
            id="behind one or another",
        ),
    ],
)
def test_where_nothing_is_found_it_says_why(told: Document, wanted: str | None, reason: NoChange):
    ranking = rank(told)
    assert smallest_change(ranking, wanted) is None
    assert why_no_change(ranking, wanted) == reason


def test_two_options_are_brought_level_whatever_others_do():
    ranking = rank(benefits(THREE, WEIGHTS))
    # East is .6 x 50 - .2 x 10 - .2 x 30 = 22 points behind South; a point from A to C takes .8 off.
    swap = smallest_swap(ranking, "east", "south")
    assert swap is not None
    assert swap.new_best == "east"
    moved: Any = pytest.approx(22 / 80)
    assert swap.points_moved == moved
    assert (swap.given, swap.gained) == ((Shift("a", moved),), (Shift("c", moved),))


def test_with_two_options_the_swap_is_the_smallest_change():
    ranking = rank(document_of(case("flip_winner_basic")))
    assert smallest_swap(ranking, "b", "a") == smallest_change(ranking)


def test_there_is_no_swap_with_what_is_gone_or_nowhere_worse():
    assert smallest_swap(rank(benefits(THREE, WEIGHTS)), "east", "gone") is None
    assert smallest_swap(rank(document_of(case("flip_impossible_dominance"))), "b", "a") is None


def test_where_something_is_found_there_is_no_reason():
    assert why_no_change(rank(benefits(THREE, WEIGHTS))) is None
