"""A judgement from 0 to 10."""

from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.document import MustHave, Rating, Reading, Scale, Three
from app.document.scales import RATING_TOP
from app.numbers.numerals import number
from app.scales import measured, placed_words
from app.scales.kind import Kind
from app.scales.laws import Places
from app.scales.typed_facts import Figures
from app.scales.value_curve import straight

_ENDS: Final = (0.0, RATING_TOP)
_CURVE: Final = straight(*_ENDS)


def _first(old: Scale) -> Rating:
    return Rating(kind="rating", words=placed_words.carried_over(old, RATING_TOP))


def _broken(scale: Rating, held: MustHave, three: Three | None, u: Places) -> NDArray[np.bool_]:
    return measured.broken(held, three, _ENDS, u)


def _write(scale: Rating, reading: Reading) -> str:
    return number(float(reading))


def _typed(scale: Rating) -> Figures:
    top = Decimal(RATING_TOP)
    return Figures(
        asks="a rating from 0 to 10",
        beyond=scale.readings.beyond,
        least=Decimal(0),
        most=top,
        ends=(Decimal(0), top),
        guessed=True,
        out_of=top,
        words=placed_words.places(scale),
    )


RATING: Final = Kind(
    record=Rating,
    name="Rating, 0 to 10",
    short_name="Rating",
    first=_first,
    curve=lambda scale, spot: _CURVE,
    law=measured.law,
    keeps=measured.keeps,
    broken=_broken,
    write=_write,
    typed=_typed,
    end_words=lambda scale: ("0", "10"),
    ends=lambda scale: _ENDS,
    meanings=placed_words.meanings,
    caption=placed_words.nearest,
)
