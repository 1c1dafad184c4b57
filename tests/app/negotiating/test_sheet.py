"""The negotiation sheet of each offer: the least, the deadline, whom to talk to, and what is missing."""

from datetime import timedelta
from decimal import Decimal

import pytest

from app.document import Document, Estimate, Package, Rate
from app.negotiating.sheet import NegotiationSheet
from tests.builders import DAY, team
from tests.paid import choice, package, paid, sheets_of

BONUS = Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.2"))


def decided(*packages: Package, chosen: str | None = "North") -> Document:
    return paid({"North": 75.0, "South": 75.0, "East": 80.0}, packages, chosen)


def first(made: Document) -> NegotiationSheet:
    return sheets_of(made)[0]


def test_one_for_each_offer_with_a_package_the_chosen_one_first():
    made = decided(package("North", 90_000), package("South", 75_000), package("East", 76_000))
    found = sheets_of(made)
    assert [(one.offer.company, one.chosen) for one in found] == [
        ("North", True),
        ("East", False),
        ("South", False),
    ]
    assert [one.offer.company for one in sheets_of(decided(package("East", 76_000)))] == ["East"]


def test_of_an_offer_with_teams_the_chosen_one_is_meant():
    made = decided(package("North", 90_000))
    groups = (team("Speech", {"Rest": 60.0}), team("Vision", {"Rest": 90.0}))
    teams = made.replace(
        offers=(made.offers[0].replace(teams=groups), *made.offers[1:]), choices=(choice("speech"),)
    )
    assert (first(teams).option.id, first(teams).chosen) == ("speech", True)
    gone = teams.replace(choices=(choice("south"),))
    assert (first(gone).option.id, first(gone).chosen) == ("vision", False)


def test_level_with_the_best_competing_offer():
    sheet = first(decided(package("North", 90_000), package("East", 90_000)))
    assert (sheet.rival, sheet.level_at) == ("East", pytest.approx(Decimal(96_000)))
    far = first(decided(package("North", 90_000), package("East", 200_000)))
    assert (far.rival, far.level_at) == ("East", None)
    assert far.short == pytest.approx(3.0)


def test_amounts_are_in_the_currency_of_the_package():
    dollars = package("North", 100_000, "USD", least=Decimal(90_000))
    made = decided(dollars, package("East", 90_000))
    rates = (Rate(currency="USD", worth=Decimal("0.9"), day=DAY),)
    sheet = first(made.replace(pay=made.pay.replace(rates=rates)))
    assert sheet.currency == "USD"
    assert sheet.level_at == pytest.approx(Decimal(96_000) / Decimal("0.9"), abs=Decimal("0.01"))
    assert sheet.paid is not None
    assert sheet.paid.likely == 100_000
    assert first(made).level_at is None


@pytest.mark.parametrize(
    ("least", "meets"), [(80_000, "yes"), (85_000, "likely"), (95_000, "no"), (None, "unknown")]
)
def test_whether_the_offer_meets_the_least_she_accepts(least: int | None, meets: str):
    """It pays 80,000 to 96,000, likely 88,000."""
    least_money = None if least is None else Decimal(least)
    assert first(decided(package("North", 80_000, bonus=BONUS, least=least_money))).meets == meets


def test_what_is_missing_is_said():
    sheet = first(decided(package("North", None)))
    assert sheet.missing == (
        *("pay", "market_value", "least", "interviews", "contact"),
        "reply_by",
    )
    assert (sheet.paid, sheet.needs, sheet.meets) == (None, ("the base salary",), "unknown")
    whole = package(
        "North",
        90_000,
        least=Decimal(1),
        market_value=Estimate(likely=Decimal(1)),
        interviews="Well.",
        contact="Ada",
    )
    made = decided(whole)
    due = made.offers[0].replace(reply_by=DAY + timedelta(days=20))
    sheet = first(made.replace(offers=(due, *made.offers[1:])))
    assert (sheet.missing, sheet.days_left(DAY), sheet.contact, sheet.interviews) == ((), 20, "Ada", "Well.")


def test_an_offer_alone_has_no_rival():
    made = decided(package("North", 90_000))
    sheet = first(made.replace(offers=made.offers[:1]))
    assert (sheet.rival, sheet.level_at) == ("", None)
    assert "rivals" in sheet.missing
