from itertools import pairwise

import pytest

from app.asking.as_if import as_if
from app.scoring.ranking import rank
from app.sureness.mean_bets import by_bet
from app.sureness.rating_flips import flips_past
from tests.scenes import SCENES


@pytest.mark.parametrize("scene", ["worked_example", "fifty_options"])
def test_with_the_value_that_would_pass_an_option_it_ties(scene: str):
    """What is said to be enough is: entered, the two stand level, or just past each other among levels."""
    told = SCENES[scene]()
    before = rank(told)
    worth = {one.id: float(fit) for one, fit in zip(before.options, by_bet(before).fit, strict=True)}
    names = {criterion.id: criterion for criterion in before.criteria}
    ranked = [before.options[i] for i in before.order if before.ranks[i]][:6]
    tried = 0
    for other, moved in pairwise(ranked):
        for flip in flips_past(before, moved.id, other.id):
            assert flip.reading is not None
            edit = as_if(told, moved, names[flip.criterion], flip.reading, "what if")
            after = rank(edit.apply(told))
            lead = {one.id: float(fit) for one, fit in zip(after.options, by_bet(after).fit, strict=True)}
            tried += 1
            # The one that stands behind in the list may be the better bet: it then comes down.
            past = lead[moved.id] - lead[other.id]
            assert (past if worth[moved.id] < worth[other.id] else -past) >= -1e-4
    assert tried > 5
