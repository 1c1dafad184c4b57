"""A slider for one share of a hundred."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.errors import Refused
from ui.look.keyboard_focus import has_ring
from ui.widgets import numbers, slider_marks
from ui.widgets.hand_slider import HandSlider
from ui.widgets.quiet import quiet

#: What a share may begin with, besides a digit: it is refused as a whole, not in part.
_SIGNS = ("-", "\u2212", "+", "~")
_LONGEST = 12
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -5,
    Qt.Key.Key_PageUp: 5,
}


class ShareSlider(HandSlider):
    """A share in per cent, to a tenth, on a track that widens by tens when a share does not fit.

    `moved`, `settled`, `reset_requested` and `refused` tell of the hand only, never of `set_share`. The whole
    per cent is the value of the QSlider, which is what a screen reader reads.
    """

    moved = Signal(float)
    reset_requested = Signal()
    refused = Signal(str)

    def __init__(
        self, ink: str, label: str, *, name: str = "", top: float = 40.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, ink, name=name, hint=(160, 24), least=(60, 24), parent=parent)
        self._usual_top = top
        self._top = top
        self._share = 0.0
        self._band: tuple[float, float] | None = None
        self._typed = ""
        self.setRange(0, round(top))
        self.setSingleStep(1)
        self.setPageStep(5)
        # A screen reader moves the QSlider itself: that is a hand too.
        self.valueChanged.connect(self._on_value_changed)
        # While it is dragged the track keeps its end.
        self.sliderReleased.connect(lambda: self._place(self._share))

    def share(self) -> float:
        """The share in per cent."""
        return self._share

    def top(self) -> float:
        """The share at the right end of the track."""
        return self._top

    def set_share(self, percent: float) -> None:
        """Show a share; says nothing, and lets a slider under the hand settle first."""
        if self.isSliderDown():
            self._put_off = lambda: self._place(percent)
        else:
            self._place(percent)

    def set_top(self, top: float) -> None:
        """Let it run up to another share, and further only where its own needs that."""
        if top != self._usual_top:
            self._usual_top = top
            self.set_share(self._share)

    def set_band(self, low: float | None = None, high: float | None = None) -> None:
        """Show how unsure the share is, or nothing."""
        band = (low, high) if low is not None and high is not None else None
        if band != self._band:
            self._band = band
            self.update()

    def band(self) -> tuple[float, float] | None:
        """How unsure the share is: low and high, in per cent."""
        return self._band

    def typed(self) -> str:
        """The digits typed and not yet entered."""
        return self._typed

    def knob_x(self) -> float:
        """Where the middle of the knob is, in pixels."""
        return self._x(self._share)

    # by hand

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._by_hand(self._share + _STEPS[key], widen=True)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._by_hand(0.0 if key == Qt.Key.Key_Home else self._top)
        elif not self._type(key, event.text()):
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._enter_typed()
        self._drop_typed()
        super().focusOutEvent(event)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.knob_x()
        slider_marks.track(painter, self, 0, self.width(), "track")
        if self._band is not None and self.isEnabled():
            low, high = (self._x(min(self._top, max(0.0, end))) for end in self._band)
            slider_marks.band(painter, self, low, high, self._ink, 0.25)
            slider_marks.edge(painter, self, low, high, self._ink)
        if self._share > 0:
            slider_marks.track(painter, self, 0, x, self._ink, 1.0 if self.isEnabled() else 0.55)
        slider_marks.knob(painter, self, x, ring=has_ring(self), hollow=not self.isEnabled())
        if self._typed:
            slider_marks.chip(painter, self, x, self._typed.removesuffix("%") + "%")

    def _grasp(self, x: float) -> float | None:
        self._drop_typed()
        return self.knob_x() if abs(x - self.knob_x()) <= slider_marks.inset() else None

    def _slide(self, x: float) -> None:
        self._by_hand(self._top * slider_marks.portion_at(self, x))

    def _type(self, key: Qt.Key, text: str) -> bool:
        if text and (text.isdecimal() or text in _SIGNS or (text.isprintable() and self._typed)):
            # Also what makes it no share: without it the rest would be taken for another one.
            self._typed = (self._typed + text)[:_LONGEST]
        elif key == Qt.Key.Key_Backspace and self._typed:
            self._typed = self._typed[:-1]
        elif key == Qt.Key.Key_Backspace:
            self.reset_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._typed:
            self._enter_typed()
        elif key == Qt.Key.Key_Escape and self._typed:
            self._drop_typed()
        else:
            return False
        self.update()
        return True

    def _enter_typed(self) -> None:
        if not self._typed:
            return
        try:
            percent = numbers.parse(self._typed.strip().removesuffix("%"))
            if not 0 <= percent <= 100:
                raise Refused.because("Enter a share from 0 to 100.")
        except Refused as refused:
            self.refused.emit(refused.sentence)
            return
        self._drop_typed()
        self._by_hand(percent, widen=True)
        self._settle()

    def _drop_typed(self) -> None:
        self._typed = ""
        self.update()

    def _by_hand(self, percent: float, *, widen: bool = False) -> None:
        share = round(max(0.0, min(100.0 if widen else self._top, percent)), 1)
        if share != self._share:
            self._place(share)
            self._unsettled = True
            self.moved.emit(share)

    def _on_value_changed(self, value: int) -> None:
        self._by_hand(float(value))
        self._settle()

    def _place(self, percent: float) -> None:
        self._share = max(0.0, min(100.0, percent))
        if not self.isSliderDown():
            self._top = min(100.0, max(self._usual_top, math.ceil(self._share / 10) * 10))
        with quiet(self):
            self.setRange(0, round(self._top))
            self.setValue(round(self._share))
        self.update()

    def _x(self, percent: float) -> float:
        return slider_marks.x_of(self, percent / self._top if self._top else 0.0)
