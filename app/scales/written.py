"""How what is likely is written with the range around it."""

from collections.abc import Callable

from app.document import Reading, Three
from app.numbers.numerals import DASH


def with_range(three: Three, write: Callable[[Reading], str], write_end: Callable[[Reading], str]) -> str:
    """Write what is likely, and its range where it has one."""
    low, likely, high = three
    return write(likely) if low == high else f"{write(likely)} ({write_end(low)}{DASH}{write_end(high)})"
