"""What holds whatever the weights, or whatever the gaps and ranges turn out to be."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.scoring.ranking import TIE, Ranking
from app.scoring.table import Bools, Floats
from app.sureness.least_and_most import Extremes, extremes


@dataclass(frozen=True, slots=True)
class Dominated:
    """An option that is nowhere better than another one and somewhere worse; both by id.

    Attributes
    ----------
    gains : points of fit that it gains on the other after all; 0, or no more than count as none.
    """

    id: str
    by: str
    gains: float = 0.0


@lru_cache(maxsize=2)
def dominated(ranking: Ranking) -> tuple[Dominated, ...]:
    """Find the options that are nowhere better than another one and somewhere worse, whatever is still open.

    Criteria without a share are left aside, but for their must-haves. An open cell counts with its least
    value for the better option and its greatest for the worse one, a likelihood with its chance; a fact that
    holds for both is equal. A must-have has to be kept by the better one wherever the other may keep it, and
    what the better one is then has to reach what either falls back on. So in no state of full knowledge is
    the worse one the better bet.

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
    return tuple(_pairs(ranking, 0.0))


def nearly_dominated(ranking: Ranking, slack: float) -> tuple[Dominated, ...]:
    """Find the options that gain so little on another one that it need not count.

    Parameters
    ----------
    slack : points of fit that count as none, all together.

    Returns
    -------
    Each pair in the order of the file that is not among those `dominated`; what it gains is told.

    References
    ----------
    Practical dominance: Hammond, Keeney & Raiffa 1998, `hkr_sahid_jobs`.
    """
    return tuple(one for one in _pairs(ranking, slack) if one.gains > TIE) if slack > 0 else ()


def frontier(ranking: Ranking) -> tuple[str, ...]:
    """Name the options that none dominates, in the order of the list; equal twins are both there."""
    beaten = {one.id for one in dominated(ranking)}
    standing = ranking.standing
    ids = (ranking.options[i].id for i in ranking.order if standing[i])
    return tuple(one for one in ids if one not in beaten)


def _pairs(ranking: Ranking, slack: float) -> Iterator[Dominated]:
    weights = 100.0 * ranking.shares
    if not weights.any():
        return
    ends, standing = extremes(ranking), ranking.standing
    found: list[tuple[int, int, float]] = []
    for a in np.flatnonzero(standing).tolist():
        leads = ends.leads(a)
        gains = np.maximum(0.0, -np.minimum(leads, ends.leads_where_kept(a))) @ weights
        ahead = np.maximum(0.0, leads) @ weights - gains
        for b in np.flatnonzero(standing & (gains <= slack)).tolist():
            if a == b or not (ends.keeps_wherever(a, b) and ends.reaches(a, b)):
                continue
            if ahead[b] > TIE or (gains[b] <= 0 and ends.surer(a, b)):
                found.append((b, a, float(gains[b])))
    for b, a, gained in sorted(found):
        yield Dominated(ranking.options[b].id, ranking.options[a].id, gained)


def always_ahead(ranking: Ranking) -> Bools:
    """Tell which options are the better bet than which with these weights, whatever is still open.

    Never so for one whose must-have is still to be found out.

    Returns
    -------
    (options, options); true where the row leads the column.
    """
    count = len(ranking.options)
    ahead = np.zeros((count, count), dtype=bool)
    if ranking.status != "ok":
        return ahead
    ends, weights = extremes(ranking), 100.0 * ranking.shares
    for a in np.flatnonzero(ranking.standing).tolist():
        if not ends.may_fail(a):
            ahead[a] = _leads_all(ends, a, weights) & ranking.compared
    return ahead


def _leads_all(ends: Extremes, a: int, weights: Floats) -> Bools:
    leads: Bools = ends.leads_where_kept(a) @ weights > TIE
    for b in np.flatnonzero(leads).tolist():
        leads[b] = ends.keeps_wherever(a, b) and ends.reaches(a, b, weights)
    return leads
