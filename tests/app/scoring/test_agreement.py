"""Kendall's tau-b, worked by hand and held against scipy."""

import numpy as np
import pytest
from scipy.stats import kendalltau  # pyright: ignore[reportMissingTypeStubs]

from app.scoring.agreement import tau_b


def test_the_same_order_is_1_and_the_opposite_minus_1():
    assert tau_b((1, 2, 3, 4), (10, 20, 30, 40)) == 1.0
    assert tau_b((1, 2, 3, 4), (4, 3, 2, 1)) == -1.0


def test_one_reversed_pair_of_six_costs_a_third():
    assert tau_b((1, 2, 3, 4), (1, 3, 2, 4)) == pytest.approx(1 - 4 * 1 / (4 * 3))


def test_a_tie_counts_for_neither_and_makes_fewer_pairs():
    assert tau_b((1, 2, 3), (1, 1, 3)) == pytest.approx(2 / np.sqrt(3 * 2))


@pytest.mark.parametrize(("one", "other"), [((), ()), ((1,), (1,)), ((1, 1, 1), (1, 2, 3))])
def test_without_two_apart_there_is_none(one: tuple[float, ...], other: tuple[float, ...]):
    assert tau_b(one, other) is None


def test_it_is_that_of_scipy():
    random = np.random.default_rng(1)
    for _ in range(20):
        one, other = random.integers(0, 5, (2, 8)).tolist()
        [expected, _] = np.asarray(kendalltau(one, other), dtype=float)
        assert tau_b(one, other) == pytest.approx(float(expected), abs=1e-12)
