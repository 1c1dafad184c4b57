"""The chart, laid out once: screen, SVG and paper draw the same figure."""

from app.figure.frame import DISC
from app.figure.layout import default_view, in_full, lay_out
from app.figure.marks import Circle, Line, Mark, Rect, Text
from app.figure.places import Box, Figure, LabelPlace, MarkerPlace, PointMarks
from app.figure.pulling import Pulled, beyond, passed, pulled_marks
from app.figure.spec import ChartPoint, ChartSpec, chart_spec, with_ranges_of

__all__ = [
    "DISC",
    "Box",
    "ChartPoint",
    "ChartSpec",
    "Circle",
    "Figure",
    "LabelPlace",
    "Line",
    "Mark",
    "MarkerPlace",
    "PointMarks",
    "Pulled",
    "Rect",
    "Text",
    "beyond",
    "chart_spec",
    "default_view",
    "in_full",
    "lay_out",
    "passed",
    "pulled_marks",
    "with_ranges_of",
]
