"""What would flip it: the shares at which another option takes over."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.analysis import Analysis, Glimpse
from app.colours import criterion_ink
from app.edits import SetShare
from app.numbers.numerals import percent
from app.scoring.ranking import Ranking
from app.sureness.flips import Flip
from app.words.verdict import STATUS, flip_rule, flip_sentence
from ui.look import theme
from ui.panel import Panel
from ui.selection import Selection
from ui.widgets.label import PlainLabel
from ui.widgets.row_ground import paint_ground
from ui.widgets.row_model import Index, Rows
from ui.widgets.spacing import sized
from ui.widgets.tips import tip, tip_text

_ROW = Qt.ItemDataRole.UserRole
TILE = (220, 60)
#: How far beyond a flip a preview goes, as a share: far enough for the other option to lead.
BEYOND = 0.005
_HOW = "One weight changed, the others in proportion"


class FlipsPanel(Panel):
    """A tile for each share that would turn the lead, nearest first."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("flips", "What would flip it", parent)
        self._selection = selection
        self._empty = PlainLabel("", "body", "text2", wrap=True, name="flips.empty")
        self._model = _Flips()
        self._previewing = False
        self._list = QListView(self)
        self._list.setObjectName("flips.list")
        self._list.setAccessibleName("Shares at which another option takes over, nearest first")
        self._list.setModel(self._model)
        self._list.setItemDelegate(_FlipTile(self._list))
        self._list.setFlow(QListView.Flow.LeftToRight)
        self._list.setWrapping(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.entered.connect(self._on_entered)
        self._list.clicked.connect(self._preview)
        self._list.installEventFilter(self)
        self._list.setAccessibleDescription(_HOW)
        heading = PlainLabel("What would flip it", "heading", elide=True, name="flips.heading")
        sized(heading, height=28)
        tip(heading, _HOW)
        note = QHBoxLayout()
        self.space(note, (0, 2, 4, 0), 0)
        note.addWidget(self._empty)
        column = QVBoxLayout(self)
        self.space(column, (16, 8, 12, 8), 2)
        column.addWidget(heading)
        column.addLayout(note)
        column.addWidget(self._list, 1)
        column.addStretch()

    @property
    def list(self) -> QListView:
        """The list itself, to give it the focus."""
        return self._list

    def show_analysis(self, analysis: Analysis) -> None:
        self._show(analysis.ranking, analysis.flips)

    def show_glimpse(self, glimpse: Glimpse) -> None:
        self._show(glimpse.ranking, glimpse.flips)

    def _show(self, ranking: Ranking, flips: tuple[Flip, ...]) -> None:
        self._model.show_flips(ranking, flips)
        self._empty.setText("" if flips else _why_empty(ranking))
        self._empty.setVisible(not flips)
        self._list.setVisible(bool(flips))

    def show_preview(self, said: str) -> None:
        self._previewing = bool(said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._selection.set_criterion(None)
        entered = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self._list and entered and event.type() == QEvent.Type.KeyPress:
            if self._previewing:
                self.keep_requested.emit()
            else:
                self._preview(self._list.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _preview(self, index: QModelIndex) -> None:
        """Show everything as if the share stood just beyond the flip."""
        row = index.data(_ROW)
        if isinstance(row, tuple):
            flip: Flip = row[0]
            beyond = flip.share_at_flip + (-BEYOND if flip.below else BEYOND)
            self.preview_requested.emit(SetShare(flip.criterion, min(1.0, max(0.0, beyond))))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._on_entered(current)

    def _on_entered(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        self._selection.set_criterion(row[0].criterion if isinstance(row, tuple) else None)


def _why_empty(ranking: Ranking) -> str:
    """Say why there is nothing that would flip it, and what would make it computable."""
    if ranking.status != "ok":
        return STATUS[ranking.status][1]
    if not ranking.leaders:
        return "Every option is ruled out, so there is no lead to turn."
    if ranking.runner_up is None:
        alone = len(ranking.options) == 1
        return (
            "Add a second offer to compare."
            if alone
            else "No other option is ranked, so nothing can take over."
        )
    if len(ranking.leaders) > 1:
        return "The lead is shared, so any change of a weight may turn it."
    if len(ranking.criteria) < 2:
        return "With one criterion there is no other weight to move."
    leader = ranking.options[ranking.order[0]].name
    return f"Nothing would: whatever one criterion weighs, {leader} stays first."


class _Flips(Rows[tuple[Flip, str, str, str]]):
    """Flips with the names and inks to show them."""

    def __init__(self) -> None:
        super().__init__()
        self._sentences: tuple[str, ...] = ()

    def show_flips(self, ranking: Ranking, flips: tuple[Flip, ...]) -> None:
        criteria = {criterion.id: criterion for criterion in ranking.criteria}
        names = {option.id: option.name for option in ranking.options}
        self._sentences = tuple(f"{flip_sentence(flip, ranking)}." for flip in flips)
        self.show_rows(
            tuple(
                (
                    flip,
                    criteria[flip.criterion].name,
                    criterion_ink(criteria[flip.criterion].colour),
                    names[flip.new_best],
                )
                for flip in flips
            )
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        flip, name, _, new_best = row
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            now = percent(flip.share_now)
            return f"{self._sentences[index.row()]} It is {now} now."
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(f"{name}, {percent(flip.share_now)} now\n{flip_rule(flip, new_best)}")
        return row if role == _ROW else None


class _FlipTile(QStyledItemDelegate):
    """Swatch and name; a scale with a ring at the share now and a tick where it turns; the rule below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        # Qt keeps room for the scroll bar free of tiles, whether it shows or not.
        bar = view.verticalScrollBar().sizeHint().width() if isinstance(view, QListView) else 0
        room = (
            view.maximumViewportSize().width() - bar - 1 if isinstance(view, QListView) else theme.px(TILE[0])
        )
        columns = max(1, room // theme.px(TILE[0]))
        return QSize(room // columns, theme.px(TILE[1]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        if row is None:
            return
        flip, name, ink, new_best = row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, theme.px(4), -theme.px(4), 0)
        paint_ground(painter, option, area.adjusted(-theme.px(6), -theme.px(4), theme.px(4), -theme.px(2)))
        side = theme.px(10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ink))
        painter.drawRoundedRect(QRectF(area.left(), area.top() + theme.px(4), side, side), 2.5, 2.5)
        left = area.left() + theme.px(18)
        room = area.right() - left
        _text(painter, name, left, area.top() + theme.px(13), "strong", "text", room)
        self._scale(painter, flip, QRectF(left, area.top() + theme.px(22), room, theme.px(12)))
        rule = flip_rule(flip, new_best)
        _text(painter, rule, left, area.top() + theme.px(49), "small", "text2", room)
        painter.restore()

    def _scale(self, painter: QPainter, flip: Flip, area: QRectF) -> None:
        top = max(0.4, _next_ten(max(flip.share_now, flip.share_at_flip)))
        middle, half = area.center().y(), theme.px(4) / 2

        def x(share: float) -> float:
            return area.left() + area.width() * share / top

        track = QRectF(area.left(), middle - half, area.width(), 2 * half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, half, half)
        turn = x(flip.share_at_flip)
        tinted = QRectF(track)
        if flip.below:
            tinted.setRight(turn)
        else:
            tinted.setLeft(turn)
        painter.setBrush(theme.colour("neg", 0.7))
        painter.drawRoundedRect(tinted, half, half)
        painter.setPen(QPen(theme.colour("neg"), theme.px(2)))
        painter.drawLine(QPointF(turn, middle - theme.px(6)), QPointF(turn, middle + theme.px(6)))
        painter.setPen(QPen(theme.colour("text2"), theme.px(2)))
        painter.setBrush(theme.colour("surface"))
        radius = theme.px(4.5)
        painter.drawEllipse(QPointF(x(flip.share_now), middle), radius, radius)


def _next_ten(share: float) -> float:
    return min(1.0, (int(share * 10 - 1e-9) + 1) / 10)


def _text(
    painter: QPainter, text: str, left: float, baseline: float, role: theme.Role, ink: str, room: float
) -> None:
    font = theme.font(role)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    painter.drawText(
        QPointF(left, baseline), QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    )
