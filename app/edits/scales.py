"""Edits of the scale on which a criterion is assessed."""

from dataclasses import dataclass

from app.document import (
    Assessment,
    Criterion,
    Document,
    Levels,
    Number,
    Rating,
    Scale,
    limit_problem,
    reading_problems,
)
from app.edits.edit import criterion_in, reassessed, with_offers
from app.errors import Refused
from app.scoring.weights import stretched


@dataclass(frozen=True, slots=True)
class SetScale:
    """Put a criterion on another scale.

    A must-have, a curve or an assessment that cannot stand on the new scale goes; notes stay. Where the worst
    and best of a number move, its weights grow or shrink with the distance between them: a step in its unit
    decides as much as before, and no rank moves.
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
        pay = document.pay_criterion
        if self.scale.kind == "pay" and pay is not None and pay.id != old.id:
            raise Refused.because(f"{pay.name} is about pay already; one criterion can be.")
        limit = old.must_have
        keeps_curve = old.scale.kind == self.scale.kind and isinstance(self.scale, Rating | Number)
        changed = old.replace(
            scale=self.scale,
            must_have=None if limit is None or limit_problem(self.scale, limit) else limit,
            curve=old.curve if keeps_curve else (),
        )
        criteria = tuple(changed if one.id == old.id else one for one in document.criteria)
        same_kind = old.scale.kind == self.scale.kind
        offers = reassessed(document, old.id, lambda one: _on_scale(one, self.scale, same_kind))
        perspectives = stretched(document, old.id, _stretch(old, self.scale))
        return with_offers(document, offers, criteria=criteria, perspectives=perspectives)


def _stretch(old: Criterion, scale: Scale) -> float:
    """Say how many times as wide the new range of a straight number is; 1 where there is no telling."""
    if old.curve or not isinstance(old.scale, Number) or not isinstance(scale, Number):
        return 1.0
    before, after = abs(old.scale.best - old.scale.worst), abs(scale.best - scale.worst)
    return after / before if before > 0 and after > 0 else 1.0


def _on_scale(assessment: Assessment, scale: Scale, same_kind: bool) -> Assessment | None:
    if same_kind and not reading_problems(scale, assessment):
        return assessment
    # Levels in a new order may turn a range round; what was likely still holds.
    certain = assessment.replace(low=None, high=None)
    if same_kind and not reading_problems(scale, certain):
        return certain
    if scale.kind in {"spectrum", "pay"} or not assessment.note:
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
        new = old.replace(label=self.name.strip())
        levels = tuple(new if one is old else one for one in scale.levels)
        limit = criterion.must_have
        if limit is not None and limit.limit == old.label:
            limit = limit.replace(limit=new.label)
        changed = criterion.replace(scale=scale.replace(levels=levels), must_have=limit)

        def renamed(one: Assessment) -> Assessment:
            fields = {"likely": one.likely, "low": one.low, "high": one.high}
            return one.replace(**{field: new.label for field, value in fields.items() if value == old.label})

        criteria = tuple(changed if one.id == criterion.id else one for one in document.criteria)
        return document.replace(criteria=criteria, offers=reassessed(document, criterion.id, renamed))
