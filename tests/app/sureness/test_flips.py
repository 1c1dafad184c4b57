from collections.abc import Mapping

import numpy as np
import pytest

from app.document import Document, Number
from app.scoring.ranking import rank
from app.sureness.flips import Flip, crossovers, ends, meetings
from tests.builders import BENEFIT, benefits, criterion, document, offer
from tests.cases import case, document_of


def test_crossover_of_a_branch_goodwin2004():
    published = case("gw_turnover_crossover")
    expected, inputs = published["expected"], published["inputs"]
    ranking = rank(document_of(published))
    at_none, at_all = ends(ranking.table.values, ranking.shares, tuple(inputs["group"]))
    names = [option.name for option in ranking.options]
    for name, fit in expected["at0"].items():
        assert at_none[names.index(name)] == pytest.approx(fit, abs=expected["tolerance"])
    for name, fit in expected["at1"].items():
        assert at_all[names.index(name)] == pytest.approx(fit, abs=expected["tolerance"])
    first, second = (names.index(name) for name in inputs["pair"])
    (meeting,) = meetings(at_none, at_all, first, np.array([second]))
    assert meeting == pytest.approx(expected["crossover"], abs=inputs["scale_tol"]["crossover"])


def flips_of(table: Mapping[str, Mapping[str, float]], weights: Mapping[str, float]) -> tuple[Flip, ...]:
    return crossovers(rank(benefits(table, weights)))


def test_the_lead_turns_where_the_lines_meet():
    found = flips_of({"North": {"A": 100.0, "B": 0.0}, "South": {"A": 0.0, "B": 100.0}}, {"A": 3.0, "B": 1.0})
    assert found == (Flip("a", 0.75, 0.5, "south"), Flip("b", 0.25, 0.5, "south"))
    assert [flip.below for flip in found] == [True, False]


def test_the_nearest_on_each_side_is_named_and_the_nearest_of_all_first():
    rows = {
        "North": {"A": 60.0, "B": 60.0},
        "South": {"A": 100.0, "B": 0.0},
        "East": {"A": 0.0, "B": 90.0},
        "West": {"A": 95.0, "B": 15.0},
    }
    found = [flip for flip in flips_of(rows, {"A": 1.0, "B": 1.0}) if flip.criterion == "a"]
    assert [(flip.new_best, flip.share_at_flip) for flip in found] == [
        ("west", pytest.approx(45 / 80)),
        ("east", pytest.approx(1 / 3)),
    ]


def test_where_several_meet_at_once_the_steepest_takes_over():
    rows = {"North": {"A": 50.0, "B": 90.0}, "South": {"A": 80.0, "B": 60.0}, "East": {"A": 100.0, "B": 40.0}}
    found = [flip for flip in flips_of(rows, {"A": 1.0, "B": 3.0}) if flip.criterion == "a"]
    assert found == [Flip("a", 0.25, 0.5, "east")]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(benefits({"North": {"A": 1.0, "B": 2.0}}, {"A": 1.0, "B": 1.0}), id="one option"),
        pytest.param(benefits({"North": {"A": 9.0}, "South": {"A": 2.0}}, {"A": 1.0}), id="one criterion"),
        pytest.param(
            benefits({"North": {"A": 9.0, "B": 1.0}, "South": {"A": 1.0, "B": 9.0}}, {"A": 1.0, "B": 1.0}),
            id="tie",
        ),
        pytest.param(
            benefits({"North": {"A": 9.0, "B": 9.0}, "South": {"A": 1.0, "B": 2.0}}, {"A": 1.0, "B": 1.0}),
            id="dominated",
        ),
        pytest.param(
            benefits({"North": {"A": 9.0, "B": 9.0}, "South": {"A": 4.0, "B": 4.0}}, {"A": 1.0, "B": 2.0}),
            id="parallel",
        ),
        pytest.param(
            benefits({"North": {"A": 9.0, "B": 5.0}, "South": {"A": 1.0, "B": 5.0}}, {"A": 1.0, "B": 1.0}),
            id="equal only where nothing else counts",
        ),
        pytest.param(document(), id="empty"),
        pytest.param(benefits({"North": {"A": 9.0}, "South": {"A": 1.0}}, {"A": 0.0}), id="no weights"),
    ],
)
def test_where_nothing_can_turn_the_lead_there_is_no_flip(told: Document):
    assert crossovers(rank(told)) == ()


def test_a_criterion_that_cannot_count_takes_no_part():
    told = document(
        (criterion("A", BENEFIT), criterion("Flat", Number(worst=1.0, best=1.0))),
        (offer("North", {"A": 9.0}), offer("South", {"A": 1.0})),
    )
    assert crossovers(rank(told)) == ()


def test_a_criterion_without_weight_can_turn_the_lead():
    found = flips_of({"North": {"A": 60.0, "B": 0.0}, "South": {"A": 50.0, "B": 100.0}}, {"A": 1.0, "B": 0.0})
    (flip,) = [flip for flip in found if flip.criterion == "b"]
    assert (flip.share_now, flip.share_at_flip, flip.new_best) == (0.0, pytest.approx(10 / 110), "south")


def test_where_one_has_all_the_weight_the_others_count_the_same():
    found = flips_of(
        {"North": {"A": 60.0, "B": 0.0, "C": 0.0}, "South": {"A": 50.0, "B": 20.0, "C": 40.0}},
        {"A": 1.0, "B": 0.0, "C": 0.0},
    )
    (flip,) = [flip for flip in found if flip.criterion == "a"]
    assert (flip.share_now, flip.share_at_flip, flip.new_best) == (1.0, pytest.approx(30 / 40), "south")
