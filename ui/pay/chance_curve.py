"""How often an option comes out ahead, by how much more it pays: a curve that is read with the arrows."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.negotiating.tie_draws import TieDraws
from app.numbers.notation import MINUS
from app.words.ties import whole
from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets.hand_slider import HandSlider
from ui.widgets.strokes import FADED, write

_LEFT, _RIGHT, _TOP, _BOTTOM = 42, 12, 10, 22


class ChanceCurve(HandSlider):
    """A slider along the raises of a tie; the chance at each is the height of the curve."""

    read = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            "Chance of coming out ahead, by pay", name=name, hint=(220, 130), least=(150, 84), parent=parent
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._draws: TieDraws | None = None
        self._currency = ""
        self._late = False
        self.valueChanged.connect(self.read)

    @property
    def draws(self) -> TieDraws | None:
        """What is shown."""
        return self._draws

    def show_draws(self, draws: TieDraws | None, currency: str, *, late: bool) -> None:
        """Show other draws; of another option, the reading begins where nothing is raised."""
        other = draws is None or self._draws is None or draws.option != self._draws.option
        self._draws, self._currency, self._late = draws, currency, late
        self.setRange(0, len(draws.raises) - 1 if draws is not None else 0)
        if draws is not None and other:
            self.setValue(min(range(len(draws.raises)), key=lambda k: abs(float(draws.raises[k]))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._draws is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        self._paint_axes(painter, plot)
        if self._late:
            painter.setOpacity(FADED)
        path = QPainterPath(self._point(0, plot))
        for k in range(1, len(self._draws.raises)):
            path.lineTo(self._point(k, plot))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(self._ink), theme.px(2)))
        painter.drawPath(path)
        self._paint_knob(painter, plot)

    def _slide(self, x: float) -> None:
        self.setValue(self._nearest(x))

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        assert self._draws is not None
        for share in (0.0, 0.5, 1.0):
            y = round(plot.bottom() - share * plot.height()) + 0.5
            painter.setPen(QPen(theme.colour("line_strong" if not share else "grid"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            place = QRectF(0, y - theme.px(8), plot.left() - theme.px(6), theme.px(16))
            write(painter, f"{share:.0%}", place, "caption", "text3", right=True)
        raises = self._draws.raises
        metrics = QFontMetricsF(theme.font("caption"))
        for end, right in ((float(raises[0]), False), (float(raises[-1]), True)):
            text = raise_text(end, self._currency)
            wide = metrics.horizontalAdvance(text) + 2
            left = self.width() - wide if right else plot.left()
            place = QRectF(left, plot.bottom() + theme.px(4), wide, theme.px(16))
            write(painter, text, place, "caption", "text3")

    def _paint_knob(self, painter: QPainter, plot: QRectF) -> None:
        at = self._point(self.value(), plot)
        pen = QPen(theme.colour("line_strong"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(at.x(), at.y()), QPointF(at.x(), plot.bottom()))
        radius = theme.px(5)
        painter.setPen(QPen(theme.colour("surface"), theme.px(2)))
        painter.setBrush(theme.colour("text"))
        painter.drawEllipse(at, radius, radius)
        if has_ring(self):
            painter.setOpacity(1.0)
            painter.setPen(QPen(theme.colour("accent"), theme.current().ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius + theme.px(3), radius + theme.px(3))

    def _plot(self) -> QRectF:
        whole_room = QRectF(self.rect())
        return whole_room.adjusted(theme.px(_LEFT), theme.px(_TOP), -theme.px(_RIGHT), -theme.px(_BOTTOM))

    def _point(self, k: int, plot: QRectF) -> QPointF:
        assert self._draws is not None
        raises = self._draws.raises
        spread = float(raises[-1] - raises[0]) or 1.0
        x = plot.left() + plot.width() * float(raises[k] - raises[0]) / spread
        return QPointF(x, plot.bottom() - plot.height() * float(self._draws.chances[k]))

    def _nearest(self, x: float) -> int:
        if self._draws is None:
            return 0
        plot = self._plot()
        return min(range(len(self._draws.raises)), key=lambda k: abs(self._point(k, plot).x() - x))


def raise_text(more: float, currency: str) -> str:
    """Write a raise with its sign; a cut has a minus."""
    if round(more) == 0:
        return "as now"
    return f"{'+' if more > 0 else MINUS}{whole(abs(more), currency)}"
