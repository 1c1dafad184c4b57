"""A vesting schedule as a line of text: 5/15/40/40 for years, 12: 25, 24: 75 for months."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from app.document import Vest, Vesting
from app.errors import Refused
from app.numbers.notation import places_of, spoken, write

YEARS_EXAMPLE: Final = "Enter the per cents of the years, such as 5/15/40/40."
MONTHS_EXAMPLE: Final = "Enter months and per cents, such as 12: 25, 24: 75."
_PART: Final = re.compile(r"(\d{1,3})\s*:\s*(\d{1,3}(?:[.,]\d{1,7})?)\s*%?\s*(?:[;,/]|\s|$)\s*")
_SHARE: Final = re.compile(r"\d{1,3}(?:[.,]\d{1,7})?")
_COMMAS: Final = re.compile(r"\d{1,3}(?:,\d{1,3}){2,}")
#: Any schedule, to put others in the place of its parts.
_ANY: Final = Vesting(years=(Decimal(1),))


def read_years(text: str, before: Vesting | None) -> Vesting | None:
    """Read the per cents of the years; how they are paid out stays as before. Nothing for an empty text."""
    if not text.strip():
        return None
    plain = text.replace("%", "").strip()
    # Two commas or more with nothing else are no decimal marks.
    between = "," if _COMMAS.fullmatch(plain) else r"\s*[/;]\s*|,\s+|\s+"
    parts = [part for part in re.split(between, plain) if part]
    if not all(_SHARE.fullmatch(part) for part in parts):
        raise Refused.because(YEARS_EXAMPLE)
    years = tuple(_share(part) for part in parts)
    held = before if before is not None and before.years else _ANY
    _whole(years)
    return held.replace(years=years)


def read_months(text: str) -> Vesting | None:
    """Read months and their per cents; nothing for an empty text."""
    plain = text.strip()
    if not plain:
        return None
    vests: list[Vest] = []
    at = 0
    while at < len(plain):
        found = _PART.match(plain, at)
        if found is None or int(found[1]) > 120:
            raise Refused.because(MONTHS_EXAMPLE)
        share = _share(found[2])
        if share > 1:
            raise Refused.because("No share is above 100%.")
        vests.append(Vest(month=int(found[1]), share=share))
        at = found.end()
    _whole([one.share for one in vests])
    return _ANY.replace(years=(), every="year", cliff_months=0, custom=tuple(vests))


def _whole(shares: Sequence[Decimal]) -> None:
    """Refuse shares that leave something over, or give away more than there is."""
    if sum(shares) != 1:
        raise Refused.because("The shares do not add up to 100%.")


def write_years(vesting: Vesting) -> str:
    """Write the per cents of the years."""
    return "/".join(_per_cent(share) for share in vesting.years)


def write_months(vesting: Vesting) -> str:
    """Write months and their per cents."""
    between = "; " if spoken().decimal == "," else ", "
    return between.join(f"{vest.month}: {_per_cent(vest.share)}" for vest in vesting.custom)


def _share(text: str) -> Decimal:
    return Decimal(text.replace(",", ".")) / 100


def _per_cent(share: Decimal) -> str:
    hundredths = share * 100
    return write(hundredths, decimals=places_of(hundredths))
