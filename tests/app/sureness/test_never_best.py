"""Options that no weights put first."""

from typing import Any

import numpy as np
import pytest

from app.document import Number
from app.scoring.ranking import Ranking, rank
from app.sureness.never_best import _LAST, NeverBest, never_best
from tests.builders import BENEFIT, benefits, criterion, document, offer


def about(number: float) -> Any:
    return pytest.approx(number)


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


@pytest.mark.parametrize("steps", [3, 1000])
def test_where_it_was_found_before_changes_nothing(steps: int):
    """Few steps: many tie, and no corner is the only one. Many: most are where they were."""
    dice = np.random.default_rng(4)
    values = dice.integers(0, steps + 1, (12, 5)) * (100.0 / steps)

    def ranked() -> Ranking:
        rows = {
            f"Option {i}": dict(zip("ABCDE", map(float, row), strict=True)) for i, row in enumerate(values)
        }
        return rank(benefits(rows, dict.fromkeys("ABCDE", 1.0)))

    for i in range(6):
        values[i] = dice.integers(0, steps + 1, 5) * (100.0 / steps)
        going_on = never_best(ranked())
        kept = dict(_LAST)
        _LAST.clear()
        assert never_best(ranked()) == going_on
        assert steps == 3 or kept.items() >= _LAST.items()
