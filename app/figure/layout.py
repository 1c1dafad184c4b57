"""The chart laid out once: axes, positions, whiskers and names become a figure for screen, SVG and paper."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.figure.fan import fan_out
from app.figure.ground import (
    CAPTION,
    STRIP_WORD,
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
from app.figure.labels import Ask, Ground, place_labels
from app.figure.marks import Mark
from app.figure.places import Box, Figure, LabelPlace, MarkerPlace, PointMarks, y_pixel
from app.figure.points import label, marker, whiskers
from app.figure.spec import ChartPoint, ChartSpec
from app.figure.widths import elide, one_line, text_width

RADIUS: Final = 10.0
WIDEST_LABEL: Final = 172.0
_MANY: Final = 8
_CROWD: Final = 25
_LEAST_SPAN: Final = 10.0

View = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Frame:
    """The rooms of the canvas, before any option has its place."""

    plot: Box
    strip: Box | None
    x_zero: float
    x_one: float
    has_roles: bool


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
    two_line_labels : whether names carry their second line; none: where the canvas is wide and options are few.

    Returns
    -------
    Figure : a marker for every option that the view shows; a label where a free place was found.
    """
    scale = text_scale
    frame = _frame(spec, max(width, 40 * scale), max(height, 40 * scale), scale)
    y_low, y_high = view or default_view(spec, frame.plot.height, scale)
    two_lines = two_line_labels
    if two_lines is None:
        two_lines = frame.plot.width >= 560 * scale and len(spec.points) <= _MANY
    markers = _markers(spec, frame, (y_low, y_high), scale)
    shown = {place.id for place in markers}
    outside = tuple(point.id for point in spec.points if point.id not in shown)
    note = zoom_note(y_low, y_high, len(outside))
    ground, handles, obstacles = _ground(spec, frame, (y_low, y_high), note, scale)
    by_id = {point.id: point for point in spec.points}
    pairs = [(by_id[place.id], place) for place in markers]
    ends = [_whisker_ends(point, place, frame, (y_low, y_high)) for point, place in pairs]
    crowd = len(pairs) > _CROWD
    names = _names(pairs, ends, frame, obstacles, two_lines, scale)
    return Figure(
        width=width,
        height=height,
        plot=frame.plot,
        x_zero=frame.x_zero,
        x_one=frame.x_one,
        y_low=y_low,
        y_high=y_high,
        ground=tuple(ground),
        whiskers=tuple(
            PointMarks(point.id, whiskers(point, place, end, frame.plot, crowd))
            for (point, place), end in zip(pairs, ends, strict=True)
        ),
        points=tuple(PointMarks(point.id, marker(point, place, scale)) for point, place in pairs),
        names=tuple(PointMarks(place.id, marks) for place, marks in names),
        markers=markers,
        labels=tuple(place for place, _ in names),
        handles=handles,
        strip=frame.strip,
        note=note,
        obstacles=obstacles,
        outside=outside,
        text_scale=scale,
    )


def default_view(spec: ChartSpec, height: float, scale: float = 1.0) -> View:
    """Choose the part of the fit that shows all options with their ranges, with room for markers and words."""
    if not spec.points:
        return 0.0, 100.0
    low = min(min(point.low, point.fit) for point in spec.points)
    high = max(max(point.high, point.fit) for point in spec.points)
    if high - low < _LEAST_SPAN:
        middle = (low + high) / 2
        low, high = middle - _LEAST_SPAN / 2, middle + _LEAST_SPAN / 2
    air = min(34 * scale, height * 0.2)
    per_pixel = (high - low) / max(height - 2 * air, 1)
    return float(np.floor(low - air * per_pixel)), float(np.ceil(high + air * per_pixel))


def _frame(spec: ChartSpec, width: float, height: float, scale: float) -> _Frame:
    left, right = 34 * scale, width - 2
    lost = sum(1 for point in spec.points if point.x is None)
    words = 26 * scale
    strip_width = 0.0
    if lost:
        least = text_width(STRIP_WORD, CAPTION * scale, 500) + 16 * scale
        columns = -(-lost // max(1, int((height - 60 * scale) / (50 * scale))))
        strip_width = min(max(least, columns * 26 * scale), max(least, (right - left) * 0.4))
        right -= strip_width + 12 * scale
    inset = min(max(18 * scale, (right - left) * 0.03), (right - left) / 4)
    probe = Box(left, 1, right, height - words)
    has_roles = height >= 300 * scale and bool(landmarks(probe, left + inset, right - inset, scale))
    plot = Box(left, 1, max(right, left + 20), max(height - words - (34 * scale if has_roles else 0), 20))
    strip = Box(right + 12 * scale, 1, right + 12 * scale + strip_width, plot.bottom) if lost else None
    return _Frame(plot, strip, left + inset, plot.right - inset, has_roles)


def _ground(
    spec: ChartSpec, frame: _Frame, view: View, note: str, scale: float
) -> tuple[list[Mark], tuple[float, float], tuple[Box, ...]]:
    plot, strip = frame.plot, frame.strip
    span = frame.x_one - frame.x_zero
    handles = (frame.x_zero + spec.sweet_low * span, frame.x_zero + spec.sweet_high * span)
    # A sweet spot that reaches an end of the spectrum fills the plot to its edge.
    left = plot.left if spec.sweet_low <= 0 else handles[0]
    right = plot.right if spec.sweet_high >= 1 else handles[1]
    tint, word = sweet_spot(spec, plot, left, right, scale)
    marks = tint if strip is None else tint + strip_ground(strip, scale)
    marks += fit_axis(plot, *view, (strip or plot).right, scale)
    marks += axis_bar(plot, left, right) + spectrum_axis(plot, frame.x_zero, frame.x_one, scale)
    if frame.has_roles:
        marks += landmarks(plot, frame.x_zero, frame.x_one, scale)
    signs, legend_box = legend(spec, plot, scale)
    said, note_box = note_mark(note, plot, scale)
    boxes = tuple(box for box in (word, legend_box, note_box) if box is not None)
    return marks + signs + said, handles, boxes


def _markers(spec: ChartSpec, frame: _Frame, view: View, scale: float) -> tuple[MarkerPlace, ...]:
    places: dict[str, MarkerPlace] = {}
    for in_strip, room in ((False, frame.plot), (True, frame.strip)):
        points = [point for point in spec.points if (point.x is None) is in_strip]
        if room is not None and points:
            places.update((place.id, place) for place in _fanned(points, frame, room, view, scale))
    return tuple(places[point.id] for point in spec.points if point.id in places)


def _fanned(
    points: list[ChartPoint], frame: _Frame, room: Box, view: View, scale: float
) -> list[MarkerPlace]:
    radius = min(RADIUS * scale, room.height / 6)
    seen = [
        (point, y)
        for point in points
        if room.top + radius <= (y := y_pixel(point.fit, *view, frame.plot)) <= room.bottom - radius
    ]
    if not seen:
        return []
    span = frame.x_one - frame.x_zero
    middle = (room.left + room.right) / 2
    xs = np.array([frame.x_zero + point.x[1] * span if point.x else middle for point, _ in seen])
    ys = np.array([y for _, y in seen])
    order = sorted(range(len(seen)), key=lambda index: (seen[index][0].rank or len(seen) + 1, index))
    air = min(26 * scale, room.height / 5)
    inner = Box(room.left + 2, room.top + air, room.right - 2, room.bottom - air)
    cx, cy, r = fan_out(xs, ys, order, radius, inner)
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


def _whisker_ends(
    point: ChartPoint, place: MarkerPlace, frame: _Frame, view: View
) -> tuple[float, float, float, float]:
    span = frame.x_one - frame.x_zero
    left, right = (
        (frame.x_zero + point.x[0] * span, frame.x_zero + point.x[2] * span)
        if point.x
        else (place.true_x, place.true_x)
    )
    top, bottom = (y_pixel(fit, *view, frame.plot) for fit in (point.high, point.low))
    return left, right, max(top, frame.plot.top), min(bottom, frame.plot.bottom)


def _names(
    pairs: list[tuple[ChartPoint, MarkerPlace]],
    ends: list[tuple[float, float, float, float]],
    frame: _Frame,
    obstacles: tuple[Box, ...],
    two_lines: bool,
    scale: float,
) -> list[tuple[LabelPlace, tuple[Mark, ...]]]:
    """Place the names: leader and selection first, then by rank."""
    ground = _label_ground(pairs, ends, frame, obstacles)
    order = sorted(
        range(len(pairs)),
        key=lambda index: (
            not pairs[index][0].leader,
            not pairs[index][0].selected,
            pairs[index][0].rank or len(pairs) + 1,
            index,
        ),
    )
    texts = {index: _lines(pairs[index][0], frame, two_lines, scale) for index in order}
    wanting = [index for index in order if texts[index][0]]
    asks = [_ask(pairs[index], ends[index], texts[index][0], frame, scale) for index in wanting]
    return [
        label(pairs[index][0], *texts[index], place, scale)
        for index, place in zip(wanting, place_labels(asks, ground), strict=True)
        if place is not None
    ]


def _label_ground(
    pairs: list[tuple[ChartPoint, MarkerPlace]],
    ends: list[tuple[float, float, float, float]],
    frame: _Frame,
    obstacles: tuple[Box, ...],
) -> Ground:
    ground = Ground((frame.strip or frame.plot).right + 2, frame.plot.bottom + 2)
    for box in obstacles:
        ground.block(box)
    for (point, place), (left, right, top, bottom) in zip(pairs, ends, strict=True):
        halo = 5.5 if point.selected else 1.0
        box = place.box
        ground.block(Box(box.left - halo, box.top - halo, box.right + halo, box.bottom + halo))
        ground.whisker(Box(left, place.true_y - 0.5, right, place.true_y + 0.5))
        ground.whisker(Box(place.true_x - 0.5, top, place.true_x + 0.5, bottom))
    return ground


def _lines(point: ChartPoint, frame: _Frame, two_lines: bool, scale: float) -> tuple[tuple[str, ...], bool]:
    """The lines of a name as drawn, and whether one of them was shortened."""
    room = frame.strip if point.x is None and frame.strip else frame.plot
    limit = min(WIDEST_LABEL * scale, room.width - 12 * scale)
    whole = [(one_line(point.name), 12 * scale, 500)]
    if two_lines and point.second_line.strip():
        whole.append((one_line(point.second_line), 11 * scale, 400))
    drawn = tuple(elide(text, size, weight, limit) for text, size, weight in whole)
    drawn = tuple(text for text in drawn if text)
    return drawn, drawn != tuple(text for text, _, _ in whole)


def _ask(
    pair: tuple[ChartPoint, MarkerPlace],
    ends: tuple[float, float, float, float],
    lines: tuple[str, ...],
    frame: _Frame,
    scale: float,
) -> Ask:
    point, place = pair
    width = text_width(lines[0], 12 * scale, 500)
    if len(lines) > 1:
        width = max(width, text_width(lines[1], 11 * scale, 400))
    room = frame.strip if place.in_strip and frame.strip else frame.plot
    still = place.cx == place.true_x and place.cy == place.true_y
    return Ask(
        cx=place.cx,
        cy=place.cy,
        r=place.r + (5.5 if point.selected else 1.0) - 1,
        width=width + 4 * scale,
        height=(17.0 if len(lines) == 1 else 31.0) * scale,
        room=Box(room.left + 2, room.top + 2, room.right - 2, room.bottom - 4),
        ends=ends if still else None,
    )
