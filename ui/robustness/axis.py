"""A common axis of points for rows of bars: names at the left, the axis, figures at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.numbers.numerals import MINUS
from ui.look import theme
from ui.widgets.strokes import write

_NAMES, _FIGURE, _GAP = 210, 50, 12


@dataclass(frozen=True, slots=True)
class Axis:
    """From where to where points are shown, and the captions of the figures at the right.

    Attributes
    ----------
    low, high : points.
    step : points between two ticks.
    figures : captions of the columns of figures.
    names : 0..1, the most of a row that its name takes.
    """

    low: float
    high: float
    step: float
    figures: tuple[str, ...] = ()
    names: float = 0.26

    def parts(self, area: QRectF) -> tuple[QRectF, QRectF, list[QRectF]]:
        """Divide a row into its name, the stretch of the axis, and the columns of figures."""
        figure = theme.px(_FIGURE)
        names = min(theme.px(_NAMES), area.width() * self.names)
        right = area.right() - figure * len(self.figures)
        name = QRectF(area.left(), area.top(), names, area.height())
        left = name.right() + theme.px(_GAP)
        stretch = QRectF(left, area.top(), max(1.0, right - theme.px(_GAP) - left), area.height())
        columns = [
            QRectF(right + at * figure, area.top(), figure, area.height()) for at in range(len(self.figures))
        ]
        return name, stretch, columns

    def x(self, value: float, stretch: QRectF) -> float:
        """Find the place of a value on the stretch."""
        share = (value - self.low) / (self.high - self.low)
        return stretch.left() + stretch.width() * min(max(share, 0.0), 1.0)

    def ticks(self) -> list[float]:
        """List the values that have a tick."""
        count = round((self.high - self.low) / self.step)
        return [self.low + number * self.step for number in range(count + 1)]

    def paint_head(self, painter: QPainter, area: QRectF) -> None:
        """Write the ticks and the captions above the rows."""
        _, stretch, columns = self.parts(area)
        room = theme.px(44)
        ticks = self.ticks()
        every = max(1, ceil(len(ticks) * room / max(stretch.width(), 1.0)))
        for tick in ticks[::every]:
            x = self.x(tick, stretch)
            text = f"{tick:g}".replace("-", MINUS)
            half = QFontMetricsF(theme.font("caption")).horizontalAdvance(text) / 2
            at = QRectF(x - half, area.top(), room, area.height())
            write(painter, text, at, "caption", "text3")
        for caption, column in zip(self.figures, columns, strict=True):
            write(painter, caption, column, "caption", "text3", right=True)

    def paint_grid(self, painter: QPainter, area: QRectF) -> None:
        """Draw the lines of the ticks through a row."""
        _, stretch, _ = self.parts(area)
        painter.setPen(QPen(theme.colour("grid"), 1))
        for tick in self.ticks():
            x = round(self.x(tick, stretch)) + 0.5
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def axis_over(values: Sequence[float], figures: tuple[str, ...], names: float) -> Axis:
    """Make an axis with round ticks that holds all values."""
    low, high = min(values), max(values)
    span = max(high - low, 1.0)
    rough = span / 6
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    start = floor(low / step) * step
    return Axis(start, max(ceil(high / step) * step, start + step), step, figures, names)
