"""What a reading is worth: curves, listed values, and whether there is anything to gain."""

import math

import pytest

from app.document import (
    Assessment,
    Criterion,
    CurvePoint,
    Level,
    Levels,
    Likelihood,
    Number,
    Option,
    Rating,
    Spectrum,
    SweetSpot,
    YesNo,
)
from app.scales.value_curve import straight
from app.scales.worth import bounds_of, curve_of, ends_of, has_swing, listing_of, three_of
from tests.builders import criterion, offer, position

GRADES = Levels(levels=(Level(label="low", value=0.0), Level(label="high", value=1.0)))
HILL_CURVE = (CurvePoint(x=0.0, value=0.0), CurvePoint(x=5.0, value=1.0), CurvePoint(x=10.0, value=0.0))
MIDDLE = SweetSpot(low=0.4, high=0.6)


def test_a_measure_has_a_curve_and_what_is_listed_has_values():
    assert curve_of(criterion("A"), MIDDLE) == straight(0.0, 10.0)
    assert curve_of(criterion("A", Number(worst=9.0, best=1.0)), MIDDLE) == straight(9.0, 1.0)
    assert curve_of(criterion("A", Likelihood()), MIDDLE) == straight(0.0, 100.0)
    bent = curve_of(criterion("A", curve=HILL_CURVE), MIDDLE)
    assert bent is not None
    assert bent.xs == (0.0, 5.0, 10.0)
    for scale in (GRADES, YesNo()):
        assert curve_of(criterion("A", scale), MIDDLE) is None
    assert listing_of(GRADES) == (("low", 0.0), ("high", 1.0))
    assert listing_of(YesNo(better=False)) == ((False, 1.0), (True, 0.0))
    assert listing_of(Rating()) == ()


def test_ends_are_plausible_and_bounds_are_certain():
    minutes = Number(worst=90.0, best=0.0)
    assert (ends_of(minutes), bounds_of(minutes)) == ((90.0, 0.0), (-math.inf, math.inf))
    assert ends_of(Rating()) == bounds_of(Rating()) == (0.0, 10.0)
    assert (ends_of(Spectrum()), bounds_of(Spectrum())) == (None, (0.0, 1.0))


def test_what_is_known_is_assessed_or_follows_from_the_position():
    assessed = Assessment(criterion="a", likely=7.0)
    here = Option(offer("X", position=position(0.5, 0.25)))
    assert three_of(here, criterion("A"), assessed) == (7.0, 7.0, 7.0)
    assert three_of(here, criterion("A"), None) is None
    assert three_of(here, criterion("Match", Spectrum()), None) == (0.25, 0.5, 0.75)
    assert three_of(Option(offer("X")), criterion("Match", Spectrum()), None) is None


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
def test_only_a_scale_with_two_values_can_have_weight(judged: Criterion, expected: bool):
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
