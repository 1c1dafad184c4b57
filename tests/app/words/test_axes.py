"""How axes and places on them are put into words."""

from app.document import Level, Levels, Likelihood, MustHave, Number, Rating
from app.scoring.axes import FIT, POSITION, AxisFacts, as_good_on_both, axis_of
from app.scoring.ranking import rank
from app.words.axes import axis_reading, axis_title, both_line, place_line
from tests.builders import criterion, document, offer, position

COMMUTE = criterion("Commute", Number(unit="min", worst=60.0, best=0.0))
TEAM = criterion("Team", Rating(), must_have=MustHave(limit=2.0))
PERMIT = criterion("Permit", Likelihood())
PLACE = criterion("Place", Levels(levels=(Level(label="Far", value=0.0), Level(label="Near", value=1.0))))
ROWS = {
    "North": {"Commute": (20.0, 25.0, 40.0), "Team": 7.0, "Permit": 80.0, "Place": "Near"},
    "South": {"Commute": 50.0, "Team": 6.0},
    "Out": {"Commute": 5.0, "Team": 1.0},
    "West": {"Commute": 5.0},
}
OFFERS = tuple(offer(name, row, position=position(0.3)) for name, row in ROWS.items())
RANKING = rank(document((COMMUTE, TEAM, PERMIT, PLACE), OFFERS))


def of(key: str) -> AxisFacts:
    found = axis_of(RANKING, key)
    assert found is not None
    return found


def test_an_axis_says_what_it_shows_and_which_way_is_better():
    assert [axis_title(of(key)) for key in ("commute", "team", "permit", FIT)] == [
        "Commute, min, less is better",
        "Team",
        "Permit, %",
        "Fit",
    ]


def test_places_are_told_in_natural_units():
    assert place_line(of("commute"), 0) == "Commute: 25 min (20 min to 40 min)"
    assert place_line(of("permit"), 0) == "Permit: 80%"
    assert place_line(of("place"), 0) == "Place: Near"
    assert place_line(of("place"), 1) == "Place: not known"
    assert place_line(of(POSITION), 0) == "Position: 30% applied"
    assert axis_reading(of(FIT), 71.26) == "71.3"


def test_it_is_said_who_beats_whom():
    better = as_good_on_both(RANKING, of("commute"), of("team"))
    said = [both_line(RANKING, better, i, known=i < 3) for i in range(4)]
    assert said == ["Not beaten on both", "Beaten on both by North", "Ruled out: it breaks a must-have", ""]
    assert both_line(RANKING, None, 0, known=True) == ""
