"""One column of draws, and laws read off it."""

import numpy as np
import pytest

from app.scales.laws import Fixed, Gap, Law, Listed
from app.sureness.cell_laws import Source, comes_true, values_of

SAMPLES = 8192


@pytest.mark.parametrize(
    ("law", "mean", "values"),
    [
        (Fixed(0.3), 0.3, {0.3}),
        (Listed(0.0, 0.5, 1.0), 0.5, {0.0, 0.5, 1.0}),
        (Gap(), 0.5, None),
    ],
)
def test_the_mean_of_the_draws_is_that_of_the_law(law: Law, mean: float, values: set[float] | None) -> None:
    (drawn,) = values_of([Source("north/pay", law)], 1, SAMPLES)
    assert drawn.mean() == pytest.approx(mean, abs=1e-3)
    if values is not None:
        assert set(drawn.round(6).tolist()) == {float(np.float32(one)) for one in values}


def test_luck_comes_true_by_the_chance_of_each_draw_and_has_a_column_of_its_own() -> None:
    source = Source("north/visa", Gap())
    (chance,) = values_of([source], 1, SAMPLES)
    (came,) = comes_true([source], chance[None], 1)
    for low in (0.0, 0.25, 0.5, 0.75):
        inside = (low <= chance) & (chance < low + 0.25)
        assert came[inside].mean() == pytest.approx(low + 0.125, abs=0.04)
    assert not comes_true([source], np.zeros_like(chance[None]), 1).any()
    assert comes_true([source], np.ones_like(chance[None]), 1).all()
