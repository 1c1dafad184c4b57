"""Edits of perspectives: weights, sweet spot, and which view counts."""

from dataclasses import dataclass
from typing import Any, Literal

from app.document import Document, Perspective, SweetSpot, Weight
from app.edits.edit import GONE, criterion_in, on_active, with_perspective
from app.errors import Refused
from app.scoring.weights import equal_weights, with_share


@dataclass(frozen=True, slots=True)
class SetShare:
    """Give a criterion exactly this share; the others keep their ratios, locked ones their share."""

    criterion: str
    share: float

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"share:{self.criterion}"

    @property
    def where(self) -> str:
        """Name the criterion."""
        return self.criterion

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"change weight of {criterion_in(document, self.criterion).name}"

    def apply(self, document: Document) -> Document:
        """Change the weights of the active perspective."""
        weights = with_share(document, self.criterion, self.share)
        return on_active(document, lambda view: view.replace(weights=weights))


@dataclass(frozen=True, slots=True)
class LockWeight:
    """Hold the share of a criterion while others are moved, or let it go."""

    criterion: str
    locked: bool

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"lock:{self.criterion}"

    @property
    def where(self) -> str:
        """Name the criterion."""
        return self.criterion

    def label(self, document: Document) -> str:
        """Say what it does."""
        name = criterion_in(document, self.criterion).name
        return f"lock the weight of {name}" if self.locked else f"unlock the weight of {name}"

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

    @property
    def key(self) -> str:
        """Name the gesture."""
        return "equal weights"

    @property
    def where(self) -> str:
        """It touches all criteria."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return "make all weights equal"

    def apply(self, document: Document) -> Document:
        """Change the weights of the active perspective."""
        return on_active(document, lambda view: view.replace(weights=equal_weights(document)))


@dataclass(frozen=True, slots=True)
class RestoreWeights:
    """Put back the weights a perspective had before; criteria that have gone since are left out."""

    weights: tuple[Weight, ...]

    @property
    def key(self) -> str:
        """Name the gesture."""
        return "reset weights"

    @property
    def where(self) -> str:
        """It touches all criteria."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return "reset the weights"

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

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"sweet spot:{self.perspective}"

    @property
    def where(self) -> str:
        """Name the perspective, if one was."""
        return self.perspective

    def label(self, document: Document) -> str:
        """Say what it does."""
        return "change the sweet spot"

    def apply(self, document: Document) -> Document:
        """Change the sweet spot."""
        view = _view(document, self.perspective or document.active_perspective)
        return with_perspective(document, view.replace(sweet_spot=self.sweet_spot))


@dataclass(frozen=True, slots=True)
class SetCertainty:
    """Say how sure the weights of the active perspective are, or that only their order is trusted."""

    certainty: float
    order_only: bool = False

    @property
    def key(self) -> str:
        """Name the gesture."""
        return "certainty"

    @property
    def where(self) -> str:
        """It touches all criteria."""
        return ""

    def label(self, document: Document) -> str:
        """Say what it does."""
        return "trust only the order of the weights" if self.order_only else "change how sure the weights are"

    def apply(self, document: Document) -> Document:
        """Change how the weights are drawn."""
        return on_active(
            document, lambda view: view.replace(certainty=self.certainty, order_only=self.order_only)
        )


@dataclass(frozen=True, slots=True)
class ChoosePerspective:
    """Let another perspective count."""

    perspective: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"choose:{self.perspective}"

    @property
    def where(self) -> str:
        """Name the perspective."""
        return self.perspective

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"switch to {_view(document, self.perspective).name}"

    def apply(self, document: Document) -> Document:
        """Change which one counts."""
        _view(document, self.perspective)
        return document.replace(active_perspective=self.perspective)


@dataclass(frozen=True, slots=True)
class AddPerspective:
    """Add a perspective and let it count."""

    perspective: Perspective

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"add:{self.perspective.id}"

    @property
    def where(self) -> str:
        """Name the perspective."""
        return self.perspective.id

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"add perspective {self.perspective.name}"

    def apply(self, document: Document) -> Document:
        """Put it at the end and switch to it."""
        views = (*document.perspectives, self.perspective)
        return document.replace(perspectives=views, active_perspective=self.perspective.id)


@dataclass(frozen=True, slots=True)
class RemovePerspective:
    """Remove a perspective; where it counted, its neighbour does from now on."""

    perspective: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"remove:{self.perspective}"

    @property
    def where(self) -> str:
        """Name the perspective."""
        return self.perspective

    def label(self, document: Document) -> str:
        """Say what it does."""
        return f"remove perspective {_view(document, self.perspective).name}"

    def apply(self, document: Document) -> Document:
        """Take it out."""
        gone = document.perspectives.index(_view(document, self.perspective))
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

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"{self.field}:{self.perspective}"

    @property
    def where(self) -> str:
        """Name the perspective."""
        return self.perspective

    def label(self, document: Document) -> str:
        """Say what it does."""
        name = _view(document, self.perspective).name
        return {"name": f"rename {name}", "date": f"date {name}"}.get(self.field, f"say whose view {name} is")

    def apply(self, document: Document) -> Document:
        """Change the field."""
        view = _view(document, self.perspective)
        return with_perspective(document, view.replace(**{self.field: self.value}))


def _view(document: Document, perspective: str) -> Perspective:
    found = next((view for view in document.perspectives if view.id == perspective), None)
    if found is None:
        raise Refused.because(GONE)
    return found
