"""A table of painted tiles, each heard as a sentence; arrows go from one to the next, Tab leaves."""

from collections.abc import Sequence
from typing import Any, Final, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets.strokes import FADED, write
from ui.widgets.tips import tip_text

Index = QModelIndex | QPersistentModelIndex
TileRole: Final = Qt.ItemDataRole.UserRole
#: The most by which a growing column grows, and the most of the room that is left which they take.
_GROWTH, _SHARE = 30, 0.7


class Tile(Protocol):
    """What a cell can show."""

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
    """A cell with nothing in it."""

    text = ""
    sentence = ""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Leave it as it is."""


class Tiles(QAbstractTableModel):
    """Rows of tiles under captions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[Tile, ...], ...] = ()

    def show_tiles(self, heads: Sequence[str], rows: Sequence[Sequence[Tile]]) -> None:
        """Show other tiles; where they are as many, the current one stays."""
        same = (len(heads), len(rows)) == (len(self._heads), len(self._rows))
        if not same:
            self.beginResetModel()
        self._heads = tuple(heads)
        self._rows = tuple(tuple(row) for row in rows)
        if not same:
            self.endResetModel()
        elif heads and rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(heads) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(heads) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tile = self.tile(index)
        if tile is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tile.sentence
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(tile.sentence)
        return tile if role == TileRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation == Qt.Orientation.Horizontal and role in told and 0 <= section < len(self._heads):
            return self._heads[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        tile = self.tile(index)
        if tile is None or not tile.sentence:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def tile(self, index: Index) -> Tile | None:
        """Give the tile of an index."""
        if not index.isValid() or index.row() >= len(self._rows) or index.column() >= len(self._heads):
            return None
        return self._rows[index.row()][index.column()]


class TileView(QTableView):
    """Shows tiles in columns of given widths; those in `wide` take the room that is left.

    Rows grow to the `tallest` where there is room. With `whole_rows`, what stands in a row is about one
    thing: figures stand at the right under their captions, and the current row is tinted. `turned_to` tells
    the row and column that the eye is on.
    """

    turned_to = Signal(int, int)

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
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.tiles = Tiles(self)
        self._row, self._tallest, self._head, self._wide = row, tallest or row, head, wide
        self.whole_rows = whole_rows
        self._widths: tuple[int, ...] = ()
        self._growing = range(0)
        self.setModel(self.tiles)
        self.setItemDelegate(_Painter(self))
        self.setHorizontalHeader(_Heads(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._fit()

    def show_tiles(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[Tile]],
        widths: Sequence[int] = (),
        growing: range = range(0),
    ) -> None:
        """Show other tiles, under columns of these widths in whole pixels; some grow where there is room."""
        self.tiles.show_tiles(heads, rows)
        self._widths, self._growing = tuple(widths), growing
        self._fit()
        self.updateGeometry()
        if rows and heads and not self.currentIndex().isValid():
            self.setCurrentIndex(self.tiles.index(0, 0))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self.height_of(self._row))

    def minimumSizeHint(self) -> QSize:
        rows = min(1.4, self.tiles.rowCount())
        return QSize(theme.px(160), theme.px(self._head) + round(rows * theme.px(self._row)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_widths"):
            self._fit()

    def _on_current(self, now: QModelIndex) -> None:
        self.viewport().update()
        self.turned_to.emit(now.row(), now.column())

    def height_of(self, row: int) -> int:
        """Give the height that shows all rows, where they are so high."""
        return theme.px(self._head) + self.tiles.rowCount() * theme.px(row) + theme.px(12)

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


class _Heads(QHeaderView):
    """Quiet captions: at the left or the right of their columns, as the figures are."""

    def __init__(self, parent: TileView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._view = parent
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: Any, logicalIndex: int) -> None:
        model = self.model()
        text = str(model.headerData(logicalIndex, self.orientation()) or "") if model is not None else ""
        room = QRectF(rect).adjusted(theme.px(6), 0, -theme.px(6), 0)
        painter.save()
        write(painter, text, room, "caption", "text3", right=logicalIndex > 0 and self._view.whole_rows)
        painter.restore()


class _Painter(QStyledItemDelegate):
    """Paints tiles: a tint along the row of the current one, and a ring round it."""

    def __init__(self, view: TileView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile = index.data(TileRole)
        if tile is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        self._ground(painter, option, index, area)
        if self._view.property("faded"):
            painter.setOpacity(FADED)
        tile.paint(painter, area)
        painter.setOpacity(1.0)
        if option.state & QStyle.StateFlag.State_HasFocus and has_ring(self._view):
            ring = theme.current().ring
            painter.setPen(QPen(theme.colour("accent"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 1 + ring / 2
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), theme.px(5), theme.px(5))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        current = self._view.whole_rows and index.row() == self._view.currentIndex().row()
        if current and self._view.tiles.rowCount() > 1:
            painter.fillRect(area, theme.colour("selected"))
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme.px(5), theme.px(5))
