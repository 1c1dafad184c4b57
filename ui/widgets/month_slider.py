"""A slider over the months after the start of a job."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.keyboard_focus import has_ring
from ui.widgets import slider_marks
from ui.widgets.hand_slider import HandSlider

LAST_MONTH = 36


class MonthSlider(HandSlider):
    """Months from 0 to 36: arrows by one, Page keys by six, a click jumps."""

    def __init__(self, label: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(label, name=name, hint=(140, 24), least=(140, 24), parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setRange(0, LAST_MONTH)
        self.setPageStep(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = slider_marks.x_of(self, self.value() / LAST_MONTH)
        slider_marks.track(painter, self, 0, self.width(), "track")
        slider_marks.track(painter, self, 0, x, self._ink)
        slider_marks.knob(painter, self, x, ring=has_ring(self))

    def _slide(self, x: float) -> None:
        self.setValue(round(LAST_MONTH * slider_marks.portion_at(self, x)))
