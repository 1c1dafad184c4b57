"""Each kind of scale, by what sets it apart."""

from decimal import Decimal

import pytest

from app.document import (
    Level,
    Levels,
    Likelihood,
    Number,
    Pay,
    Rating,
    Reading,
    ScaleWord,
    Spectrum,
    SweetSpot,
    YearlyPay,
    YesNo,
)
from app.scales import (
    levels,
    likelihood,
    listed,
    measured,
    number,
    pay,
    placed_words,
    rating,
    spectrum,
    written,
    yes_no,
)
from app.scales.kind import never
from app.scales.laws import Fixed, Listed, Range
from app.scales.registry import KINDS, first_scale, kind_of, scale_of_kind

GRADES = Levels(levels=(Level(label="low", value=0.0), Level(label="high", value=1.0)))
RATED = Rating(words=(ScaleWord(at=0.0, text="Awful"), ScaleWord(at=8.0, text="Good")))


def test_a_measure_is_drawn_from_its_range_unless_its_value_is_the_same_throughout():
    curve = number.NUMBER.curve(Number(worst=2.0, best=6.0), SweetSpot())
    assert curve is not None
    assert measured.law(RATED, curve, (1.0, 3.0, 5.0)) == Range(curve, 1.0, 3.0, 5.0)
    assert measured.law(RATED, curve, (0.0, 1.0, 2.0)) == Fixed(0.0)


def test_of_what_is_listed_three_values_are_drawn_and_what_lies_between_is_found():
    listing = levels.LEVELS.listed(GRADES)
    assert listed.law(listing, ("low", "low", "high")) == Listed(0.0, 0.0, 1.0)
    assert listed.law(listing, ("low", "low", "low")) == Fixed(0.0)
    assert listed.between(listing, ("high", "high", "high")) == (("high", 1.0),)
    assert yes_no.YES_NO.law(YesNo(), None, (True, True, True)) == Fixed(1.0)


def test_of_a_likelihood_the_chance_is_in_doubt_and_not_whether_it_comes_true():
    curve = likelihood.LIKELIHOOD.curve(Likelihood(), SweetSpot())
    drawn = likelihood.LIKELIHOOD.law
    assert curve is not None
    assert drawn(Likelihood(), curve, (10.0, 20.0, 60.0)) == Range(curve, 10.0, 20.0, 60.0)
    assert drawn(Likelihood(), curve, (30.0, 30.0, 30.0)) == Fixed(0.3)


def test_the_match_is_drawn_from_the_position_and_reads_as_a_place():
    assert spectrum.SPECTRUM.write(Spectrum(), 0.3) == "30% applied"


def test_nobody_asks_for_what_a_scale_does_not_have():
    with pytest.raises(LookupError, match="not asked of this kind"):
        never(YearlyPay(), 3.0)
    assert pay.PAY.law is never


def test_pay_is_a_number_once_it_is_open():
    assert pay.first_scale() == YearlyPay()
    assert pay.open_scale(Pay(currency="CHF"), "CHF") is None
    ranged = Pay(currency="CHF", worst=Decimal(90_000), best=Decimal(120_000))
    assert pay.open_scale(ranged, "CHF") == Number(unit="CHF", worst=90_000.0, best=120_000.0)


def test_words_for_places_come_along_to_another_scale():
    carried = placed_words.carried_over(RATED, 100.0)
    assert [(word.at, word.text) for word in carried] == [(0.0, "Awful"), (80.0, "Good")]
    assert scale_of_kind("likelihood", RATED) == Likelihood(words=carried)
    assert placed_words.carried_over(GRADES, 10.0) == ()


def test_a_scale_of_its_own_kind_stays_and_each_kind_begins_with_something():
    assert scale_of_kind("rating", RATED) is RATED
    assert {kind_of(scale_of_kind(kind, GRADES)).name for kind in KINDS} == {
        kind.name for kind in KINDS.values()
    }
    assert first_scale() == rating.RATING.first(GRADES) == Rating()


def test_levels_begin_at_equal_steps():
    assert [level.value for level in levels.equal_steps(("Poor", "Fair", "Good"))] == [0.0, 0.5, 1.0]


def test_only_a_level_that_is_there_has_another_name():
    found = levels.renamed(GRADES, 1, "top")
    assert found is not None
    assert ([one.label for one in found[0].levels], found[1]) == (["low", "top"], "high")
    assert levels.renamed(GRADES, 2, "top") is levels.renamed(GRADES, -1, "top") is None
    assert levels.renamed(RATED, 0, "top") is None


def test_the_unit_of_a_range_is_said_once():
    def days(value: Reading) -> str:
        return f"{value} days"

    assert written.with_range((1, 2, 3), days, str) == "2 days (1–3)"
    assert written.with_range((2, 2, 2), days, str) == "2 days"
