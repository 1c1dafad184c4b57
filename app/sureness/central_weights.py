"""What someone would care about who picks an option: the weights that put it first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.scoring.table import Floats
from app.sureness.comparing import first_of_all
from app.sureness.draws import AT_ONCE, RULED_OUT, Draws, Weighed, only, order_key, same_draws, worths
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
    kept: Weighed, go_on: Callable[[], None] = lambda: None, before: Central | None = None
) -> Central:
    """Find, for each option, the mean of all weights that put it first, and its chance with just these.

    They hang on the cells alone: of the weights nothing is taken to be known.

    Parameters
    ----------
    kept : what is drawn, weighed with weights of which nothing is known.
    go_on : called between steps; may raise.
    before : taken over where the cells are the same.

    References
    ----------
    Lahdelma & Salminen 2001; worked example `smaa_exact_2x2`.
    """
    draws, weights = kept.draws, kept.weights
    if before is not None and same_draws(before.kept.draws, draws):
        return before
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


def any_weights(draws: Draws, before: Central | None = None) -> Scores:
    """Draw weights of which nothing is known, (criteria, draws); the very same as before where they are."""
    table, was = draws.ranking.table, before and before.kept.draws
    if before and was and (was.seed, was.samples) == (draws.seed, draws.samples):
        known = was.ranking.table
        if known.criteria is table.criteria and np.array_equal(known.swing, table.swing):
            return before.kept.weights
    names = tuple(criterion.id for criterion in table.criteria)
    return uniform_weights(names, table.swing, draws.seed, draws.samples)


def _confidence(draws: Draws, reached: Indices, own: Scores, go_on: Callable[[], None]) -> Floats:
    """Give the chance of each option reached to be first with weights of its own, (reached, criteria)."""
    itself = np.empty((len(reached), draws.samples), dtype=np.float32)
    best, row_of = np.full_like(itself, -np.inf), {int(option): row for row, option in enumerate(reached)}
    for i, part, key in _keys(draws, reached, own, go_on):
        if (row := row_of.get(i)) is not None:
            itself[row, part] = key[row]
            key[row] = -np.inf
        np.maximum(best[:, part], key, out=best[:, part])
    lead = itself - best
    chances = (lead > TIE).mean(axis=1)
    tied = np.abs(lead) <= TIE
    some = np.flatnonzero(tied.any(axis=0))
    if len(some):
        # Where it ties it has only a part of being first: there all that tie are counted.
        top = np.maximum(itself[:, some], best[:, some]) - np.float32(TIE)
        many = np.zeros(top.shape, dtype=np.float32)
        for _, part, key in _keys(only(draws, some), reached, own, go_on):
            many[:, part] += key >= top[:, part]
        shares = np.divide(np.float32(1), many, out=np.zeros_like(many), where=tied[:, some])
        chances += shares.sum(axis=1, dtype=np.float64) / draws.samples
    return chances


def _keys(
    draws: Draws, reached: Indices, own: Scores, go_on: Callable[[], None]
) -> Iterator[tuple[int, slice, Scores]]:
    """Give what each option is put in order by, with the weights of each one reached.

    Returns
    -------
    One after the other: the row of the option, which draws, and (reached, draws).
    """
    job, weights = draws.job, own.T[:, :, None]
    scaled: Scores = own * np.float32(100)
    fallback: Scores = np.zeros((len(reached), draws.samples), dtype=np.float32)
    parts = [slice(start, start + AT_ONCE) for start in range(0, draws.samples, AT_ONCE)]
    if job is not None:
        for part in parts:
            fallback[:, part] = scaled @ draws.cells[job][:, part]
    for i in np.flatnonzero(draws.ranking.compared).tolist():
        go_on()
        cells, bet = draws.cells[i], draws.bets[i]
        for part in parts:
            key: Scores = scaled @ cells[:, part]
            if bet is not None and i != job:
                key = bet.only(part).worth(key, fallback[:, part], weights)
            if draws.ranking.ruled_out[i]:
                key -= RULED_OUT
            yield i, part, key
