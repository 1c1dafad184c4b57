"""Seeded draws of cells and weights: the chance of each rank, and how much hangs on what is not sure."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from app.scoring.table import Floats
from app.sureness.central_weights import Central, any_weights, central_weights
from app.sureness.comparing import Compared, compare_all, gain_of_the_best, losses
from app.sureness.draws import SAMPLES, Draws, Weighed, draw, order_key, weigh_each, worths
from app.sureness.luck import Luck, turns_out
from app.sureness.mean_bets import mean_bets
from app.sureness.standings import quantiles
from app.sureness.weight_drag import Grip, gripped, raw_weights_of

__all__ = ["SAMPLES", "Draws", "Simulation", "Stopped", "draw", "simulate"]


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What the simulation after an edit goes on from.

    Attributes
    ----------
    held, certain : the cells, weighed with the weights as drawn, and with the shares.
    doubt : where the options stand in each state of full knowledge.
    """

    held: Grip
    doubt: Compared
    central: Central
    certain: Weighed


@dataclass(frozen=True, slots=True, eq=False)
class Simulation:
    """What follows from the draws; options and criteria in the order of the ranking's table.

    All but `luck` speaks of doubt alone: each draw is one state of full knowledge, in which an option is
    worth its bet where a must-have may break, and else its fit. A mixture of teams is held against all
    options but these; nothing that is said of the others hangs on it.

    Attributes
    ----------
    rank_chances : (options, ranks); row: option, column: rank from the best. Rows sum to 1, columns too
        without the mixtures.
    beats : (options, options); the chance that the row is worth more than the column, ties half; nan on the
        diagonal, and between a mixture and its own teams.
    mean, p05, p50, p95 : (options,), points of the fit, which is what the chart shows.
    expected_loss : (options,), points; how much less than the best of each draw, on average. Nan where ruled
        out.
    worst_loss : (options,), points; the same in the worst twentieth of the draws.
    must_have_chance : (options,); the chance that a must-have is broken: the one figure of luck here, exact.
    central_weights : (options, criteria); the mean of the weights that put it first, of which nothing else is
        known; nan where none does, and of a mixture.
    confidence : (options,); the chance to be first with just these weights; nan where there are none.
    gain_of_knowing_all : points; what certainty about all facts would add, weights as they are.
    luck : how it may turn out.
    known : what of it the next one can go on from; nothing of a table too large to remember.
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
    gain_of_knowing_all: float
    luck: Luck
    known: Known | None = field(repr=False)

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
    before : of an earlier state; what has not changed since is taken from it, the answer is the same.
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
    known = before and before.known
    go_on = _unless(stop)
    raw, certain, of_any = _weighed(draws, known, lambda share: told(0.3 * share))
    held = gripped(raw, known and known.held)
    weights = held.raw / held.total
    fits = held.weighed / held.total
    worth = worths(draws, fits, weights)
    go_on()
    doubt = compare_all(draws.ranking, order_key(draws, worth), go_on, known and known.doubt)
    told(0.5)
    luck = turns_out(draws, fits, weights, go_on, before and before.luck)
    told(0.7)
    central = central_weights(of_any, go_on, known and known.central)
    told(0.9)
    p05, p50, p95 = quantiles(fits, (0.05, 0.5, 0.95))
    loss = losses(draws.ranking, worth)
    return Simulation(
        samples=draws.samples,
        seed=draws.seed,
        rank_chances=doubt.rank_chances,
        beats=doubt.beats,
        mean=fits.mean(axis=1, dtype=np.float64),
        p05=p05,
        p50=p50,
        p95=p95,
        expected_loss=loss.mean(axis=1, dtype=np.float64),
        worst_loss=quantiles(loss, (0.95,))[0],
        must_have_chance=mean_bets(draws.ranking).may_break,
        central_weights=central.weights,
        confidence=central.confidence,
        gain_of_knowing_all=gain_of_the_best(draws.ranking, worths(draws, certain.sums, certain.weights)),
        luck=luck,
        known=Known(held, doubt, central, certain) if draws.cells.few else None,
    )


def _weighed(draws: Draws, known: Known | None, told: Callable[[float], None]) -> list[Weighed]:
    """Weigh with the weights as drawn, with the shares, and with weights of which nothing is known."""
    wanted = (
        (raw_weights_of(draws), known and known.held.kept),
        (draws.ranking.shares.astype(np.float32), known and known.certain),
        (any_weights(draws, known and known.central), known and known.central.kept),
    )
    return weigh_each(draws, wanted, told)


def _unless(stop: Callable[[], bool]) -> Callable[[], None]:
    def go_on() -> None:
        if stop():
            raise Stopped

    return go_on
