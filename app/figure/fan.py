"""Markers at equal or overlapping places, fanned out so that each can be seen and hit."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.figure.places import Box

Floats = NDArray[np.float64]
Spot = tuple[float, float]

#: Radii as a share of the one wished for; smaller ones only where that many markers have no room.
_SHARES: Final = (1.0, 0.85, 0.7, 0.55, 0.45, 0.35, 0.27, 0.2, 0.15, 0.1, 0.07, 0.05)
_GAP: Final = 2.0
#: A room filled beyond this share will not take the last markers, placed one by one.
_FULL: Final = 0.6
#: Moved markers stand on a grid of this many steps to the distance between two of them.
_STEPS: Final = 4
_REACH: Final = 5
#: Most find a spot among this many nearest ones.
_NEAR: Final = 200


def fan_out(
    xs: Floats,
    ys: Floats,
    order: list[int],
    radius: float,
    room: Box,
    standing: Sequence[tuple[float, float, float]] = (),
) -> tuple[Floats, Floats, float]:
    """Move markers apart until no two of their squares cross, each as little as can be, sideways first.

    Markers alone at their place stay there; the others are placed one after the other in `order`.

    Parameters
    ----------
    xs, ys : true centres (points,), in pixels.
    radius : the radius wished for. It shrinks where the room is too small for so many.
    room : where a moved marker may stand, its edge included.
    standing : markers that stand already, as centre and radius; the others keep clear of them.

    Returns
    -------
    Centres (points,) and the radius they were placed with.
    """
    for share in _SHARES:
        placed = _placed(xs, ys, order, radius * share, room, standing)
        if placed is not None:
            return *placed, radius * share
    return xs.copy(), ys.copy(), radius * _SHARES[-1]


def _placed(
    xs: Floats,
    ys: Floats,
    order: list[int],
    radius: float,
    room: Box,
    standing: Sequence[tuple[float, float, float]],
) -> tuple[Floats, Floats] | None:
    gap = min(_GAP, radius * 0.2)
    apart = 2 * radius + gap
    near = (np.abs(xs[:, None] - xs) < apart) & (np.abs(ys[:, None] - ys) < apart)
    crowded = near.sum(axis=1) > 1
    hidden = np.zeros(len(xs), dtype=np.bool_)
    for x, y, r in standing:
        hidden |= (np.abs(xs - x) < radius + r + gap) & (np.abs(ys - y) < radius + r + gap)
    crowded |= hidden
    if not crowded.any():
        return xs, ys
    inner = Box(room.left + radius, room.top + radius, room.right - radius, room.bottom - radius)
    if inner.width < 0 or inner.height < 0 or len(xs) * apart * apart > _FULL * room.width * room.height:
        return None
    spots = _Spots(inner, apart)
    for x, y, r in standing:
        spots.take(x, y, radius + r + gap)
    cx, cy = np.where(crowded, np.inf, xs), np.where(crowded, np.inf, ys)
    for x, y in zip(xs[~crowded], ys[~crowded], strict=True):
        spots.take(x, y)
    for index in order:
        if not crowded[index]:
            continue
        spot: Spot | None = float(xs[index]), float(ys[index])
        if hidden[index] or ((np.abs(cx - xs[index]) < apart) & (np.abs(cy - ys[index]) < apart)).any():
            spot = spots.nearest(*spot)
        if spot is None:
            return None
        cx[index], cy[index] = spot
        spots.take(*spot)
    return cx, cy


class _Spots:
    """The spots of a grid where a marker may still stand."""

    def __init__(self, inner: Box, apart: float) -> None:
        self._inner = inner
        self._apart = apart
        self._step = apart / _STEPS
        self._columns = int(inner.width / self._step) + 1
        self._rows = int(inner.height / self._step) + 1
        margin = _REACH * _STEPS
        self._margin = margin
        self._taken = np.ones((self._rows + 2 * margin, self._columns + 2 * margin), dtype=np.bool_)
        self._taken[margin : margin + self._rows, margin : margin + self._columns] = False

    def take(self, x: float, y: float, apart: float | None = None) -> None:
        """Close every spot that is too near to a marker at (x, y): one of the same size, or `apart` away."""
        column, row = (x - self._inner.left) / self._step, (y - self._inner.top) / self._step
        reach, margin = (apart or self._apart) / self._step - 1e-6, self._margin
        top, bottom = int(np.ceil(row - reach)) + margin, int(np.floor(row + reach)) + margin + 1
        left, right = int(np.ceil(column - reach)) + margin, int(np.floor(column + reach)) + margin + 1
        self._taken[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)] = True

    def nearest(self, x: float, y: float) -> Spot | None:
        """Find the nearest open spot."""
        column = min(max(round((x - self._inner.left) / self._step), 0), self._columns - 1) + self._margin
        row = min(max(round((y - self._inner.top) / self._step), 0), self._rows - 1) + self._margin
        down, across = _offsets()
        for near in (slice(_NEAR), slice(_NEAR, None)):
            closed = self._taken[row + down[near], column + across[near]]
            best = int(np.argmin(closed))
            if not closed[best]:
                return self._spot(row + int(down[near][best]), column + int(across[near][best]))
        rows, columns = np.nonzero(~self._taken)
        if not len(rows):
            return None
        best = int(np.argmin((rows - row) ** 2 + (columns - column) ** 2))
        return self._spot(int(rows[best]), int(columns[best]))

    def _spot(self, row: int, column: int) -> Spot:
        return (
            self._inner.left + (column - self._margin) * self._step,
            self._inner.top + (row - self._margin) * self._step,
        )


@cache
def _offsets() -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """List steps down and across, nearest first; up and down, which would belie the fit, counts threefold."""
    reach = _REACH * _STEPS
    down, across = (grid.ravel() for grid in np.mgrid[-reach : reach + 1, -reach : reach + 1])
    order = np.lexsort((-across, down, np.hypot(across, 3.0 * down)))
    return down[order], across[order]
