"""True of what is asked for, whatever she enters: it can be given, and its reasons speak for all of it."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.document import Document, Estimate, Package, Rate, SignOn
from app.negotiating.asks import CREDIBLE, NEAR_DAYS, ROUND
from app.negotiating.raises import more_on_signing, one_more_grant
from app.negotiating.sheet import NegotiationSheet
from app.negotiating.talk import Ask, Reason
from app.pay.purse import Three
from app.pay.sums import pay_sums
from tests.builders import DAY
from tests.effort import LOOKS_FAR
from tests.laws.random_pay import estimates, grants
from tests.laws.test_negotiation import decisions
from tests.paid import package, paid, sheets_of

#: What a sum may be off for being rounded, year by year and part by part.
CENTS = Decimal(1)
QUARTER = Decimal(CREDIBLE.numerator) / CREDIBLE.denominator
#: Reasons that hold another offer against the one that is talked about.
HELD_AGAINST = ("rival_pays", "tie", "rival_sign_on")
sums = st.decimals(80_000, 110_000, places=2)


@st.composite
def packages(draw: st.DrawFn, company: str) -> Package:
    """Pay that begs for a talk: other offers, the market and she herself stand above or below it."""
    at_once = st.builds(SignOn, year=st.integers(1, 2), amount=st.decimals(0, 40_000, places=2))
    return package(
        company,
        float(draw(sums)),
        draw(st.sampled_from(("EUR", "EUR", "USD"))),
        bonus=draw(st.none() | estimates(Decimal("0.2"))),
        sign_on=tuple(draw(st.lists(at_once, max_size=2))),
        grants=tuple(draw(grants("g")) for _ in range(draw(st.sampled_from((0, 0, 1))))),
        market_value=draw(st.none() | sums.map(lambda likely: Estimate(likely=likely))),
        least=draw(st.none() | sums),
    )


@st.composite
def talks(draw: st.DrawFn) -> Document:
    made = paid(
        {name: draw(st.floats(0, 100)) for name in ("North", "South", "East")},
        tuple(draw(packages(name)) for name in ("North", "South", "East")),
        draw(st.sampled_from((None, None, "North"))),
        growth=draw(st.sampled_from((Decimal(0), Decimal("0.03")))),
        horizon_years=draw(st.integers(1, 6)),
        rates=(Rate(currency="USD", worth=Decimal("0.9"), day=DAY),),
    )
    kinds = draw(st.permutations(("offer", "offer", "no_offer_yet", "current_job")))
    days = st.none() | st.integers(-2, NEAR_DAYS + 1).map(lambda left: DAY + timedelta(left))
    offers = zip(made.offers, kinds, strict=False)
    return made.replace(offers=tuple(one.replace(kind=kind, reply_by=draw(days)) for one, kind in offers))


@dataclass
class Held:
    """What a sheet is held against."""

    made: Document
    sheet: NegotiationSheet
    package: Package
    base: Decimal

    def a_year(self, changed: Package | None = None) -> Three:
        found = pay_sums(changed or self.package, self.made.pay).per_year
        assert found is not None
        return found

    def gains(self, changed: Package) -> Decimal:
        return mean(self.a_year(changed)) - mean(self.a_year())


def mean(amount: Three) -> Decimal:
    return (amount.least + 4 * amount.likely + amount.most) / 6


def signed(made: Document, offer: str) -> Decimal:
    """Add up what is paid on signing: not what comes in a later year."""
    found = made.package(offer)
    return sum((one.amount for one in found.sign_on if one.year == 1), Decimal(0)) if found else Decimal(0)


def speaks_for_the_base(reason: Reason, ask: Decimal, held: Held) -> bool:
    """Hold a reason against what a year brings with the base asked for, and with a little less."""
    after, less = (held.package.unchecked(base=base) for base in (ask, ask - ROUND))
    amount, likely = reason.amount or Decimal(0), held.a_year(after).likely
    if reason.kind in ("rival_pays", "market"):
        return likely <= amount + CENTS
    if reason.kind == "least":
        return held.a_year(less).likely - CENTS <= amount <= likely + CENTS
    if reason.kind == "least_beyond":
        return likely < amount + CENTS
    if reason.kind == "tie":
        return held.gains(less) <= amount + CENTS
    return reason.kind == "interviews" or ask + ROUND > held.base * (1 + QUARTER)


def can_be_a_base(ask: Ask, amount: Decimal, held: Held) -> bool:
    raised = held.package.unchecked(base=amount)
    said = all(speaks_for_the_base(reason, amount, held) for reason in ask.reasons)
    return (
        said and held.base < amount <= held.base * (1 + QUARTER) and ask.a_year == held.a_year(raised).likely
    )


def is_worth(reason: Reason, changed: Package, held: Held) -> bool:
    """Tell whether something is worth what it says, and no more than the base asked for before it."""
    (base,) = (one.amount for one in held.sheet.asks if one.kind == "base")
    gains, amount = held.gains(changed), reason.amount or Decimal(0)
    return abs(gains - amount) <= CENTS and gains <= held.gains(held.package.unchecked(base=base)) + CENTS


def can_be_signed(ask: Ask, amount: Decimal, held: Held) -> bool:
    """Tell whether it is paid at once, by a new employer, and no more than by whom it is measured."""
    more, made = ask.more or Decimal(0), held.made
    for reason in ask.reasons:
        rivals = [one.id for one in made.offers if (one.company, one.kind) == (reason.name, "offer")]
        if reason.kind == "rival_sign_on" and (
            amount > (reason.amount or 0) or not any(signed(made, rival) for rival in rivals)
        ):
            return False
        if reason.kind == "equal_worth" and not is_worth(reason, more_on_signing(held.package)(more), held):
            return False
    on_top = amount - signed(made, held.sheet.offer.id)
    return held.sheet.offer.kind == "offer" and more == on_top <= held.base * QUARTER


def can_be_granted(ask: Ask, amount: Decimal, held: Held) -> bool:
    way = one_more_grant(held.package)
    return way is not None and amount <= held.base and is_worth(ask.reasons[0], way(amount), held)


def can_wait(ask: Ask, made: Document, sheet: NegotiationSheet) -> bool:
    """Tell whether an offer is in hand, not answered yet and not too late to answer, and others under way."""
    in_time = sheet.reply_by is not None and 0 <= (sheet.reply_by - DAY).days <= NEAR_DAYS
    coming = {one.company for one in made.offers if one.kind == "no_offer_yet"}
    awaited = all(one.name in coming and (one.day or DAY) >= DAY for one in ask.reasons[1:])
    return sheet.offer.kind == "offer" and made.choice is None and in_time and awaited


@given(talks() | decisions() if LOOKS_FAR else talks())
def test_each_ask_can_be_met_and_its_reasons_speak_for_all_of_it(made: Document):
    for sheet in sheets_of(made):
        pays = made.package(sheet.offer.id)
        assert pays is not None
        assert not (sheet.asks and sheet.offer.kind == "no_offer_yet")
        held = Held(made, sheet, pays, pays.base or Decimal(0))
        named = {one.name for ask in sheet.asks for one in ask.reasons if one.kind in HELD_AGAINST}
        chosen = made.offer_of(made.choice.option) if made.choice else None
        lapsed = [one for one in made.offers if one.kind == "offer" and (one.reply_by or DAY) < DAY]
        assert not named & {one.company for one in lapsed if one is not chosen} - {
            one.company for one in made.offers if one not in lapsed
        }
        for ask in sheet.asks:
            assert ask.kind != "time" or can_wait(ask, made, sheet)
            if ask.amount is not None:
                assert ask.amount % ROUND == 0
                law = {"base": can_be_a_base, "sign_on": can_be_signed, "grant": can_be_granted}[ask.kind]
                assert law(ask, ask.amount, held), (ask, sheet.paid)
