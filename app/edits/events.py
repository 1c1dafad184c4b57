"""Edits of what may happen: events that likelihoods share, and chances of change within a year."""

from dataclasses import dataclass
from typing import Any, Literal

from app.document import Assessment, Document, Event, Offer, Place, Team, YearlyChange
from app.edits.edit import event_in, events_in, subject_in, with_subject
from app.edits.said import gesture, says, says_by, touches


@dataclass(frozen=True, slots=True)
class HangOnEvent:
    """Let a likelihood hang on an event, old or new; its own value goes, its note stays."""

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
            criterion=self.criterion, event=self.event.id, note=old.note if old is not None else ""
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
class ChangeEvent:
    """Rename an event, or change its chance, for all that hangs on it."""

    event: str
    field: Literal["name", "chance"]
    value: Any

    key = gesture("{field}:event:{event}")
    where = touches(Place(event="{event}", fact="{field}"))
    label = says_by("field", {"name": "rename {event}", "chance": "change the chance of {event}"})

    def apply(self, document: Document) -> Document:
        """Change the field."""
        old = event_in(document, self.event)
        changed = old.replace(**{self.field: self.value})
        return document.replace(events=tuple(changed if one is old else one for one in document.events))


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
