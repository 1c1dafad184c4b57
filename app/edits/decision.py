"""Edits of the decision itself."""

from dataclasses import dataclass

from app.document import Document, Place
from app.edits.said import gesture, says, touches


@dataclass(frozen=True, slots=True)
class RenameDecision:
    """Give the decision another title."""

    title: str

    key = gesture("title")
    where = touches(Place(fact="title"))
    label = says("rename the decision")

    def apply(self, document: Document) -> Document:
        """Change the title."""
        return document.replace(title=self.title.strip())


@dataclass(frozen=True, slots=True)
class SetSituation:
    """Write down the situation in which she decides."""

    situation: str

    key = gesture("situation")
    where = touches(Place(fact="situation"))
    label = says("change my situation")

    def apply(self, document: Document) -> Document:
        """Change the text."""
        return document.replace(situation=self.situation)


@dataclass(frozen=True, slots=True)
class SetSlack:
    """Say how many points of fit are as good as none, where one option is otherwise no worse than another."""

    slack: float

    key = gesture("slack")
    where = touches(Place(fact="slack"))
    label = says("change how many points count as none")

    def apply(self, document: Document) -> Document:
        """Change the number."""
        return document.replace(slack=self.slack)
