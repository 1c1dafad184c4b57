"""Edits of the orders by feeling."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from app.document import Document, GutRanking
from app.edits.edit import GONE
from app.errors import Refused

#: What an order is made of: `replace` says what cannot be.
_BLANK: Final = GutRanking(when=datetime(2000, 1, 1, tzinfo=UTC), order=("none",))


@dataclass(frozen=True, slots=True)
class OrderByFeeling:
    """Record the options in order of feeling, the best first; a second on one day replaces the first."""

    order: tuple[str, ...]
    when: datetime

    @property
    def key(self) -> str:
        """Name the gesture."""
        return "gut"

    @property
    def where(self) -> str:
        """It touches no offer or criterion."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return "order by feeling"

    def apply(self, document: Document) -> Document:
        """Put the order in its place by time; the same order felt again on one day changes nothing."""
        made = _BLANK.replace(when=self.when, order=self.order)
        same_day = [one for one in document.gut_rankings if one.when.date() == made.when.date()]
        if [one.order for one in same_day] == [made.order]:
            return document
        kept = [one for one in document.gut_rankings if one not in same_day]
        return document.replace(gut_rankings=tuple(sorted((*kept, made), key=lambda one: one.when)))


@dataclass(frozen=True, slots=True)
class ForgetFeeling:
    """Take an order by feeling out, by its place in the document."""

    index: int

    @property
    def key(self) -> str:
        """Name the gesture."""
        return "forget feeling"

    @property
    def where(self) -> str:
        """It touches no offer or criterion."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return "forget an order by feeling"

    def apply(self, document: Document) -> Document:
        """Leave the others as they stand."""
        known = document.gut_rankings
        if not 0 <= self.index < len(known):
            raise Refused.because(GONE)
        return document.replace(gut_rankings=known[: self.index] + known[self.index + 1 :])
