"""The simulation as anyone would write it in numpy, to measure ours against."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.scales.laws import Fixed, Gap, Law, Listed, Range
from app.sureness.luck import FUTURES

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Plain:
    """The same results as those of `app.sureness.simulation`."""

    doubt: "Standing"
    mean: Floats
    quantiles: Floats
    expected_loss: Floats
    worst_loss: Floats
    central_weights: Floats
    confidence: Floats
    gain_of_knowing_all: float
    luck: "Standing"
    futures: Floats
    gain_of_foresight: float


@dataclass(frozen=True, slots=True)
class Standing:
    """How often each option has each rank, and how often one is above another."""

    rank_chances: Floats
    beats: Floats


def drawn(laws: list[list[Law]], samples: int, random: np.random.Generator) -> Floats:
    """Draw all cells, (draws, options, criteria) in 0..1."""
    cells = np.empty((samples, len(laws), len(laws[0])))
    for i, row in enumerate(laws):
        for j, law in enumerate(row):
            match law:
                case Fixed(value):
                    cells[:, i, j] = value
                case Gap():
                    cells[:, i, j] = random.random(samples)
                case Listed(low, likely, high):
                    cells[:, i, j] = random.choice([low, likely, high], samples, p=[1 / 6, 4 / 6, 1 / 6])
                case Range(curve, low, _, high):
                    parts = random.beta(1 + 4 * law.mode, 5 - 4 * law.mode, samples)
                    cells[:, i, j] = np.interp(low + (high - low) * parts, curve.xs, curve.vs)
    return cells


def simulate(
    cells: Floats, shares: Floats, kappa: float, chances: list[int], random: np.random.Generator
) -> Plain:
    """Draw weights, weigh, and sort each draw; and once more with what comes true.

    Parameters
    ----------
    cells : (draws, options, criteria) in 0..1.
    shares : (criteria,), sum 1.
    chances : the criteria that come true or do not.
    """
    weights = random.dirichlet(kappa * shares, len(cells))
    fits = 100 * np.einsum("dij,dj->di", cells, weights)
    loss = fits.max(axis=1, keepdims=True) - fits
    central, confidence = _central(cells, random)
    certain = 100 * cells @ shares
    true = random.random((*cells.shape[:2], len(chances))) < cells[:, :, chances]
    out = fits + 100 * np.einsum("dij,dj->di", true - cells[:, :, chances], weights[:, chances])
    return Plain(
        doubt=_standing(fits),
        mean=fits.mean(axis=0),
        quantiles=np.quantile(fits, [0.05, 0.5, 0.95], axis=0),
        expected_loss=loss.mean(axis=0),
        worst_loss=np.quantile(loss, 0.95, axis=0),
        central_weights=central,
        confidence=confidence,
        gain_of_knowing_all=certain.max(axis=1).mean() - certain.mean(axis=0).max(),
        luck=_standing(out),
        futures=np.quantile(out, [*FUTURES, *((np.arange(20) + 0.5) / 20)], axis=0),
        gain_of_foresight=out.max(axis=1).mean() - out.mean(axis=0).max(),
    )


def _standing(fits: Floats) -> Standing:
    samples, count = fits.shape
    ranks = np.zeros((count, count))
    for fit in fits:
        ranks[np.argsort(-fit), np.arange(count)] += 1
    beats = np.array([(fits[:, [i]] > fits).mean(axis=0) for i in range(count)])
    return Standing(ranks / samples, beats)


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
