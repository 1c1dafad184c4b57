"""The marks of one option: whiskers, marker with its rank, name."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from app.figure.ground import CAPTION, NAME, crisp, type_size
from app.figure.labels import Place
from app.figure.marks import Circle, Line, Mark, Text
from app.figure.places import Box, LabelPlace, MarkerPlace, Stood
from app.figure.spec import ChartPoint
from app.figure.widths import text_width
from app.numbers.numerals import TEAM_OPEN

SECOND: Final = 11.0
NO_RANK: Final = "–"
#: In the marker of an option of which nothing is known.
UNKNOWN: Final = "?"
#: The check mark before the name of what was chosen: how wide it is with the gap behind it, and its corners.
_CHECK: Final = 15.0
_CORNERS: Final = ((0.5, -4.0), (3.75, -0.75), (10.5, -8.0))


def ink_of(point: ChartPoint) -> str:
    """Name the colour of an option's marker."""
    if point.ruled_out:
        return "text3"
    return "accent" if point.leader else "marker"


def is_thin(point: ChartPoint) -> bool:
    """Tell whether a marker is a thin ring, whatever kind of offer it stands for."""
    return point.ruled_out or point.unknown


def whiskers(one: Stood) -> tuple[Mark, ...]:
    """Draw the doubt of fit and position at the true place, of the position a little thinner.

    A marker that was moved gets a thin line to the place it stands for.
    """
    point, place = one.point, one.place
    left, right, top, bottom = one.ends
    ink = "accent" if point.leader and not point.ruled_out else "whisker"
    marks: list[Mark] = []
    if point.ruled_out:
        if right - left > 1:
            marks.append(Line(left, crisp(place.true_y), right, crisp(place.true_y), ink))
    elif one.in_full:
        x, y = round(place.true_x), round(place.true_y)
        if right - left > 1:
            marks.append(Line(left, y, right, y, ink, 1.5, rounded=True))
        if bottom - top > 1:
            marks.append(Line(x, top, x, bottom, ink, 2, rounded=True))
    if place.cx != place.true_x or place.cy != place.true_y:
        marks.append(Line(place.cx, place.cy, place.true_x, place.true_y, "line_strong"))
        marks.append(Circle(place.true_x, place.true_y, 2, fill=ink_of(point)))
    return tuple(marks)


def marker(one: Stood, scale: float) -> tuple[Mark, ...]:
    """Draw the marker: filled for an offer, a ring for the current job, dashed while there is no offer.

    One of which nothing is known is a gap, and hollow as gaps are everywhere.
    """
    point, place = one.point, one.place
    x, y, r = place.cx, place.cy, place.r
    ink, thick = ink_of(point), max(1.5, 2 * r / 10)
    marks: list[Mark] = []
    if point.selected:
        marks.append(Circle(x, y, r + 5.25, fill="surface"))
        marks.append(Circle(x, y, r + 4, stroke="accent", stroke_width=1.75))
    else:
        marks.append(Circle(x, y, r + min(2.0, r / 5), fill="surface"))
    if is_thin(point):
        marks.append(Circle(x, y, r - 0.5, fill="surface", stroke=ink, stroke_width=1))
    elif point.kind == "offer":
        marks.append(Circle(x, y, r, fill=ink))
    else:
        dash = (r * 0.42, r * 0.30) if point.kind == "no_offer_yet" else ()
        marks.append(Circle(x, y, r - thick / 2, fill="surface", stroke=ink, stroke_width=thick, dash=dash))
    if r >= 5 * scale:
        marks.append(_rank(point, place, ink))
    return tuple(marks)


def luck(
    one: Stood, y_of: Callable[[float], float], room: Box, taken: Sequence[Box], scale: float
) -> tuple[Mark, ...]:
    """Draw how it may turn out: dashed, with a chevron where it leaves the room, and words where they fit."""
    point, place = one.point, one.place
    if point.futures is None:
        return ()
    ink, words = ("accent", "accent_text") if point.leader else ("line_strong", "text2")
    (worst, best), x = point.futures, crisp(place.true_x)
    high, low = y_of(best), y_of(worst)
    up, down = high < room.top, low > room.bottom
    marks: list[Mark] = []
    for end, start, way in (
        (max(high, room.top), place.box.top, -1),
        (min(low, room.bottom), place.box.bottom, 1),
    ):
        if way * (end - start) > 1:
            marks.append(Line(x, start, x, end, ink, 1, (3 * scale, 3 * scale)))
    if up:
        marks += _chevron(x, room.top, -1, ink, scale)
        marks += _beside(x, room.top + 8 * scale, f"may turn out up to {best:.0f}", words, room, taken, scale)
    if down:
        said = f"or down to {worst:.0f}" if up else f"may turn out down to {worst:.0f}"
        marks += _chevron(x, room.bottom, 1, ink, scale)
        marks += _beside(x, room.bottom, said, words, room, taken, scale)
    return tuple(marks)


def _chevron(x: float, y: float, way: int, ink: str, scale: float) -> list[Mark]:
    back = y - way * 4 * scale
    return [Line(x + side * 4 * scale, back, x, y, ink, 1.5, rounded=True) for side in (-1, 1)]


def _beside(
    x: float, baseline: float, said: str, ink: str, room: Box, taken: Sequence[Box], scale: float
) -> list[Mark]:
    """Write beside a line, at its right or else its left; nothing where something stands at both."""
    size, gap = type_size(CAPTION, scale), 9 * scale
    width, top, bottom = text_width(said, size, 500), baseline - size, baseline + 3 * scale
    for left, at, anchor in ((x + gap, x + gap, "start"), (x - gap - width, x - gap, "end")):
        clear = not any(
            box.left < left + width and box.right > left and box.top < bottom and box.bottom > top
            for box in taken
        )
        if clear and room.left <= left and left + width <= room.right:
            return [Text(at, baseline, said, size, ink, 500, anchor)]
    return []


def _rank(point: ChartPoint, place: MarkerPlace, ink: str) -> Text:
    word = _word(point)
    size = type_size(1.1 if len(word) < 3 else 0.86, place.r)
    filled = point.kind == "offer" and not is_thin(point)
    text_ink = (
        "on_marker" if filled else "text3" if point.ruled_out else "accent_text" if point.leader else "text"
    )
    weight = 400 if point.ruled_out else 600
    return Text(place.cx, place.cy + size * 0.35, word, size, text_ink, weight, "middle")


def _word(point: ChartPoint) -> str:
    if point.rank:
        return TEAM_OPEN if point.team_open else str(point.rank)
    return NO_RANK if point.ruled_out or not point.unknown else UNKNOWN


def check_room(point: ChartPoint, scale: float) -> float:
    """Say how much wider than its words a name is: what was chosen has a check mark before it."""
    return _CHECK * scale if point.chosen else 0.0


def _check(left: float, baseline: float, scale: float) -> list[Mark]:
    corners = [(left + x * scale, baseline + y * scale) for x, y in _CORNERS]
    return [Line(*start, *end, "accent_text", 1.75 * scale) for start, end in pairwise(corners)]


def label(
    point: ChartPoint, lines: tuple[str, ...], elided: bool, place: Place, scale: float
) -> tuple[LabelPlace, tuple[Mark, ...]]:
    """Draw a name, its second line under it and, where it was pushed away, its line to the marker.

    What was chosen has a check mark before its name.
    """
    box = place.rect
    first, *rest = lines
    anchor = "end" if place.side < 0 else "start" if place.side > 0 or rest else "middle"
    pad = 2 * scale
    x = {"start": box.left + pad, "middle": (box.left + box.right) / 2, "end": box.right - pad}[anchor]
    ink = "text3" if point.ruled_out else "accent_text" if point.leader else "text"
    size, line, room = type_size(NAME, scale), box.top + 12.5 * scale, check_room(point, scale)
    # The name gives way to its mark; one that ends at the marker has it at its other end.
    at = x + {"start": room, "middle": room / 2, "end": 0.0}[anchor]
    marks: list[Mark] = [Text(at, line, first, size, ink, 500, anchor)]
    if room:
        reach = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * text_width(first, size, 500)
        marks += _check(at - reach - room, line, scale)
    if rest:
        second = "text3" if point.ruled_out else "text2"
        marks.append(Text(x, box.top + 26 * scale, rest[0], type_size(SECOND, scale), second, 400, anchor))
    if place.leader:
        x1, y1, x2, y2 = place.leader
        marks.append(Line(x1, y1, x2, y2, "accent" if point.leader else "line_strong"))
    return LabelPlace(point.id, box, lines, elided, place.leader, anchor), tuple(marks)
