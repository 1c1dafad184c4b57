"""Seeded draws of cells and weights: the chance of each rank, and how much hangs on what is not sure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.document import Document
from app.draws import Draws, Source, broken, source_of, status_quo, values_of
from app.scoring import Ranking
from app.table import Bools, Floats
from app.weight_draws import drawn_weights, ordered_weights, uniform_weights

SAMPLES: Final = 8192
#: Two drawn fits closer than this many points are equal: the scores are summed in single precision.
TIE: Final = 5e-5

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Everything drawn, before any weight is applied.

    Attributes
    ----------
    sources : options x criteria; from what each cell is drawn.
    cells : (criteria, options, draws) in 0..1.
    broken : (options, draws); whether a must-have is broken.
    ruled_out : (options,); broken for certain.
    status_quo : the index of the current job, whose fit counts where a must-have is broken; none: 0.
    """

    ranking: Ranking
    seed: int
    samples: int
    sources: tuple[tuple[Source, ...], ...]
    cells: NDArray[np.float32]
    broken: Bools
    ruled_out: Bools
    status_quo: int | None


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


def draw(document: Document, ranking: Ranking, samples: int = SAMPLES, seed: int | None = None) -> Scene:
    """Draw every cell of a ranking.

    Parameters
    ----------
    document : whose seed counts unless another is given.
    ranking : of that document, from the perspective meant.
    samples : how many draws.
    """
    used = document.seed if seed is None else seed
    table = ranking.table
    spot = table.perspective.sweet_spot
    sources = tuple(
        tuple(source_of(option, criterion, spot) for criterion in table.criteria) for option in table.options
    )
    cells = np.empty((len(table.criteria), len(table.options), samples), dtype=np.float32)
    for i, row in enumerate(sources):
        for j, source in enumerate(row):
            cells[j, i] = values_of(source, used, samples)
    fails = np.zeros((len(table.options), samples), dtype=bool)
    for i, option in enumerate(table.options):
        for criterion in table.criteria:
            if criterion.must_have is not None:
                fails[i] |= broken(option, criterion, used, samples)
    return Scene(ranking, used, samples, sources, cells, fails, ranking.ruled_out, status_quo(table.options))


def weights_for(scene: Scene) -> Draws:
    """Draw the weights of a scene's perspective, (criteria, draws)."""
    table = scene.ranking.table
    names = tuple(criterion.id for criterion in table.criteria)
    view = table.perspective
    if view.order_only:
        return ordered_weights(table.shares, names, scene.seed, scene.samples)
    return drawn_weights(table.shares, names, view.certainty, scene.seed, scene.samples)


def scores(scene: Scene, weights: Draws) -> Scores:
    """Weigh the drawn cells.

    Parameters
    ----------
    weights : (criteria, draws), or (criteria,) for the same in every draw.

    Returns
    -------
    (options, draws), fit points, must-haves left aside.
    """
    total = np.zeros(scene.cells.shape[1:], dtype=np.float32)
    for cell, weight in zip(scene.cells, 100 * weights, strict=True):
        total += cell * weight
    return total


def with_fallback(scene: Scene, total: Scores) -> Scores:
    """Put the fit of the current job, or 0, where a must-have is broken."""
    if not scene.broken.any():
        return total
    fallback = total[scene.status_quo] if scene.status_quo is not None else np.float32(0)
    return np.where(scene.broken, fallback, total)


def simulate(scene: Scene, stop: Callable[[], bool] = lambda: False) -> Simulation:
    """Work out all results of a scene.

    Parameters
    ----------
    stop : asked between steps.

    Raises
    ------
    Stopped
        `stop` said so.

    References
    ----------
    Lahdelma & Salminen 2001 (SMAA-2); Tervonen & Lahdelma 2007. Worked examples:
    tests/app/test_simulation.py.
    """
    weights = weights_for(scene)
    total = scores(scene, weights)
    effective = with_fallback(scene, total)
    _go_on(stop)
    above, level, beats = _compare(_order_key(scene, effective), stop)
    best = effective.max(axis=0)
    loss = best - effective
    p05, p50, p95 = (_quantile(effective, share) for share in (0.05, 0.5, 0.95))
    _go_on(stop)
    central, confidence = _central(scene, stop)
    certain = with_fallback(scene, scores(scene, scene.ranking.shares.astype(np.float32)))
    return Simulation(
        samples=scene.samples,
        seed=scene.seed,
        rank_chances=_rank_chances(above, level),
        beats=beats,
        mean=effective.mean(axis=1, dtype=np.float64),
        p05=p05,
        p50=p50,
        p95=p95,
        expected_loss=loss.mean(axis=1, dtype=np.float64),
        worst_loss=_quantile(loss, 0.95),
        must_have_chance=scene.broken.mean(axis=1),
        central_weights=central,
        confidence=confidence,
        none_acceptable=float(scene.broken.all(axis=0).mean()),
        gain_of_knowing_all=_gain_of_knowing_all(certain),
    )


def _gain_of_knowing_all(certain: Scores) -> float:
    """Give the mean of the best less the best of the means; never below 0."""
    means = certain.mean(axis=1, dtype=np.float64)
    return max(0.0, float(certain.max(axis=0).mean(dtype=np.float64) - means.max()))


def _quantile(drawn: Scores, share: float) -> Floats:
    """Give the value below which this share of the draws of each option lies."""
    return np.asarray(np.quantile(drawn, share, axis=1), dtype=np.float64)


def _go_on(stop: Callable[[], bool]) -> None:
    if stop():
        raise Stopped


def _order_key(scene: Scene, effective: Scores) -> Scores:
    """Put what breaks a must-have behind what does not, and what does so for certain last of all."""
    key = effective.copy()
    if scene.broken.any():
        key -= np.where(scene.broken, np.float32(1000), np.float32(0))
        key[scene.ruled_out] -= np.float32(1000)
    return key


def _compare(key: Scores, stop: Callable[[], bool]) -> tuple[NDArray[np.int16], NDArray[np.int16], Floats]:
    """Compare all options in all draws.

    Returns
    -------
    For each option and draw how many others are above it, and how many are level with it; and the chance that
    the row beats the column.
    """
    count, samples = key.shape
    above = np.zeros(key.shape, dtype=np.int16)
    level = np.zeros(key.shape, dtype=np.int16)
    beats = np.full((count, count), np.nan)
    for i in range(count):
        _go_on(stop)
        for k in range(i + 1, count):
            gap = key[i] - key[k]
            ahead, behind = gap > TIE, gap < -TIE
            above[k] += ahead
            above[i] += behind
            wins, losses = int(np.count_nonzero(ahead)), int(np.count_nonzero(behind))
            if wins + losses < samples:
                tied = ~(ahead | behind)
                level[i] += tied
                level[k] += tied
            beats[i, k] = (samples + wins - losses) / (2 * samples)
            beats[k, i] = 1.0 - beats[i, k]
    return above, level, beats


def _rank_chances(above: NDArray[np.int16], level: NDArray[np.int16]) -> Floats:
    """Turn counts into the chance of each rank; options that tie get an equal part of each they share."""
    count, samples = above.shape
    chances = np.zeros((count, count))
    for i in range(count):
        alone = level[i] == 0
        chances[i] += np.bincount(above[i][alone], minlength=count)
        for rank, tied in zip(above[i][~alone].tolist(), level[i][~alone].tolist(), strict=True):
            chances[i, rank : rank + tied + 1] += 1.0 / (tied + 1)
    return chances / samples


def _firsts(scene: Scene, weights: Draws) -> NDArray[np.float32]:
    """Give each option its part of being first in each draw, (options, draws): 1, or less where some tie."""
    key = _order_key(scene, with_fallback(scene, scores(scene, weights)))
    first = key >= key.max(axis=0) - np.float32(TIE)
    return first / first.sum(axis=0, dtype=np.float32)


def _central(scene: Scene, stop: Callable[[], bool]) -> tuple[Floats, Floats]:
    """Find, for each option, the mean weights that put it first, and its chance to be first with these."""
    table = scene.ranking.table
    names = tuple(criterion.id for criterion in table.criteria)
    weights = uniform_weights(names, table.swing, scene.seed, scene.samples)
    first = _firsts(scene, weights)
    times = first.sum(axis=1, dtype=np.float64)
    central = np.full((len(first), len(names)), np.nan)
    confidence = np.full(len(first), np.nan)
    reached = times > 0
    central[reached] = (first[reached] @ weights.T).astype(np.float64) / times[reached, None]
    for i in np.flatnonzero(reached).tolist():
        _go_on(stop)
        own = (central[i] / central[i].sum()).astype(np.float32)
        confidence[i] = float(_firsts(scene, own)[i].mean(dtype=np.float64))
    return central, confidence
