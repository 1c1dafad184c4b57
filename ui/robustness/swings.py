"""Which facts swing the lead most: bars from the lead at their least to the lead at their best."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.analysis import Analysis
from app.asking.risks import Risk, of_the_first_two
from app.numbers.numerals import points, signed
from app.sureness.tornado import Swing
from app.words.futures import LUCKY_SWINGS
from app.words.risks import FOOT, nothing_may_go_wrong, risk_sentence
from app.words.robustness import swing_label, swing_sentence, why_no_lead
from ui.look import theme
from ui.robustness.axis import Axis, axis_over
from ui.robustness.section import Section
from ui.widgets.fact_rows import RowList, Sentence
from ui.widgets.strokes import write

_ROW, _HEAD = 42, 24


@dataclass(frozen=True, slots=True)
class SwingRow:
    """Criterion and option, and the bar of the lead; what lies beyond zero is the other option's lead."""

    criterion: str
    about: str
    swing: Swing
    lead: float
    axis: Axis
    sentence: str

    def height(self, width: float) -> int:
        return theme.px(_ROW)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        self.axis.paint_grid(painter, area)
        name, stretch, columns = self.axis.parts(area)
        line = theme.px(17)
        upper = QRectF(name.left(), name.center().y() - line, name.width(), line)
        write(painter, self.criterion, upper, "strong", "text")
        write(painter, self.about, upper.translated(0, line), "small", "text2")
        self._paint_bar(painter, stretch)
        for gap, column in zip((self.swing.at_low, self.swing.at_high), columns, strict=True):
            write(painter, signed(gap), column, "body", "neg" if gap < 0 else "text", right=True)

    def _paint_bar(self, painter: QPainter, stretch: QRectF) -> None:
        middle, half = stretch.center().y(), theme.px(14) / 2
        ends = sorted((self.swing.at_low, self.swing.at_high))
        low, high = (self.axis.x(end, stretch) for end in ends)
        zero, now = self.axis.x(0.0, stretch), self.axis.x(self.lead, stretch)
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, left, right in (("neg", low, min(high, zero)), ("pos", max(low, zero), high)):
            if right > left:
                painter.setBrush(theme.colour(ink))
                painter.drawRoundedRect(QRectF(left, middle - half, right - left, 2 * half), 2.5, 2.5)
        at_low = self.axis.x(self.swing.at_low, stretch)
        painter.setPen(QPen(theme.colour("text"), theme.px(2)))
        painter.drawLine(QPointF(at_low, middle - half), QPointF(at_low, middle + half))
        painter.setPen(QPen(theme.colour("text2"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(now, stretch.top()), QPointF(now, stretch.bottom()))
        painter.setPen(QPen(theme.colour("line_strong"), theme.px(1.5)))
        painter.drawLine(QPointF(zero, stretch.top()), QPointF(zero, stretch.bottom()))


class Swings(Section):
    """Every fact that is not sure, by what it does to the lead; of luck, what it moves most."""

    only = ""

    def __init__(self) -> None:
        self._list = RowList("robustness.swings.list", "Facts by how much hangs on them", head=_HEAD)
        lead = (
            "The lead over the runner-up, from a fact's least value (the marked end) to its best, all else "
            "as it is. Left of the strong line another leads; the dotted line is the lead now."
        )
        super().__init__("swings", "What the lead hangs on", lead, self._list)

    def why_nothing(self, analysis: Analysis) -> str:
        why = why_no_lead(analysis.ranking)
        if self.reading == "luck":
            return why or nothing_may_go_wrong(_lucky(analysis))
        if why or analysis.swings:
            return why
        return "Nothing of the two best options is unsure, so no fact can change who leads."

    def lead(self) -> str:
        return super().lead() if self.reading == "doubt" else LUCKY_SWINGS

    def fill(self, analysis: Analysis) -> str:
        if self.reading == "luck":
            self._list.show_rows([Sentence(risk_sentence(one)) for one in _lucky(analysis)])
            return FOOT
        ranking, bets = analysis.ranking, analysis.by_bet
        first, second = bets.leaders[0], bets.runner_up
        assert second is not None
        leader, rival = (ranking.options[i].name for i in (first, second))
        lead = float(bets.fit[first] - bets.fit[second])
        ends = [end for one in analysis.swings for end in (one.at_low, one.at_high)]
        axis = axis_over([0.0, lead, *ends], ("At least", "At best"), 0.34)
        rows = [
            SwingRow(*swing_label(one, ranking), one, lead, axis, swing_sentence(one, ranking, leader, rival))
            for one in analysis.swings
        ]
        self._list.show_rows(rows, partial(Axis.paint_head, axis))
        turning = sum(one.turns for one in analysis.swings)
        alone = f"{turning} of {len(rows)} facts can change that alone."
        return f"{leader} leads {rival} by {points(lead)} points. {alone}"


def _lucky(analysis: Analysis) -> tuple[Risk, ...]:
    """Give what may go wrong with the first two, what costs most on average first."""
    return of_the_first_two(analysis.risks, analysis.by_bet)
