"""What may go wrong, in words."""

from dataclasses import replace

from app.asking.risks import Risk, risks
from app.document import Chance, Event, Likelihood, MustHave, Option
from app.scoring.ranking import rank
from app.sureness.less_sure import LessSure
from app.words.risks import (
    condition,
    costs,
    fails,
    less_sure_sentence,
    no_risk,
    nothing_may_go_wrong,
    risk_name,
    risk_sentence,
    risks_beside,
)
from tests.builders import criterion, document, offer, team

NORTH = offer("North", teams=(team("Speech"),))
OPTION = Option(NORTH, NORTH.teams[0])
RISK = Risk(OPTION, (criterion("Permit", Likelihood()),), None, True, 0.2, 18.0, False, "")


def test_an_event_goes_by_its_own_name():
    rule = Event(id="rule", name="The rule changes", chance=Chance(likely=0.1))
    assert risk_name(RISK) == "Permit"
    assert risk_name(replace(RISK, event=rule)) == "The rule changes"


def test_where_nothing_hangs_on_luck_that_is_said():
    assert nothing_may_go_wrong(()) == "Nothing that counts hangs on luck."
    assert nothing_may_go_wrong((RISK,)) == ""


def test_being_less_sure_is_told_of_the_leader():
    assert less_sure_sentence(OPTION, ()) == ""
    assert less_sure_sentence(OPTION, (LessSure(2, 0.77), LessSure(3, 0.66))) == (
        "If you are less sure than you say, Speech comes out best in 77% with ranges twice as wide and 66% "
        "with ranges three times as wide."
    )


TOLD = document(
    (criterion("Growth", Likelihood()), criterion("Permit", Likelihood(), must_have=MustHave(limit=True))),
    (offer("North", {"Growth": 84.0, "Permit": 90.0}),),
)


def test_a_risk_is_told_with_its_chance_its_price_and_the_plan():
    growth = next(one for one in risks(rank(TOLD)) if not one.breaks)
    assert condition(growth) == "Growth does not come true"
    assert fails(growth) == "16% it fails"
    assert costs(growth) == "costs 45 points"
    assert risk_sentence(growth).endswith("16% it fails, costs 45 points. No plan yet.")


def test_what_breaks_a_must_have_rules_the_option_out():
    permit = next(one for one in risks(rank(TOLD)) if one.breaks)
    assert costs(permit) == "rules it out"
    assert no_risk(rank(TOLD), "north") == "Nothing of North hangs on what only time decides."


def test_beside_a_rating_stands_what_may_go_wrong_there():
    """A failed condition costs its weight, one half; a team that says so itself has its own chance."""
    stays, work = criterion("Stays", Likelihood()), criterion("Work")
    teams = (team("Search", {"Work": 5}), team("Ads", {"Stays": 90.0}))
    told = document((stays, work), (offer("Alder", {"Stays": 80.0}, teams=teams), offer("Low", {"Work": 1})))
    found = risks(rank(told))
    assert risks_beside(found, "search") == {"stays": "20% it fails · costs 50 points"}
    assert risks_beside(found, "ads") == {"stays": "10% it fails · costs 50 points"}
    assert risks_beside(found, "alder") == {"stays": "20% it fails · costs 50 points"}
    assert risks_beside(found, "low") == {"stays": "50% it fails · costs 50 points"}
