"""What the list of tie prices is painted with: a price or why there is none, and how sure it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from app.negotiating.tie_draws import TieDraws
from app.negotiating.ties import Tie, Ties
from app.numbers.numerals import percent, points
from app.words.ties import draws_sentence, own_sentence, rate_sentence, tie_sentence, whole, years
from ui.look import theme
from ui.widgets.strokes import FADED, write

ROW: Final = 66
_PAD, _TOP, _LINE = 6, 5, 19

_SHORT_REASONS: Final = {
    "pay_unknown": "pay not known",
    "same_offer": "the same offer",
    "ruled_out": "ruled out",
    "no_weight": "no amount",
    "flat": "no amount",
}


@dataclass(frozen=True, slots=True)
class TieTile:
    """An option: its price at the right, what that is more than now below, and how sure it is.

    Attributes
    ----------
    text : the name.
    price : what stands at the right; `at_all` is false where it is no price.
    change : what lies between now and that price, or why there is none.
    drawn : over the draws; painted faintly where they are those of a moment ago.
    """

    option: str
    text: str
    price: str
    change: str
    drawn: str
    sentence: str
    at_all: bool = True
    late: bool = False

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Write three lines."""
        high = theme.px(_LINE)
        line = QRectF(area.left() + theme.px(_PAD), area.top() + theme.px(_TOP), area.width(), high)
        line.setRight(area.right() - theme.px(_PAD))
        role: theme.Role = "strong" if self.at_all else "body"
        taken = QFontMetricsF(theme.font(role)).horizontalAdvance(self.price) + theme.px(10)
        write(painter, self.text, line.adjusted(0, 0, -taken, 0), "strong", "text")
        write(painter, self.price, line, role, "text" if self.at_all else "text2", right=True)
        write(painter, self.change, line.translated(0, high), "small", "text2")
        if self.late:
            painter.setOpacity(FADED)
        write(painter, self.drawn, line.translated(0, 2 * high), "small", "text3")


def tie_tiles(found: Ties, draws_of: Callable[[str], TieDraws | None], *, late: bool) -> list[TieTile]:
    """List the one that is to be tied, then all others: first those with a price, the best first."""
    others = sorted(found.ties, key=lambda tie: tie.why != "")
    tiles = [_target(found)] if found.against is not None else []
    return [*tiles, *(_tile(tie, found, draws_of(tie.option), late=late) for tie in others)]


def _target(found: Ties) -> TieTile:
    assert found.against is not None
    i = found.sealed.index(found.against)
    assert i is not None
    option = found.sealed.options[i]
    paid = found.pay.paid(option) if found.pay is not None else None
    amount = whole(float(paid.likely or 0), found.currency) if paid is not None else "pay not known"
    which = "Your choice" if found.chosen else "Leads with pay"
    return TieTile(
        option=option.id,
        text=option.full_name,
        price=f"{amount} a year" if paid is not None else amount,
        change=f"{which}: what the others are held against",
        drawn="",
        sentence=f"{option.full_name}. {which}. Pays {amount} a year." if paid is not None else amount,
        at_all=paid is not None,
    )


def _tile(tie: Tie, found: Ties, draws: TieDraws | None, *, late: bool) -> TieTile:
    theme.ensure_fonts_for(tie.name)
    said = (
        tie_sentence(tie, found),
        own_sentence(tie, found),
        rate_sentence(tie, found),
        draws_sentence(draws, found) if draws else "",
    )
    at_all = tie.at is not None
    return TieTile(
        option=tie.option,
        text=tie.name,
        price=f"{whole(tie.at, found.currency)} a year" if tie.at is not None else _no_price(tie),
        change=_change(tie, found),
        drawn=_drawn(draws, found) if draws else "",
        sentence=" ".join(part for part in said if part),
        at_all=at_all,
        late=late,
    )


def _no_price(tie: Tie) -> str:
    if tie.why:
        return _SHORT_REASONS[tie.why]
    assert tie.price is not None
    return "cannot be reached" if tie.price.outcome == "short" else "ahead at any pay"


def _change(tie: Tie, found: Ties) -> str:
    """Say in a few words what lies between now and the price."""
    if tie.why:
        return tie_sentence(tie, found)
    assert tie.price is not None
    if tie.at is None or tie.more is None:
        if tie.price.outcome == "short":
            return f"Short by {points(tie.price.short)} points even at the best pay"
        return f"Ahead by {points(tie.price.spare)} points even at the worst pay"
    if round(tie.more) == 0:
        return "Just what it pays"
    side = "more" if tie.more > 0 else "less"
    over = found.over_horizon(abs(tie.more)) or 0.0
    a_year, in_all = whole(abs(tie.more), found.currency), whole(over, found.currency)
    return f"{a_year} {side} a year, {in_all} over {years(found.horizon_years)}"


def _drawn(draws: TieDraws, found: Ties) -> str:
    parts: list[str] = []
    if draws.median is not None:
        parts.append(f"Median {whole(draws.median, found.currency)}")
    if draws.p10 is not None and draws.p90 is not None:
        parts.append(f"80%: {whole(draws.p10, found.currency)} to {whole(draws.p90, found.currency)}")
    if draws.never > 0:
        parts.append(f"no pay is enough in {percent(draws.never)} of cases")
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]
