"""The simulation as anyone would write it in numpy, to measure ours against."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Plain:
    """The same results as those of `app.sureness.simulation`."""

    rank_chances: Floats
    beats: Floats
    mean: Floats
    quantiles: Floats
    expected_loss: Floats
    worst_loss: Floats
    central_weights: Floats
    confidence: Floats
    gain_of_knowing_all: float


def simulate(cells: Floats, shares: Floats, kappa: float, random: np.random.Generator) -> Plain:
    """Draw weights, weigh, and sort each draw.

    Parameters
    ----------
    cells : (draws, options, criteria) in 0..1.
    shares : (criteria,), sum 1.
    """
    samples, count, _ = cells.shape
    fits = 100 * np.einsum("dij,dj->di", cells, random.dirichlet(kappa * shares, samples))
    ranks = np.zeros((count, count))
    for fit in fits:
        ranks[np.argsort(-fit), np.arange(count)] += 1
    beats = np.array([(fits[:, [i]] > fits).mean(axis=0) for i in range(count)])
    loss = fits.max(axis=1, keepdims=True) - fits
    central, confidence = _central(cells, random)
    certain = 100 * cells @ shares
    return Plain(
        rank_chances=ranks / samples,
        beats=beats,
        mean=fits.mean(axis=0),
        quantiles=np.quantile(fits, [0.05, 0.5, 0.95], axis=0),
        expected_loss=loss.mean(axis=0),
        worst_loss=np.quantile(loss, 0.95, axis=0),
        central_weights=central,
        confidence=confidence,
        gain_of_knowing_all=certain.max(axis=1).mean() - certain.mean(axis=0).max(),
    )


def _central(cells: Floats, random: np.random.Generator) -> tuple[Floats, Floats]:
    samples, count, criteria = cells.shape
    weights = random.dirichlet(np.ones(criteria), samples)
    first = np.einsum("dij,dj->di", cells, weights).argmax(axis=1)
    central, confidence = np.full((count, criteria), np.nan), np.full(count, np.nan)
    for i in np.unique(first):
        central[i] = weights[first == i].mean(axis=0)
        confidence[i] = ((cells @ central[i]).argmax(axis=1) == i).mean()
    return central, confidence


def weigh(cells: NDArray[np.float32], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Weigh all draws, criterion by criterion.

    Parameters
    ----------
    cells : (criteria, options, draws) in 0..1.
    weights : (criteria, draws), not yet divided by their sum.
    """
    total = np.zeros(cells.shape[1:], dtype=np.float32)
    for cell, weight in zip(cells, weights * (np.float32(100) / weights.sum(axis=0)), strict=True):
        total += cell * weight
    return total
