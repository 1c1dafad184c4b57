"""What hangs on an event: every likelihood that refers to it."""

from dataclasses import dataclass

from app.document.document import Document
from app.document.options import subject_name


@dataclass(frozen=True, slots=True)
class Hanging:
    """One likelihood that hangs on an event: of a company or a team by name, on a criterion by its id."""

    name: str
    criterion: str


def hanging_on(document: Document, event: str) -> tuple[Hanging, ...]:
    """List what hangs on an event, in the order of the file; a team that takes over is not named again."""
    return tuple(
        Hanging(subject_name(document, subject.id) or "", assessment.criterion)
        for offer in document.offers
        for subject in (offer, *offer.teams)
        for assessment in subject.assessments
        if assessment.event == event
    )
