"""What is known for negotiating: the market, the least she would accept, how it went and whom to talk to."""

from decimal import Decimal
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.panel import Panel
from ui.pay.estimate_field import EstimateField, estimate_row
from ui.pay.shown import PaidOffer, show_amount, stops_of
from ui.widgets.amount_field import MoneyField, amount_row
from ui.widgets.field_row import FieldRow
from ui.widgets.fields import TextField
from ui.widgets.form_section import FormSection
from ui.widgets.label import PlainLabel
from ui.widgets.text_area import TextArea

_TOP: Final = Qt.AlignmentFlag.AlignTop
_LONGEST_LINE: Final = 500
READABLE: Final = "What you write in words stays readable here, so leave figures out of it."


class KnowingSection(FormSection):
    """Shows what is known for negotiating and asks for more."""

    def __init__(self, panel: Panel) -> None:
        super().__init__("pay.knowing", "What I know for negotiating")
        self._panel = panel
        self._subject: PaidOffer | None = None
        market, least = "Such work is paid elsewhere, a year", "The least I would accept, a year"
        self.market_value = EstimateField("pay.market_value", market, MoneyField)
        self.least = MoneyField("pay.least", least)
        self.contact = TextField("Whom to talk to", name="pay.contact", live=True, longest=_LONGEST_LINE)
        self.interviews = TextArea("How the interviews went", name="pay.interviews", lines=2)
        self.note = TextArea("Note", name="pay.note", lines=2)
        self._readable = PlainLabel(READABLE, "small", "text3", wrap=True, name="pay.readable")
        self.grid.addWidget(estimate_row(market, self.market_value), 0, 0, 1, 6, _TOP)
        self.grid.addWidget(amount_row(least, self.least), 1, 0, 1, 3, _TOP)
        self.grid.addWidget(FieldRow("How the interviews went", self.interviews), 2, 0, 1, 3, _TOP)
        self.grid.addWidget(FieldRow("Note", self.note), 2, 3, 1, 3, _TOP)
        self.grid.addWidget(FieldRow("Whom to talk to", self.contact), 1, 3, 1, 3, _TOP)
        self.column.addWidget(self._readable)
        self.market_value.entered.connect(self._on_market_value)
        self.least.entered.connect(self._on_least)
        for field, fact in self._texts():
            field.typed.connect(partial(self._on_typed, fact, field))
            field.settled.connect(panel.settled)

    def show_subject(self, subject: PaidOffer) -> None:
        """Show what is known about an offer."""
        self._subject = subject
        package, showing = subject.package, subject.showing
        for field in self.market_value.fields():
            assert isinstance(field, MoneyField)
            field.set_currency(package.currency)
        self.least.set_currency(package.currency)
        self.market_value.show_estimate(package.market_value, showing)
        show_amount(self.least, package.least, showing)
        if showing.afresh:
            self.contact.forget()
        for field, fact in self._texts():
            field.set_value(getattr(package, fact))
        self._readable.setVisible(showing.covered)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [*self.market_value.stops(), *stops_of(self.least), self.contact, self.interviews, self.note]

    def _texts(
        self,
    ) -> tuple[tuple[TextField | TextArea, Literal["contact", "interviews", "note"]], ...]:
        return (self.contact, "contact"), (self.interviews, "interviews"), (self.note, "note")

    def _on_market_value(self, estimate: object) -> None:
        if self._subject is not None:
            self._panel.ask(self._subject.fact("market_value", estimate), self.market_value)

    def _on_least(self, amount: Decimal | None) -> None:
        if self._subject is not None:
            self._panel.ask(self._subject.fact("least", amount), self.least)

    def _on_typed(self, fact: Literal["contact", "interviews", "note"], field: QWidget, text: object) -> None:
        if self._subject is not None:
            self._panel.ask_typed(self._subject.fact(fact, text), field)
