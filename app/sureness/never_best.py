"""Options that no weights at all put first."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from app.scoring.ranking import Ranking
from app.scoring.table import Bools, Floats
from app.sureness.linear_program import minimise
from app.sureness.mean_bets import by_bet

#: A lead smaller than this many points may be the solver's own error.
_SOLVED = 1e-6
#: So many options are looked at between two questions whether to go on.
_BATCH = 12


@dataclass(frozen=True, slots=True)
class NeverBest:
    """An option that no weights put first.

    Attributes
    ----------
    id : the option.
    short_by : 0..100, the points by which it trails at the weights that suit it most.
    by : the id of the option that leads there.
    """

    id: str
    short_by: float
    by: str


def never_best(ranking: Ranking, stop: Callable[[], bool] = lambda: False) -> tuple[NeverBest, ...]:
    """Find the ranked options that no weights at all put first, not even among equals.

    Cells count with their means, those of the mean bets where a must-have may break. For each option a linear
    program finds the weights at which its lead over the best of the others is greatest; where that is below
    0, none will do.

    Parameters
    ----------
    ranking : values (options, criteria) in 0..1.
    stop : asked between batches; true when the answer is no longer wanted, and then it is not whole.

    Returns
    -------
    In the order of the file. Empty where fewer than two options are ranked.

    References
    ----------
    Potential optimality: Hazen 1986; Lahdelma & Salminen 2001.
    """
    ranking = by_bet(ranking)
    rows = np.sort(np.array(ranking.rivals, dtype=np.intp))
    if len(rows) < 2:
        return ()
    values = ranking.table.values[np.ix_(rows, np.flatnonzero(ranking.table.swing))]
    doubtful = np.flatnonzero(~_best_somewhere(values) & (ranking.ranks[rows] != 1))
    found: list[NeverBest] = []
    for start in range(0, len(doubtful), _BATCH):
        if stop():
            break
        batch = doubtful[start : start + _BATCH]
        for i, weights in zip(batch, _most_favourable(values, batch), strict=True):
            reached = 100.0 * (values @ weights)
            short_by = float(reached.max() - reached[i])
            if short_by > _SOLVED:
                leader = int(rows[np.argmax(reached)])
                found.append(
                    NeverBest(ranking.options[int(rows[i])].id, short_by, ranking.options[leader].id)
                )
    return tuple(found)


def _best_somewhere(values: Floats) -> Bools:
    """Tell, (options,), which are best with all of the weight on one criterion, or equally on two."""
    count = values.shape[1]
    first, second = np.triu_indices(count)
    reached = (values[:, first] + values[:, second]) / 2.0
    return (reached >= reached.max(axis=0)).any(axis=1)


def _most_favourable(values: Floats, chosen: NDArray[np.intp]) -> Floats:
    """Find for each chosen option the weights at which its lead is greatest, (chosen, criteria).

    One program with a block of its own for each option: its unknowns are the weights and the lead.
    """
    from scipy.sparse import block_diag  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

    def blocks(parts: list[Floats]) -> Any:
        return cast(Callable[..., Any], block_diag)(parts, format="csr")

    count = values.shape[1]
    lead = np.ones((len(values) - 1, 1))
    rows = [np.hstack([100.0 * (np.delete(values, i, axis=0) - values[i]), lead]) for i in chosen]
    sums = [np.append(np.ones(count), 0.0)[np.newaxis] for _ in chosen]
    solved = minimise(
        np.tile(np.append(np.zeros(count), -1.0), len(rows)),
        (blocks(rows), np.zeros(lead.size * len(rows))),
        (blocks(sums), np.ones(len(rows))),
        ([(0.0, 1.0)] * count + [(-100.0, 100.0)]) * len(rows),
    )
    assert solved is not None, "there are always weights, and a lead at each of them"
    weights: Floats = np.maximum(solved.reshape(len(rows), count + 1)[:, :count], 0.0)
    return weights / weights.sum(axis=1, keepdims=True)
