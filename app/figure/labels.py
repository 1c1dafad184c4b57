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

_CELL: Final = 2.0
#: A name stands this far beside the circle, this far above a range that runs level, and so far below it.
_BESIDE: Final = 1.0
_ABOVE: Final = 3.5
_BELOW: Final = 6.5
#: Where it leaves the circle upwards or downwards.
_OFF: Final = 3.0
_CROSSING: Final = 0.57
_ALONG: Final = 0.2
_MOST_COST: Final = 18.0
_BLOCKED: Final = 1e6
_SAMPLES: Final = np.linspace(0, 0.95, 18)
_PUSHED: Final = 16.0


@dataclass(frozen=True, slots=True)
class _Slot:
    """A way to stand: side of the marker, above or below (0: level), pushed away so far, and the dislike."""

    side: int
    rise: int
    across: float
    down: float
    dislike: float

    @property
    def lined(self) -> bool:
        """Whether it stands so far away that a line leads to the marker."""
        return max(self.across, self.down) >= _PUSHED


def _slots_there_are() -> tuple[_Slot, ...]:
    corners = ((1, -1, 0.0), (-1, -1, 0.3), (1, 1, 0.9), (-1, 1, 1.1))
    sides = ((1, 0, 1.6), (-1, 0, 1.8), (0, -1, 1.0), (0, 1, 1.2))
    near = [_Slot(side, rise, 0.0, 0.0, dislike) for side, rise, dislike in (*corners, *sides)]
    # Never so far that another marker seems to be meant.
    steps = ((0.0, 7.0), (0.0, 14.0), (0.0, 21.0), (8.0, 7.0), (16.0, 14.0), (22.0, 0.0), (22.0, 8.0))
    far = [
        _Slot(side, rise, across, down, dislike + 0.6 + (across + down) * 0.09)
        for across, down in steps
        for side, rise, dislike in corners
    ]
    return (*near, *sorted(far, key=lambda slot: slot.lined))


_SLOTS: Final = _slots_there_are()
_FIRST_LINED: Final = next(number for number, slot in enumerate(_SLOTS) if slot.lined)
_LEVEL: Final = tuple(number for number, slot in enumerate(_SLOTS) if slot.side and not slot.rise)


@dataclass(frozen=True, slots=True)
class Ask:
    """A label that wants a place: its marker with all that surrounds it, its size and its room.

    `level` says that nothing runs level through the marker, so that the name best stands beside it.
    """

    cx: float
    cy: float
    r: float
    width: float
    height: float
    room: Box
    level: bool = False

    @property
    def own(self) -> Box:
        """The square round its marker, which none of its slots touches."""
        return Box(self.cx - self.r, self.cy - self.r, self.cx + self.r, self.cy + self.r)


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
        self._blocks = np.zeros(shape)
        self._soft = np.zeros(shape)

    def block(self, box: Box) -> None:
        """Mark a rectangle that no label may touch, unless it is its own marker."""
        self._blocks[self._cells(box)] += 1

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

    @property
    def taken(self) -> NDArray[np.bool_]:
        """What is blocked, (rows, columns)."""
        return self._blocks > 0

    def price(self, cells: NDArray[np.intp], own: NDArray[np.intp]) -> Floats:
        """Price rectangles of cells (labels, slots, 4) by what they cross; infinite where they must not be.

        Each label's own marker, cells (labels, 4), is in nobody's way but that of others.
        """
        sums = np.zeros((self._soft.shape[0] + 1, self._soft.shape[1] + 1))
        # Summed from the corner, any rectangle of the grid is four look-ups.
        np.cumsum(np.cumsum(self._soft + self._blocks * _BLOCKED, axis=0), axis=1, out=sums[1:, 1:])
        x0, y0, x1, y1 = (cells[..., edge] for edge in range(4))
        cost = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
        wide = np.minimum(x1, own[:, None, 2]) - np.maximum(x0, own[:, None, 0])
        high = np.minimum(y1, own[:, None, 3]) - np.maximum(y0, own[:, None, 1])
        cost -= _BLOCKED * np.maximum(wide, 0) * np.maximum(high, 0)
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
    own = np.array([(ask.own.left, ask.own.top, ask.own.right, ask.own.bottom) for ask in asks])
    costs += ground.price(cells, ground.cells(own))
    costs[_outside(asks, rects)] = np.inf
    blocked = ground.taken
    across, down = _leads(asks, rects, blocked)
    costs[:, _FIRST_LINED:][blocked[down, across].any(axis=2)] = np.inf
    order = np.argsort(costs, axis=1, kind="stable")
    taken = np.zeros_like(blocked)
    places: list[Place | None] = []
    for index, ask in enumerate(asks):
        places.append(None)
        for slot in order[index].tolist():
            if not costs[index, slot] < _MOST_COST:
                break
            x0, y0, x1, y1 = cells[index, slot].tolist()
            lead = slot - _FIRST_LINED if slot >= _FIRST_LINED else None
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
def _ways() -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Side, rise, push across and down, and dislike of each slot."""
    rows = [(slot.side, slot.rise, slot.across, slot.down, slot.dislike) for slot in _SLOTS]
    table = np.array(rows, dtype=np.float64)
    return table[:, 0], table[:, 1], table[:, 2], table[:, 3], table[:, 4]


def _slots(asks: list[Ask]) -> tuple[Floats, Floats]:
    """List rectangles (labels, slots, 4) and dislikes (labels, slots)."""
    cx, cy, r, w, h = (
        np.array([getattr(ask, name) for ask in asks])[:, None]
        for name in ("cx", "cy", "r", "width", "height")
    )
    side, rise, across, down, dislike = _ways()
    away = r + _BESIDE + across
    left = cx + side * away - (side < 0) * w - (side == 0) * w / 2
    # Beside the circle a name may stand at its height; over and under it, it has to clear it.
    above = np.where(side == 0, r + _OFF, _ABOVE) + down
    below = np.where(side == 0, r + _OFF, _BELOW) + down
    top = cy + np.where(rise < 0, -above - h, np.where(rise > 0, below, -h / 2))
    dislikes = np.tile(dislike, (len(asks), 1))
    for number, ask in enumerate(asks):
        if ask.level:
            dislikes[number, list(_LEVEL)] = (-0.2, 0.2)
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


def _leads(
    asks: list[Ask], rects: Floats, blocked: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Follow the line from each marker to each slot that has one: cells (labels, such slots, samples)."""
    cx, cy, r = (np.array([getattr(ask, name) for ask in asks])[:, None] for name in ("cx", "cy", "r"))
    slots = rects[:, _FIRST_LINED:]
    x = np.clip(cx, slots[:, :, 0], slots[:, :, 2]) - cx
    y = np.clip(cy, slots[:, :, 1], slots[:, :, 3]) - cy
    length = np.maximum(np.hypot(x, y), 1.0)
    start = np.minimum((r + 3) / length, 1.0)[:, :, None]
    share = start + (1 - start) * _SAMPLES
    rows, columns = blocked.shape
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
