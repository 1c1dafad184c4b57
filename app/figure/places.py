"""Where things came to stand: the figure, for drawing, hit testing and tests."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from app.figure.marks import Mark
from app.figure.spec import ChartPoint

#: A marker is hit this far from its middle, and a little beside a large one.
_REACH: Final = 12.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @classmethod
    def around(cls, x: float, y: float, r: float) -> "Box":
        """Give the square round a circle."""
        return cls(x - r, y - r, x + r, y + r)

    def times(self, factor: float) -> "Box":
        """Give the same rectangle in other units."""
        return Box(self.left * factor, self.top * factor, self.right * factor, self.bottom * factor)

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it, its edges included."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class MarkerPlace:
    """A marker's centre and radius, and the true spot it stands for, from which it may have moved."""

    id: str
    cx: float
    cy: float
    r: float
    true_x: float
    true_y: float
    in_strip: bool = False

    @property
    def box(self) -> Box:
        """The square round the marker."""
        return Box.around(self.cx, self.cy, self.r)


@dataclass(frozen=True, slots=True)
class Stood:
    """An option with its marker's place and its whiskers' ends: left, right, top, bottom.

    `in_full` says that rank, whiskers and name are drawn; among many the others are dots.
    """

    point: ChartPoint
    place: MarkerPlace
    ends: tuple[float, float, float, float]
    in_full: bool = True


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """A label's rectangle and lines as drawn; `leader` is its line to the marker, x1, y1, x2, y2."""

    id: str
    rect: Box
    lines: tuple[str, ...]
    elided: bool
    leader: tuple[float, float, float, float] | None
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class PointMarks:
    """All that is drawn of one option in one layer, so that it can be moved as a whole."""

    id: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Figure:
    """The chart laid out: what to draw in four layers, bottom first, and where everything stands.

    `x_zero` and `x_one` are the pixels of the two ends of the spectrum; the visible part of the fit runs from
    `y_low` at `plot.bottom` to `y_high` at `plot.top`. `handles` are the x of the sweet spot's edges;
    `strip` is the room of options without a position, or none; `outside` names the options that the
    visible part leaves out. `luck` says of each option how it may turn out, to be
    drawn for what is picked out.
    """

    width: float
    height: float
    plot: Box
    x_zero: float
    x_one: float
    y_low: float
    y_high: float
    ground: tuple[Mark, ...]
    luck: tuple[PointMarks, ...]
    whiskers: tuple[PointMarks, ...]
    points: tuple[PointMarks, ...]
    names: tuple[PointMarks, ...]
    stood: tuple[Stood, ...]
    labels: tuple[LabelPlace, ...]
    handles: tuple[float, float]
    strip: Box | None
    note: str
    obstacles: tuple[Box, ...]
    outside: tuple[str, ...] = ()
    text_scale: float = 1.0

    @cached_property
    def markers(self) -> tuple[MarkerPlace, ...]:
        """Where the markers stand."""
        return tuple(one.place for one in self.stood)

    def marker(self, option_id: str | None) -> MarkerPlace | None:
        """Find an option's marker, if the visible part holds it."""
        return next((one for one in self.markers if one.id == option_id), None)

    def option_at(self, x: float, y: float) -> str | None:
        """Tell which option is at a place: its marker, or a little beside it, or its name."""
        near = min(self.markers, key=lambda one: (one.cx - x) ** 2 + (one.cy - y) ** 2, default=None)
        if near is not None and max(abs(near.cx - x), abs(near.cy - y)) <= max(_REACH, near.r + 2):
            return near.id
        return next((one.id for one in self.labels if one.rect.holds(x, y)), None)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Everything in paint order."""
        picked = {one.point.id for one in self.stood if one.point.selected}
        luck = tuple(group for group in self.luck if group.id in picked)
        layers = (luck, self.whiskers, self.points, self.names)
        return self.ground + tuple(mark for layer in layers for group in layer for mark in group.marks)

    def position_at(self, x: float) -> float:
        """Which position of the spectrum stands at a pixel."""
        return (x - self.x_zero) / (self.x_one - self.x_zero)

    def fit_at(self, y: float) -> float:
        """Which fit stands at a pixel."""
        share = (self.plot.bottom - y) / self.plot.height
        return self.y_low + share * (self.y_high - self.y_low)


def y_pixel(fit: float, y_low: float, y_high: float, plot: Box) -> float:
    """Where a fit stands when `y_low` is at the bottom of the plot and `y_high` at its top."""
    return plot.bottom - (fit - y_low) / (y_high - y_low) * plot.height
