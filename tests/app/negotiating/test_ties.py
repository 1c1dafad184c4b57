"""What opening pay adds: both rankings, their agreement, and the pay at which each option would tie."""

from decimal import Decimal
from typing import Any

import pytest

from app.document import Assessment, Document, Opening, Pay, Rate
from app.negotiating.ties import Tie, Ties, ties, uncertain
from app.scoring.ranking import rank
from tests.builders import DAY, team
from tests.paid import THEN, package, paid

REST = {"North": 75.0, "South": 75.0}


def decided(chosen: str | None = "North", **fields: Any) -> Document:
    """Make the published example in euros: North pays 90,000 and is chosen, South pays 75,000."""
    packages = fields.pop("packages", (package("North", 90_000), package("South", 75_000)))
    return paid(fields.pop("rest", REST), packages, chosen, **fields)


def tie(found: Ties, option: str) -> Tie:
    one = found.tie(option)
    assert one is not None
    return one


def test_the_published_example_in_packages():
    found = ties(decided())
    assert (found.why, found.against, found.chosen, found.currency) == ("", "north", True, "EUR")
    assert found.with_pay is not None
    assert found.with_pay.fit == pytest.approx([70.0, 60.0])
    south = tie(found, "south")
    assert (south.paid, south.at, south.more) == (75_000.0, pytest.approx(90_000.0), pytest.approx(15_000.0))
    assert found.over_horizon(south.more) == pytest.approx(60_000.0)
    assert south.per_point == pytest.approx((1_000.0, 1_000.0))
    assert [one.option for one in found.ties] == ["south"]


def test_out_of_reach_says_how_many_points_are_missing():
    south = tie(ties(decided(rest={"North": 100.0, "South": 66.0})), "south")
    assert (south.why, south.at, south.more) == ("", None, None)
    assert south.price is not None
    assert south.price.outcome == "short"
    assert south.price.short == pytest.approx(5.4)


def test_an_option_that_is_ahead_could_pay_less():
    south = tie(ties(decided(rest={"North": 60.0, "South": 75.0})), "south")
    assert south.at == pytest.approx(75_000.0 + 1_000.0)
    ahead = tie(ties(decided(rest={"North": 60.0, "South": 80.0})), "south")
    assert ahead.more == pytest.approx(-2_000.0)
    far = tie(ties(decided(rest={"North": 0.0, "South": 100.0})), "south")
    assert far.price is not None
    assert (far.price.outcome, far.at) == ("spare", None)
    assert far.price.spare == pytest.approx(35.0)


def test_the_rankings_stand_beside_each_other_with_their_agreement():
    found = ties(decided(rest={"North": 75.0, "South": 80.0}))
    assert found.sealed.fit == pytest.approx([75.0, 80.0])
    assert found.sealed.ranks.tolist() == [2, 1]
    assert found.with_pay is not None
    assert found.with_pay.ranks.tolist() == [1, 2]
    assert found.agreement == -1.0


def test_opened_early_the_leader_with_pay_is_to_be_tied():
    found = ties(decided(chosen=None))
    assert (found.against, found.chosen) == ("north", False)
    gone = decided(chosen="East")
    assert (ties(gone).against, ties(gone).chosen) == ("north", False)


def test_while_pay_is_covered_nothing_is_told():
    covered = decided(chosen=None)
    covered = covered.replace(pay=covered.pay.replace(openings=(Opening(when=THEN, covered=THEN),)))
    found = ties(covered)
    assert (found.why, found.pay, found.agreement, found.against, found.ties) == (
        "sealed",
        None,
        None,
        None,
        (),
    )


def test_a_criterion_set_aside_counts_here_all_the_same():
    made = decided()
    aside = tuple(one.replace(set_aside=one.id == "pay") for one in made.criteria)
    found = ties(made.replace(criteria=aside))
    assert tie(found, "south").at == pytest.approx(90_000.0)
    assert found.sealed.fit == pytest.approx(rank(made.replace(criteria=aside)).fit)


def test_what_is_missing_is_said_and_no_number():
    made = decided()
    view = made.perspective.replace(weights=made.perspective.weights[1:])
    no_criterion = made.replace(criteria=made.criteria[1:], perspectives=(view,))
    assert (ties(no_criterion).why, ties(no_criterion).ties) == ("no_criterion", ())
    no_range = made.replace(pay=made.pay.replace(worst=None, best=None, curve=()))
    assert (ties(no_range).why, ties(no_range).with_pay) == ("no_range", None)
    unpaid = made.replace(pay=made.pay.replace(packages=made.pay.packages[1:]))
    assert (ties(unpaid).why, ties(unpaid).ties) == ("target_unknown", ())
    nothing = made.replace(offers=(), pay=Pay(worst=Decimal(1), best=Decimal(2)))
    assert ties(nothing).why == "not_ranked"


def test_without_weight_or_slope_there_is_no_price_of_any_option():
    south = tie(ties(decided(weight=0.0)), "south")
    assert (south.why, south.price, south.paid) == ("no_weight", None, 75_000.0)
    level = decided(worst=Decimal(60_000), best=Decimal(60_000), curve=())
    assert tie(ties(level), "south").why == "flat"


def test_pay_of_one_option_that_is_not_known_names_what_it_needs():
    missing = decided(packages=(package("North", 90_000), package("South", None)))
    south = tie(ties(missing), "south")
    assert (south.why, south.needs, south.paid, south.price) == (
        "pay_unknown",
        ("the base salary",),
        None,
        None,
    )
    none = decided(packages=(package("North", 90_000),))
    assert tie(ties(none), "south").needs == ("the pay of South",)


def test_amounts_in_the_currency_of_the_package():
    dollars = package("South", 80_000, "USD")
    made = decided(packages=(package("North", 90_000), dollars))
    assert tie(ties(made), "south").needs == ("the exchange rate of USD",)
    rates = (Rate(currency="USD", worth=Decimal("0.9"), day=DAY),)
    south = tie(ties(made.replace(pay=made.pay.replace(rates=rates))), "south")
    assert (south.paid, south.currency) == (72_000.0, "USD")
    assert south.own(south.at) == pytest.approx(100_000.0)
    assert south.own(None) is None


def test_two_teams_of_one_offer_share_its_pay_so_none_makes_up_for_the_difference():
    made = decided(chosen="Speech")
    groups = (team("Speech", {"Rest": 75.0}), team("Vision", {"Rest": 50.0}))
    made = made.replace(offers=(made.offers[0].replace(teams=groups), made.offers[1]))
    found = ties(made)
    assert (found.against, tie(found, "vision").why) == ("speech", "same_offer")
    assert tie(found, "south").at == pytest.approx(90_000.0)


def test_what_is_ruled_out_stays_so_at_any_pay():
    made = decided()
    rest = made.criteria[1].replace(must_have={"side": "at_least", "limit": 80.0})
    north = made.offers[0].replace(assessments=(Assessment(criterion="rest", likely=85.0),))
    found = ties(made.replace(criteria=(made.criteria[0], rest), offers=(north, made.offers[1])))
    assert tie(found, "south").why == "ruled_out"


def test_how_sure_a_price_is():
    (south,) = uncertain(ties(decided()), samples=1024)
    assert south.option == "south"
    assert south.median == pytest.approx(90_000.0, rel=0.1)
    assert south.p10 is not None
    assert south.p10 < 90_000.0
    assert uncertain(ties(decided(weight=0.0))) == ()
