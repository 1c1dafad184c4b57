"""Ranks and pairs counted from sorted draws, against every pair compared by itself."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.sureness.standings import TIE, firsts, standings


def by_pairs(key: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Compare all pairs, draw by draw."""
    count, samples = key.shape
    ranks, beats = np.zeros((count, count)), np.full((count, count), np.nan)
    for draw in key.T:
        gap = draw[:, None] - draw
        above, level = (gap < -TIE).sum(axis=1), (np.abs(gap) <= TIE).sum(axis=1)
        for i in range(count):
            ranks[i, above[i] : above[i] + level[i]] += 1 / level[i]
    for i in range(count):
        for k in set(range(count)) - {i}:
            gap = key[i] - key[k]
            beats[i, k] = (gap > TIE).mean() + (np.abs(gap) <= TIE).mean() / 2
    return ranks / samples, beats


@pytest.mark.parametrize("step", [0.0, 5.0, 20.0, 200.0])
@pytest.mark.parametrize("count", [1, 2, 7])
def test_as_if_every_pair_were_compared(count: int, step: float) -> None:
    random = np.random.default_rng(7)
    key = random.uniform(-50, 100, (count, 1500)).astype(np.float32)
    if step:
        key = np.round(key / step) * np.float32(step)
    found = standings(key.astype(np.float32))
    ranks, beats = found.rank_chances, found.beats
    expected = by_pairs(key)
    assert ranks == pytest.approx(expected[0], abs=1e-12)
    assert beats == pytest.approx(expected[1], abs=1e-12, nan_ok=True)


def test_ties_reach_as_far_as_the_tolerance_and_no_further() -> None:
    key = np.array([[1.0], [1.0 + 0.8 * TIE], [1.0 + 1.6 * TIE]], dtype=np.float32)
    found = standings(key)
    ranks, beats = found.rank_chances, found.beats
    assert ranks.tolist() == [[0.0, 0.5, 0.5], [1 / 3, 1 / 3, 1 / 3], [0.5, 0.5, 0.0]]
    assert beats[2, 0] == 1.0
    assert beats[2, 1] == beats[1, 0] == 0.5


def test_those_that_tie_share_being_first() -> None:
    key = np.array([[1.0, 3.0], [1.0, 2.0], [0.0, 3.0]], dtype=np.float32)
    assert firsts(key).tolist() == [[0.5, 0.5], [0.5, 0.0], [0.0, 0.5]]


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        standings(np.zeros((2, 4), dtype=np.float32), stop)


def test_where_a_few_keys_have_changed_the_others_keep_their_standing() -> None:
    dice = np.random.default_rng(5)
    # Few different keys, so that many tie, two and three at a time.
    key = dice.integers(0, 4, (9, 500)).astype(np.float32)
    before = standings(key)
    moved = key.copy()
    moved[[2, 7]] = dice.integers(0, 4, (2, 500)).astype(np.float32)
    after, anew = standings(moved, before=before), standings(moved)
    for part in ("key", "above", "level", "beats", "rank_chances"):
        assert np.array_equal(getattr(after, part), getattr(anew, part), equal_nan=True)
