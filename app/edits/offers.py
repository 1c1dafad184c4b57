"""Edits of offers and the teams inside them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from app.document import COMES, Document, Offer, Place, Position, Team, option
from app.edits.edit import (
    GONE,
    moved,
    offer_in,
    subject_in,
    with_offer,
    with_offers,
    with_subject,
)
from app.edits.said import gesture, says, says_by, touches
from app.errors import Refused

Fact = Literal[
    "company", "kind", "role", "place", "reply_by", "name", "chance", "promised", "team_open", "left_out"
]

_FACTS: Final[Mapping[Fact, str]] = {
    "company": "rename {subject}",
    "kind": "change what {subject} is",
    "role": "change the role at {subject}",
    "place": "change the place of {subject}",
    "reply_by": "change the reply-by date of {subject}",
    "name": "rename {subject}",
    "chance": "change the chance of landing in {subject}",
    "promised": "change whether {subject} is promised",
    "team_open": "change whether the team at {subject} may be left open",
    "left_out": "change whether {subject} is left out",
}


@dataclass(frozen=True, slots=True)
class AddOffer:
    """Add an offer, at the end or at a place in the list."""

    offer: Offer
    at: int | None = None

    key = gesture("add:{offer.id}")
    where = touches(Place(option="{offer.id}"))
    label = says("add {offer.company}")

    def apply(self, document: Document) -> Document:
        """Put it into the list."""
        offers = (*document.offers, self.offer)
        return document.replace(offers=offers if self.at is None else moved(offers, len(offers) - 1, self.at))


@dataclass(frozen=True, slots=True)
class RemoveOffer:
    """Remove an offer with its teams."""

    offer: str

    key = gesture("remove:{offer}")
    where = touches(Place(option="{offer}"))
    label = says("remove {offer}")

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

    key = gesture("add:{team.id}")
    where = touches(Place(option="{team.id}"))
    label = says("add team {team.name}")

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

    key = gesture("remove:{team}")
    where = touches(Place(option="{team}"))
    label = says("remove team {team}")

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

    key = gesture("move:{team}")
    where = touches(Place(option="{team}"))
    label = says("move team {team}")

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

    key = gesture("{field}:{subject}")
    where = touches(Place(option="{subject}", fact="{field}"))
    label = says_by("field", _FACTS)

    def apply(self, document: Document) -> Document:
        """Change the field; names lose the spaces around them."""
        value = self.value.strip() if isinstance(self.value, str) else self.value
        subject = subject_in(document, self.subject)
        changes: dict[str, Any] = {self.field: value}
        if self.field == "kind" and value != "no_offer_yet":
            # It has come, or there is nothing to wait for.
            said = tuple(one for one in subject.assessments if one.criterion != COMES)
            changes |= {"left_out": False, "assessments": said}
        return with_subject(document, subject.replace(**changes))


@dataclass(frozen=True, slots=True)
class SetPosition:
    """Place an offer or a team between research and applied, or say that its position is not known."""

    subject: str
    position: Position | None

    key = gesture("position:{subject}")
    where = touches(Place(option="{subject}", fact="position"))
    label = says("change the position of {subject}")

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

    key = gesture("position:{option}")
    where = touches(Place(option="{option}", fact="position"))
    label = says("move {option}")

    def apply(self, document: Document) -> Document:
        """Move the position."""
        found = option(document, self.option)
        if found is None:
            raise Refused.because(GONE)
        if found.parts:
            raise Refused.because(f"The position of {found.name} follows from its teams; move them.")
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
