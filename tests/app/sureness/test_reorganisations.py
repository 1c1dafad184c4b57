import pytest

from app.document import Assessment, Chance, Event, Likelihood, MustHave, Spectrum, SweetSpot
from app.scoring.judged import judged
from app.scoring.ranking import rank
from app.sureness.reorganisations import after_change, after_reorganisations, changed
from tests.builders import criterion, document, offer, perspective, position, team

JUDGED = (
    criterion("Manager", hangs_on=("manager",)),
    criterion("Project", hangs_on=("team", "company")),
    criterion("Pay"),
)
NORTH = offer("North", {"Manager": 10.0, "Project": 6.0, "Pay": 5.0}, role="Lead", position=position(0.2))
SOUTH = offer("South", {"Manager": 5.0, "Project": 6.0, "Pay": 8.0}, kind="current_job")
DECISION = document(JUDGED, (NORTH, SOUTH), {"Manager": 2.0, "Project": 1.0, "Pay": 1.0})
TODAY = judged(DECISION)


def test_what_hangs_on_the_change_becomes_unknown_and_all_else_stays():
    after = changed(TODAY, "manager")
    assert after.criteria is DECISION.criteria
    assert after.document is DECISION
    assert [one.criterion for one in after.offers[0].assessments] == ["project", "pay"]
    assert after.offers[0].replace(assessments=NORTH.assessments) == NORTH
    assert after.offers[1].kind == "current_job"


def test_one_criterion_may_hang_on_two_things():
    assert changed(TODAY, "team").offers == changed(TODAY, "company").offers != DECISION.offers


def test_what_nothing_hangs_on_changes_nothing():
    assert changed(TODAY, "oneself") is TODAY
    found = after_change(DECISION, "oneself")
    assert (found.criteria, found.hanging, found.survives) == ((), 0.0, (1.0, 1.0))


def test_what_is_left_of_the_lead_over_one_half_everywhere():
    """North stands 27.5 points above one half, 25 of them by its manager; South keeps all of its 10."""
    found = after_change(DECISION, "manager")
    assert rank(DECISION).fit == pytest.approx([77.5, 60.0])
    assert found.ranking.fit == pytest.approx([52.5, 60.0])
    assert found.ranking.ranks.tolist() == [2, 1]
    assert found.ranking.known == pytest.approx([0.5, 0.5])
    assert found.criteria == ("manager",)
    assert found.hanging == pytest.approx(0.5)
    assert found.survives == pytest.approx((2.5 / 27.5, 1.0))


def test_no_more_than_all_survives_and_no_less_than_nothing():
    """North would be better off without its manager, and South worse than one half."""
    told = DECISION.replace(
        offers=(
            offer("North", {"Manager": 3.0, "Project": 8.0, "Pay": 8.0}),
            offer("South", {"Manager": 9.0, "Project": 3.0, "Pay": 4.0}),
            offer("East", {"Manager": 2.0, "Project": 3.0, "Pay": 4.0}),
        )
    )
    assert after_change(told, "manager").survives == (1.0, 0.0, None)


def test_without_a_ranking_nothing_survives_that_could_be_named():
    told = DECISION.replace(perspectives=(perspective({"Pay": 0.0}),))
    assert after_change(told, "manager").survives == (None, None)


def test_positions_are_forgotten_where_their_match_hangs_on_the_change():
    judged = (criterion("Match", Spectrum(), hangs_on=("team",)), criterion("Pay"))
    teams = (team("Vision", {"Pay": 5.0}, position=position(0.1)), team("Speech"))
    north = offer("North", {"Pay": 7.0}, teams=teams, position=position(0.3))
    told = document(judged, (north,), sweet_spot=SweetSpot(low=0.1, high=0.3))
    found = after_change(told, "team")
    assert found.ranking.table.known.tolist() == [[False, True], [False, True]]
    assert [option.id for option in found.ranking.options] == ["vision", "speech"]
    assert [option.position for option in found.ranking.options] == [None, None]
    assert after_change(told, "company").ranking.table.known.all()


def test_a_must_have_that_hangs_on_it_is_open_again():
    judged = (*JUDGED[1:], JUDGED[0].replace(must_have=MustHave(limit=6.0)))
    told = DECISION.replace(criteria=judged)
    assert rank(told).ruled_out.tolist() == [False, True]
    assert not after_change(told, "manager").ranking.ruled_out.any()


def test_every_change_is_seen_from_the_perspective_of_today():
    other = perspective({"Pay": 1.0, "Manager": 1.0}, name="Other")
    told = DECISION.replace(perspectives=(*DECISION.perspectives, other))
    found = after_reorganisations(told, rank(told, other))
    assert [one.change for one in found] == ["manager", "team", "company", "oneself"]
    assert {one.ranking.table.perspective.id for one in found} == {"other"}
    assert [one.change for one in after_reorganisations(told)] == [one.change for one in found]


def test_a_likelihood_that_hangs_on_an_event_is_forgotten_too():
    permit = criterion("Permit", Likelihood(), hangs_on=("company",))
    law = Event(id="law", name="The law passes", chance=Chance(likely=0.9))
    hangs = (Assessment(criterion="permit", event="law"),)
    made = document((permit,), (offer("Noord").replace(assessments=hangs),), events=(law,))
    assert after_change(made, "company").ranking.fit == pytest.approx([50.0])
    assert after_change(made, "manager").ranking.fit == pytest.approx([90.0])
