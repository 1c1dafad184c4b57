from typing import Any

import pytest

from app.document import (
    Assessment,
    CurvePoint,
    Level,
    Levels,
    Likelihood,
    Number,
    Option,
    Rating,
    Scale,
    Spectrum,
    SweetSpot,
    YearlyPay,
    YesNo,
)
from app.scales.worth import curve_of
from app.scoring.cells import UNKNOWN, can_have_weight, cell, is_counted
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


def test_what_is_set_aside_does_not_count_nor_does_covered_pay():
    assert is_counted(criterion("Team"))
    assert not is_counted(criterion("Team", set_aside=True))
    assert not is_counted(criterion("Pay", YearlyPay()))
    flat = criterion("Flat", Number(worst=1.0, best=1.0))
    assert is_counted(flat)
    assert not can_have_weight(flat, SweetSpot())
