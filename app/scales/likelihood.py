"""How likely it is, in per cent, that something comes true; it then does or does not."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.document import Likelihood, MustHave, Reading, Scale, Three
from app.document.scales import CERTAIN_PERCENT
from app.numbers.notation import Notation
from app.numbers.numerals import number
from app.scales import placed_words
from app.scales.kind import Kind
from app.scales.laws import Drawn, Event, Fixed, Law
from app.scales.typed_facts import PER_CENTS, Figures
from app.scales.value_curve import ValueCurve, pert_mean, straight

_CURVE: Final = straight(0.0, CERTAIN_PERCENT)


def chance_facts() -> Figures:
    """Say what may be typed for a chance that is stored as a share of 1 and has no range: that of a team."""
    return replace(_typed(Likelihood()), ranged=False, stored=Decimal("0.01"))


def _first(old: Scale) -> Likelihood:
    return Likelihood(kind="likelihood", words=placed_words.carried_over(old, CERTAIN_PERCENT))


def _chance(three: Three) -> float:
    low, likely, high = map(float, three)
    return _CURVE.at(pert_mean(low, likely, high))


def _law(scale: Likelihood, curve: ValueCurve | None, three: Three) -> Law:
    chance = _chance(three)
    return Fixed(chance) if chance in (0.0, 1.0) else Event(chance)


def _keeps(scale: Likelihood, held: MustHave, reading: Reading) -> bool | None:
    wanted, unwanted = (CERTAIN_PERCENT, 0.0) if held.limit else (0.0, CERTAIN_PERCENT)
    return True if reading == wanted else False if reading == unwanted else None


def _broken(scale: Likelihood, held: MustHave, three: Three | None, u: Drawn) -> NDArray[np.bool_]:
    if three is not None:
        return (u < _chance(three)) != bool(held.limit)
    return u < 0.5 if held.limit else u >= 0.5


def _write(scale: Likelihood, reading: Reading, how: Notation) -> str:
    return f"{number(float(reading), how)}%"


def _typed(scale: Likelihood) -> Figures:
    return replace(PER_CENTS, guessed=True, certain=PER_CENTS.ends, words=placed_words.places(scale))


LIKELIHOOD: Final = Kind(
    record=Likelihood,
    name="Likelihood, 0 to 100%",
    short_name="Likelihood",
    first=_first,
    curve=lambda scale, spot: _CURVE,
    law=_law,
    keeps=_keeps,
    broken=_broken,
    write=_write,
    typed=_typed,
    end_words=lambda scale: ("0%", "100%"),
    ends=lambda scale: (0.0, CERTAIN_PERCENT),
    unit=lambda scale: "%",
    meanings=placed_words.meanings,
    caption=placed_words.nearest,
    fact_words=("has to come true", "has to stay away"),
)
