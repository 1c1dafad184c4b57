"""Rows 2 to 6: the simulation, a frame of a weight drag, the gain of stratified columns, open questions."""

from collections.abc import Iterator
from itertools import count

import numpy as np
from numpy.typing import NDArray

from app.asking.before_asking import before_asking
from app.asking.question_values import batches, values_of
from app.asking.questions import question_values
from app.document import Document
from app.scales.laws import sliced
from app.scoring.ranking import rank
from app.sureness.draws import Draws, draw, weigh
from app.sureness.knowing import uncertainties
from app.sureness.simulation import simulate
from app.sureness.weight_drag import grip, moved, weighed_anew
from app.sureness.weight_draws import gamma_column, kappa
from tests.bench import plain
from tests.bench.documents import large
from tests.bench.rounds import Reading, Row, best

DRAWS = 10_000
#: Row 5: so many seeds, so many draws with each.
SEEDS, FEW = 200, 2048
#: Plain draws are taken from so many slices.
FINE = 8192
#: Options, criteria; how much faster than plain numpy; how much faster one moved weight is than all anew.
SIZES = ((30, 20, 5.0, 8.0), (100, 30, 8.0, 12.0))


def simulation_rows() -> Iterator[Row]:
    """Rows 2, 3 and 4, at both sizes."""
    for options, criteria, times, anew in SIZES:
        size = f"{options} × {criteria}"
        draws = _scene(large(options, criteria), DRAWS)
        yield _whole(draws, size, times)
        yield from _drag(draws, size, anew)


def _scene(document: Document, samples: int) -> Draws:
    ranking = rank(document)
    return draw(document, ranking, samples)


def _whole(draws: Draws, size: str, bar: float) -> Row:
    cells = np.ascontiguousarray(np.stack(list(draws.cells)).transpose(2, 0, 1), dtype=np.float64)
    shares = draws.ranking.shares
    concentration = kappa(shares, draws.ranking.table.perspective.certainty)
    chances = [j for j, one in enumerate(draws.ranking.criteria) if one.scale.is_chance]
    random = np.random.default_rng(1)
    ours, theirs = best(
        lambda: _anew(draws), lambda: plain.simulate(cells, shares, concentration, chances, random), rounds=5
    )
    return Row(f"2 simulation, {size}, {DRAWS:,} draws", ours, "plain numpy", theirs, bar, at_least=True)


def _anew(draws: Draws) -> None:
    """Simulate as after a change of all weights: nothing of them is at hand."""
    _forget()
    simulate(draws)


def _forget() -> None:
    gamma_column.cache_clear()


def _drag(draws: Draws, size: str, bar: float) -> Iterator[Row]:
    held, shares = grip(draws), _shares()
    values = np.stack([own[:, 0] for own in draws.cells])
    frame, product, whole = best(
        lambda: moved(held, 3, next(shares)), lambda: values @ held.raw, lambda: _anew(draws)
    )
    yield Row(f"3 frame of a weight drag, {size}", frame, "one float32 V @ G", product, 8.0)
    yield Row(f"3 frame of a weight drag, {size}", frame, "a full simulation", whole, 1 / 5)
    cells = np.stack(list(draws.cells), axis=1)
    one, every, ours = best(
        lambda: weighed_anew(held, 3, next(shares)),
        lambda: plain.weigh(cells, held.raw),
        lambda: weigh(draws, held.raw),
    )
    yield Row(f"4 one weight moved, {size}", one, "all weighed by plain numpy", every, bar, at_least=True)
    yield Row(f"4 one weight moved, {size}", one, "all weighed by ourselves", ours, at_least=True)


def _shares() -> Iterator[float]:
    """Shares that never come twice, so that no column is at hand."""
    return (0.03 + 0.2 * (number * 0.618033988749895 % 1) for number in count())


def error_rows() -> Iterator[Reading]:
    """Row 5: how far the chance of being best is off, with our columns and with plain random draws."""
    document = large(8, 8)
    ranking = rank(document)
    drawn = [draw(document, ranking, FEW, seed) for seed in range(SEEDS)]
    ours = np.array([_chances(np.stack(list(draws.cells)), grip(draws).raw) for draws in drawn])
    random = np.array([_at_random(drawn[0], np.random.default_rng(seed)) for seed in range(SEEDS)])
    truth = (ours.mean(axis=0) + random.mean(axis=0)) / 2
    stratified, independent = (float(np.sqrt(((one - truth) ** 2).mean())) for one in (ours, random))
    yield Reading("5 error of the chance of being best", stratified / independent, "× random draws", 0.85)


def _chances(cells: NDArray[np.float32], raw: NDArray[np.float32]) -> NDArray[np.float64]:
    """Give the chance of each option of being best; ties have no weight here."""
    weighed = np.einsum("ijd,jd->id", cells, raw)
    return np.bincount(weighed.argmax(axis=0), minlength=len(weighed)) / weighed.shape[1]


def _at_random(draws: Draws, random: np.random.Generator) -> NDArray[np.float64]:
    """Draw once more from the same laws, each draw for itself."""
    cells = np.empty((*draws.ranking.points.shape, draws.samples), dtype=np.float32)
    for i, row in enumerate(draws.foundations.sources):
        rising = sliced([source.law for source in row], FINE)
        for j, values in enumerate(rising):
            cells[i, j] = values[random.integers(FINE, size=draws.samples)]
    shares = draws.ranking.shares
    shapes = kappa(shares, draws.ranking.table.perspective.certainty) * shares
    raw = random.standard_gamma(shapes[:, None], (len(shares), draws.samples))
    return _chances(cells, raw.astype(np.float32))


def question_rows() -> Iterator[Reading]:
    """Row 6: what it is worth to know each thing that is not certain."""
    document = large(30, 20)
    ranking = rank(document)
    unknowns = tuple(uncertainties(ranking).values())
    before = before_asking(ranking)
    together = batches(unknowns)
    bare, whole = best(
        lambda: values_of(before, unknowns, together), lambda: question_values(ranking, document)
    )
    yield Reading(f"6 value of {len(unknowns)} questions, 30 × 20", 1000 * bare, "ms", 1.0)
    yield Reading("6 the same from the ranking on, put in order", 1000 * whole, "ms")
