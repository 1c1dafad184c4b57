"""The offers in the order of the file, never in that of their pay: company, and role below."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.look import theme
from ui.widgets.pick_list import PickList, PickPainter, Row, write_cut
from ui.widgets.rows import Index, RowRole

_HEIGHT: Final = 50


class OfferList(PickList):
    """A list from which the offer is picked whose pay is shown."""

    def __init__(self, name: str = "pay.offers") -> None:
        super().__init__("Offers", name=name)
        self.setItemDelegate(PickPainter(self, _HEIGHT, _write))


def _write(painter: QPainter, room: QRectF, index: Index) -> None:
    row: Row = index.data(RowRole)
    room = room.adjusted(0, theme.px(5), 0, -theme.px(5))
    half = room.height() / 2
    if row.aside:
        write_cut(painter, room.adjusted(0, 0, 0, -half), row.name, "strong", "text")
        write_cut(painter, room.adjusted(0, half, 0, 0), row.aside, "small", "text2")
    else:
        write_cut(painter, room, row.name, "strong", "text")
