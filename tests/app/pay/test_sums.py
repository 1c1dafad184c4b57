from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.document import Benefit, Estimate, Grant, Package, Pay, Rate, SignOn, Vesting
from app.numbers.notation import Notation
from app.pay.purse import Three
from app.pay.sums import PaySums, owed, owed_in, pay_sums
from tests.notations import written

DAY = date(2026, 11, 20)
USD = Rate(currency="USD", worth=Decimal("0.9"), day=DAY)
GBP = Rate(currency="GBP", worth=Decimal("1.2"), day=DAY)
YEARLY = Vesting(years=(Decimal("0.25"),) * 4)


def package(base: str | None = "100000", **fields: Any) -> Package:
    fields.setdefault("currency", "EUR")
    return Package(offer="acme", base=None if base is None else Decimal(base), **fields)


def sums(held: Package, currency: str | None = None, **pay: Any) -> PaySums:
    return pay_sums(held, Pay(**pay), currency)


def likely(three: Three | None) -> Decimal:
    assert three is not None
    return three.likely


def by_year(found: PaySums, kind: str) -> list[tuple[int, Decimal]]:
    return [
        (year.year, likely(one.amount)) for year in found.years for one in year.components if one.kind == kind
    ]


def test_salary_grows_at_the_start_of_each_later_year_and_the_bonus_with_it():
    held = package(
        bonus=Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.2")),
        benefits=(Benefit(name="Pension", amount=Decimal(4000)),),
        relocation=Decimal(6000),
        sign_on=(SignOn(year=2, amount=Decimal(10000)),),
    )
    found = sums(held, horizon_years=3, growth=Decimal("0.05"))
    assert by_year(found, "base") == [(1, 100000), (2, 105000), (3, 110250)]
    assert by_year(found, "bonus") == [(1, 10000), (2, 10500), (3, 11025)]
    assert by_year(found, "benefits") == [(1, 4000), (2, 4000), (3, 4000)]
    assert (by_year(found, "relocation"), by_year(found, "sign_on")) == ([(1, 6000)], [(2, 10000)])
    assert found.years[0].total == Three(Decimal(110000), Decimal(120000), Decimal(130000))
    assert likely(found.total) == 374775
    assert likely(found.per_year) == 124925
    assert [one.kind for one in found.years[1].components] == ["base", "bonus", "sign_on", "benefits"]
    assert (found.missing, found.net) == ((), None)


def test_rounding_is_half_even_once_a_year_and_component():
    held = package("10000.05", bonus=Estimate(likely=Decimal("0.5")))
    found = sums(held, horizon_years=1)
    assert by_year(found, "bonus") == [(1, Decimal("5000.02"))]
    grown = sums(package("0.05"), horizon_years=3, growth=Decimal("0.1"))
    # 0.055 goes to 0.06 and 0.0605 to 0.06: the third year grows from 0.055, not from 0.06.
    assert by_year(grown, "base") == [(1, Decimal("0.05")), (2, Decimal("0.06")), (3, Decimal("0.06"))]


def test_amounts_have_the_decimals_of_their_currency():
    yen = sums(package("1000.5", currency="JPY"), horizon_years=1)
    assert str(likely(yen.total)) == "1000"
    dinar = sums(package("1000.125", currency="KWD"), horizon_years=1)
    assert str(likely(dinar.total)) == "1000.125"
    assert str(likely(sums(package("85000"), horizon_years=1).total)) == "85000.00"


def test_conversion_uses_the_exact_rate_before_the_one_rounding():
    rate = Rate(currency="USD", worth=Decimal("0.333333333"), day=DAY)
    found = sums(package("3.01", currency="USD"), "EUR", horizon_years=1, rates=(rate,))
    assert likely(found.total) == Decimal("1.00")
    assert found.currency == "EUR"
    across = sums(package("120", currency="GBP"), "USD", horizon_years=1, rates=(USD, GBP))
    assert likely(across.total) == 160
    with written(Notation(decimal=",", group=".")):
        said = across.assumptions(Pay(rates=(USD, GBP)))
    assert across.exchanged == {"GBP", "USD"}
    assert "1 USD is worth 0,9 EUR, the rate of 20 Nov 2026." in said


def test_a_grant_in_another_currency_is_converted_into_that_of_the_package():
    grant = Grant(id="g", currency="USD", value=Estimate(likely=Decimal(4000)), vesting=YEARLY)
    found = sums(package(grants=(grant,)), rates=(USD,))
    assert by_year(found, "grants") == [(year, 900) for year in (1, 2, 3, 4)]


def test_a_refresher_begins_with_its_year_and_ends_with_the_horizon():
    grants = (
        Grant(id="a", name="First", value=Estimate(likely=Decimal(8000)), vesting=YEARLY),
        Grant(id="b", value=Estimate(likely=Decimal(4000)), year=3, vesting=YEARLY),
        Grant(id="c", value=Estimate(likely=Decimal(4000)), year=6, vesting=None),
    )
    found = sums(package(grants=grants))
    assert by_year(found, "grants") == [(1, 2000), (2, 2000), (3, 2000), (3, 1000), (4, 2000), (4, 1000)]
    assert {one.name for one in found.years[2].components if one.kind == "grants"} == {"First", "Grant 2"}


def test_tax_comes_last_and_the_present_is_that_of_the_year_end():
    found = sums(package(), horizon_years=2, tax=Decimal("0.4"), discount=Decimal("0.25"))
    assert [likely(year.net) for year in found.years] == [60000, 60000]
    assert [likely(year.present) for year in found.years] == [48000, 38400]
    assert (likely(found.total), likely(found.net), likely(found.present)) == (200000, 120000, 86400)
    untaxed = sums(package(), horizon_years=1, discount=Decimal("0.25"))
    assert (untaxed.years[0].net, likely(untaxed.present)) == (None, 80000)


def test_a_package_with_nothing_in_it_is_not_known_rather_than_nothing():
    found = sums(package(None))
    assert (found.total, found.per_year, found.present) == (None, None, None)
    assert found.missing == ("the base salary",)


def test_a_missing_salary_leaves_what_is_known_and_names_itself_once():
    found = sums(package(None, bonus=Estimate(likely=Decimal("0.1")), relocation=Decimal(500)))
    first = found.years[0]
    assert [(one.kind, one.amount is None) for one in first.components] == [
        *(("base", True), ("bonus", True), ("relocation", False)),
    ]
    assert (first.total, found.missing) == (None, ("the base salary",))


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"shares": Decimal(10), "vesting": YEARLY}, "the price of First grant"),
        ({"price": Estimate(likely=Decimal(10)), "vesting": YEARLY}, "the number of shares of First grant"),
        ({"vesting": YEARLY}, "the worth of First grant"),
        ({"value": Estimate(likely=Decimal(10))}, "the vesting schedule of First grant"),
        ({}, "the worth and the vesting schedule of First grant"),
        (
            {"value": Estimate(likely=Decimal(10)), "vesting": YEARLY, "currency": "USD"},
            "the exchange rate of USD",
        ),
    ],
)
def test_what_a_grant_lacks_is_named_and_takes_the_totals_with_it(fields: dict[str, Any], missing: str):
    grant = Grant(id="g", name="First grant", year=2, **fields)
    found = sums(package(grants=(grant,)))
    assert likely(found.years[0].total) == 100000
    assert [year.total is None for year in found.years] == [False, True, True, True]
    assert (found.total, found.missing) == (None, (missing,))


def test_a_grant_without_a_price_leaves_years_alone_in_which_nothing_of_it_comes():
    late = Vesting(years=(Decimal(0), Decimal(0), Decimal(1)))
    found = sums(package(grants=(Grant(id="g", shares=Decimal(5), vesting=late),)))
    assert [year.total is None for year in found.years] == [False, False, True, False]


def test_without_a_rate_nothing_of_the_package_is_known():
    found = sums(package(currency="USD"), "EUR")
    assert (found.total, found.missing) == (None, ("the exchange rate of USD",))
    both = sums(package(currency="USD"), "GBP")
    assert both.missing == ("the exchange rates of USD and GBP",)
    assert likely(sums(package(currency="USD")).total) == 400000


def test_a_payment_for_signing_is_owed_until_its_time_is_over():
    whole = package(sign_on=(SignOn(amount=Decimal(20000), claw_back_months=12),))
    assert [owed(whole, month) for month in (0, 10, 11, 12, 30)] == [20000, 20000, 20000, 0, 0]
    falling = package(sign_on=(SignOn(amount=Decimal(20000), claw_back_months=12, by_month=True),))
    assert [owed(falling, month) for month in (0, 10, 12)] == [20000, Decimal("3333.33"), 0]
    later = package(sign_on=(SignOn(year=2, amount=Decimal(600), claw_back_months=6, by_month=True),))
    assert [owed(later, month) for month in (11, 12, 15, 18)] == [0, 600, 300, 0]


def test_what_is_owed_in_stages_is_said_part_by_part():
    """All of 40,000 within a year, half of it within two."""
    parts = tuple(SignOn(amount=Decimal(20_000), claw_back_months=months) for months in (12, 24))
    signed = Package(offer="a", currency="EUR", sign_on=parts)
    assert [owed(signed, month) for month in (0, 11, 12, 23, 24)] == [40_000, 40_000, 20_000, 20_000, 0]


def test_what_is_owed_can_be_said_in_another_currency():
    held = package(
        currency="USD", sign_on=(SignOn(amount=Decimal(1000), claw_back_months=12, by_month=True),)
    )
    assert owed_in("EUR", held, 10, Pay(rates=(USD,))) == 150
    assert owed_in("EUR", held, 10, Pay()) is None


def test_very_large_figures_stay_exact():
    huge = Decimal(10) ** 15
    grant = Grant(id="g", shares=huge, price=Estimate(likely=huge), vesting=Vesting(years=(Decimal(1),)))
    found = sums(package("0.01", grants=(grant,)), horizon_years=1)
    assert likely(found.total) == Decimal(f"1{'0' * 30}.01")
