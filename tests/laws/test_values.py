"""True of every value curve and every range."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document import SweetSpot
from app.scales.pert import pert_mean, pert_slices
from app.scales.value_curve import ValueCurve, ideal_point, straight
from tests.laws.strategies import curves, fractions, measures, sweet_spots

ranges = st.tuples(measures, measures, measures).map(sorted)
plain_ranges = st.tuples(*[st.floats(-100, 100)] * 3).map(sorted)


@given(curves(), ranges)
def test_a_mean_lies_between_the_least_and_the_greatest_value(points: tuple, between: list[float]):
    curve = ValueCurve(tuple(point.x for point in points), tuple(point.value for point in points))
    low, likely, high = between
    least, greatest = curve.span(low, high)
    assert 0 <= least <= greatest <= 1
    assert least - 1e-9 <= curve.mean(low, likely, high) <= greatest + 1e-9


@given(measures, measures, measures)
def test_a_value_lies_between_none_and_all(worst: float, best: float, x: float):
    curve = straight(worst, best)
    assert 0 <= curve.at(x) <= 1
    if not curve.flat:
        assert (curve.at(worst), curve.at(best)) == (0, 1)


@given(plain_ranges.filter(lambda three: three[2] - three[0] > 1e-6))
def test_on_a_straight_curve_the_slices_agree_with_the_closed_form(between: list[float]):
    low, likely, high = between
    curve = straight(low, high)
    sliced = float(np.interp(pert_slices(low, likely, high), curve.xs, curve.vs).mean())
    assert sliced == pytest.approx(curve.mean(low, likely, high), abs=1e-3)
    assert curve.mean(low, likely, high) == pytest.approx((pert_mean(low, likely, high) - low) / (high - low))


@given(sweet_spots(), fractions, fractions)
def test_the_match_falls_with_the_distance_from_the_sweet_spot(spot: SweetSpot, x: float, y: float):
    curve = ideal_point(spot.low, spot.high, spot.distance)

    def distance(place: float) -> float:
        return max(spot.low - place, place - spot.high, 0.0)

    near, far = sorted((x, y), key=distance)
    assert curve.at(near) >= curve.at(far) - 1e-9
    if spot.low <= near <= spot.high:
        assert curve.at(near) == 1.0


@given(measures, measures, measures)
def test_turning_worst_and_best_round_turns_the_value_round(worst: float, best: float, x: float):
    if worst != best:
        assert straight(worst, best).at(x) == pytest.approx(1 - straight(best, worst).at(x), abs=1e-9)
