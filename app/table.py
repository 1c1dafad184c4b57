"""From the document to arrays: the single bridge between models and numpy."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.cells import MustHaveState, cell, counts, curve_of, has_swing, must_have_state
from app.document import Criterion, Document, Option, Perspective, options
from app.opened import opened

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """All that scoring needs, as arrays; axes are options, criteria.

    Attributes
    ----------
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


def table(document: Document, perspective: Perspective | None = None) -> Table:
    """Work out every cell of a document as seen from a perspective; without one, from the active one."""
    document = opened(document)
    view = perspective or document.perspective
    rows = options(document)
    criteria = tuple(criterion for criterion in document.criteria if counts(criterion))
    curves = [curve_of(criterion, view.sweet_spot) for criterion in criteria]
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
                (criterion.id, must_have_state(criterion, criterion.must_have, assessments.get(criterion.id)))
                for criterion in criteria
                if criterion.must_have is not None
            )
        )
    entered = {weight.criterion: weight.weight for weight in view.weights}
    weights = np.array([entered.get(criterion.id, 0.0) for criterion in criteria])
    swing = np.array([has_swing(*pair) for pair in zip(criteria, curves, strict=True)], dtype=bool)
    return Table(
        options=rows,
        criteria=criteria,
        perspective=view,
        values=numbers[0],
        low=numbers[1],
        high=numbers[2],
        known=flags[0],
        outside=flags[1],
        swing=swing,
        weights=weights,
        shares=shares_of(weights, swing),
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
