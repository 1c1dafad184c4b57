"""What someone would care about who picks an option: the weights that put it first."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.scene import Scene, order_key, penalties, sums, with_fallback
from app.standings import TIE, Scores
from app.table import Floats
from app.weight_draws import uniform_weights

Indices = NDArray[np.intp]

#: Draws weighed at a time: few enough to stay near the processor.
_AT_ONCE = 2048


def central_weights(scene: Scene, go_on: Callable[[], None] = lambda: None) -> tuple[Floats, Floats]:
    """Find, for each option, the mean of all weights that put it first, and its chance with just these.

    They hang on the cells alone: of the weights nothing is taken to be known.

    Parameters
    ----------
    go_on : called between steps; may raise.

    Returns
    -------
    The weights (options, criteria), sum 1, and the chances (options,); nan for options that none puts first.

    References
    ----------
    Lahdelma & Salminen 2001; worked example `smaa_exact_2x2`.
    """
    table = scene.ranking.table
    names = tuple(criterion.id for criterion in table.criteria)
    weights = uniform_weights(names, table.swing, scene.seed, scene.samples)
    (total,) = sums(scene, weights)
    first = _firsts(order_key(scene, with_fallback(scene, total)))
    times = first.sum(axis=1, dtype=np.float64)
    central = np.full((len(first), len(names)), np.nan)
    confidence = np.full(len(first), np.nan)
    reached = np.flatnonzero(times > 0)
    central[reached] = (first[reached] @ weights.T).astype(np.float64) / times[reached, None]
    own = central[reached] / central[reached].sum(axis=1, keepdims=True)
    confidence[reached] = _confidence(scene, reached, own.astype(np.float32), go_on)
    return central, confidence


def _firsts(key: Scores) -> Scores:
    """Give each option its part of being first in each draw, (options, draws): 1, or less where some tie."""
    first = (key >= key.max(axis=0) - np.float32(TIE)).astype(np.float32)
    first /= first.sum(axis=0)
    return first


def _confidence(scene: Scene, reached: Indices, own: Scores, go_on: Callable[[], None]) -> Floats:
    """Give the chance of each option reached to be first with weights of its own, (reached, criteria)."""
    lead = np.empty((len(reached), scene.samples), dtype=np.float32)
    for start in range(0, scene.samples, _AT_ONCE):
        go_on()
        part = slice(start, start + _AT_ONCE)
        lead[:, part] = _leads(scene, reached, own, part)
    chances = (lead > TIE).mean(axis=1)
    for row in np.flatnonzero((np.abs(lead) <= TIE).any(axis=1)).tolist():
        # Where it ties it has only a part of being first: there all options are weighed anew.
        tied = np.flatnonzero(np.abs(lead[row]) <= TIE)
        few = replace(scene, cells=scene.cells[:, :, tied], broken=scene.broken[:, tied])
        (total,) = sums(few, own[row])
        first = _firsts(order_key(few, with_fallback(few, total)))
        chances[row] += first[reached[row]].sum(dtype=np.float64) / scene.samples
    return chances


def _leads(scene: Scene, reached: Indices, own: Scores, part: slice) -> Scores:
    """Give how far each option reached is ahead of the best other, with weights of its own."""
    scaled = np.float32(100) * own
    at_stake = scene.broken.any()
    behind = penalties(scene)[:, part] if at_stake else None
    fallback = np.float32(0)
    if at_stake and scene.status_quo is not None:
        fallback = scaled @ scene.cells[:, scene.status_quo, part]
    itself = np.empty((len(reached), scene.cells[0, 0, part].size), dtype=np.float32)
    best = np.full_like(itself, -np.inf)
    place = {int(option): row for row, option in enumerate(reached)}
    key = np.empty_like(itself)
    for i in range(scene.cells.shape[1]):
        np.matmul(scaled, scene.cells[:, i, part], out=key)
        if behind is not None and scene.broken[i, part].any():
            key = np.where(scene.broken[i, part], fallback, key) - behind[i]
        if (row := place.get(i)) is not None:
            itself[row] = key[row]
            key[row] = -np.inf
        np.maximum(best, key, out=best)
    return itself - best
