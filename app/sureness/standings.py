"""Who stands where in every draw: the chance of each rank, and of one option being above another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
Counts = NDArray[np.unsignedinteger[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Standings:
    """Where options stand in all draws.

    Attributes
    ----------
    key : (options, draws); the larger stands before the smaller, and is level with it within `TIE`.
    above, level : (options, draws); how many others stand above an option, and how many level with it.
    beats : (options, options); the chance that the row is above the column, ties half; diagonal nan.
    """

    key: Scores
    above: Counts
    level: Counts
    beats: Floats

    @property
    def rank_chances(self) -> Floats:
        """How often an option has a rank, (options, ranks); options that tie share each of theirs evenly."""
        count, samples = self.key.shape
        ranks = np.zeros((count, count))
        for i, (above, level) in enumerate(zip(self.above, self.level, strict=True)):
            if not level.any():
                ranks[i] = np.bincount(above, minlength=count)
                continue
            for others in np.unique(level).tolist():
                counted = np.bincount(above[level == others], minlength=count) / (others + 1)
                for further in range(others + 1):
                    ranks[i, further:] += counted[: count - further]
        return ranks / samples


def standings(
    key: Scores, go_on: Callable[[], None] = lambda: None, before: Standings | None = None
) -> Standings:
    """Compare all options in all draws.

    Parameters
    ----------
    key : (options, draws); the larger stands before the smaller, and is level with it within `TIE`.
    go_on : called between steps; may raise.
    before : of as many options and draws; where the keys of a few have changed, only these are held against
        all others anew.
    """
    if before is None or before.key.shape != key.shape:
        return _sorted(key, go_on)
    moved = np.flatnonzero((key != before.key).any(axis=1)).tolist()
    return _moved(before, key, moved, go_on) if len(moved) ** 2 <= len(key) else _sorted(key, go_on)


def _moved(before: Standings, key: Scores, moved: list[int], go_on: Callable[[], None]) -> Standings:
    """Take some options out of where they stood, one after the other, and put them where they stand now."""
    now, beats = before.key.copy(), before.beats.copy()
    above, level = before.above.copy(), before.level.copy()
    for i in moved:
        go_on()
        others = [j for j in range(len(key)) if j != i]
        for j in others:
            lead = now[i] - now[j]
            above[j] -= lead > TIE
            level[j] -= np.abs(lead) <= TIE
        now[i], above[i], level[i] = key[i], 0, 0
        for j in others:
            lead = now[i] - now[j]
            behind, alike = lead > TIE, np.abs(lead) <= TIE
            above[j] += behind
            level[j] += alike
            above[i] += lead < -TIE
            level[i] += alike
            wins, ties = np.count_nonzero(behind), np.count_nonzero(alike)
            first, second = min(i, j), max(i, j)
            ahead = wins if i == first else len(lead) - wins - ties
            beats[first, second] = (ahead + ties / 2) / len(lead)
            beats[second, first] = 1.0 - beats[first, second]
    return Standings(key, above, level, beats)


def _sorted(key: Scores, go_on: Callable[[], None]) -> Standings:
    """Sort each draw once. Only neighbours in that order can tie."""
    count, samples = key.shape
    places = np.empty((count, samples), dtype=np.uint8 if count <= 256 else np.uint16)
    above, level = places.copy(), np.zeros_like(places)
    numbers: Numbers = np.arange(count, dtype=np.int64)
    pairs = np.zeros((count, count))
    for start in range(0, samples, _AT_ONCE):
        go_on()
        rows = np.ascontiguousarray(key[:, start : start + _AT_ONCE].T)
        order = np.argsort(-rows, axis=1).astype(np.int64, copy=False)
        falling = np.take_along_axis(rows, order, axis=1)
        placed = np.empty(order.shape, dtype=places.dtype)
        np.put_along_axis(placed, order, numbers[None], axis=1)
        part = slice(start, start + len(rows))
        places[:, part] = above[:, part] = placed.T
        tied = np.flatnonzero((falling[:, :-1] - falling[:, 1:] <= TIE).any(axis=1))
        if len(tied):
            first, alike = _with_ties(order[tied], falling[tied], pairs)
            above[:, start + tied], level[:, start + tied] = first.T, alike.T
    return Standings(key, above, level, _beats(places, pairs, go_on))


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


def quantiles(scores: Scores, shares: Sequence[float]) -> list[Floats]:
    """Give for each share the value below which it of the draws of each option lies, (options,)."""
    rising = np.sort(scores, axis=1)
    return [quantile(rising, share) for share in shares]


def firsts(key: Scores) -> Scores:
    """Give each option its part of being first in each draw, (options, draws): 1, or less where some tie."""
    first = (key >= key.max(axis=0) - np.float32(TIE)).astype(np.float32)
    first /= first.sum(axis=0)
    return first


def _pairs(rows: Numbers, columns: Numbers, count: int) -> NDArray[np.intp]:
    """Count how often a row and a column come together, (options, options)."""
    return np.bincount((rows * count + columns).ravel(), minlength=count * count).reshape(count, count)


def _with_ties(order: Numbers, falling: Scores, pairs: Floats) -> tuple[Numbers, Numbers]:
    """Count, (draws, options), how many stand above each option, and how many level with it.

    Parameters
    ----------
    order, falling : (draws, options); the options from the best on, and their keys.
    pairs : (options, options), added to: how often row and column tie while the row is sorted first.
    """
    count = order.shape[1]
    before, after = np.zeros_like(order), np.zeros_like(order)
    for step in range(1, count):
        close = falling[:, :-step] - falling[:, step:] <= TIE
        if not close.any():
            break
        before[:, step:] += close
        after[:, :-step] += close
        pairs += _pairs(order[:, :-step][close], order[:, step:][close], count)
    numbers: Numbers = np.arange(count, dtype=np.int64)
    first, level = np.empty_like(order), np.empty_like(order)
    np.put_along_axis(first, order, numbers - before, axis=1)
    np.put_along_axis(level, order, before + after, axis=1)
    return first, level


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
