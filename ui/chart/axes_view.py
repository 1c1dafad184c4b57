"""Options on two axes, as the chart draws them: what is where, and what pointer and keys wish."""

from typing import Final, Literal

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.figure import Figure, MarkerPlace
from app.figure.axes_spec import TwoAxes
from app.figure.two_axes import lay_out_two
from ui.chart.hot import draw_hot
from ui.chart.painting import forget_fonts, in_pixels, ready, ready_groups
from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets.enter import is_enter
from ui.widgets.strokes import FADED

#: A key, the axis it goes along, and which way.
_KEYS: Final = {
    Qt.Key.Key_Left: ("across", -1),
    Qt.Key.Key_Right: ("across", 1),
    Qt.Key.Key_Up: ("up", 1),
    Qt.Key.Key_Down: ("up", -1),
}


class AxesView(QWidget):
    """Paints the options; arrows go from one to the next along an axis, Enter and double-click open one."""

    chosen = Signal(str)
    opened = Signal(str)
    #: What pointer or keyboard is on: an id or nothing.
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("two_axes.plot")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._two: TwoAxes | None = None
        self._figure: Figure | None = None
        self._hot: str | None = None
        theme.fit(self, AxesView._afresh)

    @property
    def two(self) -> TwoAxes | None:
        """What is shown."""
        return self._two

    @property
    def figure(self) -> Figure | None:
        """How it is laid out."""
        return self._figure

    def show_two(self, two: TwoAxes | None) -> None:
        """Show other points or axes."""
        self._two = two
        self._lay_out()

    def marker(self, option_id: str | None) -> MarkerPlace | None:
        """Find an option's marker."""
        return None if self._figure is None else self._figure.marker(option_id)

    def marker_rect(self, option_id: str) -> QRect | None:
        """Give the square of a marker, in pixels of this widget."""
        place = self.marker(option_id)
        return None if place is None else in_pixels(place.box)

    def hit(self, x: float, y: float) -> tuple[Literal["point"], str] | None:
        """Tell which option is at a place: its marker or its name."""
        option = None if self._figure is None else self._figure.option_at(x, y)
        return None if option is None else ("point", option)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._figure is None:
            return
        figure, look, painter = self._figure, theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ready(figure.ground, look).paint(painter)
        for layer in (figure.whiskers, figure.points, figure.names):
            ready_groups(layer, look).paint(painter)
        if self._hot is not None:
            draw_hot(painter, figure, self._hot)
        if self.property("faded"):
            painter.fillRect(self.rect(), theme.colour("surface", 1 - FADED))
        if has_ring(self):
            half = look.ring / 2
            painter.setPen(QPen(theme.colour("accent"), look.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            plot, right = figure.plot, (figure.strip or figure.plot).right
            around = QRectF(plot.left, plot.top, right - plot.left, plot.height)
            painter.drawRoundedRect(around.adjusted(-half, -half, half, half), theme.px(4), theme.px(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position().x(), event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)
        self._point(hit[1] if hit else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and hit:
            self.chosen.emit(hit[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and hit:
            self.opened.emit(hit[1])

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if has_ring(self):
            self._point(self._selected())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, selected = Qt.Key(event.key()), self._selected()
        if key in _KEYS and self._two is not None and self._two.spec.points:
            along, way = _KEYS[key]
            self._step(self._two.across if along == "across" else self._two.up, way)
        elif is_enter(event) and selected is not None:
            self.opened.emit(selected)
        else:
            super().keyPressEvent(event)

    def _step(self, places: tuple[tuple[float, float, float] | None, ...], way: int) -> None:
        """Choose the next option along an axis; those that are unknown on it come last."""
        assert self._two is not None
        points = self._two.spec.points
        order = sorted(range(len(points)), key=lambda i: place[1] if (place := places[i]) else 2.0)
        here = next((at for at, i in enumerate(order) if points[i].selected), None)
        to = 0 if here is None else max(0, min(len(order) - 1, here + way))
        self.chosen.emit(points[order[to]].id)
        self._point(points[order[to]].id)

    def _selected(self) -> str | None:
        points = () if self._two is None else self._two.spec.points
        return next((one.id for one in points if one.selected), None)

    def _point(self, option_id: str | None) -> None:
        if option_id != self._hot:
            self._hot = option_id
            self.pointed.emit(option_id)
            self.update()

    def _afresh(self) -> None:
        self.setMinimumSize(theme.px(240), theme.px(180))
        forget_fonts()
        self._lay_out()

    def _lay_out(self) -> None:
        two, scale = self._two, theme.current().scale
        self._figure = two and lay_out_two(two, float(self.width()), float(self.height()), scale)
        self.update()
