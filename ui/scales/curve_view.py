"""A small drawing of a value curve."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.scales.value_curve import ValueCurve
from ui.look import theme
from ui.widgets.numbers import short


class CurveView(QWidget):
    """Draws from the left end of a scale to the right one; worth grows upwards."""

    def __init__(self, at_text: Callable[[float], str], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_text = at_text
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._curve: ValueCurve | None = None
        self._ends = (0.0, 1.0)
        self._ink = "text3"

    def show_curve(self, curve: ValueCurve | None, left: float, right: float, ink: str) -> None:
        """Show a curve between two ends of a scale; the left one may be the larger."""
        self._curve, self._ends, self._ink = curve, (left, right), ink
        said = "Value curve"
        if curve is not None:
            points = (
                f"{self._at_text(x)} is worth {short(100 * v)}"
                for x, v in zip(curve.xs, curve.vs, strict=True)
            )
            said += f": {', '.join(points)}"
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(96))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        curve = self._curve
        if curve is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(theme.px(28), theme.px(8), -theme.px(8), -theme.px(20))
        self._draw_ground(painter, room)
        left, right = self._ends
        inside = [x for x in curve.xs if min(left, right) < x < max(left, right)]
        xs = sorted((left, *inside, right), reverse=right < left)
        places = [self._place(room, x) for x in xs]
        painter.setPen(QPen(theme.colour(self._ink), 2 * theme.current().scale))
        for before, after in pairwise(places):
            painter.drawLine(before, after)
        painter.setBrush(theme.colour("surface"))
        radius = theme.px(3)
        for x in inside:
            painter.drawEllipse(self._place(room, x), radius, radius)

    def _place(self, room: QRectF, x: float) -> QPointF:
        left, right = self._ends
        portion = (x - left) / (right - left) if left != right else 0.0
        worth = self._curve.at(x) if self._curve else 0.0
        return QPointF(room.left() + portion * room.width(), room.bottom() - worth * room.height())

    def _draw_ground(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(theme.font("caption"))
        for worth in (0, 50, 100):
            y = room.bottom() - room.height() * worth / 100
            painter.setPen(QPen(theme.colour("line_strong" if worth == 0 else "grid"), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(theme.colour("text3"))
            label = QRectF(0, y - theme.px(8), room.left() - theme.px(6), theme.px(16))
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(worth))
        foot = QRectF(room.left(), room.bottom() + theme.px(3), room.width(), theme.px(16))
        left, right = self._ends
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._at_text(left))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self._at_text(right))
