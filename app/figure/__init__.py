"""The chart, laid out once: screen, SVG and paper draw the same figure."""

from app.figure.marks import Circle, Line, Mark, Rect, Text

__all__ = ["Circle", "Line", "Mark", "Rect", "Text"]
