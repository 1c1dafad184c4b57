"""Edits of the rows of a package that are named by their place: signing payments and benefits."""

from dataclasses import dataclass
from typing import Any, Final, Literal, TypeVar

from app.document import Benefit, Document, SignOn
from app.edits.edit import GONE
from app.edits.packages import package_in, with_package
from app.errors import Refused

SignOnFact = Literal["year", "amount", "claw_back_months", "by_month"]
BenefitFact = Literal["name", "amount"]

_CHANGE: Final = "change pay"
Row = TypeVar("Row", SignOn, Benefit)


@dataclass(frozen=True, slots=True)
class AddSignOn:
    """Add a payment for signing."""

    offer: str
    sign_on: SignOn

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"pay:{self.offer}:add sign-on"

    @property
    def where(self) -> str:
        """Undo leads nowhere: it would tell whose pay it was."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return _CHANGE

    def apply(self, document: Document) -> Document:
        """Put it behind the others."""
        package = package_in(document, self.offer)
        return with_package(document, package.replace(sign_on=(*package.sign_on, self.sign_on)))


@dataclass(frozen=True, slots=True)
class ChangeSignOn:
    """Change one fact about a payment for signing, by its place."""

    offer: str
    at: int
    field: SignOnFact
    value: Any

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"pay:{self.offer}:sign-on {self.at}:{self.field}"

    @property
    def where(self) -> str:
        """Undo leads nowhere: it would tell whose pay it was."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return _CHANGE

    def apply(self, document: Document) -> Document:
        """Change the field."""
        package = package_in(document, self.offer)
        changed = _at(package.sign_on, self.at).replace(**{self.field: self.value})
        return with_package(document, package.replace(sign_on=_put(package.sign_on, self.at, changed)))


@dataclass(frozen=True, slots=True)
class RemoveSignOn:
    """Remove a payment for signing."""

    offer: str
    at: int

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"pay:{self.offer}:remove sign-on {self.at}"

    @property
    def where(self) -> str:
        """Undo leads nowhere: it would tell whose pay it was."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return _CHANGE

    def apply(self, document: Document) -> Document:
        """Take it out."""
        package = package_in(document, self.offer)
        _at(package.sign_on, self.at)
        return with_package(document, package.replace(sign_on=_put(package.sign_on, self.at)))


@dataclass(frozen=True, slots=True)
class AddBenefit:
    """Add something paid every year beside salary and bonus."""

    offer: str
    benefit: Benefit

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"pay:{self.offer}:add benefit"

    @property
    def where(self) -> str:
        """Undo leads nowhere: it would tell whose pay it was."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return _CHANGE

    def apply(self, document: Document) -> Document:
        """Put it behind the others."""
        package = package_in(document, self.offer)
        return with_package(document, package.replace(benefits=(*package.benefits, self.benefit)))


@dataclass(frozen=True, slots=True)
class ChangeBenefit:
    """Change one fact about a benefit, by its place."""

    offer: str
    at: int
    field: BenefitFact
    value: Any

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"pay:{self.offer}:benefit {self.at}:{self.field}"

    @property
    def where(self) -> str:
        """Undo leads nowhere: it would tell whose pay it was."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return _CHANGE

    def apply(self, document: Document) -> Document:
        """Change the field."""
        package = package_in(document, self.offer)
        changed = _at(package.benefits, self.at).replace(**{self.field: self.value})
        return with_package(document, package.replace(benefits=_put(package.benefits, self.at, changed)))


@dataclass(frozen=True, slots=True)
class RemoveBenefit:
    """Remove a benefit."""

    offer: str
    at: int

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"pay:{self.offer}:remove benefit {self.at}"

    @property
    def where(self) -> str:
        """Undo leads nowhere: it would tell whose pay it was."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return _CHANGE

    def apply(self, document: Document) -> Document:
        """Take it out."""
        package = package_in(document, self.offer)
        _at(package.benefits, self.at)
        return with_package(document, package.replace(benefits=_put(package.benefits, self.at)))


def _at(rows: tuple[Row, ...], place: int) -> Row:
    if not 0 <= place < len(rows):
        raise Refused.because(GONE)
    return rows[place]


def _put(rows: tuple[Row, ...], place: int, *new: Row) -> tuple[Row, ...]:
    return (*rows[:place], *new, *rows[place + 1 :])
