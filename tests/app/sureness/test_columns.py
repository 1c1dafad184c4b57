"""Columns of draws: each slice once, in orders that have nothing in common."""

from itertools import pairwise

import numpy as np
import pytest

from app.sureness.columns import column, order, orders

SAMPLES = 8192
#: The standard deviation of a correlation of columns that have nothing in common.
NOISE = 1 / np.sqrt(SAMPLES - 1)


@pytest.fixture(scope="module")
def many() -> np.ndarray:
    """Standardised columns of twenty options and twenty criteria, (columns, draws)."""
    keys = [f"option-{i}/criterion-{j}" for i in range(20) for j in range(20)]
    drawn = orders(1, keys, SAMPLES) + np.float32(0.5)
    return (drawn - drawn.mean(axis=1, keepdims=True)) / drawn.std(axis=1, keepdims=True)


@pytest.mark.parametrize("samples", [1, 2, 3, 16, 64, 1000, SAMPLES, 10_000, 70_000])
def test_a_column_hits_each_slice_once_and_hangs_on_seed_and_key_alone(samples: int):
    drawn = column(1, "north/pay", samples)
    assert np.sort(drawn) * samples == pytest.approx(np.arange(samples) + 0.5, abs=0.01)
    assert drawn.max() < 1
    together = orders(1, ["a/b", *(str(k) for k in range(20)), "north/pay"], samples)
    assert np.array_equal(np.sort(together, axis=1), np.tile(np.arange(samples), (22, 1)))
    assert np.array_equal(together[-1], order(1, "north/pay", samples))
    if samples > 16:
        assert not np.array_equal(together[-1], order(2, "north/pay", samples))
        assert not np.array_equal(together[-1], order(1, "south/pay", samples))


def test_no_two_columns_go_together(many: np.ndarray):
    found = (many @ many.T)[np.triu_indices(len(many), 1)] / SAMPLES / NOISE
    assert found.std() == pytest.approx(1, abs=0.02)
    assert found.mean() == pytest.approx(0, abs=0.02)
    # Of eighty thousand pairs, the farthest off.
    assert np.abs(found).max() < 5.5
    assert (np.abs(found) > 1.96).mean() == pytest.approx(0.05, abs=0.005)


def test_no_three_columns_go_together(many: np.ndarray):
    dice = np.random.default_rng(1)
    threes = many[dice.permuted(np.tile(np.arange(len(many)), (1000, 1)), axis=1)[:, :3]]
    assert (threes.prod(axis=1).mean(axis=1) / NOISE).std() == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize("cells", [8, 64])
def test_two_columns_fill_the_square_as_chance_would(many: np.ndarray, cells: int):
    places = np.floor((many / np.sqrt(12) + 0.5) * cells).astype(int).clip(0, cells - 1)
    even, free = SAMPLES / cells**2, (cells - 1) ** 2
    off = [
        (np.bincount(one * cells + other, minlength=cells**2) - even) ** 2 / even
        for one, other in pairwise(places)
    ]
    found = (np.sum(off, axis=1) - free) / np.sqrt(2 * free)
    assert found.mean() == pytest.approx(0, abs=0.2)
    assert found.std() == pytest.approx(1, abs=0.15)


@pytest.mark.parametrize("step", [1, 2, 64, 1024, 4096])
def test_a_column_does_not_repeat_itself(many: np.ndarray, step: int):
    found = (many[:, :-step] * many[:, step:]).mean(axis=1) * np.sqrt(SAMPLES - step)
    assert found.mean() == pytest.approx(0, abs=0.2)
    assert found.std() < 1.3
