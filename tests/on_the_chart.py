"""Where things have to stand on the chart, worked out from the ends of its axes; and what overlaps."""

from app.figure import Figure
from app.figure.places import Box


def x_px(figure: Figure, position: float) -> float:
    """Give the x at which a position of the spectrum (0..1) stands."""
    return figure.x_zero + position * (figure.x_one - figure.x_zero)


def y_px(figure: Figure, fit: float) -> float:
    """Give the y at which a fit stands."""
    part = (fit - figure.y_low) / (figure.y_high - figure.y_low)
    return figure.plot.bottom - part * figure.plot.height


def crosses(one: Box, other: Box) -> bool:
    """Tell whether two boxes share more than an edge."""
    beside = one.left < other.right and other.left < one.right
    return beside and one.top < other.bottom and other.top < one.bottom
