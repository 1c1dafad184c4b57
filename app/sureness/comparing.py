"""Options held against each other in every draw; a mixture of teams against all but its own."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.scoring.ranking import Ranking
from app.scoring.table import Bools, Floats, Mixture
from app.sureness.standings import TIE, Scores, Standings, firsts, standings

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """How often each option has each rank, and how often one is above another.

    Attributes
    ----------
    plain : the standings of the options that are no mixture.
    rank_chances : (options, ranks), as many ranks as there are of these.
    beats : (options, options); nan on the diagonal, and between a mixture and its own teams.
    """

    plain: Standings
    rank_chances: Floats
    beats: Floats


def compare_all(
    ranking: Ranking, key: Scores, go_on: Callable[[], None] = lambda: None, before: Compared | None = None
) -> Compared:
    """Say how often each option has each rank, and how often one is above another.

    Parameters
    ----------
    key : (options, draws); the larger stands before the smaller.
    go_on : called between steps; may raise.
    before : gone on from where the keys of a few options alone have changed.
    """
    mixtures, count, known = ranking.table.mixtures, len(ranking.options), before and before.plain
    if not mixtures:
        found = standings(key, go_on, known)
        return Compared(found, found.rank_chances, found.beats)
    plain = np.flatnonzero(ranking.compared)
    found = standings(key[plain], go_on, known)
    rank_chances, beats = np.zeros((count, len(plain))), np.full((count, count), np.nan)
    rank_chances[plain], beats[np.ix_(plain, plain)] = found.rank_chances, found.beats
    for place, one in enumerate(mixtures):
        go_on()
        others = _others(ranking, one)
        above, level = _above(key, one.row, others)
        for shared in np.unique(level).tolist():
            counted = np.bincount(above[level == shared], minlength=len(plain)) / (shared + 1)
            for further in range(shared + 1):
                rank_chances[one.row, further:] += counted[: len(plain) - further]
        rank_chances[one.row] /= key.shape[1]
        for i in [*others.tolist(), *(other.row for other in mixtures[:place])]:
            beats[one.row, i] = ahead(key, one.row, i)
            beats[i, one.row] = 1.0 - beats[one.row, i]
    return Compared(found, rank_chances, beats)


def first_of_all(ranking: Ranking, key: Scores) -> Scores:
    """Give each option its part of being first in each draw, (options, draws)."""
    if not ranking.table.mixtures:
        return firsts(key)
    first, plain = np.zeros_like(key), ranking.compared
    first[plain] = firsts(key[plain])
    for one in ranking.table.mixtures:
        above, level = _above(key, one.row, _others(ranking, one))
        first[one.row] = np.where(above == 0, 1.0 / (level + 1), 0.0)
    return first


def losses(ranking: Ranking, worth: Scores) -> Scores:
    """Give how much less than the best each option is worth, (options, draws); nan where it is ruled out."""
    kept = ~ranking.ruled_out
    best = worth[ranking.standing].max(axis=0, initial=-np.inf)
    loss = best - worth
    for one in ranking.table.mixtures:
        others = _others(ranking, one)
        best_other = worth[others[kept[others]]].max(axis=0, initial=-np.inf)
        loss[one.row] = np.maximum(best_other - worth[one.row], 0.0)
    loss[~kept] = np.nan
    return loss


def gain_of_the_best(ranking: Ranking, worth: Scores) -> float:
    """Give the mean of the best less the best of the means, never below 0; 0 where there is nothing."""
    standing = worth[ranking.standing]
    if not len(standing):
        return 0.0
    best = float(standing.mean(axis=1, dtype=np.float64).max())
    return max(0.0, float(standing.max(axis=0).mean(dtype=np.float64)) - best)


def ahead(key: Scores, a: int, b: int) -> float:
    """Give the share of the draws in which one option stands above another, ties half."""
    lead = key[a] - key[b]
    return float(np.count_nonzero(lead > TIE) + np.count_nonzero(np.abs(lead) <= TIE) / 2) / key.shape[1]


def _others(ranking: Ranking, mixture: Mixture) -> NDArray[np.intp]:
    """Find the options a mixture is held against: those that are no mixture, but for its own teams."""
    others: Bools = ranking.compared
    others[list(mixture.own)] = False
    return np.flatnonzero(others)


def _above(key: Scores, row: int, others: NDArray[np.intp]) -> tuple[Numbers, Numbers]:
    """Count in each draw how many others stand above an option, and how many level with it, (draws,)."""
    lead = key[row] - key[others]
    return (lead < -TIE).sum(axis=0), (np.abs(lead) <= TIE).sum(axis=0)
