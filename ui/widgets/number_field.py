"""A field for a number."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.errors import Refused
from ui.look import theme
from ui.widgets import numbers, unit_behind
from ui.widgets.fields import Field


class NumberField(Field):
    """A number, written either way; `None`, shown as "?", where it is not known."""

    def __init__(
        self,
        label: str,
        *,
        name: str = "",
        minimum: float | None = None,
        maximum: float | None = None,
        step: float = 0,
        decimals: int = 2,
        unit: str = "",
        optional: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, name=name, longest=40, parent=parent)
        unit_behind.stand_right(self)
        self.setPlaceholderText("?" if optional else "")
        self._optional = optional
        self._step = step
        self._decimals = decimals
        self._unit = ""
        self.set_limits(minimum, maximum)
        self.set_unit(unit)
        theme.fit(self, NumberField._make_room)

    def set_limits(self, minimum: float | None, maximum: float | None) -> None:
        """Change what may be entered."""
        self._minimum = minimum
        self._maximum = maximum

    def set_unit(self, unit: str) -> None:
        """Show a unit after the number."""
        self._unit = unit
        self._make_room()
        self.setAccessibleDescription(unit)
        self.update()

    def read(self, text: str) -> float | None:
        plain = numbers.without_unit(text, self._unit)
        if plain in ("", "?"):
            if self._optional:
                return None
            raise Refused.because(f"Enter a number{self._limits()}.")
        number = numbers.parse(plain)
        above = self._maximum is not None and number > self._maximum
        if above or (self._minimum is not None and number < self._minimum):
            raise Refused.because(f"Enter a number{self._limits()}.")
        return self._kept(number)

    def write(self, value: float | None) -> str:
        return "" if value is None else numbers.short(self._typed(value), self._decimals)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._step and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_by(self._step if event.key() == Qt.Key.Key_Up else -self._step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            unit_behind.paint(self, self._unit)

    def _make_room(self) -> None:
        unit_behind.make_room(self, self._unit)

    def _step_by(self, step: float) -> None:
        if not self.commit():
            return
        here = None if self.value() is None else self._typed(self.value())
        start = here if here is not None else (self._minimum or 0.0) - step
        number = round(start + step, 10)
        if self._minimum is not None:
            number = max(self._minimum, number)
        if self._maximum is not None:
            number = min(self._maximum, number)
        if number != here:
            self._enter(self._kept(number))
            self.selectAll()

    def _typed(self, value: float) -> float:
        """Give the number that stands for a value."""
        return value

    def _kept(self, number: float) -> float:
        """Give the value a number stands for."""
        return number

    def _limits(self) -> str:
        low, high = self._minimum, self._maximum
        if low is not None and high is not None:
            return f" from {numbers.short(low)} to {numbers.short(high)}"
        if low is not None:
            return f", {numbers.short(low)} or more"
        return f", {numbers.short(high)} or less" if high is not None else ""


class ShareField(NumberField):
    """A share of 1, typed as a number from 0 to 100."""

    def __init__(
        self,
        label: str,
        *,
        name: str,
        step: float = 5,
        decimals: int = 4,
        unit: str = "%",
        optional: bool = True,
    ) -> None:
        super().__init__(
            label,
            name=name,
            minimum=0,
            maximum=100,
            step=step,
            decimals=decimals,
            unit=unit,
            optional=optional,
        )

    def _typed(self, value: float) -> float:
        return round(100 * value, 6)

    def _kept(self, number: float) -> float:
        return round(number / 100, 8)
