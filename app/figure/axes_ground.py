"""The ground of a plot of two axes: ticks, titles, the strips of what is not known, and the steps."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.figure.axes_spec import PlotAxis, TwoAxes
from app.figure.ground import CAPTION, crisp, type_size
from app.figure.marks import Line, Mark, Rect, Text
from app.figure.places import Box
from app.figure.widths import elide, text_width

UNKNOWN: Final = "Not known"
_TICK_ROOM: Final = 64.0


@dataclass(frozen=True, slots=True)
class Rooms:
    """The plot, and the strips beside it for what is not known: across at its right, up under it."""

    plot: Box
    strip: Box | None
    floor: Box | None

    @property
    def x_lost(self) -> float:
        """Where those stand that are unknown across."""
        return 0.0 if self.strip is None else (self.strip.left + self.strip.right) / 2


def axes_ground(two: TwoAxes, rooms: Rooms, scale: float) -> list[Mark]:
    """Draw the strips, the axes with their ticks and words, and the steps."""
    strips = [room for room in (rooms.strip, rooms.floor) if room is not None]
    marks: list[Mark] = [
        Rect(room.left, room.top, room.width, room.height, fill="sunken", radius=4) for room in strips
    ]
    marks += _x_ticks(two.x, rooms, scale) + _y_ticks(two.y, rooms, scale) + _words(two, rooms, scale)
    return marks + _front(two, rooms.plot)


def _x_ticks(axis: PlotAxis, rooms: Rooms, scale: float) -> list[Mark]:
    plot, size = rooms.plot, type_size(CAPTION, scale)
    foot = (rooms.floor or plot).bottom
    marks: list[Mark] = [Line(plot.left, crisp(plot.bottom), plot.right, crisp(plot.bottom), "line_strong")]
    taken, room = -1e9, min(_TICK_ROOM * 2 * scale, plot.width / max(len(axis.ticks), 1) - 6 * scale)
    placed = sorted((plot.left + axis.share(at) * plot.width, label) for at, label in axis.ticks)
    for x, label in placed:
        word = elide(label, size, 500, max(room, 24 * scale))
        half = text_width(word, size, 500) / 2
        marks.append(Line(crisp(x), crisp(plot.bottom), crisp(x), plot.bottom + 5, "line_strong"))
        middle = min(max(x, plot.left + half), plot.right - half)
        if word and middle - half > taken + 6 * scale:
            marks.append(Text(middle, foot + 16 * scale, word, size, "text2", 500, "middle"))
            taken = middle + half
    return marks


def _y_ticks(axis: PlotAxis, rooms: Rooms, scale: float) -> list[Mark]:
    plot, size = rooms.plot, type_size(CAPTION, scale)
    marks: list[Mark] = []
    taken = 1e9
    for y, label in sorted(
        ((plot.bottom - axis.share(at) * plot.height, label) for at, label in axis.ticks), reverse=True
    ):
        marks.append(Line(plot.left, crisp(y), plot.right, crisp(y), "grid"))
        if taken - y >= 15 * scale:
            word = elide(label, size, 500, plot.left - 10 * scale)
            marks.append(Text(plot.left - 8 * scale, y + 4 * scale, word, size, "text3", 500, "end"))
            taken = y
    return marks


def _words(two: TwoAxes, rooms: Rooms, scale: float) -> list[Mark]:
    """Write what the axes show, which way is better where that is not plain, and what the strips are."""
    size, plot = type_size(CAPTION, scale), rooms.plot
    foot = (rooms.floor or plot).bottom + 34 * scale
    marks: list[Mark] = []
    for axis, y in ((two.y, 12 * scale), (two.x, foot)):
        left = 0.0 if axis is two.y else plot.left
        way = text_width(axis.way, size, 500)
        room = plot.right - left - (way + 16 * scale if axis.way else 0)
        marks.append(Text(left, y, elide(axis.title, size, 500, max(room, 0.0)), size, "text2", 500))
        if axis.way:
            marks.append(Text(plot.right, y, axis.way, size, "text3", 500, "end"))
    if rooms.strip is not None:
        middle = (rooms.strip.left + rooms.strip.right) / 2
        marks.append(Text(middle, rooms.strip.bottom + 16 * scale, UNKNOWN, size, "text2", 500, "middle"))
    if rooms.floor is not None:
        y = (rooms.floor.top + rooms.floor.bottom) / 2 + 4 * scale
        word = elide(UNKNOWN, size, 500, plot.left - 4 * scale)
        marks.append(Text(plot.left - 8 * scale, y, word, size, "text3", 500, "end"))
    return marks


def _front(two: TwoAxes, plot: Box) -> list[Mark]:
    """Draw the step line under which every option has another that is better on both."""
    corners = [(plot.left + x * plot.width, plot.bottom - y * plot.height) for x, y in two.front]
    if not corners:
        return []
    marks: list[Mark] = [
        Line(plot.left, crisp(corners[0][1]), corners[0][0], crisp(corners[0][1]), "line_strong")
    ]
    for (x, y), (next_x, next_y) in pairwise(corners):
        marks.append(Line(crisp(x), y, crisp(x), next_y, "line_strong"))
        marks.append(Line(x, crisp(next_y), next_x, crisp(next_y), "line_strong"))
    x, y = corners[-1]
    return [*marks, Line(crisp(x), y, crisp(x), plot.bottom, "line_strong")]
