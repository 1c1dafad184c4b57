"""Large decisions for the clocks, the same in every run."""

import random

from app.document import Document, Number
from app.document.scales import Likelihood, Rating
from tests.builders import criterion, document, offer, position


def large(offers: int, criteria: int, seed: int = 1) -> Document:
    """Make a decision with ranges, positions and a few gaps; another one with each seed."""
    dice = random.Random(seed)
    scales = (Rating(), Number(worst=0.0, best=100.0), Likelihood())
    made = tuple(criterion(f"Criterion {n}", scales[n % 3], colour=n % 8 + 1) for n in range(criteria))
    weights = {one.name: dice.uniform(1, 10) for one in made}
    rows = tuple(
        offer(f"Company {n}", _values(made, dice), position=position(dice.random(), 0.05))
        for n in range(offers)
    )
    return document(made, rows, weights)


def _values(criteria: tuple, dice: random.Random) -> dict[str, tuple[float, float, float]]:
    values: dict[str, tuple[float, float, float]] = {}
    for one in criteria:
        if dice.random() < 0.9:
            top = 10.0 if one.scale.kind == "rating" else 100.0
            low, likely, high = sorted(round(dice.uniform(0, top), 1) for _ in range(3))
            values[one.name] = (low, likely, high)
    return values
