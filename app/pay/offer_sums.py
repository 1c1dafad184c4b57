"""What every offer pays, added up twice: in the currency of its package, and in that of comparison."""

from dataclasses import dataclass

from app.document import Document, Offer, Package
from app.pay.sums import PaySums, pay_sums


@dataclass(frozen=True, slots=True, eq=False)
class OfferSums:
    """The sums of one offer.

    Attributes
    ----------
    offer : whose package it is.
    entered : whether there is a package; without one all is missing.
    own : in the currency of the package.
    compared : in the currency of comparison.
    """

    offer: Offer
    entered: bool
    own: PaySums
    compared: PaySums

    @property
    def package(self) -> Package:
        """What was added up."""
        return self.own.package


def offer_sums(document: Document) -> tuple[OfferSums, ...]:
    """Add up what every offer pays, in the order of the file."""
    return tuple(_sums(document, offer) for offer in document.offers)


def _sums(document: Document, offer: Offer) -> OfferSums:
    pay = document.pay
    package = document.package(offer.id)
    own = pay_sums(package or Package(offer=offer.id, currency=pay.currency), pay)
    compared = own if own.currency == pay.currency else pay_sums(own.package, pay, pay.currency)
    return OfferSums(offer, package is not None, own, compared)
