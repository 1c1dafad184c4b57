"""How likely it is that something changes within a year: for a whole offer, or for a team alone."""

from functools import partial
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.document import YearlyChange
from app.edits import SetYearlyChance
from ui.offers.subject import Subject
from ui.panel import Panel
from ui.scales.value_answer import ValueAnswer
from ui.scales.value_line import ValueLine, chance_line
from ui.scales.values import Values, number_of
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.spacing import sized, spaced

What = Literal["manager", "team", "company"]
_CAPTIONS: Final[tuple[tuple[What, str], ...]] = (
    ("manager", "Manager leaves"),
    ("team", "Project ends"),
    ("company", "Company changes course"),
)


class YearlyChances(QWidget):
    """Three chances in per cent; a team takes over those of its offer until it has its own."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._subject = ""
        self._heading = CutLabel("Within a year", "heading", name="yearly.heading")
        self._hint = PlainLabel("", "small", "text3", wrap=True, name="yearly.hint")
        self.fields: dict[What, ValueLine] = {}
        column, grid = QVBoxLayout(self), QGridLayout()
        for row, (what, caption) in enumerate(_CAPTIONS):
            field = _field(what, caption)
            field.entered.connect(partial(self._ask, what))
            self.fields[what] = field
            grid.addWidget(PlainLabel(caption, "body", wrap=True, name=f"yearly.{what}_label"), 2 * row, 0)
            grid.addWidget(field, 2 * row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(ValueAnswer(field, name=field.objectName()), 2 * row + 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        column.addWidget(self._heading)
        column.addLayout(grid)
        column.addWidget(self._hint)
        spaced(grid, 4)
        spaced(column, 6)

    def show_subject(self, subject: Subject) -> None:
        """Show the chances of an offer or a team."""
        if self._subject != subject.id:
            self._subject = subject.id
            for field in self.fields.values():
                field.forget()
        own = _chances((subject.team or subject.offer).yearly_changes)
        offered = _chances(subject.offer.yearly_changes)
        for what, field in self.fields.items():
            field.set_value((None, own.get(what, offered.get(what)), None))
            field.set_inherited(what not in own and what in offered)
        self._heading.setText(f"Within a year: {subject.name}" if subject.offer.teams else "Within a year")
        self._hint.setText(
            "Dashed: as the company says." if subject.team is not None and offered.keys() - own.keys() else ""
        )
        self._hint.setVisible(bool(self._hint.text()))

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return list(self.fields.values())

    def _ask(self, what: What, values: Values) -> None:
        if self._subject:
            self._panel.ask(SetYearlyChance(self._subject, what, number_of(values)), self.fields[what])


def _field(what: What, caption: str) -> ValueLine:
    field = chance_line(f"Chance that this happens within a year: {caption}", name=f"yearly.{what}")
    sized(field, width=88)
    return field


def _chances(changes: tuple[YearlyChange, ...]) -> dict[str, float]:
    return {one.what: one.chance for one in changes}
