from app.document import Document, Spectrum, SweetSpot
from app.scoring.table import table
from app.sureness.shared_cells import shared_cells
from tests.builders import criterion, document, offer, position, team

SPOT = SweetSpot(low=0.2, high=0.4)


def facts_of(told: Document) -> list[list[bool]]:
    """Tell, by criterion, whether the first two options share the cell."""
    facts = shared_cells(table(told))
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


def test_companies_that_happen_to_agree_share_nothing():
    told = document((criterion("Pay"),), (offer("North", {"Pay": 5.0}), offer("South", {"Pay": 5.0})))
    assert facts_of(told) == [False]
