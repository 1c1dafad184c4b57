"""A value that would have to be another, on a line from worst to best."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look import theme

_SIZE: Final = (68, 16)


class ChangeLine(QWidget):
    """A cross where the value stands, a tick where it would have to; the words beside it say both."""

    def __init__(self) -> None:
        super().__init__()
        self._change = (0.0, 0.0)

    def show_change(self, change: tuple[float, float] | None) -> None:
        """Show a value now and the value needed, in 0..1."""
        self._change = change or (0.0, 0.0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset, middle = theme.px(4), self.height() / 2
        now, needed = (inset + (self.width() - 2 * inset) * value for value in self._change)
        half, reach = theme.px(3) / 2, theme.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(QRectF(0, middle - half, self.width(), 2 * half), half, half)
        painter.setPen(QPen(theme.colour("text2"), theme.px(2)))
        painter.drawLine(QPointF(now - reach, middle), QPointF(now + reach, middle))
        painter.drawLine(QPointF(now, middle - reach), QPointF(now, middle + reach))
        painter.setPen(QPen(theme.colour("neg"), theme.px(2)))
        painter.drawLine(QPointF(needed, middle - theme.px(6)), QPointF(needed, middle + theme.px(6)))
        painter.end()
