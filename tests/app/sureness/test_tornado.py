"""Which facts swing the lead, each number worked out by hand."""

import pytest

from app.document import Assessment, Chance, Event, Likelihood, MustHave
from app.scoring.ranking import rank
from app.sureness.tornado import Swing, tornado
from tests.builders import BENEFIT, criterion, document, offer, team

PEACE, PAY = criterion("Peace", BENEFIT), criterion("Pay", BENEFIT)


def swings(*offers, criteria=(PEACE, PAY), weights=None, **fields):
    return tornado(rank(document(criteria, offers, weights or {"Peace": 6, "Pay": 4}, **fields)))


def told(swing: Swing) -> tuple[object, ...]:
    return swing.option, swing.criterion, swing.kind, round(swing.at_low, 6), round(swing.at_high, 6)


def test_ranges_and_gaps_move_the_lead_by_their_weight():
    # Noord: .6 * 60 + .4 * 50 = 56. Sud: .6 * 40 + .4 * 50 (a gap) = 44. The lead is 12 points.
    found = swings(
        offer("Noord", {"Peace": (30.0, 60.0, 90.0), "Pay": 50.0}),
        offer("Sud", {"Peace": 40.0}),
    )
    # Peace of Noord from 30 to 90: 12 - 18 to 12 + 18. Pay of Sud from 0 to 100: 12 + 20 to 12 - 20.
    assert [told(one) for one in found] == [
        ("sud", "pay", "gap", 32.0, -8.0),
        ("noord", "peace", "range", -6.0, 30.0),
    ]
    assert [one.swing for one in found] == pytest.approx([40.0, 36.0])
    assert all(one.turns for one in found)


def test_of_a_likelihood_the_range_of_its_chance_swings_and_not_whether_it_comes_true():
    # Noord: .5 * 80 + .5 * 60 = 70, Sud: .5 * 20 + .5 * 70 = 45. The permit of Sud is as likely as that.
    permit = criterion("Permit", Likelihood())
    found = swings(
        offer("Noord", {"Permit": (60.0, 80.0, 100.0), "Pay": 60.0}),
        offer("Sud", {"Permit": 20.0, "Pay": (60.0, 70.0, 80.0)}),
        criteria=(permit, PAY),
        weights={"Permit": 1, "Pay": 1},
    )
    assert [told(one) for one in found] == [
        ("noord", "permit", "range", 15.0, 35.0),
        ("sud", "pay", "range", 30.0, 20.0),
    ]


def test_where_a_must_have_hangs_on_a_likelihood_its_chance_swings_the_bet():
    # Noord: the permit holds in 80 of 100; then .5 * 60 = 30, else the job's .5 * 40 = 20: 28. Sud: 25.
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    found = swings(
        offer("Noord", {"Permit": (60.0, 80.0, 100.0), "Pay": 60.0}),
        offer("Sud", {"Permit": 100.0, "Pay": 50.0}),
        offer("Job", {"Permit": 100.0, "Pay": (20.0, 40.0, 60.0)}, kind="current_job"),
        criteria=(permit, criterion("Calm"), PAY),
        weights={"Permit": 0, "Calm": 1, "Pay": 1},
    )
    by_fact = {one.criterion: told(one) for one in found if one.option != "sud" and one.criterion != "calm"}
    assert by_fact["permit"] == ("noord", "permit", "range", 1.0, 5.0)
    # What the job pays counts in the 20 of 100 in which she would fall back on it.
    assert by_fact["pay"] == ("job", "pay", "range", 1.0, 5.0)


def test_what_two_teams_share_cancels():
    company = offer("Noord", {"Pay": (0.0, 50.0, 100.0)}).replace(
        teams=(team("North", {"Peace": (50.0, 60.0, 70.0)}), team("South", {"Peace": 20.0}))
    )
    assert [told(one) for one in swings(company)] == [("north", "peace", "range", 18.0, 30.0)]


def test_an_event_whose_chance_is_known_swings_nothing():
    permit = criterion("Permit", Likelihood())
    event = Event(id="law", name="The law passes", chance=Chance(likely=0.5))
    hangs = Assessment(criterion="permit", event="law")
    first, second = offer("Noord", {"Pay": 90.0}), offer("Sud", {"Pay": 30.0})
    found = swings(
        first.replace(assessments=(*first.assessments, hangs)),
        second.replace(assessments=(*second.assessments, hangs)),
        criteria=(permit, PAY),
        weights={"Permit": 2, "Pay": 1},
        events=(event,),
    )
    assert found == ()


def test_what_weighs_nothing_or_is_certain_swings_nothing():
    certain = (offer("Noord", {"Peace": 60.0}), offer("Sud", {"Peace": 40.0}))
    assert swings(*certain, weights={"Peace": 1, "Pay": 0}) == ()


def test_without_a_second_ranked_option_there_is_no_lead():
    assert swings(offer("Noord", {"Peace": (1.0, 2.0, 3.0)})) == ()
    assert swings(offer("Noord"), offer("Sud")) == ()


def test_another_pair_may_be_meant():
    ranking = rank(
        document(
            (PEACE,),
            (
                offer("Noord", {"Peace": 90.0}),
                offer("Sud", {"Peace": 50.0}),
                offer("West", {"Peace": (0.0, 30.0, 60.0)}),
            ),
        )
    )
    assert tornado(ranking) == ()
    assert [told(one) for one in tornado(ranking, 0, 2)] == [("west", "peace", "range", 90.0, 30.0)]
