"""Laws read off at draws."""

import numpy as np
import pytest
from scipy.special import betaincinv

from app.scales.laws import Fixed, Gap, Law, Listed, Range, sliced
from app.scales.pert import middles
from app.scales.value_curve import ValueCurve, straight

SAMPLES = 8192
CURVES = [
    straight(0.0, 10.0),
    straight(10.0, 0.0),
    straight(3.0, 6.0),
    ValueCurve((0.0, 4.0, 10.0), (0.0, 1.0, 0.2)),
]
THREES = [(2.0, 5.0, 9.0), (0.0, 0.0, 10.0), (4.0, 4.5, 4.6)]


@pytest.mark.parametrize("samples", [1, 64, SAMPLES])
def test_a_range_is_cut_where_scipy_cuts_it(samples: int) -> None:
    laws = [Range(curve, *three) for curve in CURVES for three in THREES]
    for law, found in zip(laws, sliced(laws, samples), strict=True):
        parts = betaincinv(1 + 4 * law.mode, 5 - 4 * law.mode, middles(samples))
        measures = law.low + (law.high - law.low) * parts
        assert law.measures(middles(samples)) == pytest.approx(measures, abs=1e-5 * (law.high - law.low))
        # A thousandth of what could be told, times the steepest there is.
        assert found == pytest.approx(np.interp(measures, law.curve.xs, law.curve.vs), abs=2e-6)


def test_between_two_middles_a_range_goes_straight() -> None:
    law = Range(straight(0.0, 10.0), 2.0, 5.0, 9.0)
    assert law.measures(np.array([0.0, 1.0])).tolist() == [2.0, 9.0]
    rising = law.values(np.linspace(0, 1, 1000))
    assert (np.diff(rising) > 0).all()
    assert rising.mean() == pytest.approx((2 + 20 + 9) / 60, abs=1e-4)


@pytest.mark.parametrize(
    ("law", "values"),
    [
        (Fixed(0.3), np.full(12, 0.3)),
        (Gap(), middles(12)),
        (Listed(0.0, 0.6, 1.0), np.repeat([0.0, 0.6, 1.0], [2, 8, 2])),
    ],
)
def test_what_is_no_range_is_cut_as_likely(law: Law, values: list[float]) -> None:
    assert sliced([law], 12)[0] == pytest.approx(values)


def test_a_law_is_cut_alike_whatever_stands_beside_it() -> None:
    chance = np.random.default_rng(1)
    laws: list[Law] = [Range(CURVES[k % 4], *np.sort(chance.uniform(0, 10, 3)).tolist()) for k in range(40)]
    laws[3:30:9] = [Gap(), Fixed(0.7), Listed(0.1, 0.2, 0.3)]
    together = sliced(laws, SAMPLES)
    for count in (1, 15, 17, 39):
        for shift in (0, 1):
            few = slice(shift, shift + count)
            assert np.array_equal(sliced(laws[few], SAMPLES), together[few])
