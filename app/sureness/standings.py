"""Who stands where in every draw: the chance of each rank, and of one option being above another."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.scoring.table import Floats

#: Two drawn fits closer than this many points are equal: the scores are summed in single precision.
TIE: Final = 5e-5
#: Drawn sorted at a time: few enough to stay near the processor.
_AT_ONCE: Final = 1024

Scores = NDArray[np.float32]
Numbers = NDArray[np.int64]


def standings(key: Scores, go_on: Callable[[], None] = lambda: None) -> tuple[Floats, Floats]:
    """Compare all options in all draws.

    Each draw is sorted once. Only neighbours in that order can tie; draws without a tie are merely counted.

    Parameters
    ----------
    key : (options, draws); the larger stands before the smaller, and is level with it within `TIE`.
    go_on : called between steps; may raise.

    Returns
    -------
    rank_chances : (options, options); row: option, column: rank from the best. Options that tie get an equal
        part of each rank they share.
    beats : (options, options); the chance that the row is above the column, ties half; diagonal nan.
    """
    count, samples = key.shape
    places = np.empty((count, samples), dtype=np.uint8 if count <= 256 else np.int32)
    numbers: Numbers = np.arange(count, dtype=np.int64)
    ranks, level = np.zeros((count, count)), np.zeros((count, count))
    for start in range(0, samples, _AT_ONCE):
        go_on()
        rows = np.ascontiguousarray(key[:, start : start + _AT_ONCE].T)
        order = np.argsort(-rows, axis=1).astype(np.int64, copy=False)
        falling = np.take_along_axis(rows, order, axis=1)
        placed = np.empty(order.shape, dtype=places.dtype)
        np.put_along_axis(placed, order, numbers[None], axis=1)
        places[:, start : start + len(rows)] = placed.T
        tied = (falling[:, :-1] - falling[:, 1:] <= TIE).any(axis=1)
        if tied.any():
            shared, pairs = _with_ties(order[tied], falling[tied])
            ranks += shared
            level += pairs
            order = order[~tied]
        ranks += _pairs(order, numbers, count)
    return ranks / samples, _beats(places, level, go_on)


def quantile(rising: Scores, share: float) -> Floats:
    """Give the value below which this share of the draws of each option lies, straight between two draws.

    Parameters
    ----------
    rising : (options, draws); each row sorted.
    share : 0..1.
    """
    place = share * (rising.shape[1] - 1)
    left = int(place)
    low, high = (rising[:, k].astype(np.float64) for k in (left, min(left + 1, rising.shape[1] - 1)))
    return low + (high - low) * (place - left)


def firsts(key: Scores) -> Scores:
    """Give each option its part of being first in each draw, (options, draws): 1, or less where some tie."""
    first = (key >= key.max(axis=0) - np.float32(TIE)).astype(np.float32)
    first /= first.sum(axis=0)
    return first


def _pairs(rows: Numbers, columns: Numbers, count: int) -> NDArray[np.intp]:
    """Count how often a row and a column come together, (options, options)."""
    return np.bincount((rows * count + columns).ravel(), minlength=count * count).reshape(count, count)


def _with_ties(order: Numbers, falling: Scores) -> tuple[Floats, NDArray[np.intp]]:
    """Count the ranks of draws in which some options tie.

    Parameters
    ----------
    order, falling : (draws, options); the options from the best on, and their keys.

    Returns
    -------
    How often each option has each rank; and how often row and column tie while the row is sorted first.
    """
    count = order.shape[1]
    before, after = np.zeros_like(order), np.zeros_like(order)
    pairs = np.zeros((count, count), dtype=np.intp)
    for step in range(1, count):
        close = falling[:, :-step] - falling[:, step:] <= TIE
        if not close.any():
            break
        before[:, step:] += close
        after[:, :-step] += close
        pairs += _pairs(order[:, :-step][close], order[:, step:][close], count)
    numbers: Numbers = np.arange(count, dtype=np.int64)
    first, level = numbers - before, before + after
    ranks = np.zeros((count, count))
    for others in np.unique(level).tolist():
        counted = _pairs(order[level == others], first[level == others], count) / (others + 1)
        for further in range(others + 1):
            ranks[:, further:] += counted[:, : count - further]
    return ranks, pairs


def _beats(places: NDArray[Any], level: Floats, go_on: Callable[[], None]) -> Floats:
    """Turn places in the sorted order into the chance of each to be above each; `level` says who tied."""
    count, samples = places.shape
    wins = np.zeros((count, count))
    for i in range(count - 1):
        go_on()
        wins[i, i + 1 :] = [np.count_nonzero(ahead) for ahead in places[i] < places[i + 1 :]]
    above = np.triu((wins + (level.T - level) / 2) / samples, 1)
    beats = above + np.tril(1.0 - above.T, -1)
    np.fill_diagonal(beats, np.nan)
    return beats
