"""A list from which one row is picked, with its title, buttons to add and remove, and a few words below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import IconButton
from ui.widgets.label import PlainLabel
from ui.widgets.pick_list import PickList
from ui.widgets.spacing import spaced


class TitledList(QWidget):
    """Asks by button and by key for the same: to add a row, and to remove or move the current one.

    While `remove` is disabled no key removes either. The list itself tells what was picked or is renamed.

    Parameters
    ----------
    add, remove : what the buttons say.
    note : the words below.
    beside : what stands beside the title.
    inset : how far title and note stand from the left edge of the list.
    gaps : between what stands in the head, and between head, list and note.
    """

    add_requested = Signal()
    remove_requested = Signal(str)
    #: The row, and the place it is to have.
    move_requested = Signal(str, int)

    def __init__(
        self,
        name: str,
        title: str,
        rows: PickList,
        *,
        add: str,
        remove: str,
        note: PlainLabel,
        beside: QWidget | None = None,
        inset: int = 9,
        gaps: tuple[int, int] = (4, 6),
    ) -> None:
        super().__init__()
        self.list = rows
        self.remove = IconButton("trash", remove, name=f"{name}.remove")
        self.add = IconButton("plus", add, name=f"{name}.add")
        head = QHBoxLayout()
        head.addWidget(PlainLabel(title, "heading", name=f"{name}.heading"), 0 if beside else 1)
        if beside is not None:
            head.addWidget(beside, 1)
        head.addWidget(self.remove)
        head.addWidget(self.add)
        below = QHBoxLayout()
        below.addWidget(note)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(rows, 1)
        column.addLayout(below)
        spaced(head, gaps[0], (inset, 0, 0, 0))
        spaced(below, 0, (inset, 0, 0, 0))
        spaced(column, gaps[1])
        rows.add_requested.connect(self.add_requested)
        rows.remove_requested.connect(self._on_remove)
        rows.move_requested.connect(self._on_move)
        self.add.clicked.connect(self.add_requested)
        self.remove.clicked.connect(lambda: self._on_remove(rows.current()))

    def _on_remove(self, row: str) -> None:
        if row and self.remove.isEnabled():
            self.remove_requested.emit(row)

    def _on_move(self, row: str, to: int) -> None:
        if row and 0 <= to < len(self.list.rows()):
            self.move_requested.emit(row, to)
