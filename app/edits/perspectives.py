"""Edits of perspectives: weights, sweet spot, and which view counts."""

from dataclasses import dataclass
from typing import Any, Literal

from app.document import Document, Perspective, Place, SweetSpot, Weight
from app.edits.edit import criterion_in, on_active, perspective_in, with_perspective
from app.edits.said import gesture, says, says_by, touches
from app.errors import Refused
from app.scoring.weights import equal_weights, with_group_share, with_share


@dataclass(frozen=True, slots=True)
class SetShare:
    """Give a criterion exactly this share; the others keep their ratios, locked ones their share."""

    criterion: str
    share: float

    key = gesture("share:{criterion}")
    where = touches(Place(criterion="{criterion}", fact="weights"))
    label = says("change weight of {criterion}")

    def apply(self, document: Document) -> Document:
        """Change the weights of the active perspective."""
        weights = with_share(document, self.criterion, self.share)
        return on_active(document, lambda view: view.replace(weights=weights))


@dataclass(frozen=True, slots=True)
class SetGroupShare:
    """Give the criteria of a group exactly this share together; inside and outside ratios are kept."""

    group: str
    share: float

    key = gesture("group share:{group}")
    where = touches(Place(fact="weights"))
    label = says("change the weights of {group}")

    def apply(self, document: Document) -> Document:
        """Change the weights of the active perspective."""
        weights = with_group_share(document, self.group, self.share)
        return on_active(document, lambda view: view.replace(weights=weights))


@dataclass(frozen=True, slots=True)
class LockWeight:
    """Hold the share of a criterion while others are moved, or let it go."""

    criterion: str
    locked: bool

    key = gesture("lock:{criterion}")
    where = touches(Place(criterion="{criterion}", fact="weights"))
    label = says_by(
        "locked", {True: "lock the weight of {criterion}", False: "unlock the weight of {criterion}"}
    )

    def apply(self, document: Document) -> Document:
        """Change the lock in the active perspective."""
        criterion_in(document, self.criterion)
        view = document.perspective
        changed = view.weight_of(self.criterion).replace(locked=self.locked)
        weights = tuple(changed if w.criterion == self.criterion else w for w in view.weights)
        if changed not in weights:
            weights = (*weights, changed)
        return with_perspective(document, view.replace(weights=weights))


@dataclass(frozen=True, slots=True)
class EqualWeights:
    """Weigh everything that counts the same."""

    key = gesture("equal weights")
    where = touches(Place(fact="weights"))
    label = says("make all weights equal")

    def apply(self, document: Document) -> Document:
        """Change the weights of the active perspective."""
        return on_active(document, lambda view: view.replace(weights=equal_weights(document)))


@dataclass(frozen=True, slots=True)
class RestoreWeights:
    """Put back the weights a perspective had before; criteria that have gone since are left out."""

    weights: tuple[Weight, ...]

    key = gesture("reset weights")
    where = touches(Place(fact="weights"))
    label = says("reset the weights")

    def apply(self, document: Document) -> Document:
        """Change the weights of the active perspective; criteria that are new since keep theirs."""
        known = {criterion.id for criterion in document.criteria}
        old = tuple(weight for weight in self.weights if weight.criterion in known)
        covered = {weight.criterion for weight in old}
        newer = tuple(w for w in document.perspective.weights if w.criterion not in covered)
        return on_active(document, lambda view: view.replace(weights=(*old, *newer)))


@dataclass(frozen=True, slots=True)
class SetSweetSpot:
    """Say which positions suit, in one perspective; without one, in the active one."""

    sweet_spot: SweetSpot
    perspective: str = ""

    key = gesture("sweet spot:{perspective}")
    where = touches(Place(perspective="{perspective}", fact="sweet_spot"))
    label = says("change the sweet spot")

    def apply(self, document: Document) -> Document:
        """Change the sweet spot."""
        view = perspective_in(document, self.perspective or document.active_perspective)
        return with_perspective(document, view.replace(sweet_spot=self.sweet_spot))


@dataclass(frozen=True, slots=True)
class SetCertainty:
    """Say how sure the weights of the active perspective are, or that only their order is trusted."""

    certainty: float
    order_only: bool = False

    key = gesture("certainty")
    where = touches(Place(fact="certainty"))
    label = says_by(
        "order_only",
        {True: "trust only the order of the weights", False: "change how sure the weights are"},
    )

    def apply(self, document: Document) -> Document:
        """Change how the weights are drawn."""
        return on_active(
            document, lambda view: view.replace(certainty=self.certainty, order_only=self.order_only)
        )


@dataclass(frozen=True, slots=True)
class ChoosePerspective:
    """Let another perspective count."""

    perspective: str

    key = gesture("choose:{perspective}")
    where = touches(Place(perspective="{perspective}"))
    label = says("switch to {perspective}")

    def apply(self, document: Document) -> Document:
        """Change which one counts."""
        perspective_in(document, self.perspective)
        return document.replace(active_perspective=self.perspective)


@dataclass(frozen=True, slots=True)
class AddPerspective:
    """Add a perspective and let it count."""

    perspective: Perspective

    key = gesture("add:{perspective.id}")
    where = touches(Place(perspective="{perspective.id}"))
    label = says("add perspective {perspective.name}")

    def apply(self, document: Document) -> Document:
        """Put it at the end and switch to it."""
        views = (*document.perspectives, self.perspective)
        return document.replace(perspectives=views, active_perspective=self.perspective.id)


@dataclass(frozen=True, slots=True)
class RemovePerspective:
    """Remove a perspective; where it counted, its neighbour does from now on."""

    perspective: str

    key = gesture("remove:{perspective}")
    where = touches(Place(perspective="{perspective}"))
    label = says("remove perspective {perspective}")

    def apply(self, document: Document) -> Document:
        """Take it out."""
        gone = document.perspectives.index(perspective_in(document, self.perspective))
        kept = (*document.perspectives[:gone], *document.perspectives[gone + 1 :])
        if not kept:
            raise Refused.because("A decision keeps at least one perspective.")
        active = document.active_perspective
        if active == self.perspective:
            active = kept[min(gone, len(kept) - 1)].id
        return document.replace(perspectives=kept, active_perspective=active)


@dataclass(frozen=True, slots=True)
class ChangePerspective:
    """Change the name, date or holder of a perspective."""

    perspective: str
    field: Literal["name", "date", "whose"]
    value: Any

    key = gesture("{field}:{perspective}")
    where = touches(Place(perspective="{perspective}", fact="{field}"))
    label = says_by(
        "field",
        {
            "name": "rename {perspective}",
            "date": "date {perspective}",
            "whose": "say whose view {perspective} is",
        },
    )

    def apply(self, document: Document) -> Document:
        """Change the field."""
        view = perspective_in(document, self.perspective)
        return with_perspective(document, view.replace(**{self.field: self.value}))
