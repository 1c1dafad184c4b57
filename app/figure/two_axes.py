"""Options on any two axes, laid out with the markers, ranges and names of the chart."""

import numpy as np

from app.figure.axes_ground import UNKNOWN, Rooms, axes_ground
from app.figure.axes_spec import TwoAxes
from app.figure.fan import fan_out
from app.figure.frame import DISC, Frame
from app.figure.gaps import open_gaps
from app.figure.ground import CAPTION, legend, type_size
from app.figure.layout import DOT, drawn_in_full
from app.figure.names import names
from app.figure.places import Box, Figure, MarkerPlace, PointMarks, Stood
from app.figure.points import marker, whiskers
from app.figure.widths import text_width


def lay_out_two(two: TwoAxes, width: float, height: float, scale: float = 1.0) -> Figure:
    """Lay the options out on a canvas; those unknown on an axis stand in a strip beside it.

    Returns
    -------
    Figure : as of the chart, its strip the one beside the first axis.
    """
    rooms = _rooms(two, max(width, 160 * scale), max(height, 120 * scale), scale)
    stood = _stood(two, rooms, scale)
    plot = rooms.plot
    # Above the plot: no marker is to stand behind its words.
    above = Box(plot.left, plot.top - 22 * scale, plot.right, plot.top)
    signs, _ = legend(two.spec, above, scale)
    whole = Box(plot.left, plot.top, plot.right, (rooms.floor or plot).bottom)
    strip = rooms.strip
    frame = Frame(whole, strip, plot.left, plot.right, rooms.x_lost, has_roles=False, scale=scale)
    named = names(stood, frame, _between(rooms), two_lines=False, scale=scale)
    labels = tuple(place for place, _ in named)
    ranges = open_gaps([PointMarks(one.point.id, whiskers(one)) for one in stood], labels)
    return Figure(
        width=width,
        height=height,
        plot=plot,
        x_zero=plot.left,
        x_one=plot.right,
        y_low=0.0,
        y_high=100.0,
        ground=(*axes_ground(two, rooms, scale), *signs),
        luck=(),
        whiskers=ranges,
        points=tuple(PointMarks(one.point.id, marker(one, scale)) for one in stood),
        names=tuple(PointMarks(place.id, marks) for place, marks in named),
        stood=stood,
        labels=labels,
        handles=(plot.left, plot.right),
        strip=strip,
        note="",
        obstacles=(),
        text_scale=scale,
    )


def _between(rooms: Rooms) -> tuple[Box, ...]:
    """Give what no name is to lie over: the axis, where a strip stands under it."""
    plot, floor_room = rooms.plot, rooms.floor
    return () if floor_room is None else (Box(plot.left, plot.bottom - 1, plot.right, floor_room.top),)


def _rooms(two: TwoAxes, width: float, height: float, scale: float) -> Rooms:
    """Share out the canvas: ticks and title at the left and below, strips for what is not known."""
    size = type_size(CAPTION, scale)
    widest = max((text_width(label, size, 500) for _, label in two.y.ticks), default=0.0)
    no_x, no_y = any(one is None for one in two.across), any(one is None for one in two.up)
    unknown = text_width(UNKNOWN, size, 500)
    left = min(max(widest, unknown if no_y else 0.0), width * 0.22) + 14 * scale
    top, bottom = 40 * scale, height - 42 * scale
    right = width - 2
    strip_width = unknown + 24 * scale
    if no_x:
        right -= strip_width + 8 * scale
    floor_height = 40 * scale
    foot = bottom - floor_height - 8 * scale if no_y else bottom
    plot = Box(left, top, max(right, left + 20), max(foot, top + 20))
    strip = Box(plot.right + 8 * scale, top, plot.right + 8 * scale + strip_width, bottom) if no_x else None
    floor_room = Box(plot.left, plot.bottom + 8 * scale, plot.right, bottom) if no_y else None
    return Rooms(plot, strip, floor_room)


def _stood(two: TwoAxes, rooms: Rooms, scale: float) -> tuple[Stood, ...]:
    """Place the markers room by room, those drawn in full first."""
    full, places = drawn_in_full(two.spec), dict[str, MarkerPlace]()
    known = [(across is not None, up is not None) for across, up in zip(two.across, two.up, strict=True)]
    for there in ((True, True), (False, True), (True, False), (False, False)):
        standing: list[MarkerPlace] = []
        for is_full, radius in ((True, DISC), (False, DOT)):
            chosen = [
                i
                for i, point in enumerate(two.spec.points)
                if known[i] == there and (point.id in full) == is_full
            ]
            standing += _fanned(two, chosen, rooms, there, radius * scale, standing)
        places.update((one.id, one) for one in standing)
    return tuple(
        Stood(point, places[point.id], _ends(two, i, places[point.id], rooms.plot), point.id in full)
        for i, point in enumerate(two.spec.points)
    )


def _fanned(
    two: TwoAxes,
    chosen: list[int],
    rooms: Rooms,
    known: tuple[bool, bool],
    radius: float,
    standing: list[MarkerPlace],
) -> list[MarkerPlace]:
    if not chosen:
        return []
    across, up = (rooms.plot if known[0] else rooms.strip), (rooms.plot if known[1] else rooms.floor)
    assert across is not None
    assert up is not None
    spots = [_spot(two, i, rooms) for i in chosen]
    xs, ys = (np.array([spot[axis] for spot in spots]) for axis in (0, 1))
    order = sorted(range(len(chosen)), key=lambda k: (two.spec.points[chosen[k]].rank or 10_000, k))
    room = Box(across.left + 2, up.top + 2, across.right - 2, up.bottom - 2)
    cx, cy, r = fan_out(xs, ys, order, radius, room, [(one.cx, one.cy, one.r) for one in standing])
    return [
        MarkerPlace(
            two.spec.points[i].id, float(cx[k]), float(cy[k]), r, float(xs[k]), float(ys[k]), not known[0]
        )
        for k, i in enumerate(chosen)
    ]


def _spot(two: TwoAxes, index: int, rooms: Rooms) -> tuple[float, float]:
    across, up, plot = two.across[index], two.up[index], rooms.plot
    x = rooms.x_lost if across is None else plot.left + across[1] * plot.width
    low = rooms.floor or plot
    y = (low.top + low.bottom) / 2 if up is None else plot.bottom - up[1] * plot.height
    return x, y


def _ends(two: TwoAxes, index: int, place: MarkerPlace, plot: Box) -> tuple[float, float, float, float]:
    across, up = two.across[index], two.up[index]
    left, right = (
        (place.true_x, place.true_x)
        if across is None
        else (plot.left + across[0] * plot.width, plot.left + across[2] * plot.width)
    )
    top, bottom = (
        (place.true_y, place.true_y)
        if up is None
        else (plot.bottom - up[2] * plot.height, plot.bottom - up[0] * plot.height)
    )
    return left, right, top, bottom
