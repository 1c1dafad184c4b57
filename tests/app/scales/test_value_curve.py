import pytest

from app.scales.value_curve import ValueCurve, ideal_point, straight, target
from tests.cases import case


def curve_through(knots: list[list[float]]) -> ValueCurve:
    return ValueCurve(tuple(float(x) for x, _ in knots), tuple(float(v) for _, v in knots))


@pytest.mark.parametrize("name", ["jsmaa_utility", "rsmaa_pvf"])
def test_piecewise_linear_curve_tervonen2014(name: str):
    expected = case(name)["expected"]
    for check in expected["checks"]:
        found = [curve_through(check["knots"]).at(x) for x in check["x"]]
        assert found == pytest.approx(check["v"], abs=expected["tolerance"])


def test_ideal_point_dezert2020():
    expected = case("spectrum_tolerance")["expected"]
    for check in expected["target_checks"]:
        curve = target(
            check["lo"], check["hi"], check["ideal"], check["tolerance"], check.get("zero_distance")
        )
        assert [curve.at(x) for x in check["x"]] == pytest.approx(check["v"], abs=expected["tolerance"])


def test_a_straight_curve_may_fall():
    assert [straight(120.0, 60.0).at(x) for x in (60.0, 75.0, 120.0)] == [1.0, 0.75, 0.0]


def test_outside_the_ends_the_value_stays():
    assert [straight(60.0, 120.0).at(x) for x in (-1e15, 59.0, 121.0, 1e15)] == [0, 0, 1, 1]


def test_a_range_over_a_straight_stretch_has_the_value_of_its_mean():
    assert straight(0.0, 10.0).mean(2.0, 5.0, 9.0) == pytest.approx((2 + 20 + 9) / 60)


def test_a_range_over_a_peak_is_worth_less_than_its_likely_value():
    peak = target(0.0, 10.0, 5.0, 0.0)
    assert peak.at(5.0) == 1.0
    # Twice the mean of |x − 5| over Beta(3, 3): 1 − 2 × 5/32.
    assert peak.mean(0.0, 5.0, 10.0) == pytest.approx(1 - 2 * 5 / 32, abs=1e-4)


def test_a_range_beyond_an_end_is_worth_the_end():
    assert straight(0.0, 10.0).mean(12.0, 13.0, 20.0) == 1.0


def test_a_certain_value_is_no_range():
    assert straight(0.0, 10.0).mean(4.0, 4.0, 4.0) == 0.4


def test_the_span_of_a_curve_counts_the_bends_between():
    curve = ValueCurve((0.0, 5.0, 10.0), (0.2, 1.0, 0.0))
    assert curve.span(4.0, 6.0) == (pytest.approx(0.8), 1.0)
    assert curve.span(0.0, 10.0) == (0.0, 1.0)
    assert curve.span(5.0, 5.0) == (1.0, 1.0)


def test_a_curve_without_a_rise_is_flat():
    assert straight(5.0, 5.0).flat
    assert straight(5.0, 5.0).at(7.0) == 0.0
    assert not straight(5.0, 6.0).flat


def test_a_sweet_spot_without_reach_is_all_or_nothing():
    curve = ideal_point(0.3, 0.6, 0.0)
    assert [curve.at(x) for x in (0.299, 0.3, 0.45, 0.6, 0.601)] == [0, 1, 1, 1, 0]
    point = ideal_point(0.5, 0.5, 0.0)
    assert [point.at(x) for x in (0.499, 0.5, 0.501)] == [0, 1, 0]


def test_an_ideal_with_more_tolerance_than_distance_is_a_step():
    curve = target(0.0, 10.0, 3.0, 4.0, zero_distance=2.0)
    assert [curve.at(x) for x in (-1.1, -1.0, 7.0, 7.1)] == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("curve", "value", "measures"),
    [
        pytest.param(straight(0.0, 10.0), 0.75, (7.5,), id="more is better"),
        pytest.param(straight(60.0, 20.0), 0.75, (30.0,), id="less is better"),
        pytest.param(straight(0.0, 10.0), 1.0, (10.0,), id="at a knot"),
        pytest.param(ValueCurve((0.0, 2.0, 4.0, 8.0), (0.0, 0.5, 0.5, 1.0)), 0.5, (2.0, 4.0), id="level"),
        pytest.param(ideal_point(0.4, 0.6, 0.4), 0.5, (0.2, 0.8), id="rises and falls"),
        pytest.param(straight(3.0, 3.0), 0.5, (), id="flat"),
    ],
)
def test_measures_are_found_by_their_value(curve: ValueCurve, value: float, measures: tuple[float, ...]):
    assert curve.measures(value) == pytest.approx(measures)
