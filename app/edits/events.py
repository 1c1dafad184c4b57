"""Edits of what may happen: events that likelihoods share, and chances of change within a year."""

from dataclasses import dataclass
from typing import Literal

from app.document import Assessment, Document, Event, Offer, Place, Team, YearlyChange
from app.edits.edit import event_in, events_in, subject_in, with_subject
from app.edits.said import gesture, says, touches


@dataclass(frozen=True, slots=True)
class HangOnEvent:
    """Let a likelihood hang on an event, old or new; its own value goes, its note and its plan stay."""

    subject: str
    criterion: str
    event: Event

    key = gesture("assessment:{subject}:{criterion}")
    where = touches(Place(option="{subject}", criterion="{criterion}", event="{event.id}"))
    label = says("let {criterion} hang on {event.name}")

    def apply(self, document: Document) -> Document:
        """Point the assessment to the event; another event that nothing refers to any more goes."""
        subject = subject_in(document, self.subject)
        old = next((one for one in subject.assessments if one.criterion == self.criterion), None)
        hanging = Assessment(
            criterion=self.criterion,
            event=self.event.id,
            note=old.note if old is not None else "",
            if_not=old.if_not if old is not None else "",
        )
        if old is None:
            assessments = (*subject.assessments, hanging)
        else:
            assessments = tuple(hanging if one is old else one for one in subject.assessments)
        offers = _with(document.offers, subject.replace(assessments=assessments))
        known = document.events
        if all(one.id != self.event.id for one in known):
            known = (*known, self.event)
        used = events_in(offers)
        return document.replace(offers=offers, events=tuple(one for one in known if one.id in used))


def _with(offers: tuple[Offer, ...], changed: Offer | Team) -> tuple[Offer, ...]:
    """Put a changed offer or team in its place."""
    if isinstance(changed, Offer):
        return tuple(changed if one.id == changed.id else one for one in offers)
    return tuple(
        one.replace(teams=tuple(changed if team.id == changed.id else team for team in one.teams))
        for one in offers
    )


@dataclass(frozen=True, slots=True)
class RenameEvent:
    """Give an event another name, for all that hangs on it."""

    event: str
    name: str

    key = gesture("name:event:{event}")
    where = touches(Place(event="{event}", fact="name"))
    label = says("rename {event}")

    def apply(self, document: Document) -> Document:
        """Change the name."""
        return _with_event(document, event_in(document, self.event).replace(name=self.name))


@dataclass(frozen=True, slots=True)
class SetEventChance:
    """Say how likely an event is, for all that hangs on it; without low and high its chance is certain."""

    event: str
    likely: float
    low: float | None = None
    high: float | None = None

    key = gesture("chance:event:{event}")
    where = touches(Place(event="{event}", fact="chance"))
    label = says("change the chance of {event}")

    def apply(self, document: Document) -> Document:
        """Change the chance."""
        old = event_in(document, self.event)
        chance = old.chance.replace(low=self.low, likely=self.likely, high=self.high)
        return _with_event(document, old.replace(chance=chance))


def _with_event(document: Document, changed: Event) -> Document:
    return document.replace(events=tuple(changed if one.id == changed.id else one for one in document.events))


@dataclass(frozen=True, slots=True)
class SetYearlyChance:
    """Say how likely a change within a year is, for an offer or a team; nothing: not entered."""

    subject: str
    what: Literal["manager", "team", "company"]
    chance: float | None

    key = gesture("yearly:{what}:{subject}")
    where = touches(Place(option="{subject}", fact="yearly_changes.{what}"))
    label = says("change the yearly chances of {subject}")

    def apply(self, document: Document) -> Document:
        """Put the chance in its place, or take it out."""
        subject = subject_in(document, self.subject)
        kept = tuple(change for change in subject.yearly_changes if change.what != self.what)
        # Replaced, not made, for a chance that cannot be is refused then.
        never = YearlyChange(what=self.what, chance=0.0)
        entered = () if self.chance is None else (never.replace(chance=self.chance),)
        return with_subject(document, subject.replace(yearly_changes=(*kept, *entered)))
