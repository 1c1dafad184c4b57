"""How each option may turn out: twenty equally likely futures as dots, which can be counted."""

from collections import Counter
from dataclasses import dataclass
from math import isnan

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.analysis import Analysis
from app.sureness.luck import Luck
from app.words.futures import fallback_note, future_sentence, of_hundred
from ui.look import theme
from ui.robustness.axis import Axis, axis_over
from ui.robustness.section import Section
from ui.robustness.spread import HEAD
from ui.widgets.fact_rows import RowList
from ui.widgets.strokes import write

_DOT, _APART = 4.0, 9.5
_LEAST_ROW = 40
_FIGURES = ("Best", "Worse")


@dataclass(frozen=True, slots=True)
class FuturesRow:
    """A name, its futures as dots stacked on an axis, the fit now, and figures at the right."""

    name: str
    futures: tuple[float, ...]
    fit: float
    axis: Axis
    figures: tuple[str, ...]
    leader: bool
    sentence: str

    def height(self, width: float) -> int:
        highest = max(self._stacks(QRectF(0, 0, width, 0)).values(), default=1)
        return max(theme.px(_LEAST_ROW), theme.px(14 + _APART * highest))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        self.axis.paint_grid(painter, area)
        name, stretch, columns = self.axis.parts(area)
        foot = area.bottom() - theme.px(6)
        line = QRectF(name.left(), foot - theme.px(20), name.width(), theme.px(20))
        write(painter, self.name, line, "strong", "accent_text" if self.leader else "text")
        now = round(self.axis.x(self.fit, stretch)) + 0.5
        painter.setPen(QPen(theme.colour("accent" if self.leader else "text2"), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(now, area.top() + theme.px(3)), QPointF(now, foot))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(stretch.left(), foot), QPointF(stretch.right(), foot))
        self._paint_dots(painter, area, foot)
        for number, (figure, column) in enumerate(zip(self.figures, columns, strict=True)):
            at = QRectF(column.left(), line.top(), column.width(), line.height())
            write(painter, figure, at, "body", "text" if number == 0 else "text2", right=True)

    def _paint_dots(self, painter: QPainter, area: QRectF, foot: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if self.leader else "marker"))
        radius, apart = theme.px(_DOT), theme.px(_APART)
        stretch = self.axis.parts(area)[1]
        for place, count in self._stacks(area).items():
            x = stretch.left() + place * apart
            for level in range(count):
                painter.drawEllipse(QPointF(x, foot - radius - 1 - level * apart), radius, radius)

    def _stacks(self, area: QRectF) -> Counter[int]:
        """Count the futures at each place: they stand side by side, and equal ones on each other."""
        stretch = self.axis.parts(area)[1]
        apart = theme.px(_APART)
        return Counter(round((self.axis.x(one, stretch) - stretch.left()) / apart) for one in self.futures)


class Futures(Section):
    """The futures of each option, the current job among them."""

    only = "Of doubt and luck together: how it may turn out."

    def __init__(self) -> None:
        self._list = RowList("robustness.futures.list", "How each option may turn out", head=HEAD)
        lead = (
            "Each dot is one of twenty equally likely futures, with what comes true and what does not; "
            "dotted: the fit now. Best, worse: in how many of 100 it turns out best, or worse than the "
            "current job. This is no verdict: it says what to be ready for."
        )
        super().__init__("futures", "How it may turn out", lead, self._list)

    def fill(self, analysis: Analysis) -> str:
        ranking, simulation = analysis.ranking, analysis.simulation
        assert simulation is not None
        luck = simulation.luck
        standing = [i for i in ranking.order if not ranking.ruled_out[i]]
        axis = axis_over(
            [*luck.twenty[:, standing].ravel().clip(0, 100), *ranking.fit[standing]], _FIGURES, 0.24
        )
        self._list.show_rows([_row(analysis, luck, i, axis) for i in standing], axis.paint_head)
        return fallback_note(ranking)


def _row(analysis: Analysis, luck: Luck, index: int, axis: Axis) -> FuturesRow:
    ranking = analysis.ranking
    worse = float(luck.worse_than_job[index])
    return FuturesRow(
        name=ranking.options[index].name,
        futures=tuple(float(one) for one in luck.twenty[:, index]),
        fit=float(ranking.fit[index]),
        axis=axis,
        figures=(of_hundred(float(luck.chance_best[index])), "–" if isnan(worse) else of_hundred(worse)),
        leader=index in analysis.by_bet.leaders,
        sentence=future_sentence(ranking, luck, index),
    )
