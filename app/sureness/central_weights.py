"""What someone would care about who picks an option: the weights that put it first."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from app.scoring.table import Floats
from app.sureness.comparing import first_of_all
from app.sureness.draws import AT_ONCE, RULED_OUT, Draws, only, order_key, sums, worths
from app.sureness.standings import TIE, Scores
from app.sureness.weight_draws import uniform_weights

Indices = NDArray[np.intp]


def central_weights(draws: Draws, go_on: Callable[[], None] = lambda: None) -> tuple[Floats, Floats]:
    """Find, for each option, the mean of all weights that put it first, and its chance with just these.

    They hang on the cells alone: of the weights nothing is taken to be known.

    Parameters
    ----------
    go_on : called between steps; may raise.

    Returns
    -------
    The weights (options, criteria), sum 1, and the chances (options,); nan for options that none puts first,
    and for mixtures.

    References
    ----------
    Lahdelma & Salminen 2001; worked example `smaa_exact_2x2`.
    """
    table = draws.ranking.table
    names = tuple(criterion.id for criterion in table.criteria)
    weights = uniform_weights(names, table.swing, draws.seed, draws.samples)
    (total,) = sums(draws, weights)
    first = first_of_all(draws.ranking, order_key(draws, worths(draws, total, weights)))
    first[draws.ranking.table.mixed] = 0.0
    times = first.sum(axis=1, dtype=np.float64)
    central = np.full((len(first), len(names)), np.nan)
    confidence = np.full(len(first), np.nan)
    reached = np.flatnonzero(times > 0)
    central[reached] = (first[reached] @ weights.T).astype(np.float64) / times[reached, None]
    own = central[reached] / central[reached].sum(axis=1, keepdims=True)
    confidence[reached] = _confidence(draws, reached, own.astype(np.float32), go_on)
    return central, confidence


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
        (total,) = sums(few, own[row])
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
