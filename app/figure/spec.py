"""What the chart is to show, as plain values: no pixels."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from app.scoring.ranking import Ranking
from app.sureness.mean_bets import by_bet
from app.sureness.simulation import Simulation
from app.sureness.weight_drag import Followed

Kind = Literal["offer", "no_offer_yet", "current_job"]
POSSIBLE: Final = "Possible range"
DOUBT: Final = "Doubt"
#: The same where there is room to say what the line is.
DOUBT_SAID: Final = "Doubt: 9 of 10 cases"
#: Between these shares of its futures lies what an option may turn out to be.
_UNLUCKY, _LUCKY = 0.05, 0.95


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One option: its place on the spectrum as (low, likely, high) in 0..1, or none, and its fit in 0..100.

    `low` and `high` are the ends of the vertical whisker, `futures` those of nine futures of ten, once known;
    `rank` is 0 where there is none; an offer whose team is left open has its own apart from its teams. An
    `unknown` one has a place for its fit, and no fit: nothing that counts is known of it.
    """

    id: str
    name: str
    second_line: str
    kind: Kind
    x: tuple[float, float, float] | None
    fit: float
    low: float
    high: float
    rank: int
    leader: bool = False
    selected: bool = False
    ruled_out: bool = False
    unknown: bool = False
    chosen: bool = False
    futures: tuple[float, float] | None = None
    team_open: bool = False


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """All options of a chart and the sweet spot behind them; `whisker_word` names the ranges."""

    points: tuple[ChartPoint, ...]
    sweet_low: float = 0.0
    sweet_high: float = 1.0
    whisker_word: str = POSSIBLE


def chart_spec(
    ranking: Ranking,
    selected: str | None = None,
    simulation: Simulation | Followed | None = None,
    chosen: str | None = None,
) -> ChartSpec:
    """Say what the chart shows of a ranking: every option with its fit and its range.

    Parameters
    ----------
    ranking : whose perspective has the sweet spot.
    selected : the id of an option to pick out.
    simulation : of that ranking: the range is what she doubts, nine of ten draws; none: the possible one.
    chosen : the id of the option that was decided for, while that stands: it is marked as the leader is.
    """
    sweet_spot = ranking.table.perspective.sweet_spot
    low, high = (ranking.low, ranking.high) if simulation is None else (simulation.p05, simulation.p95)
    picked, decided = (selected, chosen), ranking.index(chosen) if chosen else None
    leaders = by_bet(ranking).leaders if decided is None else (decided,)
    points = tuple(
        _point(
            ranking,
            index,
            (float(low[index]), float(high[index])),
            picked,
            leader=index in leaders,
            futures=_futures(ranking, index, simulation),
        )
        for index in range(len(ranking.options))
    )
    word = POSSIBLE if simulation is None else DOUBT
    return ChartSpec(points, sweet_spot.low, sweet_spot.high, word)


def with_ranges_of(spec: ChartSpec, before: ChartSpec) -> ChartSpec:
    """Give the points the ranges they had before, while new ones are on their way."""
    known = {point.id: point for point in before.points}
    points = tuple(
        replace(point, low=known[point.id].low, high=known[point.id].high, futures=known[point.id].futures)
        if point.id in known and not point.ruled_out
        else point
        for point in spec.points
    )
    return replace(spec, points=points, whisker_word=before.whisker_word)


def _futures(
    ranking: Ranking, index: int, simulation: Simulation | Followed | None
) -> tuple[float, float] | None:
    if not isinstance(simulation, Simulation) or ranking.ruled_out[index]:
        return None
    luck = simulation.luck
    return luck.future(_UNLUCKY, index), luck.future(_LUCKY, index)


def _point(
    ranking: Ranking,
    index: int,
    reach: tuple[float, float],
    picked: tuple[str | None, str | None],
    *,
    leader: bool,
    futures: tuple[float, float] | None,
) -> ChartPoint:
    """Give one option its place; `picked` names what is selected and what was chosen."""
    option = ranking.options[index]
    position = option.position
    rank, ruled_out = int(ranking.ranks[index]), bool(ranking.ruled_out[index])
    if ruled_out:
        # What it would come to is beside the point: no range competes with those that count.
        reach = (float(ranking.fit[index]), float(ranking.fit[index]))
    return ChartPoint(
        id=option.id,
        name=option.name,
        second_line=option.offer.company if option.team else option.offer.role,
        kind=option.offer.kind,
        x=(position.low, position.likely, position.high) if position else None,
        fit=float(ranking.fit[index]),
        low=reach[0],
        high=reach[1],
        rank=rank,
        leader=leader,
        selected=option.id == picked[0],
        ruled_out=ruled_out,
        unknown=float(ranking.known[index]) <= 0.0,
        chosen=option.id == picked[1],
        futures=futures,
        team_open=bool(option.parts),
    )
