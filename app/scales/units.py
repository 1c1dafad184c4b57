"""The ways in which people write a unit behind a figure, and the thousands before it."""

from typing import Final

from app.document import currencies
from app.numbers.number_text import EXPONENTS, PERCENT
from app.scales.typed_facts import names_of

#: What says thousands and more of money; of all else m and mm are metres and millimetres.
_MONEY_WORDS: Final = frozenset(EXPONENTS) - {""}
_COUNT_WORDS: Final = _MONEY_WORDS - {"m", "mm"}
#: Units that people write in several ways.
_ALIKE: Final = (
    ("min", "mins", "minute", "minutes"),
    ("h", "hr", "hrs", "hour", "hours"),
    ("d", "day", "days"),
    ("wk", "wks", "week", "weeks"),
    ("mo", "month", "months"),
    ("yr", "yrs", "year", "years"),
    ("km", "kilometre", "kilometres", "kilometer", "kilometers"),
)


def unit_names(unit: str) -> frozenset[str]:
    """List the ways to write a unit: as it stands, and as others write what it begins with."""
    if not unit:
        return frozenset()
    if in_per_cent(unit):
        return names_of(unit, *PERCENT)
    first, _, rest = unit.partition(" ")
    alike = [name for group in _ALIKE if first.casefold() in group for name in group]
    return names_of(unit, *alike, *(f"{name} {rest}" for name in alike))


def in_per_cent(unit: str) -> bool:
    """Tell whether 40% is read in this unit."""
    return unit.startswith("%")


def thousands_words(unit: str) -> frozenset[str]:
    """List what says thousands and more behind a figure in this unit: 84.1k."""
    return _MONEY_WORDS if not unit or currencies.named(unit.split()[0]) else _COUNT_WORDS
