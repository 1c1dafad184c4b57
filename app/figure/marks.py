"""The display list: the four things a chart is made of, in pixels, for screen, SVG and paper alike.

`y` grows downwards; colours are names of `app/colours.py`, so that one list serves both themes.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `dash` gives the lengths of stroke and gap in pixels, empty for a whole line.

    `rounded` says that it ends round, half its width beyond its ends.
    """

    x1: float
    y1: float
    x2: float
    y2: float
    ink: str
    width: float = 1
    dash: tuple[float, ...] = ()
    opacity: float = 1
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; an empty `fill` or `stroke` leaves that out."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1
    radius: float = 0
    opacity: float = 1


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle round its centre; the stroke runs along the radius."""

    x: float
    y: float
    r: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1
    dash: tuple[float, ...] = ()
    opacity: float = 1


@dataclass(frozen=True, slots=True)
class Text:
    """One line of plain text; `y` is its baseline, `anchor` "start", "middle" or "end" is where `x` stands.

    The anchor is meant from left to right whatever the script of the text.
    """

    x: float
    y: float
    text: str
    size: float
    ink: str
    weight: int = 400
    anchor: str = "start"


Mark = Line | Rect | Circle | Text
