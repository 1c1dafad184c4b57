"""The list of keys: those of the menus, and those that work inside a pane."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView, QVBoxLayout, QWidget

from ui.look import theme
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced

Index = QModelIndex | QPersistentModelIndex

#: What the panes answer to, besides the menus.
IN_PANES = (
    ("Menus: open the first, open one", "F10, Alt with its first letter"),
    ("Ranking: choose an option", "Up, Down, or type its name"),
    ("Ranking: edit, remove", "Enter, Delete"),
    ("Ranking: everything else", "Menu key or Shift+F10"),
    ("Chart: next option along the axis", "Left, Right"),
    ("Chart: next option by rank", "Up, Down"),
    ("Chart: move the option by 1%", "Shift+Left, Shift+Right"),
    ("Chart: choose an edge of the sweet spot", "[ or ]"),
    ("Chart: move that edge by 1%, let go of it", "Left, Right, Esc"),
    ("Chart: zoom, see everything", "+, −, Home"),
    ("Chart: edit the option", "Enter"),
    ("Weight: by 1, by 5, to an end", "Arrows, Page Up, Page Down, Home, End"),
    ("Weight: type a share", "Digits, then Enter"),
    ("Weight: back to what it was", "Backspace"),
    ("Range: low, likely, high", "Tab"),
    ("Range: by one step, by five", "Arrows, Shift+arrows"),
    ("Range: not known", "?"),
    ("Value: a guess, told, seen, a fact", "Alt+G, Alt+T, Alt+S, Alt+F"),
    ("Value: by one step, choose a level", "Up, Down, Alt+Down"),
    ("Criteria: move, add, remove", "Alt+Up, Alt+Down, Insert, Delete"),
    ("Order by feeling: move an option", "Alt+Up, Alt+Down, Alt+Home, Alt+End"),
    ("Order by feeling: give it a place", "1 to 9"),
    ("How sure is it: choose an option", "Up, Down"),
    ("What would change it: preview, then keep", "Enter, Enter"),
    ("Ask next: go to the answer, copy", "Enter, Ctrl+C"),
    ("Ask next: suppose the best or the worst answer", "+, −"),
    ("Preview: leave", "Esc"),
    ("Field: enter, enter and close the window", "Enter, Esc"),
)


class KeysWindow(QDialog):
    """All keys in one table, to be found by reading or by typing."""

    def __init__(self, of_menus: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setWindowTitle("Keys")
        self.setAccessibleName("Keys")
        self._table = QTableView()
        self._table.setObjectName("keys.table")
        self._table.setAccessibleName("What the keys do")
        self._table.setModel(_Keys([*of_menus, *IN_PANES], self))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(theme.px(28))
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel("Keys", "title", name="keys.title"))
        column.addWidget(self._table, 1)
        spaced(column, 12, (20, 16, 20, 16))
        self.resize(theme.px(620), theme.px(640))


class _Keys(QAbstractTableModel):
    """What it does, and the keys for it."""

    def __init__(self, rows: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return ": ".join(self._rows[index.row()]) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("To", "Press")[section]
        return None
