"""The value curve of pay a year: the form of every criterion, with amounts as they are written in pay."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from app.document import Criterion, Document
from app.edits import ChangePaySetting, Edit
from app.edits.pay import CRITERION_NAME
from app.errors import Refused
from app.numbers.money_text import Ambiguous, Unreadable, read_money
from app.numbers.number_text import plain_number
from app.scales.pay import open_scale
from ui.panel import Panel
from ui.pay.shown import Showing
from ui.scales.curve_form import CurveForm, Points
from ui.widgets.number_field import NumberField

_UNCLEAR: Final = "This can be read in several ways. Enter it in full, without marks between thousands."


class AmountAt(NumberField):
    """Where a point stands, in the currency of comparison."""

    def __init__(self, label: str, name: str, currency: Callable[[], str]) -> None:
        super().__init__(label, name=name, optional=False)
        self._currency = currency

    def read(self, text: str) -> float:
        currency = self._currency()
        found = read_money(text, currency)
        if isinstance(found, Unreadable):
            raise Refused.because(found.sentence)
        readings = found.readings if isinstance(found, Ambiguous) else (found,)
        if any(one.currency != currency for one in readings):
            raise Refused.because(f"Amounts are in {currency} here. Enter it in {currency}.")
        if isinstance(found, Ambiguous):
            raise Refused.because(_UNCLEAR)
        return float(found.amount)

    def write(self, value: float | None) -> str:
        return "" if value is None else written(value)


class PayCurve(CurveForm):
    """Shows how pay a year is valued between its worst and best, and asks for another way.

    While pay is covered, and without worst and best, there is nothing of a curve in it.
    """

    def __init__(self, panel: Panel) -> None:
        self._currency = ""
        super().__init__(panel, "pay.curve")

    def show_pay(self, showing: Showing) -> None:
        """Show the curve where pay is open."""
        self._currency = showing.document.pay.currency
        criterion = None if showing.covered else _valued(showing.document)
        if criterion is None:
            self.clear()
        else:
            self.show_criterion(criterion, afresh=showing.afresh)
        self.setVisible(criterion is not None)

    def at_text(self, at: float) -> str:
        return written(at)

    def at_field(self, label: str, name: str) -> NumberField:
        return AmountAt(label, name, lambda: self._currency)

    def edit(self, criterion: Criterion, curve: Points) -> Edit:
        return ChangePaySetting("curve", curve)


def written(amount: float) -> str:
    """Write an amount without its currency."""
    return plain_number(Decimal(repr(amount)))


def _valued(document: Document) -> Criterion | None:
    """Give pay a year as a number that is valued; nothing without worst and best."""
    pay, held = document.pay, document.pay_criterion
    scale = open_scale(pay, pay.currency)
    if scale is None:
        return None
    return Criterion(
        id=held.id if held is not None else "pay",
        name=held.name if held is not None else CRITERION_NAME,
        colour=held.colour if held is not None else None,
        scale=scale,
        curve=pay.curve,
    )
