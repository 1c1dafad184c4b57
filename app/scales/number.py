"""A measured number between a plausible worst and best."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.document import Assessment, MustHave, Number, Reading, SweetSpot, Three
from app.numbers.notation import PLAIN, Notation
from app.numbers.numerals import number
from app.scales import measured
from app.scales.kind import Kind
from app.scales.laws import Drawn
from app.scales.value_curve import ValueCurve, straight
from app.scales.written import with_range


def _curve(scale: Number, spot: SweetSpot) -> ValueCurve:
    return straight(scale.worst, scale.best)


def _broken(scale: Number, held: MustHave, three: Three | None, u: Drawn) -> NDArray[np.bool_]:
    return measured.broken(held, three, _ends(scale), u)


def _ends(scale: Number) -> tuple[float, float]:
    return scale.worst, scale.best


def _write(scale: Number, reading: Reading, how: Notation) -> str:
    said = number(float(reading), how)
    return f"{said} {scale.unit}" if scale.unit else said


def _caption(scale: Number, assessment: Assessment) -> str:
    """Say the number with its unit, which its control has no room for."""
    three = assessment.three
    if three is None:
        return ""
    said = with_range(three, lambda one: _write(scale, one, PLAIN), lambda end: number(float(end)))
    inside = min(_ends(scale)) <= float(three[1]) <= max(_ends(scale))
    return said if inside else f"{said}, outside worst and best"


NUMBER: Final = Kind(
    record=Number,
    name="Number with a unit",
    short_name="Number",
    first=lambda old: Number(kind="number", worst=0.0, best=100.0),
    curve=_curve,
    law=measured.law,
    keeps=measured.keeps,
    broken=_broken,
    write=_write,
    end_words=lambda scale: (number(scale.worst), _write(scale, scale.best, PLAIN)),
    ends=_ends,
    unit=lambda scale: scale.unit,
    caption=_caption,
)
