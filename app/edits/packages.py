"""Edits of what an offer pays: its facts, signing payments, shares and options, and benefits.

What is undone is named without saying which offer, and never with a figure: pay is covered until a choice.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Literal

from app.document import Document, Estimate, Grant, Package, Place
from app.edits.edit import GONE, offer_in
from app.edits.said import gesture, says, touches
from app.errors import Refused

PackageFact = Literal[
    "currency",
    "base",
    "bonus",
    "relocation",
    "market_value",
    "least",
    "interviews",
    "contact",
    "note",
]
GrantFact = Literal[
    "name",
    "year",
    "currency",
    "value",
    "shares",
    "price",
    "price_growth",
    "strike",
    "dilution",
    "exit_chance",
    "multiple",
    "vesting",
]
#: One of the three figures of an estimate.
End = Literal["likely", "low", "high"]

CHANGE: Final = "change pay"
_INSTEAD_OF_VALUE: Final = ("shares", "price", "strike", "multiple")
_NOTHING: Final = Estimate(likely=Decimal(0))
_LIKELY_FIRST: Final = "Enter the likely figure first."


def estimated(estimate: Estimate | None, end: End, figure: Decimal | None) -> Estimate | None:
    """Change one figure of an estimate.

    An end that was not given is the likely figure, and moves with it; without that figure nothing is left.

    Raises
    ------
    Refused
        An end has nothing to stand beside, or the three are not in order.
    """
    if end == "likely":
        if figure is None:
            return None
        if estimate is None:
            return _NOTHING.replace(likely=figure)
        low, high = (None if one == estimate.likely else one for one in (estimate.low, estimate.high))
    elif estimate is None:
        if figure is None:
            return None
        raise Refused.because(_LIKELY_FIRST, end)
    else:
        low, high = (figure, estimate.high) if end == "low" else (estimate.low, figure)
    likely = figure if end == "likely" else estimate.likely
    low, high = likely if low is None else low, likely if high is None else high
    # An end that was given stands, even where it is the likely figure.
    certain = low == likely == high and (end == "likely" or figure is None)
    return estimate.replace(likely=likely, low=None if certain else low, high=None if certain else high)


def package_in(document: Document, offer: str) -> Package:
    """Find what an offer pays; an empty package in the currency of comparison where nothing is entered."""
    offer_in(document, offer)
    return document.package(offer) or Package(offer=offer, currency=document.pay.currency)


def with_package(document: Document, changed: Package) -> Document:
    """Put a package in the place of that of its offer, or behind the others."""
    pay = document.pay
    before = document.package(changed.offer)
    if before is None:
        packages = (*pay.packages, changed)
    else:
        packages = tuple(changed if one is before else one for one in pay.packages)
    return document.replace(pay=pay.replace(packages=packages))


@dataclass(frozen=True, slots=True)
class SetPackageFact:
    """Change one fact about what an offer pays."""

    offer: str
    field: PackageFact
    value: Any

    key = gesture("pay:{offer}:{field}")
    where = touches(Place(package="{offer}", fact="{field}"))
    label = says(CHANGE)

    def apply(self, document: Document) -> Document:
        """Change the field; the package is made when there is something to put into it."""
        package = package_in(document, self.offer)
        if document.package(self.offer) is None and self.value in (None, ""):
            return document
        return with_package(document, package.replace(**{self.field: self.value}))


@dataclass(frozen=True, slots=True)
class RemovePackage:
    """Take out all that was entered about the pay of an offer."""

    offer: str

    key = gesture("pay:{offer}:remove")
    where = touches(Place(package="{offer}"))
    label = says("remove pay")

    def apply(self, document: Document) -> Document:
        """Take the package out."""
        if document.package(self.offer) is None:
            raise Refused.because(GONE)
        packages = tuple(one for one in document.pay.packages if one.offer != self.offer)
        return document.replace(pay=document.pay.replace(packages=packages))


@dataclass(frozen=True, slots=True)
class AddGrant:
    """Add a grant of shares or options."""

    offer: str
    grant: Grant

    key = gesture("pay:{offer}:add:{grant.id}")
    where = touches(Place(package="{offer}", grant="{grant.id}"))
    label = says(CHANGE)

    def apply(self, document: Document) -> Document:
        """Put it behind the others."""
        package = package_in(document, self.offer)
        return with_package(document, package.replace(grants=(*package.grants, self.grant)))


@dataclass(frozen=True, slots=True)
class ChangeGrant:
    """Change one fact about a grant.

    The worth of the whole grant takes the place of shares, price, strike and multiple, and they that of it.
    """

    offer: str
    grant: str
    field: GrantFact
    value: Any

    key = gesture("pay:{offer}:{grant}:{field}")
    where = touches(Place(package="{offer}", grant="{grant}", fact="{field}"))
    label = says(CHANGE)

    def apply(self, document: Document) -> Document:
        """Change the field, and what cannot stand beside its new value."""
        package = package_in(document, self.offer)
        _grant_in(package, self.grant)
        changes: dict[str, Any] = {self.field: self.value}
        if self.value is not None:
            if self.field == "value":
                changes |= dict.fromkeys(_INSTEAD_OF_VALUE)
            elif self.field in _INSTEAD_OF_VALUE:
                changes["value"] = None
        grants = tuple(one.replace(**changes) if one.id == self.grant else one for one in package.grants)
        return with_package(document, package.replace(grants=grants))


@dataclass(frozen=True, slots=True)
class RemoveGrant:
    """Remove a grant."""

    offer: str
    grant: str

    key = gesture("pay:{offer}:remove:{grant}")
    where = touches(Place(package="{offer}", grant="{grant}"))
    label = says(CHANGE)

    def apply(self, document: Document) -> Document:
        """Take it out."""
        package = package_in(document, self.offer)
        _grant_in(package, self.grant)
        kept = tuple(grant for grant in package.grants if grant.id != self.grant)
        return with_package(document, package.replace(grants=kept))


def _grant_in(package: Package, grant_id: str) -> Grant:
    found = next((grant for grant in package.grants if grant.id == grant_id), None)
    if found is None:
        raise Refused.because(GONE)
    return found
