"""What to ask for: what speaks for a raise, in which order, and that each reason was entered."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.document import Document, Estimate, Grant, Package, SignOn, Vesting
from app.negotiating.asks import MOST_STEPS
from app.negotiating.sheet import NegotiationSheet
from app.negotiating.talk import Ask
from app.negotiating.ties import ties
from tests.builders import BENEFIT, DAY, criterion, offer
from tests.paid import choice, package, paid, sheets_of

EVEN = Vesting(years=(Decimal("0.25"),) * 4)
SHARES = Grant(id="g", value=Estimate(likely=Decimal(40_000)), vesting=EVEN)


def decided(north: Package, *others: Package, rest: dict[str, float] | None = None) -> Document:
    """Choose North, beside South, both of the same worth but for their pay."""
    return paid(rest or {"North": 75.0, "South": 75.0}, (north, *others), "North")


def sheet_of(made: Document, company: str = "North", today: date = DAY) -> NegotiationSheet:
    (found,) = [one for one in sheets_of(made, today) if one.offer.company == company]
    return found


def asked(made: Document, kind: str, company: str = "North", today: date = DAY) -> Ask | None:
    found = [ask for ask in sheet_of(made, company, today).asks if ask.kind == kind]
    return found[0] if found else None


def the_ask(made: Document, kind: str, **where: Any) -> Ask:
    found = asked(made, kind, **where)
    assert found is not None
    return found


def kinds(ask: Ask) -> list[str]:
    return [reason.kind for reason in ask.reasons]


def test_where_nothing_speaks_for_a_raise_none_is_asked_for():
    made = decided(package("North", 90_000), package("South", 75_000))
    assert [ask.kind for ask in sheet_of(made).asks] == ["step"]


def test_the_base_goes_up_to_the_market_value():
    market = Estimate(likely=Decimal(97_000), low=Decimal(90_000), high=Decimal(105_000))
    ask = the_ask(decided(package("North", 90_000, market_value=market)), "base")
    assert (ask.amount, ask.more, ask.a_year) == (97_000, 7_000, 97_000)
    (reason,) = ask.reasons
    assert (reason.kind, reason.amount, reason.low, reason.high) == ("market", 97_000, 90_000, 105_000)


def test_the_base_goes_at_least_to_the_least_she_accepts():
    ask = the_ask(decided(package("North", 90_000, least=Decimal(92_000))), "base")
    assert (ask.amount, kinds(ask)) == (92_000, ["least"])


def test_the_base_goes_to_what_a_competing_offer_pays():
    ask = the_ask(decided(package("North", 90_000), package("South", 95_000)), "base")
    assert (ask.amount, kinds(ask)) == (95_000, ["rival_pays", "tie"])
    assert ask.reasons[0].name == "South"


def test_the_base_goes_to_the_price_at_which_it_ties_the_best_competing_offer():
    """South is 4 points ahead by the rest, which cost 2,000 each from 90,000 on."""
    rest = {"North": 75.0, "South": 75.0 + 4 / 0.6}
    ask = the_ask(decided(package("North", 90_000), package("South", 90_000), rest=rest), "base")
    assert (ask.amount, kinds(ask)) == (98_000, ["tie"])
    (reason,) = ask.reasons
    assert (reason.name, reason.amount) == ("South", 8_000)


def test_raised_so_the_two_tie_or_better():
    rest = {"North": 75.0, "South": 80.0}
    bonus = Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.2"))
    made = decided(package("North", 80_000, bonus=bonus), package("South", 90_000), rest=rest)
    ask = the_ask(made, "base")
    packages = (made.pay.packages[0].replace(base=ask.amount), made.pay.packages[1])
    after = ties(made.replace(pay=made.pay.replace(packages=packages))).with_pay
    assert after is not None
    assert -0.01 < after.fit[0] - after.fit[1] < 0.2


def test_of_several_reasons_the_most_counts_and_those_of_smaller_amounts_are_not_told():
    north = package(
        "North",
        90_000,
        market_value=Estimate(likely=Decimal(96_000)),
        least=Decimal(91_000),
        interviews="They liked it.",
    )
    ask = the_ask(decided(north, package("South", 96_000)), "base")
    assert ask.amount == 96_000
    assert kinds(ask) == ["interviews", "rival_pays", "tie", "market"]
    assert ask.reasons[0].text == "They liked it."
    more = the_ask(decided(north, package("South", 97_000)), "base")
    assert (more.amount, kinds(more)) == (97_000, ["interviews", "rival_pays", "tie"])


def test_an_amount_is_rounded_so_that_what_it_rests_on_still_holds():
    """Nobody is held to more than another pays; less than she accepts is no use."""
    south = package("South", 95_080)
    ask = the_ask(
        decided(package("North", 90_000, market_value=Estimate(likely=Decimal(94_999))), south), "base"
    )
    assert (ask.amount, ask.a_year, kinds(ask)) == (95_100, 95_100, ["tie"])
    plain = decided(package("North", 90_000), south)
    without = plain.replace(pay=plain.pay.replace(worst=None, best=None, curve=()))
    assert (the_ask(without, "base").amount, kinds(the_ask(without, "base"))) == (95_000, ["rival_pays"])
    assert the_ask(decided(package("North", 90_000, least=Decimal(92_010))), "base").amount == 92_100
    top = the_ask(decided(package("North", 90_050, least=Decimal(200_000))), "base")
    assert (top.amount, kinds(top)) == (112_500, ["least_beyond", "credible"]), "not 112,562.50"


def test_no_more_than_a_quarter_of_the_base_is_asked_for_on_top():
    made = decided(package("North", 60_000), package("South", 90_000), rest={"North": 100.0, "South": 0.0})
    ask = the_ask(made, "base")
    assert (ask.amount, kinds(ask)) == (75_000, ["rival_pays", "credible"])
    assert ask.reasons[0].amount == 90_000
    far = decided(package("North", 70_000), package("South", 70_000), rest={"North": 60.0, "South": 85.0})
    tied = the_ask(far, "base")
    assert (tied.amount, kinds(tied)) == (87_500, ["tie", "credible"])
    assert tied.reasons[0].amount == 20_000
    signed = package("South", 40_000, sign_on=(SignOn(amount=Decimal(80_000)),))
    assert the_ask(decided(package("North", 90_000), signed), "sign_on").amount == 22_500
    in_shares = package("North", 60_000, grants=(SHARES.replace(value=Estimate(likely=Decimal(800_000))),))
    shares = the_ask(decided(in_shares, package("South", 400_000)), "base")
    assert (shares.amount, kinds(shares)) == (75_000, ["rival_pays", "credible"]), "of the base, not of all"


def test_a_payment_on_signing_is_one_that_can_be_made():
    """A quarter on top of 80,000 for four years would be 80,000 on signing: as much as the salary."""
    market = Estimate(likely=Decimal(100_000))
    ask = the_ask(decided(package("North", 80_000, market_value=market)), "sign_on")
    assert (ask.amount, ask.more, kinds(ask)) == (20_000, 20_000, ["equal_worth"])
    assert ask.reasons[0].amount == 5_000, "what so much brings a year, not what the base should"


def test_what_is_paid_in_a_later_year_is_not_paid_on_signing():
    """Two instalments; the same decision is in the cases."""
    later = (SignOn(amount=Decimal(15_000)), SignOn(amount=Decimal(45_000), year=2))
    south = package("South", 102_000, sign_on=(SignOn(amount=Decimal(10_000)),))
    ask = the_ask(decided(package("North", 90_000, sign_on=later), south), "sign_on", company="South")
    assert (ask.amount, ask.more, kinds(ask)) == (15_000, 5_000, ["rival_sign_on"])
    assert ask.reasons[0].amount == 15_000


def test_an_employer_she_works_for_pays_nothing_for_signing():
    signed = package("South", 96_000, sign_on=(SignOn(amount=Decimal(20_000)),))
    made = decided(package("North", 90_000), signed)
    assert asked(made, "sign_on") is not None
    now = made.offers[0].replace(kind="current_job")
    kept = sheet_of(made.replace(offers=(now, made.offers[1])))
    assert [ask.kind for ask in kept.asks] == ["base", "step"]
    before = made.offers[1].replace(kind="current_job")
    told = asked(made.replace(offers=(made.offers[0], before)), "sign_on")
    assert told is not None
    assert kinds(told) == ["equal_worth"], "what was paid for signing long ago is no reason"


def test_who_made_no_offer_yet_is_asked_for_nothing():
    made = decided(package("North", 90_000, least=Decimal(95_000)))
    may_come = made.offers[0].replace(kind="no_offer_yet", reply_by=DAY)
    sheet = sheet_of(made.replace(offers=(may_come, made.offers[1])))
    assert (sheet.asks, sheet.missing[0]) == ((), "offer")


def test_only_offers_in_hand_can_be_held_against_one():
    made = decided(package("North", 90_000), package("South", 95_000))
    south = made.offers[1].replace(kind="no_offer_yet")
    assert asked(made.replace(offers=(made.offers[0], south)), "base") is None
    current = made.offers[1].replace(kind="current_job")
    assert asked(made.replace(offers=(made.offers[0], current)), "base") is not None


def test_behind_the_base_stand_a_payment_on_signing_and_a_grant_of_the_same_worth():
    """The shares bring 10,000 a year, so that 2,000 are missing."""
    north = package("North", 90_000, least=Decimal(102_000), grants=(SHARES,))
    asks = sheet_of(decided(north)).asks
    assert [ask.kind for ask in asks] == ["base", "sign_on", "grant", "step"]
    assert [(ask.amount, ask.more) for ask in asks[:3]] == [(92_000, 2_000), (8_000, 8_000), (8_000, 8_000)]
    assert kinds(asks[1]) == kinds(asks[2]) == ["equal_worth"]
    assert asks[1].reasons[0].amount == 2_000


def test_a_payment_on_signing_is_asked_to_be_matched_too():
    mine = SignOn(amount=Decimal(5_000))
    south = package("South", 80_000, sign_on=(SignOn(amount=Decimal(20_000)),))
    ask = the_ask(decided(package("North", 90_000, sign_on=(mine,)), south), "sign_on")
    assert (ask.amount, ask.more, kinds(ask)) == (20_000, 15_000, ["rival_sign_on"])
    assert ask.reasons[0].name == "South"
    assert asked(decided(package("North", 90_000, sign_on=south.sign_on), south), "sign_on") is None


def test_steps_come_by_what_they_are_worth_and_only_those_others_can_give():
    made = decided(package("North", 90_000))
    extra = tuple(criterion(f"Ask {number}", hangs_on=("company",)) for number in range(5))
    mine = criterion("Mine", hangs_on=("oneself", "team"))
    cells = {one.name: 5.0 for one in (*extra, mine)}
    north = offer("North", {"Rest": 75.0, **cells})
    weights = tuple(
        made.perspective.weights[0].replace(criterion=one.id, weight=0.1 * place)
        for place, one in enumerate((*extra, mine), 1)
    )
    view = made.perspective.replace(weights=(*made.perspective.weights, *weights))
    made = made.replace(
        criteria=(*made.criteria, *extra, mine), offers=(north, made.offers[1]), perspectives=(view,)
    )
    steps = [ask for ask in sheet_of(made).asks if ask.kind == "step"]
    assert [ask.step.name if ask.step else "" for ask in steps] == ["Ask 4", "Ask 3", "Ask 2"]
    assert len(steps) == MOST_STEPS
    assert all(kinds(ask) == ["step_worth"] for ask in steps)


def waiting(days: int, chosen: str | None = None) -> Document:
    """North is due in so many days; East is under way, West was approached, the day of Far is past."""
    made = paid({"North": 75.0, "South": 75.0}, (package("North", 90_000),), chosen)
    north = made.offers[0].replace(reply_by=DAY + timedelta(days=days))
    others = (
        offer("East", kind="no_offer_yet", reply_by=DAY + timedelta(days=20)),
        offer("West", kind="no_offer_yet"),
        offer("Far", kind="no_offer_yet", reply_by=DAY - timedelta(days=1)),
    )
    return made.replace(offers=(north, made.offers[1], *others))


@pytest.mark.parametrize(("days", "near"), [(8, False), (7, True), (0, True), (-1, False)])
def test_more_time_is_asked_for_when_the_day_is_near_and_not_past(days: int, near: bool):
    ask = asked(waiting(days), "time")
    assert (ask is not None) == near
    if ask is not None:
        assert kinds(ask) == ["reply_due", "awaited"]
        assert (ask.reasons[0].days, ask.reasons[1].name) == (days, "East")


def test_an_offer_that_has_lapsed_is_no_reason_unless_it_was_chosen():
    made = paid({"North": 75.0, "South": 75.0}, (package("North", 90_000), package("South", 95_000)))
    south = made.offers[1].replace(reply_by=DAY)
    made = made.replace(offers=(made.offers[0], south))
    assert kinds(the_ask(made, "base")) == ["rival_pays", "tie"]
    after = DAY + timedelta(days=1)
    sheet = sheet_of(made, today=after)
    assert ([ask.kind for ask in sheet.asks], sheet.rival) == (["step"], "")
    assert "rivals" in sheet.missing
    chosen = made.replace(choices=(choice("south"),))
    assert kinds(the_ask(chosen, "base", today=after)) == ["rival_pays", "tie"]


def test_after_the_choice_nobody_is_asked_for_more_time():
    assert asked(waiting(3, "North"), "time") is None
    assert asked(waiting(3, "South"), "time") is None


def test_an_offer_whose_interviews_went_somehow_is_under_way():
    made = waiting(3)
    told = made.pay.replace(packages=(*made.pay.packages, package("West", None, interviews="Two of four.")))
    ask = the_ask(made.replace(pay=told), "time")
    assert [reason.name for reason in ask.reasons] == ["", "East", "West"]


def test_without_a_criterion_about_pay_the_figures_still_speak():
    made = decided(package("North", 90_000, least=Decimal(92_000)), package("South", 95_000))
    view = made.perspective.replace(weights=made.perspective.weights[1:])
    plain = made.replace(criteria=(criterion("Rest", BENEFIT),), perspectives=(view,))
    assert kinds(the_ask(plain, "base")) == ["rival_pays"]
