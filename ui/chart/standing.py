"""Where a card stands over the chart: near what it tells of, and clear of all else where it can be."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize

#: How finely places are tried, in pixels.
_STEP: Final = 8
#: What a pixel away from its thing costs, against hiding one marker (1) or one name (less, given with it).
_FAR: Final = 0.002
_OWN: Final = 1000.0

Taken = tuple[QRect, float]


def standing(size: QSize, beside: QRect, room: QRect, gap: int, taken: Sequence[Taken]) -> QPoint:
    """Choose the place where the least is hidden, the nearest of those.

    Parameters
    ----------
    beside : what the card tells of; it is never hidden where that can be helped.
    room : what the card has to stay in.
    gap : between the card and its thing.
    taken : what is better not hidden, with how bad it is.
    """
    xs = _tries(room.left(), room.right() + 1 - size.width())
    ys = _tries(room.top(), room.bottom() + 1 - size.height())
    left, top = (grid.ravel() for grid in np.meshgrid(xs, ys))
    cost = _FAR * _distance(left, top, size, beside)
    for rect, weight in (*taken, (beside.adjusted(-gap, -gap, gap, gap), _OWN)):
        hidden = (left < rect.right() + 1) & (left + size.width() > rect.left())
        hidden &= (top < rect.bottom() + 1) & (top + size.height() > rect.top())
        cost += weight * hidden
    best = int(np.argmin(cost))
    return QPoint(int(left[best]), int(top[best]))


def _tries(first: int, last: int) -> np.ndarray:
    last = max(first, last)
    return np.append(np.arange(first, last, _STEP), last)


def _distance(left: np.ndarray, top: np.ndarray, size: QSize, beside: QRect) -> np.ndarray:
    """Measure how far the middles lie apart; a little less to the right, where a card is looked for first."""
    across = left + size.width() / 2 - beside.center().x()
    down = top + size.height() / 2 - beside.center().y()
    return np.hypot(across, down) + np.where(across < 0, 12.0, 0.0)
