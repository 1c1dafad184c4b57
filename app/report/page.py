"""The page: kinds of paper, widths of columns, and how high the chart may be; all in points."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from app.figure.widths import text_width
from app.report.blocks import Brief, QuestionRow, RankingRow

Paper = Literal["a4", "letter"]

#: Widths of columns and the air above and below a row, for the template.
SIZES: Final[Mapping[str, float]] = {
    "bar": 112,
    "role": 105,
    "row-inset": 3.2,
    "about": 200,
    "question-inset": 3.0,
}
#: A title of more characters is set smaller.
LONG_TITLE: Final = 60
#: Roles along the axis still have their room.
_LEAST_CHART: Final = 206
_GREATEST_CHART: Final = 290
_BESIDE_OPTION: Final = 166
_BESIDE_QUESTION: Final = 74
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

    Where there is room, verdict, chart, ranking and questions all stand on page one; else the chart takes
    what the ranking leaves, and the questions begin a page. The tables are estimated from the widths of their
    texts; typst breaks the pages, so that an estimate that is off by a line costs nothing but balance.
    """
    room = sheet.height - sheet.top - sheet.bottom - _head(content, sheet) - _ranking(content, sheet)
    beside_questions = room - _questions(content, sheet)
    if beside_questions >= _LEAST_CHART:
        room = beside_questions
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
    return 53 + rows + 12 * (legend // sheet.measure + 1)


def _option(row: RankingRow, width: float) -> float:
    name = _lines(row.name, 9, width, 600) * 11 - 4.7 + (8.5 if row.second_line or row.state else 0)
    remark = _lines(row.remark, 7, width) * 8.5 if row.remark else 0
    role = _lines(row.role, 7.5, SIZES["role"] - _CELL_AIR) * 9.2 - 4
    return max(name + remark, role) + 2 * SIZES["row-inset"]


def _questions(content: Brief, sheet: Sheet) -> float:
    if not content.questions:
        return 40
    width = sheet.measure - SIZES["about"] - _BESIDE_QUESTION
    return (
        42 + sum(_question(row, width) for row in content.questions) + (11 if content.more_questions else 0)
    )


def _question(row: QuestionRow, width: float) -> float:
    beside = SIZES["about"] - _CELL_AIR
    about = _lines(row.about, 7.5, beside) + (_lines(row.ask, 7.5, beside) if row.ask else 0)
    return max(_lines(row.question, 8, width) * 9.8 - 4.2, about * 9 - 3.7) + 2 * SIZES["question-inset"]


def _lines(text: str, size: float, width: float, weight: int = 400) -> int:
    return int(text_width(text, size, weight) // width) + 1
