"""A slider over the months after the start of a job."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets import slider_marks

LAST_MONTH = 36


class MonthSlider(QSlider):
    """Months from 0 to 36: arrows by one, Page keys by six, a click jumps."""

    def __init__(self, label: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setRange(0, LAST_MONTH)
        self.setPageStep(6)
        self._held = False

    def sizeHint(self) -> QSize:
        return QSize(theme.px(140), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self.setValue(self._month_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self.setValue(self._month_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls what the slider stands beside.
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self._x()
        slider_marks.track(painter, self, 0, self.width(), "track")
        slider_marks.track(painter, self, 0, x, "text2")
        slider_marks.knob(painter, self, x, ring=has_ring(self))

    def _x(self) -> float:
        room = slider_marks.inset()
        return room + (self.width() - 2 * room) * self.value() / LAST_MONTH

    def _month_at(self, x: float) -> int:
        room = slider_marks.inset()
        share = (x - room) / max(1.0, self.width() - 2 * room)
        return round(LAST_MONTH * min(max(share, 0.0), 1.0))
