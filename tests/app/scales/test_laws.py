"""Laws read off at draws."""

import numpy as np
import pytest

from app.scales.laws import Range
from app.scales.value_curve import SLICES, ValueCurve, pert_slices, straight

SAMPLES = 8192


@pytest.mark.parametrize(
    "curve",
    [
        straight(0.0, 10.0),
        straight(10.0, 0.0),
        straight(3.0, 6.0),
        ValueCurve((0.0, 4.0, 10.0), (0.0, 1.0, 0.2)),
    ],
)
@pytest.mark.parametrize(("low", "likely", "high"), [(2.0, 5.0, 9.0), (0.0, 0.0, 10.0), (4.0, 4.5, 4.6)])
def test_a_range_is_read_off_between_its_slices(
    curve: ValueCurve, low: float, likely: float, high: float
) -> None:
    u = np.linspace(0, 1, SAMPLES, endpoint=False, dtype=np.float32)
    knots = [0.0, *(np.arange(SLICES) + 0.5) / SLICES, 1.0]
    measures = np.interp(u, knots, [low, *pert_slices(low, likely, high), high])
    law = Range(curve, low, likely, high)
    assert law.measures(u) == pytest.approx(measures, abs=1e-9)
    assert law.values(u) == pytest.approx(np.interp(measures, curve.xs, curve.vs), abs=1e-6)
