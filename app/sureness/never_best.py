"""Options that no weights at all put first."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, cast

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
#: How steeply weight is put on what an option is good at; then how many steps are taken, and how large.
_POWERS: Final = (1, 2, 4, 8)
_STEPS: Final = 30
_STEP: Final = 3.0
#: What the solver leaves of a weight that is 0, and of a lead that is the least, in points.
_NO_WEIGHT, _NO_LEAD = 1e-8, 1e-6
#: From here on a corner is beyond doubt: weights, and leads in points.
_CLEAR_WEIGHT, _CLEAR_LEAD = 1e-6, 1e-5

#: Where the weights that suit an option most stand: the rivals that tie there, and the criteria that weigh.
Corner = tuple[tuple[str, ...], tuple[str, ...]]
#: Where it was last, by option: looked at first, and taken only where it is proven to be the one corner anew.
_LAST: Final[dict[str, Corner]] = {}
_MOST_KEPT = 1024


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
    stop : asked between batches; true when the answer is no longer wanted, and then there is none.

    Returns
    -------
    In the order of the file. Empty where fewer than two options are ranked.

    References
    ----------
    Potential optimality: Hazen 1986; Lahdelma & Salminen 2001.
    """
    ranking = by_bet(ranking)
    rows = np.sort(np.array(ranking.rivals, dtype=np.intp))
    if len(rows) < 2 or stop():
        return ()
    values = ranking.table.values[np.ix_(rows, np.flatnonzero(ranking.table.swing))]
    doubtful = _never_found_best(
        values, np.flatnonzero(~_best_somewhere(values) & (ranking.ranks[rows] != 1))
    )
    corners = _Corners(ranking, rows, values)
    best = {i: weights for i in doubtful if (weights := corners.as_before(i)) is not None}
    left = [i for i in doubtful if i not in best]
    for start in range(0, len(left), _BATCH):
        if stop():
            return ()
        batch = left[start : start + _BATCH]
        for i, weights in zip(batch, _most_favourable(values, batch), strict=True):
            exact = corners.exact(i, weights)
            # Where several weights will do, which of them is found must not hang on what is solved beside it.
            best[i] = _most_favourable(values, [i])[0] if exact is None else exact
    found: list[NeverBest] = []
    for i in sorted(best):
        reached = 100.0 * (values @ best[i])
        short_by = float(reached.max() - reached[i])
        if short_by > _SOLVED:
            leader = int(rows[np.argmax(reached)])
            found.append(NeverBest(ranking.options[int(rows[i])].id, short_by, ranking.options[leader].id))
    return tuple(found)


class _Corners:
    """The corners at which programs are solved: exact where they are beyond doubt."""

    def __init__(self, ranking: Ranking, rows: NDArray[np.intp], values: Floats) -> None:
        self._names = [ranking.options[int(row)].id for row in rows]
        self._criteria = [ranking.criteria[int(j)].id for j in np.flatnonzero(ranking.table.swing)]
        self._values = values

    def as_before(self, i: int) -> Floats | None:
        """Give the weights at the corner where the program of an option was solved last, if it still is."""
        rivals, criteria = _LAST.get(self._names[i], ((), ()))
        known = {*self._names} >= {*rivals} and {*self._criteria} >= {*criteria}
        if not rivals or not known:
            return None
        return self._weights(i, [*map(self._names.index, rivals)], [*map(self._criteria.index, criteria)])

    def exact(self, i: int, solved: Floats) -> Floats | None:
        """Make what the solver found exact, and keep where it is; none where that is in doubt."""
        leads = np.delete(100.0 * ((self._values[i] - self._values) @ solved), i)
        others = np.delete(np.arange(len(self._values)), i)
        rivals: list[int] = others[leads <= leads.min() + _NO_LEAD].tolist()
        columns: list[int] = np.flatnonzero(solved > _NO_WEIGHT).tolist()
        weights = self._weights(i, rivals, columns)
        if weights is None:
            return None
        if len(_LAST) >= _MOST_KEPT:
            _LAST.clear()
        _LAST[self._names[i]] = (
            tuple(self._names[k] for k in rivals),
            tuple(self._criteria[j] for j in columns),
        )
        return weights

    def _weights(self, i: int, rivals: list[int], columns: list[int]) -> Floats | None:
        """Work out the weights at a corner, (criteria,); none unless it is the only solution.

        As many rivals tie there as criteria weigh. It is the only one where all weights, and the prices of
        all rivals, are more than 0, every other rival leads by less and every other criterion gains less.
        """
        leads, count = 100.0 * (self._values[i] - self._values), len(columns)
        if len(rivals) != count or i in rivals:
            return None
        system, right = np.ones((count + 1, count + 1)), np.append(np.zeros(count), 1.0)
        system[:count, :count], system[:count, count] = leads[np.ix_(rivals, columns)], -1.0
        system[count, count] = 0.0
        try:
            (*own, lead), (*prices, behind) = (
                np.linalg.solve(system, right),
                np.linalg.solve(system.T, -right),
            )
        except np.linalg.LinAlgError:
            return None
        weights = np.zeros(leads.shape[1])
        weights[columns] = own
        others = np.delete(leads @ weights, [i, *rivals]) - lead
        gains = np.delete(np.array(prices) @ leads[rivals], columns) + behind
        clear = min(*own, *prices) > _CLEAR_WEIGHT and (others > _CLEAR_LEAD).all()
        return weights / weights.sum() if clear and (gains < -_CLEAR_LEAD).all() else None


def _best_somewhere(values: Floats) -> Bools:
    """Tell, (options,), which are best with all of the weight on one criterion, or equally on two."""
    count = values.shape[1]
    first, second = np.triu_indices(count)
    reached = (values[:, first] + values[:, second]) / 2.0
    return (reached >= reached.max(axis=0)).any(axis=1)


def _never_found_best(values: Floats, chosen: NDArray[np.intp]) -> list[int]:
    """Leave out those that are best with weights that a few steps lead to: for them no program is solved.

    The steps begin with weight on what an option is good at, and then move it to where it is ahead of
    whichever leads.
    """
    for about in (0.0, values.mean(axis=0)):
        for power in _POWERS:
            found = np.maximum(values[chosen] - about, 0.0) ** power
            chosen = chosen[~_leads(values, chosen, found)]
    weights = np.maximum(values[chosen] - values.mean(axis=0), 0.0) ** _POWERS[-1] + _NO_WEIGHT
    for _ in range(_STEPS):
        weights /= weights.sum(axis=1, keepdims=True)
        leaders = (values @ weights.T).argmax(axis=0)
        weights *= np.exp(_STEP * (values[chosen] - values[leaders]))
        left = ~_leads(values, chosen, weights)
        chosen, weights = chosen[left], weights[left]
    return chosen.tolist()


def _leads(values: Floats, chosen: NDArray[np.intp], weights: Floats) -> Bools:
    """Tell which of those chosen are best with weights of their own, (chosen, criteria)."""
    reached = values @ weights.T
    return (reached[chosen, np.arange(len(chosen))] >= reached.max(axis=0)) & (weights.sum(axis=1) > 0)


def _most_favourable(values: Floats, chosen: list[int]) -> Floats:
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
