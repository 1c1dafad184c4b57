"""Edits of the scale on which a criterion is assessed."""

from dataclasses import dataclass

from app.document import Assessment, Criterion, Document, Offer, Place, Scale, assessment_problems
from app.document.readings import Nothing
from app.edits.edit import criterion_in, reassessed, with_offers
from app.edits.said import gesture, says, touches
from app.errors import Refused
from app.scales.levels import renamed
from app.scales.worth import ends_of
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

    key = gesture("scale:{criterion}")
    where = touches(Place(criterion="{criterion}", fact="scale"))
    label = says("change the scale of {criterion}")

    def apply(self, document: Document) -> Document:
        """Change the scale and what stood on the old one."""
        old = criterion_in(document, self.criterion)
        pay = document.pay_criterion
        if self.scale.follows == "packages" and pay is not None and pay.id != old.id:
            raise Refused.because(f"{pay.name} is about pay already; one criterion can be.")
        limit, same_kind = old.must_have, old.scale.kind == self.scale.kind
        changed = old.replace(
            scale=self.scale,
            must_have=None if limit is None or self.scale.limits.problem(limit.limit) else limit,
            curve=old.curve if same_kind else (),
        )
        criteria = tuple(changed if one.id == old.id else one for one in document.criteria)
        offers = reassessed(document, old.id, lambda one: _on_scale(one, self.scale, same_kind))
        perspectives = stretched(document, old.id, _stretch(old, self.scale))
        return with_offers(document, offers, criteria=criteria, perspectives=perspectives)


def _stretch(old: Criterion, scale: Scale) -> float:
    """Say how many times as wide the new range of a straight number is; 1 where there is no telling."""
    was, now = ends_of(old.scale), ends_of(scale)
    if old.curve or old.scale.kind != scale.kind or was is None or now is None:
        return 1.0
    before, after = abs(was[1] - was[0]), abs(now[1] - now[0])
    return after / before if before > 0 and after > 0 else 1.0


def _on_scale(assessment: Assessment, scale: Scale, same_kind: bool) -> Assessment | None:
    if same_kind and not assessment_problems(scale, assessment):
        return assessment
    # Levels in a new order may turn a range round; what was likely still holds.
    certain = assessment.replace(low=None, high=None)
    if same_kind and not assessment_problems(scale, certain):
        return certain
    if isinstance(scale.readings, Nothing) or not assessment.note:
        return None
    return Assessment(criterion=assessment.criterion, note=assessment.note)


def lost_assessments(document: Document, criterion: Criterion, scale: Scale) -> int:
    """Count the assessments that would become unknown on another scale."""
    try:
        after = SetScale(criterion.id, scale).apply(document)
    except Refused:
        return 0
    return _known(document, criterion.id) - _known(after, criterion.id)


def _known(document: Document, criterion: str) -> int:
    return sum(_known_of(offer, criterion) for offer in document.offers)


def _known_of(offer: Offer, criterion: str) -> int:
    subjects = (offer, *offer.teams)
    return sum(
        one.criterion == criterion and one.likely is not None
        for subject in subjects
        for one in subject.assessments
    )


@dataclass(frozen=True, slots=True)
class RenameLevel:
    """Rename one level of a scale, wherever it is used."""

    criterion: str
    index: int
    name: str

    key = gesture("level:{criterion}:{index}")
    where = touches(Place(criterion="{criterion}", fact="scale"))
    label = says("rename a level of {criterion}")

    def apply(self, document: Document) -> Document:
        """Rename the level, the must-have limit and the assessments that name it."""
        criterion = criterion_in(document, self.criterion)
        found = renamed(criterion.scale, self.index, self.name.strip())
        if found is None:
            raise Refused.because("That level is no longer there.")
        scale, old = found
        new, limit = scale.levels[self.index].label, criterion.must_have
        if limit is not None and limit.limit == old:
            limit = limit.replace(limit=new)
        changed = criterion.replace(scale=scale, must_have=limit)

        def on_level(one: Assessment) -> Assessment:
            fields = {"likely": one.likely, "low": one.low, "high": one.high}
            return one.replace(**{field: new for field, value in fields.items() if value == old})

        criteria = tuple(changed if one.id == criterion.id else one for one in document.criteria)
        return document.replace(criteria=criteria, offers=reassessed(document, criterion.id, on_level))
