"""Edits of what matters: criteria and their order."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from app.document import Criterion, Document, Perspective, Place, Weight
from app.document.criteria import CRITERION_COLOURS
from app.edits.edit import criterion_in, moved, reassessed, with_criterion, with_offers
from app.edits.said import gesture, says, touches
from app.scoring.weights import tidy

#: What a criterion weighs on its first day where nothing else has a weight.
FIRST_WEIGHT: Final = 10.0

CriterionFact = Literal[
    "name", "group", "curve", "must_have", "set_aside", "question", "ask", "proxy_for", "hangs_on"
]

_WORDS: Final[Mapping[CriterionFact, str]] = {
    "name": "rename {}",
    "group": "change the group of {}",
    "curve": "change the value curve of {}",
    "must_have": "change the must-have on {}",
    "question": "change the question about {}",
    "ask": "change whom to ask about {}",
    "proxy_for": "change the goal behind {}",
    "hangs_on": "change what {} hangs on",
}


@dataclass(frozen=True, slots=True)
class AddCriterion:
    """Add a criterion; every perspective gives it the mean of its weights, and it gets a free colour."""

    criterion: Criterion
    at: int | None = None

    key = gesture("add:{criterion.id}")
    where = touches(Place(criterion="{criterion.id}"))
    label = says("add {criterion.name}")

    def apply(self, document: Document) -> Document:
        """Put it into the list and weigh it everywhere."""
        criterion = self.criterion.replace(colour=_free_colour(document))
        criteria = (*document.criteria, criterion)
        if self.at is not None:
            criteria = moved(criteria, len(criteria) - 1, self.at)
        perspectives = tuple(_weighed(view, criterion.id) for view in document.perspectives)
        return document.replace(criteria=criteria, perspectives=perspectives)


def _free_colour(document: Document) -> int | None:
    taken = {criterion.colour for criterion in document.criteria}
    return next((number for number in range(1, CRITERION_COLOURS + 1) if number not in taken), None)


def _weighed(view: Perspective, criterion: str) -> Perspective:
    entered = [weight.weight for weight in view.weights]
    mean = sum(entered) / len(entered) if any(entered) else FIRST_WEIGHT
    return view.replace(weights=(*view.weights, Weight(criterion=criterion, weight=tidy(mean))))


@dataclass(frozen=True, slots=True)
class RemoveCriterion:
    """Remove a criterion with its weights and everything assessed on it."""

    criterion: str

    key = gesture("remove:{criterion}")
    where = touches(Place(criterion="{criterion}"))
    label = says("remove {criterion}")

    def apply(self, document: Document) -> Document:
        """Take it out everywhere."""
        criterion_in(document, self.criterion)
        perspectives = tuple(
            view.replace(weights=tuple(w for w in view.weights if w.criterion != self.criterion))
            for view in document.perspectives
        )
        return with_offers(
            document,
            reassessed(document, self.criterion, lambda _: None),
            criteria=tuple(criterion for criterion in document.criteria if criterion.id != self.criterion),
            perspectives=perspectives,
        )


@dataclass(frozen=True, slots=True)
class MoveCriterion:
    """Move a criterion to another place in the list."""

    criterion: str
    to: int

    key = gesture("move:{criterion}")
    where = touches(Place(criterion="{criterion}"))
    label = says("move {criterion}")

    def apply(self, document: Document) -> Document:
        """Change the order."""
        start = document.criteria.index(criterion_in(document, self.criterion))
        return document.replace(criteria=moved(document.criteria, start, self.to))


@dataclass(frozen=True, slots=True)
class ChangeCriterion:
    """Change one fact about a criterion: its name, group, curve, must-have, question, and so on."""

    criterion: str
    field: CriterionFact
    value: Any

    key = gesture("{field}:{criterion}")
    where = touches(Place(criterion="{criterion}", fact="{field}"))

    def label(self, document: Document) -> str:
        """Say what it does."""
        name = criterion_in(document, self.criterion).name
        if self.field == "set_aside":
            return f"set {name} aside" if self.value else f"count {name} again"
        return _WORDS[self.field].format(name)

    def apply(self, document: Document) -> Document:
        """Change the field."""
        criterion = criterion_in(document, self.criterion)
        return with_criterion(document, criterion.replace(**{self.field: self.value}))
