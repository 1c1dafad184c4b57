"""A scroll bar that lies over what it scrolls, so that right edges stand where they stand without it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class OverlayBar(QScrollBar):
    """Stands for the bar of an area, which takes no room any more."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self.setObjectName(f"{area.objectName()}.bar")
        self.setAccessibleName("Scroll")
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._follow)
        bar.valueChanged.connect(self._follow)
        self.valueChanged.connect(bar.setValue)
        area.viewport().installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutDirectionChange):
            self._follow()
        return False

    def _follow(self) -> None:
        """Stand at the end of the lines, as long as the area is high, wherever its own bar stands."""
        bar, port = self._area.verticalScrollBar(), self._area.viewport()
        low, high, value = bar.minimum(), bar.maximum(), bar.value()
        self.setPageStep(bar.pageStep())
        self.setSingleStep(bar.singleStep())
        self.setRange(low, high)
        self.setValue(value)
        width = self.sizeHint().width()
        place = QRect(port.mapTo(self._area, QPoint(0, 0)), port.size())
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            place.setLeft(place.right() + 1 - width)
        else:
            place.setWidth(width)
        self.setGeometry(place)
        self.setVisible(high > low)
