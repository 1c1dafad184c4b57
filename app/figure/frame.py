"""The rooms of the canvas: plot, strip and the words round them."""

from dataclasses import dataclass
from typing import Final

from app.figure.ground import CAPTION, NAME, STRIP_SHORT, STRIP_WORD, landmarks, type_size
from app.figure.places import Box
from app.figure.spec import ChartPoint, ChartSpec
from app.figure.widths import one_line, text_width

DISC: Final = 10.0
WIDEST_LABEL: Final = 172.0
#: What a marker takes in the strip besides the name at its right, selected or not.
_BESIDE: Final = 48.0
#: Of the plot at most this share is given up so that names in the strip stand beside their markers.
_MOST_GIVEN: Final = 0.24
#: And at most this share so that its own words stand under it whole.
_MOST_FOR_WORD: Final = 0.35


@dataclass(frozen=True, slots=True)
class Frame:
    """The rooms of the canvas, before any option has its place; those of the strip stand at `x_lost`."""

    plot: Box
    strip: Box | None
    x_zero: float
    x_one: float
    x_lost: float
    has_roles: bool
    scale: float


def make_frame(spec: ChartSpec, width: float, height: float, scale: float) -> Frame:
    """Share out the canvas: plot, strip where an option has no position, and the words under the axis."""
    left, right = 34 * scale, width - 2
    lost = [point for point in spec.points if point.x is None]
    words = 26 * scale
    strip_width, beside = _strip_width(lost, right - left, height, scale) if lost else (0.0, False)
    if lost:
        right -= strip_width + 12 * scale
    inset = min(max(18 * scale, (right - left) * 0.03), (right - left) / 4)
    probe = Box(left, 1, right, height - words)
    has_roles = height >= 300 * scale and bool(landmarks(probe, left + inset, right - inset, scale))
    plot = Box(left, 1, max(right, left + 20), max(height - words - (34 * scale if has_roles else 0), 20))
    strip_left = right + 12 * scale
    strip = Box(strip_left, 1, strip_left + strip_width, plot.bottom) if lost else None
    x_lost = strip_left + (2 * DISC * scale if beside else strip_width / 2)
    return Frame(plot, strip, left + inset, plot.right - inset, x_lost, has_roles, scale)


def _strip_width(lost: list[ChartPoint], width: float, height: float, scale: float) -> tuple[float, bool]:
    """Choose the width of the strip, and say whether names fit beside the markers, clear of the ranges."""
    whole, short = (
        text_width(word, type_size(CAPTION, scale), 500) + 16 * scale for word in (STRIP_WORD, STRIP_SHORT)
    )
    least = whole if whole <= width * _MOST_FOR_WORD else short
    columns = -(-len(lost) // max(1, int((height - 60 * scale) / (50 * scale))))
    if columns > 1:
        return min(max(least, columns * 26 * scale), max(least, width * 0.4)), False
    size = type_size(NAME, scale)
    longest = max(text_width(one_line(point.name), size, 500) for point in lost)
    wanted = max(least, longest + _BESIDE * scale)
    fits = wanted <= max(least, width * _MOST_GIVEN)
    return (wanted if fits else least), fits
