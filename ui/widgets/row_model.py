"""A list of frozen rows as an item model: what all small lists share."""

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


class Rows(QAbstractListModel, Generic[Row]):
    """Shows rows; a subclass says what is told of one.

    Rows that only changed keep the place of the eye and of the selection; where some came or went, all begin
    anew.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...], *, afresh: bool = False) -> None:
        """Show other rows; `afresh` where they are not those of before, though as many."""
        afresh = afresh or len(rows) != len(self._rows)
        if afresh:
            self.beginResetModel()
        self._rows = rows
        if afresh:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def row_at(self, index: Index) -> Row | None:
        """Give the row of an index; none beyond the last."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)
