"""A short list from which one row is picked: teams, criteria or perspectives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDropEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets.enter import is_enter
from ui.widgets.errors import first_refused
from ui.widgets.rows import Index, ListView, RowRole, Rows, set_up_list
from ui.widgets.scrolling import bring_into_view

_HEIGHT, _HEAD = 34, 24


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a name, a few words at the right, and perhaps a colour; `head` stands over it, if anything."""

    id: str
    name: str
    aside: str = ""
    ink: str = ""
    faint: bool = False
    says: str = ""
    head: str = ""


class PickList(ListView):
    """Rows of which one is current; Insert adds, Delete removes, F2 renames, Alt with arrows moves.

    `picked` tells of the hand only; the rest are wishes.
    """

    picked = Signal(str)
    #: Other rows stand there, or in another order.
    shown_afresh = Signal()
    add_requested = Signal()
    remove_requested = Signal(str)
    rename_requested = Signal(str)
    move_requested = Signal(str, int)

    def __init__(
        self,
        label: str,
        *,
        name: str,
        movable: bool = False,
        most_rows: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most_rows = most_rows
        self._rows = Rows[Row](lambda row: row.name, _said, movable=movable, parent=self)
        set_up_list(self, self._rows, PickPainter(self, _HEIGHT, _write), name=name, label=label)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        if movable:
            self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self._quiet = False
        self._parts: tuple[QWidget, ...] = ()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(lambda index: self.rename_requested.emit(self._rows.rows[index.row()].id))
        theme.fit(self, PickList._fit)

    def show_rows(self, rows: Sequence[Row], current: str) -> None:
        """Show rows with one of them current; says nothing."""
        self._quiet = True
        for row in rows:
            theme.ensure_fonts_for(row.name)
        count = len(self._rows.rows)
        if tuple(rows) != self._rows.rows:
            afresh = [row.id for row in rows] != [row.id for row in self._rows.rows]
            self._rows.show_rows(rows, afresh=afresh)
            if afresh:
                self.shown_afresh.emit()
        at = next((number for number, row in enumerate(rows) if row.id == current), -1)
        if at != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(at) if at >= 0 else QModelIndex())
        self._quiet = False
        if count != len(rows):
            self._fit()

    def stay_while_refused(self, *parts: QWidget) -> None:
        """Name what belongs to the current row: no other is picked while a text in it is refused."""
        self._parts = parts

    def stays(self) -> bool:
        """Whether a refused text keeps its row the current one; the keyboard goes to it."""
        refused = first_refused(self._parts)
        if refused is not None:
            refused.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(refused)
        return refused is not None

    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows.rows

    def current(self) -> str:
        """The id of the current row, or nothing."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].id if index.isValid() else ""

    def pick(self, row_id: str) -> None:
        """Pick a row as the hand would."""
        for number, row in enumerate(self._rows.rows):
            if row.id == row_id:
                self.setCurrentIndex(self._rows.index(number))

    @staticmethod
    def height_of(rows: int) -> int:
        """Say how high the list is with so many rows in sight."""
        return rows * theme.px(_HEIGHT) + 2

    def focusInEvent(self, event: QFocusEvent) -> None:
        picked = self.currentIndex().isValid()
        self._quiet = True
        super().focusInEvent(event)
        if not picked:
            # Qt makes the first row current: that the keyboard came here picks nothing.
            self.setCurrentIndex(QModelIndex())
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, here = event.key(), self.current()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(here, self.currentIndex().row() + steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Insert:
            self.add_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit(here)
        elif (key == Qt.Key.Key_F2 or is_enter(event)) and here:
            self.rename_requested.emit(here)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        # The row is moved by an edit, never by the view itself.
        if event.source() is not self:
            event.ignore()
            return
        target = self.indexAt(event.position().toPoint())
        to = target.row() if target.isValid() else len(self._rows.rows) - 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QListView.State.NoState)
        self.viewport().update()
        # What is said of the move goes when the keyboard leaves the list.
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.current() and to != self.currentIndex().row():
            self.move_requested.emit(self.current(), to)

    def _on_current_changed(self, index: QModelIndex, before: QModelIndex) -> None:
        if self._quiet or not index.isValid():
            return
        if before.isValid() and first_refused(self._parts) is not None:
            # Not at once: the view is not done with what was pressed.
            stays = self._rows.rows[before.row()].id
            QTimer.singleShot(0, self, lambda: self._stay(stays))
        else:
            self.picked.emit(self._rows.rows[index.row()].id)

    def _stay(self, row_id: str) -> None:
        self.show_rows(self._rows.rows, row_id)
        self.stays()

    def _fit(self) -> None:
        if self._most_rows:
            rows = max(1, min(self._most_rows, len(self._rows.rows)))
            self.setFixedHeight(self.height_of(rows))


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
    """Paint what lies under a row, hovered, picked or with the ring of the keyboard; gives its box."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(option.rect).adjusted(1, 1, -1, -1)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selected" if selected else "hover"))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
    if selected and isinstance(option.widget, QWidget) and has_ring(option.widget):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), theme.current().ring))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
    return box


def _said(row: Row) -> str:
    return row.says or ", ".join(part for part in (row.name, row.aside) if part)


class PickPainter(QStyledItemDelegate):
    """Paints rows of one height: what lies under them, and in the room that is left what `write` writes."""

    def __init__(
        self, view: QListView, height: float, write: Callable[[QPainter, QRectF, Index], None]
    ) -> None:
        super().__init__(view)
        self._height = height
        self._write = write

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(80), theme.px(self._height + (_HEAD if _head(index) else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if head := _head(index):
            over = QRectF(option.rect).adjusted(theme.px(10), theme.px(4), -theme.px(10), 0)
            over.setHeight(theme.px(_HEAD - 4))
            write_cut(painter, over, head, "small", "text2")
            option = QStyleOptionViewItem(option)
            option.rect = option.rect.adjusted(0, theme.px(_HEAD), 0, 0)
        box = _paint_ground(painter, option)
        self._write(painter, box.adjusted(theme.px(9), 0, -theme.px(9), 0), index)
        painter.restore()


def _head(index: Index) -> str:
    row = index.data(RowRole)
    return row.head if isinstance(row, Row) else ""


def _write(painter: QPainter, room: QRectF, index: Index) -> None:
    row: Row = index.data(RowRole)
    if row.ink:
        side = theme.px(10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(row.ink, 0.45 if row.faint else 1))
        square = QRectF(room.left(), room.center().y() - side / 2, side, side)
        painter.drawRoundedRect(square, theme.px(2.5), theme.px(2.5))
        room = room.adjusted(side + theme.px(10), 0, 0, 0)
    if row.aside:
        wanted = QFontMetricsF(theme.font("small")).horizontalAdvance(row.aside) + 1
        width = min(wanted, room.width() / 2)
        right = QRectF(room.right() - width, room.top(), width, room.height())
        write_cut(painter, right, row.aside, "small", "text3", right=True)
        room = room.adjusted(0, 0, -width - theme.px(8), 0)
    write_cut(painter, room, row.name, "body", "text3" if row.faint else "text")


def write_cut(
    painter: QPainter, room: QRectF, text: str, role: theme.Role, ink: str, *, right: bool = False
) -> None:
    """Write a text in the middle of a room, cut where it is too long."""
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(ink))
    plain = text.replace("\n", " ")
    shown = QFontMetricsF(painter.font()).elidedText(plain, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, shown)
