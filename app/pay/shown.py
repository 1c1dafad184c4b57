"""What stands beside an option about its pay, once pay is open; nothing while it is covered."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from app.document import Document, options
from app.numbers.money_text import PLAIN, Notation, money
from app.pay.sums import pay_sums

NOT_KNOWN = "pay not known"


@dataclass(frozen=True, slots=True)
class ShownPay:
    """Pay a year as a text, for the eye and for the ear; `known` is false where a figure is missing."""

    text: str
    says: str
    known: bool = True


def shown_pay(document: Document, notation: Notation = PLAIN) -> dict[str, ShownPay]:
    """Tell what each option pays a year on average, in the currency of its package, to the whole unit.

    Returns
    -------
    By the id of the option; without those whose offer has no package, and empty while pay is covered.
    """
    if not document.pay_open:
        return {}
    told = {package.offer: _told(document, package.offer, notation) for package in document.pay.packages}
    return {one.id: told[one.offer.id] for one in options(document) if one.offer.id in told}


def _told(document: Document, offer: str, notation: Notation) -> ShownPay:
    package = document.package(offer)
    sums = None if package is None else pay_sums(package, document.pay)
    if sums is None or sums.per_year is None:
        return ShownPay(NOT_KNOWN, "Pay not known.", known=False)
    whole = sums.per_year.likely.quantize(Decimal(1), ROUND_HALF_EVEN)
    text = money(whole, sums.currency, notation)
    return ShownPay(text, f"Pay a year: {text}.")
