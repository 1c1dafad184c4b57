"""All kinds of scale there are, by the name they have in a file."""

from collections.abc import Mapping
from typing import Any, Final

from app.document import Rating, Scale
from app.scales.kind import Kind
from app.scales.levels import LEVELS
from app.scales.likelihood import LIKELIHOOD
from app.scales.number import NUMBER
from app.scales.pay import PAY
from app.scales.rating import RATING
from app.scales.spectrum import SPECTRUM
from app.scales.yes_no import YES_NO

#: In the order in which they are offered.
KINDS: Final[Mapping[str, Kind[Any]]] = {
    "rating": RATING,
    "number": NUMBER,
    "levels": LEVELS,
    "yes_no": YES_NO,
    "likelihood": LIKELIHOOD,
    "spectrum": SPECTRUM,
    "pay": PAY,
}


def kind_of(scale: Scale) -> Kind[Any]:
    """Give the face of a scale."""
    return KINDS[scale.kind]


def first_scale() -> Scale:
    """Give the scale of a new criterion."""
    return Rating(kind="rating")


def scale_of_kind(kind: str, old: Scale) -> Scale:
    """Make a scale of another kind; words for its places come along where they can."""
    return old if kind == old.kind else KINDS[kind].first(old)
