"""What painted tables share: tiles heard as sentences, under heads, with a ring for the keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ui.look import theme
from ui.widgets.cell import Cell
from ui.widgets.row_ground import paint_hover, paint_ring
from ui.widgets.rows import Index
from ui.widgets.strokes import FADED
from ui.widgets.tips import tip_text

TileRole: Final = Qt.ItemDataRole.UserRole


class Tile(Protocol):
    """What a place in a table can show."""

    @property
    def text(self) -> str:
        """The figure or name in it."""
        ...

    @property
    def sentence(self) -> str:
        """What is heard, and shown by the tooltip; empty where there is nothing to stop at."""
        ...

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint it."""
        ...


class Gap:
    """A place with nothing in it."""

    text = ""
    sentence = ""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Leave it as it is."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a row or column: its caption, a second line, and what is heard where that says more."""

    text: str
    aside: str = ""
    sentence: str = ""


class Tiles(QAbstractTableModel):
    """Rows of tiles under heads; a row may have one as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Head, ...] = ()
        self._names: tuple[Head, ...] = ()
        self._rows: tuple[tuple[Tile, ...], ...] = ()

    def show_tiles(
        self, columns: Sequence[Head], rows: Sequence[Sequence[Tile]], names: Sequence[Head] = ()
    ) -> None:
        """Show other tiles; where they are as many, the current one stays."""
        same = (len(columns), len(rows)) == (len(self._columns), len(self._rows))
        if not same:
            self.beginResetModel()
        self._columns, self._names = tuple(columns), tuple(names)
        self._rows = tuple(tuple(row) for row in rows)
        for head in (*self._columns, *self._names):
            theme.ensure_fonts_for(head.text)
        if not same:
            self.endResetModel()
        elif columns and rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tile = self.tile(index)
        return None if tile is None else _told(tile, tile.sentence, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        heads = self._columns if orientation == Qt.Orientation.Horizontal else self._names
        if not 0 <= section < len(heads):
            return None
        return _told(heads[section], heads[section].sentence or heads[section].text, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        tile = self.tile(index)
        return super().flags(index) if tile is not None and tile.sentence else Qt.ItemFlag.NoItemFlags

    def tile(self, index: Index) -> Tile | None:
        """Give the tile of an index."""
        if not index.isValid() or index.row() >= len(self._rows) or index.column() >= len(self._columns):
            return None
        return self._rows[index.row()][index.column()]


def _told(what: Tile | Head, sentence: str, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return what.text
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return sentence
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip_text(sentence)
    return what if role == TileRole else None


class Table(QTableView):
    """Shows tiles; arrows go from one to the next, Tab leaves.

    With `whole_rows`, what stands in a row is about one thing, and the current row is tinted. `turned_to`
    tells the row and column that the eye is on. A subclass says in `_fit` how wide and high things are.
    """

    turned_to = Signal(int, int)

    def __init__(self, name: str, label: str, *, corner: float, whole_rows: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.whole_rows = whole_rows
        self.tiles = Tiles(self)
        self.setModel(self.tiles)
        self.setItemDelegate(_Painter(self, corner))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current)

    def _show(
        self, columns: Sequence[Head], rows: Sequence[Sequence[Tile]], names: Sequence[Head] = ()
    ) -> None:
        self.tiles.show_tiles(columns, rows, names)
        self._fit()
        if rows and columns and not self.currentIndex().isValid():
            self.setCurrentIndex(self.tiles.index(0, 0))

    def _fit(self) -> None:
        raise NotImplementedError

    def _on_current(self, now: QModelIndex) -> None:
        self.viewport().update()
        self.turned_to.emit(now.row(), now.column())


class Heads(QHeaderView):
    """Heads of rows or columns, painted as told: with the painter, the head, its room and its place."""

    def __init__(
        self,
        orientation: Qt.Orientation,
        parent: Table,
        paint: Callable[[QPainter, Head, QRectF, int], None],
    ) -> None:
        super().__init__(orientation, parent)
        self._paint = paint
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setAccessibleName("Options" if orientation == Qt.Orientation.Vertical else "Columns")

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self.model()
        head = model.headerData(logicalIndex, self.orientation(), TileRole) if model is not None else None
        if isinstance(head, Head):
            painter.save()
            self._paint(painter, head, QRectF(rect), logicalIndex)
            painter.restore()


class _Painter(QStyledItemDelegate):
    """Paints tiles: a tint along the row of the current one, and a ring round it."""

    def __init__(self, view: Table, corner: float) -> None:
        super().__init__(view)
        self._view = view
        self._corner = corner

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile = index.data(TileRole)
        if tile is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        box = area.adjusted(1, 1, -1, -1)
        current = self._view.whole_rows and index.row() == self._view.currentIndex().row()
        if current and self._view.tiles.rowCount() > 1:
            painter.fillRect(area, theme.colour("selected"))
        if not (isinstance(tile, Cell) and tile.tint):
            paint_hover(painter, option, box, self._corner)
        if self._view.property("faded"):
            painter.setOpacity(FADED)
        tile.paint(painter, area)
        painter.setOpacity(1.0)
        paint_ring(painter, option, box, self._corner)
        painter.restore()
