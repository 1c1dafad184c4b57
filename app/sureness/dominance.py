"""What holds whatever the weights, or whatever the gaps and ranges turn out to be."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from app.scoring.ranking import TIE, Ranking
from app.scoring.table import Bools, Floats
from app.sureness.linear_program import minimise
from app.sureness.mean_bets import by_bet
from app.sureness.shared_cells import shared_cells
from app.sureness.stakes import foundations

#: A lead smaller than this many points may be the solver's own error.
_SOLVED = 1e-6
#: So many options are looked at between two questions whether to go on.
_BATCH = 12


@dataclass(frozen=True, slots=True)
class Dominated:
    """An option that is nowhere better than another one and somewhere worse; both by id."""

    id: str
    by: str


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


@dataclass(frozen=True, slots=True, eq=False)
class Differences:
    """By how much each option leads each other one, in points, as far as gaps and ranges allow.

    Attributes
    ----------
    low, high : (options, options), row minus column; 0 on the diagonal.
    """

    low: Floats
    high: Floats


def dominated(ranking: Ranking) -> tuple[Dominated, ...]:
    """Find the options that are nowhere better than another one and somewhere worse, whatever is still open.

    Criteria without a share are left aside. An open cell counts with its least value for the better option
    and its greatest for the worse one; a fact that holds for both is equal. An option that is or may yet be
    ruled out dominates nothing.

    Parameters
    ----------
    ranking : values, their ranges and shares.

    Returns
    -------
    Each pair, in the order of the file; options that are ruled out already are not named.

    References
    ----------
    Hammond, Keeney & Raiffa 1998: `hkr_sahid_jobs`.
    """
    counted = ranking.shares > 0
    if not counted.any():
        return ()
    low, high = (numbers[:, counted] for numbers in _outcomes(ranking))
    facts = shared_cells(ranking.table)[:, counted]
    pairs: list[tuple[int, int]] = []
    for a in range(len(ranking.options)):
        if not _firm(ranking, a):
            continue
        least_lead = np.where(facts[a] == facts, 0.0, low[a] - high)
        nowhere_worse = np.all(least_lead >= 0.0, axis=1)
        beaten = nowhere_worse & (least_lead > TIE).any(axis=1) & _reaches(ranking, a, nowhere_worse)
        pairs += [(int(b), a) for b in np.flatnonzero(beaten & ~ranking.ruled_out & ranking.compared)]
    return tuple(Dominated(ranking.options[b].id, ranking.options[a].id) for b, a in sorted(pairs))


def _reaches(ranking: Ranking, a: int, ahead: Bools) -> Bools:
    """Tell which others cannot be worth more as a bet: what they fall back on must not be worth more either.

    Parameters
    ----------
    ahead : (options,); the options whose fit that of `a` reaches in any case.
    """
    rests_on = foundations(ranking.table)
    at_stake = np.array([stake is not None for stake in rests_on.stakes], dtype=bool)
    job = rests_on.job
    return ~at_stake | (job is None or job == a or bool(ahead[job]))


def _firm(ranking: Ranking, i: int) -> bool:
    """Tell whether no must-have rules an option out, nor can; of a mixture it is not told."""
    return not ranking.options[i].parts and all(state == "met" for _, state in ranking.must_haves(i))


def _outcomes(ranking: Ranking) -> tuple[Floats, Floats]:
    """Give the least and the greatest each cell may turn out to be, (options, criteria).

    A likelihood is an event: short of 0 or 100 % it happens or not.
    """
    low, high = ranking.table.low, ranking.table.high
    events = np.array([one.scale.is_chance for one in ranking.criteria], dtype=bool)
    return np.where(events & (low < 1.0), 0.0, low), np.where(events & (high > 0.0), 1.0, high)


def differences(ranking: Ranking) -> Differences:
    """Work out by how much each option leads each other one at the least and at the most, with these weights.

    Facts that hold for both cancel, so that two teams of one company are compared by what sets them apart.

    References
    ----------
    Worked example: `missing_interval`.
    """
    low, high = _outcomes(ranking)
    facts = shared_cells(ranking.table)
    count = len(ranking.options)
    least = np.zeros((count, count))
    for a in range(count):
        least[a] = 100.0 * (np.where(facts[a] == facts, 0.0, low[a] - high) @ ranking.shares)
    return Differences(least, 0.0 - least.T)


def always_ahead(ranking: Ranking) -> Bools:
    """Tell which options lead which with these weights, whatever is still open turns out to be.

    Never so for one that a must-have may still rule out.

    Returns
    -------
    (options, options); true where the row leads the column.
    """
    if ranking.status != "ok":
        return np.zeros((len(ranking.options),) * 2, dtype=bool)
    firm = np.array([_firm(ranking, i) for i in range(len(ranking.options))], dtype=bool)
    ahead = differences(ranking).low > TIE
    reached = np.array([_reaches(ranking, a, row) for a, row in enumerate(ahead)], dtype=bool)
    return ahead & reached & firm[:, np.newaxis] & ranking.compared


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
