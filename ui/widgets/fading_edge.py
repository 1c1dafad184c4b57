"""The lower edge of what scrolls: a row that does not fit fades away instead of being cut."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget

from ui.look import theme
from ui.widgets.overlay_bar import OverlayBar

#: How high the edge is over what has no rows.
_HEIGHT: Final = 20
#: Of a row of which no more than this is seen, nothing is.
_NOTHING: Final = 14


class FadingEdge(QWidget):
    """Lies over the last row of an area that scrolls, where that is not seen whole; no hand meets it."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.setObjectName(f"{area.objectName()}.edge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().installEventFilter(self)
        self._bar = OverlayBar(area)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._lie)
        bar.rangeChanged.connect(self._lie)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._lie()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        solid = theme.colour("surface")
        clear = QColor(solid)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, solid if self.height() <= theme.px(_NOTHING) else clear)
        fade.setColorAt(1, solid)
        QPainter(self).fillRect(self.rect(), fade)

    def _lie(self) -> None:
        height = self._unseen()
        port = self._area.viewport()
        whole = QRect(port.mapTo(self._area, QPoint(0, 0)), port.size())
        self.setGeometry(QRect(whole.left(), whole.bottom() + 1 - height, whole.width(), height))
        self.setVisible(height > 0)
        self.raise_()
        self._bar.raise_()

    def _unseen(self) -> int:
        """Give the height of the row that goes on below the edge, as far as it is seen."""
        bar, port = self._area.verticalScrollBar(), self._area.viewport()
        if bar.value() >= bar.maximum():
            return 0
        if not isinstance(self._area, QAbstractItemView):
            return theme.px(_HEIGHT)
        last = self._area.indexAt(QPoint(port.width() // 2, port.height() - 1))
        row = self._area.visualRect(last)
        return port.height() - row.top() if last.isValid() and row.bottom() >= port.height() else 0
