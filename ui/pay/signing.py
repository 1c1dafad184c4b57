"""Payments for signing: a row each, the last one waiting for its amount."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from app.document import LONGEST_HORIZON, SignOn
from app.edits import AddPayRow, ChangePayRow, RemovePayRow
from ui.panel import Panel
from ui.pay.rows_form import Fields, RowsForm
from ui.pay.shown import CoveredPick, PaidOffer, Showing, show_amount
from ui.widgets.amount_field import AmountField, MoneyField
from ui.widgets.buttons import IconButton, link
from ui.widgets.form_section import FormSection

_MOST: Final = 12
_YEARS: Final = tuple((year, f"Year {year}") for year in range(1, LONGEST_HORIZON + 1))
_WAYS: Final = ((False, "The whole"), (True, "By month"))
_CAPTIONS: Final = ("Amount", "Paid at start of", "Owed back, months", "Then owed", "")
#: What a payment is before she says more than its amount.
_UNTOUCHED: Final = SignOn(amount=Decimal(0))
_WHOLE_MONTHS: Final = "Enter whole months, from 0 to 72."


class SigningSection(FormSection):
    """Shows the payments for signing and asks for others."""

    def __init__(self, panel: Panel) -> None:
        super().__init__("pay.signing", "Signing")
        self._panel = panel
        self._subject: PaidOffer | None = None
        self._adding = False
        self.add = link("Add a payment", icon="plus", name="pay.sign_on.add")
        self.form = RowsForm("pay.sign_on", _CAPTIONS, self._make, self.add, shares=(4, 3, 3, 3))
        self.column.addWidget(self.form)
        self.add.clicked.connect(self._on_add)

    def show_subject(self, subject: PaidOffer) -> None:
        """Show the payments of an offer."""
        self._subject = subject
        package, showing = subject.package, subject.showing
        if showing.afresh:
            self._adding = False
        stored = package.sign_on
        rows = self.form.show_rows(len(stored) + self._adding, _MOST)
        for number, fields in enumerate(rows):
            payment = stored[number] if number < len(stored) else None
            _show_row(fields, payment, package.currency, showing)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return self.form.stops()

    def _make(self, number: int) -> Fields:
        name, which = f"pay.sign_on.{number}", f"of payment {number + 1}"
        amount = MoneyField(f"{name}.amount", f"Amount {which}")
        year = CoveredPick(f"Year {which}", _YEARS, name=f"{name}.year")
        months = AmountField(f"{name}.months", f"Months {which} within which it is owed back")
        way = CoveredPick(f"How much {which} is owed back", _WAYS, name=f"{name}.by_month")
        gone = IconButton("trash", f"Remove payment {number + 1}", name=f"{name}.remove")
        amount.entered.connect(partial(self._on_amount, number, amount))
        year.chosen.connect(partial(self._ask, number, "year", year))
        months.entered.connect(partial(self._on_months, number, months))
        way.chosen.connect(partial(self._ask, number, "by_month", way))
        gone.clicked.connect(lambda: self._on_remove(number))
        return [amount, year, months, way, gone]

    def _ask(self, number: int, fact: str, field: QWidget, value: object) -> None:
        if self._subject is not None:
            self._panel.ask(ChangePayRow(self._subject.offer.id, "sign_on", number, fact, value), field)

    def _on_amount(self, number: int, field: MoneyField, amount: Decimal | None) -> None:
        if self._subject is None:
            return
        if number < len(self._subject.package.sign_on):
            if amount is None:
                self._on_remove(number)
            else:
                self._ask(number, "amount", field, amount)
        elif amount is not None:
            self._adding = False
            self._panel.ask(AddPayRow(self._subject.offer.id, "sign_on", SignOn(amount=amount)), field)

    def _on_months(self, number: int, field: AmountField, months: Decimal | None) -> None:
        count = months or Decimal(0)
        if count != count.to_integral_value() or count > 72:
            field.show_error(_WHOLE_MONTHS)
        else:
            self._ask(number, "claw_back_months", field, int(count))

    def _on_remove(self, number: int) -> None:
        self.form.show_error("")
        if self._subject is None:
            return
        if number < len(self._subject.package.sign_on):
            self._panel.ask(RemovePayRow(self._subject.offer.id, "sign_on", number), self.form)
        else:
            self._adding = False
            self.show_subject(self._subject.again)

    def _on_add(self) -> None:
        if self._subject is not None:
            self._adding = True
            self.show_subject(self._subject.again)
            self.form.focus_last()


def _show_row(fields: Fields, payment: SignOn | None, currency: str, showing: Showing) -> None:
    amount, year, months, way, _ = fields
    assert isinstance(amount, MoneyField)
    assert isinstance(months, AmountField)
    assert isinstance(year, CoveredPick)
    assert isinstance(way, CoveredPick)
    amount.set_currency(currency)
    show_amount(amount, payment.amount if payment else None, showing)
    there, untouched = payment is not None, _UNTOUCHED
    owed = Decimal(payment.claw_back_months) if payment else None
    show_amount(months, owed, showing, default=Decimal(untouched.claw_back_months))
    year.show_choice(payment.year if payment else None, showing, stored=there, default=untouched.year)
    way.show_choice(payment.by_month if payment else None, showing, stored=there, default=untouched.by_month)
    for field in (year, months, way):
        field.setEnabled(payment is not None)
