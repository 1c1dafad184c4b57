"""Edits of the orders by feeling."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from app.document import Document, GutRanking, Place
from app.edits.edit import GONE
from app.edits.said import gesture, says, touches
from app.errors import Refused

#: What an order is made of: `replace` says what cannot be.
_BLANK: Final = GutRanking(when=datetime(2000, 1, 1, tzinfo=UTC), order=("none",))


@dataclass(frozen=True, slots=True)
class OrderByFeeling:
    """Record the options in order of feeling, the best first; a second on one day replaces the first."""

    order: tuple[str, ...]
    when: datetime

    key = gesture("gut")
    where = touches(Place(fact="gut_rankings"))
    label = says("order by feeling")

    def apply(self, document: Document) -> Document:
        """Put the order in its place by time; the same order felt again on one day changes nothing."""
        made = _BLANK.replace(when=self.when, order=self.order)
        same_day = [one for one in document.gut_rankings if one.is_of_the_day(made.when)]
        if [one.order for one in same_day] == [made.order]:
            return document
        kept = [one for one in document.gut_rankings if one not in same_day]
        return document.replace(gut_rankings=tuple(sorted((*kept, made), key=lambda one: one.when)))


@dataclass(frozen=True, slots=True)
class ForgetFeeling:
    """Take an order by feeling out, by its place in the document."""

    index: int

    key = gesture("forget feeling")
    where = touches(Place(fact="gut_rankings"))
    label = says("forget an order by feeling")

    def apply(self, document: Document) -> Document:
        """Leave the others as they stand."""
        known = document.gut_rankings
        if not 0 <= self.index < len(known):
            raise Refused.because(GONE)
        return document.replace(gut_rankings=known[: self.index] + known[self.index + 1 :])
