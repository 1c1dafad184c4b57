"""The best and the worst answer on each scale, and a step up."""

from typing import Any

import pytest

from app.document import (
    Assessment,
    CurvePoint,
    Level,
    Levels,
    Likelihood,
    Number,
    Rating,
    Scale,
    SweetSpot,
    YesNo,
)
from app.scales.answers import answers, one_step_up
from app.scales.worth import curve_of
from tests.builders import criterion

TITLES = Levels(
    levels=(
        Level(label="Senior", value=0.0),
        Level(label="Fellow", value=1.0),
        Level(label="Staff", value=0.6),
    )
)
HILL = (CurvePoint(x=0.0, value=0.0), CurvePoint(x=2.0, value=1.0), CurvePoint(x=5.0, value=0.0))


@pytest.mark.parametrize(
    ("scale", "curve", "three", "expected"),
    [
        (Rating(), (), None, ((0.0, 0.0), (10.0, 1.0))),
        (Rating(), (), (2.0, 3.0, 5.0), ((2.0, 0.2), (5.0, 0.5))),
        (Rating(), HILL, None, ((0.0, 0.0), (2.0, 1.0), (5.0, 0.0), (10.0, 0.0))),
        (Number(worst=60.0, best=10.0), (), None, ((10.0, 1.0), (60.0, 0.0))),
        (Number(worst=0.0, best=9.0), HILL, None, ((0.0, 0.0), (2.0, 1.0), (5.0, 0.0))),
        (TITLES, (), ("Senior", "Senior", "Fellow"), (("Senior", 0.0), ("Fellow", 1.0))),
        (YesNo(better=False), (), None, ((False, 1.0), (True, 0.0))),
        (Likelihood(), (), (20.0, 30.0, 40.0), ((20.0, 0.2), (40.0, 0.4))),
    ],
)
def test_the_best_and_the_worst_answer_are_among_those_listed(
    scale: Scale, curve: tuple[CurvePoint, ...], three: Any, expected: Any
):
    judged = criterion("A", scale, curve=curve)
    assert answers(scale, curve_of(judged, SweetSpot()), three) == expected


@pytest.mark.parametrize(
    ("scale", "three", "then"),
    [
        (Rating(), (6.0, 6.0, 6.0), (None, 7.0, None)),
        (Rating(), (6.0, 8.0, 9.5), (7.0, 9.0, 10.0)),
        (Rating(), (10.0, 10.0, 10.0), None),
        (Number(worst=90.0, best=30.0), (45.0, 45.0, 45.0), (None, 44.0, None)),
        (TITLES, ("Staff", "Staff", "Staff"), (None, "Fellow", None)),
        (TITLES, ("Fellow", "Fellow", "Fellow"), None),
        (YesNo(better=False), (None, None, None), (None, False, None)),
        (Likelihood(), (None, None, None), (None, 100.0, None)),
        (Rating(), (None, None, None), None),
    ],
)
def test_one_step_up_is_as_large_as_the_scale_has_it(scale: Scale, three: Any, then: Any):
    judged = criterion("A", scale)
    low, likely, high = three
    now = Assessment(criterion="a", low=low, likely=likely, high=high)
    after = one_step_up(judged, curve_of(judged, SweetSpot()), now)
    assert then == (None if after is None else (after.low, after.likely, after.high))
