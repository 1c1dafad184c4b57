"""How well the position of an option matches the sweet spot; nothing is assessed."""

from typing import Final

from app.document import Reading, Spectrum, SweetSpot
from app.numbers.notation import Notation
from app.numbers.numerals import percent
from app.scales import measured
from app.scales.kind import Kind, never
from app.scales.value_curve import ValueCurve, ideal_point


def _curve(scale: Spectrum, spot: SweetSpot) -> ValueCurve:
    return ideal_point(spot.low, spot.high, spot.distance)


def _write(scale: Spectrum, reading: Reading, how: Notation) -> str:
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
    end_words=lambda scale: ("far from the sweet spot", "in it"),
)
