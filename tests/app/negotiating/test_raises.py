"""What to add to a package for a year to bring more: by hand, and held against the sums."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from app.document import Estimate, Grant, Package, Pay, SignOn, Vesting
from app.negotiating.raises import base_for, grant_for, sign_on_for
from app.pay.sums import Three, pay_sums
from tests.paid import package

PAY = Pay(horizon_years=4)
MORE = Decimal(6_000)
NOTHING = Three(Decimal(0), Decimal(0), Decimal(0))
EVEN = Vesting(years=(Decimal("0.25"),) * 4)
SHARES = Grant(id="asked-0", value=Estimate(likely=Decimal(40_000)), vesting=EVEN)


def a_year(held: Package, pay: Pay = PAY) -> Decimal:
    paid = pay_sums(held, pay).per_year
    assert paid is not None
    return paid.likely


def asked(
    worked_out: Callable[[Package, Pay, Decimal, Three], Decimal | None],
    held: Package,
    pay: Pay = PAY,
    more: Decimal = MORE,
) -> Decimal | None:
    return worked_out(held, pay, more, pay_sums(held, pay).per_year or NOTHING)


def test_of_a_plain_base_it_is_what_is_missing_rounded_up_to_a_hundred():
    assert asked(base_for, package("North", 80_000)) == 86_000
    assert asked(base_for, package("North", 80_000), more=Decimal("6000.01")) == 86_100


def test_the_bonus_and_later_years_grow_with_the_base():
    """With a bonus of 20 % each 100 of base bring 120."""
    held = package("North", 80_000, bonus=Estimate(likely=Decimal("0.2")))
    assert asked(base_for, held) == 85_000
    growing = PAY.replace(growth=Decimal("0.05"))
    base = asked(base_for, held, growing)
    assert base is not None
    assert base < 85_000
    raised = a_year(held.replace(base=base), growing) - a_year(held, growing)
    assert 6_000 <= raised < 6_200


def test_what_is_paid_once_has_to_bring_all_years_together():
    held = package("North", 80_000)
    assert asked(sign_on_for, held) == 24_000
    paid = held.replace(sign_on=(SignOn(amount=Decimal(24_000)),))
    assert a_year(paid) - a_year(held) == MORE


def test_a_grant_becomes_hers_as_the_first_one_does():
    held = package("North", 80_000, grants=(SHARES,))
    assert asked(grant_for, held) == 24_000
    assert asked(grant_for, held, PAY.replace(horizon_years=2)) == 24_000
    late = SHARES.replace(vesting=Vesting(years=(Decimal(0), Decimal(0), Decimal(1))))
    assert asked(grant_for, held.replace(grants=(late,)), PAY.replace(horizon_years=2)) is None


@pytest.mark.parametrize("held", [package("North", None), package("North", None, grants=(SHARES,))])
def test_without_a_base_nothing_can_be_worked_out(held: Package):
    assert asked(base_for, held) is None
    assert asked(sign_on_for, held) is None
    assert asked(grant_for, held) is None


def test_without_a_schedule_no_grant_is_asked_for():
    assert asked(grant_for, package("North", 80_000)) is None


def test_a_full_list_of_payments_keeps_nobody_from_asking():
    full = package("North", 80_000, sign_on=(SignOn(amount=Decimal(1)),) * 12)
    assert asked(sign_on_for, full) == 24_000
