"""The sweet spot of a perspective in numbers: its two edges, and how far beyond them the match reaches."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.document import Perspective, SweetSpot
from app.edits import SetSweetSpot
from app.errors import Refused
from app.numbers import numerals
from ui.panel import Panel
from ui.widgets.field_row import FieldRow
from ui.widgets.label import PlainLabel
from ui.widgets.number_field import ShareField
from ui.widgets.spacing import spaced


class SweetSpotForm(QWidget):
    """Shows a sweet spot, in per cent of applied work, and asks for another."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sweet_spot")
        self._panel = panel
        self._view: Perspective | None = None
        self.low = self._field("From", "low", optional=False)
        self.high = self._field("To", "high", optional=False)
        self.reach = self._field("Reach beyond", "reach", optional=True)
        self.reach.setPlaceholderText("To the end")
        self._says = PlainLabel("", "small", "text3", wrap=True, name="sweet_spot.says")
        grid = QGridLayout(self)
        grid.addWidget(PlainLabel("Sweet spot", "heading", name="sweet_spot.heading"), 0, 0, 1, 3)
        rows = (("From", self.low), ("To", self.high), ("Reach beyond", self.reach))
        for column, (caption, field) in enumerate(rows):
            grid.addWidget(FieldRow(caption, field), 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._says, 2, 0, 1, 3)
        spaced(grid, 10)

    def show_view(self, view: Perspective, *, afresh: bool) -> None:
        """Show the sweet spot of a perspective."""
        self._view = view
        spot = view.sweet_spot
        if afresh:
            for field in self.stops():
                field.forget()
        self.low.set_value(spot.low)
        self.high.set_value(spot.high)
        self.reach.set_value(spot.reach)
        self._says.setText(sweet_spot_sentence(spot))

    def stops(self) -> list[ShareField]:
        """List what Tab goes through, in order."""
        return [self.low, self.high, self.reach]

    def _field(self, caption: str, part: str, *, optional: bool) -> ShareField:
        field = ShareField(
            f"Sweet spot: {caption.lower()}", name=f"sweet_spot.{part}", step=1, optional=optional
        )
        field.entered.connect(partial(self._on_entered, field, part))
        return field

    def _on_entered(self, field: ShareField, part: str, share: float | None) -> None:
        if self._view is None:
            return
        try:
            spot = self._view.sweet_spot.replace(**{part: share})
        except Refused as refusal:
            field.show_error(refusal.sentence)
            return
        self._panel.ask(SetSweetSpot(spot, self._view.id), field)


def sweet_spot_sentence(spot: SweetSpot) -> str:
    """Say what a sweet spot means."""
    if spot.low <= 0 and spot.high >= 1:
        return "Every position suits. Narrow it to let the match count."
    inside = f"From {numerals.percent(spot.low)} to {numerals.percent(spot.high)} applied suits fully."
    if spot.distance <= 0:
        return f"{inside} Anything beyond does not."
    return f"{inside} The match falls to 0 at {numerals.percent(spot.distance)} beyond an edge."
