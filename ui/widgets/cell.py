"""A tile of a table of figures: a text, and perhaps a tint, a bar or a mark."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.look import theme
from ui.widgets.strokes import write

#: The strongest tint: text on it keeps a contrast of 4.5 in both themes.
STRONGEST: Final = 0.5


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes
    ----------
    text, aside : what is painted; the aside is quieter, on a line below.
    sentence : what is heard, and shown by the tooltip.
    tint : 0..1, how strongly the ground is tinted.
    bar, tick : 0..1 of the width; a bar in the ink `bar_ink`, and a tick to compare it with.
    marked : a diamond stands before the text.
    """

    text: str = ""
    sentence: str = ""
    aside: str = ""
    ink: str = "text"
    tint: float = 0.0
    bar: float | None = None
    bar_ink: str = "text3"
    tick: float | None = None
    marked: bool = False

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the figure at the right, on its tint, or after its bar."""
        if self.tint > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent", STRONGEST * self.tint))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))
        self._paint_content(painter, area.adjusted(theme.px(3), 0, -theme.px(6), 0))

    def _paint_content(self, painter: QPainter, area: QRectF) -> None:
        if self.bar is not None:
            figure = QFontMetricsF(theme.font("small")).horizontalAdvance("100%") + theme.px(6)
            _bar(painter, self, area.adjusted(0, 0, -figure, 0))
        upper = area.adjusted(0, theme.px(4), 0, -area.height() / 2) if self.aside else area
        width = write(
            painter, self.text, upper, "small" if self.bar is not None else "body", self.ink, right=True
        )
        if self.marked:
            _diamond(painter, QPointF(area.right() - width - theme.px(7), upper.center().y()))
        if self.aside:
            write(
                painter,
                self.aside,
                area.adjusted(0, area.height() / 2, 0, -theme.px(4)),
                "small",
                "text2",
                right=True,
            )


def _bar(painter: QPainter, cell: Cell, area: QRectF) -> None:
    height, middle = theme.px(8), area.center().y()
    painter.setPen(Qt.PenStyle.NoPen)
    track = QRectF(area.left(), middle - height / 2, area.width(), height)
    painter.setBrush(theme.colour("track"))
    painter.drawRoundedRect(track, 2.5, 2.5)
    filled = QRectF(track)
    filled.setWidth(max(1.0, track.width() * min(cell.bar or 0.0, 1.0)))
    painter.setBrush(theme.colour(cell.bar_ink))
    painter.drawRoundedRect(filled, 2.5, 2.5)
    if cell.tick is not None:
        x = track.left() + track.width() * min(cell.tick, 1.0)
        painter.setBrush(theme.colour("text"))
        painter.drawRect(QRectF(x - theme.px(1), middle - theme.px(8), theme.px(2), theme.px(16)))


def _diamond(painter: QPainter, centre: QPointF) -> None:
    half = theme.px(3.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawPolygon([centre + QPointF(x, y) for x, y in ((0, -half), (half, 0), (0, half), (-half, 0))])
