"""How a row of the chances of being best is painted."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.words.chances import ChanceRow
from app.words.options import RULED_OUT
from ui.look import theme
from ui.pending import FADED
from ui.widgets.row_ground import paint_ground
from ui.widgets.rows import Index, RowRole, Rows
from ui.widgets.written import width_of, write, write_to

ROW = 28
NOTE = 18
#: The room over what is set apart, for its hairline.
GAP = 10
_NUMBER = 44
_MOST_NAME = 0.6
#: A row in which the bar would be shorter than this has it under the name, from edge to edge.
_SHORT = 96
#: How much higher such a row is.
_UNDER = 12


class ChanceBar(QStyledItemDelegate):
    """Name, bar and per cent; where several are told together, no bar."""

    def __init__(self, parent: QListView, rows: Rows[ChanceRow]) -> None:
        super().__init__(parent)
        self._view = parent
        self._rows = rows
        self.faded = False
        #: The option that was decided for, while that stands: the accent is its own then.
        self.chosen: str | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole)
        height = ROW
        if isinstance(row, ChanceRow):
            height += _UNDER if self._is_bar(row) and self._stacked() else 0
            height += NOTE if row.note else 0
            height += GAP if row.apart and not self._before(index).apart else 0
        return QSize(theme.px(120), theme.px(height))

    def _before(self, index: Index) -> ChanceRow:
        """Give the row above, or this one where it is the first."""
        return self._rows.rows[max(0, index.row() - 1)]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if not isinstance(row, ChanceRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if row.apart and not self._before(index).apart:
            area.adjust(0, theme.px(GAP), 0, 0)
            painter.fillRect(
                QRectF(area.left() + theme.px(16), area.top() - theme.px(5), area.width() - theme.px(32), 1),
                theme.colour("line"),
            )
        paint_ground(painter, option, area.adjusted(theme.px(8), 0, -theme.px(8), 0))
        inner = area.adjusted(theme.px(16), 0, -theme.px(16), 0)
        if row.note:
            own = inner.height() - theme.px(NOTE)
            under = inner.adjusted(0, own - theme.px(4), 0, -theme.px(4))
            _text(painter, row.note, under, inner.width(), "small", "text2")
            inner.setHeight(own)
        if self._is_bar(row):
            self._alone(painter, row, inner)
        elif row.apart:
            width = _number(painter, row.text, inner, "small", "text2")
            _text(painter, row.name, inner, inner.width() - width - theme.px(8), "small", "text2")
        else:
            _text(painter, row.name, inner, inner.width() - theme.px(70), "body", "text3")
            _number(painter, row.text, inner, "small", "text3")
        painter.restore()

    def _is_bar(self, row: ChanceRow) -> bool:
        return len(row.options) == 1 and row.text != RULED_OUT

    def _room_for_names(self, width: float) -> float:
        names = tuple(one.name for one in self._rows.rows if len(one.options) == 1)
        return min(_MOST_NAME * width, _widest(names))

    def _stacked(self) -> bool:
        """Whether bars beside the names would be too short to be compared."""
        width = self._view.viewport().width() - theme.px(32)
        beside = width - self._room_for_names(width) - theme.px(10 + _NUMBER)
        return beside < theme.px(_SHORT)

    def _alone(self, painter: QPainter, row: ChanceRow, area: QRectF) -> None:
        whole = row.text.rstrip("%").isdecimal()
        line = QRectF(area)
        if stacked := self._stacked():
            line.setHeight(area.height() - theme.px(_UNDER))
        width = _number(painter, row.text, line, "strong" if whole else "small", "text")
        right = max(theme.px(_NUMBER), width + theme.px(10))
        if stacked:
            _text(painter, row.name, line, area.width() - width - theme.px(8), "strong", "text")
            self._bar(painter, row, area.adjusted(0, line.height() - theme.px(6), 0, 0))
            return
        room = self._room_for_names(area.width())
        _text(painter, row.name, area, room, "strong", "text")
        self._bar(painter, row, area.adjusted(room + theme.px(10), 0, -right, 0))

    def _bar(self, painter: QPainter, row: ChanceRow, area: QRectF) -> None:
        height, corner = theme.px(8), 2.5
        track = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, corner, corner)
        filled = QRectF(track)
        filled.setWidth(max(2.0, track.width() * row.chance))
        leads = row.leader if self.chosen is None else self.chosen in row.options
        painter.setBrush(theme.colour("accent" if leads else "text3", FADED if self.faded else 1.0))
        painter.drawRoundedRect(filled, corner, corner)


def _widest(names: tuple[str, ...]) -> float:
    """Give the room the longest name takes."""
    return max((width_of(name, "strong") for name in names), default=0.0) + 1


def _text(painter: QPainter, text: str, area: QRectF, room: float, role: theme.Role, ink: str) -> None:
    at = area.left(), area.center().y() + theme.px(4.5)
    write(painter, " ".join(text.split()), role, ink, at, room)


def _number(painter: QPainter, text: str, area: QRectF, role: theme.Role, ink: str) -> float:
    """Write at the right end; give the width taken."""
    end = area.right(), area.center().y() + theme.px(4.5)
    return write_to(painter, text, role, ink, end, math.inf)
