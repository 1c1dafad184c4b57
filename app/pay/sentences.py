"""What sums of pay rest on, and what they lack, in sentences."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from app.document import Estimate, Grant, Package, Pay, Rate
from app.numbers.days import day
from app.numbers.number_text import per_cent, plain_number
from app.numbers.numerals import together

SALARY: Final = "Salary"
BONUS: Final = "Bonus"
SIGN_ON: Final = "Sign-on"
RELOCATION: Final = "Relocation"
BENEFIT: Final = "Benefit"

#: What the kinds of pay are called where several of one kind stand together.
KINDS: Final[Mapping[str, str]] = {
    "base": SALARY,
    "bonus": BONUS,
    "sign_on": SIGN_ON,
    "grants": "Shares",
    "relocation": "Moving",
    "benefits": "Benefits",
}

#: What a sum needs where the salary is not entered.
THE_SALARY: Final = "the base salary"


def grant_name(package: Package, grant: Grant) -> str:
    """Name a grant; one without a name by its place among the grants."""
    return grant.name.strip() or f"Grant {package.grants.index(grant) + 1}"


def grant_gaps(grant: Grant) -> tuple[str, ...]:
    """Name the figures that the worth of a grant needs and that are not entered."""
    if grant.value is not None:
        return ()
    if grant.shares is None and grant.price is None:
        return ("the worth",)
    gaps = (("the number of shares", grant.shares), ("the price", grant.price))
    return tuple(gap for gap, figure in gaps if figure is None)


def needed_of(gaps: Iterable[str], name: str) -> str:
    """Say which figures of a thing are needed: “the price of First grant”."""
    return f"{together(gaps)} of {name}"


def needed_rate(currencies: Iterable[str]) -> str:
    """Say of which currencies the rates are needed."""
    codes = tuple(currencies)
    return f"the exchange rate{'s' if len(codes) > 1 else ''} of {together(codes)}"


def not_known(missing: Iterable[str]) -> str:
    """Say that a sum is not known, and what it needs."""
    return f"not known: needs {together(missing)}"


def assumptions(package: Package, pay: Pay, currency: str, exchanged: Iterable[str]) -> tuple[str, ...]:
    """List what the sums of a package rest on, a sentence each.

    Parameters
    ----------
    package : whose sums.
    pay : how they are added up.
    currency : the currency of the sums.
    exchanged : the currencies whose rates were used.
    """
    counted = [grant for grant in package.grants if grant.year <= pay.horizon_years]
    return (
        *_about_the_salary(package, pay),
        *(said for grant in counted for said in _about_a_grant(grant, package)),
        *_about_rates(pay, set(exchanged)),
        *_about_the_end(pay, currency),
    )


def _about_the_salary(package: Package, pay: Pay) -> Iterator[str]:
    if package.base is not None and pay.horizon_years > 1:
        yield f"The salary {_grows(pay.growth)}."
    if package.bonus is not None:
        yield f"The bonus is {_estimate(package.bonus)} of the salary of its year."
    if package.benefits and pay.horizon_years > 1:
        yield "Benefits stay as they are."


def _about_a_grant(grant: Grant, package: Package) -> Iterator[str]:
    name, currency = grant_name(package, grant), grant.currency or package.currency
    if grant.value is not None:
        yield f"{name}: its worth {_grows(grant.price_growth)} from the day of the grant."
    else:
        yield f"{name}: the price of a share {_grows(grant.price_growth)} from the start of the job."
    if grant.multiple is not None:
        yield f"{name}: on selling, the price is {_estimate(grant.multiple, plain=True)} times that."
    if grant.strike is not None:
        yield f"{name}: each option costs {plain_number(grant.strike)} {currency} to exercise."
    if grant.dilution:
        lost = per_cent(grant.dilution)
        yield f"{name}: the stake shrinks by {lost} a year from the day of the grant."
    if grant.exit_chance is not None:
        yield f"{name}: the chance that it can be sold is {_estimate(grant.exit_chance)}."


def _about_rates(pay: Pay, exchanged: set[str]) -> Iterator[str]:
    for rate in pay.rates:
        if rate.currency in exchanged:
            yield rate_sentence(rate, pay.currency)


def rate_sentence(rate: Rate, currency: str) -> str:
    """Say what a currency is worth in that of comparison, and since when."""
    return f"1 {rate.currency} is worth {plain_number(rate.worth)} {currency}, the rate of {day(rate.day)}."


def _about_the_end(pay: Pay, currency: str) -> Iterator[str]:
    if pay.tax is None:
        yield f"All figures are before tax, in {currency}."
    else:
        taken = per_cent(pay.tax)
        yield f"Tax takes {taken} of everything; all other figures are before tax, in {currency}."
    if pay.discount:
        yield f"Present value: each year is discounted by {per_cent(pay.discount)} a year, from its end."


def _grows(growth: Decimal) -> str:
    if not growth:
        return "stays as it is"
    return f"{'grows' if growth > 0 else 'falls'} by {per_cent(abs(growth))} a year"


def _estimate(estimate: Estimate, *, plain: bool = False) -> str:
    written = plain_number if plain else per_cent
    likely = written(estimate.likely)
    if estimate.least == estimate.most:
        return likely
    return f"{likely} ({written(estimate.least)} to {written(estimate.most)})"
