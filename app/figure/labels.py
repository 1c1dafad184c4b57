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
_PUSHES: Final = (0.0, 9.0, 20.0, 34.0, 52.0)
_PUSHED: Final = 18.0
_CROSSING: Final = 0.85
_ALONG: Final = 0.3
_MOST_COST: Final = 18.0
_BLOCKED: Final = 1e6
_NOWHERE: Final = (-1e4, -1e4, -1e4, -1e4)
_SAMPLES: Final = np.linspace(0, 0.95, 18)
#: Direction of a slot from its marker, and how much it is disliked: right, left, above, below, corners.
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
#: Slots from here on have a line to their marker, but for the last ones, at the ends of the whiskers.
_FIRST_PUSHED: Final = len(_SIDES) * sum(1 for push in _PUSHES if push <= _PUSHED)
_ENDS: Final = 4


@dataclass(frozen=True, slots=True)
class Ask:
    """A label that wants a place: its marker, size and room, and its whiskers' ends if they lead to it."""

    cx: float
    cy: float
    r: float
    width: float
    height: float
    room: Box
    ends: tuple[float, float, float, float] | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands, its side of the marker (-1, 0 or 1) and its line to it, if it was pushed."""

    rect: Box
    side: int
    leader: tuple[float, float, float, float] | None

    def times(self, factor: float) -> "Place":
        """Give the same place in other units."""
        if self.leader is None:
            return Place(self.rect.times(factor), self.side, None)
        x1, y1, x2, y2 = (at * factor for at in self.leader)
        return Place(self.rect.times(factor), self.side, (x1, y1, x2, y2))


class Ground:
    """A coarse picture of what is in the way: what must not be touched, and what is better not crossed."""

    def __init__(self, width: float, height: float) -> None:
        shape = (int(height / _CELL) + 2, int(width / _CELL) + 2)
        self.taken = np.zeros(shape, dtype=np.bool_)
        self._soft = np.zeros(shape)

    def block(self, box: Box) -> None:
        """Mark a rectangle that no label may touch."""
        self.taken[self._cells(box)] = True

    def whisker(self, box: Box) -> None:
        """Mark a thin line; a label across it costs more than one along it."""
        upright = box.height > box.width
        self._soft[self._cells(box)] += _CROSSING if upright else _ALONG

    def _cells(self, box: Box) -> tuple[slice, slice]:
        return (
            slice(max(0, int(box.top // _CELL)), max(0, int(-(-box.bottom // _CELL)))),
            slice(max(0, int(box.left // _CELL)), max(0, int(-(-box.right // _CELL)))),
        )

    def cells(self, rects: Floats) -> NDArray[np.intp]:
        """Turn rectangles (..., 4) into cells: first column, first row, column after, row after."""
        rows, columns = self.taken.shape
        outward = np.concatenate((np.floor(rects[..., :2] / _CELL), np.ceil(rects[..., 2:] / _CELL)), axis=-1)
        return np.clip(outward, 0, (columns, rows, columns, rows)).astype(np.intp)

    def price(self, cells: NDArray[np.intp]) -> Floats:
        """Price rectangles of cells (..., 4) by what they cross; infinite where they must not be."""
        sums = np.zeros((self.taken.shape[0] + 1, self.taken.shape[1] + 1))
        # Summed from the corner, any rectangle of the grid is four look-ups.
        np.cumsum(np.cumsum(self._soft + self.taken * _BLOCKED, axis=0), axis=1, out=sums[1:, 1:])
        x0, y0, x1, y1 = (cells[..., edge] for edge in range(4))
        cost = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
        return np.where(cost > _BLOCKED / 2, np.inf, cost)


def place_labels(asks: list[Ask], ground: Ground) -> list[Place | None]:
    """Give each label, in the order asked, its cheapest free slot, or none where all are taken or bad.

    Returns
    -------
    One place for each ask. No two rectangles cross, nor any that was blocked on the ground.
    """
    if not asks:
        return []
    rects, costs = _slots(asks)
    cells = ground.cells(rects)
    costs += ground.price(cells)
    costs[_outside(asks, rects)] = np.inf
    across, down = _leads(asks, rects, ground)
    costs[:, _FIRST_PUSHED:-_ENDS][ground.taken[down, across].any(axis=2)] = np.inf
    order = np.argsort(costs, axis=1, kind="stable")
    taken = np.zeros_like(ground.taken)
    places: list[Place | None] = []
    for index, ask in enumerate(asks):
        places.append(None)
        for slot in order[index].tolist():
            if not costs[index, slot] < _MOST_COST:
                break
            x0, y0, x1, y1 = cells[index, slot].tolist()
            lead = slot - _FIRST_PUSHED if _FIRST_PUSHED <= slot < rects.shape[1] - _ENDS else None
            line = None if lead is None else (down[index, lead], across[index, lead])
            if taken[y0:y1, x0:x1].any() or (line is not None and taken[line].any()):
                continue
            taken[y0:y1, x0:x1] = True
            if line is not None:
                taken[line] = True
                # A second row, or a line from the other corner would slip through between two cells.
                taken[line[0] - 1, line[1]] = True
            places[-1] = _as_place(ask, rects[index, slot], line is not None)
            break
    return places


@cache
def _directions() -> tuple[Floats, Floats, Floats, Floats]:
    """Direction (sideways, down), push and dislike of each slot round a marker."""
    slots = [(dx, dy, push, cost + push * 0.07) for push in _PUSHES for dx, dy, cost in _SIDES]
    table = np.array(slots, dtype=np.float64)
    return table[:, 0], table[:, 1], table[:, 2], table[:, 3]


def _slots(asks: list[Ask]) -> tuple[Floats, Floats]:
    """List rectangles (labels, slots, 4) and dislikes (labels, slots), those at whiskers' ends last."""
    cx, cy, r, w, h = (
        np.array([getattr(ask, name) for ask in asks])[:, None]
        for name in ("cx", "cy", "r", "width", "height")
    )
    dx, dy, push, dislike = _directions()
    # A corner slot touches the circle, not the corner of the square round it.
    corner = np.where((dx != 0) & (dy != 0), 0.72, 1.0)
    away = (r + _GAP + push) * corner
    left = cx + dx * away - (dx < 0) * w - (dx == 0) * w / 2
    top = cy + dy * away - (dy < 0) * h - (dy == 0) * h / 2
    ends = np.array([ask.ends or _NOWHERE for ask in asks])
    over, beside = cx - w / 2, cy - h / 2
    end_left = np.concatenate((ends[:, 1:2] + _GAP, ends[:, 0:1] - _GAP - w, over, over), axis=1)
    end_top = np.concatenate((beside, beside, ends[:, 2:3] - 3 - h, ends[:, 3:4] + 3), axis=1)
    far = np.abs(ends[:, [1, 0, 2, 3]] - np.concatenate((cx, cx, cy, cy), axis=1))
    left, top = np.concatenate((left, end_left), axis=1), np.concatenate((top, end_top), axis=1)
    dislikes = np.concatenate(
        (np.broadcast_to(dislike, (len(asks), len(dislike))), np.array([0.1, 0.4, 0.8, 1.0]) + far * 0.014),
        axis=1,
    )
    return np.stack((left, top, left + w, top + h), axis=2), dislikes


def _outside(asks: list[Ask], rects: Floats) -> NDArray[np.bool_]:
    rooms = np.array([(ask.room.left, ask.room.top, ask.room.right, ask.room.bottom) for ask in asks])[
        :, None, :
    ]
    return (
        (rects[:, :, 0] < rooms[:, :, 0])
        | (rects[:, :, 1] < rooms[:, :, 1])
        | (rects[:, :, 2] > rooms[:, :, 2])
        | (rects[:, :, 3] > rooms[:, :, 3])
    )


def _leads(asks: list[Ask], rects: Floats, ground: Ground) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Follow the line from each marker to each pushed slot: cells (labels, pushed slots, samples)."""
    cx, cy, r = (np.array([getattr(ask, name) for ask in asks])[:, None] for name in ("cx", "cy", "r"))
    slots = rects[:, _FIRST_PUSHED:-_ENDS]
    x = np.clip(cx, slots[:, :, 0], slots[:, :, 2]) - cx
    y = np.clip(cy, slots[:, :, 1], slots[:, :, 3]) - cy
    length = np.maximum(np.hypot(x, y), 1.0)
    start = np.minimum((r + 7) / length, 1.0)[:, :, None]
    share = start + (1 - start) * _SAMPLES
    rows, columns = ground.taken.shape
    across = np.clip((cx[:, :, None] + x[:, :, None] * share) / _CELL, 0, columns - 1)
    down = np.clip((cy[:, :, None] + y[:, :, None] * share) / _CELL, 0, rows - 1)
    return across.astype(np.intp), down.astype(np.intp)


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
