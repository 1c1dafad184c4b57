from decimal import Decimal as D
from typing import Any

import pytest

from app.document import Benefit, Document, Estimate, Grant, Offer, Package, SignOn, Vesting
from app.edits import (
    AddGrant,
    AddPayRow,
    ChangeGrant,
    ChangePayRow,
    RemoveGrant,
    RemoveOffer,
    RemovePackage,
    RemovePayRow,
    SetPackageFact,
)
from app.edits.packages import estimated
from app.errors import Refused
from tests.app.edits.test_pay import NORTH, SHARES, SOUTH, TOLD, carried


def package(told: Document, of: Offer = NORTH) -> Package:
    found = told.package(of.id)
    assert found is not None
    return found


def test_a_package_is_made_when_it_is_first_needed_in_the_currency_of_comparison():
    told = SetPackageFact("north", "base", D("71500.50")).apply(TOLD)
    assert package(told) == Package(offer="north", currency="NOK", base=D("71500.50"))
    assert told.pay.packages[0] is TOLD.pay.packages[0]
    assert told.offers is TOLD.offers
    assert SetPackageFact("north", "base", None).apply(TOLD) is TOLD
    assert SetPackageFact("north", "note", "").apply(TOLD) is TOLD


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("currency", "USD"),
        ("base", None),
        ("bonus", Estimate(likely=D("0.15"), low=D(0), high=D("0.2"))),
        ("relocation", D(6000)),
        ("market_value", Estimate(likely=D(90000))),
        ("least", D(80000)),
        ("interviews", "Two strong ones"),
        ("contact", "The recruiter"),
        ("note", "Ask again"),
    ],
)
def test_each_fact_of_a_package_is_changed_alone(field: Any, value: object):
    told = SetPackageFact("south", field, value).apply(TOLD)
    assert package(told, SOUTH) == TOLD.pay.packages[0].replace(**{field: value})


def test_the_pay_of_an_offer_goes_by_hand_or_with_the_offer():
    assert RemovePackage("south").apply(TOLD).pay.packages == ()
    assert RemoveOffer("south").apply(TOLD).pay.packages == ()


def test_payments_for_signing_and_benefits_come_change_and_go():
    told = carried(
        TOLD,
        AddPayRow("north", "sign_on", SignOn(amount=D(10000))),
        AddPayRow("north", "sign_on", SignOn(year=2, amount=D(5000))),
        ChangePayRow("north", "sign_on", 0, "claw_back_months", 12),
        ChangePayRow("north", "sign_on", 0, "by_month", True),
        AddPayRow("north", "benefits", Benefit(name="Pension", amount=D(4000))),
        AddPayRow("north", "benefits", Benefit(name="Meals", amount=D(900))),
        ChangePayRow("north", "benefits", 1, "amount", D(950)),
        RemovePayRow("north", "benefits", 0),
    )
    made = package(told)
    assert made.sign_on[0] == SignOn(amount=D(10000), claw_back_months=12, by_month=True)
    assert made.benefits == (Benefit(name="Meals", amount=D(950)),)
    assert package(RemovePayRow("north", "sign_on", 0).apply(told)).sign_on == made.sign_on[1:]


def test_grants_come_change_and_go():
    vesting = Vesting(years=(D("0.25"),) * 4)
    told = carried(
        TOLD,
        AddGrant("north", SHARES),
        AddGrant("north", Grant(id="h", name="Refresher", year=2)),
        ChangeGrant("north", "h", "vesting", vesting),
    )
    assert package(told).grants == (SHARES, Grant(id="h", name="Refresher", year=2, vesting=vesting))
    assert package(RemoveGrant("north", "g").apply(told)).grants == package(told).grants[1:]


def test_the_worth_of_a_grant_and_its_shares_take_each_others_place():
    worth = Estimate(likely=D(80000))
    told = carried(TOLD, AddGrant("north", SHARES), ChangeGrant("north", "g", "value", worth))
    assert package(told).grants == (Grant(id="g", value=worth),)
    told = ChangeGrant("north", "g", "shares", D(5)).apply(told)
    assert package(told).grants == (Grant(id="g", shares=D(5)),)
    assert package(ChangeGrant("north", "g", "value", None).apply(told)).grants[0].shares == D(5)


@pytest.mark.parametrize(
    ("before", "end", "figure", "after"),
    [
        (None, "likely", 10, (None, 10, None)),
        (None, "low", None, None),
        ((None, 10, None), "low", 8, (8, 10, 10)),
        ((None, 10, None), "high", 12, (10, 10, 12)),
        ((None, 10, None), "high", 10, (10, 10, 10)),
        ((10, 10, 10), "low", None, (None, 10, None)),
        ((8, 10, 10), "high", 12, (8, 10, 12)),
        ((8, 10, 12), "low", None, (10, 10, 12)),
        ((10, 10, 12), "high", None, (None, 10, None)),
        ((10, 10, 12), "likely", 9, (9, 9, 12)),
        ((8, 10, 12), "likely", 11, (8, 11, 12)),
        ((8, 10, 12), "likely", None, None),
    ],
)
def test_an_estimate_is_changed_one_figure_at_a_time(before: Any, end: Any, figure: Any, after: Any):
    def made(figures: Any) -> Estimate | None:
        if figures is None:
            return None
        low, likely, high = (None if one is None else D(one) for one in figures)
        return Estimate(low=low, likely=likely or D(0), high=high)

    assert estimated(made(before), end, None if figure is None else D(figure)) == made(after)


@pytest.mark.parametrize(("end", "figure"), [("low", 12), ("high", 9), ("likely", -1)])
def test_an_estimate_out_of_order_is_refused(end: Any, figure: int):
    with pytest.raises(Refused):
        estimated(Estimate(likely=D(10)), end, D(figure))
    with pytest.raises(Refused):
        estimated(None, end, D(-1))
