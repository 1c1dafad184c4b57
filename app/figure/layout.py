"""The chart laid out once: axes, positions, whiskers and names become a figure for screen, SVG and paper."""

from dataclasses import replace
from typing import Final

import numpy as np

from app.figure.fan import fan_out
from app.figure.frame import DISC, Frame, make_frame
from app.figure.gaps import open_gaps
from app.figure.ground import (
    axis_bar,
    fit_axis,
    landmarks,
    legend,
    note_mark,
    spectrum_axis,
    strip_ground,
    sweet_spot,
    zoom_note,
)
from app.figure.marks import Mark
from app.figure.names import names
from app.figure.places import Box, Figure, LabelPlace, MarkerPlace, PointMarks, Stood, y_pixel
from app.figure.points import luck, marker, whiskers
from app.figure.spec import ChartPoint, ChartSpec

_MANY: Final = 8
#: Among more options only the first few and what is picked out are drawn in full.
_CROWD: Final = 20
_FIRST: Final = 5
DOT: Final = 4.5
_LEAST_SPAN: Final = 10.0

View = tuple[float, float]


def lay_out(
    spec: ChartSpec,
    width: float,
    height: float,
    *,
    view: View | None = None,
    text_scale: float = 1.0,
    two_line_labels: bool | None = None,
) -> Figure:
    """Lay the chart out on a canvas of `width` × `height` pixels; the same spec gives the same figure.

    Parameters
    ----------
    view : the least and greatest fit to be seen; none: all options with their ranges, and a little air.
    text_scale : scales type, markers and the room for words alike.
    two_line_labels : whether names carry their second line; none: where there is room for it.

    Returns
    -------
    Figure : a marker for every option that the view shows; a label where a free place was found.
    """
    scale = text_scale
    frame = make_frame(spec, max(width, 40 * scale), max(height, 40 * scale), scale)
    seen = view or default_view(spec, frame.plot.height, scale)
    stood = _stood(spec, frame, seen)
    note = zoom_note(*seen, len(spec.points) - len(stood))
    ground, handles, obstacles = _ground(spec, frame, seen, note, scale)
    two_lines = _has_room(spec, frame) if two_line_labels is None else two_line_labels
    named = names(stood, frame, obstacles, two_lines, scale)
    labels = tuple(place for place, _ in named)
    return Figure(
        width=width,
        height=height,
        plot=frame.plot,
        x_zero=frame.x_zero,
        x_one=frame.x_one,
        y_low=seen[0],
        y_high=seen[1],
        ground=tuple(ground),
        luck=_luck(stood, frame, seen, obstacles, labels),
        whiskers=_ranges(stood, labels),
        points=tuple(PointMarks(one.point.id, marker(one, scale)) for one in stood),
        names=tuple(PointMarks(place.id, marks) for place, marks in named),
        stood=stood,
        labels=labels,
        handles=handles,
        strip=frame.strip,
        note=note,
        obstacles=obstacles,
        outside=_outside(spec, stood),
        text_scale=scale,
    )


def _has_room(spec: ChartSpec, frame: Frame) -> bool:
    return frame.plot.width >= 560 * frame.scale and len(spec.points) <= _MANY


def _outside(spec: ChartSpec, stood: tuple[Stood, ...]) -> tuple[str, ...]:
    shown = {one.point.id for one in stood}
    return tuple(point.id for point in spec.points if point.id not in shown)


def default_view(spec: ChartSpec, height: float, scale: float = 1.0) -> View:
    """Choose the part of the fit that shows all options with their ranges, and room for words.

    Where nothing can be ranked it is the whole: how far such fits lie apart says nothing.
    """
    if not spec.points:
        return 0.0, 100.0
    if any(point.rank or point.ruled_out for point in spec.points):
        low = min(min(point.low, point.fit) for point in spec.points)
        high = max(max(point.high, point.fit) for point in spec.points)
    else:
        low, high = 0.0, 100.0
    if high - low < _LEAST_SPAN:
        middle = (low + high) / 2
        low, high = middle - _LEAST_SPAN / 2, middle + _LEAST_SPAN / 2
    air = min(34 * scale, height * 0.2)
    per_pixel = (high - low) / max(height - 2 * air, 1)
    return float(np.floor(low - air * per_pixel)), float(np.ceil(high + air * per_pixel))


def _ground(
    spec: ChartSpec, frame: Frame, view: View, note: str, scale: float
) -> tuple[list[Mark], tuple[float, float], tuple[Box, ...]]:
    plot, strip = frame.plot, frame.strip
    span = frame.x_one - frame.x_zero
    handles = (frame.x_zero + spec.sweet_low * span, frame.x_zero + spec.sweet_high * span)
    # A sweet spot that reaches an end of the spectrum fills the plot to its edge.
    left = plot.left if spec.sweet_low <= 0 else handles[0]
    right = plot.right if spec.sweet_high >= 1 else handles[1]
    (*marks, sweet), word = sweet_spot(spec, plot, left, right, scale)
    marks += [] if strip is None else strip_ground(strip, scale)
    # The word after the grid: a line across it would strike it out.
    marks += [*fit_axis(plot, *view, (strip or plot).right, scale), sweet]
    marks += axis_bar(plot, left, right) + spectrum_axis(plot, frame.x_zero, frame.x_one, scale)
    if frame.has_roles:
        marks += landmarks(plot, frame.x_zero, frame.x_one, scale)
    signs, legend_box = legend(spec, plot, scale)
    said, note_box = note_mark(note, plot, legend_box, scale)
    boxes = tuple(box for box in (word, legend_box, note_box) if box is not None)
    return marks + signs + said, handles, boxes


def _stood(spec: ChartSpec, frame: Frame, view: View) -> tuple[Stood, ...]:
    """Place the markers, those drawn in full first: the dots keep clear of them."""
    places: dict[str, MarkerPlace] = {}
    full, scale = drawn_in_full(spec), frame.scale
    for in_strip, room in ((False, frame.plot), (True, frame.strip)):
        if room is None:
            continue
        there = [point for point in spec.points if (point.x is None) is in_strip]
        standing: list[MarkerPlace] = []
        for radius, points in (
            (DISC, [point for point in there if point.id in full]),
            (DOT, [point for point in there if point.id not in full]),
        ):
            standing += _fanned(points, frame, room, view, min(radius * scale, room.height / 6), standing)
        places.update((place.id, place) for place in standing)
    return tuple(
        Stood(point, places[point.id], _ends(point, places[point.id], frame, view), point.id in full)
        for point in spec.points
        if point.id in places
    )


def _fanned(
    points: list[ChartPoint],
    frame: Frame,
    room: Box,
    view: View,
    radius: float,
    standing: list[MarkerPlace],
) -> list[MarkerPlace]:
    seen = [
        (point, y)
        for point in points
        if room.top + radius <= (y := y_pixel(point.fit, *view, frame.plot)) <= room.bottom - radius
    ]
    if not seen:
        return []
    span = frame.x_one - frame.x_zero
    xs = np.array([frame.x_zero + point.x[1] * span if point.x else frame.x_lost for point, _ in seen])
    ys = np.array([y for _, y in seen])
    order = sorted(range(len(seen)), key=lambda index: (seen[index][0].rank or len(seen) + 1, index))
    air = min(2.6 * DISC * frame.scale, room.height / 5)
    inner = Box(room.left + 2, room.top + air, room.right - 2, room.bottom - air)
    cx, cy, r = fan_out(xs, ys, order, radius, inner, [(one.cx, one.cy, one.r) for one in standing])
    return [
        MarkerPlace(
            point.id,
            float(cx[index]),
            float(cy[index]),
            r,
            float(xs[index]),
            float(ys[index]),
            point.x is None,
        )
        for index, (point, _) in enumerate(seen)
    ]


def drawn_in_full(spec: ChartSpec) -> frozenset[str]:
    """Name the options that are drawn with rank, whiskers and name."""
    few = len(spec.points) <= _CROWD
    return frozenset(
        point.id
        for point in spec.points
        if few or 0 < point.rank <= _FIRST or point.leader or point.selected or point.chosen
    )


def in_full(figure: Figure, option: str) -> tuple[Mark, ...]:
    """Draw an option that is a dot among many as it would be drawn among few; nothing for the others."""
    for one in figure.stood:
        if one.point.id == option and not one.in_full:
            place = replace(one.place, r=DISC * figure.text_scale)
            grown = replace(one, place=place, in_full=True)
            return (*whiskers(grown), *marker(grown, figure.text_scale))
    return ()


def _luck(
    stood: tuple[Stood, ...], frame: Frame, view: View, over: tuple[Box, ...], labels: tuple[LabelPlace, ...]
) -> tuple[PointMarks, ...]:
    """Draw how each may turn out, under the words at the top of the plot and over those at its foot."""
    plot, scale = frame.plot, frame.scale
    head = max((box.bottom for box in over if box.bottom < plot.top + plot.height / 2), default=plot.top)
    room = Box(plot.left, head + 4 * scale, plot.right, plot.bottom - 27 * scale)
    with_luck = [one for one in stood if one.point.futures is not None]
    taken = [one.place.box for one in stood] + [label.rect for label in labels] if with_luck else []
    drawn = [
        PointMarks(one.point.id, luck(one, lambda fit: y_pixel(fit, *view, plot), room, taken, scale))
        for one in with_luck
    ]
    return open_gaps(drawn, labels)


def _ranges(stood: tuple[Stood, ...], labels: tuple[LabelPlace, ...]) -> tuple[PointMarks, ...]:
    whole = [PointMarks(one.point.id, whiskers(one)) for one in stood]
    return open_gaps(whole, labels)


def _ends(
    point: ChartPoint, place: MarkerPlace, frame: Frame, view: View
) -> tuple[float, float, float, float]:
    span = frame.x_one - frame.x_zero
    left, right = (
        (frame.x_zero + point.x[0] * span, frame.x_zero + point.x[2] * span)
        if point.x
        else (place.true_x, place.true_x)
    )
    top, bottom = (y_pixel(fit, *view, frame.plot) for fit in (point.high, point.low))
    return left, right, max(top, frame.plot.top), min(bottom, frame.plot.bottom)
