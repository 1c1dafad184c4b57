"""All cells of a document, drawn: what the weights are then applied to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.document import Document
from app.scales.laws import Drawn
from app.scoring.ranking import Ranking
from app.scoring.table import Bools, Table
from app.sureness.cell_laws import Source, broken, source_of, status_quo, values_of
from app.sureness.standings import Scores

SAMPLES: Final = 8192
#: Drawn worked on at a time: few enough to stay near the processor.
AT_ONCE: Final = 2048
#: What of a document no draw hangs on, but for the sweet spot of the perspective meant.
_NOT_DRAWN: Final = {"title", "situation", "perspectives", "active_perspective", "gut_rankings", "choices"}


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """Everything drawn, before any weight is applied.

    Attributes
    ----------
    document : whose cells these are.
    ranking : of that document, from the perspective meant.
    sources : options x criteria; from what each cell is drawn.
    cells : (criteria, options, draws) in 0..1.
    broken : (options, draws); whether a must-have is broken.
    ruled_out : (options,); broken for certain.
    status_quo : the index of the current job, whose fit counts where a must-have is broken; none: 0.
    """

    document: Document
    ranking: Ranking
    seed: int
    samples: int
    sources: tuple[tuple[Source, ...], ...]
    cells: NDArray[np.float32]
    broken: Bools
    ruled_out: Bools
    status_quo: int | None


def draw(
    document: Document,
    ranking: Ranking,
    samples: int = SAMPLES,
    seed: int | None = None,
    before: Draws | None = None,
    told: Callable[[float], None] = lambda share: None,
) -> Draws:
    """Draw every cell of a ranking.

    Parameters
    ----------
    document : whose seed counts unless another is given.
    ranking : of that document, from the perspective meant.
    samples : how many draws.
    before : earlier ones; where nothing but weights and words has changed since, its draws are taken.
    told : of each option, what share of the work was done before it; may raise.
    """
    used = document.seed if seed is None else seed
    if (
        before is not None
        and (before.seed, before.samples) == (used, samples)
        and same_cells(before, document, ranking)
    ):
        return replace(before, document=document, ranking=ranking)
    table = ranking.table
    spot = table.perspective.sweet_spot
    sources = tuple(
        tuple(source_of(option, criterion, spot) for criterion in table.criteria) for option in table.options
    )
    # In memory the cells of an option lie together: it is weighed as one, and read once.
    cells = np.empty((len(table.options), len(table.criteria), samples), dtype=np.float32)
    for i, row in enumerate(sources):
        told(i / len(sources))
        for j, source in enumerate(row):
            cells[i, j] = values_of(source, used, samples)
    return Draws(
        document=document,
        ranking=ranking,
        seed=used,
        samples=samples,
        sources=sources,
        cells=cells.transpose(1, 0, 2),
        broken=_fails(table, used, samples),
        ruled_out=ranking.ruled_out,
        status_quo=status_quo(table.options),
    )


def _fails(table: Table, seed: int, samples: int) -> Bools:
    """Draw whether each option breaks a must-have, (options, draws)."""
    fails = np.zeros((len(table.options), samples), dtype=bool)
    for i, option in enumerate(table.options):
        for criterion in table.criteria:
            if criterion.must_have is not None:
                fails[i] |= broken(option, criterion, seed, samples)
    return fails


def same_cells(before: Draws, document: Document, ranking: Ranking) -> bool:
    """Tell whether a document has the cells of another: parts that were not edited are the same objects."""
    spots = (one.table.perspective.sweet_spot for one in (before.ranking, ranking))
    drawn = document.__class__.model_fields.keys() - _NOT_DRAWN
    # A choice draws nothing anew by itself, but it opens pay, which may then count.
    if document.pay_open != before.document.pay_open:
        return False
    return next(spots) == next(spots) and all(
        getattr(document, part) is getattr(before.document, part) for part in drawn
    )


def same_draws(one: Draws, other: Draws) -> bool:
    """Tell whether the cells of two are the same draws, whatever the weights."""
    return one.cells is other.cells


def only(draws: Draws, which: slice | NDArray[np.intp]) -> Draws:
    """Take some of the draws."""
    samples = len(range(draws.samples)[which]) if isinstance(which, slice) else len(which)
    cells, fails = draws.cells[:, :, which], draws.broken[:, which]
    return replace(draws, samples=samples, cells=cells, broken=fails)


def sums(draws: Draws, *weightings: Drawn) -> tuple[Scores, ...]:
    """Weigh the drawn cells, option by option, so that each is read from memory once for all weightings.

    Parameters
    ----------
    weightings : each (criteria, draws), or (criteria,) for the same in every draw.

    Returns
    -------
    For each weighting 100 times the weighted sum, (options, draws), must-haves left aside.
    """
    scaled = [np.float32(100) * weights for weights in weightings]
    totals = tuple(np.empty(draws.cells.shape[1:], dtype=np.float32) for _ in weightings)
    for i in range(draws.cells.shape[1]):
        for weights, total in zip(scaled, totals, strict=True):
            if weights.ndim == 1:
                np.matmul(weights, draws.cells[:, i], out=total[i])
            else:
                np.einsum("jd,jd->d", draws.cells[:, i], weights, out=total[i])
    return totals


def with_fallback(draws: Draws, total: Scores) -> Scores:
    """Put the fit of the current job, or 0, where a must-have is broken."""
    if not draws.broken.any():
        return total
    fallback = total[draws.status_quo] if draws.status_quo is not None else np.float32(0)
    return np.where(draws.broken, fallback, total)


def order_key(draws: Draws, effective: Scores) -> Scores:
    """Put what breaks a must-have behind what does not, and what does so for certain last of all."""
    return effective - penalties(draws) if draws.broken.any() else effective


def penalties(draws: Draws) -> Scores:
    """Give how far each option stands behind in each draw, (options, draws): more than any fit."""
    return (draws.broken.astype(np.float32) + draws.ruled_out[:, None].astype(np.float32)) * np.float32(1000)
