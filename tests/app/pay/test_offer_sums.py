"""What every offer pays, in its own currency and in that of comparison."""

from decimal import Decimal

from app.document import Rate
from app.pay.offer_sums import offer_sums
from tests.builders import DAY
from tests.paid import package, paid

RATE = Rate(currency="USD", worth=Decimal("0.5"), day=DAY)
MADE = paid(
    {"North": 1.0, "South": 2.0, "East": 3.0},
    (package("South", 100_000, "USD"), package("North", 80_000)),
    rates=(RATE,),
)


def test_every_offer_stands_in_the_order_of_the_file_with_a_package_or_without():
    found = offer_sums(MADE)
    assert [(one.offer.id, one.entered) for one in found] == [
        ("north", True),
        ("south", True),
        ("east", False),
    ]
    assert found[2].own.missing == ("the base salary",)
    assert found[2].compared.per_year is None


def test_sums_are_in_the_currency_of_the_package_and_in_that_of_comparison():
    north, south, _ = offer_sums(MADE)
    assert north.own is north.compared
    assert south.package.currency == "USD"
    for sums, currency, paid_a_year in ((south.own, "USD", 100_000), (south.compared, "EUR", 50_000)):
        assert sums.currency == currency
        assert sums.per_year is not None
        assert sums.per_year.likely == paid_a_year


def test_without_a_rate_it_is_said_what_comparing_needs():
    (_, south, _) = offer_sums(MADE.replace(pay=MADE.pay.replace(rates=())))
    assert south.own.per_year is not None
    assert south.compared.missing == ("the exchange rate of USD",)
