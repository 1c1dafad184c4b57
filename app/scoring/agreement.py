"""How far two orders of the same things agree."""

from collections.abc import Sequence

import numpy as np


def tau_b(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Give Kendall's tau-b of two rows of ranks: 1 the same order, 0 no likeness, -1 turned round.

    What ties in one row or in both counts as neither agreeing nor reversed. Without ties it is
    1 - 4 D / (m (m - 1)), D the reversed pairs among m.

    Parameters
    ----------
    one, other : (options,); ranks or scores, of the same options in the same order.

    Returns
    -------
    Nothing where a row puts no two apart, or there are fewer than two.

    References
    ----------
    Kendall 1945; the same as `scipy.stats.kendalltau`.
    """
    first, second = (np.asarray(row, dtype=np.float64) for row in (one, other))
    above = np.triu_indices(len(first), 1)
    signs, others = (np.sign(row[:, None] - row[None, :])[above] for row in (first, second))
    apart = float(np.abs(signs).sum()) * float(np.abs(others).sum())
    return float((signs * others).sum()) / float(np.sqrt(apart)) if apart else None
