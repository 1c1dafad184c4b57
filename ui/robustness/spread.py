"""Where the fit of each option lies over all that is not sure, as bars on a common axis."""

from dataclasses import dataclass
from math import isnan, nan

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.analysis import Analysis
from app.numbers.numerals import points
from app.scoring.ranking import Ranking
from app.sureness.luck import Luck
from app.sureness.simulation import Simulation
from app.words.futures import LUCKY_SPREAD, fallback_note, future_sentence, of_hundred
from app.words.options import place_text
from app.words.robustness import spread_sentence
from ui.look import theme
from ui.robustness.axis import Axis, axis_over
from ui.robustness.section import Section
from ui.widgets.fact_rows import RowList
from ui.widgets.strokes import write

HEAD = 24
_ROW = 32


@dataclass(frozen=True, slots=True)
class Span:
    """Where a fit lies: from the 5th to the 95th in a hundred draws, its middle, mean and headline.

    `middle` may be left out.
    """

    low: float
    high: float
    mean: float
    fit: float
    middle: float | None = None


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """A name, the bar of a span on an axis, and figures at the right."""

    place: str
    name: str
    span: Span
    axis: Axis
    figures: tuple[str, ...]
    leader: bool
    sentence: str

    def height(self, width: float) -> int:
        return theme.px(_ROW)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        self.axis.paint_grid(painter, area)
        name, stretch, columns = self.axis.parts(area)
        gap = theme.px(26) if self.place else 0
        if self.place:
            write(painter, self.place, name, "small", "text3")
        write(painter, self.name, name.adjusted(gap, 0, 0, 0), "strong", "text")
        self._paint_span(painter, stretch)
        for number, (figure, column) in enumerate(zip(self.figures, columns, strict=True)):
            write(painter, figure, column, "body", "text" if number == 0 else "text2", right=True)

    def _paint_span(self, painter: QPainter, stretch: QRectF) -> None:
        middle, half = stretch.center().y(), theme.px(8) / 2
        low, high = (self.axis.x(end, stretch) for end in (self.span.low, self.span.high))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if self.leader else "whisker", 0.45 if self.leader else 0.55))
        painter.drawRoundedRect(QRectF(low, middle - half, max(high - low, 2.0), 2 * half), 2.5, 2.5)
        if self.span.middle is not None:
            x = self.axis.x(self.span.middle, stretch)
            painter.setPen(QPen(theme.colour("text2"), theme.px(2)))
            painter.drawLine(QPointF(x, middle - theme.px(7)), QPointF(x, middle + theme.px(7)))
        radius = theme.px(4.5)
        painter.setPen(QPen(theme.colour("text2"), theme.px(1.5)))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(QPointF(self.axis.x(self.span.mean, stretch), middle), radius, radius)
        painter.setPen(QPen(theme.colour("surface"), theme.px(1)))
        painter.setBrush(theme.colour("accent" if self.leader else "marker"))
        painter.drawEllipse(QPointF(self.axis.x(self.span.fit, stretch), middle), radius, radius)


class Spread(Section):
    """The fit of each option with what it may turn out to be."""

    only = ""

    def __init__(self) -> None:
        self._list = RowList("robustness.spread.list", "The spread of each option's fit", head=HEAD)
        lead = (
            "Bar: 90% of cases; tick: the middle; ring: the mean; dot: the fit in the ranking. Loss: points "
            "less than the best option, on average; regret: the same in the worst twentieth of cases."
        )
        super().__init__("spread", "Spread of each fit", lead, self._list)

    def lead(self) -> str:
        return super().lead() if self.reading == "doubt" else LUCKY_SPREAD

    def fill(self, analysis: Analysis) -> str:
        ranking, simulation = analysis.ranking, analysis.simulation
        assert simulation is not None
        if self.reading == "luck":
            luck = simulation.luck
            ends = [luck.future(share, i) for share in (0.05, 0.95) for i in ranking.order]
            axis = axis_over([*ends, *ranking.fit], ("Fit", "Mean", "Best", "Worse"), 0.26)
            self._list.show_rows([_lucky_row(ranking, luck, i, axis) for i in ranking.order], axis.paint_head)
            return fallback_note(ranking)
        axis = axis_over(
            [*simulation.p05, *simulation.p95, *ranking.fit], ("Fit", "Mean", "Loss", "Regret"), 0.26
        )
        rows = [_row(ranking, simulation, i, axis) for i in ranking.order]
        self._list.show_rows(rows, axis.paint_head)
        return "Where a must-have is broken, the fit of the current job counts, or 0 where there is none."


def _lucky_row(ranking: Ranking, luck: Luck, index: int, axis: Axis) -> SpreadRow:
    fit, mean, worse = (float(of[index]) for of in (ranking.fit, luck.mean, luck.worse_than_job))
    low, middle, high = (luck.future(share, index) for share in (0.05, 0.5, 0.95))
    name = ranking.options[index].name
    theme.ensure_fonts_for(name)
    often = nan if ranking.ruled_out[index] else float(luck.chance_best[index])
    return SpreadRow(
        place=place_text(ranking, index),
        name=name,
        span=Span(low, high, mean, fit, middle),
        axis=axis,
        figures=(
            points(fit),
            points(mean),
            *("" if isnan(chance) or isnan(often) else of_hundred(chance) for chance in (often, worse)),
        ),
        leader=index in ranking.leaders,
        sentence=f"{future_sentence(ranking, luck, index)}.",
    )


def _row(ranking: Ranking, simulation: Simulation, index: int, axis: Axis) -> SpreadRow:
    fit, mean = float(ranking.fit[index]), float(simulation.mean[index])
    name = ranking.options[index].name
    theme.ensure_fonts_for(name)
    return SpreadRow(
        place=place_text(ranking, index),
        name=name,
        span=Span(
            float(simulation.p05[index]),
            float(simulation.p95[index]),
            mean,
            fit,
            float(simulation.p50[index]),
        ),
        axis=axis,
        figures=tuple(
            "" if isnan(value) else points(float(value))
            for value in (fit, mean, simulation.expected_loss[index], simulation.worst_loss[index])
        ),
        leader=index in ranking.leaders,
        sentence=spread_sentence(name, fit, simulation, index),
    )
