"""Chance of being best: how often each option comes out first, over all that is not sure."""

from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.analysis import Analysis
from app.chances import ChanceRow, chance_rows, draws_caption, unsure, why_no_chances
from app.document import Document
from app.scoring import Ranking
from ui import theme
from ui.panels.panel import Panel
from ui.pending import Pending
from ui.selection import Selection
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.row_ground import paint_ground
from ui.widgets.spacing import sized
from ui.widgets.tips import tip, tip_text

Index = QModelIndex | QPersistentModelIndex
ROW = 28
#: From this width on the button has room to say what it is about.
_ROOMY = 290
#: Below these the caption has no room, and below the width a row none for its bar.
_NARROW, _LOW = 190, 170
_NUMBER = 44
_MOST_NAME = 0.6
_FADED = 0.35
_ROW = Qt.ItemDataRole.UserRole


class ChancesPanel(Panel):
    """A bar for each option that is best now and then; the others in one row."""

    #: The person wants to say how sure the weights are.
    certainty_requested = Signal()

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("chances", "Chance of being best", parent)
        self._selection = selection
        self._document: Document | None = None
        self._analysis: Analysis | None = None
        self._pending = Pending(self)
        self._unsure = Button("", "link", name="chances.certainty")
        self._unsure.clicked.connect(self.certainty_requested)
        self._empty = PlainLabel("", "body", "text2", wrap=True, name="chances.empty")
        self._caption = PlainLabel("", "caption", "text3", wrap=True, name="chances.caption")
        self._model = _Chances()
        self._list = QListView(self)
        self._bars = _ChanceBar(self._list)
        self._build_list()
        self._lay_out()
        self._pending.changed.connect(self._on_late)

    @property
    def list(self) -> QListView:
        """The list itself, to give it the focus."""
        return self._list

    @property
    def analysis(self) -> Analysis | None:
        """What the bars show; it may belong to a document of a moment ago."""
        return self._analysis

    @property
    def faded(self) -> bool:
        """Whether the bars stand for a document of a moment ago."""
        return self._bars.faded

    def show_document(self, document: Document) -> None:
        self._document = document
        self._name_button()
        if self._analysis is not None and self._analysis.document.id != document.id:
            self._analysis = None
            self._model.show_rows(())
            self._say_basis("")
        self._expect()

    def show_ranking(self, ranking: Ranking) -> None:
        self._say_why_none(ranking)

    def show_analysis(self, analysis: Analysis) -> None:
        self._analysis = analysis
        simulation = analysis.simulation
        if simulation is None:
            self._model.show_rows(())
            self._say_basis("")
        else:
            self._model.show_rows(chance_rows(analysis.ranking, simulation))
            self._say_basis(draws_caption(simulation, analysis.ranking.table.perspective))
        if analysis.document is self._document:
            self._say_why_none(analysis.ranking)
        self._expect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_button()
        self._show_parts()

    def _expect(self) -> None:
        shown = self._analysis.document if self._analysis is not None else None
        self._pending.expect(waiting=shown is not self._document)

    def _on_late(self, late: bool) -> None:
        self._bars.faded = late
        self._list.viewport().update()

    def _say_basis(self, said: str) -> None:
        if said != self._caption.text():
            self._caption.setText(said)
            self._list.setAccessibleDescription(said)
            self._show_parts()

    def _say_why_none(self, ranking: Ranking) -> None:
        why = why_no_chances(ranking)
        self._empty.setText(why)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show what there is and what has room: the caption gives way first, and is then the tooltip."""
        some = not self._empty.text()
        wide = self.width() >= theme.px(_NARROW)
        captioned = wide and self.height() >= theme.px(_LOW)
        self._empty.setVisible(not some)
        self._list.setVisible(some)
        self._unsure.setVisible(some and wide)
        self._caption.setVisible(some and captioned)
        tip(self, "" if captioned else self._caption.text())

    def _name_button(self) -> None:
        if self._document is None:
            return
        said = unsure(self._document.perspective)
        roomy = self.width() >= theme.px(_ROOMY)
        self._unsure.set_caption(f"Weights {said}" if roomy else said)
        self._unsure.setAccessibleName(f"How sure I am of my weights: {said}")
        tip(self._unsure, "Say how sure you are of your weights")

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(_ROW)
        if isinstance(row, ChanceRow) and len(row.options) == 1:
            self._selection.set_option(row.options[0])

    def _build_list(self) -> None:
        self._list.setObjectName("chances.list")
        self._list.setAccessibleName("Options by their chance of being best")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._bars)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.selectionModel().currentChanged.connect(self._on_current)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        self.space(header, (16, 0, 12, 0), 8)
        heading = PlainLabel("Chance of being best", "heading", elide=True, name="chances.heading")
        sized(heading, height=28)
        header.addWidget(heading, 1)
        header.addWidget(self._unsure)
        note = QHBoxLayout()
        self.space(note, (16, 0, 16, 0), 0)
        note.addWidget(self._empty)
        foot = QHBoxLayout()
        self.space(foot, (16, 2, 16, 0), 0)
        foot.addWidget(self._caption)
        column = QVBoxLayout(self)
        self.space(column, (0, 8, 0, 12), 4)
        column.addLayout(header)
        column.addLayout(note)
        column.addWidget(self._list, 1)
        column.addStretch()
        column.addLayout(foot)


class _Chances(QAbstractListModel):
    """Options with their chances, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ChanceRow, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that stand before a bar."""
        return tuple(row.name for row in self._rows if len(row.options) == 1)

    def show_rows(self, rows: tuple[ChanceRow, ...]) -> None:
        same = len(rows) == len(self._rows)
        if not same:
            self.beginResetModel()
        self._rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.sentence}."
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(f"{row.sentence}.")
        return row if role == _ROW else None


class _ChanceBar(QStyledItemDelegate):
    """Name, bar and per cent; where several are told together, no bar."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.faded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(120), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        if not isinstance(row, ChanceRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        paint_ground(painter, option, area.adjusted(theme.px(8), 0, -theme.px(8), 0))
        inner = area.adjusted(theme.px(16), 0, -theme.px(16), 0)
        if len(row.options) == 1:
            model = index.model()
            self._alone(painter, row, inner, model.names if isinstance(model, _Chances) else ())
        else:
            _text(painter, row.name, inner, inner.width() - theme.px(70), "body", "text3")
            _number(painter, row.text, inner, "small", "text3")
        painter.restore()

    def _alone(self, painter: QPainter, row: ChanceRow, area: QRectF, names: tuple[str, ...]) -> None:
        whole = row.text[:-1].isdecimal()
        width = _number(painter, row.text, area, "strong" if whole else "small", "text")
        if area.width() < theme.px(_NARROW - 32):
            _text(painter, row.name, area, area.width() - width - theme.px(8), "strong", "text")
            return
        room = min(_MOST_NAME * area.width(), _widest(names, theme.px(13)))
        _text(painter, row.name, area, room, "strong", "text")
        left, right = room + theme.px(10), max(theme.px(_NUMBER), width + theme.px(10))
        self._bar(painter, row, area.adjusted(left, 0, -right, 0))

    def _bar(self, painter: QPainter, row: ChanceRow, area: QRectF) -> None:
        height, corner = theme.px(8), 2.5
        track = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, corner, corner)
        filled = QRectF(track)
        filled.setWidth(max(2.0, track.width() * row.chance))
        painter.setBrush(theme.colour("accent" if row.leader else "text3", _FADED if self.faded else 1.0))
        painter.drawRoundedRect(filled, corner, corner)


@lru_cache(maxsize=16)
def _widest(names: tuple[str, ...], _size: int) -> float:
    """Give the room the longest name takes, at the size of the type there is now."""
    metrics = QFontMetricsF(theme.font("strong"))
    for name in names:
        theme.ensure_fonts_for(name)
    return max((metrics.horizontalAdvance(name) for name in names), default=0.0) + 1


def _text(painter: QPainter, text: str, area: QRectF, room: float, role: theme.Role, ink: str) -> None:
    font = theme.font(role)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    shown = QFontMetricsF(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(area.left(), area.center().y() + theme.px(4.5)), shown)


def _number(painter: QPainter, text: str, area: QRectF, role: theme.Role, ink: str) -> float:
    """Write at the right end; give the width taken."""
    font = theme.font(role)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    width = QFontMetricsF(font).horizontalAdvance(text)
    painter.drawText(QPointF(area.right() - width, area.center().y() + theme.px(4.5)), text)
    return width
