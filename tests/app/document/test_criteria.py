"""What a must-have may ask for on each scale, and which parts of a criterion go together."""

import pytest

from app.document import (
    Criterion,
    CurvePoint,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Rating,
    Scale,
    Spectrum,
    YesNo,
)
from app.errors import Refused
from tests.builders import criterion

GRADES = Levels(levels=(Level(label="Poor", value=0.0), Level(label="Good", value=1.0)))
LINE = (CurvePoint(x=0.0, value=0.0), CurvePoint(x=10.0, value=1.0))


@pytest.mark.parametrize(
    ("scale", "limit"),
    [
        (Rating(), 0.0),
        (Rating(), 10.0),
        (Number(worst=0.0, best=5.0), -40.0),
        (GRADES, "Good"),
        (YesNo(), False),
        (Likelihood(), True),
    ],
)
def test_a_limit_in_the_unit_of_its_scale_can_stand(scale: Scale, limit: float | bool | str):
    assert scale.limits.problem(limit) == ""


@pytest.mark.parametrize(
    ("scale", "limit", "sentence"),
    [
        (Rating(), 10.5, "A rating is 0 to 10."),
        (Rating(), -1.0, "A rating is 0 to 10."),
        (Rating(), True, "A number is needed here."),
        (Number(worst=0.0, best=5.0), "3", "A number is needed here."),
        (GRADES, "Fair", "One of the levels is needed here: Poor, Good."),
        (GRADES, 1.0, "One of the levels is needed here: Poor, Good."),
        (YesNo(), 1.0, "true or false is needed here."),
        (Likelihood(), 60.0, "true or false is needed here."),
        (Spectrum(), 0.5, "The spectrum match has no must-have; narrow the sweet spot instead."),
    ],
)
def test_any_other_limit_is_refused_and_says_what_would_do(
    scale: Scale, limit: float | bool | str, sentence: str
):
    held = MustHave(limit=limit)
    assert scale.limits.problem(limit) == sentence
    with pytest.raises(Refused, match=sentence.replace("?", ".")) as refused:
        criterion("One", scale).replace(must_have=held)
    assert refused.value.problems[0].place == "must_have.limit"


@pytest.mark.parametrize("scale", [GRADES, YesNo(), Likelihood(), Spectrum()])
def test_only_ratings_and_numbers_have_a_curve(scale: Scale):
    assert criterion("One", Rating(), curve=LINE).curve == LINE
    with pytest.raises(Refused, match="Only a rating or a number has a value curve"):
        criterion("One", scale).replace(curve=LINE)


def test_all_that_is_wrong_is_told_at_once():
    with pytest.raises(Refused) as refused:
        criterion("One", YesNo()).replace(
            curve=LINE, must_have=MustHave(limit=3.0), hangs_on=("team", "team")
        )
    assert [one.place for one in refused.value.problems] == ["curve", "must_have.limit", "hangs_on"]


def test_a_criterion_needs_little():
    made = Criterion(id="one", name="One", scale=Rating())
    assert (made.group, made.colour, made.must_have, made.set_aside, made.hangs_on) == (
        "",
        None,
        None,
        False,
        (),
    )
