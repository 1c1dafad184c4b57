"""Edits of what matters: criteria, their scales and their order."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.colours import CRITERION_COLOURS
from app.document import (
    Assessment,
    Criterion,
    Document,
    Level,
    Levels,
    Number,
    Offer,
    Perspective,
    Rating,
    Scale,
    Weight,
    limit_problem,
    reading_problem,
)
from app.edits.edit import criterion_in, moved, with_criterion
from app.errors import Refused

#: What a criterion weighs on its first day where nothing else has a weight.
FIRST_WEIGHT: Final = 10.0

_WORDS: Final[Mapping[str, str]] = {
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

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"add:{self.criterion.id}"

    @property
    def where(self) -> str:
        """Name the criterion."""
        return self.criterion.id

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"add {self.criterion.name}"

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
    return view.replace(weights=(*view.weights, Weight(criterion=criterion, weight=round(mean, 10))))


@dataclass(frozen=True, slots=True)
class RemoveCriterion:
    """Remove a criterion with its weights and everything assessed on it."""

    criterion: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"remove:{self.criterion}"

    @property
    def where(self) -> str:
        """Name the criterion."""
        return self.criterion

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"remove {criterion_in(document, self.criterion).name}"

    def apply(self, document: Document) -> Document:
        """Take it out everywhere."""
        criterion_in(document, self.criterion)
        perspectives = tuple(
            view.replace(weights=tuple(w for w in view.weights if w.criterion != self.criterion))
            for view in document.perspectives
        )
        return document.replace(
            criteria=tuple(criterion for criterion in document.criteria if criterion.id != self.criterion),
            offers=_reassessed(document, self.criterion, lambda _: None),
            perspectives=perspectives,
        )


@dataclass(frozen=True, slots=True)
class MoveCriterion:
    """Move a criterion to another place in the list."""

    criterion: str
    to: int

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"move:{self.criterion}"

    @property
    def where(self) -> str:
        """Name the criterion."""
        return self.criterion

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"move {criterion_in(document, self.criterion).name}"

    def apply(self, document: Document) -> Document:
        """Change the order."""
        start = document.criteria.index(criterion_in(document, self.criterion))
        return document.replace(criteria=moved(document.criteria, start, self.to))


@dataclass(frozen=True, slots=True)
class ChangeCriterion:
    """Change one fact about a criterion: its name, group, curve, must-have, question, and so on."""

    criterion: str
    field: str
    value: Any

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"{self.field}:{self.criterion}"

    @property
    def where(self) -> str:
        """Name the criterion."""
        return self.criterion

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


@dataclass(frozen=True, slots=True)
class SetScale:
    """Put a criterion on another scale.

    A must-have, a curve or an assessment that cannot stand on the new scale goes; notes stay.
    """

    criterion: str
    scale: Scale

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"scale:{self.criterion}"

    @property
    def where(self) -> str:
        """Name the criterion."""
        return self.criterion

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"change the scale of {criterion_in(document, self.criterion).name}"

    def apply(self, document: Document) -> Document:
        """Change the scale and what stood on the old one."""
        old = criterion_in(document, self.criterion)
        limit = old.must_have
        keeps_curve = old.scale.kind == self.scale.kind and isinstance(self.scale, Rating | Number)
        changed = old.replace(
            scale=self.scale,
            must_have=None if limit is None or limit_problem(self.scale, limit) else limit,
            curve=old.curve if keeps_curve else (),
        )
        criteria = tuple(changed if one.id == old.id else one for one in document.criteria)
        same_kind = old.scale.kind == self.scale.kind
        offers = _reassessed(document, old.id, lambda one: _on_scale(one, self.scale, same_kind))
        return document.replace(criteria=criteria, offers=offers)


def _on_scale(assessment: Assessment, scale: Scale, same_kind: bool) -> Assessment | None:
    readings = (assessment.likely, assessment.low, assessment.high)
    if same_kind and not any(r is not None and reading_problem(scale, r) for r in readings):
        return assessment
    if scale.kind == "spectrum" or not assessment.note:
        return None
    return Assessment(criterion=assessment.criterion, note=assessment.note)


@dataclass(frozen=True, slots=True)
class RenameLevel:
    """Rename one level of a scale, wherever it is used."""

    criterion: str
    index: int
    name: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"level:{self.criterion}:{self.index}"

    @property
    def where(self) -> str:
        """Name the criterion."""
        return self.criterion

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"rename a level of {criterion_in(document, self.criterion).name}"

    def apply(self, document: Document) -> Document:
        """Rename the level, the must-have limit and the assessments that name it."""
        criterion = criterion_in(document, self.criterion)
        scale = criterion.scale
        if not isinstance(scale, Levels) or not 0 <= self.index < len(scale.levels):
            raise Refused.because("That level is no longer there.")
        old = scale.levels[self.index]
        name = self.name.strip()
        levels = tuple(Level(label=name, value=one.value) if one is old else one for one in _named(scale, name, old))
        limit = criterion.must_have
        if limit is not None and limit.limit == old.label:
            limit = limit.replace(limit=name)
        changed = criterion.replace(scale=scale.replace(levels=levels), must_have=limit)

        def renamed(one: Assessment) -> Assessment:
            fields = {"likely": one.likely, "low": one.low, "high": one.high}
            return one.replace(**{field: name for field, value in fields.items() if value == old.label})

        criteria = tuple(changed if one.id == criterion.id else one for one in document.criteria)
        return document.replace(criteria=criteria, offers=_reassessed(document, criterion.id, renamed))


def _named(scale: Levels, name: str, old: Level) -> tuple[Level, ...]:
    """Check the new name before any value is built from it."""
    if not name:
        raise Refused.because("A level needs a name.")
    if any(level.label == name for level in scale.levels if level is not old):
        raise Refused.because(f"Another level is called “{name}”.")
    return scale.levels


def _reassessed(document: Document, criterion: str, change: Any) -> tuple[Offer, ...]:
    """Change every assessment on one criterion; a change to None takes it out. Untouched offers stay the same."""

    def through(assessments: tuple[Assessment, ...]) -> tuple[Assessment, ...]:
        if all(one.criterion != criterion for one in assessments):
            return assessments
        changed = (change(one) if one.criterion == criterion else one for one in assessments)
        return tuple(one for one in changed if one is not None)

    offers: list[Offer] = []
    for offer in document.offers:
        teams = tuple(team.replace(assessments=through(team.assessments)) for team in offer.teams)
        same = all(new is old for new, old in zip(teams, offer.teams, strict=True))
        offers.append(
            offer.replace(assessments=through(offer.assessments), teams=offer.teams if same else teams)
        )
    unchanged = all(new is old for new, old in zip(offers, document.offers, strict=True))
    return document.offers if unchanged else tuple(offers)
