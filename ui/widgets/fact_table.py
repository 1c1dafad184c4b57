"""A table of facts: every cell has a text, a sentence to be heard, and perhaps a tint, a bar or a mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
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
from ui.widgets.strokes import FADED, two_lines, write
from ui.widgets.tips import tip_text

Index = QModelIndex | QPersistentModelIndex
CellRole: Final = Qt.ItemDataRole.UserRole
#: The strongest tint: text on it keeps a contrast of 4.5 in both themes.
STRONGEST: Final = 0.5


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes
    ----------
    text, aside : what is painted; the aside is quieter, on a line below.
    sentence : what is heard, and shown by the tooltip.
    tint : 0..1, how strongly the ground is tinted.
    bar, tick : 0..1 of the width; a bar in the ink `bar_ink`, and a tick to compare it with.
    marked : a diamond stands before the text.
    """

    text: str = ""
    sentence: str = ""
    aside: str = ""
    ink: str = "text"
    tint: float = 0.0
    bar: float | None = None
    bar_ink: str = "text3"
    tick: float | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The head of a row or column: its caption, a second line, and what is heard."""

    text: str
    aside: str = ""
    sentence: str = ""


class Matrix(QAbstractTableModel):
    """Rows by columns, each with a head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Line, ...] = ()
        self.columns: tuple[Line, ...] = ()
        self._cells: tuple[tuple[Cell, ...], ...] = ()

    def show_cells(
        self, rows: Sequence[Line], columns: Sequence[Line], cells: Sequence[Sequence[Cell]]
    ) -> None:
        """Show other cells; where nothing but their content changed, the current one stays."""
        same = (len(rows), len(columns)) == (len(self.rows), len(self.columns))
        if not same:
            self.beginResetModel()
        self.rows, self.columns = tuple(rows), tuple(columns)
        self._cells = tuple(tuple(row) for row in cells)
        for line in (*self.rows, *self.columns):
            theme.ensure_fonts_for(line.text)
        if not same:
            self.endResetModel()
        elif rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows) or index.column() >= len(self.columns):
            return None
        cell = self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.sentence or cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(cell.sentence)
        return cell if role == CellRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        lines = self.columns if orientation == Qt.Orientation.Horizontal else self.rows
        if not 0 <= section < len(lines):
            return None
        line = lines[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.sentence or line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(line.sentence or line.text)
        return line if role == CellRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class MatrixView(QTableView):
    """Shows a matrix; arrows go from cell to cell, Tab leaves."""

    def __init__(
        self, name: str, label: str, *, column: int, row: int = 30, head: int = 28, names: int = 190
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.matrix = Matrix(self)
        self.setModel(self.matrix)
        self.setItemDelegate(_Cells(self))
        self._sizes = (column, row, head, names)
        self.setHorizontalHeader(_Heads(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_Heads(Qt.Orientation.Vertical, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.matrix.modelReset.connect(self._fit)
        self._fit()

    def show_cells(
        self, rows: Sequence[Line], columns: Sequence[Line], cells: Sequence[Sequence[Cell]]
    ) -> None:
        """Show other cells."""
        self.matrix.show_cells(rows, columns, cells)
        if rows and columns and not self.currentIndex().isValid():
            self.setCurrentIndex(self.matrix.index(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_sizes"):
            self._fit()

    def _fit(self) -> None:
        column, row, head, names = (theme.px(length) for length in self._sizes)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(theme.px(24))
        across.setDefaultSectionSize(column)
        across.setFixedHeight(head)
        down.setMinimumSectionSize(theme.px(20))
        down.setDefaultSectionSize(row)
        down.setFixedWidth(names)


class _Heads(QHeaderView):
    """Captions of rows or columns: names strong at the left, the rest quiet at the right of their column."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setAccessibleName("Options" if orientation == Qt.Orientation.Vertical else "Columns")

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self.model()
        line = model.headerData(logicalIndex, self.orientation(), CellRole) if model is not None else None
        if not isinstance(line, Line):
            return
        area = QRectF(rect)
        painter.save()
        if self.orientation() == Qt.Orientation.Vertical:
            room = area.adjusted(0, 0, -theme.px(10), 0)
            left = write(painter, line.aside, room, "small", "text3") if line.aside else 0.0
            gap = max(float(theme.px(26)), left + theme.px(8)) if line.aside else 0.0
            write(painter, line.text, room.adjusted(gap, 0, 0, 0), "strong", "text")
        else:
            room = area.adjusted(theme.px(2), 0, -theme.px(6), 0)
            parts = [*two_lines(line.text, "caption", room.width()), *([line.aside] if line.aside else [])]
            high = theme.px(15)
            top = room.bottom() - theme.px(4) - high * len(parts)
            for number, part in enumerate(parts):
                place = QRectF(room.left(), top + number * high, room.width(), high)
                last = bool(line.aside) and number == len(parts) - 1
                write(painter, part, place, "caption", "text3" if last else "text2", right=True)
        painter.restore()


class _Cells(QStyledItemDelegate):
    """Numbers at the right of their cell, on a tint, or after a bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CellRole)
        if not isinstance(cell, Cell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, view = QRectF(option.rect), option.widget
        tile = area.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_MouseOver and not cell.tint:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(tile, theme.px(4), theme.px(4))
        if view is not None and view.property("faded"):
            painter.setOpacity(FADED)
        if cell.tint > 0:
            painter.setBrush(theme.colour("accent", STRONGEST * cell.tint))
            painter.drawRoundedRect(tile, theme.px(3), theme.px(3))
        self._content(painter, cell, area.adjusted(theme.px(3), 0, -theme.px(6), 0))
        painter.setOpacity(1.0)
        if option.state & QStyle.StateFlag.State_HasFocus and has_ring(view):
            ring = theme.current().ring
            painter.setPen(QPen(theme.colour("accent"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(tile.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 4, 4)
        painter.restore()

    def _content(self, painter: QPainter, cell: Cell, area: QRectF) -> None:
        if cell.bar is not None:
            figure = QFontMetricsF(theme.font("small")).horizontalAdvance("100%") + theme.px(6)
            _bar(painter, cell, area.adjusted(0, 0, -figure, 0))
        upper = area.adjusted(0, theme.px(4), 0, -area.height() / 2) if cell.aside else area
        width = write(
            painter, cell.text, upper, "small" if cell.bar is not None else "body", cell.ink, right=True
        )
        if cell.marked:
            _diamond(painter, QPointF(area.right() - width - theme.px(7), upper.center().y()))
        if cell.aside:
            write(
                painter,
                cell.aside,
                area.adjusted(0, area.height() / 2, 0, -theme.px(4)),
                "small",
                "text2",
                right=True,
            )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(44), theme.px(30))


def _bar(painter: QPainter, cell: Cell, area: QRectF) -> None:
    height, middle = theme.px(8), area.center().y()
    painter.setPen(Qt.PenStyle.NoPen)
    track = QRectF(area.left(), middle - height / 2, area.width(), height)
    painter.setBrush(theme.colour("track"))
    painter.drawRoundedRect(track, 2.5, 2.5)
    filled = QRectF(track)
    filled.setWidth(max(1.0, track.width() * min(cell.bar or 0.0, 1.0)))
    painter.setBrush(theme.colour(cell.bar_ink))
    painter.drawRoundedRect(filled, 2.5, 2.5)
    if cell.tick is not None:
        x = track.left() + track.width() * min(cell.tick, 1.0)
        painter.setBrush(theme.colour("text"))
        painter.drawRect(QRectF(x - theme.px(1), middle - theme.px(8), theme.px(2), theme.px(16)))


def _diamond(painter: QPainter, centre: QPointF) -> None:
    half = theme.px(3.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawPolygon([centre + QPointF(x, y) for x, y in ((0, -half), (half, 0), (0, half), (-half, 0))])
