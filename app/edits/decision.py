"""Edits of the decision itself."""

from dataclasses import dataclass

from app.document import Document


@dataclass(frozen=True, slots=True)
class RenameDecision:
    """Give the decision another title."""

    title: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return "title"

    @property
    def where(self) -> str:
        """It touches no offer or criterion."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return "rename the decision"

    def apply(self, document: Document) -> Document:
        """Change the title."""
        return document.replace(title=self.title.strip())


@dataclass(frozen=True, slots=True)
class SetSituation:
    """Write down the situation in which she decides."""

    situation: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return "situation"

    @property
    def where(self) -> str:
        """It touches no offer or criterion."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return "change my situation"

    def apply(self, document: Document) -> Document:
        """Change the text."""
        return document.replace(situation=self.situation)
