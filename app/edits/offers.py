"""Edits of offers and the teams inside them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from app.document import Document, Offer, Position, Team, option
from app.edits.edit import (
    GONE,
    moved,
    offer_in,
    subject_in,
    subject_name,
    with_offer,
    with_offers,
    with_subject,
)
from app.errors import Refused

Fact = Literal["company", "kind", "role", "place", "reply_by", "name", "chance", "promised"]

_OFFER_WORDS: Final[Mapping[Fact, str]] = {
    "company": "rename {}",
    "kind": "change what {} is",
    "role": "change the role at {}",
    "place": "change the place of {}",
    "reply_by": "change the reply-by date of {}",
    "name": "rename {}",
    "chance": "change the chance of landing in {}",
    "promised": "change whether {} is promised",
}


@dataclass(frozen=True, slots=True)
class AddOffer:
    """Add an offer, at the end or at a place in the list."""

    offer: Offer
    at: int | None = None

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"add:{self.offer.id}"

    @property
    def where(self) -> str:
        """Name the offer."""
        return self.offer.id

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"add {self.offer.company}"

    def apply(self, document: Document) -> Document:
        """Put it into the list."""
        offers = (*document.offers, self.offer)
        return document.replace(offers=offers if self.at is None else moved(offers, len(offers) - 1, self.at))


@dataclass(frozen=True, slots=True)
class RemoveOffer:
    """Remove an offer with its teams."""

    offer: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"remove:{self.offer}"

    @property
    def where(self) -> str:
        """Name the offer."""
        return self.offer

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"remove {offer_in(document, self.offer).company}"

    def apply(self, document: Document) -> Document:
        """Take it out of the list."""
        offer_in(document, self.offer)
        return with_offers(document, tuple(offer for offer in document.offers if offer.id != self.offer))


@dataclass(frozen=True, slots=True)
class AddTeam:
    """Add a team to an offer."""

    offer: str
    team: Team
    at: int | None = None

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"add:{self.team.id}"

    @property
    def where(self) -> str:
        """Name the team."""
        return self.team.id

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"add team {self.team.name}"

    def apply(self, document: Document) -> Document:
        """Put it into the offer."""
        offer = offer_in(document, self.offer)
        teams = (*offer.teams, self.team)
        if self.at is not None:
            teams = moved(teams, len(teams) - 1, self.at)
        return with_offer(document, offer.replace(teams=teams))


@dataclass(frozen=True, slots=True)
class RemoveTeam:
    """Remove a team from its offer."""

    team: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"remove:{self.team}"

    @property
    def where(self) -> str:
        """Name the team."""
        return self.team

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"remove team {subject_name(document, self.team)}"

    def apply(self, document: Document) -> Document:
        """Take it out of the offer."""
        offer = document.offer_of(self.team)
        if offer is None or offer.id == self.team:
            raise Refused.because(GONE)
        teams = tuple(team for team in offer.teams if team.id != self.team)
        return with_offer(document, offer.replace(teams=teams))


@dataclass(frozen=True, slots=True)
class MoveTeam:
    """Move a team to another place in its offer."""

    team: str
    to: int

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"move:{self.team}"

    @property
    def where(self) -> str:
        """Name the team."""
        return self.team

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"move team {subject_name(document, self.team)}"

    def apply(self, document: Document) -> Document:
        """Change the order."""
        offer = document.offer_of(self.team)
        start = (
            next((i for i, team in enumerate(offer.teams) if team.id == self.team), None) if offer else None
        )
        if offer is None or start is None:
            raise Refused.because(GONE)
        return with_offer(document, offer.replace(teams=moved(offer.teams, start, self.to)))


@dataclass(frozen=True, slots=True)
class ChangeFact:
    """Change one fact about an offer or a team."""

    subject: str
    field: Fact
    value: Any

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"{self.field}:{self.subject}"

    @property
    def where(self) -> str:
        """Name the offer or team."""
        return self.subject

    def label(self, document: Document) -> str:
        """Say what it does."""
        return _OFFER_WORDS[self.field].format(subject_name(document, self.subject))

    def apply(self, document: Document) -> Document:
        """Change the field; names lose the spaces around them."""
        value = self.value.strip() if isinstance(self.value, str) else self.value
        return with_subject(document, subject_in(document, self.subject).replace(**{self.field: value}))


@dataclass(frozen=True, slots=True)
class SetPosition:
    """Place an offer or a team between research and applied, or say that its position is not known."""

    subject: str
    position: Position | None

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"position:{self.subject}"

    @property
    def where(self) -> str:
        """Name the offer or team."""
        return self.subject

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"change the position of {subject_name(document, self.subject)}"

    def apply(self, document: Document) -> Document:
        """Change the position."""
        return with_subject(document, subject_in(document, self.subject).replace(position=self.position))


@dataclass(frozen=True, slots=True)
class MovePosition:
    """Shift an option along the axis: low, likely and high together, as far as the axis goes.

    A team that had its offer's position gets one of its own. Shares of time no longer explain a position
    moved by hand, so they go.
    """

    option: str
    by: float

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"position:{self.option}"

    @property
    def where(self) -> str:
        """Name the option."""
        return self.option

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"move {subject_name(document, self.option)}"

    def apply(self, document: Document) -> Document:
        """Move the position."""
        found = option(document, self.option)
        if found is None:
            raise Refused.because(GONE)
        old = found.position
        if old is None:
            raise Refused.because(f"{found.name} has no position yet; give it one in its editor.")
        if not math.isfinite(self.by):
            raise Refused.because("A finite number is needed here.")
        by = max(-old.low, min(1.0 - old.high, self.by))
        here = (old.low, old.likely, old.high)
        low, likely, high = (min(1.0, max(0.0, round(x + by, 6))) for x in here)
        if by == 0 or (low, likely, high) == here:
            return document
        return SetPosition(self.option, Position(low=low, likely=likely, high=high)).apply(document)
