"""Which uncertain facts swing the lead most: what it would be at the least and at the greatest of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.scales.laws import Event, Fixed, Gap
from app.scoring.ranking import TIE, Ranking
from app.sureness.cell_laws import source_of

Kind = Literal["gap", "range", "event"]


@dataclass(frozen=True, slots=True)
class Swing:
    """What one uncertain fact does to the lead of one option over another.

    Attributes
    ----------
    option, criterion : ids of the cell that rests on it; of the first where several do.
    kind : nothing is known; a range; or something that happens or not.
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

    A range goes from its least value to its greatest, a gap from 0 to 1, and a likelihood happens or not. A
    fact that both options share, as two teams of one company do, moves the lead only by as much as they
    differ on it; where it moves nothing it is left out.

    Parameters
    ----------
    ranking : of the options.
    leader, rival : rows of its table; without them the leader and the runner-up.

    Returns
    -------
    Largest swing first; empty where no two options are ranked.
    """
    first = next(iter(ranking.leaders), None) if leader is None else leader
    second = ranking.runner_up if rival is None else rival
    if first is None or second is None or first == second:
        return ()
    lead = float(ranking.fit[first] - ranking.fit[second])
    facts: dict[str, list[tuple[int, int, float]]] = {}
    kinds: dict[str, Kind] = {}
    spot = ranking.table.perspective.sweet_spot
    for i, sign in ((first, 1.0), (second, -1.0)):
        for j, criterion in enumerate(ranking.criteria):
            source = source_of(ranking.options[i], criterion, spot)
            if isinstance(source.law, Fixed) or not ranking.shares[j] > 0:
                continue
            facts.setdefault(source.key, []).append((i, j, sign))
            kinds[source.key] = _kind(source.law)
    swings = [_swing(ranking, lead, cells, kinds[key]) for key, cells in facts.items()]
    return tuple(sorted((one for one in swings if one.swing > TIE), key=lambda one: -one.swing))


def _kind(law: object) -> Kind:
    return "gap" if isinstance(law, Gap) else "event" if isinstance(law, Event) else "range"


def _swing(ranking: Ranking, lead: float, cells: list[tuple[int, int, float]], kind: Kind) -> Swing:
    i, j, _ = cells[0]
    low, high = (lead + change for change in _changes(ranking, cells, kind))
    return Swing(ranking.options[i].id, ranking.criteria[j].id, kind, len(cells), low, high)


def _changes(ranking: Ranking, cells: Iterable[tuple[int, int, float]], kind: Kind) -> tuple[float, float]:
    """Give by how much the lead changes at the least and at the greatest value of a fact."""
    scored = ranking.table
    low = high = 0.0
    for i, j, sign in cells:
        points, value = sign * 100.0 * float(ranking.shares[j]), float(scored.values[i, j])
        # Something that may happen is worth its chance on average, and 0 or 1 once it is known.
        least, most = (0.0, 1.0) if kind == "event" else (float(scored.low[i, j]), float(scored.high[i, j]))
        low += points * (least - value)
        high += points * (most - value)
    return low, high
