"""Edits of how an offer or a team does on a criterion."""

from dataclasses import dataclass

from app.document import Assessment, Document, Place
from app.edits.edit import subject_in, with_subject
from app.edits.said import gesture, says, touches


@dataclass(frozen=True, slots=True)
class SetAssessment:
    """Assess an offer or a team on a criterion, or say that nothing is known there."""

    subject: str
    assessment: Assessment

    @property
    def criterion(self) -> str:
        """The criterion it is about, by its id."""
        return self.assessment.criterion

    key = gesture("assessment:{subject}:{criterion}")
    where = touches(Place(option="{subject}", criterion="{criterion}"))
    label = says("assess {criterion} of {subject}")

    def apply(self, document: Document) -> Document:
        """Put the assessment in the place of the old one, or at the end."""
        subject = subject_in(document, self.subject)
        new = self.assessment
        if any(old.criterion == new.criterion for old in subject.assessments):
            changed = tuple(new if old.criterion == new.criterion else old for old in subject.assessments)
        else:
            changed = (*subject.assessments, new)
        return with_subject(document, subject.replace(assessments=changed))


@dataclass(frozen=True, slots=True)
class ClearAssessment:
    """Take an assessment away: an offer then does not know it, a team takes over what its offer says."""

    subject: str
    criterion: str

    key = gesture("assessment:{subject}:{criterion}")
    where = touches(Place(option="{subject}", criterion="{criterion}"))
    label = says("clear {criterion} of {subject}")

    def apply(self, document: Document) -> Document:
        """Take it out."""
        subject = subject_in(document, self.subject)
        kept = tuple(one for one in subject.assessments if one.criterion != self.criterion)
        if len(kept) == len(subject.assessments):
            return document
        return with_subject(document, subject.replace(assessments=kept))
