"""A list of facts, one row each, painted by the row itself and heard as a sentence."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.look import theme
from ui.widgets.row_ground import paint_ground, paint_picked
from ui.widgets.rows import Index, ListView, RowRole, Rows, set_up_list
from ui.widgets.strokes import FADED, wrapped_height, write, write_wrapped

_SIDE = 8


class Row(Protocol):
    """What a list can show."""

    @property
    def sentence(self) -> str:
        """What is heard, and shown by the tooltip."""
        ...

    def height(self, width: float) -> int:
        """How high the row is, at a width."""
        ...

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint what is told."""
        ...


class Heading:
    """A caption over the rows that follow, and perhaps a word on what they are."""

    def __init__(self, text: str, about: str = "") -> None:
        self._text = text
        self._about = about
        self.sentence = f"{text}. {about}".strip() if about else text

    def height(self, width: float) -> int:
        return theme.px(52 if self._about else 34)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        top = theme.px(10)
        line = QRectF(area.left(), area.top() + top, area.width(), theme.px(20))
        write(painter, self._text, line, "heading", "text")
        if self._about:
            below = QRectF(area.left(), line.bottom(), area.width(), theme.px(18))
            write(painter, self._about, below, "small", "text3")


class Sentence:
    """A fact in words, as many lines as it takes; a few words may stand at the right."""

    def __init__(self, text: str, aside: str = "", *, ink: str = "text", said: str = "") -> None:
        theme.ensure_fonts_for(text)
        self._text = text
        self._aside = aside
        self._ink = ink
        self.sentence = said or ", ".join(part for part in (text, aside) if part)

    def height(self, width: float) -> int:
        return wrapped_height(self._text, self._room(width), "body") + theme.px(10)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        room = QRectF(area.left(), area.top() + theme.px(5), self._room(area.width()), area.height())
        write_wrapped(painter, self._text, room, "body", self._ink)
        if self._aside:
            line = QRectF(area.left(), area.top() + theme.px(5), area.width(), theme.px(18))
            write(painter, self._aside, line, "small", "text2", right=True)

    def _room(self, width: float) -> float:
        return width * 0.74 if self._aside else width


class Facts(Rows[Row]):
    """Rows as they are told; the keyboard passes headings over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda row: row.sentence, lambda row: row.sentence, parent=parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


#: Paints what stands above the rows, such as an axis.
Caption = Callable[[QPainter, QRectF], None]


class RowList(ListView):
    """Shows rows of any height; arrows go from one to the next. Where it `picks`, it shows the one picked."""

    def __init__(self, name: str, label: str, *, head: int = 0, picks: bool = False) -> None:
        super().__init__()
        self.rows = Facts(self)
        set_up_list(self, self.rows, _RowPainter(self), name=name, label=label)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.picks = picks
        self._head_height = head
        self._head = _Head(self)
        theme.fit(self, RowList._fit)

    def show_rows(self, rows: Sequence[Row], head: Caption | None = None) -> None:
        """Show other rows, and what stands above them."""
        self.rows.show_rows(rows)
        self._head.caption = head
        self._head.update()
        self.scheduleDelayedItemsLayout()
        if not self.currentIndex().flags() & Qt.ItemFlag.ItemIsSelectable:
            self._begin()

    def show_nothing(self) -> None:
        """Show no rows, and nothing above them."""
        self.show_rows(())

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        above = self.rows.index(index.row() - 1)
        if above.isValid() and not above.flags() & Qt.ItemFlag.ItemIsSelectable:
            # The keyboard passes a heading over: it comes into sight with what it stands above.
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)

    def _begin(self) -> None:
        """Make the first row current that is no heading."""
        indexes = [self.rows.index(number) for number in range(self.rows.rowCount())]
        first = next((one for one in indexes if one.flags() & Qt.ItemFlag.ItemIsSelectable), None)
        if first is not None:
            self.setCurrentIndex(first)
            self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _fit(self) -> None:
        self.setViewportMargins(0, theme.px(self._head_height), 0, 0)
        self._place()

    def _place(self) -> None:
        port = self.viewport().geometry()
        self._head.setGeometry(port.left(), 0, port.width(), theme.px(self._head_height))


class _Head(QWidget):
    """What stays above the rows while they are scrolled; the rows say all of it too."""

    def __init__(self, parent: RowList) -> None:
        super().__init__(parent)
        self.caption: Caption | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.caption is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.caption(painter, _inner(QRectF(self.rect())))


class _RowPainter(QStyledItemDelegate):
    def __init__(self, parent: RowList) -> None:
        super().__init__(parent)
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        row = index.data(RowRole)
        high = row.height(width - 2 * theme.px(_SIDE)) if row is not None else 0
        return QSize(width, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if self._view.picks:
            paint_picked(painter, option, area)
        paint_ground(painter, option, area)
        if self._view.property("faded"):
            painter.setOpacity(FADED)
        row.paint(painter, _inner(area))
        painter.restore()


def _inner(area: QRectF) -> QRectF:
    return area.adjusted(theme.px(_SIDE), 0, -theme.px(_SIDE), 0)
