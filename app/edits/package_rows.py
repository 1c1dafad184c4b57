"""Edits of the rows of a package that are named by their place: signing payments and benefits."""

from dataclasses import dataclass
from typing import Any, Literal

from app.document import Benefit, Document, Place, SignOn
from app.edits.edit import GONE
from app.edits.packages import CHANGE, package_in, with_package
from app.edits.said import gesture, says, touches
from app.errors import Refused

#: The two lists of a package whose rows have no name of their own.
PayRows = Literal["sign_on", "benefits"]


@dataclass(frozen=True, slots=True)
class AddPayRow:
    """Add a payment for signing, or something paid every year beside salary and bonus."""

    offer: str
    rows: PayRows
    row: SignOn | Benefit

    key = gesture("pay:{offer}:add {rows}")
    where = touches(Place(package="{offer}", fact="{rows}"))
    label = says(CHANGE)

    def apply(self, document: Document) -> Document:
        """Put it behind the others."""
        package = package_in(document, self.offer)
        return with_package(
            document, package.replace(**{self.rows: (*getattr(package, self.rows), self.row)})
        )


@dataclass(frozen=True, slots=True)
class ChangePayRow:
    """Change one fact about a payment for signing or a benefit, by its place."""

    offer: str
    rows: PayRows
    at: int
    field: str
    value: Any

    key = gesture("pay:{offer}:{rows} {at}:{field}")
    where = touches(Place(package="{offer}", fact="{rows}.{at}.{field}"))
    label = says(CHANGE)

    def apply(self, document: Document) -> Document:
        """Change the field."""
        return _with(document, self.offer, self.rows, self.at, {self.field: self.value})


@dataclass(frozen=True, slots=True)
class RemovePayRow:
    """Remove a payment for signing, or a benefit."""

    offer: str
    rows: PayRows
    at: int

    key = gesture("pay:{offer}:remove {rows} {at}")
    where = touches(Place(package="{offer}", fact="{rows}"))
    label = says(CHANGE)

    def apply(self, document: Document) -> Document:
        """Take it out."""
        return _with(document, self.offer, self.rows, self.at, None)


def _with(document: Document, offer: str, rows: PayRows, at: int, changes: dict[str, Any] | None) -> Document:
    """Change the row at a place, or without changes take it out; Refused where there is none."""
    package = package_in(document, offer)
    held: tuple[SignOn | Benefit, ...] = getattr(package, rows)
    if not 0 <= at < len(held):
        raise Refused.because(GONE)
    kept = () if changes is None else (held[at].replace(**changes),)
    return with_package(document, package.replace(**{rows: (*held[:at], *kept, *held[at + 1 :])}))
