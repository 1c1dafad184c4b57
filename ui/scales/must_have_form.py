"""A limit that every option has to keep."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.document import Criterion, MustHave, Reading
from app.document.readings import Labels, Nothing, Numbers
from app.edits import ChangeCriterion
from app.scales.registry import kind_of
from app.scales.worth import ends_of, listing_of
from ui.panel import Panel
from ui.scales.controls import control_of
from ui.scales.place_field import PlaceField
from ui.widgets.field_row import FieldRow
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Pick
from ui.widgets.spacing import spaced

_NONE = "No must-have"
_SIDES = ((None, _NONE), ("at_least", "At least"), ("at_most", "At most"))
_MEANS = "An option that breaks it for certain is ruled out: shown last, and never best."


class MustHaveForm(QWidget):
    """Shows a must-have and asks for another."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("must_have")
        self._panel = panel
        self._criterion: Criterion | None = None
        self.side = Pick("Must-have", _SIDES, name="must_have.side")
        self.number = PlaceField("Limit", name="must_have.limit")
        self.level = Pick("Limit", name="must_have.level")
        self._side_row = FieldRow("Must-have", self.side)
        self._number_row = FieldRow("Limit", self.number)
        self._level_row = FieldRow("Limit", self.level)
        self._hint = PlainLabel(_MEANS, "small", "text3", wrap=True, name="must_have.hint")
        grid = QGridLayout(self)
        grid.addWidget(self._side_row, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._number_row, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._level_row, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._hint, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        spaced(grid, 8)
        self.side.chosen.connect(self._on_side)
        self.number.entered.connect(lambda limit: self._ask_limit(limit, self.number))
        self.level.chosen.connect(lambda limit: self._ask_limit(limit, self.level))

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        """Show the must-have of a criterion in the terms of its scale."""
        self._criterion = criterion
        scale, held = criterion.scale, criterion.must_have
        if afresh:
            self.number.forget()
            self.side.show_error("")
            self.level.show_error("")
        limits = scale.limits
        facts = kind_of(scale).fact_words
        self.side.set_items(_SIDES if facts is None else _answers(*facts))
        self.side.set_value(None if held is None else held.side if facts is None else held.limit)
        self._side_row.setVisible(not isinstance(limits, Nothing))
        self._hint.setText(control_of(scale).no_must_have or _MEANS)
        self._number_row.setVisible(held is not None and isinstance(limits, Numbers))
        self._level_row.setVisible(held is not None and isinstance(limits, Labels))
        if isinstance(limits, Labels):
            self.level.set_items([(label, label) for label in limits.labels])
            self.level.set_value(held.limit if held else None)
        elif held is not None and not isinstance(held.limit, bool | str):
            self.number.set_scale(scale)
            unit = kind_of(scale).unit(scale)
            self._number_row.label.setText(f"Limit, {unit}" if unit else "Limit")
            self.number.set_value(held.limit)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.side, self.number, self.level]

    def _on_side(self, chosen: Any) -> None:
        criterion = self._criterion
        if criterion is None:
            return
        if chosen is None:
            self._ask(None)
        elif isinstance(chosen, bool):
            self._ask(MustHave(limit=chosen))
        else:
            held = criterion.must_have
            limit = first_limit(criterion, chosen) if held is None else held.limit
            self._ask(MustHave(side=chosen, limit=limit))

    def _ask_limit(self, limit: float | str, field: QWidget) -> None:
        held = self._criterion.must_have if self._criterion else None
        if held is not None:
            self._ask(MustHave(side=held.side, limit=limit), field)

    def _ask(self, held: MustHave | None, field: QWidget | None = None) -> None:
        if self._criterion is not None:
            self._panel.ask(ChangeCriterion(self._criterion.id, "must_have", held), field or self.side)


def first_limit(criterion: Criterion, side: str) -> Reading:
    """Choose a limit that rules nothing out yet."""
    ordered = sorted(listing_of(criterion.scale), key=lambda one: one[1])
    if ordered:
        return ordered[0 if side == "at_least" else -1][0]
    ends = ends_of(criterion.scale)
    assert ends is not None
    return min(ends) if side == "at_least" else max(ends)


def _answers(yes: str, no: str) -> tuple[tuple[bool | None, str], ...]:
    return (None, _NONE), (True, yes.capitalize()), (False, no.capitalize())
