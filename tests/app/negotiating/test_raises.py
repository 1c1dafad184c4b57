"""What to add to a package for a year to bring more: by hand, and held against the sums."""

from decimal import Decimal
from fractions import Fraction

import pytest

from app.document import Estimate, Grant, Package, Pay, SignOn, Vesting
from app.negotiating.raises import (
    Way,
    brings,
    likely_of,
    mean_of,
    more_base,
    more_on_signing,
    needed,
    one_more_grant,
)
from app.pay.purse import Three
from app.pay.sums import pay_sums
from tests.paid import package

PAY = Pay(horizon_years=4)
MORE = Fraction(6_000)
NOTHING = Three(Decimal(0), Decimal(0), Decimal(0))
EVEN = Vesting(years=(Decimal("0.25"),) * 4)
SHARES = Grant(id="asked-0", value=Estimate(likely=Decimal(40_000)), vesting=EVEN)


def paid_by(held: Package, pay: Pay = PAY) -> Three:
    return pay_sums(held, pay).per_year or NOTHING


def asked(way: Way | None, held: Package, pay: Pay = PAY) -> Fraction | None:
    assert way is not None
    return needed(way, pay, MORE, paid_by(held, pay))


def test_of_a_plain_base_it_is_what_is_missing():
    held = package("North", 80_000)
    assert asked(more_base(held), held) == 6_000


def test_the_bonus_and_later_years_grow_with_the_base():
    """With a bonus of 20 % each 100 of base bring 120."""
    held = package("North", 80_000, bonus=Estimate(likely=Decimal("0.2")))
    assert asked(more_base(held), held) == 5_000
    growing = PAY.replace(growth=Decimal("0.05"))
    added, way = asked(more_base(held), held, growing), more_base(held)
    assert added is not None
    assert way is not None
    assert added < 5_000
    raised = brings(way, Decimal(round(added)), growing).likely - paid_by(held, growing).likely
    assert float(raised) == pytest.approx(6_000, abs=1)


def test_what_is_likely_and_the_mean_may_need_different_amounts():
    """A bonus of 0 to 12 %, likely 12: 100 of base bring 112, and 110 in the mean."""
    held = package(
        "North", 80_000, bonus=Estimate(likely=Decimal("0.12"), low=Decimal(0), high=Decimal("0.12"))
    )
    way = more_base(held)
    assert way is not None
    assert needed(way, PAY, Fraction(112), paid_by(held), likely_of) == 100
    assert needed(way, PAY, Fraction(110), paid_by(held), mean_of) == 100


def test_what_is_paid_once_has_to_bring_all_years_together():
    held = package("North", 80_000)
    assert asked(more_on_signing(held), held) == 24_000
    assert brings(more_on_signing(held), Decimal(24_000), PAY).likely == 86_000


def test_a_grant_becomes_hers_as_the_first_one_does():
    held = package("North", 80_000, grants=(SHARES,))
    assert asked(one_more_grant(held), held) == 24_000
    assert asked(one_more_grant(held), held, PAY.replace(horizon_years=2)) == 24_000
    late = held.replace(grants=(SHARES.replace(vesting=Vesting(years=(Decimal(0), Decimal(0), Decimal(1)))),))
    assert asked(one_more_grant(late), late, PAY.replace(horizon_years=2)) is None


def test_without_a_base_nothing_can_be_worked_out():
    held = package("North", None, grants=(SHARES,))
    assert more_base(held) is None
    assert asked(more_on_signing(held), held) is None
    assert asked(one_more_grant(held), held) is None


def test_without_a_schedule_no_grant_is_asked_for():
    assert one_more_grant(package("North", 80_000)) is None


def test_a_full_list_of_payments_keeps_nobody_from_asking():
    full = package("North", 80_000, sign_on=(SignOn(amount=Decimal(1)),) * 12)
    assert asked(more_on_signing(full), full) == 24_000
