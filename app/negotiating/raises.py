"""What to add to a package for a year to bring so much more: to its base, on signing, or in shares."""

from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from typing import Final

from app.document import Estimate, Grant, Package, Pay, SignOn
from app.pay.sums import Three, pay_sums

#: Amounts to ask for are rounded up to so many units of the currency.
ROUND: Final = 100
#: By so much an amount is raised to see what a year then brings: enough that rounding does not show. What is
#: tried so is not checked again: that a list is full, or an amount at its most, keeps nobody from asking.
_PROBE: Final = Decimal(1_000_000)


def base_for(package: Package, pay: Pay, more: Decimal, paid: Three) -> Decimal | None:
    """Give the base with which a year brings so much more: the bonus grows with it, and later years too.

    Parameters
    ----------
    more : a year, in the currency of the package.
    paid : what a year brings as it is.

    Returns
    -------
    In the currency of the package, rounded up; nothing where no base is entered or a figure is missing.
    """
    if package.base is None:
        return None
    raised = package.unchecked(base=package.base + _PROBE)
    added = _added(raised, pay, more, paid)
    return None if added is None else _up(package.base + added)


def sign_on_for(package: Package, pay: Pay, more: Decimal, paid: Three) -> Decimal | None:
    """Give what would have to be paid once, on signing, for an average year to bring so much more."""
    added = _added(_with_sign_on(package), pay, more, paid)
    return None if added is None else _up(added)


def grant_for(package: Package, pay: Pay, more: Decimal, paid: Three) -> Decimal | None:
    """Give the worth of a grant that brings so much more a year, becoming hers as the first one does.

    Returns
    -------
    Nothing where the offer grants nothing whose schedule is entered, or nothing of it within the horizon.
    """
    vesting = next((grant.vesting for grant in package.grants if grant.vesting is not None), None)
    if vesting is None:
        return None
    new = Grant(id=_free_id(package), value=Estimate(likely=_PROBE), vesting=vesting)
    added = _added(package.unchecked(grants=(*package.grants, new)), pay, more, paid)
    return None if added is None else _up(added)


def _with_sign_on(package: Package) -> Package:
    return package.unchecked(sign_on=(*package.sign_on, SignOn(amount=_PROBE)))


def _free_id(package: Package) -> str:
    taken = {grant.id for grant in package.grants}
    return next(name for number in range(len(taken) + 1) if (name := f"asked-{number}") not in taken)


def _added(probed: Package, pay: Pay, more: Decimal, paid: Three) -> Decimal | None:
    """Scale the probe to what a year should bring: sums of pay rise in proportion to each amount."""
    after = pay_sums(probed, pay).per_year
    gained = Fraction(0) if after is None else _mean(after) - _mean(paid)
    if gained <= 0:
        return None
    needed = Fraction(more) * Fraction(_PROBE) / gained
    return Decimal(needed.numerator) / Decimal(needed.denominator)


def _mean(amount: Three) -> Fraction:
    """Give the mean of a range: that is what pay counts as where its curve is straight."""
    return (Fraction(amount.least) + 4 * Fraction(amount.likely) + Fraction(amount.most)) / 6


def _up(amount: Decimal) -> Decimal:
    return (amount / ROUND).to_integral_value(rounding=ROUND_CEILING) * ROUND
