"""The worst and the best of a number, and its unit."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.document import Criterion, Number
from app.edits import SetScale
from ui.panel import Panel
from ui.scales.inputs import MOST_NUMBER
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import TextField
from ui.widgets.label import PlainLabel
from ui.widgets.number_field import NumberField
from ui.widgets.spacing import spaced

_FOLLOWS: Final = "Twice as wide counts twice as much: the weight follows the ends."


class NumberForm(QWidget):
    """Shows the ends of a number and asks for others."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._criterion: Criterion | None = None
        self.unit = TextField("Unit", name="scale.unit", live=True, longest=500, placeholder="None")
        self.worst = NumberField("Worst", name="scale.worst", decimals=6, optional=False)
        self.best = NumberField("Best", name="scale.best", decimals=6, optional=False)
        grid = QGridLayout(self)
        rows = (
            FieldRow("Worst you could meet", self.worst),
            FieldRow("Best you could meet", self.best),
            FieldRow("Unit", self.unit),
        )
        for column, row in enumerate(rows):
            grid.addWidget(row, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self._follows = PlainLabel(_FOLLOWS, "small", "text3", wrap=True, name="scale.follows")
        grid.addWidget(self._follows, 1, 0, 1, len(rows))
        spaced(grid, 10)
        self.unit.typed.connect(lambda unit: self._ask_live(unit))
        self.unit.settled.connect(panel.settled)
        for field, end in ((self.worst, "worst"), (self.best, "best")):
            field.set_limits(-MOST_NUMBER, MOST_NUMBER)
            field.entered.connect(partial(self._ask_end, field, end))

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        """Show the ends and the unit of a number."""
        scale = criterion.scale
        assert isinstance(scale, Number)
        self._criterion = criterion
        if afresh:
            for field in (self.unit, self.worst, self.best):
                field.forget()
        self.unit.set_value(scale.unit)
        for field in (self.worst, self.best):
            field.set_unit(scale.unit)
        self._follows.setVisible(not criterion.curve)
        self.worst.set_value(scale.worst)
        self.best.set_value(scale.best)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.worst, self.best, self.unit]

    def _ask_end(self, field: QWidget, end: str, value: float) -> None:
        if self._criterion is not None:
            scale = self._criterion.scale.replace(**{end: value})
            self._panel.ask(SetScale(self._criterion.id, scale), field)

    def _ask_live(self, unit: str) -> None:
        if self._criterion is not None:
            scale = self._criterion.scale.replace(unit=unit)
            self._panel.ask_typed(SetScale(self._criterion.id, scale), self.unit)
