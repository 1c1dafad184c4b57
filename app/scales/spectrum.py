"""How well the position of an option matches the sweet spot; nothing is assessed."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from app.document import Reading, Spectrum, SweetSpot
from app.numbers.numerals import percent
from app.scales import measured
from app.scales.kind import Kind, never
from app.scales.typed_facts import PER_CENTS, Closed, Figures
from app.scales.value_curve import ValueCurve, ideal_point

#: What places on the axis are called, from research to applied, at equal steps.
AXIS_WORDS: Final = ("pure research", "mostly research", "half and half", "mostly applied", "pure applied")


def position_facts() -> Figures:
    """Say what may be typed for a position: per cents, 0 for research and 100 for applied."""
    step = PER_CENTS.span / (len(AXIS_WORDS) - 1)
    return replace(
        PER_CENTS,
        asks="a position in per cent",
        beyond="A position is 0 to 100 %.",
        names=PER_CENTS.names | {"%applied", "applied"},
        words=tuple((at * step, word) for at, word in enumerate(AXIS_WORDS)),
        stored=Decimal("0.01"),
    )


def _curve(scale: Spectrum, spot: SweetSpot) -> ValueCurve:
    return ideal_point(spot.low, spot.high, spot.distance)


def _write(scale: Spectrum, reading: Reading) -> str:
    return f"{percent(float(reading))} applied"


SPECTRUM: Final = Kind(
    record=Spectrum,
    name="Match with the sweet spot",
    short_name="Match",
    first=lambda old: Spectrum(kind="spectrum"),
    curve=_curve,
    law=measured.law,
    keeps=never,
    broken=never,
    write=_write,
    typed=lambda scale: Closed(scale.readings.why),
    end_words=lambda scale: ("far from the sweet spot", "in it"),
)
