"""What is picked out of the chart: what the pointer or the keyboard is on, and how it may turn out."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from app.figure import DISC, Figure, PointMarks, Text, in_full
from ui.chart.painting import ready
from ui.look import theme


def luck_shown(figure: Figure, *, of_all: bool) -> tuple[PointMarks, ...]:
    """Choose how what may turn out is drawn: with words for the selection, as bare lines for the others."""
    selected = {one.point.id for one in figure.stood if one.point.selected}
    return tuple(
        group if group.id in selected else _without_words(group)
        for group in figure.luck
        if of_all or group.id in selected
    )


def _without_words(group: PointMarks) -> PointMarks:
    return PointMarks(group.id, tuple(mark for mark in group.marks if not isinstance(mark, Text)))


def draw_hot(painter: QPainter, figure: Figure, option: str) -> None:
    """Draw a ring round an option, how it may turn out and, where it is a dot, all that a disc has.

    The selection has its ring and the rest already.
    """
    one = next((one for one in figure.stood if one.point.id == option), None)
    if one is None or one.point.selected:
        return
    luck = [mark for group in figure.luck if group.id == option for mark in group.marks]
    ready([*luck, *in_full(figure, option)], theme.current()).paint(painter)
    radius = one.place.r if one.in_full else theme.px(DISC)
    painter.setPen(QPen(theme.colour("accent", 0.45), theme.px(1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(one.place.cx, one.place.cy), radius + 7, radius + 7)
