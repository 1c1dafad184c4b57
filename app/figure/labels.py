"""Names beside markers: greedy placement over some forty slots each, worked out for all labels in one go.

What is in the way is painted once on a coarse grid; sums over the grid then price every slot of every label
at the cost of a few array operations. Only labels against labels are looked at one by one.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.figure.places import Box

Floats = NDArray[np.float64]

_CELL: Final = 3.0
_GAP: Final = 6.0
_PUSHES: Final = (0.0, 9.0, 20.0, 36.0, 58.0)
_PUSHED: Final = 18.0
_CROSSING: Final = 0.55
_ALONG: Final = 0.22
_MOST_COST: Final = 15.0
#: Direction of a slot from its marker, and how much it is disliked: right, left, above, below, the four corners.
_SIDES: Final = (
    (1, 0, 0.0),
    (-1, 0, 0.6),
    (0, -1, 1.0),
    (0, 1, 1.2),
    (1, -1, 0.9),
    (1, 1, 1.0),
    (-1, -1, 1.2),
    (-1, 1, 1.3),
)


@dataclass(frozen=True, slots=True)
class Ask:
    """A label that wants a place: its marker, its size, the room it may use and its whiskers' ends, if they lead."""

    cx: float
    cy: float
    r: float
    width: float
    height: float
    room: Box
    ends: tuple[float, float, float, float] | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands, which way it lies from its marker (-1, 0 or 1) and its line to it, if it was pushed."""

    rect: Box
    side: int
    leader: tuple[float, float, float, float] | None


class Ground:
    """A coarse picture of what is in the way: what must not be touched, and what is better not crossed."""

    def __init__(self, width: float, height: float) -> None:
        shape = (int(height / _CELL) + 2, int(width / _CELL) + 2)
        self._hard = np.zeros(shape)
        self._soft = np.zeros(shape)

    def block(self, box: Box) -> None:
        """Mark a rectangle that no label may touch."""
        self._hard[self._cells(box)] = 1

    def whisker(self, box: Box) -> None:
        """Mark a thin line; a label across it costs more than one along it."""
        upright = box.height > box.width
        self._soft[self._cells(box)] += _CROSSING if upright else _ALONG

    def _cells(self, box: Box) -> tuple[slice, slice]:
        return (
            slice(max(0, int(box.top // _CELL)), max(0, int(-(-box.bottom // _CELL)))),
            slice(max(0, int(box.left // _CELL)), max(0, int(-(-box.right // _CELL)))),
        )

    def price(self, rects: Floats) -> Floats:
        """Price rectangles (count, 4) as left, top, right, bottom: infinite where one touches what it must not."""
        rows, columns = self._hard.shape
        x0 = np.clip(np.floor(rects[:, 0] / _CELL), 0, columns).astype(np.intp)
        x1 = np.clip(np.ceil(rects[:, 2] / _CELL), 0, columns).astype(np.intp)
        y0 = np.clip(np.floor(rects[:, 1] / _CELL), 0, rows).astype(np.intp)
        y1 = np.clip(np.ceil(rects[:, 3] / _CELL), 0, rows).astype(np.intp)
        hard, soft = _sums(self._hard), _sums(self._soft)
        touched = hard[y1, x1] - hard[y0, x1] - hard[y1, x0] + hard[y0, x0]
        cost = soft[y1, x1] - soft[y0, x1] - soft[y1, x0] + soft[y0, x0]
        return np.where(touched > 0.5, np.inf, cost)


def _sums(grid: Floats) -> Floats:
    """Sum the grid over every rectangle from its corner, so that any rectangle is four look-ups."""
    sums = np.zeros((grid.shape[0] + 1, grid.shape[1] + 1))
    np.cumsum(np.cumsum(grid, axis=0), axis=1, out=sums[1:, 1:])
    return sums


def place_labels(asks: list[Ask], ground: Ground) -> list[Place | None]:
    """Give each label, in the order asked, its cheapest free slot; none where there is no free one, or only bad ones.

    Returns
    -------
    One place for each ask, in the same order. No two rectangles cross, nor any that was blocked on the ground.
    """
    if not asks:
        return []
    rects, costs, pushes = _slots(asks)
    costs = costs + ground.price(rects.reshape(-1, 4)).reshape(costs.shape)
    costs[_outside(asks, rects)] = np.inf
    leads = _leads(asks, rects)
    taken = np.empty((len(asks), 4))
    lines = np.empty((len(asks), 4))
    count = 0
    places: list[Place | None] = []
    for index, ask in enumerate(asks):
        cost = costs[index]
        if count:
            crossed = _cross(rects[index], taken[:count]) | (
                (pushes[index] > _PUSHED)[:, None] & _cross(leads[index], taken[:count])
            )
            cost = np.where(crossed.any(axis=1) | _cross(rects[index], lines[:count]).any(axis=1), np.inf, cost)
        best = int(np.argmin(cost))
        if not cost[best] < _MOST_COST:
            places.append(None)
            continue
        taken[count] = rects[index, best]
        pushed = bool(pushes[index, best] > _PUSHED)
        lines[count] = leads[index, best] if pushed else (-9.0, -9.0, -9.0, -9.0)
        count += 1
        places.append(_as_place(ask, rects[index, best], pushed))
    return places


def _cross(rects: Floats, others: Floats) -> NDArray[np.bool_]:
    return (
        (rects[:, 0:1] < others[:, 2])
        & (others[:, 0] < rects[:, 2:3])
        & (rects[:, 1:2] < others[:, 3])
        & (others[:, 1] < rects[:, 3:4])
    )


@cache
def _directions() -> tuple[Floats, Floats, Floats, Floats]:
    """Direction (sideways, down), push and dislike of each slot round a marker."""
    slots = [(dx, dy, push, cost + push * 0.07) for push in _PUSHES for dx, dy, cost in _SIDES]
    table = np.array(slots, dtype=np.float64)
    return table[:, 0], table[:, 1], table[:, 2], table[:, 3]


def _slots(asks: list[Ask]) -> tuple[Floats, Floats, Floats]:
    """Rectangles (labels, slots, 4), dislikes and pushes (labels, slots) of every slot of every label."""
    cx, cy, r, w, h = (
        np.array([getattr(ask, name) for ask in asks])[:, None] for name in ("cx", "cy", "r", "width", "height")
    )
    dx, dy, push, dislike = _directions()
    # A corner slot touches the circle, not the corner of the square round it.
    corner = np.where((dx != 0) & (dy != 0), 0.72, 1.0)
    away = (r + _GAP) * corner + push * corner
    left = cx + dx * away - (dx < 0) * w - (dx == 0) * w / 2
    top = cy + dy * away - (dy < 0) * h - (dy == 0) * h / 2
    beyond = np.array([ask.ends or (np.nan,) * 4 for ask in asks])
    end_left = np.stack((beyond[:, 1] + _GAP, beyond[:, 0] - _GAP - w[:, 0], *(cx[:, 0] - w[:, 0] / 2,) * 2), axis=1)
    end_top = np.stack((*(cy[:, 0] - h[:, 0] / 2,) * 2, beyond[:, 2] - 3 - h[:, 0], beyond[:, 3] + 3), axis=1)
    far = np.abs(beyond[:, [1, 0, 2, 3]] - np.concatenate((cx, cx, cy, cy), axis=1))
    left, top = np.concatenate((left, end_left), axis=1), np.concatenate((top, end_top), axis=1)
    left, top = np.nan_to_num(left, nan=-1e4), np.nan_to_num(top, nan=-1e4)
    dislikes = np.concatenate(
        (
            np.broadcast_to(dislike, (len(asks), len(dislike))),
            np.nan_to_num(np.array([0.1, 0.4, 0.8, 1.0]) + far * 0.022, nan=1e6),
        ),
        axis=1,
    )
    pushes = np.concatenate((np.broadcast_to(push, (len(asks), len(push))), np.zeros((len(asks), 4))), axis=1)
    return np.stack((left, top, left + w, top + h), axis=2), dislikes, pushes


def _outside(asks: list[Ask], rects: Floats) -> NDArray[np.bool_]:
    rooms = np.array([(ask.room.left, ask.room.top, ask.room.right, ask.room.bottom) for ask in asks])[:, None, :]
    return (
        (rects[:, :, 0] < rooms[:, :, 0])
        | (rects[:, :, 1] < rooms[:, :, 1])
        | (rects[:, :, 2] > rooms[:, :, 2])
        | (rects[:, :, 3] > rooms[:, :, 3])
    )


def _leads(asks: list[Ask], rects: Floats) -> Floats:
    """Boxes (labels, slots, 4) round the line from each marker to the nearest spot of each slot."""
    cx = np.array([ask.cx for ask in asks])[:, None]
    cy = np.array([ask.cy for ask in asks])[:, None]
    near_x = np.clip(cx, rects[:, :, 0], rects[:, :, 2])
    near_y = np.clip(cy, rects[:, :, 1], rects[:, :, 3])
    return np.stack(
        (np.minimum(cx, near_x), np.minimum(cy, near_y), np.maximum(cx, near_x), np.maximum(cy, near_y)), axis=2
    ) + np.array([-0.5, -0.5, 0.5, 0.5])


def _as_place(ask: Ask, rect: Floats, pushed: bool) -> Place:
    box = Box(*(float(edge) for edge in rect))
    side = 1 if box.left >= ask.cx else -1 if box.right <= ask.cx else 0
    if not pushed:
        return Place(box, side, None)
    x = min(max(ask.cx, box.left), box.right)
    y = min(max(ask.cy, box.top + 2), box.bottom - 2)
    length = float(np.hypot(x - ask.cx, y - ask.cy)) or 1.0
    start = (ask.r + 2) / length
    end = (length - 2) / length
    return Place(
        box,
        side,
        (
            ask.cx + (x - ask.cx) * start,
            ask.cy + (y - ask.cy) * start,
            ask.cx + (x - ask.cx) * end,
            ask.cy + (y - ask.cy) * end,
        ),
    )
