"""What can be said on each scale, and in which order."""

import pytest

from app.document import Level, Levels, Likelihood, Number, Rating, Reading, Scale, Spectrum, YesNo
from app.document.readings import Facts, Labels, Nothing, Numbers

GRADES = Levels(levels=(Level(label="first", value=1.0), Level(label="second", value=0.0)))


def test_each_scale_says_what_can_be_said_on_it():
    assert Rating.readings == Numbers(0.0, 10.0, "A rating is 0 to 10.")
    assert (Likelihood.readings.least, Likelihood.readings.most) == (0.0, 100.0)
    assert GRADES.readings == GRADES.limits == Labels(("first", "second"))
    assert YesNo.readings == Likelihood.limits == Facts()
    assert isinstance(Spectrum.readings, Nothing)


@pytest.mark.parametrize(
    ("scale", "value", "sentence"),
    [
        (Rating(), 10.5, "A rating is 0 to 10."),
        (Rating(), True, "A number is needed here."),
        (Number(worst=0.0, best=1.0), -1e9, ""),
        (GRADES, "second", ""),
        (GRADES, "third", "One of the levels is needed here: first, second."),
        (GRADES, 1.0, "One of the levels is needed here: first, second."),
        (YesNo(), 1.0, "true or false is needed here."),
        (Likelihood(), True, "A number is needed here."),
        (Spectrum(), 0.5, "The spectrum match follows from the position; nothing is assessed."),
    ],
)
def test_a_value_that_cannot_stand_says_why(scale: Scale, value: Reading, sentence: str):
    assert scale.readings.problem(value) == sentence


def test_values_stand_in_the_order_of_their_scale():
    assert GRADES.readings.order("first") < GRADES.readings.order("second")
    assert GRADES.readings.order("third") == -1
    assert YesNo.readings.order(False) < YesNo.readings.order(True)
    assert Number.readings.order(2.0) < Number.readings.order(3.0)
    assert Spectrum.readings.order(0.3) == 0
