"""What a grant is worth on the days on which it becomes hers, exactly."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from app.document import Estimate, Grant, Vesting
from app.document.identity import This
from app.pay.vesting import MONTHS, vests

#: Least, likely and most, before they are rounded.
Exact = tuple[Fraction, Fraction, Fraction]
#: Months after the grant, each with its share of it.
Vests = Iterable[tuple[int, Fraction]]

#: Roots are taken with more digits than are kept, so that those that come out even are exact.
_ROOTS: Final = Context(prec=60)
_KEPT: Final = Context(prec=50)


def vests_by_year(grant: Grant, vesting: Vesting) -> Mapping[int, Vests]:
    """List what becomes hers by years of the job; what comes on the day of the grant counts in its year."""
    by_year: dict[int, list[tuple[int, Fraction]]] = defaultdict(list)
    for month, share in vests(vesting):
        by_year[grant.year + max(0, (month - 1) // MONTHS)].append((month, share))
    return by_year


@lru_cache(maxsize=256)
def worths(held: This) -> Mapping[int, Exact]:
    """Say what a grant with a schedule brings by years; remembered, as other ways to be paid keep it."""
    grant: Grant = held.held
    assert grant.vesting is not None
    return {year: worth(grant, parts) for year, parts in vests_by_year(grant, grant.vesting).items()}


def worth(grant: Grant, held: Vests) -> Exact:
    """Say what parts of a grant are worth together, each on its day.

    The price of a share is that at the start of the job and grows from there; the worth of a whole grant is
    that on the day of the grant. The stake shrinks from the day of the grant. An option is worth what the
    price lies above its strike, and never less than nothing.

    Parameters
    ----------
    grant : with its worth, or shares and price.
    held : which parts of it.
    """
    price, stake = 1 + grant.price_growth, 1 - grant.dilution
    before = 0 if grant.value is not None else MONTHS * (grant.year - 1)
    parts = [(share * _grown(stake, month), _grown(price, before + month)) for month, share in held]
    strike = Fraction(grant.strike or 0)

    def of_all(each: Fraction) -> Fraction:
        return sum((part * max(each * rise - strike, Fraction(0)) for part, rise in parts), Fraction(0))

    each = by(Fraction(1), three_of(grant.value or grant.price), three_of(grant.multiple))
    whole = _each(each, of_all) if strike else by(of_all(Fraction(1)), each)
    return by(Fraction(1 if grant.shares is None else grant.shares), whole, three_of(grant.exit_chance))


def _grown(yearly: Decimal, months: int) -> Fraction:
    """Take a yearly factor to the power of months / 12."""
    years, rest = divmod(months, MONTHS)
    return Fraction(yearly) ** years * _root(yearly, rest)


@lru_cache(maxsize=256)
def _root(yearly: Decimal, months: int) -> Fraction:
    """Take a yearly factor to the power of less than a year: exact where it comes out even."""
    if not months:
        return Fraction(1)
    part = _ROOTS.divide(Decimal(months), Decimal(MONTHS))
    return Fraction(_KEPT.plus(_ROOTS.power(yearly, part)))


def certain(amount: Fraction) -> Exact:
    """Give an amount that has no range."""
    return amount, amount, amount


def three_of(estimate: Estimate | None) -> Exact:
    """Give the three figures of an estimate; 1 where there is none."""
    if estimate is None:
        return certain(Fraction(1))
    return Fraction(estimate.least), Fraction(estimate.likely), Fraction(estimate.most)


def by(amount: Fraction, *factors: Exact) -> Exact:
    """Multiply, each of the three for itself."""
    least = likely = most = amount
    for factor in factors:
        least, likely, most = least * factor[0], likely * factor[1], most * factor[2]
    return least, likely, most


def _each(amount: Exact, change: Callable[[Fraction], Fraction]) -> Exact:
    return change(amount[0]), change(amount[1]), change(amount[2])
