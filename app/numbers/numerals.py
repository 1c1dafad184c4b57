"""How numbers are written, everywhere the same."""

import math
from collections.abc import Iterable
from typing import Final

from app.numbers.notation import MINUS as MINUS
from app.numbers.notation import PLAIN, Notation

DASH: Final = "\u2013"
#: Between two things said on one line.
DOT: Final = " \u00b7 "
#: In place of the rank of an offer whose team is left open: it is none of those of its own teams.
TEAM_OPEN: Final = "*"

#: From here on a measure has more digits than are written otherwise.
TEN_DIGITS: Final = 1e10


def points(value: float, how: Notation = PLAIN) -> str:
    """Write a fit, or points of it, with one decimal."""
    text = f"{value:.1f}"
    return _told("0.0" if text == "-0.0" else text, how)


def signed(value: float) -> str:
    """Write a difference in points with its sign."""
    text = points(value)
    return text if text.startswith(MINUS) or text == "0.0" else f"+{text}"


def percent(share: float) -> str:
    """Write a share as whole per cents; a little above 0 says so."""
    if 0 < share <= 0.005:
        return "under 1%"
    return f"{100 * share:.0f}%"


def turning_percent(share: float) -> str:
    """Write the share at which something turns, with decimals where it would read as none or all."""
    room = 100.0 * min(share, 1.0 - share)
    decimals = max(1, -math.floor(math.log10(room))) if 0 < room < 1 else 0
    return f"{100 * share:.{decimals}f}%"


def number(value: float, how: Notation = PLAIN) -> str:
    """Write a measure without needless digits."""
    text = f"{value:,.10g}" if abs(value) < TEN_DIGITS else f"{value:,.0f}"
    return "0" if value == 0 else _told(text, how)


def agreement(tau: float, how: Notation = PLAIN) -> str:
    """Write how far two orders agree, with two decimals."""
    return _told(f"{tau:.2f}", how)


def together(parts: Iterable[str]) -> str:
    """Join the parts of a sentence: a, b and c."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def _told(text: str, how: Notation) -> str:
    """Write a number of Python with the marks of a language."""
    return text.translate(str.maketrans({"-": MINUS, ".": how.decimal, ",": how.group}))
