"""Options: what stands on the chart. A team, or an offer that has no team of its own."""

from dataclasses import dataclass

from app.document.assessments import Assessment
from app.document.document import Document
from app.document.events import Event
from app.document.offers import Offer, Position, Team
from app.document.scales import CERTAIN_PERCENT


@dataclass(frozen=True, slots=True)
class Option:
    """A team with its offer, or an offer without teams."""

    offer: Offer
    team: Team | None = None
    events: tuple[Event, ...] = ()

    @property
    def id(self) -> str:
        """The id of the team, or of the offer where it has none."""
        return self.team.id if self.team else self.offer.id

    @property
    def name(self) -> str:
        """The shortest name: the team, or the company."""
        return self.team.name if self.team else self.offer.company

    @property
    def full_name(self) -> str:
        """Company and team, for where the option stands alone."""
        return f"{self.offer.company}: {self.team.name}" if self.team else self.offer.company

    @property
    def position(self) -> Position | None:
        """The team's own position, else the offer's."""
        if self.team and self.team.position:
            return self.team.position
        return self.offer.position

    def assessments(self) -> dict[str, Assessment]:
        """Collect the assessments by criterion; a team's own win over the company's.

        A likelihood that hangs on an event has the event's chance for its value.
        """
        found = {assessment.criterion: assessment for assessment in self.offer.assessments}
        if self.team:
            found.update((assessment.criterion, assessment) for assessment in self.team.assessments)
        if self.events:
            found.update((name, self._resolved(one)) for name, one in found.items() if one.event)
        return found

    def owner_of(self, criterion: str) -> str:
        """Name whose assessment of a criterion holds: the team's or the offer's; else the option itself."""
        for subject in (self.team, self.offer):
            if subject and any(one.criterion == criterion for one in subject.assessments):
                return subject.id
        return self.id

    def event_of(self, criterion: str) -> str | None:
        """Name the event its assessment of a criterion hangs on, if it does."""
        for subject in (self.team, self.offer):
            for one in subject.assessments if subject else ():
                if one.criterion == criterion:
                    return one.event
        return None

    def _resolved(self, assessment: Assessment) -> Assessment:
        chance = next((event.chance for event in self.events if event.id == assessment.event), None)
        low, likely, high = (None,) * 3 if chance is None else (chance.low, chance.likely, chance.high)
        return Assessment(
            criterion=assessment.criterion,
            low=_percent(low),
            likely=_percent(likely),
            high=_percent(high),
            note=assessment.note,
            if_not=assessment.if_not,
        )


def _percent(chance: float | None) -> float | None:
    return None if chance is None else CERTAIN_PERCENT * chance


def options(document: Document) -> tuple[Option, ...]:
    """List the options of a document in the order of the file."""
    return options_of(document.offers, document.events)


def options_of(offers: tuple[Offer, ...], events: tuple[Event, ...]) -> tuple[Option, ...]:
    """List the options of offers some of whose likelihoods may hang on events."""
    return tuple(Option(offer, team, events) for offer in offers for team in (offer.teams or (None,)))


def option(document: Document, option_id: str) -> Option | None:
    """Find an option by its id."""
    return next((found for found in options(document) if found.id == option_id), None)
