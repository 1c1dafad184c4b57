"""A figure with the range around it: likely, and from where to where it may lie."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.document import Estimate
from app.edits.packages import End, estimated
from app.errors import Refused
from ui.pay.shown import Showing, show_amount, stops_of
from ui.widgets.amount_field import AmountField
from ui.widgets.field_row import FieldRow
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced


class EstimateField(QWidget):
    """Three figures of which the likely one comes first; `entered` tells the estimate they make."""

    entered = Signal(object)
    error_changed = Signal(str)

    def __init__(self, name: str, label: str, make: Callable[[str, str], AmountField]) -> None:
        super().__init__()
        self.setObjectName(f"{name}.estimate")
        self.setAccessibleName(label)
        self._estimate: Estimate | None = None
        self.likely = make(name, label)
        self.low = make(f"{name}.low", f"{label}, from")
        self.high = make(f"{name}.high", f"{label}, to")
        self._last = self.likely
        self.echoes = QWidget()
        echoes = QHBoxLayout(self.echoes)
        row = QHBoxLayout(self)
        ends: tuple[tuple[End, str, AmountField, int], ...] = (
            ("likely", "", self.likely, 5),
            ("low", "from", self.low, 4),
            ("high", "to", self.high, 4),
        )
        for end, word, field, share in ends:
            if word:
                row.addWidget(PlainLabel(word, "small", "text3"))
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
            echoes.addWidget(field.echo)
            field.entered.connect(partial(self._on_entered, end, field))
            field.error_changed.connect(self.error_changed)
        spaced(row, 8)
        spaced(echoes, 8)

    def show_estimate(self, estimate: Estimate | None, showing: Showing) -> None:
        """Show an estimate, and cover what is covered."""
        self._estimate = estimate
        show_amount(self.likely, estimate.likely if estimate else None, showing)
        show_amount(self.low, estimate.low if estimate else None, showing)
        show_amount(self.high, estimate.high if estimate else None, showing)

    def show_error(self, sentence: str) -> None:
        """Say with the figure entered last why it was refused."""
        self._last.show_error(sentence)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return stops_of(*self.fields())

    def fields(self) -> tuple[AmountField, ...]:
        """The three fields."""
        return (self.likely, self.low, self.high)

    def _on_entered(self, end: End, field: AmountField, figure: Decimal | None) -> None:
        self._last = field
        try:
            made = estimated(self._estimate, end, figure)
        except Refused as refusal:
            field.show_error(refusal.sentence)
            return
        self.entered.emit(made)


def estimate_row(label: str, field: EstimateField, *, hint: str = "") -> FieldRow:
    """Put a label above an estimate, and the echo of what is typed beside the label."""
    return FieldRow(label, field, hint=hint, beside=field.echoes)
