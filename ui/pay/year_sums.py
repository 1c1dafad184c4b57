"""The sums of all packages as they stand side by side: in which currency, on which scale, what is owed."""

from dataclasses import dataclass
from decimal import Decimal

from app.colours import PAY_INKS
from app.document import Offer, Package, Pay
from app.numbers.notation import write
from app.pay.offer_sums import OfferSums
from app.pay.purse import Component, Three
from app.pay.sentences import KINDS, not_known
from app.pay.sums import PaySums, YearPay, owed, owed_in


@dataclass(frozen=True, slots=True)
class Summed:
    """One offer with pay.

    Attributes
    ----------
    offer, package : whose sums.
    sums : in the currency that is shown.
    measured : in the currency of comparison, where it can be exchanged; bars are as high as these.
    """

    offer: Offer
    package: Package
    sums: PaySums
    measured: PaySums

    @property
    def name(self) -> str:
        """The company."""
        return self.offer.company

    @property
    def currency(self) -> str:
        """Of the amounts shown."""
        return self.sums.currency

    @property
    def may_owe(self) -> bool:
        """Whether anything could be owed back on leaving."""
        return any(one.claw_back_months and one.amount for one in self.package.sign_on)


def summed(sums: tuple[OfferSums, ...], pay: Pay, *, own: bool) -> tuple[Summed, ...]:
    """Take the sums of every offer with pay, each in its own currency or all in that of comparison."""
    rates = {pay.currency, *(rate.currency for rate in pay.rates)}
    there = (one for one in sums if one.entered)
    return tuple(_summed(one, own=own, exchanged=one.package.currency in rates) for one in there)


def _summed(one: OfferSums, *, own: bool, exchanged: bool) -> Summed:
    alone = one.own if own else one.compared
    return Summed(one.offer, one.package, alone, one.compared if exchanged or not own else alone)


def scales(offers: tuple[Summed, ...]) -> dict[str, Decimal]:
    """Give the greatest sum of a year, by the currency in which it is measured: one scale for all offers.

    Only a currency without a rate has a scale of its own.
    """
    found: dict[str, Decimal] = {}
    for one in offers:
        for year in one.measured.years:
            top = max(known(year), Decimal(0) if year.total is None else year.total.most)
            found[one.measured.currency] = max(found.get(one.measured.currency, Decimal(0)), top)
    return found


def known(year: YearPay) -> Decimal:
    """Add up what is known of a year."""
    return sum((part.amount.likely for part in year.components if part.amount is not None), Decimal(0))


def by_kind(year: YearPay) -> tuple[tuple[str, tuple[Component, ...]], ...]:
    """Sort what is paid in a year by kind, in the order in which the kinds are stacked."""
    kinds = ((kind, tuple(part for part in year.components if part.kind == kind)) for kind in PAY_INKS)
    return tuple((kind, parts) for kind, parts in kinds if parts)


def kinds_of(offers: tuple[Summed, ...]) -> tuple[str, ...]:
    """List the kinds of pay that there are, in the order in which they are stacked."""
    there = {part.kind for one in offers for year in one.sums.years for part in year.components}
    return tuple(kind for kind in PAY_INKS if kind in there)


def whole(amount: Decimal) -> str:
    """Write an amount in whole units, without its currency."""
    return write(amount, decimals=0)


def span(amount: Three) -> str:
    """Write the range of an amount in whole units; empty where it is certain."""
    least, most = whole(amount.least), whole(amount.most)
    return "" if least == most else f"{least}–{most}"


def year_sentence(one: Summed, year: YearPay) -> str:
    """Say what a year brings: “Wayfarrow, year 2: USD 279,958, salary 177,160, bonus 26,574”."""
    parts = [_kind_said(kind, parts) for kind, parts in by_kind(year)]
    if year.total is None:
        said = not_known(dict.fromkeys(part.missing for part in year.components if part.missing))
    else:
        said = amount_said(year.total, one.currency)
    return ", ".join((f"{one.name}, year {year.year}: {said}", *parts)) + "."


def amount_said(amount: Three, currency: str) -> str:
    """Say an amount with its range: “EUR 257,562 (228,286 to 280,536)”."""
    said = f"{currency} {whole(amount.likely)}"
    if not span(amount):
        return said
    return f"{said} ({whole(amount.least)} to {whole(amount.most)})"


def owed_said(one: Summed, pay: Pay, month: int) -> str:
    """Say what is owed back on leaving after some months; empty where nothing can be owed."""
    if not one.may_owe:
        return ""
    in_own = one.currency == one.package.currency
    back = owed(one.package, month) if in_own else owed_in(one.currency, one.package, month, pay)
    if back is None:
        return not_known((f"the exchange rate of {one.package.currency}",))
    return f"{one.currency} {whole(back)}" if back else "nothing"


def _kind_said(kind: str, parts: tuple[Component, ...]) -> str:
    amounts = [part.amount for part in parts if part.amount is not None]
    if len(amounts) < len(parts):
        return f"{KINDS[kind].lower()} not known"
    return f"{KINDS[kind].lower()} {whole(sum((one.likely for one in amounts), Decimal(0)))}"
