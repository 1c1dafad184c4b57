"""An option with all that belongs to it, on its way: cut, copied or duplicated.

What an offer pays, the events its likelihoods hang on and its places in the orders by feeling stand apart
from it in the file, and go with it.
"""

from typing import Annotated

from pydantic import AwareDatetime, Field

from app.document import Document, Event, Offer, Option, Package, Team
from app.document.frozen import Frozen, Id, Name


class FeltAt(Frozen):
    """Where an option stood in one order by feeling."""

    when: AwareDatetime = Field(description="Of which order.")
    option: Id = Field(description="The id it had.")
    place: Annotated[int, Field(ge=0)] = Field(description="0 is the best.")


class Called(Frozen):
    """What a criterion or a company is called, for where there is none of its id."""

    id: Id = Field(description="The criterion, or the offer.")
    name: Name = Field(description="Its name.")


class Carried(Frozen):
    """An option with all that belongs to it, on its way."""

    origin: Id = Field(description="The id of the decision it comes from.")
    covered: bool = Field(description="Whether pay was covered there.")
    subject: Offer | Team = Field(description="The offer with its teams, or a team.")
    criteria: tuple[Called, ...] = Field(default=(), description="What it is assessed on.")
    events: tuple[Event, ...] = Field(default=(), description="What its likelihoods hang on.")
    company: Called | None = Field(
        default=None, description="The offer of a team, where the team takes over something from it."
    )
    package: Package | None = Field(default=None, description="What the offer pays.")
    felt: tuple[FeltAt, ...] = Field(default=(), description="Where it stood in the orders by feeling.")


def carry(document: Document, option: Option) -> Carried:
    """Take an option along as it stands, with all that belongs to it."""
    subject = option.team or option.offer
    used, ids = hangs_on(subject), {one.id for one in parts_of(subject)}
    assessed = {one.criterion for part in parts_of(subject) for one in part.assessments}
    return Carried(
        origin=document.id,
        covered=not document.pay_open,
        subject=subject,
        criteria=tuple(Called(id=one.id, name=one.name) for one in document.criteria if one.id in assessed),
        events=tuple(event for event in document.events if event.id in used),
        company=_leans_on(option),
        package=document.package(subject.id) if isinstance(subject, Offer) else None,
        felt=tuple(
            FeltAt(when=ranking.when, option=one, place=place)
            for ranking in document.gut_rankings
            for place, one in enumerate(ranking.order)
            if one in ids
        ),
    )


def _leans_on(option: Option) -> Called | None:
    """Name the offer from which a team takes over an assessment, or its position."""
    offer, team = option.offer, option.team
    if team is None:
        return None
    own = {one.criterion for one in team.assessments}
    taken = any(one.criterion not in own for one in offer.assessments)
    placed = team.position is None and offer.position is not None
    return Called(id=offer.id, name=offer.company) if taken or placed else None


def parts_of(subject: Offer | Team) -> tuple[Offer | Team, ...]:
    """List what has assessments of its own: an offer and its teams, or a team."""
    return (subject, *subject.teams) if isinstance(subject, Offer) else (subject,)


def hangs_on(subject: Offer | Team) -> set[str]:
    """Name the events that the likelihoods of an option hang on."""
    return {one.event for part in parts_of(subject) for one in part.assessments if one.event is not None}
