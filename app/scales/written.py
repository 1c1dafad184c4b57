"""How a reading is written with the range around it."""

from collections.abc import Callable

from app.document import Reading, Three
from app.numbers.numerals import DASH


def with_range(three: Three, write: Callable[[Reading], str], unit: str) -> str:
    """Write what is likely, and its range where it has one; a unit that stands apart is said once."""
    low, likely, high = three
    if low == high:
        return write(likely)
    ends = (write(low), write(high))
    least, most = (said.removesuffix(f" {unit}") if unit else said for said in ends)
    return f"{write(likely)} ({least}{DASH}{most})"
