from decimal import Decimal
from typing import Any

import pytest

from app.asking.suppose_pay import SupposePay
from app.document import Benefit, Estimate, Grant, Package, Place, Vesting
from app.errors import Refused
from app.pay.sums import pay_sums
from tests.paid import package, paid

RANGED = package(
    "A",
    80_000,
    bonus=Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.2")),
    grants=(
        Grant(
            id="g",
            shares=Decimal(100),
            price=Estimate(likely=Decimal(10), low=Decimal(5), high=Decimal(20)),
            vesting=Vesting(years=(Decimal(1),)),
        ),
    ),
    note="Told by telephone.",
)


def after(held: tuple[Package, ...], amount: float, **pay: Any) -> Package:
    made = paid({"A": 50.0}, held, **pay)
    found = SupposePay("a", amount, "answer Pay of A").apply(made).package("a")
    assert found is not None
    return found


def test_where_nothing_is_entered_a_salary_brings_it():
    growth = {"growth": Decimal("0.1"), "horizon_years": 2}
    found = after((), 105_000.0, **growth)
    assert (found.base, found.currency) == (Decimal("100000.00"), "EUR")


@pytest.mark.parametrize("most", [True, False])
def test_ranges_go_to_one_end_and_all_else_stays(most: bool):
    before = pay_sums(RANGED, paid({"A": 50.0}, (RANGED,)).pay).per_year
    assert before is not None
    end = before.most if most else before.least
    found = after((RANGED,), float(end))
    now = pay_sums(found, paid({"A": 50.0}, (found,)).pay).per_year
    assert now is not None
    assert now.least == now.likely == now.most == end
    assert found.note == RANGED.note


def test_where_a_figure_is_missing_it_is_asked_for():
    unpriced = RANGED.replace(
        grants=(RANGED.grants[0].replace(price=None, name="Stock"),), benefits=(Benefit(amount=Decimal(1)),)
    )
    with pytest.raises(Refused) as refused:
        after((unpriced,), 90_000.0)
    assert refused.value.sentence == "What it pays is not known: needs the price of Stock. Enter that first."


def test_its_name_tells_no_figure():
    edit = SupposePay("a", 84_173.0, "answer Pay of A")
    assert (edit.label(paid({"A": 50.0}, ())), edit.key, edit.where) == (
        *("answer Pay of A", "pay:suppose:a"),
        Place(package="a"),
    )
