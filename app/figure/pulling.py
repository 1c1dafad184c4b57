"""An option pulled up or down: where it is held, where it belongs, and past which other."""

from dataclasses import dataclass, replace

from app.figure.ground import NAME, crisp, type_size
from app.figure.marks import Circle, Line, Mark, Text
from app.figure.places import Figure, Stood, y_pixel
from app.figure.points import marker
from app.figure.spec import ChartPoint, ChartSpec
from app.numbers.numerals import signed


@dataclass(frozen=True, slots=True)
class Pulled:
    """An option and the fit it is pulled to; `held` while the hand, or a key, keeps it there."""

    option: str
    fit: float
    held: bool = True


def passed(spec: ChartSpec, pulled: Pulled) -> str | None:
    """Name the last option that is passed on the way, or else the next one; none where nothing lies there."""
    own = next((point for point in spec.points if point.id == pulled.option), None)
    if own is None or not own.rank:
        return None
    up = pulled.fit >= own.fit
    there = beyond(spec, own, up=up)
    on_the_way = [one for one in there if (one.fit <= pulled.fit if up else one.fit >= pulled.fit)]
    found = on_the_way or there[:1]
    return found[-1].id if found else None


def beyond(spec: ChartSpec, own: ChartPoint, *, up: bool) -> list[ChartPoint]:
    """List the ranked options above or below one, the nearest first."""
    ranked = [point for point in spec.points if point.rank]
    found = [point for point in ranked if (point.fit > own.fit if up else point.fit < own.fit)]
    return sorted(found, key=lambda point: abs(point.fit - own.fit))


def pulled_marks(figure: Figure, pulled: Pulled, past: str | None) -> tuple[Mark, ...]:
    """Draw the option where it is held, its empty place, and the level of the option it is to pass."""
    stood = {one.point.id: one for one in figure.stood}
    one, other = stood.get(pulled.option), stood.get(past or "")
    if one is None:
        return ()
    place, scale = one.place, figure.text_scale
    y = min(
        max(y_pixel(pulled.fit, figure.y_low, figure.y_high, figure.plot), figure.plot.top),
        figure.plot.bottom,
    )
    marks: list[Mark] = [
        Circle(place.cx, place.cy, place.r, fill="surface", stroke="line_strong", dash=(3 * scale, 2 * scale))
    ]
    if other is not None:
        marks += _level(figure, one, other, y, scale)
    held = replace(one, point=replace(one.point, selected=True), place=replace(place, cy=y))
    return (*marks, *marker(held, scale))


def _level(figure: Figure, one: Stood, other: Stood, y: float, scale: float) -> list[Mark]:
    at, dash = crisp(other.place.true_y), (4 * scale, 3 * scale)
    right = figure.strip.right if one.place.in_strip and figure.strip else figure.plot.right
    size = type_size(NAME, scale)
    said = signed(other.point.fit - one.point.fit)
    return [
        Line(figure.plot.left, at, right, at, "accent", 1, dash),
        Text(one.place.cx + one.place.r + 8 * scale, y - 8 * scale, said, size, "accent_text", 600),
    ]
