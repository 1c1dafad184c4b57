"""What hangs on an event: every likelihood that refers to it."""

from dataclasses import dataclass

from app.document.document import Document
from app.document.offers import Offer, Team


@dataclass(frozen=True, slots=True)
class Hanging:
    """One likelihood that hangs on an event: that of an offer or a team, on a criterion."""

    subject: Offer | Team
    criterion: str

    @property
    def name(self) -> str:
        """The company or the team."""
        return self.subject.name if isinstance(self.subject, Team) else self.subject.company


def hanging_on(document: Document, event: str) -> tuple[Hanging, ...]:
    """List what hangs on an event, in the order of the file; a team that takes over is not named again."""
    return tuple(
        Hanging(subject, assessment.criterion)
        for offer in document.offers
        for subject in (offer, *offer.teams)
        for assessment in subject.assessments
        if assessment.event == event
    )
