"""Two rankings side by side: without pay at the left, with it at the right, a line from place to place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.negotiating.ties import Ties
from app.numbers.numerals import DASH, points
from app.scoring.ranking import Ranking
from app.words.options import is_unknown, place_text
from ui.look import theme
from ui.widgets.strokes import write
from ui.widgets.tables import Gap, Tile

ROW: Final = 42
MIDDLE: Final = 44
HEADS: Final = ("Without pay", "", "With pay")
_PAD, _PLACE = 6, 24


@dataclass(frozen=True, slots=True)
class RankTile:
    """Place, name and fit of an option in one of the two; `moved` is how many places it went up."""

    place: str
    text: str
    fit: str
    sentence: str
    chosen: bool
    moved: int = 0

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Write place and name, the fit under it, and how far it moved."""
        high = theme.px(17)
        ink = "accent_text" if self.chosen else "text"
        upper = QRectF(area.left() + theme.px(_PAD), area.center().y() - high, area.width(), high)
        write(painter, self.place, upper, "strong", "accent_text" if self.chosen else "text3")
        name = QRectF(upper.left() + theme.px(_PLACE), upper.top(), 0, high)
        name.setRight(area.right() - theme.px(_PAD))
        write(painter, self.text, name, "strong", ink)
        lower = name.translated(0, high)
        taken = write(painter, self.fit, lower, "small", "text2")
        if self.moved:
            self._paint_moved(painter, lower.adjusted(taken + theme.px(10), 0, 0, 0))

    def _paint_moved(self, painter: QPainter, area: QRectF) -> None:
        """Paint a triangle, and by how many places."""
        up, ink = self.moved > 0, "pos" if self.moved > 0 else "neg"
        side = theme.px(7)
        middle = area.center().y()
        tip, base = (middle - side / 2, middle + side / 2) if up else (middle + side / 2, middle - side / 2)
        left = area.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ink))
        corners = [QPointF(left, base), QPointF(left + side, base), QPointF(left + side / 2, tip)]
        painter.drawPolygon(corners)
        beside = area.adjusted(side + theme.px(4), 0, 0, 0)
        write(painter, str(abs(self.moved)), beside, "smallstrong", ink)


@dataclass(frozen=True, slots=True)
class SlopeTile:
    """The stretch of all lines that cross a row; rows are counted from its own."""

    lines: tuple[tuple[int, int, bool], ...]
    text: str = ""
    sentence: str = ""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint what of the lines lies in this row."""
        painter.save()
        painter.setClipRect(area)
        middle, high = area.center().y(), area.height()
        for start, end, chosen in sorted(self.lines, key=lambda line: line[2]):
            ink = "accent" if chosen else "whisker"
            painter.setPen(QPen(theme.colour(ink), theme.px(2 if chosen else 1.5)))
            left = QPointF(area.left() + theme.px(2), middle + start * high)
            painter.drawLine(left, QPointF(area.right() - theme.px(2), middle + end * high))
        painter.restore()


def rank_rows(found: Ties) -> list[list[Tile]]:
    """Make the rows of the two rankings; only that without pay where pay cannot be compared."""
    sealed, with_pay = found.sealed, found.with_pay
    left = [sealed.options[i].id for i in sealed.order]
    if with_pay is None:
        return [[_tile(sealed, one, found, "Without pay"), Gap(), Gap()] for one in left]
    right = [with_pay.options[i].id for i in with_pay.order]
    ends = [(left.index(one), row, one == found.against) for row, one in enumerate(right) if one in left]
    before = {option.id: int(rank) for option, rank in zip(sealed.options, sealed.ranks, strict=True)}
    rows: list[list[Tile]] = []
    for row in range(len(right)):
        lines = tuple(
            (start - row, end - row, chosen)
            for start, end, chosen in ends
            if min(start, end) <= row <= max(start, end)
        )
        rows.append(
            [
                _tile(sealed, left[row], found, "Without pay") if row < len(left) else Gap(),
                SlopeTile(lines),
                _tile(with_pay, right[row], found, "With pay", before),
            ]
        )
    return rows


def moved_text(moved: int) -> str:
    """Say how far an option moved; empty where it did not."""
    places = "1 place" if abs(moved) == 1 else f"{abs(moved)} places"
    return f"{'up' if moved > 0 else 'down'} {places}" if moved else ""


def _tile(
    ranking: Ranking,
    option_id: str,
    found: Ties,
    which: str,
    before: Mapping[str, int] | None = None,
) -> RankTile:
    i = ranking.index(option_id)
    assert i is not None
    place = int(ranking.ranks[i])
    fit = DASH if is_unknown(ranking, i) else points(float(ranking.fit[i]))
    earlier = before.get(option_id, 0) if before else 0
    moved = earlier - place if earlier and place else 0
    option = ranking.options[i]
    theme.ensure_fonts_for(option.name)
    among = " among all options but its own teams" if option.parts else ""
    stands = f"rank {place}{among}" if place else "not ranked"
    said = [f"{which}: {stands}, {option.full_name}", f"fit {fit}" if fit != DASH else "nothing known yet"]
    if before is not None:
        said.append(moved_text(moved) or "in the same place")
    chosen = option_id == found.against
    return RankTile(place_text(ranking, i), option.name, fit, ", ".join(said) + ".", chosen, moved)


def widths() -> tuple[int, int, int]:
    """Give the least widths: the same to both rankings."""
    side = round(QFontMetricsF(theme.font("strong")).horizontalAdvance("00 Name 00"))
    return side, theme.px(MIDDLE), side
