"""The list of keys: those of the menus, and those that work inside a pane."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView, QVBoxLayout, QWidget

from ui.look import theme
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced

Index = QModelIndex | QPersistentModelIndex

#: What the panes answer to, besides the menus: pane by pane.
IN_PANES = {
    "Menus": (("Open the first, open one", "F10, Alt with its first letter"),),
    "Ranking": (
        ("Choose an option", "Up, Down, or type its name"),
        ("Edit, remove", "Enter, Delete"),
        ("Everything else", "Menu key or Shift+F10"),
    ),
    "Chart": (
        ("Next option along the axis", "Left, Right"),
        ("Next option by rank", "Up, Down"),
        ("Move the option by 1%", "Shift+Left, Shift+Right"),
        ("Choose an edge of the sweet spot", "[ or ]"),
        ("Move that edge by 1%, let go of it", "Left, Right, Esc"),
        ("Ask what it would need, suppose it", "Alt+Up, Enter"),
        ("Zoom, see everything", "+, −, Home"),
        ("Edit the option, put its card away", "Enter, Esc"),
    ),
    "Weight": (
        ("By 1, by 5, to an end", "Arrows, Page Up, Page Down, Home, End"),
        ("Type a share", "Digits, then Enter"),
        ("Back to what it was", "Backspace"),
    ),
    "Range": (
        ("Low, likely, high", "Tab"),
        ("By one step, by five", "Arrows, Shift+arrows"),
        ("Not known", "?"),
    ),
    "Value": (
        ("A guess, told, seen, a fact", "Alt+G, Alt+T, Alt+S, Alt+F"),
        ("By one step, choose a level", "Up, Down, Alt+Down"),
    ),
    "Criteria": (("Move, add, remove", "Alt+Up, Alt+Down, Insert, Delete"),),
    "Order by feeling": (
        ("Move an option", "Alt+Up, Alt+Down, Alt+Home, Alt+End"),
        ("Give it a place", "1 to 9"),
    ),
    "How sure is it": (("Choose an option", "Up, Down"),),
    "What would change it": (("Preview, then keep", "Enter, Enter"),),
    "Ask next": (
        ("Go to the answer, copy", "Enter, Ctrl+C"),
        ("Suppose the best or the worst answer", "+, −"),
    ),
    "Preview": (("Leave", "Esc"),),
    "Field": (("Enter, enter and close the window", "Enter, Esc"),),
    "Divided rooms": (("Move the line between two", "Arrows, Shift+arrows"),),
}


class KeysWindow(QDialog):
    """All keys in one table, to be found by reading or by typing."""

    def __init__(self, of_menus: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setWindowTitle("Keys")
        self.setAccessibleName("Keys")
        self._table = QTableView()
        self._table.setObjectName("keys.table")
        self._table.setAccessibleName("What the keys do")
        self._table.setModel(_Keys(_rows(of_menus), self))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
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


@dataclass(frozen=True, slots=True)
class _Row:
    """What keys do, under the name of where they do it; without keys it is that name itself."""

    where: str
    what: str
    keys: str

    @property
    def sentence(self) -> str:
        return f"{self.where}, {self.what}: {self.keys}" if self.keys else self.where


def _rows(of_menus: Sequence[tuple[str, str, str]]) -> list[_Row]:
    groups: dict[str, list[_Row]] = {}
    inside = [(where, what, keys) for where, some in IN_PANES.items() for what, keys in some]
    for where, what, keys in (*of_menus, *inside):
        groups.setdefault(where, [_Row(where, "", "")]).append(_Row(where, what, keys))
    return [row for rows in groups.values() for row in rows]


class _Keys(QAbstractTableModel):
    """What it does, and the keys for it."""

    def __init__(self, rows: list[_Row], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            shown = (row.what, row.keys) if row.keys else (row.where, "")
            return shown[index.column()]
        if role == Qt.ItemDataRole.FontRole and not row.keys:
            return theme.font("heading")
        return row.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("To", "Press")[section]
        return None
