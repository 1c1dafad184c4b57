import pytest

from app.document import (
    Assessment,
    SweetSpot,
    TimeShares,
    option,
    options,
)
from tests.builders import criterion, document, offer, perspective, position, team


@pytest.mark.parametrize(
    ("shares", "place"),
    [
        ({"research": 1.0}, 0.0),
        ({"modelling": 2.0}, 1 / 3),
        ({"engineering": 0.5}, 2 / 3),
        ({"product": 1000.0}, 1.0),
        ({"research": 25.0, "modelling": 25.0, "engineering": 25.0, "product": 25.0}, 0.5),
        ({"research": 20.0, "modelling": 50.0, "engineering": 30.0}, (50 / 3 + 20) / 100),
        ({"product": 5e-324}, 1.0),
    ],
)
def test_a_position_follows_from_shares_of_time(shares: dict[str, float], place: float):
    assert TimeShares(**shares).position == pytest.approx(place)


@pytest.mark.parametrize(
    ("spot", "distance"),
    [
        (SweetSpot(), 0.0),
        (SweetSpot(low=0.2, high=0.4), 0.6),
        (SweetSpot(low=0.7, high=0.9), 0.7),
        (SweetSpot(low=0.5, high=0.5, reach=0.1), 0.1),
        (SweetSpot(low=0.5, high=0.5, reach=0.0), 0.0),
    ],
)
def test_the_match_ends_at_the_farther_end_unless_said_otherwise(spot: SweetSpot, distance: float):
    assert spot.distance == pytest.approx(distance)


TOLD = document(
    (criterion("A"), criterion("B")),
    (
        offer("North", {"A": 1.0}, position=position(0.1)),
        offer(
            "South",
            {"A": 2.0, "B": 3.0},
            position=position(0.2),
            teams=(team("One", {"A": 9.0}, position=position(0.9)), team("Two")),
        ),
    ),
)


def test_options_are_teams_and_offers_without_teams():
    assert [one.id for one in options(TOLD)] == ["north", "one", "two"]
    assert [one.name for one in options(TOLD)] == ["North", "One", "Two"]
    assert [one.full_name for one in options(TOLD)] == ["North", "South: One", "South: Two"]
    assert option(TOLD, "south") is None
    assert options(document()) == ()


def test_a_team_has_what_its_offer_has_unless_it_has_its_own():
    found = option(TOLD, "one"), option(TOLD, "two")
    assert [one.position and one.position.likely for one in found if one] == [0.9, 0.2]
    assert [one.assessments()["a"].likely for one in found if one] == [9.0, 2.0]
    assert [one.assessments()["b"].likely for one in found if one] == [3.0, 3.0]


def test_a_team_that_says_it_does_not_know_overrules_its_offer():
    unknown = team("One").replace(assessments=(Assessment(criterion="a", note="Ask"),))
    told = document((criterion("A"),), (offer("South", {"A": 2.0}, teams=(unknown,)),))
    assert options(told)[0].assessments()["a"].likely is None


def test_parts_are_found_by_id():
    assert TOLD.offer("south") is TOLD.offers[1]
    assert TOLD.offer_of("two") is TOLD.offers[1]
    assert TOLD.offer_of("north") is TOLD.offers[0]
    assert TOLD.criterion("b") is TOLD.criteria[1]
    assert (TOLD.offer("one"), TOLD.offer_of("gone"), TOLD.criterion("gone")) == (None, None, None)
    assert TOLD.perspective is TOLD.perspectives[0]


def test_a_criterion_without_a_weight_weighs_nothing():
    view = perspective({"A": 3.0})
    assert view.weight_of("a") is view.weights[0]
    assert (view.weight_of("b").weight, view.weight_of("b").locked) == (0.0, False)
