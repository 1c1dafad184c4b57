"""How a row of what may go wrong is painted."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.asking.risks import Risk
from app.words.risks import NO_PLAN, condition, costs, fails
from ui.look import icons, theme
from ui.pending import FADED
from ui.widgets.row_ground import paint_ground
from ui.widgets.rows import Index, RowRole
from ui.widgets.strokes import write

_LINE, _ROW = 18, 64
_BAR, _SMALL_BAR, _WIDE = 0.42, 0.2, 240


class RiskRow(QStyledItemDelegate):
    """The condition, how likely it fails and what that costs, and under it her plan."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.faded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(120), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        risk = index.data(RowRole)
        if not isinstance(risk, Risk):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        paint_ground(painter, option, area.adjusted(theme.px(8), 0, -theme.px(8), -theme.px(2)))
        inner = area.adjusted(theme.px(16), theme.px(4), -theme.px(16), 0)
        first, second, third = (
            QRectF(inner.left(), inner.top() + theme.px(_LINE) * at, inner.width(), theme.px(_LINE))
            for at in range(3)
        )
        write(painter, condition(risk), first, "strong", "text")
        self._odds(painter, risk, second)
        self._plan(painter, risk, third)
        painter.setPen(QPen(theme.colour("line"), 1))
        foot = area.bottom() - 0.5
        painter.drawLine(QPointF(inner.left(), foot), QPointF(inner.right(), foot))
        painter.restore()

    def _odds(self, painter: QPainter, risk: Risk, line: QRectF) -> None:
        painter.setOpacity(FADED if self.faded else 1.0)
        right = write(painter, costs(risk), line, "smallstrong", "neg", right=True)
        height, share = theme.px(6), _BAR if line.width() >= theme.px(_WIDE) else _SMALL_BAR
        track = QRectF(line.left(), line.center().y() - height / 2, line.width() * share, height)
        room = QRectF(track.right() + theme.px(8), line.top(), line.width(), line.height())
        room.setRight(line.right() - right - theme.px(6))
        write(painter, fails(risk), room, "small", "text")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, 2.5, 2.5)
        track.setWidth(max(2.0, track.width() * risk.chance_not))
        painter.setBrush(theme.colour("neg"))
        painter.drawRoundedRect(track, 2.5, 2.5)
        painter.setOpacity(1.0)

    def _plan(self, painter: QPainter, risk: Risk, line: QRectF) -> None:
        plan, side = risk.if_not.strip(), theme.px(14)
        square = QRectF(line.left(), line.center().y() - side / 2, side, side)
        icons.paint(painter, "check" if plan else "plus", square, "text2" if plan else "accent_text")
        room = line.adjusted(side + theme.px(6), 0, 0, 0)
        write(painter, plan or NO_PLAN, room, "small", "text2" if plan else "accent_text")
