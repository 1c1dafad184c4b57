"""The names of the options: what they say, in which order they get places, what is in their way."""

import numpy as np

from app.figure.frame import WIDEST_LABEL, Frame
from app.figure.ground import NAME, type_size
from app.figure.labels import Ground, place_labels
from app.figure.marks import Mark
from app.figure.places import Box, LabelPlace
from app.figure.points import SECOND, Stood, check_room, label
from app.figure.slots import Ask
from app.figure.spec import ChartPoint
from app.figure.widths import elide, one_line, text_width


def names(
    stood: tuple[Stood, ...],
    frame: Frame,
    obstacles: tuple[Box, ...],
    two_lines: bool,
    scale: float,
) -> list[tuple[LabelPlace, tuple[Mark, ...]]]:
    """Place the names of what is drawn in full: leader, selection and what was chosen first, then by rank.

    Those whose team is left open come last: their teams are what is ranked. Places are looked for in pixels
    of the design, so that larger type finds the same ones.
    """
    ground = _label_ground(stood, frame, obstacles, 1 / scale)
    order = sorted(
        (one for one in stood if one.in_full),
        key=lambda one: (
            not one.point.leader,
            not one.point.selected,
            not one.point.chosen,
            one.point.team_open,
            one.point.rank or len(stood) + 1,
        ),
    )
    wanting = [(one, *lines) for one in order if (lines := _lines(one.point, frame, two_lines, scale))[0]]
    places = place_labels([_ask(one, lines, frame, scale) for one, lines, _ in wanting], ground)
    return [
        label(one.point, lines, elided, place.times(scale), scale)
        for (one, lines, elided), place in zip(wanting, places, strict=True)
        if place is not None
    ]


def _label_ground(stood: tuple[Stood, ...], frame: Frame, obstacles: tuple[Box, ...], unit: float) -> Ground:
    ground = Ground((frame.strip or frame.plot).right * unit + 2, frame.plot.bottom * unit + 2)
    if obstacles:
        ground.block(np.array([(box.left, box.top, box.right, box.bottom) for box in obstacles]) * unit)
    placed = np.array([(one.place.cx, one.place.cy, one.place.r) for one in stood]).reshape(-1, 3)
    halos, (centres, radii) = np.array([_halo(one.point) for one in stood]), np.split(placed, (2,), axis=1)
    ground.markers = placed * unit
    ground.block(
        np.hstack(((centres - radii) * unit - halos[:, None], (centres + radii) * unit + halos[:, None]))
    )
    for one in stood:
        if one.in_full:
            left, right, top, bottom = (end * unit for end in one.ends)
            x, y = one.place.true_x * unit, one.place.true_y * unit
            ground.whisker(Box(left, y - 0.5, right, y + 0.5))
            ground.whisker(Box(x - 0.5, top, x + 0.5, bottom))
    return ground


def _halo(point: ChartPoint) -> float:
    """How far the marker's ring reaches beyond its circle."""
    return 5.5 if point.selected else 1.0


def _lines(point: ChartPoint, frame: Frame, two_lines: bool, scale: float) -> tuple[tuple[str, ...], bool]:
    """Give the lines of a name as drawn, and whether one of them was shortened."""
    room = frame.strip if point.x is None and frame.strip else frame.plot
    limit = min(WIDEST_LABEL * scale, room.width - 12 * scale)
    whole = [(one_line(point.name), type_size(NAME, scale), 500)]
    if two_lines and point.second_line.strip():
        whole.append((one_line(point.second_line), type_size(SECOND, scale), 400))
    kept_free = check_room(point, scale)
    drawn = [
        elide(text, size, weight, limit - (0 if number else kept_free))
        for number, (text, size, weight) in enumerate(whole)
    ]
    if not drawn[0]:
        return (), False
    return tuple(text for text in drawn if text), drawn != [text for text, _, _ in whole]


def _ask(one: Stood, lines: tuple[str, ...], frame: Frame, scale: float) -> Ask:
    width = text_width(lines[0], type_size(NAME, scale), 500) + check_room(one.point, scale)
    if len(lines) > 1:
        width = max(width, text_width(lines[1], type_size(SECOND, scale), 400))
    place, unit = one.place, 1 / scale
    room = (frame.strip if place.in_strip and frame.strip else frame.plot).times(unit)
    return Ask(
        cx=place.cx * unit,
        cy=place.cy * unit,
        r=place.r * unit + _halo(one.point),
        width=width * unit + 4,
        height=17.0 if len(lines) == 1 else 31.0,
        room=Box(room.left + 2, room.top + 2, room.right - 2, room.bottom - 4),
        level=place.in_strip,
    )
