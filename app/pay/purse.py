"""Amounts of any currency, turned into rounded ones of a single currency."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from app.document import Pay
from app.document.currencies import digits
from app.pay.grants import Exact
from app.pay.sentences import needed_rate

Kind = Literal["base", "bonus", "sign_on", "grants", "relocation", "benefits"]
#: What one unit of a currency is worth in itself.
_SAME: Final = Fraction(1)


@dataclass(frozen=True, slots=True)
class Three:
    """An amount with its range: with every range at its low, its likely and its high figure."""

    least: Decimal
    likely: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that is paid in a year.

    Attributes
    ----------
    kind : what it is.
    name : what it is called.
    amount : what it brings; nothing where that cannot be said.
    missing : what it needs to be known, such as “the price of First grant”; empty where it is known.
    """

    kind: Kind
    name: str
    amount: Three | None
    missing: str = ""


class Purse:
    """Turns exact amounts of any currency into rounded ones of a single currency."""

    def __init__(self, pay: Pay, currency: str) -> None:
        self.currency = currency
        self.exchanged: set[str] = set()
        self._compared_in = pay.currency
        self._worths = {pay.currency: Fraction(1)} | {
            rate.currency: Fraction(rate.worth) for rate in pay.rates
        }
        self._digits = digits(currency)
        self._unit = 10**self._digits

    def rate(self, currency: str) -> Fraction | None:
        """Say what one unit of a currency is worth here; nothing where a rate is missing."""
        if currency == self.currency:
            return _SAME
        if any(code not in self._worths for code in (currency, self.currency)):
            return None
        self.exchanged |= {currency, self.currency}
        return self._worths[currency] / self._worths[self.currency]

    def rates_missing(self, currency: str) -> tuple[str, ...]:
        """Name the currencies whose rate would be needed."""
        return tuple(code for code in (currency, self.currency) if code not in self._worths)

    def rounded(self, amount: Fraction, rate: Fraction = _SAME) -> Decimal:
        """Convert, and round to the smallest unit of the currency, halves to even."""
        # Not as fractions: to make each the smallest it can be takes longer than all the rest.
        above = amount.numerator * rate.numerator * self._unit
        below = amount.denominator * rate.denominator
        units, left = divmod(above, below)
        if 2 * left > below or (2 * left == below and units % 2):
            units += 1
        return Decimal(f"{units}E{-self._digits}")

    def three(self, amount: Exact, rate: Fraction = _SAME) -> Three:
        """Convert and round an amount."""
        least, likely, most = amount
        first = self.rounded(likely, rate)
        if least == likely == most:
            return Three(first, first, first)
        return Three(self.rounded(least, rate), first, self.rounded(most, rate))

    def times(self, amount: Three | None, factor: Fraction) -> Three | None:
        """Take a share of a rounded amount, and round again."""
        return None if amount is None else self.three(_exact(amount), factor)

    def sum_of(self, amounts: Sequence[Three | None]) -> Three | None:
        """Add up rounded amounts; nothing where one of them is not known."""
        known = [_exact(amount) for amount in amounts if amount is not None]
        if len(known) < len(amounts):
            return None
        return self.three(
            (
                sum((amount[0] for amount in known), Fraction(0)),
                sum((amount[1] for amount in known), Fraction(0)),
                sum((amount[2] for amount in known), Fraction(0)),
            )
        )

    def component(
        self, kind: Kind, name: str, currency: str, amount: Exact | None, missing: str
    ) -> Component:
        """Make a component of an amount in any currency, or of what it needs."""
        if amount is None:
            return Component(kind, name, None, missing)
        rate = self.rate(currency)
        if rate is None:
            return Component(kind, name, None, needed_rate(self.rates_missing(currency)))
        return Component(kind, name, self.three(amount, rate))


def _exact(amount: Three) -> Exact:
    return Fraction(amount.least), Fraction(amount.likely), Fraction(amount.most)
