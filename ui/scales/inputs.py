"""One input per kind of scale: what the hand says about one criterion, as low, likely and high."""

import math
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.colours import criterion_ink
from app.document import Criterion, Scale
from app.document.readings import Labels, Numbers
from app.scales.words import reading
from app.scales.worth import ends_of
from ui.scales.values import UNKNOWN, Values
from ui.widgets.number_field import NumberField
from ui.widgets.pick import Pick, Segments
from ui.widgets.quiet import quiet
from ui.widgets.range_slider import RangeSlider
from ui.widgets.spacing import sized, spaced

#: Width of the number at the right, so that all sliders end in one line.
NUMBER_WIDTH = 72
#: A slider over a number makes at least so many steps, and less than three times as many.
_STEPS = 100
MOST_NUMBER: Final = 1e15


class Input(QWidget):
    """What inputs have in common: `moved` while a gesture lasts, `settled` at its end, `wished` at once."""

    moved = Signal(object)
    wished = Signal(object)
    settled = Signal()
    #: Whether a range is given only when it is asked for.
    hides_range = False

    def show_values(self, values: Values, *, inherited: bool) -> None:
        """Show what holds; says nothing."""

    def set_criterion(self, criterion: Criterion) -> None:
        """Take over a changed scale of the same kind, name or colour."""

    def set_event(self, event: str) -> None:
        """Show the chance of an event by this name; an empty one: a value of its own."""

    def ask_for_range(self) -> None:
        """Show what a range is given with, where it is hidden."""

    def forget(self) -> None:
        """Drop what was typed or refused."""

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return []

    def field(self) -> QWidget | None:
        """Give the widget beside which a refusal is said."""
        return None


class RangeInput(Input):
    """A slider for the range and a number for the likely value: ratings, numbers and likelihoods."""

    def __init__(self, criterion: Criterion, step: float | None = None) -> None:
        super().__init__()
        known_as = f"assessment.{criterion.id}"
        self._values: Values = UNKNOWN
        self._scale: Scale = criterion.scale
        self._name = criterion.name
        self._step = step
        left, right, step = scale_ends(criterion.scale, UNKNOWN, step)
        self.slider = RangeSlider(
            criterion_ink(criterion.colour),
            criterion.name,
            left=left,
            right=right,
            step=step,
            name=f"{known_as}.slider",
            write=lambda value: reading(self._scale, value),
        )
        self.number = NumberField(criterion.name, name=f"{known_as}.likely", step=step, decimals=6)
        sized(self.number, NUMBER_WIDTH)
        row = QHBoxLayout(self)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        spaced(row, 12)
        self.slider.moved.connect(lambda low, likely, high: self.moved.emit((low, likely, high)))
        self.slider.settled.connect(self.settled)
        self.slider.unknown_requested.connect(lambda: self.wished.emit(UNKNOWN))
        self.number.entered.connect(self._on_entered)
        self.set_criterion(criterion)

    def set_criterion(self, criterion: Criterion) -> None:
        self._scale = criterion.scale
        self._name = criterion.name
        self.slider.set_ink(criterion_ink(criterion.colour))
        self.slider.setAccessibleName(criterion.name)
        self.set_event("")
        readings = criterion.scale.readings
        assert isinstance(readings, Numbers)
        self.number.set_limits(max(readings.least, -MOST_NUMBER), min(readings.most, MOST_NUMBER))
        self.number.set_unit("%" if criterion.scale.is_chance else "")

    def set_event(self, event: str) -> None:
        said = f"{self._name}, chance of {event}" if event else f"{self._name}, likely value"
        self.number.setAccessibleName(said)

    def show_values(self, values: Values, *, inherited: bool) -> None:
        self._values = values
        low, likely, high = (None if value is None else float(value) for value in values)
        if not self.slider.isSliderDown():
            self.slider.set_scale(*scale_ends(self._scale, values, self._step))
        self.slider.set_values(low, likely, high, inherited=inherited)
        self.number.set_value(likely)
        self.number.set_inherited(inherited)

    def forget(self) -> None:
        self.number.forget()

    def stops(self) -> list[QWidget]:
        return [self.slider, self.number]

    def field(self) -> QWidget:
        return self.number

    def _on_entered(self, typed: float | None) -> None:
        if typed is None:
            self.wished.emit(UNKNOWN)
            return
        low, _, high = self._values
        if low is None or high is None:
            self.wished.emit((None, typed, None))
        else:
            self.wished.emit((min(float(low), typed), typed, max(float(high), typed)))


def scale_ends(scale: Scale, values: Values, step: float | None = None) -> tuple[float, float, float]:
    """Give left end, right end and step of a slider: worst is left, and it widens to hold the values."""
    ends = ends_of(scale)
    assert ends is not None
    told = [float(value) for value in values if value is not None]
    least, most = min(*ends, *told), max(*ends, *told)
    if least == most:
        most = least + 1.0
    worst, best = ends
    if step is None:
        step = nice_step(abs(best - worst) or most - least)
    return (least, most, step) if worst <= best else (most, least, step)


def nice_step(span: float) -> float:
    """Find a step of 1, 2 or 5 times a power of ten that divides a span into a good hundred."""
    rough = span / _STEPS
    power = 10.0 ** math.floor(math.log10(rough))
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= rough * (1 + 1e-9))


class LevelInput(Input):
    """One of the levels; a slider over them below where it is only known between two."""

    hides_range = True

    def __init__(self, criterion: Criterion) -> None:
        super().__init__()
        known_as = f"assessment.{criterion.id}"
        self._labels: list[str] = []
        self._values: Values = UNKNOWN
        self.choice = Pick(criterion.name, name=f"{known_as}.likely")
        self.slider = RangeSlider(
            criterion_ink(criterion.colour),
            f"{criterion.name}, range",
            left=0.0,
            right=1.0,
            step=1.0,
            name=f"{known_as}.slider",
            write=self._label,
        )
        self._ranged = False
        column = QVBoxLayout(self)
        column.addWidget(self.choice)
        column.addWidget(self.slider)
        spaced(column, 2)
        self.choice.chosen.connect(self._on_chosen)
        self.slider.moved.connect(self._on_moved)
        self.slider.settled.connect(self.settled)
        self.slider.unknown_requested.connect(lambda: self.wished.emit(UNKNOWN))
        self.set_criterion(criterion)

    def set_criterion(self, criterion: Criterion) -> None:
        readings = criterion.scale.readings
        assert isinstance(readings, Labels)
        self._readings = readings
        self._labels = list(readings.labels)
        with quiet(self.choice):
            self.choice.set_items([(None, "Not known"), *((label, label) for label in self._labels)])
        self.choice.setAccessibleName(criterion.name)
        self.slider.set_ink(criterion_ink(criterion.colour))
        self.slider.set_scale(0.0, float(len(self._labels) - 1), 1.0)

    def show_values(self, values: Values, *, inherited: bool) -> None:
        self._values = values
        low, likely, high = (None if value is None else self._readings.order(value) for value in values)
        self.choice.set_value(values[1])
        self.slider.set_values(low, likely, high, inherited=inherited)
        self.slider.setVisible(likely is not None and (low is not None or self._ranged))

    def ask_for_range(self) -> None:
        """Show the slider, so that a range can be given."""
        self._ranged = True
        self.slider.show()
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        self._ranged = False
        self.choice.show_error("")

    def stops(self) -> list[QWidget]:
        return [self.choice, self.slider]

    def field(self) -> QWidget:
        return self.choice

    def _label(self, place: float) -> str:
        return self._labels[round(place)] if self._labels else ""

    def _on_moved(self, low: float | None, likely: float, high: float | None) -> None:
        ends = (None, None) if low is None or high is None else (self._label(low), self._label(high))
        self.moved.emit((ends[0], self._label(likely), ends[1]))

    def _on_chosen(self, label: str | None) -> None:
        low, _, high = self._values
        if label is None:
            self.wished.emit(UNKNOWN)
        elif low is None or high is None:
            self.wished.emit((None, label, None))
        else:
            ordered = sorted((str(low), str(high), label), key=lambda one: self._readings.order(one))
            self.wished.emit((ordered[0], label, ordered[-1]))


class YesNoInput(Input):
    """Yes, no, or not known."""

    def __init__(self, criterion: Criterion) -> None:
        super().__init__()
        self.segments = Segments(
            criterion.name,
            ((True, "Yes"), (False, "No"), (None, "?")),
            name=f"assessment.{criterion.id}.likely",
        )
        row = QHBoxLayout(self)
        row.addWidget(self.segments)
        row.addStretch(1)
        spaced(row, 8)
        self.segments.chosen.connect(lambda value: self.wished.emit((None, value, None)))
        self.set_criterion(criterion)

    def set_criterion(self, criterion: Criterion) -> None:
        self.segments.setAccessibleName(criterion.name)
        for button in self.stops():
            said = {"Yes": "yes", "No": "no"}.get(getattr(button, "text", str)(), "not known")
            button.setAccessibleName(f"{criterion.name}: {said}")

    def show_values(self, values: Values, *, inherited: bool) -> None:
        self.segments.set_value(values[1])

    def stops(self) -> list[QWidget]:
        return [child for child in self.segments.children() if isinstance(child, QWidget)]
