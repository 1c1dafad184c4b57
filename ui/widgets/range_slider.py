"""A slider for a value that is only known between two ends."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets import numbers, slider_marks
from ui.widgets.hand_slider import HandSlider
from ui.widgets.quiet import quiet
from ui.widgets.span import Handle, Span

_ORDER: tuple[Handle, ...] = ("likely", "low", "high")
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class RangeSlider(HandSlider):
    """Low end, likely value and high end on one scale; or a dashed line while the value is unknown.

    A press takes the nearest of the three, so that what is near an end moves that end and never the knob.
    The scale runs from `left` to `right` and may fall. `moved` (low, likely, high; the ends None for a value
    without a range), `settled` and `unknown_requested` tell of the hand only.
    """

    moved = Signal(object, object, object)
    unknown_requested = Signal()

    def __init__(
        self,
        ink: str,
        label: str,
        *,
        left: float = 0.0,
        right: float = 10.0,
        step: float = 0.5,
        name: str = "",
        write: Callable[[float], str] = numbers.short,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, ink, name=name, hint=(200, 28), least=(90, 28), parent=parent)
        self.setMouseTracking(True)
        self._write = write
        self._span = Span(left, right, step)
        self._inherited = False
        self._handle: Handle = "likely"
        #: What a press would take where the pointer is.
        self._pointed: Handle | None = None
        self._quietly_place()
        # A screen reader moves the QSlider itself: that is a hand too.
        self.valueChanged.connect(self._on_value_changed)

    def set_scale(self, left: float, right: float, step: float) -> None:
        """Change the scale; the values stay what they are, and are shown at the nearest end if outside."""
        low, likely, high = self.values()
        self._span = Span(left, right, step, low, likely, high)
        self._quietly_place()

    def set_values(
        self, low: float | None, likely: float | None, high: float | None, *, inherited: bool = False
    ) -> None:
        """Show values, or with `likely` None that it is unknown; a slider under the hand settles first."""
        if self.isSliderDown():
            self._put_off = lambda: self.set_values(low, likely, high, inherited=inherited)
            return
        self._span = self._span.with_values(low, likely, high)
        self._inherited = inherited
        if likely is None:
            self._handle = "likely"
        self._quietly_place()

    def values(self) -> tuple[float | None, float | None, float | None]:
        """Low, likely and high as shown."""
        return self._span.low, self._span.likely, self._span.high

    def handle_x(self, handle: Handle) -> float:
        """Where a part is, in pixels; ends without a range wait beside the knob."""
        own = self._span.at(handle)
        if own is not None:
            return self._x(own)
        if self._span.likely is None:
            return self._x((self._span.left + self._span.right) / 2)
        beside = slider_marks.inset() + theme.px(3)
        falling = self._span.right < self._span.left
        return self._x(self._span.likely) + (beside if (handle == "high") != falling else -beside)

    # by hand

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self._nearest(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._by_hand(self._span.stepped(self._handle, _STEPS[key] * (5 if far else 1)))
        elif key == Qt.Key.Key_Home:
            self._by_hand(self._span.left)
        elif key == Qt.Key.Key_End:
            self._by_hand(self._span.right)
        elif event.text() == "?":
            self.unknown_requested.emit()
        else:
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        place = _ORDER.index(self._handle) + (1 if next else -1)
        if self._span.likely is not None and 0 <= place < len(_ORDER):
            self._settle()
            self._take(_ORDER[place])
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self._take("likely")
        elif event.reason() == Qt.FocusReason.BacktabFocusReason and self._span.likely is not None:
            self._take("high")

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = has_ring(self)
        if self._span.likely is None:
            slider_marks.dashed(painter, self, 0, self.width())
            if ring:
                slider_marks.knob(painter, self, self.handle_x("likely"), ring=True, hollow=True)
            return
        slider_marks.track(painter, self, 0, self.width(), "track")
        faint = self._inherited or not self.isEnabled()
        ink = "text3" if faint else self._ink
        ends = sorted((self.handle_x("low"), self.handle_x("high")))
        pointed = None if self._pointed in (None, "likely") else self.handle_x(self._pointed)
        if self._span.low is not None:
            slider_marks.band(painter, self, ends[0], ends[1], ink, 0.16 if faint else 0.32)
        if self._span.low is not None or self.underMouse() or self.hasFocus():
            for end in ends:
                opacity = 1.0 if self._span.low is not None else 0.45
                slider_marks.tick(painter, self, end, ink, thick=end == pointed, opacity=opacity)
        on_knob = ring and self._handle == "likely"
        slider_marks.knob(painter, self, self.handle_x("likely"), ring=on_knob, hollow=faint)
        if ring and not on_knob:
            slider_marks.tick_ring(painter, self, self.handle_x(self._handle))

    def enterEvent(self, event: QEvent) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        self.update()

    def _grasp(self, x: float) -> float | None:
        self._take(self._nearest(x))
        if not self._is_on(self._handle, x):
            return None
        own = self._span.at(self._handle)
        own = self._span.likely if own is None else own
        return None if own is None else self._x(own)

    def _slide(self, x: float) -> None:
        self._by_hand(
            self._span.left + (self._span.right - self._span.left) * slider_marks.portion_at(self, x)
        )

    def _nearest(self, x: float) -> Handle:
        """Find the part that a press here takes: an end, where there is a range, rather than the knob."""
        if self._span.likely is None or self._is_on("likely", x):
            return "likely"
        falling = self._span.right < self._span.left
        end: Handle = "low" if (x < self.handle_x("likely")) != falling else "high"
        if self._span.low is None:
            return end if self._is_on(end, x) else "likely"
        nearer = abs(x - self.handle_x(end)) <= abs(x - self.handle_x("likely"))
        return end if nearer else "likely"

    def _is_on(self, handle: Handle, x: float) -> bool:
        reach = slider_marks.KNOB_RADIUS * theme.current().scale if handle == "likely" else theme.px(7)
        return self._span.likely is not None and abs(x - self.handle_x(handle)) <= reach

    def _point_at(self, handle: Handle | None) -> None:
        if handle != self._pointed:
            self._pointed = handle
            over_end = handle in ("low", "high")
            self.setCursor(Qt.CursorShape.SizeHorCursor if over_end else Qt.CursorShape.ArrowCursor)
            self.update()

    def _take(self, handle: Handle) -> None:
        if self._handle != handle:
            self._handle = handle
            self._describe()
            if self.hasFocus():
                said = QAccessibleAnnouncementEvent(self, self.accessibleDescription())
                QAccessible.updateAccessibility(said)
        self.update()

    def _by_hand(self, value: float) -> None:
        moved = self._span.moved(self._handle, value)
        if moved != self._span:
            self._span = moved
            self._inherited = False
            self._quietly_place()
            self._unsettled = True
            self.moved.emit(*self.values())

    def _on_value_changed(self, value: int) -> None:
        self._take("likely")
        self._by_hand(self._span.from_whole(value))
        self._settle()

    def _quietly_place(self) -> None:
        with quiet(self):
            self.setRange(*self._span.whole_range)
            self.setValue(self._span.whole)
        self._describe()
        self.update()

    def _describe(self) -> None:
        parts: dict[Handle, Literal["Likely", "Low end", "High end"]]
        parts = {"likely": "Likely", "low": "Low end", "high": "High end"}
        low, likely, high = self.values()
        if likely is None:
            text = "Not known"
        else:
            own = self._span.at(self._handle)
            text = f"{parts[self._handle]} {self._write(likely if own is None else own)}"
            if low is not None and high is not None:
                text += f", from {self._write(low)} to {self._write(high)}"
        if self._inherited:
            text += ", inherited"
        self.setAccessibleDescription(text)

    def _x(self, value: float) -> float:
        return slider_marks.x_of(self, self._span.portion(value))
