"""A table of figures, option by option, each under its column and beside its name."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.look import theme
from ui.widgets.cell import Cell
from ui.widgets.strokes import two_lines, write
from ui.widgets.tables import Head, Heads, Table


class Matrix(Table):
    """Cells of one size, with names of rows at the left."""

    def __init__(
        self, name: str, label: str, *, column: int, row: int = 30, head: int = 28, names: int = 190
    ) -> None:
        super().__init__(name, label, corner=4)
        self._sizes = (column, row, head, names)
        self.setHorizontalHeader(Heads(Qt.Orientation.Horizontal, self, _paint_column))
        self.setVerticalHeader(Heads(Qt.Orientation.Vertical, self, _paint_name))
        theme.fit(self, Matrix._fit)

    def show_cells(
        self, names: Sequence[Head], columns: Sequence[Head], cells: Sequence[Sequence[Cell]]
    ) -> None:
        """Show other cells."""
        self._show(columns, cells, names)

    def show_nothing(self) -> None:
        """Show no cells."""
        self._show((), (), ())

    def _fit(self) -> None:
        column, row, head, names = (theme.px(length) for length in self._sizes)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(theme.px(24))
        across.setDefaultSectionSize(column)
        across.setFixedHeight(head)
        down.setMinimumSectionSize(theme.px(20))
        down.setDefaultSectionSize(row)
        down.setFixedWidth(names)


def _paint_name(painter: QPainter, head: Head, area: QRectF, place: int) -> None:
    """Write a name strong at the left, after its rank."""
    room = area.adjusted(0, 0, -theme.px(10), 0)
    left = write(painter, head.aside, room, "small", "text3") if head.aside else 0.0
    gap = max(float(theme.px(26)), left + theme.px(8)) if head.aside else 0.0
    write(painter, head.text, room.adjusted(gap, 0, 0, 0), "strong", "text")


def _paint_column(painter: QPainter, head: Head, area: QRectF, place: int) -> None:
    """Write a caption quiet at the right of its column, on as many lines as it takes."""
    room = area.adjusted(theme.px(2), 0, -theme.px(6), 0)
    parts = [*two_lines(head.text, "caption", room.width()), *([head.aside] if head.aside else [])]
    high = theme.px(15)
    top = room.bottom() - theme.px(4) - high * len(parts)
    for number, part in enumerate(parts):
        line = QRectF(room.left(), top + number * high, room.width(), high)
        last = bool(head.aside) and number == len(parts) - 1
        write(painter, part, line, "caption", "text3" if last else "text2", right=True)
