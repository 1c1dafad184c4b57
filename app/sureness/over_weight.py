"""The fit of every option over the share of a criterion or a group: straight lines, and where they cross."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from app.scoring.ranking import TIE, Ranking
from app.scoring.table import Floats
from app.sureness.flips import share_lines
from app.sureness.mean_bets import by_bet
from app.sureness.weight_draws import band_together


@dataclass(frozen=True, slots=True)
class WeightLine:
    """What one option is worth with none and with all of the weight on a criterion; between, it is straight.

    Attributes
    ----------
    option : its id.
    at_none, at_all : points.
    ranked : whether it is ranked against the others; one that is not crosses none and never leads.
    """

    option: str
    at_none: float
    at_all: float
    ranked: bool

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
class Reign:
    """A stretch of shares over which the lead does not change hands.

    Attributes
    ----------
    low, high : 0..1; where one ends the next begins.
    leaders : ids; more than one where they are worth the same at every share.
    """

    low: float
    high: float
    leaders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OverWeight:
    """All options over the share of one criterion, or of some together, the others keeping their ratios.

    Attributes
    ----------
    criteria : their ids; the ratios among them are kept too.
    share_now : 0..1.
    likely : 0..1; from where to where the share lies in nine of ten draws of the weights.
    lines : one an option, in the order of the list.
    crossings : of the options that are ranked against each other, by share.
    reigns : who leads where, from no weight to all of it; none where no option is ranked.
    """

    criteria: tuple[str, ...]
    share_now: float
    likely: tuple[float, float]
    lines: tuple[WeightLine, ...]
    crossings: tuple[Crossing, ...]
    reigns: tuple[Reign, ...]

    def order_at(self, share: float) -> tuple[tuple[int, WeightLine], ...]:
        """List the lines at a share, best first, each with its place; those that tie share one.

        Those that are not ranked come last, with 0.
        """
        ranked = [line for line in self.lines if line.ranked]
        ranked.sort(key=lambda line: -line.at(share))
        placed: list[tuple[int, WeightLine]] = []
        for number, line in enumerate(ranked, 1):
            tied = bool(placed) and placed[-1][1].at(share) - line.at(share) <= TIE
            placed.append((placed[-1][0] if tied else number, line))
        others = sorted((one for one in self.lines if not one.ranked), key=lambda line: -line.at(share))
        return (*placed, *((0, line) for line in others))


def over_weight(ranking: Ranking, *criteria: str) -> OverWeight | None:
    """Lay all options out over the share of a criterion, or of a group of them.

    Parameters
    ----------
    ranking : by fit; or by mean bets, whose lines are as straight.
    *criteria : ids; nothing is laid out of what cannot count, or where no other has a weight to take.

    References
    ----------
    Goodwin & Wright 2004, fig. 3.7: `gw_turnover_crossover`.
    """
    swing = ranking.table.swing
    columns = tuple(j for j, one in enumerate(ranking.criteria) if one.id in criteria and swing[j])
    if ranking.status != "ok" or not ranking.weighable or not 0 < len(columns) < swing.sum():
        return None
    at_none, at_all = share_lines(ranking, columns)
    rivals = np.sort(np.array(ranking.rivals, dtype=np.intp))
    ids = [option.id for option in ranking.options]
    lines = tuple(
        WeightLine(ids[i], float(at_none[i]), float(at_all[i]), i in ranking.rivals) for i in ranking.order
    )
    crossings = _crossings([ids[i] for i in rivals], at_none[rivals], at_all[rivals])
    return OverWeight(
        criteria=criteria,
        share_now=float(ranking.shares[list(columns)].sum()),
        likely=_likely(ranking, columns),
        lines=lines,
        crossings=crossings,
        reigns=_reigns(tuple(line for line in lines if line.ranked), crossings),
    )


def bets_over_weight(ranking: Ranking, *criteria: str) -> OverWeight | None:
    """Lay all options out by what each is worth as a bet: the leader is the one that leads at the share now.

    Parameters
    ----------
    ranking : by fit. What is ruled out is no bet any more, and is laid out by its fit.
    *criteria : as above.
    """
    bets = by_bet(ranking)
    found = over_weight(bets, *criteria)
    by_fit = None if bets is ranking else over_weight(ranking, *criteria)
    if found is None or by_fit is None:
        return found
    out = {option.id for option, gone in zip(ranking.options, ranking.ruled_out, strict=True) if gone}
    fits = {line.option: line for line in by_fit.lines}
    return replace(found, lines=tuple(fits[one.option] if one.option in out else one for one in found.lines))


def _likely(ranking: Ranking, columns: tuple[int, ...]) -> tuple[float, float]:
    view, names = ranking.table.perspective, tuple(one.id for one in ranking.criteria)
    return band_together(
        ranking.shares, names, columns, view.certainty, order_only=view.order_only, seed=ranking.document.seed
    )


def _reigns(ranked: tuple[WeightLine, ...], crossings: tuple[Crossing, ...]) -> tuple[Reign, ...]:
    """Tell who leads on each stretch between two crossings at the top."""
    if not ranked:
        return ()
    edges = [0.0]
    for share in (one.share for one in crossings if one.leads):
        if edges[-1] + TIE < share < 1.0 - TIE:
            edges.append(share)
    found: list[Reign] = []
    for low, high in pairwise([*edges, 1.0]):
        middle = (low + high) / 2
        best = max(ranked, key=lambda line: line.at(middle))
        leaders = tuple(one.option for one in ranked if _same(one, best))
        if found and found[-1].leaders == leaders:
            # Others only meet here, at the height of the one that leads on both sides.
            low = found.pop().low
        found.append(Reign(low, high, leaders))
    return tuple(found)


def _same(one: WeightLine, other: WeightLine) -> bool:
    return abs(one.at_none - other.at_none) <= TIE and abs(one.at_all - other.at_all) <= TIE


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
