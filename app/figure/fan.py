"""Markers at equal or overlapping places, fanned out so that each can be seen and hit."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import product
from math import ceil, floor
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
#: Farther away than any spot.
_CLOSED: Final = np.iinfo(np.int64).max


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
    crowded = _crowded(xs, ys, apart)
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
    cx, cy = xs.copy(), ys.copy()
    for x, y in zip(xs[~crowded].tolist(), ys[~crowded].tolist(), strict=True):
        spots.stand(x, y)
    for index in order:
        if not crowded[index]:
            continue
        spot: Spot | None = float(xs[index]), float(ys[index])
        if hidden[index] or spots.met(*spot):
            spot = spots.nearest(*spot)
        if spot is None:
            return None
        cx[index], cy[index] = spot
        spots.stand(*spot)
    return cx, cy


def _crowded(xs: Floats, ys: Floats, apart: float) -> NDArray[np.bool_]:
    """Tell of which points another one is near, (points,)."""
    crowded = np.zeros(len(xs), dtype=np.bool_)
    order = np.argsort(xs)
    x, y = xs[order], ys[order]
    for step in range(1, len(xs)):
        beside = x[step:] - x[:-step] < apart
        if not beside.any():
            break
        near = beside & (np.abs(y[step:] - y[:-step]) < apart)
        crowded[order[step:][near]] = crowded[order[:-step][near]] = True
    return crowded


class _Spots:
    """The spots of a grid where a marker may still stand, and where those of the same size do."""

    def __init__(self, inner: Box, apart: float) -> None:
        self._standing: defaultdict[tuple[int, int], list[Spot]] = defaultdict(list)
        self._inner = inner
        self._apart = apart
        self._step = apart / _STEPS
        self._columns = int(inner.width / self._step) + 1
        self._rows = int(inner.height / self._step) + 1
        margin = _REACH * _STEPS
        self._margin = margin
        self._taken = np.ones((self._rows + 2 * margin, self._columns + 2 * margin), dtype=np.bool_)
        self._taken[margin : margin + self._rows, margin : margin + self._columns] = False
        down, across = _offsets()
        # From the first spot that any of them may name on, for none to be below 0.
        self._before = margin * self._taken.shape[1] + margin
        offsets = down * self._taken.shape[1] + across + self._before
        self._near = offsets[:_NEAR], offsets[_NEAR:]

    def stand(self, x: float, y: float) -> None:
        """Put a marker at (x, y)."""
        self._standing[self._room(x, y)].append((x, y))
        self.take(x, y, self._apart)

    def met(self, x: float, y: float) -> bool:
        """Tell whether a marker at (x, y) would be too near to one that stands."""
        across, down, apart = *self._room(x, y), self._apart
        return any(
            abs(one[0] - x) < apart and abs(one[1] - y) < apart
            for room in product((across - 1, across, across + 1), (down - 1, down, down + 1))
            for one in self._standing.get(room, ())
        )

    def _room(self, x: float, y: float) -> tuple[int, int]:
        return floor(x / self._apart), floor(y / self._apart)

    def take(self, x: float, y: float, apart: float) -> None:
        """Close every spot that is too near to a marker at (x, y): less than `apart` away."""
        column, row = (x - self._inner.left) / self._step, (y - self._inner.top) / self._step
        reach, margin = apart / self._step - 1e-6, self._margin
        top, bottom = ceil(row - reach) + margin, floor(row + reach) + margin + 1
        left, right = ceil(column - reach) + margin, floor(column + reach) + margin + 1
        self._taken[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)] = True

    def nearest(self, x: float, y: float) -> Spot | None:
        """Find the nearest open spot."""
        column = min(max(round((x - self._inner.left) / self._step), 0), self._columns - 1) + self._margin
        row = min(max(round((y - self._inner.top) / self._step), 0), self._rows - 1) + self._margin
        wide = self._taken.shape[1]
        first = row * wide + column - self._before
        from_here = self._taken.ravel()[first:]
        for offsets in self._near:
            closed = from_here.take(offsets, mode="clip")
            best = int(closed.argmin())
            if not closed[best]:
                return self._spot(*divmod(first + int(offsets[best]), wide))
        return self._farther(row, column)

    def _farther(self, row: int, column: int) -> Spot | None:
        """Find the nearest open spot in squares about one, each twice as large as the one before."""
        reach, whole = self._margin, max(self._taken.shape)
        while reach < whole:
            reach *= 2
            top, left = max(row - reach, 0), max(column - reach, 0)
            closed = self._taken[top : row + reach + 1, left : column + reach + 1]
            high, wide = closed.shape
            squared = _squared(reach)[top - row + reach :, left - column + reach :][:high, :wide]
            away = np.where(closed, _CLOSED, squared)
            best = int(away.argmin())
            down, across = divmod(best, wide)
            # What lies beyond the square is farther away than its edges are.
            if away[down, across] <= reach**2 or (reach >= whole and not closed[down, across]):
                return self._spot(top + down, left + across)
        return None

    def _spot(self, row: int, column: int) -> Spot:
        return (
            self._inner.left + (column - self._margin) * self._step,
            self._inner.top + (row - self._margin) * self._step,
        )


@cache
def _squared(reach: int) -> NDArray[np.int64]:
    """Give the square of how far away each spot of a square about one is."""
    steps = np.arange(-reach, reach + 1, dtype=np.int64) ** 2
    return steps[:, None] + steps


@cache
def _offsets() -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """List steps down and across, nearest first; up and down, which would belie the fit, counts threefold."""
    reach = _REACH * _STEPS
    down, across = (grid.ravel() for grid in np.mgrid[-reach : reach + 1, -reach : reach + 1])
    order = np.lexsort((-across, down, np.hypot(across, 3.0 * down)))
    return down[order], across[order]
