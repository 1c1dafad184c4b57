"""The fit of every option over the share of one criterion: straight lines, and where they cross."""

from dataclasses import dataclass

import numpy as np

from app.scoring.ranking import TIE, Ranking
from app.scoring.table import Floats
from app.sureness.flips import share_lines


@dataclass(frozen=True, slots=True)
class WeightLine:
    """What one option is worth with none and with all of the weight on a criterion; between, it is straight.

    Attributes
    ----------
    option : its id.
    at_none, at_all : points.
    """

    option: str
    at_none: float
    at_all: float

    def at(self, share: float) -> float:
        """Give what it is worth at a share from 0 to 1."""
        return self.at_none + share * (self.at_all - self.at_none)


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where two lines meet.

    Attributes
    ----------
    share : 0..1.
    worth : points there.
    rising, falling : ids; the option that is ahead above that share, and the one that is ahead below it.
    leads : whether no ranked option is worth more there, so that the lead changes hands.
    """

    share: float
    worth: float
    rising: str
    falling: str
    leads: bool


@dataclass(frozen=True, slots=True)
class OverWeight:
    """All options over the share of one criterion, the others keeping their ratios.

    Attributes
    ----------
    criterion : its id.
    share_now : 0..1.
    lines : one an option, in the order of the list.
    crossings : of the options that are ranked against each other, by share.
    """

    criterion: str
    share_now: float
    lines: tuple[WeightLine, ...]
    crossings: tuple[Crossing, ...]


def over_weight(ranking: Ranking, criterion_id: str) -> OverWeight | None:
    """Lay all options out over the share of a criterion.

    Parameters
    ----------
    ranking : by fit; or by mean bets, whose lines are as straight.
    criterion_id : the criterion; none is laid out that cannot count, or where no other has a weight to take.

    References
    ----------
    Goodwin & Wright 2004, fig. 3.7: `gw_turnover_crossover`.
    """
    column = next((j for j, one in enumerate(ranking.criteria) if one.id == criterion_id), None)
    if ranking.status != "ok" or column is None or not ranking.weighable or not ranking.table.swing[column]:
        return None
    at_none, at_all = share_lines(ranking, column)
    names = [option.id for option in ranking.options]
    lines = tuple(WeightLine(names[i], float(at_none[i]), float(at_all[i])) for i in ranking.order)
    rivals = np.sort(np.array(ranking.rivals, dtype=np.intp))
    crossings = _crossings([names[i] for i in rivals], at_none[rivals], at_all[rivals])
    return OverWeight(criterion_id, float(ranking.shares[column]), lines, crossings)


def _crossings(names: list[str], at_none: Floats, at_all: Floats) -> tuple[Crossing, ...]:
    """Find where any two lines meet within 0 and 1, those that are the same line left out."""
    slopes = at_all - at_none
    first, second = np.triu_indices(len(names), 1)
    apart, turn = at_none[first] - at_none[second], slopes[second] - slopes[first]
    crossing = np.abs(turn) > TIE
    first, second, apart, turn = first[crossing], second[crossing], apart[crossing], turn[crossing]
    shares = apart / turn
    inside = np.flatnonzero((shares >= 0.0) & (shares <= 1.0))
    found: list[Crossing] = []
    for k in inside[np.argsort(shares[inside], kind="stable")].tolist():
        share, pair = float(shares[k]), (int(first[k]), int(second[k]))
        worth = at_none + share * slopes
        falling, rising = sorted(pair, key=lambda i: float(slopes[i]))
        here = float(worth[rising])
        leads = here >= float(worth.max()) - TIE
        found.append(Crossing(share, here, names[rising], names[falling], leads))
    return tuple(found)
