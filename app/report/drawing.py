"""The display list as the templates draw it: short lists of numbers and names, in pixels."""

from typing import Any

from app.figure import Circle, Figure, Line, Mark, Rect, Text
from app.report.clean import clean_mark


def drawing(figure: Figure) -> dict[str, Any]:
    """Write a figure for a template: its size, and its marks in paint order."""
    return {
        "width": figure.width,
        "height": figure.height,
        "marks": [_mark(mark) for mark in figure.marks],
    }


def _mark(mark: Mark) -> list[Any]:
    match mark:
        case Line():
            ends = [_short(at) for at in (mark.x1, mark.y1, mark.x2, mark.y2)]
            return ["line", *ends, mark.ink, mark.width, list(mark.dash), mark.opacity, mark.rounded]
        case Rect():
            box = [_short(at) for at in (mark.x, mark.y, mark.width, mark.height)]
            return ["rect", *box, mark.fill, mark.stroke, mark.stroke_width, mark.radius, mark.opacity]
        case Circle():
            place = [_short(at) for at in (mark.x, mark.y, mark.r)]
            return [
                "circle",
                *place,
                mark.fill,
                mark.stroke,
                mark.stroke_width,
                list(mark.dash),
                mark.opacity,
            ]
        case Text():
            where = [_short(mark.x), _short(mark.y)]
            return ["text", *where, clean_mark(mark.text), mark.size, mark.ink, mark.weight, mark.anchor]


def _short(value: float) -> float:
    return round(float(value), 2)
