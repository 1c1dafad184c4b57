from datetime import UTC, date, datetime, timedelta
from decimal import Decimal as D

import pytest

from app.document import Benefit, Document, Estimate, Grant, Package, Pay, Rate, SignOn
from app.edits import (
    AddGrant,
    AddPayCriterion,
    AddPayRow,
    ChangeCriterion,
    ChangeGrant,
    ChangePayRow,
    ChangePaySetting,
    CoverPay,
    Edit,
    OpenPay,
    RemoveGrant,
    RemovePackage,
    RemovePayRow,
    RemoveRate,
    SetPackageFact,
    SetRate,
    SetShare,
    WeighPay,
)
from app.edits.pay import share_of_pay
from app.errors import Refused
from app.scoring.weights import with_share
from tests.builders import criterion, document, offer, perspective
from tests.every_noun import every_noun as everything

WHEN = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)
NORTH, SOUTH = offer("North"), offer("South")
TOLD = document(
    (criterion("Calm"), criterion("Place")),
    (NORTH, SOUTH),
    {"Calm": 30.0, "Place": 10.0},
    pay=Pay(currency="NOK", packages=(Package(offer="south", currency="CHF", base=D(84173)),)),
)
SHARES = Grant(
    id="g", shares=D(100), price=Estimate(likely=D(7)), strike=D(2), multiple=Estimate(likely=D(3))
)


def carried(told: Document, *edits: Edit) -> Document:
    for edit in edits:
        told = edit.apply(told)
    return told


def test_how_pay_is_added_up_is_changed_setting_by_setting():
    told = carried(
        TOLD,
        ChangePaySetting("horizon_years", 5),
        ChangePaySetting("growth", D("0.03")),
        ChangePaySetting("discount", D("0.04")),
        ChangePaySetting("tax", D("0.3")),
        ChangePaySetting("range", (D(60000), D(150000))),
        SetRate(Rate(currency="CHF", worth=D(12), day=date(2026, 11, 20))),
    )
    pay = told.pay
    assert (pay.horizon_years, pay.growth, pay.discount, pay.tax) == (5, D("0.03"), D("0.04"), D("0.3"))
    assert (pay.worst, pay.best) == (D(60000), D(150000))
    later = Rate(currency="CHF", worth=D("12.5"), day=date(2026, 11, 23))
    assert SetRate(later).apply(told).pay.rates == (later,)
    assert RemoveRate("CHF").apply(told).pay.rates == ()
    cleared = ChangePaySetting("range", None).apply(told).pay
    assert (cleared.worst, cleared.best) == (None, None)


def test_another_currency_of_comparison_takes_away_what_was_in_the_old_one():
    told = ChangePaySetting("currency", "EUR").apply(everything())
    pay = told.pay
    assert (pay.currency, pay.rates, pay.worst, pay.best, pay.curve) == ("EUR", (), None, None, ())
    assert pay.packages is everything().pay.packages or pay.packages == everything().pay.packages
    same = TOLD.replace(pay=TOLD.pay.replace(worst=D(1), best=D(2)))
    assert ChangePaySetting("currency", "NOK").apply(same).pay.best == D(2)


def test_pay_is_opened_early_and_covered_again_with_the_times():
    opened = OpenPay(WHEN).apply(TOLD)
    assert opened.pay_open
    covered = CoverPay(WHEN + timedelta(minutes=5)).apply(opened)
    assert not covered.pay_open
    assert covered.pay.openings[0].when == WHEN
    assert covered.pay.openings[0].covered == WHEN + timedelta(minutes=5)
    assert OpenPay(WHEN + timedelta(hours=1)).apply(covered).pay_open


def test_pay_is_weighed_as_if_it_counted_and_no_other_share_moves():
    told = WeighPay(0.2).apply(AddPayCriterion().apply(TOLD))
    pay = told.pay_criterion
    assert pay is not None
    assert pay.set_aside
    assert pay.name == "Compensation"
    assert share_of_pay(told) == pytest.approx(0.2)
    for known_as, weight in (("calm", 30.0), ("place", 10.0), (pay.id, 10.0)):
        assert told.perspective.weight_of(known_as).weight == weight
    counted = ChangeCriterion(pay.id, "set_aside", False).apply(told)
    assert share_of_pay(counted) == pytest.approx(0.2)
    assert share_of_pay(TOLD) is None
    assert share_of_pay(WeighPay(0.0).apply(told)) == 0.0


@pytest.mark.parametrize("sum_of_weights", [1e-9, 1e9, 4e7])
def test_weights_too_small_or_too_large_to_work_with_keep_their_ratios(sum_of_weights: float):
    entered = {"Calm": 0.75 * sum_of_weights, "Place": 0.25 * sum_of_weights}
    told = TOLD.replace(perspectives=(perspective(entered),))
    told = WeighPay(0.99).apply(AddPayCriterion().apply(told))
    assert share_of_pay(told) == pytest.approx(0.99)
    calm, place = (told.perspective.weight_of(one).weight for one in ("calm", "place"))
    assert calm / place == pytest.approx(3.0)


def test_a_share_given_in_the_list_of_weights_is_the_share_told():
    told = AddPayCriterion().apply(TOLD)
    pay = told.pay_criterion
    assert pay is not None
    counted = ChangeCriterion(pay.id, "set_aside", False).apply(told)
    weights = with_share(counted.replace(criteria=(*told.criteria[:2], pay)), "calm", 0.6)
    assert weights[0].weight == pytest.approx(24.0)
    assert SetShare("calm", 0.6).label(counted)


def test_the_criterion_gets_an_id_that_is_free():
    told = TOLD.replace(criteria=(*TOLD.criteria, criterion("Compensation")))
    added = AddPayCriterion().apply(told).pay_criterion
    assert added is not None
    assert added.id == "compensation-1"


@pytest.mark.parametrize(
    "edit",
    [
        SetPackageFact("gone", "base", D(1)),
        SetPackageFact("south", "base", D(-1)),
        SetPackageFact("south", "currency", "ZZZ"),
        SetPackageFact("south", "bonus", Estimate(likely=D(11))),
        RemovePackage("north"),
        AddGrant("gone", SHARES),
        ChangeGrant("south", "gone", "year", 2),
        ChangeGrant("south", "gone", "year", 7),
        RemoveGrant("south", "gone"),
        ChangePayRow("south", "sign_on", 0, "year", 2),
        RemovePayRow("south", "sign_on", -1),
        ChangePayRow("south", "benefits", 0, "name", "Meals"),
        RemovePayRow("south", "benefits", 0),
        ChangePaySetting("horizon_years", 7),
        ChangePaySetting("growth", D(-1)),
        ChangePaySetting("range", (D(2), D(2))),
        ChangePaySetting("range", (D(3), D(2))),
        ChangePaySetting("range", (D(3), None)),
        SetRate(Rate(currency="NOK", worth=D(1), day=date(2026, 11, 20))),
        RemoveRate("CHF"),
        CoverPay(WHEN),
        WeighPay(0.2),
    ],
)
def test_what_cannot_be_is_refused_and_no_figure_is_told(edit: Edit):
    with pytest.raises(Refused) as refused:
        edit.apply(TOLD)
    assert "84173" not in str(refused.value)


@pytest.mark.parametrize("share", [-0.1, 1.0, float("nan"), float("inf")])
def test_a_weight_of_pay_that_cannot_be_is_refused(share: float):
    told = AddPayCriterion().apply(TOLD)
    with pytest.raises(Refused, match="from 0 to 99%"):
        WeighPay(share).apply(told)
    nothing = told.replace(perspectives=(perspective({"Calm": 0.0}),))
    with pytest.raises(Refused, match="Nothing else has a weight"):
        WeighPay(0.5).apply(nothing)


def test_pay_is_not_opened_covered_or_added_twice():
    opened = OpenPay(WHEN).apply(TOLD)
    for edit, told in ((OpenPay(WHEN), opened), (AddPayCriterion(), AddPayCriterion().apply(TOLD))):
        with pytest.raises(Refused, match="already"):
            edit.apply(told)
    chosen = everything()
    assert chosen.choice is not None
    with pytest.raises(Refused, match="Reopen"):
        CoverPay(WHEN).apply(chosen)


@pytest.mark.parametrize(
    "edit",
    [
        SetPackageFact("south", "base", D("91234.5")),
        SetPackageFact("south", "currency", "USD"),
        RemovePackage("south"),
        AddGrant("south", SHARES.replace(shares=D("91234.5"), name="91234.5")),
        AddPayRow("south", "sign_on", SignOn(year=2, amount=D("91234.5"))),
        AddPayRow("south", "benefits", Benefit(name="91234.5", amount=D("91234.5"))),
        ChangePaySetting("range", (D(1), D("91234.5"))),
        ChangePaySetting("growth", D("0.912345")),
        SetRate(Rate(currency="USD", worth=D("91234.5"), day=date(2026, 11, 20))),
        AddPayCriterion(),
        OpenPay(WHEN),
    ],
)
def test_what_undo_says_tells_no_figure_no_currency_and_no_offer(edit: Edit):
    told = edit.apply(TOLD)
    assert told != TOLD
    said = edit.label(TOLD)
    assert not any(word in said for word in ("9", "84", "South", "south", "USD", "CHF"))
    assert edit.where.option == "", "pay is a place of its own, to be covered"
    assert edit.where.package or edit.where.fact.startswith("pay.")


def test_edits_merge_field_by_field():
    first, second = SetPackageFact("south", "base", D(1)), SetPackageFact("south", "base", D(2))
    assert first.key == second.key
    others = (
        SetPackageFact("north", "base", D(1)),
        SetPackageFact("south", "least", D(1)),
        ChangeGrant("south", "g", "year", 1),
        ChangeGrant("south", "g", "shares", D(1)),
        ChangePayRow("south", "sign_on", 0, "year", 1),
        ChangePayRow("south", "sign_on", 1, "year", 1),
        ChangePayRow("south", "benefits", 0, "amount", D(1)),
        ChangePaySetting("growth", D(0)),
        WeighPay(0.1),
    )
    assert len({first.key, *(one.key for one in others)}) == len(others) + 1
