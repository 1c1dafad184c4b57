"""Which uncertain facts swing the lead most: what it would be at the least and at the greatest of each."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.scales.laws import Gap
from app.scoring.ranking import TIE, Ranking
from app.sureness.answers import FINE, Answers, answers_of
from app.sureness.knowing import Place, Unknown, effect_of, means_given, uncertainties
from app.sureness.mean_bets import MeanBets, mean_bets
from app.sureness.stakes import foundations

Kind = Literal["gap", "range"]


@dataclass(frozen=True, slots=True)
class Swing:
    """What one uncertain fact does to the lead of one option over another.

    Attributes
    ----------
    option, criterion : ids of the cell that rests on it; of the first where several do.
    kind : nothing is known, or a range.
    cells : how many cells of the two options rest on it.
    at_low, at_high : the lead in points with the fact at its least and at its greatest value, all else as it
        is. Below 0 the other option leads.
    """

    option: str
    criterion: str
    kind: Kind
    cells: int
    at_low: float
    at_high: float

    @property
    def swing(self) -> float:
        """How far the lead moves, in points."""
        return abs(self.at_high - self.at_low)

    @property
    def turns(self) -> bool:
        """True where the fact alone can turn the lead."""
        return min(self.at_low, self.at_high) < -TIE


def tornado(ranking: Ranking, leader: int | None = None, rival: int | None = None) -> tuple[Swing, ...]:
    """Put each uncertain fact to its least and to its greatest value, and see what is left of the lead.

    A range goes from its least value to its greatest, that of a likelihood's chance too, and a gap from 0 to
    1. The lead is that of the mean bets, so that a fact of the current job may move it too. One that both
    options share, as two teams of one company do, moves it only by as much as they differ on it; where it
    moves nothing it is left out.

    Parameters
    ----------
    ranking : of the options.
    leader, rival : rows of its table; without them the leader and the runner-up by their mean bets.

    Returns
    -------
    Largest swing first; empty where no two options are ranked.
    """
    bets = mean_bets(ranking)
    first = next(iter(bets.by_bet.leaders), None) if leader is None else leader
    second = bets.by_bet.runner_up if rival is None else rival
    if first is None or second is None or first == second:
        return ()
    job = foundations(ranking.table).job
    swings = [
        _swing(bets, unknown, first, second)
        for unknown in uncertainties(ranking).values()
        if any(place.row in (first, second, job) for place in unknown)
    ]
    return tuple(sorted((one for one in swings if one.swing > TIE), key=lambda one: -one.swing))


def _swing(bets: MeanBets, unknown: Unknown, first: int, second: int) -> Swing:
    ranking = bets.ranking
    places = [place for row in (first, second) for place in unknown if place.row == row] or unknown
    means = means_given(bets, unknown, effect_of(ranking, unknown, [_ends(ranking, p) for p in unknown]))
    low, high = (float(lead) for lead in means[first] - means[second])
    option, criterion = ranking.options[places[0].row], ranking.criteria[places[0].column]
    kind: Kind = "gap" if isinstance(places[0].law, Gap) else "range"
    return Swing(option.id, criterion.id, kind, len(places), low, high)


def _ends(ranking: Ranking, place: Place) -> Answers:
    """Take the answers with the least and with the greatest value."""
    every = answers_of(place.law, FINE)
    which = [int(every.values.argmin()), int(every.values.argmax())]
    i, j = place.row, place.column
    values = np.array([ranking.table.low[i, j], ranking.table.high[i, j]])
    return Answers(every.chances[which], every.draws[which], values, values - ranking.table.values[i, j])
