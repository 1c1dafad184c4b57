from typing import Any

import pytest

from app.document import (
    Assessment,
    Criterion,
    CurvePoint,
    Document,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Place,
    Rating,
    Scale,
    Spectrum,
    YearlyPay,
    YesNo,
)
from app.edits import RenameLevel, SetScale
from app.edits.scales import lost_assessments
from app.errors import Refused
from app.scoring.ranking import rank
from tests.builders import criterion, document, offer, team

CURVE = (CurvePoint(x=0.0, value=0.0), CurvePoint(x=8.0, value=1.0))
GRADES = Levels(
    levels=tuple(Level(label=name, value=v) for name, v in (("low", 0.0), ("mid", 0.4), ("high", 1.0)))
)
NUMBER = Number(worst=0.0, best=100.0)


def told_of(judged: Criterion, *readings: Any, note: str = "") -> Document:
    """Make a document in which one offer is assessed like this on A, and another not at all."""
    low, likely, high = readings if len(readings) == 3 else (None, readings[0], None)
    assessment = Assessment(criterion="a", low=low, likely=likely, high=high, note=note)
    north = offer("North").replace(assessments=(assessment,))
    return document((judged, criterion("B")), (north, offer("South")))


def rescaled(told: Document, scale: Scale) -> tuple[Criterion, Assessment | None]:
    changed = SetScale("a", scale).apply(told)
    assert changed.offers[1] is told.offers[1]
    found = changed.offers[0].assessments
    return changed.criteria[0], found[0] if found else None


def test_what_still_stands_on_the_same_scale_stays():
    judged = criterion("A", NUMBER, curve=CURVE, must_have=MustHave(limit=3.0))
    told = told_of(judged, 1.0, 2.0, 3.0)
    changed, assessed = rescaled(told, Number(worst=10.0, best=0.0))
    assert (changed.curve, changed.must_have) == (judged.curve, judged.must_have)
    assert assessed is told.offers[0].assessments[0]


def test_on_another_scale_curve_must_have_and_values_go_and_notes_stay():
    judged = criterion("A", curve=CURVE, must_have=MustHave(limit=3.0))
    changed, assessed = rescaled(told_of(judged, 7.0, note="Said so"), YesNo())
    assert (changed.curve, changed.must_have) == ((), None)
    assert assessed == Assessment(criterion="a", note="Said so")
    assert rescaled(told_of(judged, 7.0), YesNo())[1] is None


def test_a_number_is_no_rating():
    assert rescaled(told_of(criterion("A", NUMBER), 7.0), Rating())[1] is None


def test_the_spectrum_takes_no_assessment_and_no_note():
    assert rescaled(told_of(criterion("A"), 7.0, note="Said so"), Spectrum())[1] is None


def test_levels_that_went_take_what_named_them_along():
    fewer = Levels(levels=GRADES.levels[1:])
    assert rescaled(told_of(criterion("A", GRADES), "low"), fewer)[1] is None
    kept = rescaled(told_of(criterion("A", GRADES, must_have=MustHave(limit="low")), "mid"), fewer)
    assert (kept[0].must_have, kept[1] and kept[1].likely) == (None, "mid")


def test_levels_in_a_new_order_keep_the_likely_one():
    turned = Levels(levels=GRADES.levels[::-1])
    assessed = rescaled(told_of(criterion("A", GRADES), "low", "mid", "high"), turned)[1]
    assert assessed == Assessment(criterion="a", likely="mid")


def test_a_wider_range_moves_no_rank_and_no_margin_but_for_the_scale():
    judged = (criterion("A", NUMBER), criterion("B", Number(worst=10.0, best=0.0)))
    offers = (
        offer("North", {"A": 30.0, "B": 2.0}),
        offer("South", {"A": 80.0, "B": 9.0}),
        offer("East", {"A": 55.0, "B": 6.0}),
    )
    told = document(judged, offers, {"A": 3.0, "B": 2.0})
    before, after = rank(told), rank(SetScale("a", Number(worst=-50.0, best=200.0)).apply(told))
    assert after.ranks.tolist() == before.ranks.tolist()
    gaps = [(one.fit - one.fit[0]) / (one.fit[1] - one.fit[0]) for one in (before, after)]
    assert gaps[0] == pytest.approx(gaps[1])
    assert after.table.weights.tolist() == [7.5, 2.0]


@pytest.mark.parametrize(
    ("judged", "scale", "weight"),
    [
        (criterion("A", NUMBER), Number(worst=100.0, best=0.0), 1.0),
        (criterion("A", NUMBER), Number(worst=0.0, best=50.0), 0.5),
        (criterion("A", NUMBER), Number(worst=5.0, best=5.0), 1.0),
        (criterion("A", Number(worst=5.0, best=5.0)), NUMBER, 1.0),
        (criterion("A", NUMBER, curve=CURVE), Number(worst=0.0, best=50.0), 1.0),
        (criterion("A"), Number(worst=0.0, best=50.0), 1.0),
    ],
)
def test_weights_follow_the_range_of_a_straight_number_alone(judged: Criterion, scale: Scale, weight: float):
    changed = SetScale("a", scale).apply(document((judged,)))
    assert changed.perspective.weight_of("a").weight == weight


def test_a_renamed_level_is_renamed_wherever_it_is_used():
    judged = criterion("A", GRADES, must_have=MustHave(limit="mid"))
    told = document(
        (judged,),
        (
            offer("North", {"A": ("low", "mid", "high")}, teams=(team("One", {"A": "mid"}),)),
            offer("South", {"A": "low"}),
        ),
    )
    changed = RenameLevel("a", 1, "  so so ").apply(told)
    scale, must_have = changed.criteria[0].scale, changed.criteria[0].must_have
    assert isinstance(scale, Levels)
    assert [level.label for level in scale.levels] == ["low", "so so", "high"]
    assert scale.levels[0] is GRADES.levels[0]
    assert must_have is not None
    assert must_have.limit == "so so"
    north = changed.offers[0]
    assert [north.assessments[0].likely, north.teams[0].assessments[0].likely] == ["so so", "so so"]
    assert changed.offers[1] is told.offers[1]
    assert rank(changed).fit.tolist() == rank(told).fit.tolist()


@pytest.mark.parametrize(("index", "name"), [(1, "low"), (1, " "), (1, "x" * 201), (3, "new"), (-1, "new")])
def test_a_level_has_a_name_of_its_own(index: int, name: str):
    with pytest.raises(Refused):
        RenameLevel("a", index, name).apply(document((criterion("A", GRADES),)))


def test_only_levels_have_levels():
    with pytest.raises(Refused, match="That level is no longer there"):
        RenameLevel("a", 0, "new").apply(document((criterion("A"),)))


@pytest.mark.parametrize("edit", [SetScale("gone", Rating()), RenameLevel("gone", 0, "x")])
def test_a_criterion_that_is_gone_has_no_scale(edit: SetScale | RenameLevel):
    with pytest.raises(Refused, match="That is no longer there"):
        edit.apply(document((criterion("A"),)))


def test_each_says_what_it_does():
    told = document((criterion("A", GRADES),))
    assert SetScale("a", Rating()).label(told) == "change the scale of A"
    assert RenameLevel("a", 0, "x").label(told) == "rename a level of A"
    assert SetScale("a", Rating()).where == RenameLevel("a", 0, "x").where
    assert SetScale("a", Rating()).where == Place(criterion="a", fact="scale")
    assert (SetScale("a", Rating()).key, RenameLevel("a", 0, "x").key) == ("scale:a", "level:a:0")


def test_one_criterion_can_be_about_pay():
    made = document((criterion("Pay", YearlyPay()), criterion("Rent")))
    with pytest.raises(Refused, match="Pay is about pay already; one criterion can be"):
        SetScale("rent", YearlyPay()).apply(made)
    assert SetScale("pay", YearlyPay()).apply(made) == made


def test_what_was_assessed_goes_where_pay_takes_its_place():
    limit = MustHave(limit=5.0)
    made = document((criterion("Pay", must_have=limit),), (offer("Noord", {"Pay": 6.0}),))
    after = SetScale("pay", YearlyPay()).apply(made)
    assert after.criteria[0].must_have is None
    assert after.offers[0].assessments == ()


def test_another_scale_says_what_is_lost():
    growth = criterion("Growth")
    decision = document((growth,), (offer("Halden", {"Growth": 7.0}), offer("Corvid", {"Growth": 2.0})))
    assert lost_assessments(decision, growth, Likelihood()) == 2
    assert lost_assessments(decision, growth, growth.scale) == 0
    paid = document((criterion("Pay", YearlyPay()), growth), decision.offers)
    assert lost_assessments(paid, growth, YearlyPay()) == 0
