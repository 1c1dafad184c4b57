"""What the table of years is painted with: a name, a bar a year stacked by kind, a total with its range."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from app.colours import PAY_INKS
from app.document import Pay
from app.pay.purse import Component, Three
from app.pay.sentences import not_known
from app.pay.sums import PaySums
from ui.look import theme
from ui.pay.year_sums import Summed, amount_said, by_kind, owed_said, span, whole, year_sentence
from ui.widgets.strokes import write, write_wrapped

ROW: Final = 88
TALLEST: Final = 150
#: How much higher the scale is where a bar is open above.
HEADROOM: Final = 1.35
_GAP: Final = 1.5
_PAD, _FIGURE, _TOP, _BAR, _BESIDE = 6, 18, 8, 46, 10
UNKNOWN: Final = "?"
NOT_KNOWN: Final = "not known"


@dataclass(frozen=True, slots=True)
class NameTile:
    """Whose row it is, and what would be owed back."""

    text: str
    about: str
    owes: str
    sentence: str

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Write up to four lines."""
        _hairline(painter, area)
        high = theme.px(18)
        lines: tuple[tuple[str, theme.Role, str], ...] = (
            (self.text, "strong", "text"),
            (self.about, "small", "text2"),
            (self.owes, "small", "text2"),
        )
        line = QRectF(area.left(), area.top() + theme.px(_TOP), area.width(), high)
        line = line.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
        for text, role, ink in lines:
            if text:
                write(painter, text, line, role, ink)
                line.translate(0, high)


@dataclass(frozen=True, slots=True)
class BarTile:
    """A year: parts as shares of the scale, from the axis up, and the range of their sum.

    Attributes
    ----------
    parts : ink and share of the common scale, likely figures.
    least, most : shares of the scale; both alike where the sum is certain or not known.
    complete : false where some figure is missing; then the bar is open above.
    """

    text: str
    sentence: str
    parts: tuple[tuple[str, float], ...]
    least: float
    most: float
    complete: bool = True

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint bar, whisker, axis and figure."""
        below = QRectF(area.left(), area.bottom() - theme.px(_FIGURE + 4), area.width(), theme.px(_FIGURE))
        base, room = below.top() - 1, below.top() - 1 - area.top() - theme.px(_TOP)
        wide = min(float(theme.px(_BAR)), area.width() * 0.6)
        bar = QRectF(area.right() - theme.px(_PAD + _BESIDE) - wide, area.top(), wide, base - area.top())
        top = self._paint_parts(painter, bar, base, room)
        if not self.complete:
            _open_end(painter, QRectF(bar.left(), top - theme.px(20), wide, theme.px(18)))
        elif self.most > self.least:
            _whisker(
                painter,
                bar.right() + theme.px(_BESIDE / 2),
                base - room * self.least,
                base - room * self.most,
            )
        _hairline(painter, area)
        painter.setPen(QPen(theme.colour("line_strong"), 1))
        axis = round(base) + 0.5
        painter.drawLine(QPointF(area.left(), axis), QPointF(area.right(), axis))
        place = below.adjusted(theme.px(2), 0, -theme.px(_PAD), 0)
        write(painter, self.text, place, "small", "text" if self.complete else "text2", right=True)

    def _paint_parts(self, painter: QPainter, bar: QRectF, base: float, room: float) -> float:
        """Paint the parts from the axis up; give where they end."""
        height = room * sum(share for _, share in self.parts)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(bar.left(), base - height, bar.width(), height + 10), 2.5, 2.5)
        painter.save()
        painter.setClipRect(QRectF(bar.left(), base - height, bar.width(), height))
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        at = base
        for number, (ink, share) in enumerate(self.parts):
            high = room * share
            gap = min(_GAP, high / 2) if number else 0.0
            painter.fillRect(QRectF(bar.left(), at - high, bar.width(), high - gap), theme.colour(ink))
            at -= high
        painter.restore()
        return at


@dataclass(frozen=True, slots=True)
class TotalTile:
    """A total with its range, or what it needs to be known."""

    text: str
    span: str
    sentence: str
    strong: bool = False
    known: bool = True

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Write the figure, and its range under it."""
        _hairline(painter, area)
        room = area.adjusted(theme.px(_PAD), theme.px(_TOP), -theme.px(_PAD), -theme.px(4))
        if not self.known:
            write_wrapped(painter, self.text, room, "small", "text2")
            return
        line = QRectF(room.left(), room.top(), room.width(), theme.px(18))
        write(painter, self.text, line, "strong" if self.strong else "body", "text", right=True)
        write(painter, self.span, line.translated(0, line.height()), "caption", "text2", right=True)


def name_tile(one: Summed, pay: Pay, month: int, *, own: bool) -> NameTile:
    """Name an offer, its currency where each has its own, and what is owed on leaving after some months."""
    about = one.offer.role or one.offer.place
    owes = owed_said(one, pay, month)
    said = f"Owed on leaving after {months(month)}: {owes}." if owes else ""
    named = ", ".join(part for part in (one.name, about) if part)
    amount = "?" if owes.startswith(NOT_KNOWN) else owes.removeprefix(f"{one.currency} ")
    shown = ", ".join(part for part in (f"In {one.currency}" if own else "", about) if part)
    return NameTile(
        one.name, shown, f"Owed: {amount}" if owes else "", f"{named}, in {one.currency}. {said}".strip()
    )


def bar_tile(one: Summed, number: int, scale: float) -> BarTile:
    """Make the bar of a year: as high as it measures, with the figures that are shown."""
    shown, measured = one.sums.years[number], one.measured.years[number]
    total = shown.total
    parts = tuple((PAY_INKS[kind], _likely(parts) / scale) for kind, parts in by_kind(measured))
    three = measured.total
    return BarTile(
        text=UNKNOWN if total is None else whole(total.likely),
        sentence=year_sentence(one, shown),
        parts=tuple((ink, share) for ink, share in parts if share > 0),
        least=0.0 if three is None else float(three.least) / scale,
        most=0.0 if three is None else float(three.most) / scale,
        complete=total is not None,
    )


def total_tile(one: Summed, title: str, amount: Three | None, *, strong: bool = False) -> TotalTile:
    """Make a total; where it is not known, it says what it needs."""
    if amount is None:
        said = not_known(one.sums.missing)
        # The first total says it in full; those beside it lack the same.
        return TotalTile(said if strong else NOT_KNOWN, "", f"{one.name}, {title}: {said}.", known=False)
    said = f"{one.name}, {title}: {amount_said(amount, one.currency)}."
    return TotalTile(whole(amount.likely), span(amount), said, strong)


def totals(sums: PaySums, pay: Pay) -> tuple[tuple[str, str, Three | None], ...]:
    """List the totals of a package: caption, how it is said, and amount; tax only where it is entered."""
    over = "1 year" if pay.horizon_years == 1 else f"{pay.horizon_years} years"
    found: list[tuple[str, str, Three | None]] = [("A year", "a year", sums.per_year)]
    if pay.horizon_years > 1:
        found.append((f"Over {over}", f"over {over}", sums.total))
    if pay.tax is not None:
        found.append(("After tax", f"after tax, over {over}", sums.net))
    if pay.discount:
        found.append(("Worth today", f"worth today, over {over}", sums.present))
    return tuple(found)


def months(count: int) -> str:
    """Write a number of months."""
    return "1 month" if count == 1 else f"{count} months"


def width_of(text: str, role: theme.Role) -> int:
    """Give the width of a column that holds a text."""
    return round(QFontMetricsF(theme.font(role)).horizontalAdvance(text)) + theme.px(2 * _PAD + 2)


def _likely(parts: tuple[Component, ...]) -> float:
    return float(sum(part.amount.likely for part in parts if part.amount is not None))


def _hairline(painter: QPainter, area: QRectF) -> None:
    painter.setPen(QPen(theme.colour("line"), 1))
    y = round(area.bottom()) - 0.5
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


def _whisker(painter: QPainter, x: float, low: float, high: float) -> None:
    """Paint a range beside a bar."""
    half = theme.px(3)
    painter.setPen(QPen(theme.colour("whisker"), theme.px(1.5)))
    painter.drawLine(QPointF(x, low), QPointF(x, high))
    for end in (low, high):
        painter.drawLine(QPointF(x - half, end), QPointF(x + half, end))


def _open_end(painter: QPainter, box: QRectF) -> None:
    """Paint what is not known: a dashed outline with a question mark."""
    pen = QPen(theme.colour("whisker"), theme.px(1))
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2.5, 2.5)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, UNKNOWN)
