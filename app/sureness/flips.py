"""What would have to change for another option to lead."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.scoring.ranking import TIE, Ranking, fits
from app.scoring.table import Bools, Floats
from app.sureness.mean_bets import by_bet


@dataclass(frozen=True, slots=True)
class Flip:
    """The share of one criterion at which another option takes over, the others keeping their ratios.

    Attributes
    ----------
    criterion : its id.
    share_now, share_at_flip : 0..1.
    new_best : the id of the option that leads beyond.
    """

    criterion: str
    share_now: float
    share_at_flip: float
    new_best: str

    @property
    def below(self) -> bool:
        """True where a smaller share turns the lead."""
        return self.share_at_flip < self.share_now


def ends(values: Floats, shares: Floats, columns: tuple[int, ...]) -> tuple[Floats, Floats]:
    """Give the fits with none and with all of the weight on some criteria.

    Inside the chosen criteria, and among the others, the ratios of the shares are kept; equal ones are taken
    where a side has no weight at all.

    Parameters
    ----------
    values : (options, criteria) in 0..1.
    shares : (criteria,), sum 1.
    columns : the criteria whose common share is varied.

    Returns
    -------
    At share 0 and at share 1, each (options,) in 0..100.

    References
    ----------
    Goodwin & Wright 2004, fig. 3.7: `gw_turnover_crossover`.
    """
    chosen = np.zeros(len(shares), dtype=bool)
    chosen[list(columns)] = True
    return _mean_fit(values, shares, ~chosen), _mean_fit(values, shares, chosen)


def _mean_fit(values: Floats, shares: Floats, chosen: Bools) -> Floats:
    """Give the fits with all of the weight on chosen criteria: (criteria,), or (criteria, ways)."""
    weights = np.where(chosen, shares if chosen.ndim == 1 else shares[:, None], 0.0)
    total = weights.sum(axis=0)
    equal = chosen / np.maximum(chosen.sum(axis=0), 1)
    return fits(values, np.divide(weights, total, out=equal, where=total > 0))


def meetings(at_none: Floats, at_all: Floats, a: int, others: NDArray[np.intp]) -> Floats:
    """Find the shares at which an option ties others: nan where their lines do not meet in 0..1."""
    gap_none, gap_all = at_none[a] - at_none[others], at_all[a] - at_all[others]
    slope = gap_none - gap_all
    meeting = np.divide(gap_none, slope, out=np.full_like(slope, np.nan), where=np.abs(slope) > TIE)
    return np.where((meeting >= 0.0) & (meeting <= 1.0), meeting, np.nan)


def crossovers(ranking: Ranking) -> tuple[Flip, ...]:
    """Find, for each criterion and each direction, the nearest share at which another option takes over.

    Options are compared by their mean bets, which are as linear in the weights as their fits.

    Returns
    -------
    Nearest first. Empty where fewer than two options are ranked, fewer than two criteria can count, or the
        lead is shared: then there is no lead to lose. Options that tie only with none or all of the weight
        there never take over.
    """
    ranking = by_bet(ranking)
    ranked = ranking.rivals
    if len(ranked) < 2 or len(ranking.leaders) != 1 or not ranking.weighable:
        return ()
    swing = np.flatnonzero(ranking.table.swing)
    now, leader, others = ranking.shares[swing], ranked[0], np.array(ranked[1:])
    values, alone = ranking.table.values[:, swing], np.eye(len(swing), dtype=np.bool_)
    at_none, at_all = _mean_fit(values, now, ~alone), _mean_fit(values, now, alone)
    meeting = meetings(at_none, at_all, leader, others)
    inside = (meeting > TIE) & (meeting < 1.0 - TIE)
    # Where several meet the leader at the same share, the steepest line leads beyond it.
    steep = at_all[others] - at_none[others]
    below = _first_met(np.where(inside & (meeting < now), now - meeting, np.inf), -steep)
    above = _first_met(np.where(inside & (meeting > now), meeting - now, np.inf), steep)
    found = [
        Flip(
            ranking.criteria[j].id,
            float(now[place]),
            float(meeting[b, place]),
            ranking.options[int(others[b])].id,
        )
        for place, j in enumerate(swing.tolist())
        for b in (below[place], above[place])
        if b is not None
    ]
    # Those equally near stand in the order of the criteria, not in that of their last digits.
    return tuple(sorted(found, key=lambda flip: round(abs(flip.share_at_flip - flip.share_now), 12)))


def _first_met(away: Floats, steep: Floats) -> list[int | None]:
    """Find for each criterion the option that is met first, of several the steepest, by their rows."""
    nearest = away.min(axis=0)
    steepest = np.where(away == nearest, steep, -np.inf).argmax(axis=0).tolist()
    return [
        row if reached else None for row, reached in zip(steepest, np.isfinite(nearest).tolist(), strict=True)
    ]


def share_lines(ranking: Ranking, columns: tuple[int, ...]) -> tuple[Floats, Floats]:
    """Give what each option is worth with none and all of the weight on some criteria, (options,), points.

    Criteria without a swing are left out: they have no share at any time.
    """
    swing = ranking.table.swing
    places = tuple(int(swing[:j].sum()) for j in columns if swing[j])
    return ends(ranking.table.values[:, swing], ranking.shares[swing], places)
