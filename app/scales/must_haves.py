"""Whether a must-have holds: for certain, or in draws."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.document import Assessment, MustHave, Scale, Three
from app.document.readings import Facts
from app.document.scales import CERTAIN_PERCENT
from app.scales import listed
from app.scales.laws import Places
from app.scales.registry import kind_of
from app.scales.worth import listing_of

MustHaveState = Literal["met", "open", "failed"]


def must_have_state(scale: Scale, held: MustHave, assessment: Assessment | None) -> MustHaveState:
    """Tell whether a must-have is met or broken for certain, or still open.

    A likelihood comes true or does not: short of 0 or 100 % its must-have is open.
    """
    return state_of(scale, held, None if assessment is None else assessment.three)


def state_of(scale: Scale, held: MustHave, three: Three | None) -> MustHaveState:
    """Tell the same of low, likely and high; nothing where it is not known."""
    if three is None:
        return "open"
    keeps = kind_of(scale).keeps
    # What is listed need not rise in value, so what lies in between counts too.
    listing = listing_of(scale)
    readings = [reading for reading, _ in listed.between(listing, three)] if listing else three
    kept = [keeps(scale, held, reading) for reading in readings]
    if all(answer is True for answer in kept):
        return "met"
    return "failed" if all(answer is False for answer in kept) else "open"


def broken_at(scale: Scale, held: MustHave, three: Three | None, u: Places) -> NDArray[np.bool_]:
    """Tell for which draws of a cell a must-have is broken, while that is open.

    The same draws that give the value decide. Where nothing is known, a yes or no goes either way with the
    same chance, a level is as likely as any other, and a measure lies anywhere from worst to best. Not asked
    of a likelihood: that holds with its chance.
    """
    return kind_of(scale).broken(scale, held, three, u)


def kept_wherever(scale: Scale, held: MustHave, three: Three | None, other: Three | None) -> bool:
    """Tell whether a must-have is kept wherever another option may keep it, whatever the two turn out to be.

    Of a likelihood: whether it is at least as likely to be kept.
    """
    if scale.is_chance:
        (least, most), (other_least, other_most) = (_chances(one) for one in (three, other))
        return least >= other_most if held.limit else most <= other_least
    if state_of(scale, held, three) == "met" or state_of(scale, held, other) == "failed":
        return True
    if three is None or other is None or isinstance(scale.limits, Facts):
        return False
    (least, most), (other_least, other_most) = (_ends(scale, one) for one in (three, other))
    return least >= other_most if held.side == "at_least" else most <= other_least


def _chances(three: Three | None) -> tuple[float, float]:
    return (0.0, CERTAIN_PERCENT) if three is None else (float(three[0]), float(three[2]))


def _ends(scale: Scale, three: Three) -> tuple[float, float]:
    """Give the least and the greatest of what decides: the measure, or the value of a level."""
    listing = listing_of(scale)
    if not listing:
        return float(three[0]), float(three[2])
    values = [value for _, value in listed.between(listing, three)]
    return min(values), max(values)
