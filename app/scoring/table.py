"""From the document to arrays: the single bridge between models and numpy."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from app.document import Criterion, Document, Option, Perspective
from app.document.identity import This
from app.document.options import options_of
from app.scales.worth import curve_of, has_swing
from app.scoring.cells import is_counted
from app.scoring.judged import Judged
from app.scoring.rows import Bools, Floats, Mixture, MustHaves, mixed, mixture_of, row_of

__all__ = ["Bools", "Floats", "Mixture", "Table", "shares_of", "table"]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """All that scoring needs, as arrays; axes are options, criteria.

    Attributes
    ----------
    document : whose table this is.
    options : in the order of the file.
    criteria : those that count: not set aside, and pay only while it is open.
    perspective : whose weights and sweet spot these are.
    values, low, high : (options, criteria) in 0..1; mean, least and greatest value of each cell.
    known : (options, criteria); whether a cell rests on an assessment or a position.
    outside : (options, criteria); whether an assessment lies outside the ends of its scale.
    swing : (criteria,); false where all measures have the same value, so that the criterion cannot count.
    weights : (criteria,) as entered.
    shares : (criteria,) sum 1, or all 0 where no criterion with a swing weighs anything.
    must_haves : per option, per criterion with a must-have: criterion id and state.
    mixtures : one for each offer whose team is left open.
    """

    # Not for a log or a report: it holds pay, covered or not.
    document: Document = field(repr=False)
    options: tuple[Option, ...]
    criteria: tuple[Criterion, ...]
    perspective: Perspective
    values: Floats
    low: Floats
    high: Floats
    known: Bools
    outside: Bools
    swing: Bools
    weights: Floats
    shares: Floats
    must_haves: tuple[MustHaves, ...]
    mixtures: tuple[Mixture, ...]

    @property
    def mixed(self) -> Bools:
        """Which options are mixtures, (options,)."""
        found = np.zeros(len(self.options), dtype=bool)
        found[[one.row for one in self.mixtures]] = True
        return found


def table(scored: Judged, perspective: Perspective | None = None) -> Table:
    """Work out every cell of what is scored, as seen from a perspective; without one, from the active one."""
    document = scored.document
    view = perspective or document.perspective
    criteria = _one_row(tuple(This(criterion) for criterion in scored.criteria if is_counted(criterion)))
    cells = _cells(This(scored.offers), This(document.events), This(criteria), This(view.sweet_spot))
    entered = {weight.criterion: weight.weight for weight in view.weights}
    weights = np.array([entered.get(criterion.id, 0.0) for criterion in criteria])
    return Table(
        document=document,
        options=cells.options,
        criteria=criteria,
        perspective=view,
        values=cells.values,
        low=cells.low,
        high=cells.high,
        known=cells.known,
        outside=cells.outside,
        swing=cells.swing,
        weights=weights,
        shares=shares_of(weights, cells.swing),
        must_haves=cells.must_haves,
        mixtures=cells.mixtures,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """What of a table does not hang on the weights."""

    options: tuple[Option, ...]
    values: Floats
    low: Floats
    high: Floats
    known: Bools
    outside: Bools
    swing: Bools
    must_haves: tuple[MustHaves, ...]
    mixtures: tuple[Mixture, ...]


@lru_cache(maxsize=8)
def _one_row(criteria: tuple[This, ...]) -> tuple[Criterion, ...]:
    """Give the same row for the same criteria, so that it tells by itself whether one of them has changed."""
    return tuple(criterion.held for criterion in criteria)


@lru_cache(maxsize=8)
def _cells(offers: This, events: This, counted: This, spot: This) -> _Cells:
    """Work the cells out once: a weight that is dragged leaves them as they are."""
    criteria: tuple[Criterion, ...] = counted.held
    options = options_of(offers.held, events.held)
    curves = [curve_of(criterion, spot.held) for criterion in criteria]
    rows = [row_of(one.bare, criteria, spot.held) for one in options]
    mixtures = tuple(mixture_of(options, row, rows[row]) for row, one in enumerate(options) if one.parts)
    for one in mixtures:
        rows[one.row] = mixed(one, rows)
    numbers = np.stack([row.numbers for row in rows], axis=1) if rows else np.empty((3, 0, len(criteria)))
    flags = np.stack([row.flags for row in rows], axis=1) if rows else np.empty((2, 0, len(criteria)), bool)
    swing = np.array([has_swing(*pair) for pair in zip(criteria, curves, strict=True)], dtype=bool)
    for shared in (numbers, flags, swing):
        shared.flags.writeable = False
    return _Cells(
        options=options,
        values=numbers[0],
        low=numbers[1],
        high=numbers[2],
        known=flags[0],
        outside=flags[1],
        swing=swing,
        must_haves=tuple(row.must_haves for row in rows),
        mixtures=mixtures,
    )


def shares_of(weights: Floats, swing: Bools | None = None) -> Floats:
    """Turn weights as entered into shares of their sum.

    Parameters
    ----------
    weights : (criteria,), 0 or more.
    swing : (criteria,); a criterion without a swing has the share 0 and the others share the whole.

    Returns
    -------
    (criteria,) sum 1; all 0 where nothing that can count weighs anything.
    """
    counted = weights if swing is None else np.where(swing, weights, 0.0)
    total = counted.sum()
    return counted / total if total > 0 else np.zeros_like(counted)
