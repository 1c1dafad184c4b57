"""What the chart is to show, as plain values: no pixels."""

from dataclasses import dataclass
from typing import Literal

from app.document import Document
from app.scoring import Ranking

Kind = Literal["offer", "no_offer_yet", "current_job"]


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One option: its place on the spectrum as (low, likely, high) in 0..1, or none, and its fit in 0..100.

    `low` and `high` are the ends of the vertical whisker; `rank` is 0 where there is none.
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


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """All options of a chart and the sweet spot behind them; `whisker_word` names the ranges."""

    points: tuple[ChartPoint, ...]
    sweet_low: float = 0.0
    sweet_high: float = 1.0
    whisker_word: str = "Possible range"


def chart_spec(document: Document, ranking: Ranking, selected: str | None = None) -> ChartSpec:
    """Say what the chart shows of a document: every option with its fit and possible range."""
    sweet_spot = document.perspective.sweet_spot
    points = tuple(_point(ranking, index, selected) for index in range(len(ranking.options)))
    return ChartSpec(points, sweet_spot.low, sweet_spot.high)


def _point(ranking: Ranking, index: int, selected: str | None) -> ChartPoint:
    option = ranking.options[index]
    position = option.position
    rank, ruled_out = int(ranking.ranks[index]), bool(ranking.ruled_out[index])
    return ChartPoint(
        id=option.id,
        name=option.name,
        second_line=option.offer.company if option.team else option.offer.role,
        kind=option.offer.kind,
        x=(position.low, position.likely, position.high) if position else None,
        fit=float(ranking.fit[index]),
        low=float(ranking.low[index]),
        high=float(ranking.high[index]),
        rank=rank,
        leader=rank == 1,
        selected=option.id == selected,
        ruled_out=ruled_out,
    )
