"""How one row of the ranking is painted: rank, name with its company and fit; a bar and what presses."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.colours import criterion_ink
from app.document import COMES, Option
from app.numbers.money_text import NBSP
from app.numbers.numerals import points
from app.pay.shown import ShownPay
from app.scoring.ranking import Ranking
from app.scoring.stacks import FADED, stack
from app.words.options import Due, is_unknown, place_text
from ui.look import icons, theme
from ui.look.keyboard_focus import has_ring
from ui.look.theme import Role
from ui.panels.option_list import ChosenRole, DueRole, IdRole, OptionRole, PayRole, RankingRole
from ui.widgets.strokes import hatch
from ui.widgets.written import width_of, write, write_to

Index = QModelIndex | QPersistentModelIndex
DIMMED = 0.22
_HEIGHT = 50
#: The room beside the bar for what presses, and the most of a row that it may take.
_NOTE, _MOST_NOTE = 104, 0.42
#: Less of a company than this says nothing.
_LEAST_COMPANY = 36
#: The part of a row that pay may take where the name needs the rest.
_MOST_PAY = 0.4


class RankingRow(QStyledItemDelegate):
    """Paints rows; `glide` shifts a row while it is on its way to its new place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.criterion: str | None = None
        self.offsets: dict[str, float] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ranking, at = index.data(RankingRole), index.data(OptionRole)
        if not isinstance(ranking, Ranking):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, self.offsets.get(index.data(IdRole), 0.0))
        row = QRectF(option.rect).adjusted(theme.px(8), 0, -theme.px(8), -theme.px(2))
        self._ground(painter, option, row)
        inner = row.adjusted(theme.px(8), theme.px(6), -theme.px(8), 0)
        shown = _Row(painter, inner, ranking, at, self.criterion, chosen=bool(index.data(ChosenRole)))
        shown.paint(index.data(DueRole), index.data(PayRole))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and has_ring(option.widget)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or hovered:
            painter.setBrush(theme.colour("selected" if selected else "hover"))
            painter.drawRoundedRect(row, theme.px(6), theme.px(6))
        if focused:
            ring = theme.current().ring
            painter.setPen(QPen(theme.colour("accent"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = ring / 2
            painter.drawRoundedRect(row.adjusted(inset, inset, -inset, -inset), theme.px(6), theme.px(6))


class _Row:
    """One row while it is being painted."""

    def __init__(
        self,
        painter: QPainter,
        area: QRectF,
        ranking: Ranking,
        at: int,
        dimmed: str | None,
        *,
        chosen: bool,
    ) -> None:
        self._painter = painter
        self._area = area
        self._ranking = ranking
        self._at = at
        self._only = dimmed
        self._chosen = chosen
        self._left = area.left() + theme.px(24)
        self._greyed = not ranking.ranks[at]

    @property
    def _option(self) -> Option:
        return self._ranking.options[self._at]

    def paint(self, due: Due, pay: ShownPay | None) -> None:
        rank = int(self._ranking.ranks[self._at])
        first = self._area.top() + theme.px(13)
        second = first + theme.px(19)
        leads = rank == 1 if self._ranking.document.choice is None else self._chosen
        self._text(
            place_text(self._ranking, self._at),
            self._area.left(),
            first,
            "strong",
            "accent_text" if leads else "text2",
            theme.px(22),
        )
        right = self._fit(first)
        right = right if pay is None else self._pay(pay, first, right - theme.px(14))
        self._name(first, right - self._left - theme.px(8))
        note, ink = self._note(due)
        role: Role = "smallstrong" if ink == "warn" else "small"
        # A point is equally long in all rows, whatever stands beside them: so bars are compared.
        right, apart = (
            self._area.right() - theme.px(10),
            min(theme.px(_NOTE), _MOST_NOTE * self._area.width()),
        )
        hundred = right - self._left - apart
        begins = self._text_right(note, second, role, ink, room=max(apart, 0.6 * self._area.width()))
        track = min(hundred, begins - theme.px(10) - self._left)
        self._bar(QRectF(self._left, second - theme.px(8), track, theme.px(8)), hundred)

    def _name(self, baseline: float, room: float) -> None:
        """Write the name, its company behind it; what was chosen has a check mark between them."""
        ink, check = "text2" if self._greyed else "text", theme.px(20) if self._chosen else 0
        self._text(self._option.name, self._left, baseline, "strong", ink, room - check)
        wide = width_of(self._option.name, "strong")
        left = self._left + min(wide, max(0.0, room - check)) + theme.px(4)
        if check:
            side = theme.px(16)
            icons.paint(
                self._painter, "check", QRectF(left, baseline - theme.px(13), side, side), "accent_text"
            )
        company = self._option.offer.company if self._option.team is not None else ""
        start = left + check + theme.px(4)
        left_over = self._left + room - start
        if company and left_over > theme.px(_LEAST_COMPANY):
            self._text(company, start, baseline, "small", "text2", left_over)

    def _fit(self, baseline: float) -> float:
        if is_unknown(self._ranking, self._at):
            return self._area.right()
        text = points(float(self._ranking.fit[self._at]))
        return self._text_right(text, baseline, "number", "text2" if self._greyed else "text")

    def _pay(self, pay: ShownPay, baseline: float, right: float) -> float:
        """Write what is paid left of the fit; where room is short, a long figure gives way first.

        It gives way whole: the first digits of a figure would be read as a smaller one.
        """
        role: Role = "smallstrong" if pay.known else "small"
        name = width_of(self._option.name, "strong")
        name += theme.px(20) if self._chosen else 0
        least = min(_MOST_PAY * self._area.width(), right - self._left)
        room = max(least, right - self._left - name - theme.px(9))
        text = pay.text
        if pay.known and width_of(text, role) > room:
            text = f"{text.partition(NBSP)[0]}{NBSP}…"
        return self._text_right(text, baseline, role, "text2" if pay.known else "text3", right, room)

    def _note(self, due: Due) -> tuple[str, str]:
        """Say at the right what matters most just now: ruled out, nothing known, or the reply-by date."""
        if self._ranking.ruled_out[self._at]:
            broken = [c for c, state in self._ranking.must_haves(self._at) if state == "failed"]
            if COMES in broken:
                return "No offer will come", "text2"
            names = [c.name for c in self._ranking.criteria if c.id in broken]
            return f"Ruled out by {names[0]}", "text2"
        if self._ranking.status == "ok" and not self._ranking.ranks[self._at]:
            return "Nothing known yet", "warn"
        return due.text, "warn" if due.pressing else "text2"

    def _bar(self, bar: QRectF, hundred: float) -> None:
        """Paint the points on a track; `hundred` of them are so long, though the track may be shorter."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        clip = QPainterPath()
        clip.addRoundedRect(bar, theme.px(2.5), theme.px(2.5))
        self._painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        self._painter.fillRect(bar, theme.colour("track"))
        x, gap = bar.left(), 1.5 * theme.current().scale
        faded = FADED if self._greyed else 1.0
        for part in () if is_unknown(self._ranking, self._at) else stack(self._ranking, self._at):
            criterion, width = self._ranking.criteria[part.criterion], hundred * part.points / 100.0
            shown = QRectF(x, bar.top(), max(width - gap, min(width, 1.0)), bar.height())
            opacity = faded if self._only in (None, criterion.id) else faded * DIMMED
            ink = criterion_ink(criterion.colour)
            if part.known:
                self._painter.fillRect(shown, theme.colour(ink, opacity))
            else:
                hatch(self._painter, shown, ink, opacity)
            x += width

    def _text(self, text: str, left: float, baseline: float, role: Role, ink: str, room: float) -> None:
        write(self._painter, text, role, ink, (left, baseline), room)

    def _text_right(
        self,
        text: str,
        baseline: float,
        role: Role,
        ink: str,
        right: float | None = None,
        room: float | None = None,
    ) -> float:
        """Draw a text that ends at the right edge, or further left; returns where it begins."""
        right = self._area.right() if right is None else right
        room = self._area.width() * 0.6 if room is None else room
        return right - write_to(self._painter, text, role, ink, (right, baseline), room)
