"""Numbers as the person's language writes them, and back."""

from decimal import Decimal

from app.errors import Refused
from app.numbers.notation import clean, write_short
from app.numbers.notation import numbers as read_digits
from app.numbers.number_text import PERCENT, parts_of
from app.numbers.numerals import fixed


def short(value: float, decimals: int = 2) -> str:
    """Write a number with at most so many decimals and no idle zeros: 7, 7.5, 7.25."""
    return write_short(Decimal(repr(float(value))), decimals=decimals, grouped=False)


def percent(share: float, decimals: int = 0) -> str:
    """Write a share of 1 in per cent: 22%."""
    return f"{fixed(share * 100, decimals)}%"


def parse(text: str) -> float:
    """Read a number typed by hand: in digits of any script, with a comma or a point for the decimals.

    A lone mark that could be either a decimal mark or a thousands mark (1,234) is refused, never guessed.
    """
    otherwise = "Enter a number, such as " + short(7.5) + "."
    plain = clean(text)
    parts = parts_of(text, otherwise)
    if parts.before or parts.after or plain.count("-") > plain.startswith("-"):
        raise Refused.because(otherwise)
    *grouped, way = read_digits(parts.number, own_groups=False, whole=parts.whole)
    if grouped:
        sure = short(float(way.value), 3)
        raise Refused.because(f"{plain} can be read in two ways. Enter {grouped[0].value} or {sure}.")
    return float(-way.value if parts.negative else way.value)


def without_unit(text: str, unit: str) -> str:
    """Take the unit from behind a number, a sign of per cents as people write it in any language."""
    plain = text.strip()
    names = sorted(PERCENT, key=len, reverse=True) if unit == "%" else [unit]
    found = next((name for name in names if name and plain.lower().endswith(name.lower())), "")
    return plain[: len(plain) - len(found)].strip()
