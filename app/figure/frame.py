"""The rooms of the canvas: plot, strip and the words round them."""

from dataclasses import dataclass

from app.figure.ground import CAPTION, STRIP_WORD, landmarks, type_size
from app.figure.places import Box
from app.figure.spec import ChartSpec
from app.figure.widths import text_width


@dataclass(frozen=True, slots=True)
class Frame:
    """The rooms of the canvas, before any option has its place."""

    plot: Box
    strip: Box | None
    x_zero: float
    x_one: float
    has_roles: bool


def make_frame(spec: ChartSpec, width: float, height: float, scale: float) -> Frame:
    """Share out the canvas: plot, strip where an option has no position, and the words under the axis."""
    left, right = 34 * scale, width - 2
    lost = sum(1 for point in spec.points if point.x is None)
    words = 26 * scale
    strip_width = 0.0
    if lost:
        least = text_width(STRIP_WORD, type_size(CAPTION, scale), 500) + 16 * scale
        columns = -(-lost // max(1, int((height - 60 * scale) / (50 * scale))))
        strip_width = min(max(least, columns * 26 * scale), max(least, (right - left) * 0.4))
        right -= strip_width + 12 * scale
    inset = min(max(18 * scale, (right - left) * 0.03), (right - left) / 4)
    probe = Box(left, 1, right, height - words)
    has_roles = height >= 300 * scale and bool(landmarks(probe, left + inset, right - inset, scale))
    plot = Box(left, 1, max(right, left + 20), max(height - words - (34 * scale if has_roles else 0), 20))
    strip = Box(right + 12 * scale, 1, right + 12 * scale + strip_width, plot.bottom) if lost else None
    return Frame(plot, strip, left + inset, plot.right - inset, has_roles)
