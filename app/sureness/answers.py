"""What may turn out to be true of a cell: the answers that would settle it, one by one or in slices."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from app.document import Criterion, Option
from app.scales.laws import Fixed, Gap, Law, Listed, Range
from app.scales.must_haves import broken_at
from app.scales.pert import SLICES, middles, pert_slices
from app.scales.worth import three_of
from app.scoring.table import Bools, Floats

#: Slices of a law that decides a must-have: the chance to break it is right to this part.
FINE: Final = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """The answers that a question may get.

    Attributes
    ----------
    chances : (answers,), sum 1.
    draws : (answers,) in 0..1; a draw of the cell that stands for each.
    values : (answers,) in 0..1.
    centred : (answers,); the same less their mean.
    """

    chances: Floats
    draws: Floats
    values: Floats
    centred: Floats


@lru_cache(maxsize=4096)
def answers_of(law: Law, slices: int = SLICES) -> Answers:
    """List the answers under a law: one by one where they are few, else as equally likely slices."""
    match law:
        case Listed(low, likely, high):
            chances = np.array([1.0, 4.0, 1.0]) / 6.0
            draws, values = np.array([1.0, 6.0, 11.0]) / 12.0, np.array([low, likely, high])
        case Range():
            chances, draws = np.full(slices, 1.0 / slices), middles(slices)
            measures = pert_slices(law.low, law.likely, law.high, slices)
            values = np.interp(measures, law.curve.xs, law.curve.vs)
        case Fixed() | Gap():
            chances, draws = np.full(slices, 1.0 / slices), middles(slices)
            values = law.values(draws)
    return Answers(chances, draws, values, values - float(chances @ values))


def kept_by(option: Option, criterion: Criterion, answers: Answers) -> Bools:
    """Tell which answers keep a must-have that doubt decides, (answers,)."""
    assert criterion.must_have is not None
    three = three_of(option, criterion, option.assessments().get(criterion.id))
    return ~broken_at(criterion.scale, criterion.must_have, three, answers.draws)
