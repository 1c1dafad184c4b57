from typing import Any

import pytest

from app.document import (
    Assessment,
    Criterion,
    CurvePoint,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Option,
    Rating,
    Scale,
    Spectrum,
    SweetSpot,
    YearlyPay,
    YesNo,
)
from app.scoring.cells import UNKNOWN, can_count, cell, counts, curve_of, has_swing, must_have_state
from tests.builders import criterion, offer, position

GRADES = Levels(
    levels=tuple(Level(label=name, value=v) for name, v in (("low", 0.0), ("mid", 0.3), ("high", 1.0)))
)
#: Not every order is a rise: the middle may be best.
HILL = Levels(
    levels=tuple(Level(label=name, value=v) for name, v in (("few", 0.0), ("some", 1.0), ("many", 0.2)))
)
HILL_CURVE = (CurvePoint(x=0.0, value=0.0), CurvePoint(x=5.0, value=1.0), CurvePoint(x=10.0, value=0.0))
MIDDLE = SweetSpot(low=0.4, high=0.6)


def cell_of(scale: Scale, likely: Any, low: Any = None, high: Any = None, **fields: Any):
    judged = criterion("A", scale, **fields)
    assessment = Assessment(criterion="a", likely=likely, low=low, high=high)
    return cell(Option(offer("X")), judged, curve_of(judged, MIDDLE), assessment)


@pytest.mark.parametrize(
    ("scale", "likely", "value"),
    [
        (Rating(), 7.0, 0.7),
        (Number(worst=0.0, best=50.0), 10.0, 0.2),
        (Number(worst=50.0, best=0.0), 10.0, 0.8),
        (GRADES, "mid", 0.3),
        (YesNo(), True, 1.0),
        (YesNo(), False, 0.0),
        (YesNo(better=False), False, 1.0),
        (Likelihood(), 35.0, 0.35),
    ],
)
def test_a_certain_assessment_has_one_value(scale: Scale, likely: Any, value: float):
    found = cell_of(scale, likely)
    assert (found.value, found.low, found.high) == (value, value, value)
    assert found.known


@pytest.mark.parametrize(
    ("scale", "three", "value", "least", "greatest"),
    [
        (Rating(), (4.0, 6.0, 10.0), 38 / 60, 0.4, 1.0),
        (Number(worst=10.0, best=0.0), (1.0, 2.0, 5.0), 1 - 14 / 60, 0.5, 0.9),
        (GRADES, ("low", "mid", "high"), 2.2 / 6, 0.0, 1.0),
        (HILL, ("few", "few", "many"), 0.2 / 6, 0.0, 1.0),
        (YesNo(), (False, True, True), 5 / 6, 0.0, 1.0),
        (YesNo(better=False), (False, False, True), 5 / 6, 0.0, 1.0),
        (Likelihood(), (20.0, 30.0, 60.0), 200 / 600, 0.2, 0.6),
    ],
)
def test_a_range_has_a_mean_and_ends(scale: Scale, three: Any, value: float, least: float, greatest: float):
    found = cell_of(scale, three[1], three[0], three[2])
    assert (found.value, found.low, found.high) == pytest.approx((value, least, greatest))


def test_a_gap_counts_half_and_says_so():
    judged = criterion("A")
    curve = curve_of(judged, MIDDLE)
    noted = Assessment(criterion="a", note="Ask again")
    assert cell(Option(offer("X")), judged, curve, None) == UNKNOWN
    assert cell(Option(offer("X")), judged, curve, noted) == UNKNOWN
    assert (UNKNOWN.value, UNKNOWN.low, UNKNOWN.high, UNKNOWN.known) == (0.5, 0.0, 1.0, False)


def test_the_match_follows_from_the_position():
    judged = criterion("Match", Spectrum())
    curve = curve_of(judged, MIDDLE)
    assert cell(Option(offer("X", position=position(0.5))), judged, curve, None).value == 1.0
    assert cell(Option(offer("X", position=position(0.2))), judged, curve, None).value == pytest.approx(0.5)
    between = cell(Option(offer("X", position=position(0.2, 0.2))), judged, curve, None)
    assert (between.low, between.high) == (pytest.approx(0.0), pytest.approx(1.0))
    assert cell(Option(offer("X")), judged, curve, None) == UNKNOWN


def test_a_curve_takes_the_place_of_the_straight_line():
    assert cell_of(Rating(), 5.0, curve=HILL_CURVE).value == 1.0
    assert cell_of(Number(worst=0.0, best=100.0), 5.0, curve=HILL_CURVE).value == 1.0


def test_a_number_outside_worst_and_best_is_clipped_and_marked():
    commute = Number(worst=60.0, best=120.0)
    assert [cell_of(commute, x).value for x in (50.0, 130.0)] == [0.0, 1.0]
    assert [cell_of(commute, x).outside for x in (50.0, 60.0, 90.0, 120.0, 130.0)] == [
        True,
        False,
        False,
        False,
        True,
    ]
    assert cell_of(commute, 100.0, 90.0, 121.0).outside
    wide = (CurvePoint(x=0.0, value=0.0), CurvePoint(x=200.0, value=1.0))
    assert not cell_of(commute, 130.0, curve=wide).outside
    assert not cell_of(Rating(), 10.0).outside


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        (criterion("A"), True),
        (criterion("A", Number(worst=3.0, best=3.0)), False),
        (criterion("A", Number(worst=3.0, best=3.0), curve=HILL_CURVE), True),
        (criterion("A", Levels(levels=(Level(label="x", value=0.5), Level(label="y", value=0.5)))), False),
        (criterion("A", GRADES), True),
        (criterion("A", YesNo()), True),
        (criterion("A", Likelihood()), True),
    ],
)
def test_only_a_scale_with_two_values_can_count(judged: Criterion, expected: bool):
    assert has_swing(judged, curve_of(judged, MIDDLE)) is expected


@pytest.mark.parametrize(
    ("spot", "expected"),
    [
        (SweetSpot(), False),
        (SweetSpot(reach=0.5), False),
        (MIDDLE, True),
        (SweetSpot(low=0.5, high=0.5), True),
        (SweetSpot(low=0.5, high=0.5, reach=0.0), True),
        (SweetSpot(low=0.0, high=0.0), True),
        (SweetSpot(low=1.0, high=1.0, reach=1.0), True),
    ],
)
def test_a_sweet_spot_over_the_whole_axis_tells_nothing_apart(spot: SweetSpot, expected: bool):
    judged = criterion("Match", Spectrum())
    assert has_swing(judged, curve_of(judged, spot)) is expected


@pytest.mark.parametrize(
    ("scale", "must_have", "three", "state"),
    [
        (Rating(), MustHave(limit=5.0), (5.0, 5.0, 5.0), "met"),
        (Rating(), MustHave(limit=5.0), (4.0, 6.0, 7.0), "open"),
        (Rating(), MustHave(limit=5.0), (2.0, 3.0, 4.9), "failed"),
        (Number(worst=60.0, best=0.0), MustHave(side="at_most", limit=30.0), (10.0, 20.0, 30.0), "met"),
        (Number(worst=60.0, best=0.0), MustHave(side="at_most", limit=30.0), (31.0, 40.0, 90.0), "failed"),
        (GRADES, MustHave(limit="mid"), ("mid", "mid", "high"), "met"),
        (GRADES, MustHave(limit="mid"), ("low", "low", "low"), "failed"),
        (GRADES, MustHave(side="at_most", limit="mid"), ("low", "mid", "mid"), "met"),
        (HILL, MustHave(limit="some"), ("few", "few", "many"), "open"),
        (HILL, MustHave(side="at_most", limit="many"), ("few", "few", "many"), "open"),
        (YesNo(), MustHave(limit=True), (True, True, True), "met"),
        (YesNo(), MustHave(limit=True), (False, False, True), "open"),
        (YesNo(), MustHave(limit=False), (True, True, True), "failed"),
        (Likelihood(), MustHave(limit=True), (100.0, 100.0, 100.0), "met"),
        (Likelihood(), MustHave(limit=True), (99.0, 99.0, 99.0), "open"),
        (Likelihood(), MustHave(limit=True), (0.0, 0.0, 0.0), "failed"),
        (Likelihood(), MustHave(limit=False), (0.0, 0.0, 0.0), "met"),
        (Likelihood(), MustHave(limit=False), (0.0, 50.0, 100.0), "open"),
    ],
)
def test_a_must_have_is_broken_only_for_certain(scale: Scale, must_have: MustHave, three: Any, state: str):
    judged = criterion("A", scale, must_have=must_have)
    assessment = Assessment(criterion="a", low=three[0], likely=three[1], high=three[2])
    assert must_have_state(judged, must_have, assessment) == state
    assert must_have_state(judged, must_have, None) == "open"
    assert must_have_state(judged, must_have, Assessment(criterion="a", note="?")) == "open"


def test_what_is_set_aside_does_not_count_nor_does_covered_pay():
    assert counts(criterion("Team"))
    assert not counts(criterion("Team", set_aside=True))
    assert not counts(criterion("Pay", YearlyPay()))
    flat = criterion("Flat", Number(worst=1.0, best=1.0))
    assert counts(flat)
    assert not can_count(flat, SweetSpot())
