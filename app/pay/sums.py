"""What a package brings, year by year: exact to the smallest unit of the currency, and open about gaps."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from app.document import Grant, Package, Pay, Rate, SignOn
from app.document.identity import This
from app.pay.grants import Exact, by, certain, three_of, vests_by_year, worths
from app.pay.purse import Component, Kind, Purse, Three
from app.pay.sentences import (
    BENEFIT,
    BONUS,
    RELOCATION,
    SALARY,
    SIGN_ON,
    THE_SALARY,
    assumptions,
    grant_gaps,
    grant_name,
    needed_of,
)
from app.pay.vesting import MONTHS


@dataclass(frozen=True, slots=True)
class YearPay:
    """What one year brings.

    Attributes
    ----------
    year : 1 is the first; it holds the months 1 to 12 after the start.
    components : what is paid in it, before tax.
    total : their sum; nothing where one of them is not known.
    net : what tax leaves of the total; nothing where no tax is entered.
    present : what the net, or without a tax the total, is worth at the start, discounted from the year's end.
    """

    year: int
    components: tuple[Component, ...]
    total: Three | None
    net: Three | None
    present: Three | None


@dataclass(frozen=True, slots=True)
class PaySums:
    """What a package brings over the horizon.

    Attributes
    ----------
    package : what was added up.
    currency : of all amounts here.
    years : from the first to the horizon.
    total, net, present : sums over the years; nothing where one of them is not known.
    per_year : the total by the number of years.
    missing : what the totals need to be known, each once; empty where they are known.
    exchanged : the currencies whose rates were used.
    """

    package: Package
    currency: str
    years: tuple[YearPay, ...]
    total: Three | None
    net: Three | None
    present: Three | None
    per_year: Three | None
    missing: tuple[str, ...]
    exchanged: frozenset[str]

    def assumptions(self, pay: Pay) -> tuple[str, ...]:
        """Say what the totals rest on, a sentence each; `pay` is what they were added up with."""
        return assumptions(self.package, pay, self.currency, self.exchanged)


def pay_sums(package: Package, pay: Pay, currency: str | None = None) -> PaySums:
    """Add up what a package brings, year by year.

    Each component is exact until it is converted and rounded, once, to the smallest unit of the currency,
    halves to even; sums add up what is rounded. What cannot be known for want of a figure is never taken for
    nothing: it is missing, and so is each sum that needs it.

    Parameters
    ----------
    package : what one offer pays.
    pay : horizon, growth, discount, tax and rates.
    currency : of the sums; that of the package unless told. To compare packages: `pay.currency`.

    Returns
    -------
    The sums; year y holds the months 12 (y - 1) + 1 to 12 y after the start.
    """
    how = _How(pay.currency, pay.horizon_years, pay.growth, pay.discount, pay.tax, pay.rates, pay)
    return _added_up(This(package), how, currency or package.currency)


@dataclass(frozen=True, slots=True)
class _How:
    """All of pay that sums hang on but the package; equal where that is."""

    currency: str
    horizon_years: int
    growth: Decimal
    discount: Decimal
    tax: Decimal | None
    rates: tuple[Rate, ...]
    pay: Pay = field(compare=False)


@lru_cache(maxsize=1024)
def _added_up(held: This, how: _How, target: str) -> PaySums:
    """Add up one package; remembered, as an edit of pay changes one of them."""
    package: Package = held.held
    pay = how.pay
    purse = Purse(pay, target)
    by_year: dict[int, list[Component]] = defaultdict(list)
    for year, component in _components(package, pay, purse):
        by_year[year].append(component)
    years = tuple(_year(year, tuple(by_year[year]), pay, purse) for year in range(1, pay.horizon_years + 1))
    total = purse.sum_of([year.total for year in years])
    return PaySums(
        package=package,
        currency=target,
        years=years,
        total=total,
        net=None if pay.tax is None else purse.sum_of([year.net for year in years]),
        present=purse.sum_of([year.present for year in years]),
        per_year=purse.times(total, Fraction(1, pay.horizon_years)),
        missing=tuple(dict.fromkeys(c.missing for year in years for c in year.components if c.missing)),
        exchanged=frozenset(purse.exchanged),
    )


def owed(package: Package, month: int) -> Decimal:
    """Say how much of what was paid for signing is owed back on leaving some months after the start.

    The whole is owed until its time is over, or month by month less; once so many months are full, nothing.
    """
    purse = Purse(Pay(currency=package.currency), package.currency)
    amounts = [purse.rounded(_owed_of(one, month)) for one in package.sign_on]
    return sum(amounts, Decimal(0))


def owed_in(currency: str, package: Package, month: int, pay: Pay) -> Decimal | None:
    """Say what is owed back on leaving in another currency; nothing where a rate is missing."""
    purse = Purse(pay, currency)
    rate = purse.rate(package.currency)
    if rate is None:
        return None
    return sum((purse.rounded(rate * _owed_of(one, month)) for one in package.sign_on), Decimal(0))


def _owed_of(payment: SignOn, month: int) -> Fraction:
    since = month - MONTHS * (payment.year - 1)
    if not 0 <= since < payment.claw_back_months:
        return Fraction(0)
    left = Fraction(payment.claw_back_months - since, payment.claw_back_months)
    return Fraction(payment.amount) * (left if payment.by_month else 1)


def _year(year: int, components: tuple[Component, ...], pay: Pay, purse: Purse) -> YearPay:
    total = purse.sum_of([component.amount for component in components])
    net = None if pay.tax is None else purse.times(total, 1 - Fraction(pay.tax))
    discount = (1 + Fraction(pay.discount)) ** year
    present = purse.times(total if pay.tax is None else net, 1 / discount)
    return YearPay(year, components, total, net, present)


def _components(package: Package, pay: Pay, purse: Purse) -> Iterator[tuple[int, Component]]:
    """List all that is paid within the horizon, with its year, in the order in which it is shown."""
    home = package.currency
    years = range(1, pay.horizon_years + 1)

    def one(kind: Kind, name: str, amount: Exact | None, missing: str = "") -> Component:
        return purse.component(kind, name, home, amount, missing)

    for year in years:
        base = None
        if package.base is not None:
            base = Fraction(package.base) * (1 + Fraction(pay.growth)) ** (year - 1)
        yield year, one("base", SALARY, None if base is None else certain(base), THE_SALARY)
        if package.bonus is not None:
            bonus = None if base is None else by(base, three_of(package.bonus))
            yield year, one("bonus", BONUS, bonus, THE_SALARY)
    for payment in package.sign_on:
        if payment.year in years:
            yield payment.year, one("sign_on", SIGN_ON, certain(Fraction(payment.amount)))
    for grant in package.grants:
        yield from _granted(grant, package, years, purse)
    if package.relocation is not None:
        yield 1, one("relocation", RELOCATION, certain(Fraction(package.relocation)))
    for benefit in package.benefits:
        paid = one("benefits", benefit.name.strip() or BENEFIT, certain(Fraction(benefit.amount)))
        yield from ((year, paid) for year in years)


def _granted(grant: Grant, package: Package, years: range, purse: Purse) -> Iterator[tuple[int, Component]]:
    """Give what becomes hers of a grant, by years, or what it needs to be known."""
    name, currency = grant_name(package, grant), grant.currency or package.currency
    gaps = grant_gaps(grant)
    if grant.vesting is None:
        missing = needed_of((*gaps, "the vesting schedule"), name)
        for year in years[grant.year - 1 :]:
            yield year, Component("grants", name, None, missing)
        return
    missing = needed_of(gaps, name) if gaps else ""
    known = dict.fromkeys(vests_by_year(grant, grant.vesting)) if gaps else worths(This(grant))
    for year, amount in known.items():
        if year in years:
            yield year, purse.component("grants", name, currency, amount, missing)
