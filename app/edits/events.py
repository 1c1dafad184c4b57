"""Edits of what may happen: events that likelihoods share, and chances of change within a year."""

from dataclasses import dataclass
from typing import Any, Literal

from app.document import Assessment, Document, Event, Offer, Team, YearlyChange
from app.edits.edit import GONE, criterion_in, events_in, subject_in, subject_name, with_subject
from app.errors import Refused


@dataclass(frozen=True, slots=True)
class HangOnEvent:
    """Let a likelihood hang on an event, old or new; its own value goes, its note stays."""

    subject: str
    criterion: str
    event: Event

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"assessment:{self.subject}:{self.criterion}"

    @property
    def where(self) -> str:
        """Name the offer or team."""
        return self.subject

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"let {criterion_in(document, self.criterion).name} hang on {self.event.name}"

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

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"{self.field}:event:{self.event}"

    @property
    def where(self) -> str:
        """It touches all that hangs on the event."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        name = self._found(document).name
        return f"rename {name}" if self.field == "name" else f"change the chance of {name}"

    def apply(self, document: Document) -> Document:
        """Change the field."""
        old = self._found(document)
        changed = old.replace(**{self.field: self.value})
        return document.replace(events=tuple(changed if one is old else one for one in document.events))

    def _found(self, document: Document) -> Event:
        found = next((event for event in document.events if event.id == self.event), None)
        if found is None:
            raise Refused.because(GONE)
        return found


@dataclass(frozen=True, slots=True)
class SetYearlyChance:
    """Say how likely a change within a year is, for an offer or a team; nothing: not entered."""

    subject: str
    what: Literal["manager", "team", "company"]
    chance: float | None

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"yearly:{self.what}:{self.subject}"

    @property
    def where(self) -> str:
        """Name the offer or team."""
        return self.subject

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"change the yearly chances of {subject_name(document, self.subject)}"

    def apply(self, document: Document) -> Document:
        """Put the chance in its place, or take it out."""
        subject = subject_in(document, self.subject)
        kept = tuple(change for change in subject.yearly_changes if change.what != self.what)
        # Replaced, not made, for a chance that cannot be is refused then.
        never = YearlyChange(what=self.what, chance=0.0)
        entered = () if self.chance is None else (never.replace(chance=self.chance),)
        return with_subject(document, subject.replace(yearly_changes=(*kept, *entered)))
