"""A faint chart behind what is said while there is nothing to compare: what will stand here."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRadialGradient
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.figure import ChartPoint, ChartSpec, lay_out
from ui.chart.painting import ready
from ui.look import theme

#: So much of the colours is left: enough to be made out, too little to be read for something.
_FAINT: Final = 0.42
#: Half of the room that what is said keeps clear.
_CLEAR: Final = (290, 150)
#: Position with its ends, fit, and how far it may be off.
_POINTS: Final = (
    ((0.14, 0.20, 0.27), 77.0, 5.0),
    ((0.50, 0.61, 0.70), 74.0, 4.0),
    ((0.36, 0.44, 0.52), 71.0, 3.0),
    ((0.06, 0.10, 0.15), 69.0, 4.0),
    ((0.80, 0.88, 0.94), 60.0, 6.0),
    ((0.69, 0.75, 0.80), 57.0, 3.5),
)


def _spec() -> ChartSpec:
    points = tuple(
        ChartPoint(
            id=str(rank),
            name="",
            second_line="",
            kind="current_job" if rank == len(_POINTS) else "offer",
            x=x,
            fit=fit,
            low=fit - off,
            high=fit + off,
            rank=rank,
            leader=rank == 1,
        )
        for rank, (x, fit, off) in enumerate(_POINTS, 1)
    )
    return ChartSpec(points, 0.22, 0.58)


class ExampleChart(QWidget):
    """Holds what is said, in front of a chart that is painted once for each size and look."""

    def __init__(self, said: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("example_chart")
        self._picture = QPixmap()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(said)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._picture = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            self._picture = self._painted(self.size(), ratio)
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _painted(self, size: QSize, ratio: float) -> QPixmap:
        """Paint the chart, fading out to the middle, where something is said."""
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        look, edge = theme.current(), theme.px(32)
        wide, high = size.width() - 2 * edge, size.height() - 2 * edge
        if wide < theme.px(200) or high < theme.px(200):
            return picture
        figure = lay_out(_spec(), wide, high, text_scale=look.scale)
        groups = [mark for group in (*figure.whiskers, *figure.points) for mark in group.marks]
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(edge, edge)
        ready((*figure.ground, *groups), look).paint(painter)
        painter.resetTransform()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        across, up = (theme.px(half) for half in _CLEAR)
        painter.translate(size.width() / 2, size.height() / 2)
        painter.scale(1.0, up / across)
        veil = QRadialGradient(QPointF(0, 0), 1.7 * across)
        for at, left in ((0.0, 0.0), (0.6, 0.0), (1.0, _FAINT)):
            veil.setColorAt(at, theme.colour("shadow", left))
        far = max(size.width(), size.height()) * across / up
        painter.fillRect(QRectF(-far, -far, 2 * far, 2 * far), veil)
        painter.end()
        return picture
