"""What is said on each scale and of it."""

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
    Rating,
    Reading,
    Scale,
    ScaleWord,
    Spectrum,
    YearlyPay,
    YesNo,
)
from app.scales.words import caption, ends, measure, must_have_text
from tests.builders import criterion

GRADES = Levels(levels=(Level(label="good", value=1.0), Level(label="poor", value=0.0)))
DAYS = Number(unit="days", worst=0.0, best=5.0)
MINUTES = Number(unit="min", worst=90.0, best=-10.0)


@pytest.mark.parametrize(
    ("judged", "worst", "best"),
    [
        (criterion("A"), "0", "10"),
        (criterion("A", DAYS), "0", "5 days"),
        (criterion("A", MINUTES), "90", "−10 min"),
        (criterion("A", GRADES), "poor", "good"),
        (criterion("A", YesNo()), "no", "yes"),
        (criterion("A", YesNo(better=False)), "yes", "no"),
        (criterion("A", Likelihood()), "0%", "100%"),
        (criterion("A", Spectrum()), "far from the sweet spot", "in it"),
        (criterion("A", YearlyPay()), "the worst pay", "the best"),
        (
            criterion("A", DAYS, curve=(CurvePoint(x=1.0, value=1.0), CurvePoint(x=4.0, value=0.0))),
            "4",
            "1 days",
        ),
    ],
)
def test_a_weight_goes_from_worst_to_best(judged: Criterion, worst: str, best: str):
    assert ends(judged) == (worst, best)


@pytest.mark.parametrize(
    ("judged", "text"),
    [
        (criterion("A"), ""),
        (criterion("A", must_have=MustHave(limit=6.0)), "at least 6"),
        (criterion("A", DAYS, must_have=MustHave(side="at_most", limit=2.0)), "at most 2 days"),
        (criterion("A", GRADES, must_have=MustHave(limit="good")), "at least good"),
        (criterion("A", YesNo(), must_have=MustHave(limit=False)), "has to be no"),
        (criterion("A", YesNo(), must_have=MustHave(limit=True)), "has to be yes"),
        (criterion("A", Likelihood(), must_have=MustHave(limit=True)), "has to come true"),
        (criterion("A", Likelihood(), must_have=MustHave(limit=False)), "has to stay away"),
    ],
)
def test_a_must_have_reads_as_a_condition(judged: Criterion, text: str):
    assert must_have_text(judged) == text


@pytest.mark.parametrize(
    ("scale", "worked_out", "text"),
    [
        (Number(unit="h", worst=60, best=30), 41.23456, "41.2 h"),
        (Number(unit="€", worst=40_000, best=90_000), 71234.56, "71,235 €"),
        (Number(worst=1.0, best=1.0), 1.23456, "1.23"),
        (Likelihood(), 61.7, "62%"),
        (Rating(), 7.349, "7.3"),
        (Spectrum(), 0.62, "62% applied"),
        (GRADES, "good", "good"),
        (YesNo(), True, "Yes"),
    ],
)
def test_worked_out_measures_have_no_needless_digits(scale: Scale, worked_out: Reading, text: str):
    assert measure(scale, worked_out) == text


@pytest.mark.parametrize(
    ("scale", "three", "text"),
    [
        (Rating(words=(ScaleWord(at=0.0, text="Awful"), ScaleWord(at=8.0, text="Good"))), (7.0,), "Good"),
        (Likelihood(words=(ScaleWord(at=50.0, text="A coin toss"),)), (20.0, 30.0, 40.0), "A coin toss"),
        (Rating(), (7.0,), ""),
        (DAYS, (3.0,), "3 days"),
        (DAYS, (2.0, 3.0, 4.0), "3 days (2–4)"),
        (MINUTES, (-1.5,), "−1.5 min"),
        (Number(worst=0.0, best=1e6), (120000.0,), "120,000"),
        (DAYS, (2.0, 7.0, 8.0), "7 days (2–8), outside worst and best"),
        (GRADES, ("good",), ""),
        (GRADES, ("good", "poor", "poor"), "poor (good–poor)"),
        (YesNo(yes="They pay it", no=""), (True,), "They pay it"),
        (YesNo(yes="They pay it", no=""), (False,), ""),
        (YesNo(no="Never"), (None,), ""),
    ],
)
def test_under_an_assessment_stands_what_its_control_does_not_show(scale: Scale, three: Any, text: str):
    low, likely, high = three if len(three) == 3 else (None, *three, None)
    assert caption(scale, Assessment(criterion="a", low=low, likely=likely, high=high)) == text
