"""Gamma columns against scipy's inverse, at every shape a weight may have."""

import numpy as np
import pytest
from scipy.special import gammaincinv

from app.draws import column
from app.weight_draws import gamma_column, normalised, raw_weights, uniform_weights

SAMPLES = 8192


@pytest.mark.parametrize("shape", [1 / 3, 0.5, 1.0, 2.0, 11.0, 50.0, 1000.0, 2e5])
def test_gamma_columns_are_inverted_exactly(shape: float) -> None:
    u = column(5, "weight/c", SAMPLES).astype(np.float64)
    off = np.abs(gamma_column(5, "c", shape, SAMPLES) - gammaincinv(shape, u))
    # Single precision alone loses 1e-6 where the column is read off, and more far out.
    assert off.max() < 2e-5 * max(shape, np.sqrt(shape))


@pytest.mark.parametrize("shape", [1e-6, 0.01, 0.05, 0.1, 0.2])
def test_columns_of_the_least_weights_keep_their_mean(shape: float) -> None:
    drawn = gamma_column(5, "c", shape, SAMPLES)
    assert np.isfinite(drawn).all()
    assert (drawn >= 0).all()
    assert drawn.mean() == pytest.approx(shape, rel=0.1, abs=2e-4)


@pytest.mark.parametrize("certainty", [0.0, 0.5, 0.9, 0.99])
def test_weights_have_the_shares_as_their_mean(certainty: float) -> None:
    shares = np.array([0.5, 0.3, 0.2, 0.0])
    drawn = normalised(raw_weights(shares, ("a", "b", "c", "d"), certainty, 3, SAMPLES))
    assert drawn.sum(axis=0) == pytest.approx(np.ones(SAMPLES), abs=1e-5)
    assert drawn.mean(axis=1) == pytest.approx(shares, abs=0.005)
    assert not drawn[3].any()


def test_of_unknown_weights_none_is_preferred() -> None:
    drawn = uniform_weights(("a", "b", "c"), np.array([True, False, True]), 3, SAMPLES)
    assert drawn.mean(axis=1) == pytest.approx([0.5, 0.0, 0.5], abs=0.01)
