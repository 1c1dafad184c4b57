"""What would change it as rows, and how a tile of it is painted."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.colours import criterion_ink
from app.numbers.numerals import percent
from app.scoring.ranking import Ranking
from app.sureness.flips import Flip
from app.words.verdict import flip_rule, flip_sentence
from ui.look import theme
from ui.widgets.row_ground import paint_ground
from ui.widgets.rows import Index, RowRole, Rows
from ui.widgets.written import write

TILE: Final = (220, 60)


@dataclass(frozen=True, slots=True)
class FlipTile:
    """A flip with the name and ink of its criterion, and what is said of it."""

    flip: Flip
    criterion: str
    ink: str
    rule: str
    sentence: str


def flip_rows() -> Rows[FlipTile]:
    """Make an empty list of flips."""
    return Rows(lambda tile: tile.criterion, lambda tile: tile.sentence, _tip)


def flip_tiles(ranking: Ranking, flips: tuple[Flip, ...]) -> list[FlipTile]:
    """Give each flip what it is shown with."""
    criteria = {criterion.id: criterion for criterion in ranking.criteria}
    names = {option.id: option.name for option in ranking.options}
    return [
        FlipTile(
            flip,
            criteria[flip.criterion].name,
            criterion_ink(criteria[flip.criterion].colour),
            flip_rule(flip, names[flip.new_best]),
            f"{flip_sentence(flip, ranking)}. It is {percent(flip.share_now)} now.",
        )
        for flip in flips
    ]


def _tip(tile: FlipTile) -> str:
    return f"{tile.criterion}, {percent(tile.flip.share_now)} now\n{tile.rule}"


class FlipPainter(QStyledItemDelegate):
    """Swatch and name; a scale with a ring at the share now and a tick where it turns; the rule below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        room = view.maximumViewportSize().width() - 1 if isinstance(view, QListView) else theme.px(TILE[0])
        columns = max(1, room // theme.px(TILE[0]))
        return QSize(room // columns, theme.px(TILE[1]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile: FlipTile = index.data(RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, theme.px(4), -theme.px(14), 0)
        paint_ground(painter, option, area.adjusted(-theme.px(6), -theme.px(4), theme.px(4), -theme.px(2)))
        side = theme.px(10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tile.ink))
        painter.drawRoundedRect(QRectF(area.left(), area.top() + theme.px(4), side, side), 2.5, 2.5)
        left = area.left() + theme.px(18)
        room = area.right() - left
        write(painter, tile.criterion, "strong", "text", (left, area.top() + theme.px(13)), room)
        self._scale(painter, tile.flip, QRectF(left, area.top() + theme.px(22), room, theme.px(12)))
        write(painter, tile.rule, "small", "text2", (left, area.top() + theme.px(49)), room)
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
