"""Central weights and confidence, against every option weighed by itself."""

import numpy as np
import pytest

from app.document import Document, Likelihood, MustHave
from app.scoring.ranking import rank
from app.sureness.central_weights import any_weights, central_weights
from app.sureness.draws import Draws, draw, order_key, weigh, worths
from app.sureness.standings import firsts
from tests.builders import criterion, document, offer


def decision(*, held: bool) -> Document:
    criteria = (
        criterion("Work"),
        criterion("Place"),
        criterion("Permit", Likelihood(), must_have=MustHave(limit=True) if held else None),
    )
    offers = (
        offer("A", {"Work": (2.0, 7.0, 9.0), "Place": 3.0, "Permit": 60.0}),
        offer("B", {"Work": 4.0, "Place": None, "Permit": 80.0}),
        offer("Twin", {"Work": 5.0, "Place": 6.0, "Permit": 100.0}),
        offer("Other twin", {"Work": 5.0, "Place": 6.0, "Permit": 100.0}, kind="current_job"),
        offer("Never", {"Work": 1.0, "Place": 1.0, "Permit": 0.0}),
    )
    return document(criteria, offers)


def alone(draws: Draws, index: int, weights: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
    certain = weights.astype(np.float32)
    total = weigh(draws, certain).sums
    return float(firsts(order_key(draws, worths(draws, total, certain)))[index].mean())


@pytest.mark.parametrize("held", [False, True])
def test_confidence_is_the_chance_with_just_these_weights(held: bool) -> None:
    made = decision(held=held)
    draws = draw(made, rank(made), 2048)
    found = central_weights(weigh(draws, any_weights(draws)))
    central, confidence = found.weights, found.confidence
    for i in range(4):
        assert central[i].sum() == pytest.approx(1.0, abs=1e-5)
        assert confidence[i] == pytest.approx(alone(draws, i, central[i]), abs=2e-3)
    assert confidence[2] == pytest.approx(confidence[3])
    assert np.isnan(confidence[4])
    assert np.isnan(central[4]).all()
