"""One thing on a slider of shares: swatch, name, lock, number; a sentence below where a wish was refused."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.buttons import IconButton
from ui.widgets.label import CutLabel
from ui.widgets.percent_field import PercentField
from ui.widgets.row_error import RowError
from ui.widgets.share_slider import ShareSlider
from ui.widgets.spacing import spaced
from ui.widgets.swatch import Swatch


class WeightRow(QWidget):
    """A share that can be dragged, typed, locked and reset; it knows nothing of what it weighs."""

    moved = Signal(float)
    entered = Signal(object)
    settled = Signal()
    reset_requested = Signal()
    lock_requested = Signal(bool)
    pointed_at = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._locked = False
        self._shown: tuple[str, str, str] | None = None
        self._lock_shown: tuple[str, bool] | None = None
        self._swatch = Swatch("text3")
        self._label = CutLabel("", "body", name=f"{name}.name")
        self._lock = IconButton("lock-open", "Lock", name=f"{name}.lock", ink="text3")
        self._lock.clicked.connect(lambda: self.lock_requested.emit(not self._locked))
        self._number = PercentField("Share", name=f"{name}.share")
        self._number.entered.connect(self.entered)
        self.slider = ShareSlider("text3", "", name=f"{name}.slider")
        self.slider.moved.connect(self.moved)
        self.slider.settled.connect(self.settled)
        self.slider.reset_requested.connect(self.reset_requested)
        self.slider.refused.connect(self.show_error)
        self._error = RowError(self._number, name=f"{name}.error")
        self._lay_out()
        for widget in (self.slider, self._lock, self._number):
            widget.installEventFilter(self)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in order."""
        return self._number, self._lock, self.slider

    def show_weight(self, name: str, ink: str, share: float, *, locked: bool, hint: str) -> None:
        """Show name, share in 0..1, lock, and what lies between worst and best."""
        if locked and not self._locked:
            # What was refused could not be taken back any more.
            self._number.forget()
        self.slider.set_share(100 * share)
        self._number.set_value(100 * share)
        if (name, ink, hint) != self._shown:
            self._shown = (name, ink, hint)
            self._label.setText(name)
            self._swatch.set_ink(ink)
            self.slider.set_ink(ink)
            self.slider.setAccessibleName(f"Weight of {name}")
            self._number.setAccessibleName(f"Share of {name} in per cent")
            self.slider.setAccessibleDescription(hint)
            self._label.set_hint(hint)
        self._show_lock(name, locked)

    def show_error(self, sentence: str) -> None:
        """Show why a wish was refused; an empty sentence takes it back."""
        self._error.refuse(sentence)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._point(here=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(here=self._has_focus())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._point(here=True)
        elif event.type() == QEvent.Type.FocusOut:
            self.show_error("")
            # On its way to the lock the keyboard has left the slider already: hidden, that could not take it.
            self._point(here=self.underMouse() or self._has_focus())
        return False

    def _point(self, *, here: bool) -> None:
        """The lock of a row shows while the row is used, and always where it is locked."""
        self._lock.setVisible(here or self._locked)
        self.pointed_at.emit(here)

    def _has_focus(self) -> bool:
        return any(widget.hasFocus() for widget in (self.slider, self._lock, self._number))

    def _show_lock(self, name: str, locked: bool) -> None:
        self._locked = locked
        self._lock.setVisible(locked or self.underMouse() or self._has_focus())
        if (name, locked) == self._lock_shown:
            return
        self._lock_shown = (name, locked)
        meaning = f"Unlock the share of {name}" if locked else f"Lock the share of {name}"
        self._lock.show_icon("lock" if locked else "lock-open", meaning, "text" if locked else "text3")
        self.slider.setEnabled(not locked)
        self._number.setEnabled(not locked)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._swatch)
        line.addWidget(self._label, 1)
        line.addWidget(self._lock)
        line.addWidget(self._number)
        line.setAlignment(self._swatch, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(self.slider)
        column.addWidget(self._error)
        spaced(line, 8)
        spaced(column, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
