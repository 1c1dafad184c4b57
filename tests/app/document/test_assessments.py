"""What has to hold of an assessment on its scale."""

from app.document import Assessment, Likelihood, Number, Rating, Spectrum, YearlyPay
from app.document.assessments import assessment_problems, plainly_fits
from tests.builders import assessments


def test_low_likely_and_high_are_told_together():
    assert Assessment(criterion="a", note="Ask").three is None
    assert Assessment(criterion="a", likely=True).three == (True, True, True)
    assert Assessment(criterion="a", low=1.0, likely=2.0, high=4.0).three == (1.0, 2.0, 4.0)


def test_numbers_in_order_within_bounds_fit_at_a_glance():
    within = Rating.readings
    plain, ranged = assessments({"A": 10.0, "B": (1.0, 2.0, 3.0)})
    assert plainly_fits(within, plain)
    assert plainly_fits(within, ranged)
    assert not plainly_fits(within, Assessment(criterion="a", likely=10.5))
    assert not plainly_fits(within, Assessment(criterion="a", likely=True))
    assert not plainly_fits(within, Assessment(criterion="a", note="unknown"))


def test_each_field_that_is_wrong_is_named():
    def wrong(scale: Rating | Number | Likelihood, *three: float) -> list[tuple[str, str]]:
        low, likely, high = three
        return assessment_problems(scale, Assessment(criterion="a", low=low, likely=likely, high=high))

    assert wrong(Rating(), 1.0, 2.0, 3.0) == []
    assert wrong(Rating(), -1.0, 2.0, 11.0) == [
        ("low", "A rating is 0 to 10."),
        ("high", "A rating is 0 to 10."),
    ]
    assert wrong(Likelihood(), 20.0, 30.0, 101.0) == [("high", "A likelihood is 0 to 100 %.")]
    assert wrong(Number(worst=9.0, best=0.0), 3.0, 2.0, 4.0) == [
        ("likely", "The likely value stands between low and high.")
    ]


def test_where_nothing_is_assessed_the_reason_is_told():
    told = Assessment(criterion="a", likely=0.5)
    follows = "follows from the position; nothing is assessed."
    assert assessment_problems(Spectrum(), told) == [("criterion", f"The spectrum match {follows}")]
    (problem,) = assessment_problems(YearlyPay(), told)
    assert problem == ("criterion", "What pay is worth follows from the packages; nothing is assessed.")
