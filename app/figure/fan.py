"""Markers at equal or overlapping places, fanned out so that each can be seen and hit."""

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.figure.places import Box

Floats = NDArray[np.float64]

#: Radii as a share of the one wished for; smaller ones only where that many markers have no room.
_SHARES: Final = (1.0, 0.85, 0.7, 0.55, 0.45, 0.35, 0.27, 0.2, 0.15, 0.1, 0.07, 0.05)
_GAP: Final = 2.0
_REACH: Final = 7
_NEAR: Final = 48


def fan_out(xs: Floats, ys: Floats, order: list[int], radius: float, room: Box) -> tuple[Floats, Floats, float]:
    """Move markers apart until no two of their squares cross, each as little as can be, sideways first.

    Markers alone at their place stay there; the others are placed one after the other in `order`.

    Parameters
    ----------
    xs, ys : true centres (points,), in pixels.
    radius : the radius wished for. It shrinks where the room is too small for so many.
    room : where a moved marker may stand, its edge included.

    Returns
    -------
    Centres (points,) and the radius they were placed with.
    """
    for share in _SHARES:
        placed = _place(xs, ys, order, radius * share, room)
        if placed is not None:
            return *placed, radius * share
    return xs.copy(), ys.copy(), radius * _SHARES[-1]


def _place(xs: Floats, ys: Floats, order: list[int], radius: float, room: Box) -> tuple[Floats, Floats] | None:
    apart = 2 * radius + min(_GAP, radius * 0.2)
    crossing = _crossing(xs, ys, xs, ys, apart)
    crowded = crossing.sum(axis=1) > 1
    if not crowded.any():
        return xs, ys
    if len(xs) * apart * apart > 0.9 * room.width * room.height:
        return None
    cx = np.where(crowded, np.inf, xs)
    cy = np.where(crowded, np.inf, ys)
    inner = Box(room.left + radius, room.top + radius, room.right - radius, room.bottom - radius)
    for index in order:
        if not crowded[index]:
            continue
        spot = _nearest_free(float(xs[index]), float(ys[index]), cx, cy, apart, inner)
        if spot is None:
            return None
        cx[index], cy[index] = spot
    return cx, cy


def _crossing(ax: Floats, ay: Floats, bx: Floats, by: Floats, apart: float) -> NDArray[np.bool_]:
    near_x = np.abs(ax[:, None] - bx[None, :]) < apart - 1e-9
    return near_x & (np.abs(ay[:, None] - by[None, :]) < apart - 1e-9)


@cache
def _offsets() -> Floats:
    """Offsets (count, 2) in units of the distance apart, nearest first; up and down counts for more than sideways."""
    half = np.arange(-2 * _REACH, 2 * _REACH + 1) / 2
    grid = np.array([(dx, dy) for dx in half for dy in half])
    far = np.hypot(grid[:, 0], 1.5 * grid[:, 1])
    return grid[np.lexsort((grid[:, 0], -grid[:, 1], far))]


def _nearest_free(
    x: float, y: float, cx: Floats, cy: Floats, apart: float, inner: Box
) -> tuple[float, float] | None:
    if not (_crossing(np.array([x]), np.array([y]), cx, cy, apart)).any():
        return x, y
    offsets = _offsets() * apart
    everywhere = (offsets[:_NEAR] + (x, y), offsets[_NEAR:] + (x, y), _lattice(x, y, apart, inner))
    for spots in everywhere:
        inside = (
            (spots[:, 0] >= inner.left)
            & (spots[:, 0] <= inner.right)
            & (spots[:, 1] >= inner.top)
            & (spots[:, 1] <= inner.bottom)
        )
        spots = spots[inside]
        if not len(spots):
            continue
        free = ~_crossing(spots[:, 0], spots[:, 1], cx, cy, apart).any(axis=1)
        if free.any():
            best = spots[int(np.argmax(free))]
            return float(best[0]), float(best[1])
    return None


def _lattice(x: float, y: float, apart: float, inner: Box) -> Floats:
    """Spots over the whole room, nearest first: the last resort in a crowd."""
    step = apart / 2
    if inner.width < 0 or inner.height < 0:
        return np.empty((0, 2))
    along = np.arange(inner.left, inner.right + 1e-9, step)
    up = np.arange(inner.top, inner.bottom + 1e-9, step)
    spots = np.stack(np.meshgrid(along, up), axis=-1).reshape(-1, 2)
    return spots[np.argsort(np.hypot(spots[:, 0] - x, spots[:, 1] - y), kind="stable")]
