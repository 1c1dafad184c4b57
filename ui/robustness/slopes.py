"""Two orders of the same things side by side, and a line between the two places of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen

from app.numbers.numerals import MINUS
from ui.look import theme
from ui.widgets.fact_rows import RowList
from ui.widgets.strokes import FADED, write

ROW: Final = 30
HEAD: Final = 28
#: Where the lines begin and end, as parts of the width.
_FROM, _TO = 0.36, 0.62
_FIGURE, _MOVED = 40, 32
#: Who moves by so many places is drawn stronger.
_FAR: Final = 2


@dataclass(frozen=True, slots=True)
class End:
    """One end of a line: name and figure, and whether it leads there."""

    name: str
    figure: str
    leads: bool


@dataclass(frozen=True, slots=True)
class SlopeRow:
    """The n-th of both orders; the line from the left one goes to another row, or to none."""

    left: End
    right: End
    #: The row in which what stands at the left here stands at the right.
    to: int
    #: By how many rows what stands at the right has risen.
    risen: int
    sentence: str

    def height(self, width: float) -> int:
        return theme.px(ROW)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        figure, moved, gap = theme.px(_FIGURE), theme.px(_MOVED), theme.px(12)
        start, end = ends_of(area)
        left, right = QRectF(area), QRectF(area)
        left.setWidth(figure)
        write(painter, self.left.figure, left, "small", "text2", right=True)
        room = start - area.left() - figure - 2 * gap
        left = QRectF(area.left() + figure + gap, area.top(), room, area.height())
        ink = "accent_text" if self.left.leads else "text"
        write(painter, self.left.name, left, "strong", ink, right=True)
        right.setLeft(area.right() - figure)
        write(painter, self.right.figure, right, "small", "text2", right=True)
        room = right.left() - moved - end - gap
        name = QRectF(end + gap, area.top(), room, area.height())
        write(painter, self.right.name, name, "strong", "accent_text" if self.right.leads else "text")
        if self.risen:
            by = QRectF(right.left() - moved, area.top(), moved, area.height())
            said = f"+{self.risen}" if self.risen > 0 else f"{MINUS}{-self.risen}"
            write(painter, said, by, "small", "pos" if self.risen > 0 else "neg", right=True)


def ends_of(area: QRectF) -> tuple[float, float]:
    """Give where lines begin and end, from the left."""
    return area.left() + _FROM * area.width(), area.left() + _TO * area.width()


class SlopeHead:
    """Names the two orders over their columns."""

    def __init__(self, before: str, after: str) -> None:
        self._before, self._after = before, after

    def __call__(self, painter: QPainter, area: QRectF) -> None:
        start, end = ends_of(area)
        gap = theme.px(12)
        left = QRectF(area.left(), area.top(), start - area.left() - gap, area.height())
        write(painter, self._before, left, "smallstrong", "text2", right=True)
        right = QRectF(end + gap, area.top(), area.right() - end - gap, area.height())
        write(painter, self._after, right, "smallstrong", "text2")


class SlopeList(RowList):
    """Rows of two orders, with their lines painted over all of them."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label, head=HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rows = [(at, row) for at, row in enumerate(self.rows.rows) if isinstance(row, SlopeRow)]
        if not rows:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.property("faded"):
            painter.setOpacity(FADED)
        # Who leads comes last, over all others.
        for at, row in sorted(rows, key=lambda one: one[1].left.leads):
            self._line(painter, at, row)

    def _line(self, painter: QPainter, at: int, row: SlopeRow) -> None:
        here, there = (QRectF(self.visualRect(self.rows.index(one))) for one in (at, row.to))
        side = theme.px(8)
        start, end = ends_of(here.adjusted(side, 0, -side, 0))
        far = abs(row.to - at) >= _FAR
        ink = "accent" if row.left.leads else "text2" if far else "whisker"
        width = 2.0 if row.left.leads else 1.5 if far else 1.0
        a, b = QPointF(start, here.center().y()), QPointF(end, there.center().y())
        path, third = QPainterPath(a), (end - start) * 0.45
        path.cubicTo(a + QPointF(third, 0), b - QPointF(third, 0), b)
        painter.setPen(QPen(theme.colour(ink), width * theme.current().scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ink))
        for dot in (a, b):
            painter.drawEllipse(dot, theme.px(4), theme.px(4))


def slopes(
    before: Sequence[int],
    after: Sequence[int],
    ends: tuple[Sequence[End], Sequence[End]],
    sentences: Sequence[str],
) -> list[SlopeRow]:
    """Lay two orders of the same things beside each other.

    Parameters
    ----------
    before, after : the things in order, as indices.
    ends : by index, how each is written before and after.
    sentences : by index, what is said of each.
    """
    to = {one: at for at, one in enumerate(after)}
    was = {one: at for at, one in enumerate(before)}
    return [
        SlopeRow(ends[0][left], ends[1][right], to[left], was[right] - at, sentences[left])
        for at, (left, right) in enumerate(zip(before, after, strict=True))
    ]
