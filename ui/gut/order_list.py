"""Options in the order of a feeling: rows that go up and down under the hand or by keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QListView, QWidget

from app.document import Option
from app.words.gut import beside, place_sentence
from ui.look import theme
from ui.widgets.enter import is_enter
from ui.widgets.pick_list import PickPainter
from ui.widgets.rows import Index, ListView, RowRole, Rows, set_up_list
from ui.widgets.strokes import write

_HEIGHT: Final = 34
#: So much of a row goes along with the pointer.
_CARRIED: Final = 240
_DIGITS: Final = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class _Order(Rows[Option]):
    """The options as they stand just now; nothing of a result is in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(lambda option: option.name, self._place_of, _tip, movable=True, parent=parent)

    def move(self, start: int, to: int) -> None:
        """Take a row to another place; what is current stays current."""
        top = QModelIndex()
        self.beginMoveRows(top, start, start, top, to + 1 if to > start else to)
        rest = [*self.rows[:start], *self.rows[start + 1 :]]
        rest.insert(to, self.rows[start])
        self.rows = tuple(rest)
        self.endMoveRows()
        # All those in between have another place now.
        self.dataChanged.emit(self.index(min(start, to)), self.index(max(start, to)))

    def _place_of(self, option: Option) -> str:
        return place_sentence(self.rows.index(option) + 1, len(self.rows), option)


def _tip(option: Option) -> str:
    return "\n".join(part for part in (option.name, beside(option)) if part)


class OrderList(ListView):
    """Rows to be put in order: drag one, hold Alt with an arrow, or press the number of its place."""

    #: The hand gave the rows another order.
    moved = Signal()
    done_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = _Order(self)
        set_up_list(
            self,
            self._order,
            PickPainter(self, _HEIGHT, _write),
            name="gut.list",
            label="Options, the best first",
        )
        self._gap: int | None = None
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)

    def show_options(self, options: Sequence[Option]) -> None:
        """Show options in this order; says nothing."""
        old = self._order.rows
        if tuple(options) == old:
            return
        for option in options:
            theme.ensure_fonts_for(option.name + beside(option))
        afresh = [one.id for one in options] != [one.id for one in old]
        self._order.show_rows(options, afresh=afresh)
        if options and not self.currentIndex().isValid():
            self.setCurrentIndex(self._order.index(0))

    def order(self) -> tuple[str, ...]:
        """The ids of the options, the best first."""
        return tuple(option.id for option in self._order.rows)

    def move_current(self, to: int) -> None:
        """Take the current row to another place, as near as there is one."""
        start, count = self.currentIndex().row(), len(self._order.rows)
        to = max(0, min(to, count - 1))
        if start < 0 or to == start:
            return
        self._order.move(start, to)
        self.scrollTo(self.currentIndex())
        self.moved.emit()
        said = QAccessibleAnnouncementEvent(
            self, str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        )
        QAccessible.updateAccessibility(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, here = event.key(), self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        places = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._order.rows) - 1,
        }
        if alt and key in places:
            self.move_current(places[Qt.Key(key)])
        elif key in _DIGITS and not alt:
            self.move_current(key - Qt.Key.Key_1)
        elif is_enter(event) and not event.isAutoRepeat():
            self.done_requested.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        if self.currentIndex().isValid():
            self.carried().exec(Qt.DropAction.MoveAction)

    def carried(self) -> QDrag:
        """Make what goes along with the pointer: the row, so far below that it hides no gap."""
        drag = QDrag(self)
        drag.setMimeData(self._order.mimeData([self.currentIndex()]))
        row = self.visualRect(self.currentIndex())
        row.setWidth(min(row.width(), theme.px(_CARRIED)))
        drag.setPixmap(self.viewport().grab(row))
        drag.setHotSpot(QPoint(-theme.px(12), -theme.px(_HEIGHT // 2 + 6)))
        return drag

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._show_gap(self._gap_at(event.position()) if event.source() is self else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        # The row is moved by us, never by the view, which would take it out where it was.
        self._show_gap(None)
        if event.source() is not self:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QListView.State.NoState)
        gap, start = self._gap_at(event.position()), self.currentIndex().row()
        self.move_current(gap - 1 if gap > start else gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is None:
            return
        last = self._gap == len(self._order.rows)
        row = self.visualRect(self._order.index(self._gap - 1 if last else self._gap))
        # At the very top half of the line would lie outside.
        y = row.bottom() if last else max(row.top(), theme.px(1))
        painter = QPainter(self.viewport())
        painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
        painter.drawLine(QPointF(row.left(), y), QPointF(row.right(), y))

    def _gap_at(self, where: QPointF) -> int:
        """Give the gap between two rows that lies nearest: so many rows stand above it."""
        index = self.indexAt(where.toPoint())
        if not index.isValid():
            return len(self._order.rows)
        return index.row() + int(where.y() > self.visualRect(index).center().y())

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()


def _write(painter: QPainter, room: QRectF, index: Index) -> None:
    shown: Option = index.data(RowRole)
    number = QRectF(room.left(), room.top(), theme.px(20), room.height())
    write(painter, str(index.row() + 1), number, "body", "text3", right=True)
    room = room.adjusted(theme.px(32), 0, 0, 0)
    aside = beside(shown)
    if aside:
        wanted = QFontMetricsF(theme.font("small")).horizontalAdvance(" ".join(aside.split())) + 1
        right = QRectF(room.right() - room.width() / 2, room.top(), room.width() / 2, room.height())
        write(painter, aside, right, "small", "text2", right=True)
        room = room.adjusted(0, 0, -min(wanted, room.width() / 2) - theme.px(8), 0)
    write(painter, shown.name, room, "strong", "text")
