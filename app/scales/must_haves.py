"""Whether a must-have holds: for certain, or in draws."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.document import Assessment, MustHave, Scale, Three
from app.scales import listed
from app.scales.laws import Drawn
from app.scales.registry import kind_of
from app.scales.worth import listing_of

MustHaveState = Literal["met", "open", "failed"]


def must_have_state(scale: Scale, held: MustHave, assessment: Assessment | None) -> MustHaveState:
    """Tell whether a must-have is met or broken for certain, or still open.

    A likelihood comes true or does not: short of 0 or 100 % its must-have is open.
    """
    three = None if assessment is None else assessment.three
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


def broken_at(scale: Scale, held: MustHave, three: Three | None, u: Drawn) -> NDArray[np.bool_]:
    """Tell for which draws of a cell a must-have is broken, while that is open.

    The same draws that give the value decide. Where nothing is known, a yes or no goes either way with the
    same chance, a level is as likely as any other, and a measure lies anywhere from worst to best. Not asked
    of a likelihood: that holds with its chance.
    """
    return kind_of(scale).broken(scale, held, three, u)
