"""When which share of a grant becomes hers, month by month, and the schedules that are common."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from types import MappingProxyType
from typing import Final

from app.document.vesting import Vesting

MONTHS: Final = 12
#: Months from one payment to the next.
_STEP: Final[Mapping[str, int]] = MappingProxyType({"year": MONTHS, "quarter": 3, "month": 1})


@dataclass(frozen=True, slots=True)
class Preset:
    """A schedule that is common, and what it says in words."""

    words: str
    vesting: Vesting


def vests(vesting: Vesting) -> tuple[tuple[int, Fraction], ...]:
    """List what becomes hers when.

    Before the cliff nothing comes; at the cliff comes all that the schedule had built up until then, and what
    is later comes as it was scheduled.

    Parameters
    ----------
    vesting : by years, paid out within each, or as a list of months.

    Returns
    -------
    Months after the grant, rising, each with its share of the grant, above 0. The shares are exact and add
    up to 1.
    """
    held = ((max(month, vesting.cliff_months), share) for month, share in _scheduled(vesting) if share)
    return tuple(
        (month, sum((share for _, share in together), Fraction(0)))
        for month, together in groupby(held, key=lambda vest: vest[0])
    )


def _scheduled(vesting: Vesting) -> Iterator[tuple[int, Fraction]]:
    """List what becomes hers when, were there no cliff."""
    for vest in vesting.custom:
        yield vest.month, Fraction(vest.share)
    step = _STEP[vesting.every]
    for year, share in enumerate(vesting.years):
        for month in range(step, MONTHS + 1, step):
            yield MONTHS * year + month, Fraction(share) * step / MONTHS


def _years(*per_cent: int) -> tuple[Decimal, ...]:
    return tuple(Decimal(share) / 100 for share in per_cent)


_EVEN: Final = _years(25, 25, 25, 25)

#: Common schedules by a short name that never changes.
PRESETS: Final[Mapping[str, Preset]] = MappingProxyType(
    {
        "four_years_cliff": Preset(
            "Four even years, monthly after a cliff of one year",
            Vesting(years=_EVEN, every="month", cliff_months=12),
        ),
        "four_years_quarterly_cliff": Preset(
            "Four even years, quarterly after a cliff of one year",
            Vesting(years=_EVEN, every="quarter", cliff_months=12),
        ),
        "four_years_yearly": Preset("Four even years, yearly", Vesting(years=_EVEN)),
        "four_years_quarterly": Preset("Four even years, quarterly", Vesting(years=_EVEN, every="quarter")),
        "four_years_monthly": Preset("Four even years, monthly", Vesting(years=_EVEN, every="month")),
        "back_loaded": Preset(
            "Four years, most of it late: 5, 15, 40 and 40%", Vesting(years=_years(5, 15, 40, 40))
        ),
        "front_loaded": Preset(
            "Three years, most of it early: 50, 30 and 20%, quarterly",
            Vesting(years=_years(50, 30, 20), every="quarter"),
        ),
        "three_years_yearly": Preset(
            "Three nearly even years, yearly: 33, 33 and 34%", Vesting(years=_years(33, 33, 34))
        ),
        "one_year_quarterly": Preset("One year, quarterly", Vesting(years=_years(100), every="quarter")),
    }
)
