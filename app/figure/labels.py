"""Names beside markers: greedy placement over some forty slots each, worked out for all labels in one go.

What is in the way is painted once on a coarse grid; sums over the grid then price every slot of every label
at the cost of a few array operations. Only labels against labels are looked at one by one.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.figure.places import Box
from app.figure.slots import FEW, MANY, SAMPLES, Ask, Floats, Ways, leads, slots, standing
from app.figure.together import most_together

_CELL: Final = 2.0
_CROSSING: Final = 0.57
_ALONG: Final = 0.2
_MOST_COST: Final = 18.0
#: The first few stand across more ranges rather than nowhere.
FIRST: Final = 5
_MOST_COST_FIRST: Final = 40.0
#: A line is taken for so many rectangles where names are placed together.
_PIECES: Final = 3
_BEST: Final = 48
_BLOCKED: Final = 1e6


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
        #: Centre and radius of the markers, (markers, 3): a name without a line is nearest to its own.
        self.markers: Floats = np.empty((0, 3))

    def block(self, boxes: Floats) -> None:
        """Mark rectangles (boxes, 4) that no label may touch, unless it is its own marker."""
        for left, top, right, bottom in self.cells(boxes).tolist():
            self._blocks[top:bottom, left:right] += 1

    @cached_property
    def _sums(self) -> Floats:
        """Sums from the corner, once all is marked: any rectangle of the grid is four look-ups."""
        sums = np.zeros((self._soft.shape[0] + 1, self._soft.shape[1] + 1))
        np.cumsum(np.cumsum(self._soft + self._blocks * _BLOCKED, axis=0), axis=1, out=sums[1:, 1:])
        return sums

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
        sums = self._sums
        x0, y0, x1, y1 = (cells[..., edge] for edge in range(4))
        cost = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
        wide = np.minimum(x1, own[:, None, 2]) - np.maximum(x0, own[:, None, 0])
        high = np.minimum(y1, own[:, None, 3]) - np.maximum(y0, own[:, None, 1])
        cost -= _BLOCKED * np.maximum(wide, 0) * np.maximum(high, 0)
        return np.where(cost > _BLOCKED / 2, np.inf, cost)


def place_labels(asks: list[Ask], ground: Ground, first: int = FIRST) -> list[Place | None]:
    """Give each label, in the order asked, its cheapest free slot, or none where all are taken or bad.

    Of the first few as many as can be get one: more slots are tried for them, all together.

    Returns
    -------
    One place for each ask. No two rectangles cross, nor any that was blocked on the ground.
    """
    if not asks:
        return []
    taken = np.zeros_like(ground.taken)
    places = _Field(asks[:first], ground, MANY, _MOST_COST_FIRST).together(taken)
    if asks[first:]:
        places += _Field(asks[first:], ground, FEW, _MOST_COST).choose(taken)
    return places


class _Field:
    """All slots of some labels, with their prices and what each would take."""

    def __init__(self, asks: list[Ask], ground: Ground, ways: Ways, most: float) -> None:
        self._asks, self._lined = asks, ways.lined
        self._rects, costs = slots(asks, ways)
        self._cells = ground.cells(self._rects)
        own = np.array([(ask.own.left, ask.own.top, ask.own.right, ask.own.bottom) for ask in asks])
        own_cells = ground.cells(own)
        costs += ground.price(self._cells, own_cells)
        blocked = ground.taken
        self._across, self._down = leads(asks, self._rects, blocked.shape, _CELL)
        x0, y0, x1, y1 = (own_cells[:, edge, None, None] for edge in range(4))
        leaving = (self._across < x0) | (self._across >= x1) | (self._down < y0) | (self._down >= y1)
        costs[ways.lined & (blocked[self._down, self._across] & leaving).any(axis=2)] = np.inf
        costs += standing(asks, ways, self._rects, ground.markers, costs < most)
        good = (costs < most).sum(axis=1)
        order = np.argsort(costs, axis=1, kind="stable")
        self._order = [row[:count].tolist() for row, count in zip(order, good, strict=True)]

    def together(self, taken: NDArray[np.bool_]) -> list[Place | None]:
        """Choose for as many labels as can be, and take that."""
        places = self.choose(tried := taken.copy())
        hopeful = sum(bool(some) for some in self._order)
        if (placed := len(places) - places.count(None)) < hopeful:
            slots = most_together([self._taking(label) for label in range(len(self._asks))])
            if len(slots) - slots.count(None) > placed:
                self._order = [
                    [] if slot is None else [order[slot]]
                    for slot, order in zip(slots, self._order, strict=True)
                ]
                places = self.choose(tried := taken.copy())
        taken |= tried
        return places

    def _taking(self, label: int) -> NDArray[np.int32]:
        """List the cells that the best slots take (slots, 1 + pieces, 4): rectangle, line in pieces."""
        order = self._order[label][:_BEST]
        shape = (len(order), _PIECES, SAMPLES // _PIECES)
        across, down = (way[label, order].reshape(shape) for way in (self._across, self._down))
        sides = (across.min(axis=2), down.min(axis=2) - 1, across.max(axis=2) + 1, down.max(axis=2) + 1)
        rects = self._cells[label, order][:, None]
        lines = np.where(self._lined[order][:, None, None], np.stack(sides, axis=2), rects)
        return np.concatenate((rects, lines), axis=1).astype(np.int32)

    def choose(self, taken: NDArray[np.bool_]) -> list[Place | None]:
        """Choose for each label, one after the other, the cheapest slot that is still free, and take it."""
        places: list[Place | None] = [None] * len(self._asks)
        for label in range(len(self._asks)):
            slot = next((slot for slot in self._order[label] if self._free(taken, label, slot)), None)
            if slot is not None:
                self._take(taken, label, slot)
                places[label] = _as_place(
                    self._asks[label], self._rects[label, slot], bool(self._lined[slot])
                )
        return places

    def _free(self, taken: NDArray[np.bool_], label: int, slot: int) -> bool:
        x0, y0, x1, y1 = self._cells[label, slot].tolist()
        if taken[y0:y1, x0:x1].any():
            return False
        return not self._lined[slot] or not taken[self._line(label, slot)].any()

    def _take(self, taken: NDArray[np.bool_], label: int, slot: int) -> None:
        x0, y0, x1, y1 = self._cells[label, slot].tolist()
        taken[y0:y1, x0:x1] = True
        if self._lined[slot]:
            down, across = self._line(label, slot)
            taken[down, across] = True
            # A second row, or a line from the other corner would slip through between two cells.
            taken[down - 1, across] = True

    def _line(self, label: int, slot: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        return self._down[label, slot], self._across[label, slot]


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
