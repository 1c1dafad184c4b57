"""How the options over the share of one criterion are painted: lines, crossings, the share now, and names."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.colours import criterion_ink
from app.numbers.numerals import percent, points, turning_percent
from app.scoring.ranking import Ranking
from app.sureness.over_weight import Crossing, OverWeight, WeightLine
from ui.look import theme
from ui.robustness.axis import Axis, axis_over
from ui.robustness.line_names import place_names
from ui.widgets.strokes import write

_LEFT, _TOP, _BOTTOM = 38, 28, 26
_NAMES, _GAP, _LINE = 168, 12, 16
_SHARES: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
#: How far a name may stand from the end of its line.
_PUSH: Final = 26
#: Of more crossings than this the ticks are kept short.
_MANY: Final = 100


@dataclass(frozen=True, slots=True)
class WeightScene:
    """What is painted: the lines, who leads, and which line the eye is on."""

    found: OverWeight
    ranking: Ranking
    leaders: frozenset[str]
    selected: str | None
    axis: Axis
    measured: str

    def with_selected(self, option_id: str | None) -> "WeightScene":
        """Give the same with another line selected."""
        return replace(self, selected=option_id)

    def plot(self, area: QRectF) -> QRectF:
        """Give the stretch of the lines, between the ticks of points and the names."""
        names = min(theme.px(_NAMES), area.width() * 0.3)
        return area.adjusted(theme.px(_LEFT), theme.px(_TOP), -names - theme.px(_GAP), -theme.px(_BOTTOM))

    def share_at(self, x: float, area: QRectF) -> float:
        """Give the share at a place across."""
        plot = self.plot(area)
        return min(max((x - plot.left()) / max(plot.width(), 1.0), 0.0), 1.0)

    def nearest(self, at: QPointF, area: QRectF, within: float) -> WeightLine | None:
        """Find the line that is nearest above or below a place."""
        plot, share = self.plot(area), self.share_at(at.x(), area)
        away = [(abs(self._y(line.at(share), plot) - at.y()), k) for k, line in enumerate(self.found.lines)]
        least, k = min(away, default=(within + 1, 0))
        return self.found.lines[k] if least <= within else None

    def paint(self, painter: QPainter, area: QRectF, share: float, pointed: WeightLine | None) -> None:
        """Paint all of it, read at a share, with the name of the line that is pointed at."""
        plot = self.plot(area)
        self._paint_ground(painter, plot)
        self._paint_now(painter, plot)
        for line in sorted(self.found.lines, key=self._weight_of):
            self._paint_line(painter, line, plot, strong=line is pointed)
        self._paint_crossings(painter, plot)
        self._paint_names(painter, area, plot)
        self._paint_reading(painter, plot, share, pointed)

    def paint_ring(self, painter: QPainter, area: QRectF) -> None:
        """Paint the ring of the keyboard round the plot."""
        ring = theme.current().ring
        plot = self.plot(area).adjusted(-ring, -ring, ring, ring)
        painter.setPen(QPen(theme.colour("accent"), ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plot, theme.px(4), theme.px(4))

    def _y(self, worth: float, plot: QRectF) -> float:
        low, high = self.axis.low, self.axis.high
        return plot.bottom() - plot.height() * (worth - low) / (high - low)

    def _weight_of(self, line: WeightLine) -> int:
        """Order the lines from the faintest to the one the eye is to be on."""
        return 3 * (line.option in self.leaders) + 2 * (line.option == self.selected) + line.ranked

    def _paint_ground(self, painter: QPainter, plot: QRectF) -> None:
        high = theme.px(16)
        above = QRectF(0, plot.top() - theme.px(27), plot.left() + theme.px(8), high)
        write(painter, self.measured, above, "caption", "text3")
        for tick in self.axis.ticks():
            y = round(self._y(tick, plot)) + 0.5
            painter.setPen(QPen(theme.colour("grid"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            place = QRectF(0, y - high / 2, plot.left() - theme.px(8), high)
            write(painter, f"{tick:g}", place, "caption", "text3", right=True)
        painter.setPen(QPen(theme.colour("line_strong"), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        metrics = QFontMetricsF(theme.font("caption"))
        for share in _SHARES:
            x, text = plot.left() + share * plot.width(), f"{share:.0%}"
            painter.setPen(QPen(theme.colour("line_strong"), 1))
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + theme.px(4)))
            wide = metrics.horizontalAdvance(text) + 1
            place = QRectF(x - wide / 2, plot.bottom() + theme.px(6), wide + 1, high)
            write(painter, text, place, "caption", "text3")

    def _paint_now(self, painter: QPainter, plot: QRectF) -> None:
        """Paint the share as it is now, and the stretch in which it may lie."""
        ink = self._ink_of_criterion()
        low, high = (plot.left() + end * plot.width() for end in self.found.likely)
        if high - low > 1:
            painter.fillRect(QRectF(low, plot.top(), high - low, plot.height()), theme.colour(ink, 0.14))
        x = plot.left() + self.found.share_now * plot.width()
        painter.setPen(QPen(theme.colour(ink), theme.px(2)))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        text = f"now {percent(self.found.share_now)}"
        self._caption(painter, text, x, plot.top() - theme.px(10), plot, "text2")

    def _paint_line(self, painter: QPainter, line: WeightLine, plot: QRectF, *, strong: bool) -> None:
        leads, selected = line.option in self.leaders, line.option == self.selected
        ink = "accent" if leads else "text" if selected or strong else "text3"
        pen = QPen(theme.colour(ink), theme.px(2.5 if leads else 2 if selected or strong else 1))
        if not line.ranked:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(*self._span(line, plot))

    def _span(self, line: WeightLine, plot: QRectF) -> tuple[QPointF, QPointF]:
        left, right = (self._y(end, plot) for end in (line.at_none, line.at_all))
        return QPointF(plot.left(), left), QPointF(plot.right(), right)

    def _paint_crossings(self, painter: QPainter, plot: QRectF) -> None:
        """Mark where lines meet: a tick, and where the lead changes hands a ring with its share."""
        tick = theme.px(3 if len(self.found.crossings) <= _MANY else 1.5)
        painter.setPen(QPen(theme.colour("text3"), 1))
        for one in self.found.crossings:
            if not one.leads:
                at = self._at(one, plot)
                painter.drawLine(QPointF(at.x(), at.y() - tick), QPointF(at.x(), at.y() + tick))
        radius, taken = theme.px(4.5), plot.left() - theme.px(100)
        for share in [one.high for one in self.found.reigns[:-1]]:
            top = max(line.at(share) for line in self.found.lines if line.ranked)
            at = QPointF(plot.left() + share * plot.width(), self._y(top, plot))
            painter.setPen(QPen(theme.colour("text"), theme.px(1.5)))
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(at, radius, radius)
            if at.x() - taken >= theme.px(40):
                self._caption(painter, turning_percent(share), at.x(), at.y() - theme.px(13), plot, "text")
                taken = at.x()

    def _at(self, one: Crossing, plot: QRectF) -> QPointF:
        return QPointF(plot.left() + one.share * plot.width(), self._y(one.worth, plot))

    def _caption(self, painter: QPainter, text: str, x: float, y: float, plot: QRectF, ink: str) -> None:
        """Write a few words about a place, kept within the plot."""
        wide = QFontMetricsF(theme.font("caption")).horizontalAdvance(text) + 2
        left = min(max(x - wide / 2, plot.left()), plot.right() - wide)
        write(painter, text, QRectF(left, y - theme.px(8), wide, theme.px(16)), "caption", ink)

    def _paint_names(self, painter: QPainter, area: QRectF, plot: QRectF) -> None:
        lines = sorted(self.found.lines, key=lambda line: (-self._weight_of(line), -line.at_all))
        ends = [self._y(line.at_all, plot) for line in lines]
        high = float(theme.px(_LINE))
        room = (area.top() + high / 2, plot.bottom())
        left = plot.right() + theme.px(_GAP)
        names = {option.id: option.name for option in self.ranking.options}
        for line, end, at in zip(lines, ends, place_names(ends, high, room, theme.px(_PUSH)), strict=True):
            if at is None:
                continue
            leads, selected = line.option in self.leaders, line.option == self.selected
            ink = "accent_text" if leads else "text" if selected else "text3"
            painter.setPen(QPen(theme.colour(ink), 1))
            painter.drawLine(QPointF(plot.right() + 2, end), QPointF(left - theme.px(3), at))
            place = QRectF(left, at - high / 2, area.right() - left, high)
            write(painter, names[line.option], place, "smallstrong" if leads or selected else "small", ink)

    def _paint_reading(
        self, painter: QPainter, plot: QRectF, share: float, pointed: WeightLine | None
    ) -> None:
        x = plot.left() + share * plot.width()
        pen = QPen(theme.colour("text2"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        for line in self.found.lines:
            if line.option == self.selected or line.option in self.leaders or line is pointed:
                painter.setPen(QPen(theme.colour("surface"), theme.px(1.5)))
                painter.setBrush(theme.colour("accent" if line.option in self.leaders else "text"))
                painter.drawEllipse(QPointF(x, self._y(line.at(share), plot)), theme.px(4), theme.px(4))
        if pointed is not None:
            name = next(one.name for one in self.ranking.options if one.id == pointed.option)
            self._label(
                painter, f"{name}: {points(pointed.at(share))}", x, self._y(pointed.at(share), plot), plot
            )

    def _label(self, painter: QPainter, text: str, x: float, y: float, plot: QRectF) -> None:
        """Write a name beside the pointer, on a ground of its own."""
        wide = min(QFontMetricsF(theme.font("smallstrong")).horizontalAdvance(text) + 2, plot.width() * 0.8)
        high = theme.px(20)
        left = x + theme.px(10) if x + theme.px(20) + wide < plot.right() else x - theme.px(18) - wide
        box = QRectF(left, max(plot.top(), y - high - theme.px(6)), wide + theme.px(8), high)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        write(painter, text, box.adjusted(theme.px(4), 0, -theme.px(4), 0), "smallstrong", "text")

    def _ink_of_criterion(self) -> str:
        colours = [one.colour for one in self.ranking.criteria if one.id in self.found.criteria]
        return criterion_ink(colours[0]) if len(colours) == 1 else "text2"


def scene_of(found: OverWeight, ranking: Ranking, bets: Ranking, selected: str | None) -> WeightScene:
    """Lay out what is to be painted, on an axis that holds every line from end to end."""
    axis = axis_over([end for one in found.lines for end in (one.at_none, one.at_all)], (), 0)
    leaders = frozenset(bets.options[i].id for i in bets.leaders)
    return WeightScene(found, ranking, leaders, selected, axis, "Fit" if bets is ranking else "Worth")
