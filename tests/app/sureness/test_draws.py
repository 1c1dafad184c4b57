"""Scenes go on from each other; cells are weighed alike however it is done."""

import numpy as np
import pytest

from app.scoring.ranking import rank
from app.scoring.weights import with_share
from app.sureness.draws import draw, only, same_draws, weigh
from tests.builders import benefits

TABLE = {"A": {"c": None, "d": 5.0}, "B": {"c": 30.0, "d": None}}


def test_a_change_of_weights_draws_nothing_anew() -> None:
    before = benefits(TABLE, {"c": 1.0, "d": 1.0})
    draws = draw(before, rank(before))
    view = before.perspective.replace(weights=with_share(before, "c", 0.9))
    after = before.replace(perspectives=(view,), title="Another title")
    again = draw(after, rank(after), before=draws)
    assert same_draws(draws, again)
    assert again.ranking.shares == pytest.approx([0.9, 0.1])
    assert all(map(np.array_equal, again.cells, draw(after, rank(after)).cells))


@pytest.mark.parametrize("change", ["offers", "seed", "sweet_spot", "samples"])
def test_any_other_change_does(change: str) -> None:
    from app.document import SweetSpot

    before = benefits(TABLE, {"c": 1.0, "d": 1.0})
    draws = draw(before, rank(before))
    after, samples = before, draws.samples
    if change == "offers":
        after = before.replace(offers=before.offers[::-1])
    elif change == "seed":
        after = before.replace(seed=1)
    elif change == "sweet_spot":
        spot = SweetSpot(low=0.2, high=0.3)
        after = before.replace(perspectives=(before.perspective.replace(sweet_spot=spot),))
    else:
        samples = 100
    assert not same_draws(draws, draw(after, rank(after), samples, before=draws))


def test_an_edit_of_one_offer_draws_that_one_anew() -> None:
    before = benefits(TABLE, {"c": 1.0, "d": 1.0})
    draws = draw(before, rank(before))
    first, *others = before.offers
    after = before.replace(offers=(*others, first.replace(assessments=())))
    anew = draw(after, rank(after))
    taken = draw(after, rank(after), before=draws)
    assert all(map(np.array_equal, taken.cells, anew.cells))
    assert taken.cells[0] is draws.cells[1], "about this one nothing has changed"
    other = draw(after, rank(after), seed=1, before=draws)
    assert not any(map(np.array_equal, other.cells, draws.cells)), "of another seed nothing can be taken"


def test_weights_may_differ_from_draw_to_draw() -> None:
    made = benefits(TABLE, {"c": 1.0, "d": 3.0})
    draws = only(draw(made, rank(made)), slice(10, 60))
    fixed = np.array([0.25, 0.75], dtype=np.float32)
    same, each = (weigh(draws, one).sums for one in (fixed, np.repeat(fixed[:, None], 50, axis=1)))
    assert draws.samples == 50
    assert same == pytest.approx(each, abs=1e-4)
