"""What lies under a row or tile of facts: a tint under the pointer, a ring for the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.look import theme
from ui.look.keyboard_focus import has_ring


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, row: QRectF) -> None:
    """Paint the tint and the ring of a row, where it has them."""
    paint_hover(painter, option, row)
    paint_ring(painter, option, row)


def paint_hover(painter: QPainter, option: QStyleOptionViewItem, box: QRectF, corner: float = 6) -> None:
    """Paint the tint where the pointer is."""
    if option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(box, theme.px(corner), theme.px(corner))


def paint_picked(painter: QPainter, option: QStyleOptionViewItem, box: QRectF, corner: float = 6) -> None:
    """Paint the tint of the row that is picked."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selected"))
        painter.drawRoundedRect(box, theme.px(corner), theme.px(corner))


def paint_ring(painter: QPainter, option: QStyleOptionViewItem, box: QRectF, corner: float = 6) -> None:
    """Paint the ring where the keyboard is, within the box."""
    if option.state & QStyle.StateFlag.State_HasFocus and has_ring(option.widget):
        half = theme.current().ring / 2
        painter.setPen(QPen(theme.colour("accent"), 2 * half))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), theme.px(corner), theme.px(corner))
