"""One input per kind of scale: what the hand says about one criterion, as low, likely and high."""

import math
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.colours import criterion_ink
from app.document import Criterion, Reading, Scale
from app.scales.typed import facts_of
from app.scales.typed_facts import Choices, Closed, Figures
from app.scales.words import reading
from app.scales.worth import ends_of
from ui.scales.choices_line import ChoicesLine
from ui.scales.value_line import ValueLine
from ui.scales.values import UNKNOWN, Values
from ui.widgets.pick import Segments
from ui.widgets.range_slider import RangeSlider
from ui.widgets.spacing import sized, spaced

#: Width of what is typed at the right, so that all sliders end in one line.
NUMBER_WIDTH = 112
#: Width of it where labels are typed.
_LABEL_WIDTH = 168
#: A slider over a number makes at least so many steps, and less than three times as many.
_STEPS = 100
MOST_NUMBER: Final = 1e15


class Input(QWidget):
    """What inputs have in common: a line, beside what the hand can do without typing.

    `moved` tells values while a gesture lasts, `settled` its end, `wished` values at once.
    """

    moved = Signal(object)
    wished = Signal(object)
    settled = Signal()

    def __init__(self, criterion: Criterion, line: ValueLine, beside: QWidget) -> None:
        super().__init__()
        self.line = line
        row = QHBoxLayout(self)
        row.addWidget(beside, 1)
        row.addWidget(line)
        spaced(row, 12)
        line.entered.connect(self.wished)
        self.set_criterion(criterion)

    def show_values(self, values: Values, *, inherited: bool) -> None:
        """Show what holds; says nothing."""
        self.line.set_value(values)
        self.line.set_inherited(inherited)

    def set_criterion(self, criterion: Criterion) -> None:
        """Take over a changed scale of the same kind, name or colour."""
        self._name, self._scale = criterion.name, criterion.scale
        self.line.set_facts(typed_on(criterion.scale))
        self.set_event("")

    def set_event(self, event: str) -> None:
        """Show the chance of an event by this name; an empty one: a value of its own."""
        said = f"{self._name}, chance of {event}" if event else f"{self._name}, likely value"
        self.line.setAccessibleName(said)

    def forget(self) -> None:
        """Drop what was typed or refused."""
        self.line.forget()

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.line]


class RangeInput(Input):
    """A slider for low, likely and high, and a line: for all scales with an order."""

    def __init__(self, criterion: Criterion, step: float | None = None) -> None:
        known_as = f"assessment.{criterion.id}"
        self._step = step
        self._scale = criterion.scale
        facts = typed_on(criterion.scale)
        left, right, step = scale_ends(criterion.scale, UNKNOWN, step)
        self.slider = RangeSlider(
            criterion_ink(criterion.colour),
            criterion.name,
            left=left,
            right=right,
            step=step,
            name=f"{known_as}.slider",
            write=lambda place: reading(self._scale, self._at(place)),
        )
        if isinstance(facts, Choices):
            line = ChoicesLine(criterion.name, facts, name=f"{known_as}.likely")
            sized(line, _LABEL_WIDTH)
        else:
            line = ValueLine(criterion.name, facts, name=f"{known_as}.likely", step=step)
            sized(line, NUMBER_WIDTH)
        super().__init__(criterion, line, self.slider)
        self.slider.moved.connect(self._on_moved)
        self.slider.settled.connect(self.settled)
        self.slider.unknown_requested.connect(lambda: self.wished.emit(UNKNOWN))

    def set_criterion(self, criterion: Criterion) -> None:
        super().set_criterion(criterion)
        self.slider.set_ink(criterion_ink(criterion.colour))
        self.slider.setAccessibleName(criterion.name)

    def show_values(self, values: Values, *, inherited: bool) -> None:
        if not self.slider.isSliderDown():
            self.slider.set_scale(*scale_ends(self._scale, values, self._step))
        self.slider.set_values(*(self._place(value) for value in values), inherited=inherited)
        super().show_values(values, inherited=inherited)

    def stops(self) -> list[QWidget]:
        return [self.slider, self.line]

    def _on_moved(self, *places: float | None) -> None:
        self.moved.emit(tuple(None if place is None else self._at(place) for place in places))

    def _at(self, place: float) -> Reading:
        return self.line.facts.at(Decimal(repr(place)))

    def _place(self, value: Reading | None) -> float | None:
        return place_of(self.line.facts, value)


class YesNoInput(Input):
    """Yes, no, or not known."""

    def __init__(self, criterion: Criterion) -> None:
        known_as = f"assessment.{criterion.id}.likely"
        self.segments = Segments(criterion.name, ((True, "Yes"), (False, "No"), (None, "?")), name=known_as)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.addWidget(self.segments)
        row.addStretch(1)
        spaced(row, 0)
        line = ValueLine(criterion.name, typed_on(criterion.scale), name=f"{known_as}.line")
        sized(line, NUMBER_WIDTH)
        super().__init__(criterion, line, beside)
        self.segments.chosen.connect(lambda value: self.wished.emit((None, value, None)))

    def set_criterion(self, criterion: Criterion) -> None:
        super().set_criterion(criterion)
        self.segments.set_names(criterion.name, ("yes", "no", "not known"))

    def show_values(self, values: Values, *, inherited: bool) -> None:
        self.segments.set_value(values[1])
        super().show_values(values, inherited=inherited)

    def stops(self) -> list[QWidget]:
        return [*self.segments.stops(), self.line]


def typed_on(scale: Scale) -> Figures | Choices:
    """Say what may be typed on a scale on which something is assessed."""
    facts = facts_of(scale)
    assert not isinstance(facts, Closed)
    return facts


def place_of(facts: Figures | Choices, value: Reading | None) -> float | None:
    """Give the place of a value on a slider: the figure, or where it stands among the choices."""
    place = None if value is None else facts.place(value)
    return None if place is None else float(place)


def scale_ends(scale: Scale, values: Values, step: float | None = None) -> tuple[float, float, float]:
    """Give left end, right end and step of a slider: worst is left, and it widens to hold the values."""
    facts = typed_on(scale)
    if isinstance(facts, Choices):
        return 0.0, float(facts.most), 1.0
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
