"""Prices of indifference: the published example, flat stretches, curves that fall or turn."""

import numpy as np
import pytest

from app.negotiating.indifference import measures_for, price_to_reach, rates
from app.scales.value_curve import ValueCurve, straight
from app.scoring.ranking import rank
from tests.cases import case, document_of
from tests.paid import column_of

BENT = ValueCurve((60.0, 80.0, 120.0), (0.0, 0.5, 1.0))
HILL = ValueCurve((0.0, 50.0, 100.0, 150.0), (0.0, 1.0, 1.0, 0.0))
STEPS = ValueCurve((0.0, 10.0, 20.0, 30.0, 40.0), (0.0, 0.0, 0.5, 0.5, 1.0))


def measure(curve: ValueCurve, value: float, now: float = 0.0) -> float:
    """Find the measure of a value."""
    return float(measures_for(curve, np.array([value]), np.array([now]))[0])


def test_the_price_of_the_published_example():
    published = case("indifference_price")
    expected, near = published["expected"], published["expected"]["tolerance"]
    made = document_of(published)
    fit = rank(made).fit
    assert fit == pytest.approx(expected["scores"], abs=near)
    pay = column_of(made)
    price = pay.price(1, float(fit[0]))
    assert price.outcome == "reached"
    assert price.measure == pytest.approx(expected["price_B_to_match_A"], abs=near)
    assert price.measure is not None
    assert price.measure - (pay.counts_as(1) or 0) == pytest.approx(expected["delta"], abs=near)
    beyond = pay.price(1, expected["unreachable_target"])
    assert (beyond.outcome, beyond.measure) == ("short", None)
    assert beyond.greatest == pytest.approx(expected["max_reachable_B"], abs=near)
    assert beyond.short == pytest.approx(expected["shortfall"], abs=near)
    costs = expected["local_rate_per_point"]
    around = (costs["below80"], costs["above80"])
    assert rates(pay.curve, pay.share, 80.0) == pytest.approx(around, abs=near)


def test_beyond_the_worst_there_is_no_price_either():
    price = price_to_reach(BENT, 0.25, 60.0, 0.4, 49.0)
    assert (price.outcome, price.measure) == ("spare", None)
    assert (price.least, price.spare, price.short) == (50.0, 1.0, 0.0)


def test_the_ends_of_the_range_are_within_reach():
    assert price_to_reach(BENT, 0.25, 60.0, 0.4, 90.0).measure == 120.0
    assert price_to_reach(BENT, 0.25, 60.0, 0.4, 50.0).measure == 60.0


@pytest.mark.parametrize(
    ("curve", "weight", "why"),
    [(BENT, 0.0, "no_weight"), (straight(5.0, 5.0), 0.4, "flat"), (straight(5.0, 5.0), 0.0, "flat")],
)
def test_without_weight_or_slope_no_amount_does_it(curve: ValueCurve, weight: float, why: str):
    price = price_to_reach(curve, 0.0, 60.0, weight, 70.0)
    assert (price.outcome, price.measure, price.why) == ("no_amount", None, why)
    assert (price.least, price.greatest, price.target) == (60.0, 60.0, 70.0)


@pytest.mark.parametrize(("value", "expected"), [(0.0, 0.0), (0.25, 15.0), (0.5, 20.0), (0.75, 35.0)])
def test_of_a_level_stretch_the_smallest_measure_is_taken(value: float, expected: float):
    assert measure(STEPS, value) == expected


def test_where_less_is_better_the_price_falls():
    assert price_to_reach(straight(90.0, 30.0), 0.5, 50.0, 0.5, 75.0).measure == pytest.approx(30.0)
    falling = ValueCurve((0.0, 10.0, 20.0), (1.0, 1.0, 0.0))
    assert measure(falling, 1.0) == 10.0


@pytest.mark.parametrize(
    ("now", "value", "expected"),
    [(10.0, 0.8, 40.0), (120.0, 0.8, 110.0), (40.0, 0.5, 25.0), (110.0, 0.5, 25.0), (130.0, 0.2, 10.0)],
)
def test_of_a_curve_that_turns_the_nearest_on_the_way_is_taken(now: float, value: float, expected: float):
    assert measure(HILL, value, now) == pytest.approx(expected)


def test_a_value_that_is_needed_more_is_looked_for_above_first():
    valley = ValueCurve((0.0, 50.0, 100.0), (1.0, 0.0, 0.6))
    assert measure(valley, 0.5, 40.0) == pytest.approx(50.0 + 50.0 * 0.5 / 0.6)
    assert measure(valley, 0.8, 40.0) == pytest.approx(10.0)


def test_rates_around_a_measure():
    assert rates(BENT, 0.4, 75.0) == pytest.approx((1.0, 1.0))
    assert rates(BENT, 0.4, 60.0) == (None, pytest.approx(1.0))
    assert rates(BENT, 0.4, 130.0) == (None, None)
    assert rates(BENT, 0.0, 75.0) == (None, None)
    assert rates(straight(90.0, 30.0), 0.5, 60.0) == pytest.approx((-1.2, -1.2))
