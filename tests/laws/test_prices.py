"""True of every price of indifference: at it the two tie, and no smaller one would do."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.document import Assessment, CurvePoint, Document, Number, Offer
from app.negotiating.indifference import measures_for, price_to_reach, rates
from app.negotiating.other_asks import other_asks
from app.negotiating.pay_column import PayColumn
from app.negotiating.tie_draws import tie_draws
from app.negotiating.ties import ties
from app.scales.value_curve import ValueCurve
from app.scoring.ranking import TIE, rank
from tests.builders import BENEFIT, criterion, document, offer
from tests.laws import strategies as drawn
from tests.paid import column_of, package, paid

WORST, BEST = 40.0, 200.0
amounts = st.integers(300, 2200).map(lambda tenth: tenth / 10)
benefits = st.integers(0, 1000).map(lambda tenth: tenth / 10)
weights = st.integers(1, 100).map(float)


levels = st.sampled_from((0.0, 0.25, 0.5, 0.5, 1.0))


def places(least: int) -> st.SearchStrategy[list[float]]:
    drawn = st.lists(st.integers(4, 20), min_size=least, max_size=6, unique=True)
    return drawn.map(lambda tens: [10.0 * ten for ten in sorted(tens)])


@st.composite
def curves(draw: st.DrawFn) -> ValueCurve:
    """Draw a curve of pay: level stretches are common."""
    xs = draw(places(2))
    between = sorted(draw(levels) for _ in xs[2:])
    return ValueCurve(tuple(xs), (0.0, *between, 1.0))


@st.composite
def hills(draw: st.DrawFn) -> ValueCurve:
    """Draw a curve that rises and falls."""
    xs = draw(places(3))
    return ValueCurve(
        tuple(xs), (0.0, 1.0, *(draw(levels) for _ in xs[3:]), draw(st.sampled_from((0.0, 0.25))))
    )


@st.composite
def decisions(draw: st.DrawFn) -> Document:
    """Draw offers with certain pay beside two other criteria."""
    curve = draw(curves())
    points = tuple(CurvePoint(x=x, value=value) for x, value in zip(curve.xs, curve.vs, strict=True))
    judged = (
        criterion("Pay", Number(worst=WORST, best=BEST), curve=draw(st.sampled_from(((), points)))),
        criterion("Ask"),
        criterion("Rest", BENEFIT),
    )
    made = tuple(
        offer(name, {"Pay": draw(amounts), "Ask": float(draw(st.integers(0, 10))), "Rest": draw(benefits)})
        for name in ("North", "South", "East")
    )
    return document(judged, made, {one.name: draw(weights) for one in judged})


def paying(made: Document, company: str, amount: float) -> Document:
    """Let one offer pay another amount."""
    return changed(made, company, Assessment(criterion="pay", likely=amount))


def changed(made: Document, company: str, cell: Assessment) -> Document:
    def after(one: Offer) -> Offer:
        kept = tuple(old for old in one.assessments if old.criterion != cell.criterion)
        return one.replace(assessments=(*kept, cell)) if one.id == company else one

    return made.replace(offers=tuple(after(one) for one in made.offers))


@given(decisions())
def test_at_the_price_the_two_tie_and_just_below_they_do_not(made: Document):
    pay = column_of(made)
    fit = pay.ranking.fit
    price = pay.price(1, float(fit[0]))
    if price.measure is None:
        assert (price.outcome == "short") == (price.greatest < fit[0])
        assert (price.outcome == "spare") == (price.least > fit[0])
        return
    assert min(pay.curve.xs) <= price.measure <= max(pay.curve.xs)
    then = rank(paying(made, "south", price.measure)).fit
    assert then[1] == pytest.approx(then[0], abs=TIE)
    below = rank(paying(made, "south", price.measure - 0.01)).fit
    assert below[1] < below[0] or price.measure == pay.curve.xs[0]


@given(decisions())
def test_it_is_out_of_reach_just_where_the_best_pay_is_too_little(made: Document):
    pay = column_of(made)
    price = pay.price(1, float(pay.ranking.fit[0]))
    best = rank(paying(made, "south", max(pay.curve.xs))).fit
    assert price.greatest == pytest.approx(best[1], abs=TIE)
    assert (price.outcome == "short") == (best[1] < best[0] - TIE)
    assert price.short == pytest.approx(max(0.0, best[0] - best[1]), abs=TIE)


@given(curves(), drawn.fractions)
def test_of_all_measures_that_do_it_is_the_smallest(curve: ValueCurve, value: float):
    found = float(measures_for(curve, np.array([value]), np.array([curve.xs[0]]))[0])
    assert curve.at(found) == pytest.approx(value, abs=TIE)
    assert found <= min(x for x in curve.measures(value)) + 1e-9


@given(hills(), drawn.fractions, st.integers(30, 220).map(float))
def test_of_a_curve_that_turns_it_is_the_nearest_on_its_side(curve: ValueCurve, value: float, now: float):
    found = float(measures_for(curve, np.array([value]), np.array([now]))[0])
    assert curve.at(found) == pytest.approx(value, abs=TIE)
    between = [x for x in curve.measures(value) if min(found, now) + 1e-6 < x < max(found, now) - 1e-6]
    assert not between


@given(decisions())
def test_each_step_of_the_menu_is_an_even_swap(made: Document):
    pay = column_of(made)
    fit, now = float(pay.ranking.fit[1]), pay.counts_as(1)
    assert now is not None
    found = other_asks(pay, 1)
    assert [step.gain for step in found] == sorted((step.gain for step in found), reverse=True)
    for step in found:
        assert step.assessment is not None
        with_step = changed(made, "south", step.assessment)
        assert rank(with_step).fit[1] == pytest.approx(fit + step.gain, abs=TIE)
        if step.worth is not None and step.kind == "less_pay":
            after = rank(paying(with_step, "south", now - step.worth)).fit[1]
            assert after == pytest.approx(fit, abs=TIE)
        elif step.worth is not None:
            after = rank(paying(made, "south", now + step.worth)).fit[1]
            assert after == pytest.approx(fit + step.gain, abs=TIE)
        else:
            assert step.kind == "beyond"
            room = 100.0 * pay.share * (1.0 - pay.ranking.table.values[1, pay.index])
            assert step.gain > room - TIE


@given(decisions())
def test_where_all_is_certain_the_middle_of_the_draws_is_the_price(made: Document):
    sure = made.perspective.replace(certainty=1.0)
    pay: PayColumn = column_of(made.replace(perspectives=(sure,)))
    price = pay.price(1, float(pay.ranking.fit[0]))
    (found,) = tie_draws(pay, "north", ("south",), samples=64)
    # Cells and weights are drawn in single precision: near the ends of the range it decides.
    assume(abs(price.target - price.greatest) > 1e-3)
    assume(abs(price.target - price.least) > 1e-3)
    if price.measure is None:
        assert (found.never, found.always) == (
            float(price.outcome == "short"),
            float(price.outcome == "spare"),
        )
        return
    assert found.median is not None
    value = pay.curve.at(price.measure)
    assert pay.curve.at(found.median) == pytest.approx(value, abs=1e-3)
    assume(all(abs(value - level) > 1e-3 for level in pay.curve.vs))
    costs = [abs(cost) for cost in rates(pay.curve, pay.share, price.measure) if cost is not None]
    assert found.median == pytest.approx(price.measure, abs=1e-3 * max(costs))


@given(curves(), drawn.fractions, st.integers(1, 100), st.floats(-1, 1))
def test_a_small_step_of_pay_costs_its_rate(curve: ValueCurve, value: float, weight: int, step: float):
    share = weight / 100
    fit = 100.0 * share * value
    price = price_to_reach(curve, value, fit, share, fit + step * 1e-3)
    start = price_to_reach(curve, value, fit, share, fit)
    assume(price.measure is not None and start.measure is not None)
    assert price.measure is not None
    assert start.measure is not None
    assume(
        not any(
            min(price.measure, start.measure) - 1e-9 <= x <= max(price.measure, start.measure) + 1e-9
            for x in curve.xs
        )
    )
    cost = rates(curve, share, start.measure)[1]
    assert cost is not None
    assert price.measure - start.measure == pytest.approx(cost * step * 1e-3, abs=1e-6)


@given(benefits, benefits, st.integers(40_000, 140_000), st.integers(1, 99))
def test_at_the_tie_price_a_package_that_pays_it_ties(north: float, south: float, base: int, weight: int):
    """To the cent: sums of pay are rounded to it."""
    packages = (package("North", 90_000), package("South", base))
    made = paid({"North": north, "South": south}, packages, "North", weight / 100)
    tie = ties(made).tie("south")
    assert tie is not None
    assume(tie.at is not None)
    assert tie.at is not None
    raised = made.replace(pay=made.pay.replace(packages=(packages[0], package("South", round(tie.at, 2)))))
    after = ties(raised).with_pay
    assert after is not None
    assert after.fit[1] == pytest.approx(after.fit[0], abs=1e-4)
