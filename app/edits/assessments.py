"""Edits of how an offer or a team does on a criterion."""

from dataclasses import dataclass

from app.document import Assessment, Document
from app.edits.edit import criterion_in, subject_in, subject_name, with_subject


@dataclass(frozen=True, slots=True)
class SetAssessment:
    """Assess an offer or a team on a criterion, or say that nothing is known there."""

    subject: str
    assessment: Assessment

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"assessment:{self.subject}:{self.assessment.criterion}"

    @property
    def where(self) -> str:
        """Name the offer or team."""
        return self.subject

    def label(self, document: Document) -> str:
        """Say what it does."""
        criterion = criterion_in(document, self.assessment.criterion)
        return f"assess {criterion.name} of {subject_name(document, self.subject)}"

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
        criterion = criterion_in(document, self.criterion)
        return f"clear {criterion.name} of {subject_name(document, self.subject)}"

    def apply(self, document: Document) -> Document:
        """Take it out."""
        subject = subject_in(document, self.subject)
        kept = tuple(one for one in subject.assessments if one.criterion != self.criterion)
        if len(kept) == len(subject.assessments):
            return document
        return with_subject(document, subject.replace(assessments=kept))
