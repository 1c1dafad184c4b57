from typing import Any

import pytest

from app.document import (
    CurvePoint,
    Document,
    Level,
    Levels,
    Likelihood,
    Number,
    Scale,
    Spectrum,
    SweetSpot,
    YesNo,
)
from app.scoring.ranking import rank
from app.sureness.rating_flips import RatingFlip, rating_flips
from tests.builders import BENEFIT, benefits, criterion, document, offer, position, team

LEVELS = Levels(
    levels=(Level(label="none", value=0.0), Level(label="some", value=0.6), Level(label="much", value=1.0))
)


def two(scale: Scale, rival: Any, leader: Any = None, curve: tuple[CurvePoint, ...] = ()) -> Document:
    """Make two options, North 10 points ahead by Pay, and the other criterion to be judged."""
    return document(
        (criterion("Pay", BENEFIT), criterion("Other", scale, curve=curve)),
        (offer("North", {"Pay": 90.0, "Other": leader}), offer("South", {"Pay": 70.0, "Other": rival})),
    )


def about(number: float) -> Any:
    return pytest.approx(number)


def flip_of(told: Document, option: str, on: str = "other") -> RatingFlip:
    (found,) = [one for one in rating_flips(rank(told)) if (one.option, one.criterion) == (option, on)]
    return found


def test_the_gap_over_the_share_is_what_is_missing():
    """Ten points behind, half of the weight: 0.2 of the value."""
    told = benefits({"North": {"A": 90.0, "B": 60.0}, "South": {"A": 70.0, "B": 60.0}}, {"A": 1.0, "B": 1.0})
    assert rating_flips(rank(told)) == (
        RatingFlip("south", "a", True, 0.7, about(0.9), about(90.0)),
        RatingFlip("south", "b", True, 0.6, about(0.8), about(80.0)),
        RatingFlip("north", "a", False, 0.9, about(0.7), about(70.0)),
        RatingFlip("north", "b", False, 0.6, about(0.4), about(40.0)),
    )


def test_the_heaviest_criterion_comes_first_and_one_without_weight_not_at_all():
    rows = {"North": {"A": 90.0, "B": 60.0, "C": 50.0}, "South": {"A": 70.0, "B": 60.0, "C": 50.0}}
    found = rating_flips(rank(benefits(rows, {"A": 1.0, "B": 3.0, "C": 0.0})))
    assert [(one.option, one.criterion) for one in found] == [
        ("south", "b"),
        ("south", "a"),
        ("north", "b"),
        ("north", "a"),
    ]


@pytest.mark.parametrize(
    ("told", "reading"),
    [
        pytest.param(two(Likelihood(), 50.0, 50.0), 70.0, id="likelihood in per cent"),
        pytest.param(two(Number(worst=60.0, best=10.0), 40.0, 40.0), 30.0, id="less is better"),
        pytest.param(two(YesNo(), None), True, id="yes"),
        pytest.param(two(YesNo(better=False), None), False, id="no, where that is better"),
        pytest.param(two(LEVELS, "none", "none"), "some", id="the nearest level that is enough"),
        pytest.param(
            two(
                Number(worst=0.0, best=10.0),
                9.5,
                9.5,
                (CurvePoint(x=0.0, value=0.0), CurvePoint(x=5.0, value=1.0), CurvePoint(x=10.0, value=0.0)),
            ),
            8.5,
            id="on a curve that rises and falls, the nearest",
        ),
        pytest.param(
            two(
                Number(worst=0.0, best=10.0),
                None,
                None,
                (CurvePoint(x=0.0, value=0.0), CurvePoint(x=5.0, value=1.0), CurvePoint(x=10.0, value=0.0)),
            ),
            3.5,
            id="and where nothing is known, the smallest",
        ),
    ],
)
def test_what_is_needed_is_said_in_the_unit_of_the_scale(told: Document, reading: Any):
    found = flip_of(told, "south")
    assert found.rises
    assert found.possible
    assert found.reading == (pytest.approx(reading) if isinstance(reading, float) else reading)


def test_how_far_the_leader_would_have_to_fall():
    found = flip_of(two(LEVELS, "some", "some"), "north")
    assert not found.rises
    assert found.value_needed == pytest.approx(0.4)
    assert found.reading == "none"


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(two(YesNo(), True, True), id="cannot rise above the best"),
        pytest.param(two(BENEFIT, 85.0, 85.0), id="beyond the scale"),
    ],
)
def test_what_lies_beyond_the_scale_is_impossible(told: Document):
    found = flip_of(told, "south")
    assert found.value_needed is None
    assert found.reading is None
    assert not found.possible


def test_a_value_that_no_rating_has_is_impossible_too():
    bent = (CurvePoint(x=0.0, value=0.0), CurvePoint(x=20.0, value=1.0))
    told = document(
        (criterion("Pay", BENEFIT), criterion("Other", curve=bent)),
        (offer("North", {"Pay": 90.0, "Other": 9.0}), offer("South", {"Pay": 70.0, "Other": 9.0})),
    )
    found = flip_of(told, "south")
    assert found.value_needed == pytest.approx(0.65)
    assert found.reading is None


def test_the_match_with_the_sweet_spot_is_said_as_a_position():
    told = document(
        (criterion("Pay", BENEFIT), criterion("Match", Spectrum())),
        (
            offer("North", {"Pay": 90.0}, position=position(0.5)),
            offer("South", {"Pay": 70.0}, position=position(0.5)),
        ),
        sweet_spot=SweetSpot(low=0.0, high=0.0),
    )
    found = flip_of(told, "south", "match")
    assert found.value_now == pytest.approx(0.5)
    assert found.reading == pytest.approx(0.3)


def test_what_two_teams_share_cannot_part_them():
    teams = (team("Vision", {"Manager": 9.0}), team("Speech", {"Manager": 5.0}))
    told = document((criterion("Pay"), criterion("Manager")), (offer("North", {"Pay": 5.0}, teams=teams),))
    assert {one.criterion for one in rating_flips(rank(told))} == {"manager"}


def test_any_other_option_can_be_asked_about():
    rows = {"North": {"A": 90.0}, "South": {"A": 70.0}, "East": {"A": 40.0}}
    ranking = rank(benefits(rows, {"A": 1.0}))
    assert [one.option for one in rating_flips(ranking, "east")] == ["east", "north"]
    assert rating_flips(ranking, "north") == ()
    assert rating_flips(ranking, "gone") == rating_flips(rank(document())) == ()


def test_a_shared_lead_cannot_be_lost():
    assert rating_flips(rank(benefits({"North": {"A": 9.0}, "South": {"A": 9.0}}, {"A": 1.0}))) == ()
