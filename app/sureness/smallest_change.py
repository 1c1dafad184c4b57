"""The smallest joint change of the weights that puts another option first."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.scoring.ranking import TIE, Ranking, fits
from app.scoring.table import Floats
from app.sureness.linear_program import minimise
from app.sureness.mean_bets import by_bet

#: Why no change of the weights is named: nothing can be ranked; the option is not ranked, or first already;
#: there is no other ranked option; the lead is shared, so there is none to lose; no second criterion can
#: count; no weights put it before the leader, though some may make the two equal.
NoChange = Literal[
    "no_ranking", "not_ranked", "leads", "alone", "shared_lead", "one_criterion", "never_first"
]

#: A share that the solver moved by less has not moved.
_STILL = 1e-12


@dataclass(frozen=True, slots=True)
class Shift:
    """What one criterion gives away or gains.

    Attributes
    ----------
    criterion : its id.
    share : 0..1, how much of the whole weight.
    """

    criterion: str
    share: float


@dataclass(frozen=True, slots=True)
class SmallestFlip:
    """The nearest weights at which an option ties the lead, or another; a little further on it is ahead.

    Attributes
    ----------
    new_best : the id of that option.
    points_moved : 0..1, the weight that moves from some criteria to others: half the sum of all changes.
    shares : (criteria,) at the flip, sum 1.
    given, gained : the criteria that give weight away and that gain it, largest first; both add up to
        `points_moved`.
    """

    new_best: str
    points_moved: float
    shares: tuple[float, ...]
    given: tuple[Shift, ...]
    gained: tuple[Shift, ...]


def smallest_change(ranking: Ranking, option_id: str | None = None) -> SmallestFlip | None:
    """Find the smallest joint change of the shares that puts another option, or the one named, first.

    All weights may move at once, locked ones too: this is what one would have to believe. Criteria without a
    swing keep the share 0. The change is measured as the weight moved. At the flip the option ties the leader
    and no ranked option lies before it. Options are compared by their mean bets.

    Parameters
    ----------
    ranking : values (options, criteria) in 0..1 and shares (criteria,), sum 1.
    option_id : the option that is to come first; without one, whichever takes over soonest.

    Returns
    -------
    The flip; none where there is none, and `why_no_change` says why.

    References
    ----------
    A linear program, the least sum of absolute changes; with one rival it is solved by moving weight from
    where the rival is weakest to where it is strongest. For a single weight: Triantaphyllou & Sanchez 1997.
    Worked examples: `flip_winner_basic`, `flip_impossible_dominance`.
    """
    ranking = by_bet(ranking)
    if _nothing_to_turn(ranking, option_id) is not None:
        return None
    leader = ranking.leaders[0]
    chosen = ranking.index(option_id)
    if chosen is not None:
        shares = _shares_for(ranking, chosen)
        return None if shares is None else _flip(ranking, chosen, shares)
    best: tuple[float, int, Floats] | None = None
    for rival in ranking.rivals:
        shares = None if rival == leader else _overtaken(ranking, leader, rival)
        if shares is None:
            continue
        moved = _moved(ranking, shares)
        if best is None or moved < best[0] - TIE:
            best = moved, rival, shares
    return None if best is None else _flip(ranking, best[1], best[2])


def smallest_swap(ranking: Ranking, option_id: str, rival_id: str) -> SmallestFlip | None:
    """Find the smallest joint change of the shares that brings one option level with another before it.

    Where the two stand to all others does not matter; else as in `smallest_change`.

    Returns
    -------
    The weights at which the two tie; none where no weights put the option before its rival, which then is at
    least as good on all that can count, and where one of the two is not there.
    """
    chosen, rival = ranking.index(option_id), ranking.index(rival_id)
    if chosen is None or rival is None or not ranking.table.swing.any():
        return None
    shares = _overtaken(ranking, rival, chosen)
    return None if shares is None else _flip(ranking, chosen, shares)


def why_no_change(ranking: Ranking, option_id: str | None = None) -> NoChange | None:
    """Say why `smallest_change` finds nothing; none where it finds something."""
    reason = _nothing_to_turn(by_bet(ranking), option_id)
    if reason is not None:
        return reason
    return "never_first" if smallest_change(ranking, option_id) is None else None


def _nothing_to_turn(ranking: Ranking, option_id: str | None) -> NoChange | None:
    leaders, chosen = ranking.leaders, ranking.index(option_id)
    if not leaders:
        return "no_ranking"
    if option_id is not None:
        if chosen is None or ranking.ranks[chosen] == 0:
            return "not_ranked"
        if chosen in leaders:
            return "leads"
    elif len(ranking.rivals) < 2:
        return "alone"
    elif len(leaders) > 1:
        return "shared_lead"
    return None if ranking.weighable else "one_criterion"


def _moved(ranking: Ranking, shares: Floats) -> float:
    return float(np.abs(shares - ranking.shares).sum()) / 2.0


def _flip(ranking: Ranking, new_best: int, shares: Floats) -> SmallestFlip:
    changes = shares - ranking.shares

    def shifts(sign: float) -> tuple[Shift, ...]:
        steps: Floats = sign * changes
        largest_first = np.argsort(-steps, kind="stable").tolist()
        return tuple(
            Shift(ranking.criteria[int(j)].id, float(steps[j])) for j in largest_first if steps[j] > TIE
        )

    return SmallestFlip(
        new_best=ranking.options[new_best].id,
        points_moved=_moved(ranking, shares),
        shares=tuple(float(share) for share in shares),
        given=shifts(-1.0),
        gained=shifts(1.0),
    )


def _overtaken(ranking: Ranking, leader: int, rival: int) -> Floats | None:
    """Move weight to where the rival is strongest, from where it is weakest first, until the two tie.

    Returns
    -------
    (criteria,) sum 1; none where the rival is nowhere better, so that it could tie at most.
    """
    values, columns = ranking.table.values, np.flatnonzero(ranking.table.swing)
    better_by = values[rival] - values[leader]
    target = int(columns[np.argmax(better_by[columns])])
    if better_by[target] <= TIE:
        return None
    shares = ranking.shares.copy()
    gap = -float(better_by @ shares)
    for j in columns[np.argsort(better_by[columns], kind="stable")]:
        gain = float(better_by[target] - better_by[j])
        if gap <= 0.0 or gain <= 0.0:
            break
        step = min(float(shares[j]), gap / gain)
        shares[j] -= step
        shares[target] += step
        gap -= step * gain
    return shares


def _shares_for(ranking: Ranking, chosen: int) -> Floats | None:
    """Find the nearest shares at which one option stands before all others."""
    leader = ranking.leaders[0]
    shares = _overtaken(ranking, leader, chosen)
    if shares is None:
        return None
    rivals = [i for i in ranking.rivals if i != chosen]
    reached = fits(ranking.table.values, shares)
    if reached[chosen] >= reached[rivals].max() - TIE:
        return shares
    return _shares_before_all(ranking, chosen, rivals)


def _shares_before_all(ranking: Ranking, chosen: int, rivals: list[int]) -> Floats | None:
    """Solve the linear program: the least weight moved such that no rival lies before the option.

    Its unknowns are what each criterion gains and what it gives.
    """
    swing = ranking.table.swing
    values, now = ranking.table.values[:, swing], ranking.shares[swing]
    # In points, so that the tolerance of the solver is one of points too.
    behind_by = 100.0 * (values[rivals] - values[chosen])
    count = len(now)
    solved = minimise(
        np.ones(2 * count),
        (np.hstack([behind_by, -behind_by]), -(behind_by @ now)),
        (np.append(np.ones(count), -np.ones(count))[np.newaxis], np.zeros(1)),
        [(0.0, 1.0)] * count + [(0.0, float(share)) for share in now],
    )
    if solved is None:
        return None
    steps = solved[:count] - solved[count:]
    shares = ranking.shares.copy()
    shares[swing] = np.maximum(now + np.where(np.abs(steps) < _STILL, 0.0, steps), 0.0)
    return shares / shares.sum()
