"""A list from which one row is picked, with its title, buttons to add and remove, and a few words below."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import IconButton
from ui.widgets.errors import ErrorLine
from ui.widgets.label import PlainLabel
from ui.widgets.pick_list import PickList
from ui.widgets.spacing import spaced


class TitledList(QWidget):
    """Asks by button and by key for the same: to add a row, and to remove or move the current one.

    While `remove` is disabled no key removes either, and `stays` is said instead. The list itself tells what
    was picked or is renamed.

    Parameters
    ----------
    add, remove : what the buttons say.
    stays : why the current row cannot be removed, where it cannot.
    unmoved : why rows are not moved; empty where they are.
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
        stays: str,
        unmoved: str = "",
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
        self._stays, self._unmoved = stays, unmoved
        self._error = ErrorLine(name=f"{name}.error")
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(rows, 1)
        column.addWidget(self._error)
        column.addLayout(below)
        spaced(head, gaps[0], (inset, 0, 0, 0))
        spaced(below, 0, (inset, 0, 0, 0))
        spaced(column, gaps[1])
        self._connect()

    def _connect(self) -> None:
        self.list.installEventFilter(self)
        self.list.picked.connect(lambda _: self.say(""))
        self.list.shown_afresh.connect(lambda: self.say(""))
        self.list.add_requested.connect(self.add_requested)
        self.list.remove_requested.connect(self._on_remove)
        self.list.move_requested.connect(self._on_move)
        self.add.clicked.connect(self.add_requested)
        self.remove.clicked.connect(lambda: self._on_remove(self.list.current()))

    def say(self, sentence: str) -> None:
        """Say under the list why nothing was done, until something else is, or the keyboard leaves it."""
        self._error.say(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.FocusOut):
            self.say("")
        return super().eventFilter(watched, event)

    def _on_remove(self, row: str) -> None:
        if row and self.remove.isEnabled():
            self.remove_requested.emit(row)
        else:
            self.say(self._stays)

    def _on_move(self, row: str, to: int) -> None:
        last = len(self.list.rows()) - 1
        if self._unmoved or not row:
            self.say(self._unmoved)
        elif 0 <= to <= last:
            self.move_requested.emit(row, to)
        else:
            self.say("It is the first already." if to < 0 else "It is the last already.")
