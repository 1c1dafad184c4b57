"""Every edit there is, once at least for each fact it may change, each on a document that it changes."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from app.document import (
    Assessment,
    Benefit,
    Chance,
    Choice,
    Criterion,
    CurvePoint,
    Document,
    Estimate,
    Event,
    Grant,
    MustHave,
    Offer,
    Package,
    Perspective,
    Position,
    Rate,
    Rating,
    SignOn,
    SweetSpot,
    Team,
    TimeShares,
    Vest,
    Vesting,
    Weight,
)
from app.edits import (
    AddCriterion,
    AddGrant,
    AddOffer,
    AddPayCriterion,
    AddPayRow,
    AddPerspective,
    AddTeam,
    ChangeCriterion,
    ChangeFact,
    ChangeGrant,
    ChangePayRow,
    ChangePaySetting,
    ChangePerspective,
    ChoosePerspective,
    ClearAssessment,
    CoverPay,
    Edit,
    EqualWeights,
    ForgetFeeling,
    HangOnEvent,
    LockWeight,
    MoveCriterion,
    MovePosition,
    MoveTeam,
    OpenPay,
    OrderByFeeling,
    PutIn,
    RecordChoice,
    RemoveCriterion,
    RemoveGrant,
    RemoveOffer,
    RemovePackage,
    RemovePayRow,
    RemovePerspective,
    RemoveRate,
    RemoveTeam,
    RenameDecision,
    RenameEvent,
    RenameLevel,
    Reopen,
    Restore,
    RestoreWeights,
    SetAssessment,
    SetCertainty,
    SetEventChance,
    SetGroupShare,
    SetPackageFact,
    SetPosition,
    SetRate,
    SetScale,
    SetShare,
    SetSituation,
    SetSlack,
    SetSweetSpot,
    SetYearlyChance,
    WeighPay,
)
from tests.every_noun import every_field_changed, every_noun

NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
DAY = date(2027, 1, 15)
TRUSTED = Estimate(likely=Decimal("0.4"), low=Decimal("0.3"), high=Decimal("0.5"))


def every_edit() -> Iterator[tuple[Document, Edit]]:
    """Give each edit with a document on which it can be done."""
    told = every_noun()
    for edits in (of_offers(), of_criteria(told), of_perspectives(), of_pay()):
        for edit in edits:
            yield told, edit
    free = LockWeight("mentor", locked=False).apply(ChoosePerspective("first").apply(told))
    yield free, SetShare("commute", 0.5)
    yield free, SetGroupShare("People", 0.5)
    yield told, Reopen(NOW)
    covered = Reopen(NOW).apply(told)
    early = OpenPay(NOW).apply(covered)
    yield covered, OpenPay(NOW)
    yield early, CoverPay(NOW)
    yield covered, RecordChoice(Choice(option="now", option_name="Here", when=NOW))
    yield RemoveCriterion("compensation").apply(told), AddPayCriterion()
    yield told, OrderByFeeling(("search", "now"), NOW)
    yield told, OrderByFeeling(("search", "now"), told.gut_rankings[0].when.replace(hour=20))
    yield told, ForgetFeeling(0)
    yield told, Restore(RemoveOffer("now").apply(told), NOW)


def of_offers() -> Iterator[Edit]:
    yield AddOffer(Offer(id="new", company="New"), 1)
    yield RemoveOffer("now")
    yield AddTeam("cloud", Team(id="new", name="New"), 0)
    yield PutIn(Offer(id="new", company="New"), package=Package(offer="new", currency="EUR"))
    yield PutIn(Team(id="new", name="New"), "cloud", 0)
    yield RemoveTeam("search")
    yield MoveTeam("dialogue", 1)
    company: dict[Any, object] = {
        "company": "Cloud",
        "kind": "no_offer_yet",
        "role": "Lead",
        "place": "Basel",
        "reply_by": DAY,
        "team_open": False,
    }
    for fact, value in company.items():
        yield ChangeFact("cloud", fact, value)
    yield ChangeFact("maybe", "left_out", True)
    team: dict[Any, object] = {"name": "Talk", "chance": 0.3, "promised": False}
    for fact, value in team.items():
        yield ChangeFact("dialogue", fact, value)
    by_time = TimeShares(research=1.0, modelling=1.0, engineering=1.0, product=3.0)
    yield SetPosition("cloud", Position(low=0.1, likely=by_time.position, high=1.0, time=by_time))
    yield SetPosition("dialogue", Position(low=0.4, likely=0.5, high=0.6))
    yield MovePosition("dialogue", 0.1)
    yield SetAssessment(
        "dialogue", Assessment(criterion="mentor", low=5.0, likely=6.0, high=7.0, note="Third.")
    )
    yield ClearAssessment("cloud", "commute")
    yield HangOnEvent(
        "cloud", "papers", Event(id="press", name="A new editor comes", chance=Chance(likely=0.5))
    )
    yield RenameEvent("rules", "The rules change")
    yield SetEventChance("rules", 0.2, 0.05, 0.5)
    yield SetAssessment("cloud", Assessment(criterion="papers", likely=30.0, if_not="Write a book."))
    yield SetYearlyChance("dialogue", "manager", 0.6)
    yield SetYearlyChance("cloud", "team", 0.1)
    yield SetYearlyChance("cloud", "company", None)
    yield RenameDecision("Another title")
    yield SetSituation("Another situation")
    yield SetSlack(2.5)


def of_criteria(told: Document) -> Iterator[Edit]:
    yield AddCriterion(Criterion(id="new", name="New", scale=Rating()), 0)
    yield RemoveCriterion("remote")
    yield MoveCriterion("mentor", 3)
    facts: dict[Any, object] = {
        "name": "The way",
        "group": "Life",
        "curve": (CurvePoint(x=25.0, value=1.0), CurvePoint(x=80.0, value=0.0)),
        "must_have": MustHave(side="at_least", limit=5.0),
        "set_aside": True,
        "question": "How long?",
        "ask": "a neighbour",
        "proxy_for": "Sleep",
        "hangs_on": ("team",),
    }
    for fact, value in facts.items():
        yield ChangeCriterion("commute", fact, value)
    yield from (
        SetScale(one.id, changed)
        for one in told.criteria
        if (changed := every_field_changed(one.scale)) is not one.scale
    )
    yield RenameLevel("remote", 1, "a few")


def of_perspectives() -> Iterator[Edit]:
    yield LockWeight("mentor", locked=False)
    yield EqualWeights()
    yield RestoreWeights((Weight(criterion="mentor", weight=1.0),))
    yield SetSweetSpot(SweetSpot(low=0.4, high=0.7, reach=0.2))
    yield SetSweetSpot(SweetSpot(low=0.1, high=0.2), "first")
    yield SetCertainty(0.5)
    yield SetCertainty(0.25, order_only=True)
    yield ChoosePerspective("first")
    yield AddPerspective(Perspective(id="new", name="New", date=DAY))
    yield RemovePerspective("first")
    facts: dict[Any, object] = {"name": "Second", "date": DAY, "whose": "my mentor"}
    for fact, value in facts.items():
        yield ChangePerspective("later", fact, value)


def of_pay() -> Iterator[Edit]:
    settings: dict[Any, object] = {
        "currency": "NOK",
        "horizon_years": 3,
        "growth": Decimal("0.01"),
        "discount": Decimal("0.02"),
        "tax": Decimal("0.3"),
        "range": (Decimal(80000), Decimal(170000)),
        "curve": tuple(
            CurvePoint(x=x, value=v) for x, v in ((91000.0, 0.0), (121000.0, 0.6), (179000.0, 1.0))
        ),
    }
    for setting, value in settings.items():
        yield ChangePaySetting(setting, value)
    yield SetRate(Rate(currency="USD", worth=Decimal("0.8"), day=DAY))
    yield RemoveRate("USD")
    yield WeighPay(0.3)
    yield from of_packages()
    yield from of_grants()


def of_packages() -> Iterator[Edit]:
    facts: dict[Any, object] = {
        "currency": "USD",
        "base": Decimal(1),
        "bonus": TRUSTED,
        "relocation": Decimal(2),
        "market_value": TRUSTED,
        "least": Decimal(3),
        "interviews": "One weak one.",
        "contact": "The manager",
        "note": "Nothing.",
    }
    for fact, value in facts.items():
        yield SetPackageFact("cloud", fact, value)
    yield RemovePackage("cloud")
    yield AddPayRow("cloud", "sign_on", SignOn(amount=Decimal(5)))
    yield AddPayRow("cloud", "benefits", Benefit(amount=Decimal(5)))
    payment: dict[str, Any] = {"year": 1, "amount": Decimal(4), "claw_back_months": 6, "by_month": False}
    for fact, value in payment.items():
        yield ChangePayRow("cloud", "sign_on", 0, fact, value)
    yield ChangePayRow("cloud", "benefits", 0, "name", "Meals")
    yield ChangePayRow("cloud", "benefits", 0, "amount", Decimal(7))
    yield RemovePayRow("cloud", "sign_on", 0)
    yield RemovePayRow("cloud", "benefits", 0)


def of_grants() -> Iterator[Edit]:
    yield AddGrant("cloud", Grant(id="new", name="New"))
    yield RemoveGrant("cloud", "stake")
    by_hand = Vesting(custom=(Vest(month=12, share=Decimal("0.3")), Vest(month=24, share=Decimal("0.7"))))
    by_year = Vesting(years=(Decimal("0.5"),) * 2, every="quarter", cliff_months=6)
    facts: dict[Any, object] = {
        "name": "Shares",
        "year": 3,
        "currency": "NOK",
        "shares": Decimal(10),
        "price": TRUSTED,
        "price_growth": Decimal("0.1"),
        "strike": Decimal(1),
        "dilution": Decimal("0.2"),
        "exit_chance": TRUSTED,
        "multiple": Estimate(likely=Decimal(2)),
        "vesting": by_hand,
    }
    for fact, value in facts.items():
        yield ChangeGrant("cloud", "stake", fact, value)
    yield ChangeGrant("cloud", "first", "value", TRUSTED)
    yield ChangeGrant("cloud", "first", "vesting", by_year)
