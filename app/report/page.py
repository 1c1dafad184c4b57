"""The page: kinds of paper, widths of columns, and how high the chart may be; all in points."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from app.figure.widths import text_width
from app.report.blocks import Brief, RankingRow, Sureness

Paper = Literal["a4", "letter"]

#: Widths of columns and the air above and below a row, for the template.
SIZES: Final[Mapping[str, float]] = {
    "bar": 112,
    "role": 105,
    "row-inset": 3.2,
    "about": 205,
    "chance-bar": 120,
    "chance-rank": 46,
    "chance-inset": 2.6,
    "fact-label": 66,
    "year-bar": 72,
}
#: A title of more characters is set smaller.
LONG_TITLE: Final = 60
#: Roles along the axis still have their room.
_LEAST_CHART: Final = 206
_GREATEST_CHART: Final = 320
_BESIDE_OPTION: Final = 166
_BESIDE_CHANCE: Final = 74
_CELL_AIR: Final = 10


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of paper, by the name typst has for it."""

    name: str
    width: float
    height: float
    margin: float = 44.0
    top: float = 38.0
    bottom: float = 44.0

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - 2 * self.margin


SHEETS: Final[Mapping[Paper, Sheet]] = {
    "a4": Sheet("a4", 595.28, 841.89),
    "letter": Sheet("us-letter", 612.0, 792.0),
}


def chart_height(content: Brief, sheet: Sheet) -> float:
    """Choose how high the chart is, so that page one ends well.

    Where there is room, verdict, chart, ranking and how sure it is all stand on page one; else the chart
    takes what the ranking leaves, and the rest begins a page. The tables are estimated from the widths of
    their texts; typst breaks the pages, so that an estimate that is off by a line costs nothing but balance.
    """
    room = sheet.height - sheet.top - sheet.bottom - _head(content, sheet) - _ranking(content, sheet)
    if content.sureness is not None:
        beside = room - _sureness(content.sureness, sheet)
        if beside >= _LEAST_CHART:
            room = beside
    return min(max(room, _LEAST_CHART), _GREATEST_CHART)


def _head(content: Brief, sheet: Sheet) -> float:
    """Estimate what stands above the chart."""
    size = 14 if len(content.title) > LONG_TITLE else 22
    more_title = (_lines(content.title, size, sheet.measure, 600) - 1) * size * 1.22
    more_verdict = (_lines(content.verdict.title, 12.5, sheet.measure - 12, 600) - 1) * 15.3
    more_detail = (_lines(content.verdict.detail, 9.5, sheet.measure - 12) - 1) * 11.6
    return 90 + more_title + more_verdict + more_detail


def _ranking(content: Brief, sheet: Sheet) -> float:
    """Estimate the table of options with its legend and the line that explains it."""
    names = sheet.measure - SIZES["role"] - SIZES["bar"] - _BESIDE_OPTION
    rows = sum(_option(row, names) for row in content.ranking)
    legend = sum(
        text_width(f"{row.name} {row.percent}", 7.5) + 25 for row in content.weights if row.share > 0
    )
    explanation = 9 * (_lines(content.explanation, 7, sheet.measure) - 1)
    return 53 + rows + 12 * (legend // sheet.measure + 1) + explanation


def _option(row: RankingRow, width: float) -> float:
    name = _lines(row.name, 9, width, 600) * 11 - 4.7 + (8.5 if row.second_line or row.state else 0)
    remark = _lines(row.remark, 7, width) * 8.5 if row.remark else 0
    role = _lines(row.role, 7.5, SIZES["role"] - _CELL_AIR) * 9.2 - 4
    return max(name + remark, role) + 2 * SIZES["row-inset"]


def _sureness(said: Sureness, sheet: Sheet) -> float:
    """Estimate the section that says how sure the ranking is."""
    ranks = len(said.rank_heads) * SIZES["chance-rank"]
    names = sheet.measure - SIZES["chance-bar"] - _BESIDE_CHANCE - ranks
    rows = sum(_lines(line.name, 9, names, 500) * 11 - 4.7 + 2 * SIZES["chance-inset"] for line in said.lines)
    width = sheet.measure - SIZES["fact-label"]
    facts = sum(_lines(fact.text, 8.5, width) * 11 + 3 for fact in said.facts)
    return 66 + rows + facts + 12 * _lines(said.basis, 7, sheet.measure)


def _lines(text: str, size: float, width: float, weight: int = 400) -> int:
    return int(text_width(text, size, weight) // width) + 1
