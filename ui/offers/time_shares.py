"""Shares of time, and the position that follows from them, with the sum shown."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.document import Position, TimeShares
from app.errors import Refused
from app.numbers.numerals import fixed, percent
from ui.widgets.field_row import FieldRow
from ui.widgets.label import PlainLabel
from ui.widgets.number_field import NumberField
from ui.widgets.numbers import short
from ui.widgets.spacing import spaced

_KINDS: Final = (
    ("research", "Research"),
    ("modelling", "Modelling"),
    ("engineering", "Engineering"),
    ("product", "Product"),
)
_RULE = "Research counts 0, modelling a third, engineering two thirds, product 1."


class TimeSharesForm(QWidget):
    """Four amounts of time; `wished` tells the shares when one was entered."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("time")
        self._fields = {
            kind: NumberField(
                f"Share of time for {name.lower()}",
                name=f"time.{kind}",
                minimum=0,
                maximum=1000,
                step=5,
                decimals=6,
                optional=False,
            )
            for kind, name in _KINDS
        }
        grid = QGridLayout()
        for column, (kind, name) in enumerate(_KINDS):
            row = FieldRow(name, self._fields[kind])
            grid.addWidget(row, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
            self._fields[kind].entered.connect(partial(self._on_entered, self._fields[kind]))
        self._sum = PlainLabel("", "small", "text2", wrap=True, name="time.sum")
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(self._sum)
        spaced(grid, 8)
        spaced(column, 6, (0, 4, 0, 4))

    def show_time(self, time: TimeShares | None, *, afresh: bool) -> None:
        """Show shares of time; `afresh` for someone else's."""
        for kind, field in self._fields.items():
            if afresh:
                field.forget()
            field.set_value(getattr(time, kind) if time else 0.0)
        self._sum.setText(f"{formula(time)}\n{_RULE}" if time else _RULE)

    def position(self, time: TimeShares, old: Position | None) -> Position:
        """Place what has these shares of time; a range moves along."""
        likely = time.position
        below, above = (old.likely - old.low, old.high - old.likely) if old else (0.0, 0.0)
        return Position(
            low=max(0.0, round(likely - below, 8)) if below else likely,
            likely=likely,
            high=min(1.0, round(likely + above, 8)) if above else likely,
            time=time,
        )

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return list(self._fields.values())

    def _on_entered(self, typed: NumberField, _: float | None) -> None:
        amounts = {kind: float(field.value() or 0.0) for kind, field in self._fields.items()}
        try:
            time = TimeShares(research=1.0).replace(**amounts)
        except Refused as refusal:
            typed.show_error(refusal.sentence)
            return
        self.wished.emit(time)


def formula(time: TimeShares) -> str:
    """Write out how a position follows from shares of time."""
    parts = f"{short(time.modelling)} × 1/3 + {short(time.engineering)} × 2/3 + {short(time.product)} × 1"
    return f"({parts}) / {short(time.total)} = {fixed(time.position, 2)}: {percent(time.position)} applied"
