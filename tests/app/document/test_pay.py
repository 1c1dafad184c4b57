from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.document import CurvePoint, Estimate, Grant, Package, Pay, Rate
from app.errors import Refused
from tests.every_noun import every_noun

PAY = every_noun().pay
PACKAGE = PAY.packages[0]
WORTH, STAKE = PACKAGE.grants
DOLLAR = Rate(currency="USD", worth=Decimal("0.9"), day=date(2026, 11, 20))
SHARES = Grant(id="s", shares=Decimal(10), price=Estimate(likely=Decimal(5)))


@pytest.mark.parametrize(
    ("value", "changes", "place", "sentence"),
    [
        (WORTH, {"shares": Decimal(1)}, "shares", "does not stand beside it"),
        (WORTH, {"strike": Decimal(1)}, "strike", "does not stand beside it"),
        (SHARES, {"exit_chance": Estimate(likely=Decimal("1.5"))}, "exit_chance", "A chance is 0 to 1"),
        (SHARES, {"shares": Decimal(-1)}, "shares", "0 or more"),
        (SHARES, {"price_growth": Decimal(-1)}, "price_growth", "more than"),
        (SHARES, {"year": 7}, "year", "6 or less"),
        (PACKAGE, {"grants": (STAKE, STAKE)}, "grants[1].id", "the same id"),
        (PAY, {"packages": (PACKAGE, PACKAGE)}, "packages[1].offer", "entered twice"),
        (PAY, {"rates": (DOLLAR, DOLLAR)}, "rates[1].currency", "its rate already"),
        (PAY, {"rates": (DOLLAR,), "currency": "USD"}, "rates[0].currency", "needs none"),
        (PAY, {"worst": None}, "worst", "worst and best stand together"),
        (PAY, {"curve": (CurvePoint(x=1.0, value=0.0),)}, "curve", "value 0 and one the value 1"),
        (PAY, {"horizon_years": 0}, "horizon_years", "1 or more"),
    ],
)
def test_pay_that_cannot_be_is_refused_at_its_field(
    value: Grant | Package | Pay, changes: dict[str, Any], place: str, sentence: str
):
    with pytest.raises(Refused) as refusal:
        value.replace(**changes)
    assert place in [problem.place for problem in refusal.value.problems]
    assert sentence in str(refusal.value)


def test_a_package_belongs_to_an_offer_that_is_there():
    document = every_noun()
    stray = PACKAGE.replace(offer="gone")
    with pytest.raises(Refused, match=r"pay.packages\[0\].offer: There is no offer"):
        document.replace(pay=PAY.replace(packages=(stray,)))


def test_there_is_one_criterion_about_pay_at_most():
    document = every_noun()
    pay = document.pay_criterion
    assert pay is not None
    there, again = document.criteria.index(pay), len(document.criteria)
    with pytest.raises(
        Refused, match=rf"criteria\[{again}\].scale: criteria\[{there}\] is about pay already"
    ):
        document.replace(criteria=(*document.criteria, pay.replace(id="again")))
