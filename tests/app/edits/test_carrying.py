"""What is taken along with an option, and what stays behind."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.document import (
    Assessment,
    Chance,
    Document,
    Event,
    GutRanking,
    Likelihood,
    Opening,
    Package,
    Pay,
    option,
)
from app.edits import RecordChoice, RemoveOffer, RemoveTeam
from app.edits.carried import carry
from app.edits.carrying import (
    CHANCE_LEFT,
    COMPANY_LEFT,
    FELT_LEFT,
    JOB_LEFT,
    PAY_LEFT,
    Put,
    duplicating,
    putting,
)
from app.edits.new import new_offer
from tests.builders import assessments, criterion, document, offer, team
from tests.paid import choice

WHEN = datetime(2026, 11, 23, 20, tzinfo=UTC)
VISA = Event(id="visa", name="The visa rules change", chance=Chance(likely=0.3))
OPEN = (Opening(when=WHEN),)


@pytest.fixture
def decision() -> Document:
    hangs = (*assessments({"Growth": 6.0}), Assessment(criterion="permit", event="visa"))
    halden = offer("Halden", teams=(team("Speech", chance=0.5), team("Search", chance=0.5)))
    made = document(
        (criterion("Growth"), criterion("Permit", Likelihood())),
        (halden.replace(assessments=hangs), offer("Corvid", kind="current_job")),
        events=(VISA,),
    )
    return made.replace(
        pay=Pay(packages=(Package(offer="halden", currency="EUR", base=Decimal(84_173)),)),
        gut_rankings=(GutRanking(when=WHEN, order=("speech", "corvid", "search")),),
    )


def taken(made: Document, known_as: str, into: Document, beside: str = "") -> Put:
    found = option(made, known_as)
    # An offer with teams is no option by itself; it is taken along all the same.
    if found is None:
        found = option(made, made.offers[0].teams[0].id)
        assert found is not None
        found = type(found)(found.offer)
    put = putting(into, carry(made, found), into.offer(beside))
    assert put is not None
    return put


def test_cut_and_pasted_an_offer_is_what_it_was(decision: Document):
    chosen = RecordChoice(choice("speech")).apply(decision)
    cut = RemoveOffer("halden").apply(chosen)
    assert (cut.events, cut.pay.packages, cut.gut_rankings[0].order) == ((), (), ("corvid",))
    back = taken(chosen, "halden", cut).edit.apply(cut)
    assert back.offer("halden") == chosen.offer("halden")
    assert (back.events, back.pay, back.gut_rankings) == (chosen.events, chosen.pay, chosen.gut_rankings)
    assert back.choice == chosen.choice


def test_a_team_comes_back_to_its_chance_and_its_place(decision: Document):
    cut = RemoveTeam("speech").apply(decision)
    put = taken(decision, "speech", cut, "halden")
    back = put.edit.apply(cut)
    assert put.left == ()
    assert back.gut_rankings == decision.gut_rankings
    assert [(one.id, one.chance) for one in back.offers[0].teams] == [("search", 0.5), ("speech", 0.5)]


def test_an_order_by_feeling_of_it_alone_comes_back_unless_she_felt_again_that_day(decision: Document):
    alone = decision.replace(gut_rankings=(GutRanking(when=WHEN, order=("speech",)),))
    cut = RemoveTeam("speech").apply(alone)
    assert cut.gut_rankings == ()
    put = taken(alone, "speech", cut, "halden")
    assert put.edit.apply(cut).gut_rankings == alone.gut_rankings
    since = (GutRanking(when=WHEN.replace(hour=21), order=("corvid",)),)
    assert put.edit.apply(cut.replace(gut_rankings=since)).gut_rankings == since


def test_a_duplicate_stands_behind_the_original_with_a_name_and_ids_of_its_own(decision: Document):
    found = option(decision, "corvid")
    assert found is not None
    edit = duplicating(decision, found)
    made = edit.apply(decision)
    assert [(one.company, one.kind) for one in made.offers[1:]] == [
        ("Corvid", "current_job"),
        ("Corvid (copy)", "offer"),
    ]
    assert made.gut_rankings[0].order == ("speech", "corvid", edit.subject.id, "search")
    put = taken(decision, "halden", decision)
    both = put.edit.apply(decision)
    assert both.offers[0].assessments is both.offers[2].assessments
    assert len({one.id for offer in both.offers for one in (offer, *offer.teams)}) == 7
    assert [package.base for package in both.pay.packages] == [84_173, 84_173]
    assert put.left == ()


def test_the_longest_name_is_kept(decision: Document):
    long = decision.replace(offers=(decision.offers[0].replace(company="x" * 200), decision.offers[1]))
    assert taken(long, "halden", long).edit.name == "x" * 200


def test_what_another_decision_has_no_place_for_is_told(decision: Document):
    sud = document((criterion("Permit"),), (offer("Sud", kind="current_job"),)).replace(id="other")
    put = taken(decision, "halden", sud)
    assert put.left == (FELT_LEFT, "Growth", "Permit")
    assert taken(decision, "corvid", sud).left == (JOB_LEFT, FELT_LEFT)
    shared = sud.replace(offers=(offer("Sud", teams=(team("All", chance=0.9),)),))
    beside = taken(decision, "speech", shared, "sud")
    assert beside.left == (CHANCE_LEFT, FELT_LEFT, COMPANY_LEFT.format(company="Halden"))
    found = option(decision, "speech")
    assert found is not None
    assert putting(sud, carry(decision, found), None) is None, "a team goes to an offer"


def test_an_event_of_another_decision_is_not_taken_for_its_namesake(decision: Document):
    other = VISA.replace(name="Another")
    hangs = offer("Sud").replace(assessments=(Assessment(criterion="permit", event="visa"),))
    sud = document((*decision.criteria,), (hangs,), events=(other,)).replace(id="other")
    made = taken(decision, "halden", sud).edit.apply(sud)
    assert made.events == (other, VISA.replace(id="event-1"))
    assert [one.event for one in made.offers[1].assessments] == [None, "event-1"]
    same = sud.replace(events=(VISA,))
    assert taken(decision, "halden", same).edit.apply(same).events == (VISA,)


def test_covered_pay_is_not_shown_by_pasting_it_where_pay_is_open(decision: Document):
    other = document(decision.criteria, (offer("Sud"),), events=()).replace(id="other")
    assert taken(decision, "halden", other).edit.package is not None, "it stays covered"
    opened = other.replace(pay=Pay(openings=OPEN))
    put = taken(decision, "halden", opened)
    assert (put.edit.package, PAY_LEFT in put.left) == (None, True)
    shown = decision.replace(pay=decision.pay.replace(openings=OPEN))
    assert taken(shown, "halden", opened).edit.package is not None
    cut = RemoveOffer("halden").apply(decision)
    back = taken(decision, "halden", cut.replace(pay=cut.pay.replace(openings=OPEN)))
    assert back.edit.package is not None, "it is the pay of that very decision"


def test_nothing_new_is_taken_for_what_was_chosen_once(decision: Document):
    made = decision.replace(choices=(choice("offer-1"),))
    assert new_offer(made).id == "offer-2"
