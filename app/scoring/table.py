"""From the document to arrays: the single bridge between models and numpy."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.document import Criterion, Document, Option, Perspective
from app.document.identity import This
from app.document.options import options_of
from app.scales.must_haves import MustHaveState, must_have_state
from app.scales.worth import curve_of, has_swing
from app.scoring.cells import cell, is_counted
from app.scoring.judged import Judged

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


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
    must_haves: tuple[tuple[tuple[str, MustHaveState], ...], ...]


def table(scored: Judged, perspective: Perspective | None = None) -> Table:
    """Work out every cell of what is scored, as seen from a perspective; without one, from the active one."""
    document = scored.document
    view = perspective or document.perspective
    criteria = tuple(criterion for criterion in scored.criteria if is_counted(criterion))
    cells = _cells(This(scored.offers), This(document.events), criteria, This(view.sweet_spot))
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
    must_haves: tuple[tuple[tuple[str, MustHaveState], ...], ...]


@lru_cache(maxsize=8)
def _cells(offers: This, events: This, criteria: tuple[Criterion, ...], spot: This) -> _Cells:
    """Work the cells out once: a weight that is dragged leaves them as they are."""
    rows = options_of(offers.held, events.held)
    curves = [curve_of(criterion, spot.held) for criterion in criteria]
    numbers = np.empty((3, len(rows), len(criteria)))
    flags = np.empty((2, len(rows), len(criteria)), dtype=bool)
    must_haves: list[tuple[tuple[str, MustHaveState], ...]] = []
    for i, option in enumerate(rows):
        assessments = option.assessments()
        for j, (criterion, curve) in enumerate(zip(criteria, curves, strict=True)):
            one = cell(option, criterion, curve, assessments.get(criterion.id))
            numbers[:, i, j] = one.value, one.low, one.high
            flags[:, i, j] = one.known, one.outside
        must_haves.append(
            tuple(
                (
                    criterion.id,
                    must_have_state(criterion.scale, criterion.must_have, assessments.get(criterion.id)),
                )
                for criterion in criteria
                if criterion.must_have is not None
            )
        )
    swing = np.array([has_swing(*pair) for pair in zip(criteria, curves, strict=True)], dtype=bool)
    for shared in (numbers, flags, swing):
        shared.flags.writeable = False
    return _Cells(
        options=rows,
        values=numbers[0],
        low=numbers[1],
        high=numbers[2],
        known=flags[0],
        outside=flags[1],
        swing=swing,
        must_haves=tuple(must_haves),
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
