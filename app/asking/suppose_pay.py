"""Supposing what an offer pays: the package that would bring it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from app.document import Document, Estimate, Grant, Package, Place
from app.edits.packages import with_package
from app.edits.said import gesture, touches
from app.errors import Refused
from app.pay.sentences import not_known
from app.pay.sums import pay_sums

_CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class SupposePay:
    """Let an offer pay so much a year: its ranges at one end, or a salary alone where nothing is entered.

    Its label names no figure, as pay may be covered when the step is looked back on.
    """

    offer: str
    amount: float
    says: str

    key = gesture("pay:suppose:{offer}")
    where = touches(Place(package="{offer}"))

    def label(self, document: Document) -> str:
        """Say what it does."""
        return self.says

    def apply(self, document: Document) -> Document:
        """Put the package in place.

        Raises
        ------
        Refused
            Some figure is missing, so that no single one says what is paid.
        """
        pay, package = document.pay, document.package(self.offer)
        if package is None:
            steps = sum((1 + Fraction(pay.growth)) ** year for year in range(pay.horizon_years))
            salary = Fraction(self.amount) * pay.horizon_years / steps
            base = Decimal(round(salary / Fraction(_CENT))) * _CENT
            return with_package(document, Package(offer=self.offer, currency=pay.currency, base=base))
        sums = pay_sums(package, pay, pay.currency)
        if sums.per_year is None:
            raise Refused.because(f"What it pays is {not_known(sums.missing)}. Enter that first.")
        return with_package(document, _certain(package, most=self.amount > sums.per_year.likely))


def _certain(package: Package, *, most: bool) -> Package:
    """Put every range at its most, or its least."""

    def end(estimate: Estimate | None) -> Estimate | None:
        return estimate and Estimate(likely=estimate.most if most else estimate.least)

    def settled(grant: Grant) -> Grant:
        return grant.replace(
            price=end(grant.price),
            value=end(grant.value),
            exit_chance=end(grant.exit_chance),
            multiple=end(grant.multiple),
        )

    return package.replace(bonus=end(package.bonus), grants=tuple(settled(grant) for grant in package.grants))
