"""Every option over the share of one criterion."""

import pytest

from app.document import Number
from app.scoring.ranking import rank
from app.sureness.flips import crossovers
from app.sureness.over_weight import over_weight
from tests.builders import BENEFIT, benefits, criterion, document, offer

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
