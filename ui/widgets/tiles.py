"""A table of painted tiles, in columns that share the room there is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent

from ui.look import theme
from ui.widgets.strokes import write
from ui.widgets.tables import Head, Heads, Table, Tile

#: The most by which a growing column grows, and the most of the room that is left which they take.
_GROWTH: Final = 30
_SHARE: Final = 0.7


class TileView(Table):
    """Shows tiles in columns of given widths; those in `wide` take the room that is left.

    Rows grow to the `tallest` where there is room. With `whole_rows` figures stand at the right under their
    captions.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        row: int,
        tallest: int = 0,
        head: int = 24,
        wide: tuple[int, ...] = (0,),
        whole_rows: bool = True,
    ) -> None:
        super().__init__(name, label, corner=5, whole_rows=whole_rows)
        self._row, self._tallest, self._head, self._wide = row, tallest or row, head, wide
        self._widths: tuple[int, ...] = ()
        self._growing = range(0)
        self.setHorizontalHeader(Heads(Qt.Orientation.Horizontal, self, self._paint_head))
        self.verticalHeader().hide()
        theme.fit(self, TileView._fit)

    def show_tiles(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[Tile]],
        widths: Sequence[int] = (),
        growing: range = range(0),
    ) -> None:
        """Show other tiles, under columns of these widths in whole pixels; some grow where there is room."""
        self._widths, self._growing = tuple(widths), growing
        self._show([Head(caption) for caption in heads], rows)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self.height_of(self._row))

    def minimumSizeHint(self) -> QSize:
        rows = min(1.4, self.tiles.rowCount())
        return QSize(theme.px(160), theme.px(self._head) + round(rows * theme.px(self._row)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def height_of(self, row: int) -> int:
        """Give the height that shows all rows, where they are so high."""
        return theme.px(self._head) + self.tiles.rowCount() * theme.px(row) + theme.px(12)

    def _paint_head(self, painter: QPainter, head: Head, area: QRectF, place: int) -> None:
        room = area.adjusted(theme.px(6), 0, -theme.px(6), 0)
        write(painter, head.text, room, "caption", "text3", right=place > 0 and self.whole_rows)

    def _fit(self) -> None:
        head = self.horizontalHeader()
        head.setMinimumSectionSize(theme.px(8))
        head.setFixedHeight(theme.px(self._head))
        self.verticalHeader().setMinimumSectionSize(theme.px(16))
        self.setMaximumHeight(self.height_of(self._tallest))
        self._stretch()

    def _stretch(self) -> None:
        spare = max(0, self.viewport().width() - sum(self._widths))
        growth = min(theme.px(_GROWTH), int(spare * _SHARE) // max(1, len(self._growing)))
        for column, width in enumerate(self._widths):
            more = growth if column in self._growing else 0
            if column in self._wide:
                more = (spare - growth * len(self._growing)) // len(self._wide)
            self.setColumnWidth(column, width + more)
        rows = max(1, self.tiles.rowCount())
        least, most = theme.px(self._row), theme.px(self._tallest)
        self.verticalHeader().setDefaultSectionSize(max(least, min(most, self.viewport().height() // rows)))
