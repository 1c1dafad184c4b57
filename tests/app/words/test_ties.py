"""What is said of tie prices."""

from decimal import Decimal
from typing import Any

import pytest

from app.document import Document, Likelihood, Number, Rate
from app.negotiating.other_asks import Step, other_asks
from app.negotiating.ties import Tie, Ties, ties, uncertain
from app.numbers.notation import Notation
from app.words.ties import (
    against_sentence,
    why_no_ties,
)
from app.words.ties import (
    agreement_sentence as agreement_sentence_,
)
from app.words.ties import (
    chance_sentence as chance_sentence_,
)
from app.words.ties import (
    draws_sentence as draws_sentence_,
)
from app.words.ties import (
    own_sentence as own_sentence_,
)
from app.words.ties import (
    rate_sentence as rate_sentence_,
)
from app.words.ties import (
    step_text as step_text_,
)
from app.words.ties import (
    step_worth as step_worth_,
)
from app.words.ties import (
    tie_sentence as tie_sentence_,
)
from tests.builders import DAY, criterion, document, offer
from tests.notations import by_notation
from tests.paid import column_of, package, paid

agreement_sentence = by_notation(agreement_sentence_)
chance_sentence = by_notation(chance_sentence_)
draws_sentence = by_notation(draws_sentence_)
own_sentence = by_notation(own_sentence_)
rate_sentence = by_notation(rate_sentence_)
step_text = by_notation(step_text_)
step_worth = by_notation(step_worth_)
tie_sentence = by_notation(tie_sentence_)

NBSP = "\u00a0"


def decided(
    south: float = 75.0, north: float = 75.0, chosen: str | None = "North", **fields: Any
) -> Document:
    packages = fields.pop("packages", (package("North", 90_000), package("South", 75_000)))
    return paid({"North": north, "South": south}, packages, chosen, **fields)


def said(made: Document) -> str:
    found = ties(made)
    return plain(tie_sentence(of_south(found), found))


def of_south(found: Ties) -> Tie:
    tie = found.tie("south")
    assert tie is not None
    return tie


def plain(sentence: str) -> str:
    return sentence.replace(NBSP, " ")


def test_at_which_pay_an_option_would_tie():
    at = "South would tie North at € 90,000 a year: € 15,000 more than it pays, € 60,000 over 4 years."
    assert said(decided()) == at
    less = "South would tie North at € 73,000 a year: € 2,000 less than it pays, € 2,000 over 1 year."
    assert said(decided(south=80.0, north=60.0, horizon_years=1)) == less
    even = decided(packages=(package("North", 75_000), package("South", 75_000)))
    assert said(even) == "South would tie North at € 75,000 a year: just what it pays."


def test_out_of_reach_and_ahead_at_any_pay():
    short = "South cannot reach North by pay: short by 5.4 points even at € 120,000 a year."
    assert said(decided(south=66.0, north=100.0)) == short
    spare = "South stays ahead of North even at € 60,000 a year, by 35.0 points."
    assert said(decided(south=100.0, north=0.0)) == spare


def test_why_an_option_has_no_price():
    assert said(decided(weight=0.0)).startswith("No amount: pay weighs nothing.")
    level = decided(worst=Decimal(60_000), best=Decimal(60_000), curve=())
    assert said(level).startswith("No amount: the worst and the best pay count the same.")
    unknown = decided(packages=(package("North", 90_000), package("South", None)))
    assert said(unknown) == "What South pays a year is not known: needs the base salary."


@pytest.mark.parametrize(
    ("why", "words"), [("same_offer", "its pay moves both alike"), ("ruled_out", "no pay changes that")]
)
def test_other_reasons(why: Any, words: str):
    assert words in tie_sentence(Tie("south", "South", why), ties(decided()))


def test_whom_it_is_about():
    assert against_sentence(ties(decided())).endswith("as much as North, your choice.")
    assert against_sentence(ties(decided(chosen=None))).endswith("as much as North, which leads with pay.")
    assert against_sentence(ties(decided(worst=None, best=None, curve=()))) == ""


def test_why_there_are_none_at_all():
    assert why_no_ties(ties(decided())) == ""
    assert why_no_ties(ties(decided(worst=None, best=None, curve=()))).startswith(
        "Enter the worst and the best"
    )
    unpaid = decided(packages=(package("South", 75_000),))
    assert why_no_ties(ties(unpaid)).startswith("What North pays a year is not known")
    alone = decided()
    assert why_no_ties(ties(alone.replace(offers=alone.offers[:1], pay=alone.pay.replace(packages=())))) != ""
    one = alone.replace(offers=alone.offers[:1], pay=alone.pay.replace(packages=alone.pay.packages[:1]))
    assert why_no_ties(ties(one)) == "Add a second offer to compare."


def test_in_the_currency_of_the_package():
    rates = (Rate(currency="USD", worth=Decimal("0.5"), day=DAY),)
    packages = (package("North", 90_000), package("South", 150_000, "USD"))
    found = ties(decided(packages=packages, rates=rates))
    own = own_sentence(of_south(found), found)
    assert plain(own) == "In its own currency: USD 180,000 a year, USD 30,000 more."
    same = ties(decided())
    assert own_sentence(of_south(same), same) == ""


def test_what_a_point_costs():
    found = ties(decided())
    assert plain(rate_sentence(of_south(found), found)).endswith("one point of fit costs € 1,000 a year.")
    bend = ties(decided(packages=(package("North", 90_000), package("South", 80_000))))
    assert plain(rate_sentence(of_south(bend), bend)).endswith(
        "one point of fit costs € 1,000 a year just below it and € 2,000 just above."
    )
    assert rate_sentence(Tie("south", "South"), found) == ""


def test_how_far_the_orders_agree():
    assert agreement_sentence(ties(decided(south=76.0, north=75.0))).startswith(
        "The orders without and with pay agree to \u22121.00"
    )
    assert agreement_sentence(ties(decided(south=74.0))) == "With pay the order stays the same."
    assert agreement_sentence(ties(decided())) == ""


def test_how_sure_a_price_is():
    made = decided()
    found = ties(made.replace(perspectives=(made.perspective.replace(certainty=1.0),)))
    (draws,) = uncertain(found, samples=64)
    assert plain(draws_sentence(draws, found)) == (
        "In half of the cases € 90,000 a year is enough. "
        "In 80% of them the tie lies between € 90,000 and € 90,000."
    )
    first = plain(chance_sentence(draws, 0, "South", "North", "EUR"))
    assert first == "As it is paid now, South beats North in 0% of cases."
    last = plain(chance_sentence(draws, 24, "South", "North", "EUR"))
    assert last == "With € 15,000 more a year, South beats North in 50% of cases."
    hopeless = ties(decided(south=0.0, north=100.0))
    (never,) = uncertain(hopeless, samples=64)
    assert draws_sentence(never, hopeless).endswith("of cases no pay in the range is enough.")


def test_a_step_and_its_worth():
    found = ties(decided())
    assert found.pay is not None
    (step,) = other_asks(found.pay, 0)
    rest = decided().criterion("rest")
    assert step_text(step, rest) == "Rest: 76, now 75"
    assert plain(step_worth(step, "EUR")) == "worth € 1,200 a year"
    team = Step("north", "", "speech", "Speech", None, None, None, 2.0)
    assert step_text(team, None) == "A place in Speech"
    assert step_worth(team, "EUR") == "worth 2.0 points; no amount, as pay does not change the fit"


def test_a_chance_is_asked_for_as_a_promise():
    judged = (criterion("Pay", Number(worst=60.0, best=120.0)), criterion("Permit", Likelihood()))
    made = document(judged, (offer("North", {"Pay": 90.0, "Permit": 60.0}),), {"Pay": 1.0, "Permit": 9.0})
    (step,) = other_asks(column_of(made), 0)
    assert step_text(step, judged[1]) == "Permit: a firm promise, now 60%"
    assert step_worth(step, "EUR") == "worth more than the whole range of pay"


def test_amounts_measures_and_points_take_the_marks_of_a_language():
    german = Notation(decimal=",", group=".")
    found = ties(decided())
    at = "South would tie North at € 90.000 a year: € 15.000 more than it pays, € 60.000 over 4 years."
    assert plain(tie_sentence(of_south(found), found, german)) == at
    (draws,) = uncertain(found, samples=64)
    last = plain(chance_sentence(draws, 24, "South", "North", "EUR", german))
    assert last.startswith("With € 15.000 more a year")
    space = criterion("Space", Number(unit="m²", worst=0.0, best=9_000.0))
    step = Step("north", "space", "", "Space", 1_500.5, 1_501.5, None, 2.25, "less_pay", 1_200.0)
    assert step_text(step, space, german) == "Space: 1.501,5 m², now 1.500,5 m²"
    assert plain(step_worth(step, "EUR", german)) == "worth € 1.200 a year"
    assert step_worth(Step("north", "", "a", "A", None, None, None, 2.25), "EUR", german).startswith(
        "worth 2,2 "
    )
