"""Which cells rest on one and the same fact: what is said of a company holds for all its teams."""

import numpy as np
from numpy.typing import NDArray

from app.scoring.table import Table
from app.sureness.stakes import foundations


def shared_cells(scored: Table) -> NDArray[np.int64]:
    """Give a number to the fact behind each cell, to tell one fact seen twice from two that happen to agree.

    Teams that take over an assessment, or the position, of their offer share that cell: whatever it turns out
    to be, it is the same for all. So does a gap about the company alone. It is the same sharing as in the
    draws. The cell of an offer whose team is left open is a mean, and a fact of its own unless all that may
    come share one.

    Returns
    -------
    (options, criteria); within a column, equal numbers are one fact.
    """
    numbers: dict[str, int] = {}
    facts = np.empty(scored.known.shape, dtype=np.int64)
    for i, row in enumerate(foundations(scored).sources):
        for j, source in enumerate(row):
            facts[i, j] = numbers.setdefault(source.key, len(numbers))
    for one in scored.mixtures:
        parts = [team for team, chance in zip(one.teams, one.chances, strict=True) if chance > 0]
        there = facts[[*parts, one.row] if one.rest > 0 else parts]
        alike = (there == there[0]).all(axis=0)
        own = len(numbers) + one.row * len(alike) + np.arange(len(alike))
        facts[one.row] = np.where(alike, there[0], own)
    return facts
