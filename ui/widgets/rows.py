"""A list of frozen rows: what Qt is told of one, and how a list that shows them is set up."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

from ui.widgets.enter import is_enter
from ui.widgets.fading_edge import FadingEdge
from ui.widgets.tips import tip_text

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
#: The row itself, for whoever paints it.
RowRole: Final = Qt.ItemDataRole.UserRole
_MIME: Final = "application/x-offer-spectrum-row"


class Rows(QAbstractListModel, Generic[Row]):
    """Rows with the `text` each shows, what it `says` to be heard, and in its `tip`: the same, unless given.

    Rows that only changed keep the place of the eye and of the selection; where some came or went, all begin
    anew. Rows that are `movable` can be dragged; the view moves none, for that is an edit.
    """

    def __init__(
        self,
        text: Callable[[Row], str],
        says: Callable[[Row], str],
        tip: Callable[[Row], str] | None = None,
        *,
        movable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._text, self._says, self._tip = text, says, tip or says
        self._movable = movable

    def show_rows(self, rows: Sequence[Row], *, afresh: bool = False) -> None:
        """Show other rows; `afresh` where they are not those of before, though as many."""
        afresh = afresh or len(rows) != len(self.rows)
        if afresh:
            self.beginResetModel()
        self.rows = tuple(rows)
        if afresh:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._says(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(self._tip(row))
        return row if role == RowRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not self._movable:
            return flags
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, QByteArray(b"row"))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class ListView(QListView):
    """A list that lays out at once what says something else: Qt waits a turn, and paints all rows twice."""

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, roles)
        if self.isVisible():
            self.executeDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_enter(event):
            # Qt would take it for Enter, which opens the row.
            event.ignore()
        else:
            super().keyPressEvent(event)


def set_up_list(
    view: ListView, rows: QAbstractListModel, painter: QStyledItemDelegate, *, name: str, label: str
) -> None:
    """Let a list show rows with a painter of their own, from edge to edge, and scroll them smoothly."""
    view.setObjectName(name)
    view.setAccessibleName(label)
    view.setModel(rows)
    view.setItemDelegate(painter)
    view.setMouseTracking(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    FadingEdge(view)
