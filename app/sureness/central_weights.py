"""What someone would care about who picks an option: the weights that put it first."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.scoring.table import Floats
from app.sureness.comparing import first_of_all
from app.sureness.draws import AT_ONCE, RULED_OUT, Draws, Weighed, only, order_key, same_draws, weigh, worths
from app.sureness.standings import TIE, Scores
from app.sureness.weight_draws import uniform_weights

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Central:
    """What someone would care about who picks an option.

    Attributes
    ----------
    kept : the cells, weighed with weights of which nothing is known.
    weights : (options, criteria), sum 1; nan for options that none puts first, and for mixtures.
    confidence : (options,); the chance to be first with just these; nan where there are none.
    """

    kept: Weighed
    weights: Floats
    confidence: Floats


def central_weights(
    draws: Draws, go_on: Callable[[], None] = lambda: None, before: Central | None = None
) -> Central:
    """Find, for each option, the mean of all weights that put it first, and its chance with just these.

    They hang on the cells alone: of the weights nothing is taken to be known.

    Parameters
    ----------
    go_on : called between steps; may raise.
    before : taken over where the cells are the same, and gone on from where those of some options are.

    References
    ----------
    Lahdelma & Salminen 2001; worked example `smaa_exact_2x2`.
    """
    if before is not None and same_draws(before.kept.draws, draws):
        return before
    kept = weigh(draws, _any_weights(draws, before), before and before.kept)
    weights = kept.weights
    first = first_of_all(draws.ranking, order_key(draws, worths(draws, kept.sums, weights)))
    first[draws.ranking.table.mixed] = 0.0
    times = first.sum(axis=1, dtype=np.float64)
    central = np.full((len(first), len(weights)), np.nan)
    confidence = np.full(len(first), np.nan)
    reached = np.flatnonzero(times > 0)
    central[reached] = (first[reached] @ weights.T).astype(np.float64) / times[reached, None]
    own = central[reached] / central[reached].sum(axis=1, keepdims=True)
    confidence[reached] = _confidence(draws, reached, own.astype(np.float32), go_on)
    return Central(kept, central, confidence)


def _any_weights(draws: Draws, before: Central | None) -> Scores:
    """Draw weights of which nothing is known, (criteria, draws)."""
    table, was = draws.ranking.table, before and before.kept.draws
    if before and was and (was.seed, was.samples) == (draws.seed, draws.samples):
        known = was.ranking.table
        if known.criteria is table.criteria and np.array_equal(known.swing, table.swing):
            return before.kept.weights
    names = tuple(criterion.id for criterion in table.criteria)
    return uniform_weights(names, table.swing, draws.seed, draws.samples)


def _confidence(draws: Draws, reached: Indices, own: Scores, go_on: Callable[[], None]) -> Floats:
    """Give the chance of each option reached to be first with weights of its own, (reached, criteria)."""
    lead = np.empty((len(reached), draws.samples), dtype=np.float32)
    for start in range(0, draws.samples, AT_ONCE):
        go_on()
        part = slice(start, start + AT_ONCE)
        lead[:, part] = _leads(only(draws, part), reached, own)
    chances = (lead > TIE).mean(axis=1)
    for row in np.flatnonzero((np.abs(lead) <= TIE).any(axis=1)).tolist():
        # Where it ties it has only a part of being first: there all options are weighed anew.
        tied = np.flatnonzero(np.abs(lead[row]) <= TIE)
        few = only(draws, tied)
        total = weigh(few, own[row]).sums
        first = first_of_all(few.ranking, order_key(few, worths(few, total, own[row])))
        chances[row] += first[reached[row]].sum(dtype=np.float64) / draws.samples
    return chances


def _leads(draws: Draws, reached: Indices, own: Scores) -> Scores:
    """Give how far each option reached is ahead of the best other, with weights of its own."""
    job, weights = draws.job, own.T[:, :, None]
    scaled: Scores = own * np.float32(100)
    itself: Scores = np.empty((len(reached), draws.samples), dtype=np.float32)
    fallback: Scores = np.zeros_like(itself) if job is None else scaled @ draws.cells[job]
    best = np.full_like(itself, -np.inf)
    row_of = {int(option): row for row, option in enumerate(reached)}
    for i in np.flatnonzero(draws.ranking.compared).tolist():
        bet = draws.bets[i]
        key: Scores = scaled @ draws.cells[i]
        if bet is not None and i != job:
            key = bet.worth(key, fallback, weights)
        if draws.ranking.ruled_out[i]:
            key -= RULED_OUT
        if (row := row_of.get(i)) is not None:
            itself[row] = key[row]
            key[row] = -np.inf
        np.maximum(best, key, out=best)
    return itself - best
