"""Tie prices over the draws: certain where all is certain, and the same chances as in the simulation."""

from typing import Any

import numpy as np
import pytest

from app.document import Document, MustHave, Number, YesNo
from app.negotiating.tie_draws import RAISES, TieDraws, tie_draws
from app.sureness.simulation import Stopped, draw, simulate
from tests.builders import BENEFIT, criterion, document, offer
from tests.paid import column_of

PAY = Number(worst=60.0, best=120.0)


def two(pays: Any = 75.0, rest: Any = 70.0, certainty: float = 1.0, weight: float = 0.4) -> Document:
    """Make North, at 100 all in all 70, and South, to be tied with it by its pay."""
    made = document(
        (criterion("Pay", PAY), criterion("Rest", BENEFIT)),
        (offer("North", {"Pay": 90.0, "Rest": 75.0}), offer("South", {"Pay": pays, "Rest": rest})),
        {"Pay": weight, "Rest": 1 - weight},
    )
    view = made.perspective.replace(certainty=certainty)
    return made.replace(perspectives=(view,))


def drawn(made: Document, samples: int = 4096) -> TieDraws:
    (found,) = tie_draws(column_of(made), "north", ("south",), samples=samples)
    return found


def test_where_all_is_certain_every_draw_has_the_exact_price():
    made = two()
    found, exact = drawn(made), column_of(made).price(1, float(column_of(made).ranking.fit[0])).measure
    assert exact == pytest.approx(94.5)
    assert (found.p10, found.median, found.p90) == pytest.approx((exact, exact, exact), abs=1e-4)
    assert (found.never, found.always) == (0.0, 0.0)


def test_the_chance_turns_from_none_to_all_at_the_price():
    found = drawn(two())
    assert len(found.raises) == RAISES
    assert found.raises[0] == 0.0
    assert found.raises[-1] == pytest.approx(94.5 - 75.0)
    assert found.chances[:-1] == pytest.approx(0.0)
    assert found.chances[-1] == pytest.approx(0.5)


def test_without_a_raise_the_chance_is_that_of_the_simulation():
    made = two(pays=(70.0, 78.0, 95.0), rest=(60.0, 80.0, 90.0), certainty=0.7)
    pay = column_of(made)
    simulation = simulate(draw(made, pay.ranking, 4096))
    found = drawn(made)
    assert found.raises[0] <= 0.0
    at_none = float(np.interp(0.0, found.raises, found.chances))
    assert at_none == pytest.approx(float(simulation.beats[1, 0]), abs=0.01)
    assert (np.diff(found.chances) >= -1e-12).all()
    assert found.p10 is not None
    assert found.median is not None
    assert found.p90 is not None
    assert found.p10 < found.median < found.p90


def test_draws_in_which_no_pay_does_it_are_told_and_leave_no_price():
    found = drawn(two(rest=(0.0, 40.0, 80.0)))
    assert 0.1 < found.never < 0.9
    assert found.p90 is None
    hopeless = drawn(two(rest=0.0))
    assert (hopeless.never, hopeless.p10, hopeless.median) == (1.0, None, None)
    assert hopeless.chances == pytest.approx(0.0)
    assert hopeless.raises[-1] > 0


def test_draws_ahead_at_any_pay_count_with_the_least():
    found = drawn(two(pays=100.0, rest=100.0, weight=0.1))
    assert (found.always, found.never) == (1.0, 0.0)
    assert (found.p10, found.p90) == (60.0, 60.0)
    assert found.raises[0] == pytest.approx(-40.0)
    assert found.chances == pytest.approx(1.0)


def test_a_broken_must_have_no_pay_makes_up_for():
    must = criterion("Permit", YesNo(), must_have=MustHave(limit=True))
    made = document(
        (criterion("Pay", PAY), must),
        (offer("North", {"Pay": 60.0, "Permit": True}), offer("South", {"Pay": 75.0})),
        {"Pay": 0.5, "Permit": 0.5},
    )
    found = drawn(made)
    simulation = simulate(draw(made, column_of(made).ranking, 4096))
    assert found.never == pytest.approx(float(simulation.must_have_chance[1]), abs=0.02)
    assert found.chances[-1] <= 1.0 - found.never + 1e-9


def test_the_same_document_gives_the_same_answer_and_another_offer_moves_nothing():
    made = two(pays=(70.0, 78.0, 95.0), rest=(60.0, 80.0, 90.0), certainty=0.7)
    more = made.replace(offers=(*made.offers, offer("East", {"Pay": (60.0, 70.0, 80.0), "Rest": 10.0})))
    first, again, beside = drawn(made), drawn(made), drawn(more)
    for other in (again, beside):
        assert (other.median, other.p10, other.p90) == (first.median, first.p10, first.p90)
        assert np.array_equal(other.chances, first.chances)


def test_where_pay_does_not_weigh_nothing_is_drawn():
    assert tie_draws(column_of(two(weight=0.0)), "north", ("south",)) == ()


def test_it_stops_when_the_answer_is_no_longer_wanted():
    with pytest.raises(Stopped):
        tie_draws(column_of(two()), "north", ("south",), stop=lambda: True)
