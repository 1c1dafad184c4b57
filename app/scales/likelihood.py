"""How likely it is, in per cent, that something comes true.

How likely that is, she may not know: its law is one of doubt, as on any scale. Whether it then comes true is
luck.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from app.document import Likelihood, MustHave, Reading, Scale
from app.document.scales import CERTAIN_PERCENT
from app.numbers.numerals import number
from app.scales import measured, placed_words
from app.scales.kind import Kind, never
from app.scales.typed_facts import PER_CENTS, Figures
from app.scales.value_curve import straight

_CURVE: Final = straight(0.0, CERTAIN_PERCENT)


def chance_facts() -> Figures:
    """Say what may be typed for a chance that is stored as a share of 1 and has no range: that of a team."""
    return replace(_typed(Likelihood()), ranged=False, stored=Decimal("0.01"))


def _first(old: Scale) -> Likelihood:
    return Likelihood(kind="likelihood", words=placed_words.carried_over(old, CERTAIN_PERCENT))


def _keeps(scale: Likelihood, held: MustHave, reading: Reading) -> bool | None:
    wanted, unwanted = (CERTAIN_PERCENT, 0.0) if held.limit else (0.0, CERTAIN_PERCENT)
    return True if reading == wanted else False if reading == unwanted else None


def _write(scale: Likelihood, reading: Reading) -> str:
    return f"{number(float(reading))}%"


def _typed(scale: Likelihood) -> Figures:
    return replace(PER_CENTS, guessed=True, certain=PER_CENTS.ends, words=placed_words.places(scale))


LIKELIHOOD: Final = Kind(
    record=Likelihood,
    name="Likelihood, 0 to 100%",
    short_name="Likelihood",
    first=_first,
    curve=lambda scale, spot: _CURVE,
    law=measured.law,
    keeps=_keeps,
    broken=never,
    write=_write,
    typed=_typed,
    end_words=lambda scale: ("0%", "100%"),
    ends=lambda scale: (0.0, CERTAIN_PERCENT),
    unit=lambda scale: "%",
    meanings=placed_words.meanings,
    caption=placed_words.nearest,
    fact_words=("has to come true", "has to stay away"),
)
