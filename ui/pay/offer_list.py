"""The offers in the order of the file, never in that of their pay: company, and role below."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.look import theme
from ui.look.theme import Role
from ui.widgets.pick_list import PickList, Row, paint_ground
from ui.widgets.rows import Index, RowRole

_HEIGHT: Final = 50


class OfferList(PickList):
    """A list from which the offer is picked whose pay is shown."""

    def __init__(self, name: str = "pay.offers") -> None:
        super().__init__("Offers", name=name)
        self.setItemDelegate(_TwoLines(self))


class _TwoLines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(80), theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(RowRole)
        painter.save()
        box = paint_ground(painter, option)
        room = box.adjusted(theme.px(9), theme.px(5), -theme.px(9), -theme.px(5))
        half = room.height() / 2
        if row.aside:
            _write(painter, room.adjusted(0, 0, 0, -half), row.name, "strong", "text")
            _write(painter, room.adjusted(0, half, 0, 0), row.aside, "small", "text2")
        else:
            _write(painter, room, row.name, "strong", "text")
        painter.restore()


def _write(painter: QPainter, room: QRectF, text: str, role: Role, ink: str) -> None:
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(ink))
    plain = text.replace("\n", " ")
    cut = QFontMetricsF(painter.font()).elidedText(plain, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
