"""What to add to a package for a year to bring so much more: to its base, on signing, or in shares."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from app.document import Estimate, Grant, Package, Pay, SignOn
from app.pay.purse import Three
from app.pay.sums import pay_sums

#: By so much an amount is raised to see what a year then brings: enough that rounding does not show. What is
#: tried so is not checked again: that a list is full, or an amount at its most, keeps nobody from asking.
_PROBE: Final = Decimal(1_000_000)

#: A package with so much more in one of its amounts.
Way = Callable[[Decimal], Package]
#: What of a range is meant.
Measure = Callable[[Three], Fraction]


def likely_of(amount: Three) -> Fraction:
    """Give what is likely: that is what is said of other pay, too."""
    return Fraction(amount.likely)


def mean_of(amount: Three) -> Fraction:
    """Give the mean of a range: that is what pay counts as where its curve is straight."""
    return (Fraction(amount.least) + 4 * Fraction(amount.likely) + Fraction(amount.most)) / 6


def more_base(package: Package) -> Way | None:
    """Raise the base, with which the bonus grows, and later years; nothing where no base is entered."""
    base = package.base
    return None if base is None else lambda added: package.unchecked(base=base + added)


def more_on_signing(package: Package) -> Way:
    """Pay more once, on signing."""
    return lambda added: package.unchecked(sign_on=(*package.sign_on, SignOn(amount=added)))


def one_more_grant(package: Package) -> Way | None:
    """Grant shares beside those there are, which become hers as the first ones do.

    Returns
    -------
    Nothing where the offer grants nothing whose schedule is entered.
    """
    vesting = next((grant.vesting for grant in package.grants if grant.vesting is not None), None)
    if vesting is None:
        return None
    known_as = _free_id(package)

    def granted(added: Decimal) -> Package:
        new = Grant(id=known_as, value=Estimate(likely=added), vesting=vesting)
        return package.unchecked(grants=(*package.grants, new))

    return granted


def needed(way: Way, pay: Pay, more: Fraction, paid: Three, of: Measure = mean_of) -> Fraction | None:
    """Say how much has to be added for a year to bring so much more: sums of pay rise in proportion.

    Parameters
    ----------
    more : a year, in the currency of the package.
    paid : what a year brings as it is.
    of : what of its range is to rise by that.

    Returns
    -------
    In the currency of the package, exactly; nothing where a figure is missing or a year would gain nothing.
    """
    after = pay_sums(way(_PROBE), pay).per_year
    gained = Fraction(0) if after is None else of(after) - of(paid)
    return None if gained <= 0 else more * Fraction(_PROBE) / gained


def brings(way: Way, added: Decimal, pay: Pay) -> Three:
    """Say what a year brings once so much is added, where it is known what it brings now."""
    after = pay_sums(way(added), pay).per_year
    assert after is not None
    return after


def _free_id(package: Package) -> str:
    taken = {grant.id for grant in package.grants}
    return next(name for number in range(len(taken) + 1) if (name := f"asked-{number}") not in taken)
