"""The salary of an offer: in which currency, how much a year, and with which bonus."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.document import Package
from app.edits import Together
from ui.panel import Panel
from ui.pay.currency_pick import CurrencyPick
from ui.pay.estimate_field import EstimateField, estimate_row
from ui.pay.shown import PaidOffer, show_amount, stops_of
from ui.widgets.amount_field import MoneyField, PercentField, amount_row
from ui.widgets.field_row import FieldRow
from ui.widgets.form_section import FormSection

_TOP = Qt.AlignmentFlag.AlignTop


class SalarySection(FormSection):
    """Shows currency, base and bonus and asks for others."""

    def __init__(self, panel: Panel) -> None:
        super().__init__("pay.salary", "Salary", first=True)
        self._panel = panel
        self._subject: PaidOffer | None = None
        self.currency = CurrencyPick("Currency of the amounts of this offer", name="pay.currency")
        self.base = MoneyField("pay.base", "Base salary a year", may_change_currency=True)
        self.bonus = EstimateField("pay.bonus", "Bonus, of the base a year", PercentField)
        self.grid.addWidget(FieldRow("Currency", self.currency), 0, 0, 1, 3, _TOP)
        self.grid.addWidget(amount_row("Base salary a year", self.base), 0, 3, 1, 3, _TOP)
        self.grid.addWidget(estimate_row("Bonus, of the base a year", self.bonus), 1, 0, 1, 6, _TOP)
        self.currency.chosen.connect(self._on_currency)
        self.base.entered.connect(self._on_base)
        self.base.currency_entered.connect(self._on_other_currency)
        self.bonus.entered.connect(self._on_bonus)

    def show_subject(self, subject: PaidOffer) -> None:
        """Show the salary of an offer."""
        self._subject = subject
        package, showing = subject.package, subject.showing
        if showing.afresh:
            self.currency.show_error("")
        self.currency.set_value(package.currency)
        self.base.set_currency(package.currency)
        show_amount(self.base, package.base, showing)
        self.bonus.show_estimate(package.bonus, showing)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.currency, *stops_of(self.base), *self.bonus.stops()]

    def _on_currency(self, code: str) -> None:
        if self._subject is not None:
            self._panel.ask(self._subject.fact("currency", code), self.currency)

    def _on_base(self, amount: Decimal | None) -> None:
        if self._subject is not None:
            self._panel.ask(self._subject.fact("base", amount), self.base)

    def _on_bonus(self, bonus: object) -> None:
        if self._subject is not None:
            self._panel.ask(self._subject.fact("bonus", bonus), self.bonus)

    def _on_other_currency(self, amount: Decimal, code: str) -> None:
        if self._subject is None:
            return
        package = self._subject.package
        if _other_amounts(package):
            self.base.show_error(
                f"Other amounts of this offer are in {package.currency}. Change the currency first."
            )
            return
        edits = (self._subject.fact("currency", code), self._subject.fact("base", amount))
        self._panel.ask(Together(edits, "change pay"), self.base)


def _other_amounts(package: Package) -> bool:
    """Tell whether amounts besides the base would change their meaning with the currency."""
    return bool(
        package.sign_on
        or package.benefits
        or any(grant.currency is None for grant in package.grants)
        or any(one is not None for one in (package.relocation, package.market_value, package.least))
    )
