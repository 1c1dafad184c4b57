"""Where options stand on an axis of a plot, and which beat which on two."""

import pytest

from app.document import CurvePoint, Level, Levels, Number, Rating, Spectrum, SweetSpot, YesNo
from app.scoring.axes import FIT, POSITION, AxisFacts, as_good_on_both, axis_of
from app.scoring.ranking import rank
from tests.builders import criterion, document, offer, position
from tests.scenes import SCENES

COMMUTE = criterion("Commute", Number(unit="min", worst=60.0, best=0.0))
TEAM = criterion("Team", Rating())
PLACE = criterion(
    "Place",
    Levels(
        levels=(Level(label="Near", value=1.0), Level(label="Far", value=0.0), Level(label="Mid", value=0.4))
    ),
)
CAR = criterion("Car", YesNo(better=False))
MATCH = criterion("Match", Spectrum())
BENT = criterion(
    "Size",
    Number(worst=0.0, best=100.0),
    curve=(CurvePoint(x=0, value=0), CurvePoint(x=50, value=1), CurvePoint(x=100, value=0)),
)
MADE = document(
    (COMMUTE, TEAM, PLACE, CAR, MATCH, BENT),
    (
        offer(
            "North",
            {"Commute": (20.0, 25.0, 40.0), "Team": 7.0, "Place": "Mid", "Car": True, "Size": 50.0},
            position=position(0.3, 0.1),
        ),
        offer("South", {"Commute": 50.0, "Place": "Near"}),
    ),
    sweet_spot=SweetSpot(low=0.0, high=0.3, reach=0.5),
)


def of(key: str) -> AxisFacts:
    found = axis_of(rank(MADE), key)
    assert found is not None
    return found


def test_each_kind_of_scale_has_its_unit_and_its_better_end():
    facts = {key: of(key) for key in ("commute", "team", "place", "car", "match", "size", FIT, POSITION)}
    assert {key: one.better for key, one in facts.items()} == {
        **{"commute": -1, "team": 1, "place": 1, "car": 1, "match": 1, "size": 0},
        **{FIT: 1, POSITION: 0},
    }
    assert facts["commute"].unit == "min"
    assert facts["commute"].places == ((20.0, 25.0, 40.0), (50.0, 50.0, 50.0))
    assert facts["team"].places == ((7.0, 7.0, 7.0), None)
    assert facts["place"].labels == ("Far", "Mid", "Near"), "from the worst to the best"
    assert facts["place"].places == ((1.0, 1.0, 1.0), (2.0, 2.0, 2.0))
    assert len(facts["car"].labels) == 2
    assert facts["car"].places == ((0.0, 0.0, 0.0), None), "yes is the worse answer"
    assert facts[POSITION].places[0] == pytest.approx((0.2, 0.3, 0.4))
    # A tenth beyond the sweet spot, of a reach of one half.
    assert facts["match"].places[0] == pytest.approx((80.0, 100.0, 100.0))
    assert facts["commute"].ends == (0.0, 60.0)
    assert axis_of(rank(MADE), "gone") is None


def test_a_team_left_open_stands_at_the_mean_of_its_teams():
    ranking = rank(SCENES["worked_example"]())
    index, mixed = next((i, one) for i, one in enumerate(ranking.options) if one.parts)
    facts = axis_of(ranking, "people")
    assert facts is not None
    places = {one.id: place for one, place in zip(ranking.options, facts.places, strict=True)}
    teams = [
        (part.chance, place)
        for part in mixed.parts
        if part.option.team is not None and (place := places[part.option.id]) is not None
    ]
    mean = sum(chance * place[1] for chance, place in teams) / sum(chance for chance, _ in teams)
    lowest, highest = min(place[0] for _, place in teams), max(place[2] for _, place in teams)
    assert facts.places[index] == pytest.approx((lowest, mean, highest))


def test_beaten_is_what_another_is_as_good_as_on_both_and_better_on_one():
    rows = {"A": (10.0, 9.0), "B": (10.0, 5.0), "C": (30.0, 9.0), "D": (5.0, 2.0), "E": (10.0, 9.0)}
    offers = [offer(name, {"Commute": commute, "Team": team}) for name, (commute, team) in rows.items()]
    ranking = rank(document((COMMUTE, TEAM), (*offers, offer("Unknown", {"Commute": 0.0}))))
    x, y = axis_of(ranking, "commute"), axis_of(ranking, "team")
    assert x is not None
    assert y is not None
    assert as_good_on_both(ranking, x, y) == ((), (0, 4), (0, 4), (), (), ())
    nowhere = axis_of(ranking, POSITION)
    assert nowhere is not None
    assert as_good_on_both(ranking, x, nowhere) is None


def test_levels_that_are_worth_the_same_beat_none_of_each_other():
    alike = Levels(
        levels=(Level(label="One", value=0.0), Level(label="Other", value=0.0), Level(label="Top", value=1.0))
    )
    kind = criterion("Kind", alike)
    rows = {"A": "One", "B": "Other", "C": "Top"}
    offers = tuple(offer(name, {"Kind": label, "Team": 5.0}) for name, label in rows.items())
    ranking = rank(document((kind, TEAM), offers))
    x, y = axis_of(ranking, "kind"), axis_of(ranking, "team")
    assert x is not None
    assert y is not None
    assert as_good_on_both(ranking, x, y) == ((2,), (2,), ())
