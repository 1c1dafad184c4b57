"""Seeded draws of cells and weights: the chance of each rank, and how much hangs on what is not sure."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.scoring.table import Floats
from app.sureness.central_weights import central_weights
from app.sureness.draws import SAMPLES, Draws, draw, order_key, sums, with_fallback
from app.sureness.standings import Scores, quantile, standings
from app.sureness.weight_drag import grip

__all__ = ["SAMPLES", "Draws", "Simulation", "Stopped", "draw", "simulate"]


@dataclass(frozen=True, slots=True, eq=False)
class Simulation:
    """What follows from the draws; options and criteria in the order of the ranking's table.

    Attributes
    ----------
    rank_chances : (options, options); row: option, column: rank from the best. Rows and columns sum to 1.
    beats : (options, options); the chance that the row's fit is above the column's, ties half; diagonal nan.
    mean, p05, p50, p95 : (options,), fit points; where a must-have is broken the current job's fit counts.
    expected_loss : (options,), fit points; how much less than the best of each draw, on average.
    worst_loss : (options,), fit points; the same in the worst twentieth of the draws.
    must_have_chance : (options,); the chance that a must-have is broken.
    central_weights : (options, criteria); the mean of the weights that put it first, of which nothing else is
        known; nan where none does.
    confidence : (options,); the chance to be first with just these weights; nan where there are none.
    none_acceptable : the share of draws in which every option breaks a must-have.
    gain_of_knowing_all : fit points; what certainty about all facts would add, weights as they are.
    """

    samples: int
    seed: int
    rank_chances: Floats
    beats: Floats
    mean: Floats
    p05: Floats
    p50: Floats
    p95: Floats
    expected_loss: Floats
    worst_loss: Floats
    must_have_chance: Floats
    central_weights: Floats
    confidence: Floats
    none_acceptable: float
    gain_of_knowing_all: float

    @property
    def chance_best(self) -> Floats:
        """The chance of being best, (options,)."""
        return self.rank_chances[:, 0]


class Stopped(Exception):
    """The answer is no longer wanted."""


def simulate(
    draws: Draws,
    stop: Callable[[], bool] = lambda: False,
    before: Simulation | None = None,
    told: Callable[[float], None] = lambda share: None,
) -> Simulation:
    """Work out all that draws tell.

    Parameters
    ----------
    stop : asked between steps.
    before : of draws with the same cells; what does not hang on the weights is taken from it.
    told : now and then, what share of the work is done; may raise.

    Raises
    ------
    Stopped
        `stop` said so.

    References
    ----------
    Lahdelma & Salminen 2001 (SMAA-2); Tervonen & Lahdelma 2007. Worked examples:
    tests/app/test_simulation.py.
    """

    def go_on() -> None:
        if stop():
            raise Stopped

    held = grip(draws)
    effective = with_fallback(draws, held.weighed / held.total)
    go_on()
    told(0.2)
    rank_chances, beats = standings(order_key(draws, effective), go_on)
    told(0.4)
    alike = (before.central_weights, before.confidence) if before else None
    central, confidence = alike or central_weights(draws, go_on)
    told(0.9)
    (certain,) = sums(draws, draws.ranking.shares.astype(np.float32))
    rising = np.sort(effective, axis=1)
    loss = effective.max(axis=0) - effective
    return Simulation(
        samples=draws.samples,
        seed=draws.seed,
        rank_chances=rank_chances,
        beats=beats,
        mean=effective.mean(axis=1, dtype=np.float64),
        p05=quantile(rising, 0.05),
        p50=quantile(rising, 0.5),
        p95=quantile(rising, 0.95),
        expected_loss=loss.mean(axis=1, dtype=np.float64),
        worst_loss=quantile(np.sort(loss, axis=1), 0.95),
        must_have_chance=draws.broken.mean(axis=1),
        central_weights=central,
        confidence=confidence,
        none_acceptable=float(draws.broken.all(axis=0).mean()),
        gain_of_knowing_all=_gain_of_knowing_all(with_fallback(draws, certain)),
    )


def _gain_of_knowing_all(certain: Scores) -> float:
    """Give the mean of the best less the best of the means; never below 0."""
    means = certain.mean(axis=1, dtype=np.float64)
    return max(0.0, float(certain.max(axis=0).mean(dtype=np.float64) - means.max()))
