"""How numbers are written, everywhere the same."""

import math
from collections.abc import Iterable
from typing import Final

from app.numbers.notation import MINUS as MINUS
from app.numbers.notation import grouped_digits, spoken

DASH: Final = "\u2013"
#: Between two things said on one line.
DOT: Final = " \u00b7 "
#: In place of the rank of an offer whose team is left open: it is none of those of its own teams.
TEAM_OPEN: Final = "*"

#: From here on a measure has more digits than are written otherwise.
TEN_DIGITS: Final = 1e10


def points(value: float) -> str:
    """Write a fit, or points of it, with one decimal."""
    return fixed(value)


def signed(value: float) -> str:
    """Write a difference in points with its sign."""
    text = points(value)
    return text if text.startswith(MINUS) or text == points(0.0) else f"+{text}"


def percent(share: float) -> str:
    """Write a share as whole per cents; a little above 0 says so."""
    if 0 < share <= 0.005:
        return "under 1%"
    return f"{100 * share:.0f}%"


def turning_percent(share: float) -> str:
    """Write the share at which something turns, with decimals where it would read as none or all."""
    room = 100.0 * min(share, 1.0 - share)
    decimals = max(1, -math.floor(math.log10(room))) if 0 < room < 1 else 0
    return f"{_told(f'{100 * share:.{decimals}f}')}%"


def number(value: float) -> str:
    """Write a measure without needless digits."""
    text = f"{value:,.10g}" if abs(value) < TEN_DIGITS else f"{value:,.0f}"
    return "0" if value == 0 else _told(text)


def count(number: int) -> str:
    """Write how many there are: 8,192."""
    return _told(f"{number:,}")


def fixed(value: float, decimals: int = 1) -> str:
    """Write a number with so many decimals and no marks between groups: 76.5."""
    text = f"{value:.{decimals}f}"
    return _told(text.removeprefix("-") if float(text) == 0 else text)


def agreement(tau: float) -> str:
    """Write how far two orders agree, with two decimals."""
    return fixed(tau, 2)


def together(parts: Iterable[str]) -> str:
    """Join the parts of a sentence: a, b and c."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def _told(text: str) -> str:
    """Write a number of Python with the marks of a language."""
    whole, _, after = text.removeprefix("-").partition(".")
    parts, power, exponent = after.partition("e")
    if "," in whole:
        whole = grouped_digits(whole.replace(",", ""))
    said = f"{whole}{spoken().decimal}{parts}{power}{exponent}" if after else whole
    return f"{MINUS}{said}" if text.startswith("-") else said
