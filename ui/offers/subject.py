"""What the offer editor works on: a whole company or one of its teams, and what the team takes over."""

from dataclasses import dataclass

from app.document import COMING, Assessment, Criterion, Document, Event, Offer, Option, SweetSpot, Team
from app.document.hanging import Hanging, hanging_on
from app.edits import ClearAssessment, Edit, SetAssessment
from ui.scales.values import Values, values_of


@dataclass(frozen=True, slots=True)
class Subject:
    """An offer, or a team of it."""

    document: Document
    offer: Offer
    team: Team | None

    @property
    def id(self) -> str:
        """The id that edits name."""
        return self.team.id if self.team else self.offer.id

    @property
    def name(self) -> str:
        """The team, or the company."""
        return self.team.name if self.team else self.offer.company

    @property
    def company(self) -> str:
        """The company."""
        return self.offer.company

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What it is assessed on; while there is no offer yet, first of all whether one comes."""
        waits = self.team is None and self.offer.kind == "no_offer_yet"
        return (COMING, *self.document.criteria) if waits else self.document.criteria

    @property
    def sweet_spot(self) -> SweetSpot:
        """The sweet spot of the perspective that counts."""
        return self.document.perspective.sweet_spot

    @property
    def option(self) -> Option:
        """As it stands on the chart."""
        return Option(self.offer, self.team, self.document.events)

    @property
    def takes_position(self) -> bool:
        """Whether it stands where its company stands, having no position of its own."""
        return self.team is not None and self.team.position is None and self.offer.position is not None

    def own(self, criterion: str) -> Assessment | None:
        """Its own assessment."""
        return _found((self.team or self.offer).assessments, criterion)

    def taken(self, criterion: str) -> Assessment | None:
        """What a team would take over from its company."""
        return _found(self.offer.assessments, criterion) if self.team else None

    def shown(self, criterion: str) -> Assessment | None:
        """The assessment that holds."""
        return self.own(criterion) or self.taken(criterion)

    def event(self, criterion: str) -> Event | None:
        """The event the assessment that holds hangs on, if it does."""
        shown = self.shown(criterion)
        if shown is None or shown.event is None:
            return None
        return next((one for one in self.document.events if one.id == shown.event), None)

    def hangs_on(self, event: str) -> str:
        """The first criterion whose assessment here hangs on an event, by their ids; nothing: none does."""
        shown = ((one.id, self.shown(one.id)) for one in self.criteria)
        return next((known for known, says in shown if says is not None and says.event == event), "")

    def sharing(self, event: Event) -> tuple[Hanging, ...]:
        """List all that hangs on an event, here and elsewhere."""
        return hanging_on(self.document, event.id)

    def values(self, criterion: str) -> Values:
        """Low, likely and high as they hold; on an event, its chance in per cent."""
        event = self.event(criterion)
        if event is None:
            return values_of(self.shown(criterion))
        low, likely, high = event.chance.low, event.chance.likely, event.chance.high
        return None if low is None else 100 * low, 100 * likely, None if high is None else 100 * high

    def takes(self, criterion: str) -> bool:
        """Whether the assessment that holds is its company's."""
        return self.own(criterion) is None and self.taken(criterion) is not None

    def assess(self, criterion: str, values: Values, said: Assessment | None = None) -> Edit:
        """Make the edit that gives it these values, with the note and the plan of what was said before.

        A value of its own takes it off the event it may have hung on. What says nothing is cleared, unless a
        team has to say that it does not know what its company knows.
        """
        low, likely, high = values
        note, if_not = ("", "") if said is None else (said.note, said.if_not)
        if likely is None and not note and not if_not:
            taken = self.taken(criterion)
            if taken is None or taken.likely is None:
                return ClearAssessment(self.id, criterion)
        if low is None or high is None or low == high:
            low = high = None
        made = Assessment(criterion=criterion, likely=likely, low=low, high=high, note=note, if_not=if_not)
        return SetAssessment(self.id, made)

    def own_chance(self, criterion: str) -> Edit:
        """Make the edit that takes it off its event; the chance stays the same for now."""
        return self.assess(criterion, self.values(criterion), self.shown(criterion))

    def annotate(self, criterion: str, *, note: str | None = None, if_not: str | None = None) -> Edit:
        """Make the edit that changes only the note, or the plan.

        A team that had its company's values gets its own.
        """
        shown = self.shown(criterion) or Assessment(criterion=criterion)
        texts = {"note": note, "if_not": if_not}
        said = shown.replace(**{name: text for name, text in texts.items() if text is not None})
        if said.event is not None:
            return SetAssessment(self.id, said)
        return self.assess(criterion, values_of(said), said)


def subject_of(document: Document, subject_id: str) -> Subject | None:
    """Find the offer or team of that id."""
    offer = document.offer_of(subject_id)
    if offer is None:
        return None
    team = next((team for team in offer.teams if team.id == subject_id), None)
    return Subject(document, offer, team)


def _found(assessments: tuple[Assessment, ...], criterion: str) -> Assessment | None:
    return next((one for one in assessments if one.criterion == criterion), None)
