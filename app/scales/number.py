"""A measured number between a plausible worst and best."""

from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.document import Assessment, MustHave, Number, Reading, SweetSpot, Three
from app.numbers.numerals import number
from app.scales import measured
from app.scales.kind import Kind
from app.scales.laws import Places
from app.scales.typed_facts import Figures
from app.scales.units import in_per_cent, thousands_words, unit_names
from app.scales.value_curve import ValueCurve, straight
from app.scales.written import with_range

#: The largest number a file takes.
_MOST: Final = Decimal(10**15)


def _curve(scale: Number, spot: SweetSpot) -> ValueCurve:
    return straight(scale.worst, scale.best)


def _broken(scale: Number, held: MustHave, three: Three | None, u: Places) -> NDArray[np.bool_]:
    return measured.broken(held, three, _ends(scale), u)


def _ends(scale: Number) -> tuple[float, float]:
    return scale.worst, scale.best


def _write(scale: Number, reading: Reading) -> str:
    said = number(float(reading))
    return f"{said} {scale.unit}" if scale.unit else said


def _caption(scale: Number, assessment: Assessment) -> str:
    """Say the number with its unit, which its control has no room for."""
    three = assessment.three
    if three is None:
        return ""
    said = with_range(three, lambda one: _write(scale, one), lambda end: number(float(end)))
    inside = min(_ends(scale)) <= float(three[1]) <= max(_ends(scale))
    return said if inside else f"{said}, outside worst and best"


def _typed(scale: Number) -> Figures:
    lesser, larger = sorted(Decimal(repr(end)) for end in _ends(scale))
    unit = scale.unit.strip()
    return Figures(
        asks=f"a number in {unit}" if unit else "a number alone",
        beyond="A number is at most 1,000,000,000,000,000.",
        least=-_MOST,
        most=_MOST,
        ends=(lesser, larger),
        unit=unit,
        names=unit_names(unit),
        shares=in_per_cent(unit),
        thousands=thousands_words(unit),
    )


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
    typed=_typed,
    end_words=lambda scale: (number(scale.worst), _write(scale, scale.best)),
    ends=_ends,
    unit=lambda scale: scale.unit,
    caption=_caption,
)
