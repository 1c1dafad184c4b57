from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from app.document import Estimate, Grant, Vest, Vesting
from app.pay.grants import vests_by_year, worth

YEARLY = Vesting(years=(Decimal("0.5"), Decimal("0.5")))


def grant(**fields: Any) -> Grant:
    fields.setdefault("vesting", YEARLY)
    return Grant(id="g", **fields)


def likely(of: Grant, month: int) -> Fraction:
    return worth(of, [(month, Fraction(1))])[1]


def priced(price: str, **fields: Any) -> Grant:
    return grant(shares=Decimal(100), price=Estimate(likely=Decimal(price)), **fields)


def test_month_12_belongs_to_the_first_year_and_month_13_to_the_second():
    listed = tuple(Vest(month=month, share=Decimal("0.25")) for month in (0, 12, 13, 24))
    by_year = vests_by_year(grant(year=2), Vesting(custom=listed))
    quarter = Fraction(1, 4)
    assert by_year == {2: [(0, quarter), (12, quarter)], 3: [(13, quarter), (24, quarter)]}


def test_the_price_grows_from_the_start_of_the_job_also_for_a_later_grant():
    growth = Decimal("0.1")
    assert likely(priced("10", price_growth=growth), 12) == 1100
    assert likely(priced("10", price_growth=growth, year=2), 12) == 1210


def test_the_worth_of_a_whole_grant_grows_from_the_day_of_the_grant():
    made = grant(value=Estimate(likely=Decimal(1000)), price_growth=Decimal("0.1"), year=3)
    assert likely(made, 12) == 1100


def test_within_a_year_growth_is_the_root_and_exact_where_it_comes_out_even():
    assert likely(priced("1", price_growth=Decimal(3)), 6) == 200
    assert likely(priced("1", price_growth=Decimal(7)), 4) == 200
    month = likely(priced("1", price_growth=Decimal("0.05")), 1)
    assert abs(month**12 - 100**12 * Fraction(21, 20)) < Fraction(1, 10**20)


def test_an_option_is_worth_what_lies_above_its_strike_and_never_less_than_nothing():
    price = Estimate(likely=Decimal(10), low=Decimal(2), high=Decimal(20))
    options = grant(shares=Decimal(100), price=price, strike=Decimal(4))
    assert worth(options, [(12, Fraction(1, 2))]) == (0, 300, 800)


def test_the_stake_shrinks_from_the_day_of_the_grant():
    assert likely(priced("10", dilution=Decimal("0.2"), year=3), 24) == 640
    assert likely(priced("10", dilution=Decimal(1)), 0) == 1000
    assert likely(priced("10", dilution=Decimal(1)), 3) == 0


@pytest.mark.parametrize("strike", [None, Decimal(5)])
def test_chance_and_multiple_take_all_ranges_at_once(strike: Decimal | None):
    made = priced(
        "10",
        strike=strike,
        exit_chance=Estimate(likely=Decimal("0.5"), low=Decimal("0.1"), high=Decimal(1)),
        multiple=Estimate(likely=Decimal(2), low=Decimal(1), high=Decimal(3)),
    )
    off = strike or 0
    found = worth(made, [(12, Fraction(1))])
    assert found == (10 * (10 - off), 50 * (20 - off), 100 * (30 - off))


def test_a_chance_holds_for_the_worth_of_a_whole_grant_too():
    made = grant(value=Estimate(likely=Decimal(1000)), exit_chance=Estimate(likely=Decimal("0.3")))
    assert likely(made, 12) == 300
