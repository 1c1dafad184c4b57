"""The ways a name may stand about its marker, worked out for all names in one go."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.figure.places import Box

Floats = NDArray[np.float64]

#: A name stands this far beside the circle, this far above a range that runs level, and so far below it.
_BESIDE: Final = 1.0
_ABOVE: Final = 3.5
_BELOW: Final = 6.5
#: Where it leaves the circle upwards or downwards.
_OFF: Final = 3.0
SAMPLES: Final = 18
_ALONG: Final = np.linspace(0, 0.95, SAMPLES)
#: Nearer than this two markers are one.
_SAME: Final = 0.01
_PUSHED: Final = 16.0
#: A name without a line is by so much nearer to its own marker than to any other.
_NEARER: Final = 1.0
#: A name that begins so near beside another marker, at its height, is read as that one's.
_BESIDE_ANOTHER: Final = 12.0
#: Never so far from its marker with all that surrounds it that another seems to be meant.
_FARTHEST: Final = 34.0
#: How disliked it is that a line leads past another marker that stands nearer.
_PAST: Final = 3.0


@dataclass(frozen=True, slots=True)
class _Slot:
    """A way to stand: side of the marker, above or below (0: level), pushed away so far, and the dislike.

    A side of 1 stands wholly to its right, of 0 has its middle over or under it; what is between, in between.
    """

    side: float
    rise: int
    across: float
    down: float
    dislike: float


_CORNERS: Final = ((1.0, -1, 0.0), (-1.0, -1, 0.3), (1.0, 1, 0.9), (-1.0, 1, 1.1))
_SIDES: Final = ((1.0, 0, 1.6), (-1.0, 0, 1.8), (0.0, -1, 1.0), (0.0, 1, 1.2))


def _few() -> list[_Slot]:
    """List the ways that are tried for every name."""
    near = [_Slot(side, rise, 0.0, 0.0, dislike) for side, rise, dislike in (*_CORNERS, *_SIDES)]
    steps = ((0.0, 7.0), (0.0, 14.0), (0.0, 21.0), (8.0, 7.0), (16.0, 14.0), (22.0, 0.0), (22.0, 8.0))
    return near + [
        _Slot(side, rise, across, down, dislike + 0.6 + (across + down) * 0.09)
        for across, down in steps
        for side, rise, dislike in _CORNERS
    ]


def _more() -> list[_Slot]:
    """List those that are tried besides for a name that is wanted most."""
    shifted = [
        _Slot(side, rise, 0.0, down, 2.0 + down * 0.09)
        for down in (0.0, 7.0, 14.0, 21.0, 28.0, 34.0)
        for side in (-0.8, -0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8)
        for rise in (-1, 1)
    ]
    return shifted + [
        _Slot(side, rise, across, down, dislike + 2.0 + (across + down) * 0.09)
        for across in (5.0, 11.0, 17.0, 23.0, 28.0, 33.0)
        for down in (0.0, 5.0, 11.0, 17.0, 23.0, 28.0, 34.0)
        for side, rise, dislike in _CORNERS
    ]


class Ways:
    """A table of the ways to stand, column by column."""

    def __init__(self, listed: list[_Slot]) -> None:
        rows = [(slot.side, slot.rise, slot.across, slot.down, slot.dislike) for slot in listed]
        table: Floats = np.array(rows, dtype=np.float64)
        self.side, self.rise, self.across = table[:, 0], table[:, 1], table[:, 2]
        self.down, self.dislike = table[:, 3], table[:, 4]
        #: Whether it stands so far away that a line leads to the marker.
        self.lined = np.maximum(self.across, self.down) >= _PUSHED
        self.over = np.abs(self.side) < 1
        #: Whether it stands beside the marker, at its height.
        self.level = ~self.over & (self.rise == 0)


FEW: Final = Ways(_few())
MANY: Final = Ways([*_few(), *_more()])


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
        return Box.around(self.cx, self.cy, self.r)


def slots(asks: list[Ask], ways: Ways) -> tuple[Floats, Floats]:
    """List rectangles (labels, slots, 4) and dislikes (labels, slots)."""
    cx, cy, r, w, h = (
        np.array([getattr(ask, name) for ask in asks])[:, None]
        for name in ("cx", "cy", "r", "width", "height")
    )
    side, rise = ways.side, ways.rise
    left = np.where(
        ways.over, cx - (1 - side) * w / 2, cx + side * (r + _BESIDE + ways.across) - (side < 0) * w
    )
    # Beside the circle a name may stand at its height; over and under it, it has to clear it.
    above = np.where(ways.over, r + _OFF, _ABOVE) + ways.down
    below = np.where(ways.over, r + _OFF, _BELOW) + ways.down
    top = cy + np.where(rise < 0, -above - h, np.where(rise > 0, below, -h / 2))
    level = np.array([ask.level for ask in asks])[:, None] & ways.level
    dislikes = np.where(level, np.where(side > 0, -0.2, 0.2), ways.dislike)
    return np.stack((left, top, left + w, top + h), axis=2), dislikes


def standing(
    asks: list[Ask], ways: Ways, rects: Floats, markers: Floats, wanted: NDArray[np.bool_]
) -> Floats:
    """Price slots (labels, slots) by whose name they seem to be; infinite where that or the room forbids.

    Parameters
    ----------
    markers : centre and radius of all markers (markers, 3). A name without a line has to be nearest to its
        own, and away from one that it is level with.
    wanted : slots that may be taken otherwise (labels, slots); no other is priced. Where many markers stand
        these are few.
    """
    cost = np.where(wanted, 0.0, np.inf)
    for label in np.flatnonzero(wanted.any(axis=1)).tolist():
        ask, slot = asks[label], np.flatnonzero(wanted[label])
        rect, lined = rects[label, slot], (ways.lined & ~ways.over)[slot]
        out = (rect[:, 0] < ask.room.left) | (rect[:, 1] < ask.room.top)
        out |= (rect[:, 2] > ask.room.right) | (rect[:, 3] > ask.room.bottom)
        away = _apart(rect, np.array((ask.cx, ask.cy)))
        out |= away - ask.r > _FARTHEST
        meant = _another_meant(rect, away, _others_about(ask, rect, markers))
        # A line straight up or down cannot be told from the range that runs there.
        cost[label, slot] = np.where(out | (meant & ~lined), np.inf, np.where(meant, _PAST, 0.0))
    return cost


def _others_about(ask: Ask, rects: Floats, markers: Floats) -> Floats:
    """Pick the markers that could be meant by one of the rectangles (slots, 4), but for its own."""
    at = markers[:, :2]
    reach = max(_FARTHEST + ask.r + _NEARER, markers[:, 2].max(initial=0.0) + _BESIDE_ANOTHER)
    about = ((at >= rects[:, :2].min(axis=0) - reach) & (at <= rects[:, 2:].max(axis=0) + reach)).all(axis=1)
    near = markers[about]
    return near[np.abs(near[:, :2] - (ask.cx, ask.cy)).max(axis=1, initial=0.0) > _SAME]


def _another_meant(rects: Floats, away: Floats, others: Floats) -> NDArray[np.bool_]:
    """Tell of which rectangles another marker is nearer than its own, which is so far away, or beside it."""
    y, apart = others[:, 1], _apart(rects[:, None], others[:, :2])
    level = (rects[:, None, 1] < y) & (y < rects[:, None, 3]) & (apart < others[:, 2] + _BESIDE_ANOTHER)
    meant: NDArray[np.bool_] = np.any((apart < away[:, None] + _NEARER) | level, axis=1)
    return meant


def _apart(rects: Floats, points: Floats) -> Floats:
    out = np.maximum(np.maximum(rects[..., :2] - points, points - rects[..., 2:]), 0.0)
    return np.hypot(out[..., 0], out[..., 1])


def leads(
    asks: list[Ask], rects: Floats, shape: tuple[int, ...], cell: float
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Follow the line from each marker to each slot: cells across and down (labels, slots, samples)."""
    cx, cy, r = (np.array([getattr(ask, name) for ask in asks])[:, None] for name in ("cx", "cy", "r"))
    x = np.clip(cx, rects[:, :, 0], rects[:, :, 2]) - cx
    y = np.clip(cy, rects[:, :, 1], rects[:, :, 3]) - cy
    length = np.maximum(np.hypot(x, y), 1.0)
    start = np.minimum((r + 3) / length, 1.0)[:, :, None]
    share = start + (1 - start) * _ALONG
    rows, columns = shape
    across = np.clip((cx[:, :, None] + x[:, :, None] * share) / cell, 0, columns - 1)
    down = np.clip((cy[:, :, None] + y[:, :, None] * share) / cell, 0, rows - 1)
    return across.astype(np.intp), down.astype(np.intp)
