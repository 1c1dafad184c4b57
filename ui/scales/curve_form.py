"""The value curve of a rating or a number: a straight line, or through given points."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.colours import criterion_ink
from app.document import Criterion, CurvePoint, SweetSpot
from app.edits import ChangeCriterion, Edit
from app.scales.registry import kind_of
from app.scales.worth import curve_of, ends_of
from ui.panel import Panel
from ui.scales.curve_view import CurveView
from ui.scales.place_field import PlaceField
from ui.widgets.buttons import IconButton, link
from ui.widgets.grid_form import Fields, GridForm
from ui.widgets.label import PlainLabel
from ui.widgets.number_field import NumberField, ShareField
from ui.widgets.numbers import short
from ui.widgets.pick import Segments
from ui.widgets.spacing import sized, spaced
from ui.widgets.uncopy import wipe

_MOST = 30
_WIDTH = 120
Points = tuple[CurvePoint, ...]


class CurveForm(QWidget):
    """Shows a value curve and asks for another."""

    def __init__(self, panel: Panel, name: str = "curve", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._panel = panel
        self._criterion: Criterion | None = None
        self._kind = Segments(
            "Value curve", ((False, "Straight line"), (True, "Through points")), name=f"{name}.kind"
        )
        self.view = CurveView(self.at_text, name=f"{name}.view")
        add = link("Add a point", icon="plus", name=f"{name}.add")
        self.points = GridForm(f"{name}.points", ("At", "Worth, 0 to 100"), self._make, add)
        # The room that is left stays right of the fields.
        self.points.stretch(3)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel("Value curve", "small", "text2", name=f"{name}.label"))
        column.addWidget(self._kind)
        column.addWidget(self.view)
        column.addWidget(self.points)
        spaced(column, 6)
        self._kind.chosen.connect(self._on_kind)
        add.clicked.connect(self._on_add)

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        """Show the curve of a rating or a number."""
        self._criterion = criterion
        self._kind.set_value(bool(criterion.curve))
        unit = kind_of(criterion.scale).unit(criterion.scale)
        self.points.set_caption(0, f"At, {unit}" if unit else "At")
        self.points.setVisible(bool(criterion.curve))
        rows = self.points.show_rows(len(criterion.curve), _MOST, afresh=afresh)
        for point, (at, worth, gone) in zip(criterion.curve, rows, strict=True):
            assert isinstance(at, NumberField)
            assert isinstance(worth, ShareField)
            if isinstance(at, PlaceField):
                at.set_scale(criterion.scale)
            at.set_value(point.x)
            worth.set_value(point.value)
            gone.setEnabled(len(criterion.curve) > 2)
        left, right = self._ends(criterion)
        curve = curve_of(criterion, SweetSpot())
        self.view.show_curve(curve, left, right, criterion_ink(criterion.colour))

    def clear(self) -> None:
        """Leave nothing of a curve behind."""
        for at, worth, _ in self.points.show_rows(len(self._points()), _MOST, afresh=True):
            for field in (at, worth):
                assert isinstance(field, NumberField)
                wipe(field)
                field.set_value(None)
        self._criterion = None
        self._kind.set_value(False)
        self.points.show_rows(0, _MOST)
        self.points.set_caption(0, "At")
        self.view.show_curve(None, 0.0, 1.0, "text3")

    def at_text(self, at: float) -> str:
        """Write a place on the scale."""
        return short(at, 4)

    def at_field(self, label: str, name: str) -> NumberField:
        """Make a field for a place on the scale."""
        return PlaceField(label, name=name)

    def edit(self, criterion: Criterion, curve: Points) -> Edit:
        """Make the edit that gives the criterion another curve."""
        return ChangeCriterion(criterion.id, "curve", curve)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [*self._kind.stops(), *self.points.stops()]

    def _make(self, number: int) -> Fields:
        place = number + 1
        name = f"{self.objectName()}.{number}"
        at = self.at_field(f"Point {place}: at", f"{name}.x")
        at.set_limits(-1e15, 1e15)
        worth = ShareField(f"Point {place}: worth", name=f"{name}.value", unit="", optional=False)
        sized(at, _WIDTH)
        sized(worth, _WIDTH)
        gone = IconButton("close", f"Remove point {place}", name=f"{name}.remove")
        at.entered.connect(partial(self._on_at, number, at))
        worth.entered.connect(partial(self._on_worth, number, worth))
        gone.clicked.connect(lambda: self._on_remove(number))
        return [at, worth, gone]

    def _ends(self, criterion: Criterion) -> tuple[float, float]:
        ends = _ends(criterion)
        xs = (*ends, *(point.x for point in criterion.curve))
        return (min(xs), max(xs)) if ends[0] <= ends[1] else (max(xs), min(xs))

    def _ask(self, curve: Points, field: QWidget | None = None) -> None:
        if self._criterion is not None:
            self._panel.ask(self.edit(self._criterion, curve), field or self.points)

    def _points(self) -> list[CurvePoint]:
        return list(self._criterion.curve) if self._criterion else []

    def _on_kind(self, bent: bool) -> None:
        criterion = self._criterion
        if criterion is None or bent == bool(criterion.curve):
            return
        self._ask(first_points(criterion) if bent else ())

    def _on_at(self, number: int, field: NumberField, at: float) -> None:
        points = self._points()
        points[number] = points[number].replace(x=at)
        self._ask(tuple(sorted(points, key=lambda point: point.x)), field)

    def _on_worth(self, number: int, field: NumberField, worth: float) -> None:
        points = self._points()
        points[number] = points[number].replace(value=worth)
        self._ask(tuple(points), field)

    def _on_remove(self, number: int) -> None:
        points = self._points()
        del points[number]
        self._ask(tuple(points))

    def _on_add(self) -> None:
        points = self._points()
        wide = max(range(1, len(points)), key=lambda number: points[number].x - points[number - 1].x)
        before, after = points[wide - 1], points[wide]
        x = (before.x + after.x) / 2
        points.insert(wide, CurvePoint(x=x, value=(before.value + after.value) / 2))
        self._ask(tuple(points))
        self.points.show_rows(len(self._points()), _MOST)[wide][0].setFocus()


def first_points(criterion: Criterion) -> Points:
    """Put three points on the straight line of a rating or a number."""
    worst, best = _ends(criterion)
    if worst == best:
        best = worst + 1
    made = (
        CurvePoint(x=worst, value=0.0),
        CurvePoint(x=(worst + best) / 2, value=0.5),
        CurvePoint(x=best, value=1.0),
    )
    return made if worst < best else made[::-1]


def _ends(criterion: Criterion) -> tuple[float, float]:
    ends = ends_of(criterion.scale)
    assert ends is not None
    return ends
