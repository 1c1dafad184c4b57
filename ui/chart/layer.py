"""One layer of the chart: a single item of the scene that paints everything of its kind."""

import math
from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ui.chart.painting import Ready


class Layer(pg.GraphicsObject):
    """Paints what it was last given, in pixels of the canvas; it is reused, never rebuilt.

    What was painted is kept as a picture until something else is shown: moving the pointer costs no drawing.
    """

    def __init__(self, level: int) -> None:
        super().__init__()
        self._parts: Sequence[Ready] = ()
        self._canvas = QRectF()
        self._ground: QColor | None = None
        self._picture: QPixmap | None = None
        self.setZValue(level)

    def show_parts(self, parts: Sequence[Ready], canvas: QRectF, ground: QColor | None = None) -> None:
        """Paint these from now on, bottom first, on a ground if there is one."""
        if canvas != self._canvas:
            self.prepareGeometryChange()
            self._canvas = canvas
        self._parts = parts
        self._ground = ground
        self._picture = None
        self.update()

    def boundingRect(self) -> QRectF:
        return self._canvas

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        ratio = painter.device().devicePixelRatio()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._painted(ratio)
        painter.drawPixmap(0, 0, self._picture)

    def _painted(self, ratio: float) -> QPixmap:
        size = self._canvas.size()
        picture = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent if self._ground is None else self._ground)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self._parts:
            part.paint(painter)
        painter.end()
        return picture


class Overlay(pg.GraphicsObject):
    """The top of the chart: what comes and goes with pointer and focus, painted by its owner."""

    def __init__(self, level: int, draw: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._canvas = QRectF()
        self._draw = draw
        self.setZValue(level)

    def cover(self, canvas: QRectF) -> None:
        """Lie over the whole canvas, and paint anew."""
        if canvas != self._canvas:
            self.prepareGeometryChange()
            self._canvas = canvas
        self.update()

    def boundingRect(self) -> QRectF:
        return self._canvas

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter)
