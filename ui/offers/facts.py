"""The facts of an offer: company, kind, role, place and the day by which to reply."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.document import Offer
from app.edits import ChangeFact
from app.edits.offers import Fact
from app.words.options import OFFER_KINDS
from ui.panel import Panel
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import Field, TextField
from ui.widgets.name_field import NameField, show_line
from ui.widgets.pick import CheckBox, Pick
from ui.widgets.spacing import spaced

_LONGEST_LINE = 500


class OfferFacts(QWidget):
    """Shows the facts of an offer and asks for others."""

    def __init__(
        self, panel: Panel, today: Callable[[], date] = date.today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._offer: Offer | None = None
        self.company = NameField("Company", "A company needs a name.", name="offer.company")
        self.kind = Pick("Kind", tuple(OFFER_KINDS.items()), name="offer.kind")
        self.left_out = CheckBox(
            "Left out of the ranking",
            name="offer.left_out",
            hint="Until there is an offer it is no option: not ranked, not charted, in no sum.",
        )
        self.role = TextField("Role", name="offer.role", live=True, longest=_LONGEST_LINE)
        self.place = TextField("Place", name="offer.place", live=True, longest=_LONGEST_LINE)
        self.reply_by = DateField("Reply by", name="offer.reply_by", today=today)
        self.reply_by.setPlaceholderText("No date")
        grid = QGridLayout(self)
        grid.addWidget(FieldRow("Company", self.company), 0, 0, 1, 2)
        grid.addWidget(FieldRow("Kind", self.kind), 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(FieldRow("Reply by", self.reply_by), 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.left_out, 2, 0, 1, 2)
        grid.addWidget(FieldRow("Role", self.role), 3, 0, 1, 2)
        grid.addWidget(FieldRow("Place", self.place), 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        spaced(grid, 10)
        self._connect()

    def _connect(self) -> None:
        for field, fact in self._texts():
            field.typed.connect(partial(self._ask_live, fact, field))
            field.settled.connect(self._panel.settled)
        self.kind.chosen.connect(lambda value: self._ask("kind", value, self.kind))
        self.left_out.toggled_by_hand.connect(lambda on: self._ask("left_out", on, self.left_out))
        self.reply_by.entered.connect(lambda value: self._ask("reply_by", value, self.reply_by))

    def show_offer(self, offer: Offer) -> None:
        """Show the facts of an offer."""
        other = self._offer is None or self._offer.id != offer.id
        self._offer = offer
        if other:
            for field in (*(field for field, _ in self._texts()), self.reply_by):
                field.forget()
            self.kind.show_error("")
        for field, fact in self._texts():
            show_line(field, getattr(offer, fact))
        self.kind.set_value(offer.kind)
        self.left_out.set_value(offer.left_out)
        self.left_out.setVisible(offer.kind == "no_offer_yet")
        self.reply_by.set_value(offer.reply_by)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.company, self.kind, self.reply_by, self.left_out, self.role, self.place]

    def _texts(self) -> tuple[tuple[Field, Fact], ...]:
        return (self.company, "company"), (self.role, "role"), (self.place, "place")

    def _ask(self, fact: Fact, value: object, field: QWidget) -> None:
        if self._offer is not None:
            self._panel.ask(ChangeFact(self._offer.id, fact, value), field)

    def _ask_live(self, fact: Fact, field: QWidget, value: object) -> None:
        if self._offer is not None:
            self._panel.ask_typed(ChangeFact(self._offer.id, fact, value), field)
