"""What stands beside an option about its pay, once pay is open; nothing while it is covered."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from app.document import Document, Package, Pay, options
from app.numbers.money_text import money
from app.pay.sentences import not_known
from app.pay.sums import pay_sums

NOT_KNOWN = "pay not known"


@dataclass(frozen=True, slots=True)
class ShownPay:
    """Pay a year as a text, for the eye and for the ear; `known` is false where a figure is missing."""

    text: str
    says: str
    known: bool = True


def shown_pay(document: Document) -> dict[str, ShownPay]:
    """Tell what each option pays a year on average, in the currency of comparison, to the whole unit.

    Returns
    -------
    By the id of the option; without those whose offer has no package, and empty while pay is covered.
    """
    if not document.pay_open:
        return {}
    told = {package.offer: _told(package, document.pay) for package in document.pay.packages}
    return {one.id: told[one.offer.id] for one in options(document) if one.offer.id in told}


def _told(package: Package, pay: Pay) -> ShownPay:
    sums = pay_sums(package, pay, pay.currency)
    if sums.per_year is None:
        known = pay_sums(package, pay).per_year is not None
        text = f"no rate for {package.currency}" if known else NOT_KNOWN
        return ShownPay(text, f"Pay {not_known(sums.missing)}.", known=False)
    whole = sums.per_year.likely.quantize(Decimal(1), ROUND_HALF_EVEN)
    text = money(whole, sums.currency)
    return ShownPay(text, f"Pay a year: {text}.")
