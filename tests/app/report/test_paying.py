from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from app.analysis import analyse
from app.document import Choice, Document, Estimate, Grant, Opening, Package, Pay, SignOn, Vesting
from app.report.blocks import Paid, PaidOffer
from app.report.content import brief
from app.report.paying import paying
from tests.app.report.briefs import plain
from tests.builders import DAY

THEN = datetime(2026, 11, 23, 18, 5, tzinfo=UTC)
CHOICE = Choice(option="offer-0", option_name="Company 1", when=THEN)
EVEN = Vesting(years=(Decimal("0.5"), Decimal("0.5")))
PACKAGE = Package(
    offer="offer-0",
    currency="EUR",
    base=Decimal(84000),
    bonus=Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.2")),
    sign_on=(SignOn(amount=Decimal(12000), claw_back_months=12, by_month=True),),
    grants=(Grant(id="g", name="Shares", value=Estimate(likely=Decimal(20000)), vesting=EVEN),),
)


def decided(*packages: Package, **settings: Any) -> Document:
    pay = Pay(horizon_years=2, packages=packages or (PACKAGE,), **settings)
    return plain(3).replace(pay=pay, choices=(CHOICE,))


def told(document: Document) -> Paid | None:
    analysis = analyse(document)
    assert analysis is not None
    return paying(analysis)


def paid(document: Document) -> Paid:
    found = told(document)
    assert found is not None
    return found


def facts(offer: PaidOffer) -> dict[str, str]:
    return {fact.label: fact.text for fact in offer.facts}


def test_an_offer_that_is_left_out_of_the_ranking_is_left_out_here_too():
    document = decided(PACKAGE, PACKAGE.replace(offer="offer-1"))
    first, *others = document.offers
    left_out = tuple(one.replace(kind="no_offer_yet", left_out=True) for one in others)
    found = paid(document.replace(offers=(first, *left_out)))
    assert [offer.title for offer in found.offers] == [f"{first.company}, in EUR"]
    assert found.remarks == ()


def test_while_pay_is_covered_nothing_is_told():
    assert told(decided().replace(choices=())) is None
    assert told(plain(3).replace(choices=(CHOICE,))) is None


def test_pay_opened_early_is_told_too():
    opened = decided(openings=(Opening(when=THEN),)).replace(choices=())
    assert told(opened) is not None


def test_a_row_a_year_with_a_column_a_kind_and_their_sum():
    [offer] = paid(decided()).offers
    assert offer.title == "Company 1, in EUR"
    assert [name for name, _ in offer.kinds] == ["Salary", "Bonus", "Sign-on", "Shares"]
    first, second = offer.years
    assert first.amounts == ("84,000", "8,400", "12,000", "10,000")
    assert (first.total, first.span) == ("114,400", "106,000–122,800")
    assert second.amounts == ("84,000", "8,400", "", "10,000")
    assert offer.total.amounts == ("168,000", "16,800", "12,000", "20,000")
    assert offer.total.total == "216,800"
    assert sum(share for _, share in first.segments) == 1.0
    assert facts(offer)["A year"] == "€\u00a0108,400, within €\u00a0100,000–116,800"


def test_what_would_be_owed_back_is_told_by_months():
    [offer] = paid(decided()).offers
    assert facts(offer)["Leaving"] == (
        "What would be owed back: €\u00a06,000 after 6 months; €\u00a02,000 after 10 months."
    )


def test_a_sum_that_cannot_be_formed_says_what_it_needs_and_is_not_0():
    [offer] = paid(decided(PACKAGE.replace(base=None))).offers
    assert (offer.years[0].total, offer.years[0].amounts[0], offer.total.total) == ("–", "–", "–")
    assert facts(offer)["Unknown"] == "The sums are not known: needs the base salary."
    assert "A year" not in facts(offer)


def test_offers_without_pay_are_named():
    assert paid(decided()).remarks == ("No pay is entered for Company 2 and Company 3.",)


def test_the_brief_tells_pay_only_when_asked_to():
    analysis = analyse(decided())
    assert analysis is not None
    assert brief(analysis, DAY).paid is None
    assert brief(analysis, DAY, with_pay=True).paid == paying(analysis)
