import pytest

from app.document import Assessment, Chance, Document, Event, Likelihood, Offer, Spectrum, SweetSpot, Team
from app.scoring.judged import judged
from app.scoring.table import table
from app.sureness.shared_cells import shared_cells
from tests.builders import criterion, document, offer, position, team

SPOT = SweetSpot(low=0.2, high=0.4)


def facts_of(told: Document) -> list[list[bool]]:
    """Tell, by criterion, whether the first two options share the cell."""
    facts = shared_cells(table(judged(told)))
    return (facts[0] == facts[1]).tolist()


def test_teams_share_what_is_said_of_their_company_and_no_more():
    judged = (criterion("Pay"), criterion("Manager"), criterion("Calm"), criterion("Match", Spectrum()))
    teams = (
        team("Vision", {"Manager": 7.0, "Calm": 6.0}),
        team("Speech", {"Manager": 7.0}),
    )
    north = offer("North", {"Pay": (3.0, 5.0, 8.0), "Calm": 6.0}, teams=teams, position=position(0.3))
    assert facts_of(document(judged, (north,), sweet_spot=SPOT)) == [True, False, False, True]


def test_a_position_of_its_own_is_no_longer_shared():
    teams = (team("Vision", position=position(0.3)), team("Speech"))
    north = offer("North", teams=teams, position=position(0.3))
    assert facts_of(document((criterion("Match", Spectrum()),), (north,), sweet_spot=SPOT)) == [False]


def test_a_gap_is_shared_only_where_it_is_about_the_company():
    judged = (criterion("Manager"), criterion("Funding", hangs_on=("company",)))
    north = offer("North", teams=(team("Vision"), team("Speech")))
    assert facts_of(document(judged, (north,))) == [False, True]


@pytest.mark.parametrize(
    "known",
    [Assessment(criterion="funding", likely=9.0), Assessment(criterion="funding", event="round")],
    ids=["assessed", "on_event"],
)
def test_a_team_for_which_the_known_does_not_hold_has_a_gap_of_its_own(known: Assessment):
    judged = (criterion("Funding", Likelihood(), hangs_on=("company",)),)
    apart = Team(id="vision", name="Vision", assessments=(Assessment(criterion="funding"),))
    north = Offer(id="north", company="North", assessments=(known,), teams=(apart, team("Speech")))
    events = (Event(id="round", name="New round", chance=Chance(likely=0.4)),) if known.event else ()
    told = document(judged, (north,), events=events)
    assert facts_of(told) == [False]


def test_companies_that_happen_to_agree_share_nothing():
    told = document((criterion("Pay"),), (offer("North", {"Pay": 5.0}), offer("South", {"Pay": 5.0})))
    assert facts_of(told) == [False]


def test_the_mean_of_teams_that_differ_is_nobody_elses_fact():
    weighed = (criterion("Pay"), criterion("Manager"))
    teams = (
        team("Vision", {"Manager": 7.0}).replace(chance=0.6),
        team("Speech").replace(chance=0.4),
    )
    north = offer("North", {"Pay": 5.0, "Manager": 6.0}, teams=teams).replace(team_open=True)
    facts = shared_cells(table(judged(document(weighed, (north,)))))
    vision, speech, mixture = facts
    assert vision[0] == speech[0] == mixture[0]
    assert len({vision[1], speech[1], mixture[1]}) == 3
