"""Whether a must-have holds on each scale, for certain and in draws."""

from typing import Any

import numpy as np
import pytest

from app.document import (
    Assessment,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Rating,
    Reading,
    Scale,
    YesNo,
)
from app.scales.must_haves import broken_at, must_have_state

GRADES = Levels(
    levels=tuple(Level(label=name, value=v) for name, v in (("low", 0.0), ("mid", 0.3), ("high", 1.0)))
)
#: Not every order is a rise: the middle may be best.
HILL = Levels(
    levels=tuple(Level(label=name, value=v) for name, v in (("few", 0.0), ("some", 1.0), ("many", 0.2)))
)
U = np.linspace(1, 23, 12, dtype=np.float32) / np.float32(24)


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
    assessment = Assessment(criterion="a", low=three[0], likely=three[1], high=three[2])
    assert must_have_state(scale, must_have, assessment) == state
    assert must_have_state(scale, must_have, None) == "open"
    assert must_have_state(scale, must_have, Assessment(criterion="a", note="?")) == "open"


@pytest.mark.parametrize(
    ("scale", "must_have", "three", "chance"),
    [
        (Rating(), MustHave(limit=4.0), None, 5 / 12),
        (Number(worst=60.0, best=0.0), MustHave(side="at_most", limit=45.0), None, 3 / 12),
        (Rating(), MustHave(limit=5.0), (0.0, 5.0, 10.0), 6 / 12),
        (GRADES, MustHave(limit="mid"), None, 4 / 12),
        (GRADES, MustHave(limit="mid"), ("low", "mid", "high"), 2 / 12),
        (YesNo(), MustHave(limit=True), None, 6 / 12),
        (YesNo(better=False), MustHave(limit=True), None, 6 / 12),
        (YesNo(), MustHave(limit=True), (False, False, True), 10 / 12),
    ],
)
def test_a_must_have_that_is_open_breaks_as_often_as_is_likely(
    scale: Scale, must_have: MustHave, three: tuple[Reading, Reading, Reading] | None, chance: float
):
    assert broken_at(scale, must_have, three, U).mean() == pytest.approx(chance)
