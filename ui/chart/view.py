"""The live chart: pyqtgraph keeps the visible part of the fit, our layers paint the figure in pixels."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.figure import ChartSpec, Figure, MarkerPlace, Pulled, lay_out, passed, pulled_marks
from ui.chart.glide import Glide
from ui.chart.hot import draw_hot, luck_shown
from ui.chart.layer import Layer, Overlay
from ui.chart.painting import Offsets, forget_fonts, in_pixels, ready, ready_groups
from ui.chart.visible import LEAST, LEAST_SPAN, MOST, bounded, serving, zoomed
from ui.look import theme
from ui.look.keyboard_focus import has_ring

Edge = Literal["low", "high"]
Hit = tuple[Literal["point"], str] | tuple[Literal["edge"], Edge]

#: How near the pointer has to be, in pixels: targets of 24 and more.
_EDGE_REACH: Final = 7.0


@dataclass(frozen=True, slots=True)
class _Due:
    """How the chart is to be laid out: a view to stay with if it still serves, and whether points glide."""

    keep: tuple[float, float] | None
    glide: bool


class ChartView(pg.GraphicsView):
    """Shows a chart, and knows what stands where; hands and keys come to it through `Hands`.

    It is laid out before it is painted or asked for, once for all that came until then.
    """

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart.plot")
        self.setBackground(None)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._spec = ChartSpec(())
        self._zoom: tuple[float, float] | None = None
        #: Most edits leave all that is drawn as it was.
        self._laid_out = lru_cache(maxsize=4)(lay_out)
        self._figure = lay_out(self._spec, 400, 300)
        self._due: _Due | None = None
        self._hot: Hit | None = None
        self._luck_of_all = False
        self._pulled: Pulled | None = None
        self._setting = False
        #: What the ground shows; most moves of a point leave it as it is.
        self._painted: tuple[object, ...] = ()
        self._box = pg.ViewBox(enableMenu=False)
        self._box.setMouseEnabled(x=False, y=True)
        self._box.setLimits(yMin=LEAST, yMax=MOST, minYRange=LEAST_SPAN)
        self._box.sigRangeChangedManually.connect(self._on_zoomed)
        self._ground, self._marks, self._top = Layer(0), Layer(10), Overlay(20, self._draw_top)
        for item in (self._box, self._ground, self._marks, self._top):
            self.addItem(item)
        self._glide = Glide(self._paint_marks, self)

    @property
    def figure(self) -> Figure:
        """The chart as it is laid out now; what glides is on its way there."""
        self._catch_up()
        return self._figure

    @property
    def spec(self) -> ChartSpec:
        """What the chart shows."""
        return self._spec

    def show_luck_of_all(self, shown: bool) -> None:
        """Draw how all options may turn out, not only what is picked out."""
        if shown != self._luck_of_all:
            self._luck_of_all = shown
            self._paint_marks(self._glide.offsets())

    @property
    def gliding(self) -> bool:
        """Whether points are still on their way to their places."""
        return self._glide.under_way if self._due is None else self._due.glide

    @property
    def zoomed(self) -> bool:
        """Whether the person chose the visible part of the fit."""
        return self._zoom is not None

    def show_spec(
        self, spec: ChartSpec, *, glide: bool = False, fresh: bool = False, settled: bool = False
    ) -> None:
        """Show a chart; `glide` lets points move to their places, `fresh` gives up the view so far.

        `settled` says that the hand has come to rest, however quickly that was told.
        """
        if fresh:
            self._zoom = None
        # Under the hand the axis stays while it serves; what has settled is shown as if it came first.
        keep = None if fresh or glide or settled else (self._figure.y_low, self._figure.y_high)
        self._spec = spec
        self._lay_out_soon(keep, glide=glide)

    def zoom(self, steps: float, at: float | None = None) -> None:
        """Zoom the fit in (steps > 0) or out, round a pixel or the middle."""
        figure = self.figure
        middle = (figure.plot.top + figure.plot.bottom) / 2 if at is None else at
        low, high = zoomed((figure.y_low, figure.y_high), figure.fit_at(middle), steps)
        if high - low >= LEAST_SPAN:
            self._zoom = self._bounded(low, high)
            self._lay_out_soon(None, glide=self.gliding)
            self.view_changed.emit()

    def reset_zoom(self) -> None:
        """Show all options again."""
        self._zoom = None
        self._lay_out_soon(None, glide=self.gliding)
        self.view_changed.emit()

    def marker(self, option_id: str | None) -> MarkerPlace | None:
        """Find an option's marker, if the visible part holds it."""
        return self.figure.marker(option_id)

    def marker_rect(self, option_id: str) -> QRect | None:
        """Give the square of a marker, in pixels of this widget."""
        place = self.marker(option_id)
        return None if place is None else in_pixels(place.box)

    def hit(self, x: float, y: float) -> Hit | None:
        """Tell what is under the pointer: a marker, a name, or an edge of the sweet spot near the axis."""
        option = self.figure.option_at(x, y)
        return ("point", option) if option is not None else self._edge_at(x, y)

    def set_hot(self, hit: Hit | None) -> None:
        """Mark what the pointer or the keyboard is on."""
        if hit != self._hot:
            self._hot = hit
            self._top.cover(self._canvas())

    def show_pull(self, pulled: Pulled | None) -> None:
        """Draw an option where it is pulled to, while it is held there."""
        self._pulled = pulled if pulled is not None and pulled.held else None
        self._top.cover(self._canvas())

    def grip(self, edge: Edge) -> QRectF:
        """Give the handle of an edge of the sweet spot on the axis."""
        figure = self.figure
        x = figure.handles[0 if edge == "low" else 1]
        width, height = theme.px(6), theme.px(16)
        return QRectF(x - width / 2, figure.plot.bottom - height / 2, width, height)

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_glide"):  # pyqtgraph resizes while it is being made
            self._lay_out_soon(None, glide=self.gliding)

    def paintEvent(self, ev: QPaintEvent | None) -> None:
        self._catch_up()
        super().paintEvent(ev)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_glide"):
            forget_fonts()
            self._lay_out_soon((self._figure.y_low, self._figure.y_high), glide=self.gliding)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_due"):
            self._catch_up()
        elif event.type() == QEvent.Type.DynamicPropertyChange and hasattr(self, "_glide"):
            self._top.update()  # the focus ring has come or gone
        return super().event(event)

    def wheelEvent(self, ev: QWheelEvent) -> None:
        if ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            ev.ignore()  # zooms the whole program
        elif self._box.sceneBoundingRect().contains(ev.position()):
            super().wheelEvent(ev)
            ev.accept()

    def _edge_at(self, x: float, y: float) -> Hit | None:
        figure = self.figure
        if not figure.plot.top <= y <= figure.plot.bottom + theme.px(14):
            return None
        low, high = figure.handles
        # Two edges at one place: the one that can still move away to this side.
        edge: Edge = "low" if abs(x - low) < abs(x - high) or (low == high and x < low) else "high"
        if abs(x - (low if edge == "low" else high)) > _EDGE_REACH:
            return None
        return "edge", edge

    def _canvas(self) -> QRectF:
        return QRectF(0, 0, self._figure.width, self._figure.height)

    def _lay_out_soon(self, keep: tuple[float, float] | None, *, glide: bool) -> None:
        """Have the chart laid out before it is painted or asked for."""
        if self._due is None:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        elif self._due.keep is None:
            keep = None
        self._due = _Due(keep, glide)

    def _catch_up(self) -> None:
        """Lay out what is to be laid out."""
        due, self._due = self._due, None
        if due is not None:
            before = self._figure
            self._lay_out(due.keep)
            self._glide.start(before, self._figure, theme.motion_ms(180) if due.glide else 0)

    def _lay_out(self, keep: tuple[float, float] | None) -> None:
        """Lay the chart out for the size there is; `keep` is a view to stay with if it still serves."""
        width, height, scale = float(self.width()), float(self.height()), theme.current().scale
        view = self._zoom
        if view is None and keep is not None:
            view = serving(keep, self._spec, self._figure.plot.height, scale)
        self._figure = self._laid_out(self._spec, width, height, view=view, text_scale=scale)
        self._tell_box()
        look = theme.current()
        painted = (self._figure.ground, look, self._canvas())
        if painted != self._painted:
            self._painted = painted
            self._ground.show_parts((ready(painted[0], look),), painted[2], look.colour("surface"))
        self._paint_marks(None)

    def _tell_box(self) -> None:
        """Have pyqtgraph's box cover the plot and know its range, so that wheel and drag work on it."""
        figure = self._figure
        right = figure.strip.right if figure.strip else figure.plot.right
        self._setting = True
        self._box.setGeometry(
            QRectF(figure.plot.left, figure.plot.top, right - figure.plot.left, figure.plot.height)
        )
        self._box.setRange(
            xRange=(figure.position_at(figure.plot.left), figure.position_at(right)),
            yRange=(figure.y_low, figure.y_high),
            padding=0,
            disableAutoRange=True,
        )
        self._setting = False

    def _bounded(self, low: float, high: float) -> tuple[float, float]:
        return bounded((low, high), self._spec, self._figure.plot.height, theme.current().scale)

    def _on_zoomed(self) -> None:
        if self._setting:
            return
        low, high = self._box.viewRange()[1]
        self._zoom = self._bounded(float(low), float(high))
        self._lay_out_soon(None, glide=self.gliding)
        self.view_changed.emit()

    def _paint_marks(self, offsets: Offsets | None) -> None:
        figure, look = self._figure, theme.current()
        layers = (luck_shown(figure, of_all=self._luck_of_all), figure.whiskers, figure.points, figure.names)
        parts = tuple(ready_groups(layer, look, offsets) for layer in layers)
        self._marks.show_parts(parts, self._canvas())
        self._top.cover(self._canvas())

    def _draw_top(self, painter: QPainter) -> None:
        accent = theme.colour("accent")
        if self._pulled is not None:
            past = passed(self._spec, self._pulled)
            ready(pulled_marks(self._figure, self._pulled, past), theme.current()).paint(painter)
        if self._hot is not None and self._hot[0] == "point":
            draw_hot(painter, self._figure, self._hot[1])
        painter.setPen(QPen(accent, 1.5))
        edges: tuple[Edge, Edge] = ("low", "high")
        for edge in edges:
            hot = self._hot == ("edge", edge)
            painter.setBrush(accent if hot else theme.colour("knob"))
            painter.drawRoundedRect(self.grip(edge), theme.px(2.5), theme.px(2.5))
        if has_ring(self):
            ring = theme.current().ring
            painter.setPen(QPen(accent, ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_outline(self._figure, ring), theme.px(4), theme.px(4))


def _outline(figure: Figure, ring: float) -> QRectF:
    """Give the outline of the plot for the focus ring, kept whole on the canvas."""
    half = ring / 2
    right = figure.strip.right if figure.strip else figure.plot.right
    left, top = figure.plot.left - 1 - half, half
    return QRectF(
        left, top, min(right + 1 + half, figure.width - half) - left, figure.plot.bottom + 1 + half - top
    )
