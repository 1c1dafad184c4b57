"""What pay a year is worth: nothing while it is covered, and a number like any other once it is open."""

from typing import Final

from app.document import Number, Pay, Scale, YearlyPay
from app.scales.kind import Kind, never
from app.scales.typed_facts import Closed


def first_scale() -> Scale:
    """Give the scale of a criterion that is about pay."""
    return YearlyPay(kind="pay")


def open_scale(pay: Pay, unit: str) -> Scale | None:
    """Give the scale on which pay counts while it is open; nothing without worst and best."""
    if pay.worst is None or pay.best is None:
        return None
    return Number(kind="number", unit=unit, worst=float(pay.worst), best=float(pay.best))


PAY: Final = Kind(
    record=YearlyPay,
    name="Pay",
    short_name="Pay",
    first=lambda old: YearlyPay(kind="pay"),
    curve=lambda scale, spot: None,
    law=never,
    keeps=never,
    broken=never,
    write=never,
    typed=lambda scale: Closed(scale.readings.why),
    end_words=lambda scale: ("the worst pay", "the best"),
)
