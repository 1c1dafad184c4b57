"""What the chart is to show, as plain values: no document, no pixels."""

from dataclasses import dataclass
from typing import Literal

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
    """All options of a chart, and the sweet spot behind them; `whisker_word` is what the legend calls the ranges."""

    points: tuple[ChartPoint, ...]
    sweet_low: float = 0.0
    sweet_high: float = 1.0
    whisker_word: str = "Possible range"
