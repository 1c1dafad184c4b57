"""Gamma columns against scipy's inverse, at every shape a weight may have; weights by order; bands."""

import numpy as np
import pytest
from scipy.special import gammaincinv

from app.scoring.ranking import rank
from app.sureness.columns import column
from app.sureness.weight_draws import (
    CERTAIN,
    gamma_column,
    kappa,
    normalised,
    ordered_weights,
    raw_weights,
    raw_weights_for,
    uniform_weights,
    weight_bands,
)
from tests.builders import benefits

SAMPLES = 8192
NAMES = ("a", "b", "c")
SHARES = np.array([0.5, 0.3, 0.2])


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


def test_a_typical_weight_is_off_by_what_is_not_certain() -> None:
    shares = np.full(3, 1 / 3)
    drawn = normalised(raw_weights(shares, NAMES, 0.7, 1, SAMPLES))
    expected = 0.3 * np.sqrt(2 / 3)
    assert drawn.std(axis=1) * 3 == pytest.approx(np.full(3, expected), rel=0.05)
    assert kappa(shares, 0.7) == pytest.approx(3 / 0.09)


def test_certain_weights_are_the_shares_and_no_share_stays_none() -> None:
    assert (raw_weights(SHARES, NAMES, CERTAIN, 1, 8) == SHARES.astype(np.float32)[:, None]).all()
    assert not raw_weights(np.array([0.7, 0.0, 0.3]), NAMES, 0.0, 1, SAMPLES)[1].any()


def test_weights_too_small_to_draw_are_the_shares() -> None:
    """At a shape of nearly 0 every gamma vanishes in single precision."""
    shares = np.array([1.0 - 1e-12, 1e-12, 0.0])
    drawn = raw_weights(shares, NAMES, 0.0, 1, 64)
    assert (drawn.max(axis=0) > 0).all()


def test_a_weight_is_drawn_by_its_own_name() -> None:
    few = raw_weights(np.array([0.5, 0.5]), ("a", "b"), 0.7, 1, 64)
    turned = raw_weights(np.array([0.5, 0.5]), ("b", "a"), 0.7, 1, 64)
    assert np.array_equal(few, turned[::-1])


def test_order_only_has_the_rank_order_centroid_for_mean_barron1996() -> None:
    drawn = ordered_weights(SHARES, NAMES, 1, SAMPLES)
    assert drawn.mean(axis=1) == pytest.approx([11 / 18, 5 / 18, 2 / 18], abs=0.01)


def test_equal_shares_stand_in_either_order() -> None:
    drawn = ordered_weights(np.array([0.4, 0.4, 0.2]), NAMES, 1, SAMPLES)
    assert drawn[:2].mean(axis=1) == pytest.approx([8 / 18, 8 / 18], abs=0.01)
    assert (drawn[2] <= drawn[:2].min(axis=0)).all()


@pytest.mark.parametrize("apart", [1e-300, 1e-17, 5e-13, 9e-13])
def test_shares_that_differ_by_a_rounding_are_equal(apart: float) -> None:
    shares = np.array([0.3, 0.3 + apart, 0.4 - apart, apart, apart / 2])
    drawn = ordered_weights(shares, (*NAMES, "d", "e"), 1, 256)
    assert drawn.sum(axis=0) == pytest.approx(np.ones(256), abs=1e-5)
    assert (drawn[2] >= drawn[:2].max(axis=0)).all()
    assert (drawn[:2].min(axis=0) >= drawn[3:].max(axis=0)).all()


def test_a_band_holds_nine_of_ten_draws() -> None:
    drawn = normalised(raw_weights(SHARES, NAMES, 0.7, 1, SAMPLES))
    low, high = weight_bands(SHARES, NAMES, 0.7, order_only=False, seed=1)
    inside = ((drawn >= low[:, None]) & (drawn <= high[:, None])).mean(axis=1)
    assert inside == pytest.approx(np.full(3, 0.9), abs=0.02)
    assert weight_bands(SHARES, NAMES, 1.0, order_only=False, seed=1).tolist() == [SHARES.tolist()] * 2
    low, high = weight_bands(SHARES, NAMES, 0.7, order_only=True, seed=1)
    assert ((low >= 0) & (low <= high) & (high <= 1)).all()


def test_a_perspective_says_how_its_weights_are_drawn() -> None:
    decision = benefits({"A": {"a": 1.0, "b": 2.0}}, {"a": 2.0, "b": 1.0})
    ordered = decision.replace(perspectives=(decision.perspective.replace(order_only=True),))
    drawn = raw_weights_for(rank(ordered).table, 1, 256)
    assert (drawn[0] >= drawn[1]).all()
    assert raw_weights_for(rank(decision).table, 1, 256).shape == (2, 256)
