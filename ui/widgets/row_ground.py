"""What lies under a row of facts: a tint under the pointer, a ring for the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.look import theme
from ui.look.keyboard_focus import has_ring


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, row: QRectF) -> None:
    """Paint the tint and the ring of a row, where it has them."""
    corner = theme.px(6)
    if option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(row, corner, corner)
    if option.state & QStyle.StateFlag.State_HasFocus and has_ring(option.widget):
        ring = theme.current().ring
        painter.setPen(QPen(theme.colour("accent"), ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(row.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), corner, corner)
