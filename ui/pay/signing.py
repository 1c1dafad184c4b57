"""Payments for signing: a row each, the last one waiting for its amount."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from app.document import LONGEST_HORIZON, SignOn
from ui.panel import Panel
from ui.pay.rows_form import Fields, RowsForm
from ui.pay.shown import CoveredPick, PaidOffer, show_amount
from ui.widgets.amount_field import AmountField
from ui.widgets.form_section import FormSection
from ui.widgets.label import PlainLabel

_MOST: Final = 12
_YEARS: Final = tuple((year, f"Year {year}") for year in range(1, LONGEST_HORIZON + 1))
_WAYS: Final = ((False, "The whole"), (True, "By month"))
_CAPTIONS: Final = ("Amount", "Paid at start of", "Owed back, months", "Then owed")
#: What a payment is before she says more than its amount.
_UNTOUCHED: Final = SignOn(amount=Decimal(0))
_STAGES: Final = "Owed back in stages? Enter each part as a payment of its own, with its months."
_WHOLE_MONTHS: Final = "Enter whole months, from 0 to 72."


class SigningSection(FormSection):
    """Shows the payments for signing and asks for others."""

    def __init__(self, panel: Panel) -> None:
        super().__init__("pay.signing", "Signing")
        self.form = RowsForm[SignOn](
            panel,
            "pay.sign_on",
            "payment",
            _CAPTIONS,
            rows="sign_on",
            new=lambda amount: SignOn(amount=amount),
            make=self._make,
            show=_show_row,
            most=_MOST,
            shares=(4, 3, 3, 3),
        )
        self.column.addWidget(self.form)
        self.column.addWidget(PlainLabel(_STAGES, "small", "text3", wrap=True, name="pay.signing.stages"))

    def show_subject(self, subject: PaidOffer) -> None:
        """Show the payments of an offer."""
        self.form.show_subject(subject)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return self.form.stops()

    def _make(self, number: int) -> Fields:
        name, which = f"pay.sign_on.{number}", f"of payment {number + 1}"
        year = CoveredPick(f"Year {which}", _YEARS, name=f"{name}.year")
        months = AmountField(f"{name}.months", f"Months {which} within which it is owed back")
        way = CoveredPick(f"How much {which} is owed back", _WAYS, name=f"{name}.by_month")
        year.chosen.connect(partial(self.form.ask, number, "year", year))
        months.entered.connect(partial(self._on_months, number, months))
        way.chosen.connect(partial(self.form.ask, number, "by_month", way))
        return [year, months, way]

    def _on_months(self, number: int, field: AmountField, months: Decimal | None) -> None:
        count = months or Decimal(0)
        if count != count.to_integral_value() or count > 72:
            field.show_error(_WHOLE_MONTHS)
        else:
            self.form.ask(number, "claw_back_months", field, int(count))


def _show_row(fields: Fields, payment: SignOn | None, subject: PaidOffer) -> None:
    year, months, way = fields
    assert isinstance(months, AmountField)
    assert isinstance(year, CoveredPick)
    assert isinstance(way, CoveredPick)
    showing, there, untouched = subject.showing, payment is not None, _UNTOUCHED
    owed = Decimal(payment.claw_back_months) if payment else None
    show_amount(months, owed, showing, default=Decimal(untouched.claw_back_months))
    year.show_choice(payment.year if payment else None, showing, stored=there, default=untouched.year)
    way.show_choice(payment.by_month if payment else None, showing, stored=there, default=untouched.by_month)
    for field in (year, months, way):
        field.setEnabled(there)
